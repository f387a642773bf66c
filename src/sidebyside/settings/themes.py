"""Themes: what each kind, finding and part of the screen looks like, read from TOML. docs/themes.md describes the file.

A theme names colours in ``[palette]`` and uses them in ``[roles.NAME]`` tables (foreground, background, style, glyph).
``inherits`` takes everything that is not said from another theme. The file of a built-in theme has the theme's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidebyside.errors import SettingsError
from sidebyside.language.patterns import lazily
from sidebyside.model import FINDING_TYPES, KINDS

KIND_ROLES: tuple[str, ...] = KINDS
FINDING_ROLES: tuple[str, ...] = FINDING_TYPES
EXTENT_ROLES: tuple[str, ...] = ("full", "partial", "absent")
SCREEN_ROLES: tuple[str, ...] = (
    "text",
    "heading",
    "boilerplate",
    "dim",
    "title",
    "title-active",
    "cursor",
    "selection",
    "search",
    "search-current",
    "focus",
    "gutter",
    "partner",
    "line-shared",
    "line-divergent",
    "line-unique",
    "line-current",
    "ruler",
    "ruler-place",
    "note",
    "mark",
    "status",
    "key",
    "message",
    "error",
    "progress",
    "border",
)
ROLES: tuple[str, ...] = (*KIND_ROLES, *FINDING_ROLES, *EXTENT_ROLES, *SCREEN_ROLES)
"""Every role a theme must have, its own or inherited."""

STYLES: tuple[str, ...] = ("bold", "dim", "italic", "underline", "double-underline", "strike", "reverse", "overline")
PALETTE_NEEDED: tuple[str, ...] = ("background", "surface", "panel", "text", "accent", "warning", "error", "success")

ANSI_COLOURS: tuple[str, ...] = tuple(
    prefix + name
    for prefix in ("", "bright-")
    for name in ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
)
"""The sixteen colours a terminal defines itself; ``default`` is its own foreground or background."""

_TOLD_BY_GLYPH = frozenset((*KIND_ROLES, *FINDING_ROLES))
_HEX = lazily(r"#[0-9a-fA-F]{6}\Z")
_THEME_KEYS = ("name", "inherits", "dark", "ansi", "palette", "roles")
_ROLE_KEYS = ("foreground", "background", "style", "glyph")


@dataclass(frozen=True, slots=True)
class Role:
    """How one thing looks. Colours are ``#rrggbb``, one of `ANSI_COLOURS`, ``default``, or empty for what is beneath.

    ``style`` holds words of `STYLES`; ``glyph`` is one character, one cell wide, or empty.
    """

    foreground: str = ""
    background: str = ""
    style: tuple[str, ...] = ()
    glyph: str = ""


@dataclass(frozen=True)
class Theme:
    """A complete theme: ``palette`` maps names to colours, ``roles`` has every name of `ROLES`."""

    name: str
    dark: bool
    ansi: bool
    palette: Mapping[str, str]
    roles: Mapping[str, Role]


def parse_theme(text: str, label: str) -> dict[str, Any]:
    """The table of one theme file, its keys and values checked as far as the file alone allows.

    ``label`` names the file in errors. Raises SettingsError naming the key and the reason.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{label}: not TOML: {_line(error)}") from None
    except RecursionError:
        raise SettingsError(f"{label}: nested too deeply") from None
    _known(table, _THEME_KEYS, label, "")
    for key, wanted in (("name", str), ("inherits", str), ("dark", bool), ("ansi", bool)):
        if key in table and not isinstance(table[key], wanted):
            raise SettingsError(f"{label}: {key}: expected {'text' if wanted is str else 'true or false'}")
    if not table.get("name", "").strip():
        raise SettingsError(f"{label}: name: missing")
    for part in ("palette", "roles"):
        if not isinstance(table.get(part, {}), dict):
            raise SettingsError(f"{label}: {part}: expected a table")
    for key, value in table.get("palette", {}).items():
        if not isinstance(value, str) or not _is_colour(value):
            raise SettingsError(f"{label}: palette.{key}: not a colour (#rrggbb, default, or one of the sixteen names)")
    for name, role in table.get("roles", {}).items():
        if name not in ROLES:
            raise SettingsError(f"{label}: roles.{name}: no such role")
        if not isinstance(role, dict):
            raise SettingsError(f"{label}: roles.{name}: expected a table")
        _known(role, _ROLE_KEYS, label, f"roles.{name}.")
        for key, value in role.items():
            if not isinstance(value, str):
                raise SettingsError(f"{label}: roles.{name}.{key}: expected text")
        for word in role.get("style", "").split():
            if word not in STYLES:
                raise SettingsError(f"{label}: roles.{name}.style: {word!r} is none of {', '.join(STYLES)}")
        if reason := _wrong_glyph(role.get("glyph", ""), told_by="glyph" in role and name in _TOLD_BY_GLYPH):
            raise SettingsError(f"{label}: roles.{name}.glyph: {reason}")
    return table


def resolve_theme(name: str, tables: Mapping[str, tuple[str, dict[str, Any]]]) -> Theme:
    """The theme ``name`` with all it inherits. ``tables`` maps names to (label, table of `parse_theme`).

    Raises SettingsError for an unknown parent, a circle, a missing role or an unknown colour name.
    """
    chain: list[tuple[str, dict[str, Any]]] = []
    seen: list[str] = []
    current: str | None = name
    while current is not None:
        if current in seen:
            raise SettingsError(f"{chain[0][0]}: inherits: goes in a circle ({' → '.join([*seen, current])})")
        if current not in tables:
            label = chain[-1][0] if chain else "themes"
            raise SettingsError(f"{label}: inherits: no theme named {current!r}" if chain else f"no theme {current!r}")
        seen.append(current)
        chain.append(tables[current])
        current = tables[current][1].get("inherits")
    label = chain[0][0]
    palette: dict[str, str] = {}
    roles: dict[str, dict[str, str]] = {}
    dark, ansi = True, False
    for _, table in reversed(chain):
        palette.update(table.get("palette", {}))
        dark, ansi = table.get("dark", dark), table.get("ansi", ansi)
        for role, values in table.get("roles", {}).items():
            roles[role] = {**roles.get(role, {}), **values}
    for needed in PALETTE_NEEDED:
        if needed not in palette:
            raise SettingsError(f"{label}: palette.{needed}: missing")
    for needed in ROLES:
        if needed not in roles:
            raise SettingsError(f"{label}: roles.{needed}: missing")
    made = {role: _role(roles[role], palette, label, role) for role in ROLES}
    _tell_apart(made, KIND_ROLES, label)
    _tell_apart(made, FINDING_ROLES, label)
    return Theme(name, dark, ansi, palette, made)


class Themes:
    """All themes there are: the built-in ones and the user's, which win where names are equal.

    A file that cannot be read is left out and its reason kept in ``problems``.
    """

    def __init__(self, files: Iterable[tuple[str, str]], shipped: Mapping[str, Path] | None = None) -> None:
        """``files`` are labels and texts of theme files; ``shipped`` files are read when their theme is asked for."""
        self.problems: list[str] = []
        self._shipped = dict(shipped or {})
        self._tables: dict[str, tuple[str, dict[str, Any]]] = {}
        for label, text in files:
            try:
                table = parse_theme(text, label)
            except SettingsError as error:
                self.problems.append(str(error))
            else:
                self._tables[table["name"]] = (label, table)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes, sorted."""
        return tuple(sorted({*self._tables, *self._shipped}))

    def file_of(self, name: str) -> str:
        """The name of the user's file that has this theme; empty where none has."""
        return self._tables[name][0] if name in self._tables and name not in self._shipped else ""

    def get(self, name: str) -> Theme:
        """The theme of this name. Raises SettingsError where there is none or where it is wrong."""
        needed, seen = name, set[str]()
        while needed and needed not in seen:
            seen.add(needed)
            if needed not in self._tables and needed in self._shipped:
                file = self._shipped[needed]
                self._tables[needed] = (file.name, parse_theme(file.read_text(encoding="utf-8"), file.name))
            needed = self._tables[needed][1].get("inherits", "") if needed in self._tables else ""
        return resolve_theme(name, self._tables)


def find_themes(user: Path | None = None) -> Themes:
    """The built-in themes and those in the folder ``user`` (``*.toml``), read from disk now."""
    from sidebyside.settings.resources import theme_files

    files = []
    problems = []
    for path in theme_paths(user):
        try:
            files.append((path.name, path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{path.name}: {_line(error)}")
    themes = Themes(files, {file.stem: file for file in theme_files()})
    themes.problems += problems
    return themes


def theme_paths(user: Path | None) -> tuple[Path, ...]:
    """The user's theme files, sorted; none where the folder does not exist."""
    try:
        return tuple(sorted(path for path in user.iterdir() if path.suffix == ".toml")) if user else ()
    except OSError:
        return ()


def _role(values: Mapping[str, str], palette: Mapping[str, str], label: str, name: str) -> Role:
    def colour(key: str) -> str:
        value = values.get(key, "")
        if value in palette:
            return palette[value]
        if value and not _is_colour(value):
            raise SettingsError(f"{label}: roles.{name}.{key}: {value!r} is neither in the palette nor a colour")
        return value

    return Role(
        colour("foreground"), colour("background"), tuple(values.get("style", "").split()), values.get("glyph", "")
    )


def _wrong_glyph(glyph: str, *, told_by: bool) -> str:
    """Why this cannot be drawn as one character in one column, empty where it can; ``told_by``: it must be seen."""
    if len(glyph) > 1:
        return "more than one character"
    if told_by and not glyph.strip():
        return "empty: kinds and findings are told apart by it"
    if glyph and not glyph.isprintable():
        return "not a character that can be printed"
    if glyph and not glyph.isascii():
        from rich.cells import get_character_cell_size

        if get_character_cell_size(glyph, "latest") != 1:
            return "not one column wide"
    return ""


def _tell_apart(roles: Mapping[str, Role], group: tuple[str, ...], label: str) -> None:
    """Raise where two roles of a group have one glyph, or one has none."""
    of: dict[str, str] = {}
    for name in group:
        glyph = roles[name].glyph
        if not glyph:
            raise SettingsError(f"{label}: roles.{name}.glyph: missing")
        if glyph in of:
            raise SettingsError(f"{label}: roles.{name}.glyph: {glyph!r} is that of {of[glyph]} too")
        of[glyph] = name


def _is_colour(value: str) -> bool:
    return bool(_HEX.match(value)) or value in ANSI_COLOURS or value == "default"


def _known(table: Mapping[str, Any], keys: tuple[str, ...], label: str, prefix: str) -> None:
    for key in table:
        if key not in keys:
            raise SettingsError(f"{label}: {prefix}{key}: no such key")


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
