"""The quote ledger: every quotation of every report, its partners in the others, and how their words compare."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.comparison.findings.detector import Detector, merge, pairs
from sidebyside.comparison.findings.quotes.fragments import Grading
from sidebyside.comparison.findings.quotes.frames import Nearness, nearness
from sidebyside.comparison.findings.quotes.grades import (
    GRADES,
    IDENTICAL,
    ONLY_HERE,
    UNQUOTED,
    by_length,
    grade,
    replaced,
)
from sidebyside.comparison.findings.quotes.quotations import Quote, every_quote, pieces_in, quotes_in, stretches_in
from sidebyside.comparison.findings.quotes.speakers import speaker_of
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.function_words import function_words
from sidebyside.language.sources.quotes import Quotation
from sidebyside.model import Finding, Place, Side, Span, letter

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

CANDIDATES = 50
"""A word that more quotations of a report have brings no two of them together."""


class Match(NamedTuple):
    """Two quotations that are one utterance, and how their words compare."""

    left: Quote
    right: Quote
    grading: Grading


def in_link(pair: Pair) -> list[Finding]:
    """The quotations of two linked paragraphs that are one utterance in different words."""
    places = (pair.left.place, pair.right.place)
    return [_finding(match, places) for match in matches_in(pair) if match.grading.differs]


def matches_in(pair: Pair) -> list[Match]:
    """The quotations of two linked paragraphs that are one utterance, likest first."""
    return pair.once(_match_pair)


def _match_pair(pair: Pair) -> list[Match]:
    left, right = quotes_in(pair.left), quotes_in(pair.right)
    if not left or not right:
        return []
    found = _best(left, right, lambda one, other: nearness(pair, one, other))
    return found + _replaced(pair, found)


def _replaced(pair: Pair, found: list[Match]) -> list[Match]:
    """Short quotations without a common word, each the only one left in sentences that tell the same around them."""
    placed = {quote for match in found for quote in match[:2]}
    left, right = ([q for q in quotes_in(r) if not q.quotation.depth] for r in (pair.left, pair.right))
    # A sentence with another quotation may have them in another order.
    if len(left) != 1 or len(right) != 1 or placed & {left[0], right[0]}:
        return []
    grading = replaced(left[0], right[0]) if nearness(pair, left[0], right[0]) == Nearness.FRAMED else None
    return [Match(left[0], right[0], grading)] if grading else []


def _best(
    left: Sequence[Quote], right: Sequence[Quote], near: Callable[[Quote, Quote], Nearness] | None = None
) -> list[Match]:
    """The quotations that belong together, likest first. Each has its likest partner; a long one may have several."""
    found: list[Match] = []
    placed: set[Quote] = set()
    # Equal ones first and in order, so that a thousand equal quotations are a thousand pairs, not a million.
    equal: dict[tuple[str, ...], tuple[list[Quote], list[Quote]]] = {}
    for side, quotes in enumerate((left, right)):
        for quote in quotes:
            equal.setdefault(quote.keys, ([], []))[side].append(quote)
    for ones, others in equal.values():
        for number in range(max(len(ones), len(others)) if ones and others else 0):
            one, other = ones[min(number, len(ones) - 1)], others[min(number, len(others) - 1)]
            grading = grade(one, other, near)
            if grading:
                found.append(Match(one, other, grading))
                placed |= {one, other}
    graded = [
        Match(one, other, grading)
        for one, other in _candidates([q for q in left if q not in placed], [q for q in right if q not in placed])
        if (grading := grade(one, other, near))
    ]
    graded.sort(key=_by_likeness)
    taken: set[Quote] = set()
    for match in graded:
        # A short quotation has one partner here; a long one may hold several short ones.
        short, _ = by_length(match.left, match.right)
        if short in taken or _inner(match, found):
            continue
        taken.add(short)
        found.append(match)
    return found


def _by_likeness(match: Match) -> tuple[object, ...]:
    """A key that puts the likest first and does not depend on the order of the reports."""
    short, long = by_length(match.left, match.right)
    return (-match.grading.likeness, short.keys, long.keys, short.side[1:4], long.side[1:4])


def _inner(match: Match, found: list[Match]) -> bool:
    """Whether both are quotations within quotations that are partners already: the outer ones tell it."""
    if not match.left.quotation.depth and not match.right.quotation.depth:
        return False
    return any(_holds(m.left, match.left) and _holds(m.right, match.right) for m in found)


def _holds(outer: Quote, inner: Quote) -> bool:
    return any(
        piece.reading == inner.reading
        and piece.quotation.start <= inner.quotation.start
        and inner.quotation.end <= piece.quotation.end
        for piece in outer.pieces
    )


def _candidates(left: Sequence[Quote], right: Sequence[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """Pairs that have a content word in common that is not in very many quotations."""
    holders: dict[str, list[int]] = {}
    for number, quote in enumerate(right):
        for key in quote.content or set(quote.keys):
            holders.setdefault(key, []).append(number)
    for quote in left:
        shared: Counter[int] = Counter()
        for key in quote.content or set(quote.keys):
            held = holders.get(key, ())
            if len(held) <= CANDIDATES:
                shared.update(held)
        for number in sorted(shared, key=lambda n: (-shared[n], n))[:CANDIDATES]:
            yield quote, right[number]


def _finding(match: Match, places: Sequence[Place] = ()) -> Finding:
    """A match as a row; with only the sides that stand in ``places``, where they are given."""
    left, right, (grade, differs, remarks, _) = match
    sides = tuple(s for s in (*left.sides, *right.sides) if not places or Place(s.report, s.paragraph) in places)
    return Finding(
        "quote", grade, _summary(grade, remarks, (left, right)), sides, differs, _detail((left, right), remarks)
    )


def _detail(quotes: Iterable[Quote], remarks: Iterable[tuple[str, str]] = ()) -> tuple[tuple[str, str], ...]:
    speakers = [(f"speaker {letter(q.reading.place.report)}", name) for q in quotes if (name := speaker_of(q))]
    return (*speakers, *remarks)


def _summary(grade: str, remarks: Sequence[tuple[str, str]], quotes: Sequence[Quote]) -> str:
    if remarks:
        return f"{grade}: " + "; ".join(_told(name, text) for name, text in remarks)
    return f"{grade}: {min((quote.phrase(0, len(quote.words)) for quote in quotes), key=len)}"


def _told(name: str, text: str) -> str:
    """A remark as a person reads it: what is left out, what stands against what."""
    if name.startswith("cut from "):
        where, _, marked = name.removeprefix("cut from ").partition(" ")
        return f"{where} leaves out “{text}”" + (" (marked)" if marked else "")
    if name.startswith("reworded "):
        which, _, openly = name.removeprefix("reworded ").partition(" in ")
        one, other = which.split(" / ")
        mine, _, theirs = text.partition(" / ")
        return f"{one} “{mine}”, {other} “{theirs}”" + (" (marked)" if openly else "")
    return f"{name}: {text}"


# The ledger.


def entries(comparison: Comparison) -> list[Finding]:
    """One row per quotation, one side per report that has it."""
    if not any(whole.once(every_quote) for whole in comparison.readings):
        return []
    matches: list[Match] = []
    for pair in pairs(comparison):
        matches += matches_in(pair)
    linked = {(m.left, m.right.reading.place.report) for m in matches}
    linked |= {(m.right, m.left.reading.place.report) for m in matches}
    everything = [whole.once(every_quote) for whole in comparison.readings]
    for one, other in combinations(range(len(everything)), 2):
        left = [quote for quote in everything[one] if (quote, other) not in linked]
        right = [quote for quote in everything[other] if (quote, one) not in linked]
        matches += [m for m in _best(left, right) if not m.grading.differs]
    matches.sort(key=lambda match: (match.grading.grade != IDENTICAL, *_by_likeness(match)))
    quoted = [_finding(match) for match in matches]
    told = {(side, other.report) for row in merge(quoted, GRADES) for side in row.sides for other in row.sides}
    rows = merge([*quoted, *(row for pair in pairs(comparison) for row in _unquoted(pair, told))], GRADES)
    seen = {side for row in rows for side in row.sides}
    for quotes in everything:
        for quote in quotes:
            if quote.side not in seen:
                rows.append(
                    Finding(
                        "quote", ONLY_HERE, _summary(ONLY_HERE, (), (quote,)), quote.sides, False, _detail((quote,))
                    )
                )
    return rows


def _unquoted(pair: Pair, told: set[tuple[Side, int]]) -> Iterator[Finding]:
    """Quotations whose words the other paragraph tells without marks, in a sentence paired with theirs."""
    for reading, other in ((pair.left, pair.right), (pair.right, pair.left)):
        for quote, quotation in pieces_in(reading):
            if quotation.depth or (quote.side, other.place.report) in told:
                continue
            elsewhere = _elsewhere(reading, quotation, other, pair)
            if elsewhere is None:
                continue
            side, share = elsewhere
            sides = (*quote.sides, side) if reading is pair.left else (side, *quote.sides)
            where = letter(other.place.report)
            remarks = ((f"unquoted in {where}", side.text), ("words kept", share))
            summary = f"{UNQUOTED}: {quote.side.text} / in {where} {side.text}"
            yield Finding("quote", UNQUOTED, summary, sides, False, _detail((quote,), remarks))


def _elsewhere(
    reading: ParagraphReading, quotation: Quotation, other: ParagraphReading, pair: Pair
) -> tuple[Side, str] | None:
    """Where ``other`` tells at least half of a quotation's content without marks, and how much of it."""
    light = function_words(reading.language)
    left = reading is pair.left
    starts = (quotation.start, quotation.end)
    wanted = {word.key for word in reading.words_in(*starts) if word.text.casefold() not in light}
    if not wanted:
        return None
    best: tuple[int, Side] | None = None
    stretches = other.once(stretches_in)
    for mine, theirs in (span if left else (span[1], span[0]) for span in pair.spans()):
        if mine.end <= starts[0] or mine.start >= starts[1]:
            continue
        words = [
            word
            for word in other.words_in(theirs.start, theirs.end)
            if word.key in wanted and not _within(word.start, stretches)
        ]
        kept = len({word.key for word in words})
        if kept and 2 * kept >= len(wanted) and (best is None or kept > best[0]):
            best = (kept, other.side(words[0].start, words[-1].end))
    return (best[1], f"{best[0]} of {len(wanted)}") if best else None


def _within(at: int, stretches: Sequence[Span]) -> bool:
    number = bisect_right(stretches, at, key=lambda stretch: stretch.start) - 1
    return number >= 0 and at < stretches[number].end


DETECTOR = Detector("quote", in_link, entries)
