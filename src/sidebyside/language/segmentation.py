"""Sentences and tokens as spans of a text. The text itself is never altered.

Sentence boundaries come from sentencex (Wikimedia; rules per language). Its segments tile the text; here each is
trimmed of surrounding blanks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, repeat
from typing import Literal, NamedTuple

import sentencex

from sidebyside.language.patterns import lazily
from sidebyside.model import Span

TokenKind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """A word, a number or one punctuation mark: ``start < end`` in code points of the text."""

    start: int
    end: int
    kind: TokenKind


# Combining marks and joiners that belong to the letter before them (Python's \w leaves them out).
_JOINED = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0900-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0acd"
    "\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03"
    "\u0d3b-\u0d4d\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84"
    "\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u2060\u20d0-\u20ff\u302a-\u302f\u3099\u309a"
    "\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
IDEOGRAPHS = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""First and last code points of ideographs and kana, each of which is a word."""
_IDEOGRAPH = "".join(f"{chr(first)}-{chr(last)}" for first, last in IDEOGRAPHS)
_LETTER = rf"[^\W\d_{_IDEOGRAPH}]"
# A sign of the emoji block, or an older one in its emoji form, with its skin tone and what is joined to it; or a flag.
_SIGN = r"(?:[\U0001f000-\U0001f1e5\U0001f200-\U0001faff]|[\u203c-\u2bff](?=\ufe0f))"
_TONE = r"[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+"
_EMOJI = rf"(?:[\U0001f1e6-\U0001f1ff]{{2}}|{_SIGN}{_TONE}(?:\u200d{_SIGN}{_TONE})*+)"
_TOKEN = lazily(
    rf"(?P<number>\d+(?:[.,:\u066b\u066c]\d+)*+)"
    rf"|(?P<word>(?:{_LETTER}\.){{2,}}+|{_LETTER}[\w{_JOINED}]*+(?:['’ʼ]{_LETTER}[\w{_JOINED}]*+)*+|[{_IDEOGRAPH}][{_JOINED}]*+|{_EMOJI})"
    rf"|(?P<mark>[^\s\w]|_|\w)"
)


@lru_cache(maxsize=64)  # some 15 KB each for paragraphs of 90 words: asked for again soon or never
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order, not overlapping; blanks are between them.

    Hyphens and slashes are marks of their own, so ``Son-hui`` is two words; apostrophes inside a word belong to it;
    each ideograph or kana is a word, because those scripts put no blanks between words, and so is each emoji.
    """
    # The pattern's groups are named for the kinds, in the order (number, word, mark).
    # The bare constructor: a named tuple's own costs a fifth of the whole.
    make = tuple.__new__
    return tuple([make(Token, (m.start(), m.end(), m.lastgroup)) for m in _TOKEN.finditer(text)])


# Blanks of more than one byte; sentencex takes one before a full stop for the end of a character and breaks down.
_WIDE = "".join(chr(code) for code in range(0x80, 0x3001) if chr(code).isspace())
_WIDE_BEFORE_STOP = lazily(rf"(?<![{_WIDE}])[{_WIDE}]++(?=\.)")

STRETCH = 20_000
"""How many code points sentencex is given at once: its work grows faster than the text on repeated opening quotes."""

_SURROGATES = lazily("[\ud800-\udfff]")


@lru_cache(maxsize=512)  # some 1.2 KB each
def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of ``text`` in order as spans without surrounding blanks; none for a blank text.

    ``language`` is an ISO 639-1 code; an empty or unknown one is read by sentencex's fallback rules. No sentence is
    longer than `STRETCH`.
    """
    found: list[Span] = []
    start = 0
    for segment in _segments(text, language):
        end = start + len(segment)
        bare = segment.lstrip()
        if bare:
            found.append(Span(end - len(bare), start + len(segment.rstrip())))
        start = end
    return tuple(found)


def sentence_lengths(texts: Sequence[str], language: str = "en", ordinary: bool = False) -> tuple[list[int], list[int]]:
    """How many sentences each of the texts has, and the lengths of all of them in turn; together they fill each text,
    with the blanks around them, which may count as one.

    ``ordinary``: it is known that none has a surrogate, or a blank beyond ASCII. For who needs no more than lengths: a
    third of the time of `sentences`, and nothing is kept.
    """
    if max(map(len, texts), default=0) > STRETCH:
        found = [_segments(text, language) for text in texts]
    else:  # the same without a call of our own for each
        readable = texts if ordinary else map(_readable, texts)
        found = list(map(sentencex.segment, repeat(language or "en"), readable))
    return list(map(len, found)), list(map(len, chain.from_iterable(found)))


def _readable(text: str) -> str:
    """The text as sentencex can read it, with the same boundaries."""
    # Most texts have neither such blanks nor surrogates, which no printable text has, and need no look at each letter.
    if not (text.isascii() or text.isprintable()):
        text = _WIDE_BEFORE_STOP.sub(lambda match: " " * len(match[0]), text)
        # A lone surrogate, which sentencex refuses, ends no sentence whatever stands in its place.
        text = _SURROGATES.sub("\ufffd", text)
    return text


def _segments(text: str, language: str) -> list[str]:
    """The text cut at the boundaries of its sentences; the parts together are as long as the text."""
    text = _readable(text)
    language = language or "en"
    if len(text) <= STRETCH:
        whole: list[str] = sentencex.segment(language, text)
        return whole
    # A stretch begins where a sentence does. Sentences that end in its last quarter are read again with what follows,
    # so a boundary depends on a stretch's end only where a quotation or a sentence is longer than that.
    found: list[str] = []
    at = 0
    while at < len(text):
        here: list[str] = sentencex.segment(language, text[at : at + STRETCH])
        if at + STRETCH < len(text):
            ends = list(accumulate(map(len, here)))
            here = here[: max(1, bisect_right(ends, STRETCH * 3 // 4))]
        if not any(here):
            break
        found += here
        at += sum(map(len, here))
    return found
