"""Quotations: what stands between quotation marks, in every style, nested, broken by "she said", over paragraphs.

A scanner walks the marks from left to right with a short stack of the open ones; each mark costs the same whatever
came before it, so a text of nothing but marks is read in linear time. Marks: curly, straight, guillemets both ways
round, low-high, single ones, corner brackets, and the ``…'' of typewriters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.reporting import is_interruption
from sidebyside.model import Span


class Quotation(NamedTuple):
    """What one paragraph has of a quotation.

    ``start`` and ``end`` (code points of paragraph ``paragraph``, 0-based) run from the first to the last quoted
    character; ``stretches`` are the stretches inside the marks, more than one where "she said" breaks the quotation;
    ``opening`` and ``closing`` take in the marks. ``depth`` is 0 for the outermost, 1 for a quotation in a quotation.
    ``continued`` says that the paragraph before has its beginning, ``runs_on`` that the next one goes on with it.
    """

    paragraph: int
    start: int
    end: int
    stretches: tuple[Span, ...]
    opening: int
    closing: int
    depth: int = 0
    continued: bool = False
    runs_on: bool = False


_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚‛'「」『』]")
_SINGLE = re.compile(r"['’‘‛‚]")
_WORD = re.compile(r"\w")
_CLOSES = {
    "“": "”", "‟": "”", "”": "”", "„": "“”", "‘": "’", "‛": "’", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "›": "‹",
    "「": "」", "『": "』", '"': '"', "'": "'", "``": "''", "''": "''",
}  # fmt: skip
_DOUBLE = frozenset('“‟”„«»「『"') | {"``"}
_DIRECTED = frozenset("“„«「『")
_BEFORE_OPENING = frozenset("([{<—–-‐/|…:,;.“‘„‚«»‹›「『\"'¿¡")
_ELIDED = re.compile(r"(?:tis|twas|em|til|till|cause|cos|n|round|bout|ere|\d\ds?)\b", re.IGNORECASE)
_MOST_OPEN = 4
_LONGEST_UNCLOSED = 600


class _Open(NamedTuple):
    mark: str
    opening: int
    start: int
    continued: bool


class _Scanner:
    """The quotations of one paragraph; ``carried`` is the mark of one that the paragraph before left open."""

    def __init__(self, text: str, number: int, carried: str = "") -> None:
        self.text = text
        self.number = number
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.repeated = -1
        singles = [m.start() for m in _SINGLE.finditer(text)]
        self.single_openings = [i for i in singles if self._opens(i, 1)]
        self.sure_closings = [i for i in singles if self._closes(i, 1) and not self._possessive(i)]
        self.single_closings = [i for i in singles if self._closes(i, 1)]
        if carried:
            first = len(text) - len(text.lstrip())
            repeat = text.startswith(carried, first) or (carried in "«»" and text[first : first + 1] in ("«", "»"))
            start = first + len(carried) if repeat else first
            self.repeated = first if repeat else -1
            self.stack.append(_Open(carried, first, start, True))

    def scan(self) -> None:
        for match in _MARK.finditer(self.text):
            if match.start() != self.repeated:
                self._mark(match.group(), match.start())

    # What the characters around a mark say of it.

    def _around(self, at: int, length: int) -> tuple[str, str]:
        text = self.text
        return (text[at - 1] if at else " "), (text[at + length] if at + length < len(text) else " ")

    def _opens(self, at: int, length: int) -> bool:
        before, after = self._around(at, length)
        return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()

    def _closes(self, at: int, length: int) -> bool:
        before, after = self._around(at, length)
        return not before.isspace() and not after.isalnum()

    def _possessive(self, at: int) -> bool:
        """Whether the mark looks like the end of "leaders'" in "the leaders' plan"."""
        text = self.text
        return text[at - 1 : at] in ("s", "z", "x") and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()

    def _apostrophe(self, at: int) -> bool:
        """Whether a closing single mark is a plural's apostrophe: a surer one follows before the next opening."""
        if not self._possessive(at):
            return False
        sure = bisect_right(self.sure_closings, at)
        if sure == len(self.sure_closings):
            return False
        opening = bisect_right(self.single_openings, at)
        return opening == len(self.single_openings) or self.sure_closings[sure] < self.single_openings[opening]

    # Opening and closing.

    def _mark(self, mark: str, at: int) -> None:
        before, after = self._around(at, len(mark))
        if len(mark) == 1 and mark in "'’‘" and before.isalnum() and after.isalnum():
            return
        if mark == "''" and self._find("``") < 0:
            return
        home = self._closed_by(mark, at)
        if home >= 0:
            self._close(home, at, at + len(mark))
        elif self._may_open(mark, at):
            self._open(mark, at)

    def _closed_by(self, mark: str, at: int) -> int:
        """Which open quotation this mark closes, as an index of the stack, or -1."""
        opens, closes = self._opens(at, len(mark)), self._closes(at, len(mark))
        if mark in "'’" and (not closes or self._apostrophe(at)):
            return -1
        for home in range(len(self.stack) - 1, -1, -1):
            opened = self.stack[home].mark
            if mark in _CLOSES[opened]:
                if mark in "“‘«»‹›" and opens and not closes and opened not in "»›«‹":
                    continue
                if mark == '"' and opens and not closes:
                    return -1
                return home
            # Hands and converters mix the styles: “…" and ‘…'.
            if closes and not opens and (opened + mark in ('“"', "‘'", '„"', "'’", '"”') or (mark == opened == "“")):
                return home
        return -1

    def _may_open(self, mark: str, at: int) -> bool:
        if mark not in _CLOSES:
            return False
        before, after = self._around(at, len(mark))
        opens = self._opens(at, len(mark))
        if mark in "'‘‛":
            if not opens or not (after.isalnum() or after in '“"«.…¿¡[(') or _ELIDED.match(self.text, at + 1):
                return False
            return bisect_right(self.single_closings, at) < len(self.single_closings)
        if mark == '"':
            return (
                not before.isdigit()
                and (opens or not before.isalnum())
                and not (after.isspace() and not before.isspace())
            )
        if mark in "”’":
            return mark == "”" and opens and "”" in self.text[at + 1 : at + 1 + _LONGEST_UNCLOSED]
        if mark in "»›":
            return opens and not before.isalnum()
        return not before.isalnum() or mark in "「『„«"

    def _open(self, mark: str, at: int) -> None:
        same = self._find(mark)
        if same >= 0 and mark not in "«「":
            # An opening mark inside a quotation of its own style: the earlier one was never closed. On a new line it
            # is the repeated mark of a speech in several paragraphs.
            if self.text[at - 1] == "\n" and mark in _DIRECTED:
                self._close(same, at, at)
            else:
                del self.stack[same:]
        if len(self.stack) < _MOST_OPEN:
            self.stack.append(_Open(mark, at, at + len(mark), False))

    def _find(self, mark: str) -> int:
        return next((home for home in range(len(self.stack) - 1, -1, -1) if self.stack[home].mark == mark), -1)

    def _close(self, home: int, at: int, closing: int, runs_on: bool = False) -> None:
        opened = self.stack[home]
        del self.stack[home:]
        text = self.text
        start, end = opened.start, at
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if _WORD.search(text, start, end):
            self.found.append(
                Quotation(
                    self.number,
                    start,
                    end,
                    (Span(start, end),),
                    opened.opening,
                    closing,
                    home,
                    opened.continued,
                    runs_on,
                )
            )

    def finish(self, following: str) -> str:
        """Deal with what is still open at the end of the paragraph; the mark that the ``following`` one carries on."""
        if not self.stack:
            return ""
        outer = self.stack[0]
        mark, end = outer.mark, len(self.text)
        if mark in _DOUBLE and _goes_on(mark, following):
            self._close(0, end, end, runs_on=True)
            return mark
        if mark in "«" and self.found and self.found[-1].opening > outer.opening:
            # French: one closing mark ends the inner and the outer quotation.
            inner = self.found[-1]
            self._close(0, inner.end, inner.closing)
        elif outer.continued or (mark in _DIRECTED and end - outer.start <= _LONGEST_UNCLOSED):
            self._close(0, end, end)
        return ""


def _goes_on(mark: str, following: str) -> bool:
    start = following[:40].lstrip()
    if start.startswith(mark) or (mark in "«»" and start[:1] in ("«", "»")):
        return True
    if mark not in _DIRECTED:
        return False
    for match in _MARK.finditer(following):
        if match.group() in _CLOSES[mark] and match.group() != "“":
            return True
        if match.group() in _DOUBLE:
            return False
    return False


@lru_cache(maxsize=8)
def find_quotations(paragraphs: tuple[str, ...], language: str = "en") -> tuple[Quotation, ...]:
    """Every quotation of a report, given as its paragraphs in order, sorted by place, the outer before the inner.

    A quotation that runs over paragraphs has one entry per paragraph. Apostrophes, inches and elisions are no
    quotations, nor is a pair of marks without a word between them.
    """
    found: list[Quotation] = []
    carried = ""
    for number, text in enumerate(paragraphs):
        if not carried and not _MARK.search(text):
            continue
        scanner = _Scanner(text, number, carried)
        scanner.scan()
        carried = scanner.finish(paragraphs[number + 1] if number + 1 < len(paragraphs) else "")
        found += _joined(sorted(scanner.found, key=lambda q: (q.opening, -q.closing)), text, language)
    return tuple(found)


def _joined(found: Sequence[Quotation], text: str, language: str) -> list[Quotation]:
    """The quotations of a paragraph with those that "she said" breaks made one."""
    result: list[Quotation] = []
    last = -1  # the outermost quotation before this one
    for quotation in found:
        if quotation.depth == 0:
            if last >= 0 and is_interruption(text, result[last].end, result[last].closing, quotation.opening, language):
                before = result[last]
                result[last] = before._replace(
                    end=quotation.end,
                    closing=quotation.closing,
                    stretches=before.stretches + quotation.stretches,
                    runs_on=quotation.runs_on,
                )
                continue
            last = len(result)
        result.append(quotation)
    return result
