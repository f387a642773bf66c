"""The name ledger: who is named in which report and how it is spelled, and another name in the same role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sidebyside.comparison.findings.attribution.ledger import OTHER as OTHER_SOURCE
from sidebyside.comparison.findings.attribution.ledger import compare as compare_attributions
from sidebyside.comparison.findings.attribution.same_source import is_person
from sidebyside.comparison.findings.detector import Detector, Gathered, Local, merge
from sidebyside.comparison.findings.mentions import Mention, mentions_in, mentions_within, same_name
from sidebyside.comparison.findings.names.offices import other_offices
from sidebyside.comparison.findings.names.replaced_names import names_in_place
from sidebyside.comparison.findings.names.roles import OFFICES_OF_ONE, role_of, same_role
from sidebyside.comparison.findings.names.rows import ONLY_HERE, SAME, VARIANT, name_rows
from sidebyside.comparison.findings.names.slots import WORK_LIMIT, Slots
from sidebyside.comparison.findings.names.sole_names import sole_names
from sidebyside.comparison.findings.names.swapped import swapped_names
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.rolls import roll
from sidebyside.model import Finding, Side

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

DIFFERENT = "different name"
OTHER_OFFICE = "other office"
GRADES = (DIFFERENT, OTHER_OFFICE, VARIANT, SAME, ONLY_HERE)
"""The scale of the name ledger, gravest first."""

SOURCE = "source"
"""The role of two names to which one statement is laid without a common title."""


def in_link(pair: Pair) -> list[Finding]:
    """Another name in the same role: in the same slot of two linked sentences, or under the same title."""
    found: dict[tuple[Side, Side], Finding] = {}
    taken: set[Side] = set()
    lone_left, lone_right = _lone(pair.left, pair.right), _lone(pair.right, pair.left)
    if lone_left and lone_right:
        _among_lone(pair, lone_left, lone_right, found, taken)
    for one, other in names_in_place(pair):
        _add(found, taken, pair, one, other, "")
    for one, other in swapped_names(pair):
        _add(found, taken, pair, one, other, "who does it to whom")
    for one, other, offices in other_offices(pair):
        _add(found, taken, pair, one, other, offices, grade=OTHER_OFFICE)
    return list(found.values())


def _among_lone(
    pair: Pair,
    lone_left: frozenset[Mention],
    lone_right: frozenset[Mention],
    found: dict[tuple[Side, Side], Finding],
    taken: set[Side],
) -> None:
    """Add what differs among the mentions that only one of the paragraphs has."""
    for one, other in _speakers(pair, lone_left, lone_right):
        role = same_role(role_of(pair.left, one), role_of(pair.right, other))
        _add(found, taken, pair, one, other, role or SOURCE)
    for one, other, role in _office_holders(pair, lone_left, lone_right):
        _add(found, taken, pair, one, other, role)
    for mine, theirs in pair.spans():
        here = [m for m in mentions_within(pair.left, mine.start, mine.end) if m in lone_left]
        there = [m for m in mentions_within(pair.right, theirs.start, theirs.end) if m in lone_right]
        if here and there:
            slots = Slots(pair, mine, theirs)
            for one, other, role in slots.same_roles(here, there):
                _add(found, taken, pair, one, other, role)
            for one, other in sole_names(pair, mine, theirs, here, there):
                _add(found, taken, pair, one, other, "")


def _add(
    found: dict[tuple[Side, Side], Finding],
    taken: set[Side],
    pair: Pair,
    one: Mention,
    other: Mention,
    role: str,
    grade: str = DIFFERENT,
) -> None:
    sides = (pair.left.side(*one.name[:2]), pair.right.side(*other.name[:2]))
    if not taken & set(sides):
        told = role if grade == OTHER_OFFICE else f"{sides[0].text} / {sides[1].text}"
        summary = f"{grade}: {told}"
        found[sides] = Finding("name", grade, summary, sides, True, (("role", role),) if role else ())
        taken.update(sides)


def _lone(reading: ParagraphReading, other: ParagraphReading) -> frozenset[Mention]:
    """The mentions of a paragraph that no name of the other one is."""
    mentions = reading.once(mentions_in)
    forms = dict.fromkeys((m.name.words, m.full) for m in mentions)
    others = dict.fromkeys((m.name.words, m.full) for m in other.once(mentions_in))
    rest = [form for form in forms if form not in others]
    if len(rest) * len(others) > WORK_LIMIT:
        return frozenset()
    lone = {form for form in rest if not any(same_name(form, known) for known in others)}
    return frozenset(m for m in mentions if (m.name.words, m.full) in lone)


def _speakers(pair: Pair, left: frozenset[Mention], right: frozenset[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """People to whom the two paragraphs lay one statement or quotation."""
    for row in compare_attributions(pair):
        if row.grade == OTHER_SOURCE:
            people = [
                [m for m in mentions_within(reading, side.start, side.end) if is_person(m) and m in lone]
                for lone, side, reading in zip((left, right), row.sides, (pair.left, pair.right), strict=True)
                if side.paragraph == reading.place.paragraph
            ]
            if len(people) == 2 and len(people[0]) == len(people[1]) == 1:
                yield people[0][0], people[1][0]


def _office_holders(
    pair: Pair, left: frozenset[Mention], right: frozenset[Mention]
) -> Iterator[tuple[Mention, Mention, str]]:
    """People of one office, the only one of it in each paragraph and unknown to the other report, in any sentence."""
    held: list[dict[str, list[Mention]]] = [{}, {}]
    for side, (reading, lone, other) in enumerate(((pair.left, left, pair.right), (pair.right, right, pair.left))):
        report = other.whole.once(roll)
        for mention in sorted(lone, key=lambda m: m.name.start):
            if is_person(mention) and not report.names(mention.full) and not report.names(mention.name.words):
                offices = role_of(reading, mention) & OFFICES_OF_ONE
                if len(offices) == 1:
                    held[side].setdefault(min(offices), []).append(mention)
    for office, holders in held[0].items():
        others = held[1].get(office, [])
        if len({m.full for m in holders}) == len({m.full for m in others}) == 1:
            role = same_role(role_of(pair.left, holders[0]), role_of(pair.right, others[0]))
            if role:
                yield holders[0], others[0], role


def _ledger(comparison: Comparison, found: list[Finding], _: list[Side]) -> list[Finding]:
    """One row per person, place or body with a side per report that names it, and every different name."""
    return name_rows(comparison) + merge(found, GRADES)


def entries(comparison: Comparison) -> list[Finding]:
    """The ledger of names."""
    return Gathered().ledgers(comparison, [_LOCAL])[0]


_LOCAL = Local(in_link, lambda paragraph: (), _ledger)
DETECTOR = Detector("name", in_link, entries, _LOCAL)
