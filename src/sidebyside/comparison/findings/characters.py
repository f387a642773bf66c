"""Words of linked paragraphs that read the same and are not: look-alike and invisible characters, by code point."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sidebyside.comparison.findings.detector import Detector, merge, pair_of
from sidebyside.comparison.findings.reading import Pair, ParagraphReading, ReportReading
from sidebyside.language.characters import (
    OddWord,
    code_point,
    find_odd_words,
    find_words,
    has_odd,
    is_hidden,
    skeleton,
)
from sidebyside.model import Finding, Side

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

LOOK_ALIKE = "look-alike"
INVISIBLE = "invisible"
ONLY_HERE = "only here"
AGREE = "agree"
GRADES = (LOOK_ALIKE, INVISIBLE, AGREE, ONLY_HERE)
"""The scale of the characters ledger, gravest first."""


def _odd(reading: ParagraphReading) -> tuple[OddWord, ...]:
    return find_odd_words(reading.text)


def _odd_paragraphs(whole: ReportReading) -> dict[int, None]:
    """The paragraphs that have such words, in order: in long reports few, and no other need be read for them."""
    report = whole.report
    return dict.fromkeys(number for number in range(len(report)) if find_odd_words(report.paragraph(number)))


def _by_skeleton(reading: ParagraphReading) -> dict[str, list[tuple[int, int, str]]]:
    """What each word of a paragraph reads as: its places and its form, folded as far as it shows no difference."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for start, end in find_words(reading.text):
        word = reading.text[start:end]
        found.setdefault(skeleton(word), []).append((start, end, _form(word)))
    return found


def _form(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def in_link(pair: Pair) -> list[Finding]:
    """Words of the one paragraph that another word of the other only looks like."""
    if not has_odd(pair.left.text) and not has_odd(pair.right.text):
        return []
    found: dict[tuple[Side, Side], Finding] = {}
    for reading, other in ((pair.left, pair.right), (pair.right, pair.left)):
        words = reading.once(_odd)
        theirs = other.once(_by_skeleton) if words else {}
        met: set[str] = set()
        for word in words:
            text = reading.text[word.start : word.end]
            alike = theirs.get(word.seems, ())
            if not alike or _form(text) in met or any(form == _form(text) for _, _, form in alike):
                continue
            met.add(_form(text))
            start, end, _ = alike[0]
            sides = (reading.side(word.start, word.end), other.side(start, end))
            if reading is pair.right:
                sides = (sides[1], sides[0])
            found.setdefault(sides, _finding(word, sides))
    return list(found.values())


def _in_both(pair: Pair) -> Iterator[Finding]:
    """Words that both paragraphs have with the same characters, one against one."""
    left, right = ({r.side(w.start, w.end): w for w in r.once(_odd) if w.sure} for r in (pair.left, pair.right))
    for one, word in left.items():
        other = next((side for side in right if _form(side.text) == _form(one.text)), None)
        if other is not None:
            del right[other]
            yield _finding(word, (one, other), AGREE)


def _finding(word: OddWord, sides: tuple[Side, ...], grade: str = "") -> Finding:
    """A row of ``grade``, or of a difference by what kind of characters it is."""
    characters = list(dict.fromkeys(character for _, character in word.odd))
    differs = not grade
    grade = grade or (INVISIBLE if all(map(is_hidden, characters)) else LOOK_ALIKE)
    named = ", ".join(code_point(character) for character in characters)
    words = " / ".join(side.text for side in sides)
    return Finding(
        "characters",
        grade,
        f"{grade}: {words}: {named}",
        sides,
        differs,
        tuple(("code point", code_point(character)) for character in characters),
    )


def entries(comparison: Comparison) -> list[Finding]:
    """Every word with look-alike or invisible characters, with the words it stands against."""
    odd = [whole.once(_odd_paragraphs) for whole in comparison.readings]
    links = [link for link in comparison.links if any(p.paragraph in odd[p.report] for p in (link.left, link.right))]
    pairs = [pair_of(comparison, link) for link in links]
    rows = merge((finding for pair in pairs for finding in (*in_link(pair), *_in_both(pair))), GRADES)
    seen = {side for row in rows for side in row.sides}
    for whole, numbers in zip(comparison.readings, odd, strict=True):
        for number in numbers:
            if whole.report.paragraphs[number].role == "boilerplate":
                continue
            reading = whole.paragraph(number)
            for word in reading.once(_odd):
                side = reading.side(word.start, word.end)
                if word.sure and side not in seen:
                    rows.append(_finding(word, (side,), ONLY_HERE))
    return rows


DETECTOR = Detector("characters", in_link, entries)
