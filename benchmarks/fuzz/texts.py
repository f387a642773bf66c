# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""Words, paragraphs and encodings to draw from: prose, and what has broken readers of prose."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.loading.documents import paragraphs
from hypothesis import strategies as st

PROSE = (
    "a",
    "The bridge was closed on Friday.",
    "“Quoted,” she said – größer.",
    "外務大臣は金曜日に述べた。",
    "قال الوزير يوم الجمعة إن الجسر مغلق.",
    "Advertisement",
    "Friday, 1 November 2024",
    "By Jane Doe",
    *paragraphs(900),
)
ODD = (
    "", " ", "\xa0", "\u200b", "\u202e", "\ufeff", "\x1b[2J", "\x00", "\ud7ff", "\U0010ffff", "e\u0301", "👩‍👩‍👧", "ﬁ",
    "\x85", "\u2028", "\v", "\f", "\r\n", "\t", "<", "&", "&amp;", "]]>", "“", '"', "--", "- ", "1. ", "> ", "# ", "* * *",
    "[^1]", "(1)", "99999999999", "31.02.2024", "a" * 400, "word " * 90,
)  # fmt: skip
CHARSETS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp1251", "koi8-r", "shift_jis", "gb18030",
    "big5", "euc-kr", "iso8859-8", "cp1256",
)  # fmt: skip

SIGNS = st.text(st.characters(codec="utf-8"), max_size=8)
WORDS = st.one_of(st.sampled_from(PROSE), st.sampled_from(ODD), SIGNS)
PARAGRAPH = st.one_of(st.sampled_from(PROSE), st.lists(WORDS, max_size=4).map(" ".join))
PARAGRAPHS = st.lists(PARAGRAPH, max_size=8)


def soup(tokens: Sequence[str], most: int = 40) -> st.SearchStrategy[str]:
    """Tokens of a language and words in any order."""
    return st.lists(st.one_of(st.sampled_from(tokens), st.sampled_from(tokens), WORDS), max_size=most).map("".join)


def encoded(draw: st.DrawFn, text: str) -> bytes:
    """The text as bytes of some encoding; what it lacks becomes a question mark."""
    charset = "utf-8" if draw(st.integers(0, 2)) < 2 else draw(st.sampled_from(CHARSETS))
    return text.encode(charset, "replace")
