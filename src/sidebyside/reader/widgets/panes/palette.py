"""Which style each role of the panes has: a theme, turned into the styles that are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style

from sidebyside.model import FINDING_TYPES, KINDS, FindingType, Kind
from sidebyside.reader.looks.look import rich_colour, style_of

if TYPE_CHECKING:
    from sidebyside.settings.themes import Role, Theme


@dataclass(frozen=True)
class Palette:
    """A style per role.

    ``text`` is the ground everything lies on; the others are laid over it and name only what they change. Of the words,
    later roles lie over earlier ones: heading or boilerplate, ``kinds``, ``findings``, ``focus``, ``search``, ``hit``
    (the search hit one is at), ``selection``. ``lines`` colours the glyph of each kind in the gutter and its ribbons,
    ``band`` is the ground of the gutter beside the paragraph being read.
    """

    text: Style
    heading: Style
    boilerplate: Style
    kinds: Mapping[Kind, Style]
    findings: Mapping[FindingType, Style]
    focus: Style
    search: Style
    hit: Style
    selection: Style
    gutter: Style
    gutter_current: Style
    cursor: Style
    band: Style
    partner: Style
    lines: Mapping[Kind, Style]
    ribbon_current: Style
    header: Style
    header_active: Style
    changed: Style
    thumb: Style
    note: Style
    mark: Style
    glyphs: Mapping[str, str]
    """The glyph, one cell wide, of each kind and of ``cursor``, ``note`` and ``mark``."""


_FALLBACK_GLYPHS = {"shared": "=", "divergent": "≠", "unique": "+", "cursor": "▌", "note": "✎", "mark": "★"}


def palette_of(theme: Theme) -> Palette:
    """The styles of a theme. Kinds get their line colour from their background, brought near to that of the text."""
    roles = theme.roles
    styles = {name: style_of(role) for name, role in roles.items()}
    background = theme.palette["background"]
    text = (
        Style(color=rich_colour(theme.palette["text"]) or None, bgcolor=rich_colour(background) or None)
        + styles["text"]
    )
    dim = styles["dim"]
    return Palette(
        text=text,
        heading=styles["heading"],
        boilerplate=styles["boilerplate"],
        kinds={kind: styles[kind] for kind in KINDS},
        findings={type: styles[type] for type in FINDING_TYPES},
        focus=Style(underline=True, bold=True),
        search=styles["search"],
        hit=styles["search-current"],
        selection=styles["selection"],
        gutter=dim,
        gutter_current=Style(color=text.color, bold=True),
        cursor=Style(color=styles["cursor"].color, bold=True),
        band=styles["cursor"].background_style,
        partner=styles["partner"],
        lines={kind: Style(color=_line_colour(roles[kind], theme)) for kind in KINDS},
        ribbon_current=styles["partner"],
        header=styles["title"],
        header_active=styles["title-active"],
        changed=Style(color=styles["mark"].color, bold=True),
        thumb=styles["ruler"],
        note=styles["note"],
        mark=styles["mark"],
        glyphs={name: roles[name].glyph or glyph for name, glyph in _FALLBACK_GLYPHS.items()},
    )


def _line_colour(role: Role, theme: Theme) -> str | None:
    if role.foreground:
        return rich_colour(role.foreground)
    text = theme.palette["text"]
    if not (role.background.startswith("#") and text.startswith("#")):
        return rich_colour(role.background or text) or None
    ground, ink = (_channels(colour) for colour in (role.background, text))
    # Half way from the background of the words to the colour of the text: the hue stays, the contrast is enough.
    return "#" + "".join(f"{(g + i) // 2:02x}" for g, i in zip(ground, ink, strict=True))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
