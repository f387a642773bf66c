"""The head of a plain text: headline, deck, byline and date, on lines of their own above the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sidebyside.language.patterns import lazily
from sidebyside.language.wordlist import words as words_of
from sidebyside.loading.dates import MONTHS, iso
from sidebyside.loading.paragraphs.bylines import STAMP_WORDS, is_byline, is_stamp
from sidebyside.model import Role, Span

_BY = lazily(r"(?:by|written by|von|par|por|di|door|av|af|от)\s+(?=\S)", re.IGNORECASE)
_PARTS = lazily(r"\s*[|·•,]\s*|\s+[–—-]\s+")
_AND = lazily(r"\s+(?:and|und|et|y|e|en|og|och|и|&)\s+")
_PARTICLES = words_of("van von der den de del della da di du la le al bin ibn el ter ten dos das do")
_ENDS = lazily(r"[.!?…:;,。]['\"”’»)\]]*$")
_ADJACENT = lazily(r"[^\s][ \t]*\n[ \t]*[^\s]")

_MOST = 8
"""The most lines of a head."""
_LONGEST = 220
_DECKS = 4
_CALLING = 5
"""The most words of what the writer is: "senior correspondent for the harbour"."""
_SHORT = 70
"""The most characters of a line that a day at its end makes one of the head."""
_LATER = 300
"""So many lines below are looked at for days: what has several is a diary."""


@dataclass
class Head:
    """Its paragraphs as spans with roles, the places of line ends inside them, who wrote the text and when, how many
    lines said only that, and where the text below begins."""

    end: int = 0
    spans: list[Span] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    joins: list[int] = field(default_factory=list)
    author: str = ""
    date: str = ""
    dropped: int = 0


def head_of(text: str) -> Head | None:
    """The head of ``text`` (line ends are LF) where it clearly has one, else None.

    It is a first line with lines below of which one names the writer or the day; or a first block of short lines over
    a text with a paragraph a line, where nobody broke lines to a width.
    """
    blocks = _first_blocks(text)
    if not blocks or is_byline(_words(text, blocks[0][0])) or is_stamp(_words(text, blocks[0][0])):
        return None
    lines, kinds, count = _gathered(text, blocks)
    if not count:
        block = blocks[0]
        if not 2 <= len(block) <= _DECKS or _ADJACENT.search(text, block[-1].end - 1):
            return None
        lines, kinds, count = block, ["deck"] * len(block), len(block)
    head = Head(end=lines[count - 1].end)
    below = next(_lines(text, head.end), None)
    if below is None or _goes_on(text, lines[count - 1], below):
        return None
    diary = _has_days(text, head.end)
    before = ""
    for line, kind in zip(lines[:count], kinds, strict=False):
        words = _words(text, line)
        if kind == "author":
            head.author = head.author or author_of(words)
        if kind in ("author", "date"):
            head.date = head.date or iso(words)
            if kind == "author" or not diary:
                head.dropped += 1
                before = ""
                continue
        if before == "deck" and kind == "deck" and _goes_on(text, head.spans[-1], line):
            if line.start - head.spans[-1].end != 1:
                return None
            head.joins.append(head.spans[-1].end)
            head.spans[-1] = Span(head.spans[-1].start, line.end)
        else:
            heading = kind == "deck" and not is_byline(words) and not _ENDS.search(words)
            head.spans.append(line)
            head.roles.append("heading" if heading or len(head.spans) == 1 else "text")
        before = kind
    return head if len(head.spans) > 1 or head.dropped else None


def author_of(line: str) -> str:
    """The name or names of a line that begins with "by" and holds nothing but names, callings and a day; else ""."""
    by = _BY.match(line)
    if by is None or len(line) > 120 or _ENDS.search(line):
        return ""
    names = _without_day(line[by.end() :])
    first, *others = _PARTS.split(names)
    if any(map(str.isdigit, names)) or any(len(piece.split()) > _CALLING for piece in others):
        return ""
    return names if all(map(_is_name, _AND.split(first))) else ""


def _without_day(words: str) -> str:
    """``words`` without the day that a comma, a bar or a dash parts from the rest at their end."""
    for mark in _PARTS.finditer(words):
        if is_stamp(words[mark.end() :]):
            return words[: mark.start()]
    return words


def _is_name(words: str) -> bool:
    parts = words.split()
    if not 2 <= len(parts) <= 5 or not (parts[0][0].isupper() and parts[-1][0].isupper()):
        return False
    if any(part.strip(".").lower() in STAMP_WORDS or part.lower() in MONTHS for part in (parts[0], parts[-1])):
        return False
    return all(part[0].isupper() or part in _PARTICLES for part in parts)


def _words(text: str, line: Span) -> str:
    return text[line.start : line.end]


def _first_blocks(text: str) -> list[list[Span]]:
    """The lines at the top between blank lines, as long as they are short."""
    blocks: list[list[Span]] = []
    end = 0
    for count, line in enumerate(_lines(text)):
        if count == _MOST or line.end - line.start > _LONGEST:
            break
        if not blocks or text.count("\n", end, line.start) > 1:
            blocks.append([line])
        else:
            blocks[-1].append(line)
        end = line.end
    return blocks


def _lines(text: str, start: int = 0) -> Iterator[Span]:
    while start < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        line = text[start:end]
        words = line.strip()
        if words:
            begin = start + len(line) - len(line.lstrip())
            yield Span(begin, begin + len(words))
        start = end + 1


def _gathered(text: str, blocks: list[list[Span]]) -> tuple[list[Span], list[str], int]:
    """The lines of the head with their kinds, and how many of them reach to the last that names writer or day."""
    lines: list[Span] = []
    kinds: list[str] = []
    count = 0
    for number, block in enumerate(blocks):
        some = [_kind(_words(text, line), number == 0) for line in block]
        if number == 0:
            some[0] = "deck"
        elif "deck" in some and (len(block) > 1 or kinds.count("deck") != 1 or _ENDS.search(_words(text, block[0]))):
            # A paragraph: the head ended above, but for what stands before it in its block.
            some = some[: some.index("deck")]
            block = block[: len(some)]
        lines += block
        kinds += some
        count = max((place + 1 for place, kind in enumerate(kinds) if kind != "deck"), default=0)
        if number and (not some or len(some) < len(blocks[number])):
            break
    return (lines, kinds, count) if kinds[:count].count("deck") <= _DECKS else (lines, kinds, 0)


def _kind(words: str, first: bool) -> str:
    """What a line says: "author", "date", in the first block also "dated" (a paper or place and a day), or "deck"."""
    if author_of(words):
        return "author"
    if not iso(words):
        return "deck"
    if is_stamp(words):
        return "date"
    placed = first and len(words) <= _SHORT and not words[0].islower() and not _ENDS.search(words)
    return "dated" if placed and _without_day(words) != words else "deck"


def _has_days(text: str, start: int) -> bool:
    """Whether lines below are days too."""
    for number, line in enumerate(_lines(text, start)):
        if number == _LATER:
            break
        if line.end - line.start <= 90 and is_stamp(_words(text, line)) and iso(_words(text, line)):
            return True
    return False


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Whether a line goes on with the one right above it: by a small letter, or by the mark that one ends in."""
    if text.count("\n", before.end, line.start) > 1:
        return False
    return text[line.start].islower() or _words(text, before).endswith((",", "-", "–", "—", ":"))
