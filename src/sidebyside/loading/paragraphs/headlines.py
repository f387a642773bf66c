"""A plain text's headline, where its first paragraph clearly is one."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Draft
from sidebyside.model import Role

_LONGEST = 220
_SENTENCE_END = lazily(r"[.,;:…。،؛۔।-]\W*$")
_INNER_END = lazily(r"[a-z]{3,}[.!?]\s+[A-Z]")


def is_headline(text: str, rest: list[str]) -> bool:
    """Whether ``text`` is a headline over ``rest``: short, one line, no sentence's end, and longer prose follows."""
    if not rest or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return False
    if _SENTENCE_END.search(text) or _INNER_END.search(text) or text[0] in "-*•–—\"'“‘«(":
        return False
    longest = max(map(len, rest[:5]))
    return longest > 100 and longest >= len(text)


def take_headline(draft: Draft) -> None:
    """Take the first paragraph as title where it is clearly a headline; it stays a paragraph, as a heading."""
    texts = draft.texts(6)  # a headline is told by the paragraphs that follow it
    if not texts or draft.title or not is_headline(texts[0], texts[1:]):
        return
    draft.title = " ".join(texts[0].split())
    if draft.text is None:
        draft.blocks[0].role = "heading"
    else:
        rest: list[Role] = ["text"] * (len(draft.spans) - 1)
        draft.roles = ("heading", *rest)
