"""What the paragraph styles of office programs say of it: by their names, or those they are based on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sidebyside.model import Role

_LONGEST_LINE = 30


@dataclass(frozen=True)
class Style:
    """A paragraph style: its name, the id of the style it is based on ("" for none), whether outlines list it."""

    name: str
    parent: str = ""
    outlined: bool = False


def role_of(style: str, styles: Mapping[str, Style]) -> Role:
    """The role of the paragraphs that have the style of this id; an id that is not defined is taken as its name."""
    for _ in range(_LONGEST_LINE):
        known = styles.get(style) or Style(style)
        role = "heading" if known.outlined else _named(known.name)
        if role != "text" or not known.parent:
            return role
        style = known.parent
    return "text"


def _named(name: str) -> Role:
    """By the names that Word and LibreOffice give (English in every language of theirs)."""
    name = name.lower().replace("_20_", " ").strip()
    if name.startswith(("heading", "title", "subtitle")):
        return "heading"
    if "quot" in name or name in ("block text", "blocktext"):
        return "quote"
    if "caption" in name or name in ("illustration", "figure", "drawing"):
        return "caption"
    return "list" if name.startswith("list") else "text"
