"""Which elements the page's own style sheets hide, as far as a simple rule says so.

Read are the ``<style>`` elements, which is where a saved page (SingleFile) has all of them. A rule counts where its
selector is one class or one id and it stands in no at-rule (``@media`` …). A name that any rule shows, in whatever
selector, does not count: a script or another class may show it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_MOST_STYLE = 8_000_000
"""Characters of style sheets that are read."""
_LONGEST_RULE = 20_000
"""A selector list or a body of declarations that is longer says nothing."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_MARK = re.compile(r"[{}]|\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'", re.DOTALL)
_NAME = r"-?[A-Za-z_][\w-]*"
_SIMPLE = re.compile(rf"[.#]{_NAME}")
_DISPLAY = re.compile(r"(?:^|[;\s])display\s*+:\s*+([a-z-]+)", re.IGNORECASE)
_VISIBILITY = re.compile(r"(?:^|[;\s])visibility\s*+:\s*+([a-z]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Rules:
    """The classes and ids whose elements are hidden, each with its mark before it: ``.name``, ``#name``."""

    hidden: frozenset[str] = frozenset()

    def hide(self, element: Any) -> bool:
        """Whether a class or the id of an lxml element is among them."""
        if not self.hidden:
            return False
        own = element.get("id")
        if own and f"#{own}" in self.hidden:
            return True
        names = element.get("class")
        return bool(names) and any(f".{name}" in self.hidden for name in names[:2000].split())


def hiding_rules(root: Any) -> Rules:
    """The rules of the page that the lxml element ``root`` belongs to."""
    hidden: set[str] = set()
    shown: set[str] = set()
    left = _MOST_STYLE
    for style in root.getroottree().iter("style"):
        parent = style.getparent()
        media = (style.get("media") or "all").strip().lower()
        if media not in ("all", "screen") or (parent is not None and parent.tag in ("noscript", "template")):
            continue
        sheet = (style.text or "")[:left]
        left -= len(sheet)
        _read(sheet, hidden, shown)
    return Rules(frozenset(hidden - shown))


def _read(sheet: str, hidden: set[str], shown: set[str]) -> None:
    """Add the names that the sheet's rules hide, and those they show."""
    sheet = _COMMENT.sub(" ", sheet)
    begins = 0
    # One entry for each open brace: whether it is a rule of its own (no at-rule, none inside or around it), and its
    # selectors.
    open_braces: list[tuple[bool, str]] = []
    for mark in _MARK.finditer(sheet):
        if mark[0] == "{":
            prelude = sheet[begins : mark.start()][-_LONGEST_RULE:].rpartition(";")[2].strip()
            if open_braces:
                open_braces[-1] = (False, open_braces[-1][1])
                plain = False
            else:
                plain = not prelude.startswith("@")
            open_braces.append((plain, prelude))
        elif mark[0] == "}" and open_braces:
            plain, selectors = open_braces.pop()
            body = sheet[begins : mark.start()]
            if not selectors.startswith("@") and len(body) <= _LONGEST_RULE and len(selectors) < _LONGEST_RULE:
                _rule(selectors, body, hidden if plain else set(), shown)
        else:
            continue
        begins = mark.end()


def _rule(selectors: str, body: str, hidden: set[str], shown: set[str]) -> None:
    display, visibility = _DISPLAY.findall(body), _VISIBILITY.findall(body)
    if not display and not visibility:
        return
    if (display and display[-1].lower() == "none") or (visibility and visibility[-1].lower() == "hidden"):
        hidden.update(name for part in selectors.split(",") if _SIMPLE.fullmatch(name := part.strip()))
    else:
        shown.update(_SIMPLE.findall(selectors))
