"""The date ledger: dates and times of the same thing in linked sentences.

Grades: differs · agree · only here. Both sides are resolved against the day of their report where it is known and
compared as said otherwise. Dates said with different precision (2023, 1 November) are held against each other only in
what both say, and two dates differ only where the words around them show the same event.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from sidebyside.comparison.findings.context import candidates, near, overlap, sentence_keys
from sidebyside.comparison.findings.dates.occasions import Occasion, may_lie_ahead, occasion, same_occasion
from sidebyside.comparison.findings.dates.relation import relation, weekly
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.dates.date import Date
from sidebyside.language.dates.finding import dates
from sidebyside.language.dates.resolving import resolve
from sidebyside.language.numbers.quantities import quantities
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side, Span

MOST = 64
"""How many dates of one sentence are held against another's; no honest sentence has more."""

_TELLING = 13
"""From here on a whole number that two sentences share beside their dates is no chance."""
GRADES = ("differs", "agree")


_ENDS = words("until till since bis jusqu'à hasta")
# What befalls one person at one day: born in May is not held against baptised in June.
_LIFE = {
    word: event
    for event, listed in (
        ("birth", "born birth birthday geboren geburt né née naissance nació nacido nacida"),
        (
            "baptism",
            "baptised baptized christened baptism christening getauft taufe baptisé baptisée bautizado",
        ),
        ("death", "died dies death dead killed starb gestorben tod mort morte décès murió muerte"),
        ("burial", "buried burial funeral begraben beerdigt beerdigung enterré funérailles enterrado funeral"),
        ("wedding", "married marries wedding wed marriage heiratete heirateten hochzeit mariage boda casó casaron"),
    )
    for word in words(listed)
}
_BY = ("by ", "bis zum ", "bis ", "avant ", "antes del ", "antes de ")
_BEFORE_DATE = 6
"""How many words before a date are searched for what befell at it."""
_HALF_NAMED = re.compile(r"\b[ap]\.?\s?m\b|noon|midday|midnight", re.IGNORECASE)


class _Dated(NamedTuple):
    """A date in its sentence: as said, resolved against the report's day, and what stands around it."""

    said: Date
    resolved: Date
    instead: Date  # resolved as a day to come, where nothing tells whether a bare weekday is
    around: frozenset[str]
    sentence: frozenset[str]
    life: str  # birth, death, wedding …, where that is dated
    by: bool  # told as the day by which it was so
    told: frozenset[str]  # those of which the sentence tells
    amount: tuple[float, float, str] | None  # of the quantity told last before the date, or first after it
    occasion: Occasion


def _told(paragraph: ParagraphReading) -> datetime.date | None:
    """The day of the report, if it is known."""
    try:
        return datetime.date.fromisoformat(paragraph.whole.report.date[:10])
    except ValueError:
        return None


def _dated(paragraph: ParagraphReading) -> tuple[tuple[_Dated, ...], ...]:
    """Per sentence, its dates in order."""
    found: list[tuple[_Dated, ...]] = []
    every = dates(paragraph.text, paragraph.language)
    if not every:
        return tuple(() for _ in paragraph.sentences)
    told = _told(paragraph)
    at = 0
    for sentence, keys in zip(paragraph.sentences, paragraph.once(sentence_keys), strict=True):
        row: list[_Dated] = []
        words_here = paragraph.words_in(*sentence) if at < len(every) and every[at].start < sentence.end else ()
        lives = frozenset(_LIFE[w] for word in words_here if (w := word.lower) in _LIFE)
        ahead = bool(words_here) and may_lie_ahead(paragraph, sentence)
        while at < len(every) and every[at].start < sentence.end:
            date = every[at]
            around = paragraph.text[max(sentence.start, date.start - 60) : date.start].lower()
            told_of = occasion(paragraph, date, sentence, ahead=ahead)
            row.append(
                _Dated(
                    date,
                    resolve(date, told, told_of.to_come),
                    resolve(date, told, True),
                    near(paragraph, date.start, date.end, sentence, 6),
                    keys,
                    _life(paragraph, sentence, date),
                    around.endswith(_BY),
                    lives,
                    _amount(paragraph, sentence, date),
                    told_of,
                )
            )
            at += 1
        found.append(tuple(row[:MOST]))
    return tuple(found)


def _life(paragraph: ParagraphReading, sentence: Span, date: Date) -> str:
    """What is said right before a date to have befallen at it: "born in", "died at home on"."""
    last = paragraph.word_at(date.start)
    first = max(paragraph.word_at(sentence.start), last - _BEFORE_DATE)
    found = [_LIFE[w] for word in paragraph.words[first:last] if (w := word.lower) in _LIFE]
    return found[-1] if found else ""


def _amount(paragraph: ParagraphReading, sentence: Span, date: Date) -> tuple[float, float, str] | None:
    """The telling quantity that goes with a date: 3.2 percent in May; in May it fell to 3.2 percent."""
    here = [q for q in quantities(paragraph.text, paragraph.language) if sentence.start <= q.start < sentence.end][
        :MOST
    ]
    before = [q for q in here if q.end <= date.start][-1:]
    telling = (q for q in before or here if q.low >= _TELLING or q.step < 1)
    told = next(telling, None)
    return (told.low, told.high, told.unit) if told else None


def _other_half(left: str, a: Date, right: str, b: Date) -> bool:
    """Whether two times on the clock both name their half of the day, and not the same one."""
    if not a.kind == b.kind == "clock" or a.clock == b.clock:
        return False
    return all(_HALF_NAMED.search(text[date.start : date.end]) for text, date in ((left, a), (right, b)))


def compare(pair: Pair) -> list[Finding]:
    """The rows of two linked paragraphs, each date in one row at most; agreements are matched first."""
    left_all, right_all = pair.left.once(_dated), pair.right.once(_dated)
    if not any(left_all) or not any(right_all):
        return []
    agreeing: list[tuple[int, _Dated, _Dated]] = []
    differing: list[tuple[int, _Dated, _Dated]] = []
    for said, there in candidates(pair, left_all, right_all):
        a, b = said, there
        found = relation(a.said, b.said, a.resolved, b.resolved)
        if found == "differs":
            # A bare weekday may be the next one.
            for one, two in ((a._replace(resolved=a.instead), b), (a, b._replace(resolved=b.instead))):
                if relation(one.said, two.said, one.resolved, two.resolved) == "agree":
                    found, a, b = "agree", one, two
                    break
        if found == "agree" and _other_half(pair.left.text, a.said, pair.right.text, b.said):
            found = "differs"
        common = len(a.around & b.around)
        if found == "agree":
            agreeing.append((common, a, b))
        elif found == "differs" and _same_event(a, b, common):
            differing.append((common, a, b))
    differing += _sole_ends(pair, left_all, right_all)
    rows: list[Finding] = []
    used: set[tuple[int, int]] = set()
    for grade, cells in (("agree", agreeing), ("differs", differing)):
        for _, a, b in sorted(cells, key=lambda c: (-c[0], c[1].said.start, c[2].said.start)):
            keys = {(0, a.said.start), (1, b.said.start)}
            if keys & used or (grade == "differs" and (_told_in(a, b, right_all) or _told_in(b, a, left_all))):
                continue
            used.update(keys)
            rows.append(_row(pair, a, b, grade))
    return rows + [_row(pair, a, b, "differs") for a, b in _left_over(left_all, right_all, used)]


def _left_over(
    left: tuple[tuple[_Dated, ...], ...], right: tuple[tuple[_Dated, ...], ...], used: set[tuple[int, int]]
) -> Iterator[tuple[_Dated, _Dated]]:
    """The one day, weekday or hour of each paragraph that has no partner: Tuesday and Friday, Thursday and Friday.

    Two words in common are enough, or another date of the same kind on which the sentences agree.
    """
    sides = [[date for sentence in side for date in sentence] for side in (left, right)]
    for kind in ("date", "weekday", "clock"):
        mine = [[d for d in side if d.said.kind == kind and (kind != "date" or d.said.day)] for side in sides]
        rest = [[d for d in side if (n, d.said.start) not in used] for n, side in enumerate(mine)]
        if len(rest[0]) != 1 or len(rest[1]) != 1 or len(mine[0]) != len(mine[1]):
            continue
        a, b = rest[0][0], rest[1][0]
        beside = len(mine[0]) > 1 and bool(a.sentence & b.sentence)
        if _other_life(a, b) or a.by != b.by or _other_occasion(a, b):
            continue
        if (len(a.around & b.around) >= 2 or beside) and relation(a.said, b.said, a.resolved, b.resolved) == "differs":
            yield a, b


def _sole_ends(
    pair: Pair, left: tuple[tuple[_Dated, ...], ...], right: tuple[tuple[_Dated, ...], ...]
) -> list[tuple[int, _Dated, _Dated]]:
    """The one date of each paragraph where both say until when, or since when, and the days differ."""
    mine, theirs = ([date for sentence in side for date in sentence] for side in (left, right))
    if len(mine) != 1 or len(theirs) != 1 or mine[0].said.kind != theirs[0].said.kind:
        return []
    a, b = mine[0], theirs[0]
    before = {
        word.lower()
        for paragraph, date in ((pair.left, a), (pair.right, b))
        for word in paragraph.text[: date.said.start].rsplit(maxsplit=1)[-1:]
    }
    if len(before) == 1 and before & _ENDS and relation(a.said, b.said, a.resolved, b.resolved) == "differs":
        return [(0, a, b)]
    return []


def _other_life(a: _Dated, b: _Dated) -> bool:
    """Whether one dates a birth, death or wedding, and the other something else."""
    if a.life and b.life:
        return a.life != b.life
    return bool((a.life and a.life not in b.told) or (b.life and b.life not in a.told))


def _other_occasion(a: _Dated, b: _Dated) -> bool:
    """Whether two days are told of different things: the day of the deed and that of the report, last and next
    Sunday. What was said on two days must be the same for the most part.
    """
    if "clock" in (a.said.kind, b.said.kind) or "weekday" not in (a.said.kind, b.said.kind):
        return False
    likeness = overlap(a.sentence, b.sentence)
    if a.occasion.said and b.occasion.said and likeness < 0.5:
        return True
    return not same_occasion(a.occasion, b.occasion, likeness)


def _same_event(a: _Dated, b: _Dated, common: int) -> bool:
    """Whether the words around two dates, or the two sentences, show that both date the same event."""
    if a.by != b.by:
        return False  # freed on Sunday, all free by Monday
    if _other_life(a, b) or _other_occasion(a, b):
        return False
    if a.said.kind == b.said.kind == "relative" and a.said.shift[0] != b.said.shift[0]:
        # The data are of yesterday, what they tell is of last year.
        return common >= 3 and 2 * common >= max(len(a.around), len(b.around))
    if common >= 3:
        return True
    if common >= 1 and a.amount and a.amount == b.amount:
        return True
    least = min(len(a.around), len(b.around))
    return common >= 1 and (2 * common >= least or overlap(a.sentence, b.sentence) >= 0.5)


def _told_in(date: _Dated, instead: _Dated, sentences: tuple[tuple[_Dated, ...], ...]) -> bool:
    """Whether the other paragraph has the same date in at least as like a place as the one held against it, or the
    same year anywhere: then the two date different things.
    """
    near_here = len(date.around & instead.around)
    return any(
        other.said[3:] == date.said[3:]
        and other.said.kind == date.said.kind
        and relation(date.said, other.said, date.resolved, other.resolved) == "agree"
        and (len(date.around & other.around) >= near_here or (date.said.year and not date.said.month))
        for sentence in sentences
        for other in sentence
    )


def _row(pair: Pair, a: _Dated, b: _Dated, grade: str) -> Finding:
    left, right = pair.left.side(a.said.start, a.said.end), pair.right.side(b.said.start, b.said.end)
    days = [_iso(date.resolved) for date in (a, b)]
    detail = (("resolved", " / ".join(day or "?" for day in days)),) if any(days) else ()
    return Finding(
        "date", grade, f"{grade}: {left.text} / {right.text}", (left, right), differs=grade == "differs", detail=detail
    )


def _iso(date: Date) -> str:
    """As much of the ISO date as is known, from the year on; for a week its first day."""
    if not date.year:
        return ""
    if weekly(date):
        return f"week of {date.year:04d}-{date.month:02d}-{date.day:02d}"
    parts = [f"{date.year:04d}" if not date.years else f"{date.year:04d}s"]
    if date.month:
        parts.append(f"{date.month:02d}")
        if date.day:
            parts.append(f"{date.day:02d}")
    return "-".join(parts)


def mentions(paragraph: ParagraphReading) -> list[Side]:
    """All dates and times of a paragraph."""
    return [paragraph.side(d.start, d.end) for d in dates(paragraph.text, paragraph.language)]


DETECTOR = local_detector("date", compare, mentions, GRADES)
