"""Pieces of HTML inside other formats (feed entries, records, mails, chapters): all their visible blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Unreadable

_TAG = lazily(
    r"</(?:p|div|h[1-6]|ul|ol|li|a|b|i|em|strong|span|figure|blockquote|table)>|<br ?/?>|<(?:p|img|div|a) [a-z-]+=",
    re.IGNORECASE,
)

_PARTED = lazily(r"<(?:p|div|br|pre|td|section|article)\b", re.IGNORECASE)
_BLANK = lazily(r"\n[ \t\r]*\n\s*")
_BLOCK = lazily(r"</?(?:h[1-6]|ul|ol|li|dl|blockquote|figure|table|hr|!--)", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether a field's text is HTML rather than plain text."""
    return _TAG.search(text[:20_000]) is not None


@dataclass(frozen=True)
class Fragment:
    """The visible blocks of a piece of HTML, and how many others it hides."""

    blocks: list[Block]
    hidden: int = 0

    @property
    def dropped(self) -> list[str]:
        """What was left out, for the source's info."""
        return [counted(self.hidden, "hidden block")] if self.hidden else []


def fragment_of(text: str) -> Fragment:
    """The blocks of an HTML text; none where it has no text."""
    from sidebyside.loading.html.blocks.finding import page_blocks
    from sidebyside.loading.html.blocks.hiding import hiding_rules
    from sidebyside.loading.html.parsing import parse

    try:
        root = parse(_with_paragraphs(text))
    except Unreadable:
        return Fragment([])
    body = root.find("body")
    blocks = page_blocks(body if body is not None else root, hiding_rules(root))
    visible = [Block(block.text, block.role) for block in blocks if not block.hidden]
    return Fragment(visible, len(blocks) - len(visible))


def _with_paragraphs(text: str) -> str:
    """Text that leaves its paragraphs to blank lines, as weblogs keep it, with their tags; any other as it is."""
    if _PARTED.search(text):
        return text
    parts = _BLANK.split(text.strip())
    if len(parts) == 1:
        return text
    return "\n".join(part if _BLOCK.match(part) else f"<p>{part}</p>" for part in parts)
