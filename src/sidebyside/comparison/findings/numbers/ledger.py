"""The number ledger: quantities of the same thing in linked sentences, and how they compare.

Grades, gravest first: value differs · hedge differs (both differ in substance) · rounded · agree · only here. Two
values are held against each other only where the same noun or unit is counted, the same befalls it (killed, injured)
and the words around agree; each quantity stands in one row of a pair at most, equal values being matched first.
"""

from __future__ import annotations

from collections.abc import Sequence

from sidebyside.comparison.findings.context import candidates, overlap
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.numbers.ages import age_mentions, compare_ages
from sidebyside.comparison.findings.numbers.approximation import same_approximation
from sidebyside.comparison.findings.numbers.counted import Counted, counted
from sidebyside.comparison.findings.numbers.ranks import compare_ranks
from sidebyside.comparison.findings.numbers.same_count import (
    alike,
    equal,
    may_differ,
    may_round,
    other_measure,
)
from sidebyside.comparison.findings.numbers.scores import compare_scores, score_mentions
from sidebyside.comparison.findings.numbers.settled import TELLING, settled
from sidebyside.comparison.findings.numbers.shares import Cell, shares
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.numbers.quantities import Quantity, quantities
from sidebyside.language.numbers.rounding import rounds_to
from sidebyside.language.numbers.units import dimension
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

GRADES = ("value differs", "hedge differs", "rounded", "agree")

_MOST_OF_ALL = words(
    "deepest highest longest widest tallest largest biggest fastest strongest heaviest hottest most peak top maximum "
    "reaching reached reaches reach peaking peaked topping topped "
    "höchstens tiefsten höchsten längsten maximum máximo"
)
_ENOUGH_AGREE = 2


def compare(pair: Pair) -> list[Finding]:
    """The rows of two linked paragraphs: quantities, results and ages of the same thing, each in one row at most."""
    return _quantities(pair) + compare_scores(pair) + compare_ages(pair) + compare_ranks(pair)


def _quantities(pair: Pair) -> list[Finding]:
    left_all, right_all = pair.left.once(counted), pair.right.once(counted)
    if not any(left_all) or not any(right_all):
        return []
    cells = candidates(pair, left_all, right_all)
    used: set[tuple[int, int]] = set()
    rows: list[Finding] = []

    def take(chosen: Sequence[Cell]) -> None:
        ranked = sorted(chosen, key=lambda c: (-c[0], c[1].quantity.start, c[2].quantity.start))
        for _, a, b, grade in ranked:
            keys = {(0, a.quantity.start), (1, b.quantity.start)}
            if keys & used:
                continue
            used.update(keys)
            rows.append(_row(pair, a.quantity, b.quantity, grade))

    take([c for a, b in cells if (c := _equal_cell(a, b)) is not None])
    free = [(a, b) for a, b in cells if (0, a.quantity.start) not in used and (1, b.quantity.start) not in used]
    take(
        [
            (s, a, b, "rounded")
            for a, b in free
            if (s := alike(a, b)) >= 2 and may_round(a, b) and rounds_to(a.quantity, b.quantity)
        ],
    )
    measured = [(overlap(a.sentence, b.sentence), a, b, how) for a, b in free if (how := other_measure(a, b))]
    take([cell for cell in measured if cell[3] == "rounded"])
    free = [(a, b) for a, b in free if (0, a.quantity.start) not in used and (1, b.quantity.start) not in used]
    take([(alike(a, b), a, b, _graded(a.quantity, b.quantity)) for a, b in free if _conflict(pair, a, b)])
    take(_left_over(pair, rows, used))
    take(shares(pair, rows, used))
    take([cell for cell in measured if cell[3] == "value differs" and not _measured_elsewhere(pair, cell[1], cell[2])])
    return rows


def _left_over(pair: Pair, rows: Sequence[Finding], used: set[tuple[int, int]]) -> list[Cell]:
    """The one amount of a unit in each paragraph that has no partner where two others or more of that unit agree: 4,
    3 and 9 percent, 4, 3 and 7 percent. One word in common beside the two is enough.
    """
    sides = [[c for sentence in side.once(counted) for c in sentence] for side in (pair.left, pair.right)]
    agreed = {(side.report, side.start) for row in rows if row.grade == "agree" for side in row.sides}
    cells: list[Cell] = []
    for unit in sorted({c.quantity.unit for c in sides[0] if c.quantity.unit}):
        mine = [[c for c in side if c.quantity.unit == unit] for side in sides]
        left = [[c for c in side if (n, c.quantity.start) not in used] for n, side in enumerate(mine)]
        known = [(pair.left.place.report, c.quantity.start) in agreed for c in mine[0]]
        if len(left[0]) != 1 or len(left[1]) != 1 or sum(known) < _ENOUGH_AGREE or sum(known) != len(mine[0]) - 1:
            continue
        a, b = left[0][0], left[1][0]
        if alike(a, b) >= 1 and a.part == b.part and not settled(pair, a, b):
            cells.append((alike(a, b), a, b, "rounded" if rounds_to(a.quantity, b.quantity) else "value differs"))
    return cells or _left_of_fate(pair, sides, agreed, used)


def _left_of_fate(
    pair: Pair, sides: list[list[Counted]], agreed: set[tuple[int, int]], used: set[tuple[int, int]]
) -> list[Cell]:
    """The one number of dead (hurt, arrested …) of each paragraph, told as surely, where another number agrees: six
    workers, nine people.
    """
    cells: list[Cell] = []
    for fate in sorted({c.fate for c in sides[0] if c.fate}) if agreed else ():
        fated = [[c for c in side if c.fate == fate] for side in sides]
        if len(fated[0]) != 1 or len(fated[1]) != 1:
            continue
        a, b = fated[0][0], fated[1][0]
        free = (0, a.quantity.start) not in used and (1, b.quantity.start) not in used
        alone = a.hedge == b.hedge and a.quantity.unit == b.quantity.unit and a.part == b.part
        if free and alone and alike(a, b) >= 2 and not settled(pair, a, b):
            cells.append((alike(a, b), a, b, "rounded" if rounds_to(a.quantity, b.quantity) else "value differs"))
    return cells


def _measured_elsewhere(pair: Pair, a: Counted, b: Counted) -> bool:
    """Whether one paragraph has the other's amount in the other's unit too: 5 miles (8 km)."""
    return any(
        equal(other.quantity, here.quantity)
        and (other.quantity.unit, other.quantity.noun) == (here.quantity.unit, here.quantity.noun)
        for paragraph, here in ((pair.right, a), (pair.left, b))
        for sentence in paragraph.once(counted)
        for other in sentence
    )


def _equal_cell(a: Counted, b: Counted) -> Cell | None:
    if not equal(a.quantity, b.quantity):
        return None
    if a.quantity.noun != b.quantity.noun and dimension(a.quantity.noun) and dimension(b.quantity.noun):
        return None  # 40 tonnes and 40 kilograms agree in nothing
    score = alike(a, b)
    sure = score >= 1 or (
        a.quantity.low >= TELLING and a.quantity.unit == b.quantity.unit and not a.other and not b.other
    )
    if not sure:
        return None
    same = same_approximation(a.quantity, a.hedge, b.hedge) or _at_most(a, b) or _at_most(b, a)
    if not same and score < 1 and a.quantity.low < 10 * TELLING and a.fate != b.fate:
        return None
    return (score, a, b, "agree" if same else "hedge differs")


def _at_most(bounded: Counted, bare: Counted) -> bool:
    """Whether one is "up to" a value and the other that of the highest: up to 90 metres deep, 90 at the deepest."""
    return bounded.hedge == "up to" and bare.hedge == "" and bool(_MOST_OF_ALL & bare.words)


def _conflict(pair: Pair, a: Counted, b: Counted) -> bool:
    return alike(a, b) >= 1 and may_differ(a, b) and not settled(pair, a, b)


def _graded(one: Quantity, other: Quantity) -> str:
    """The grade of two values: a number that an approximate word or a range holds is no other (31, dozens)."""
    within = (one.low < one.high) != (other.low < other.high) and rounds_to(one, other)
    return "rounded" if within else "value differs"


def _row(pair: Pair, a: Quantity, b: Quantity, grade: str) -> Finding:
    left, right = pair.left.side(a.start, a.end), pair.right.side(b.start, b.end)
    nouns = [_noun(pair.left.text, a), _noun(pair.right.text, b)]
    detail = [("counted", f"{nouns[0]} / {nouns[1]}")] if a.noun or b.noun else []
    if a.hedge != b.hedge and equal(a, b):
        detail += [("hedges", f"{a.hedge or 'none'} / {b.hedge or 'none'}")]
    if grade != "hedge differs":
        detail += [("values", f"{_value(a)} / {_value(b)}")]
    return Finding(
        "number",
        grade,
        f"{grade}: {left.text} / {right.text}",
        (left, right),
        differs=grade in ("value differs", "hedge differs"),
        detail=tuple(detail),
    )


def _noun(text: str, quantity: Quantity) -> str:
    """What is counted, as the text has it."""
    if quantity.noun_start >= 0:
        return text[quantity.noun_start :].split(maxsplit=1)[0].strip(".,;:")
    return (quantity.noun and text[quantity.end : quantity.noun_end].strip()) or "nothing named"


def _value(quantity: Quantity) -> str:
    low, high = f"{quantity.low:g}", f"{quantity.high:g}"
    if quantity.low >= 1e6 or quantity.high >= 1e6:
        low, high = f"{quantity.low:,.0f}".replace(",", ""), f"{quantity.high:,.0f}".replace(",", "")
    return low if low == high else f"{low}-{high}"


def mentions(paragraph: ParagraphReading) -> list[Side]:
    """All quantities, results and ages of a paragraph."""
    found = [paragraph.side(q.start, q.end) for q in quantities(paragraph.text, paragraph.language)]
    return [*found, *score_mentions(paragraph), *age_mentions(paragraph)]


DETECTOR = local_detector("number", compare, mentions, GRADES)
