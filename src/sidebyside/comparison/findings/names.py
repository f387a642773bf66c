"""The name ledger: who is named in which report and how it is spelled, and another name in the same role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from sidebyside.comparison.findings.attribution import OTHER as OTHER_SOURCE
from sidebyside.comparison.findings.attribution import compare as compare_attributions
from sidebyside.comparison.findings.detector import Detector, merge, pairs
from sidebyside.comparison.findings.mentions import Mention, mentions_in, mentions_within, same_name
from sidebyside.comparison.findings.reading import Pair, ParagraphReading, ReportReading, Word
from sidebyside.comparison.findings.replaced_names import names_in_place
from sidebyside.comparison.findings.roles import OFFICES_OF_ONE, role_of, same_role
from sidebyside.comparison.findings.rolls import roll
from sidebyside.comparison.findings.sole_names import located, sole_names
from sidebyside.comparison.findings.sources import is_person
from sidebyside.language.countries import country, is_people
from sidebyside.language.folding import fold_words
from sidebyside.language.function_words import function_words
from sidebyside.language.name_forms import compare_names
from sidebyside.model import Finding, Side, Span, letter

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

DIFFERENT = "different name"
VARIANT = "spelling variant"
SAME = "same name"
ONLY_HERE = "only here"
GRADES = (DIFFERENT, VARIANT, SAME, ONLY_HERE)
"""The scale of the name ledger, gravest first."""

SOURCE = "source"
"""The role of two names to which one statement is laid without a common title."""

WORK_LIMIT = 250_000
"""Largest product of two sentences' word counts that is compared word by word."""
SLACK = 2
"""How many other words may stand with a name between the words both sentences have."""
NEAR = 500
"""How many rows that begin with the same letters a name is compared with."""
OVERLAP = 0.5
"""The least share of the shorter sentence's content that both must have for a name to have the same role."""


def in_link(pair: Pair) -> list[Finding]:
    """Another name in the same role: in the same slot of two linked sentences, or under the same title."""
    found: dict[tuple[Side, Side], Finding] = {}
    taken: set[Side] = set()
    lone_left, lone_right = _lone(pair.left, pair.right), _lone(pair.right, pair.left)
    if lone_left and lone_right:
        _among_lone(pair, lone_left, lone_right, found, taken)
    for one, other in names_in_place(pair):
        _add(found, taken, pair, one, other, "")
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
            slots = _Slots(pair, mine, theirs)
            for one, other, role in slots.same_roles(here, there):
                _add(found, taken, pair, one, other, role)
            for one, other in sole_names(pair, mine, theirs, here, there):
                _add(found, taken, pair, one, other, "")


def _add(
    found: dict[tuple[Side, Side], Finding], taken: set[Side], pair: Pair, one: Mention, other: Mention, role: str
) -> None:
    sides = (pair.left.side(*one.name[:2]), pair.right.side(*other.name[:2]))
    if not taken & set(sides):
        summary = f"{DIFFERENT}: {sides[0].text} / {sides[1].text}"
        found[sides] = Finding("name", DIFFERENT, summary, sides, True, (("role", role),) if role else ())
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


class _Slot(NamedTuple):
    """Where a name stands among its sentence's words: from word ``first`` to before word ``last``."""

    mention: Mention
    first: int
    last: int


class _Slots:
    """Two linked sentences and what stands in the same slot of both."""

    def __init__(self, pair: Pair, mine: Span, theirs: Span) -> None:
        self.pair = pair
        self.words = [_words(pair.left, mine), _words(pair.right, theirs)]
        self.light = function_words(pair.left.language)
        keys = [[word.key for word in words] for words in self.words]
        self.runs: list[tuple[int, int, int]] = []
        if len(keys[0]) * len(keys[1]) <= WORK_LIMIT:
            self.runs = [
                (o.src_start, o.dest_start, o.src_end - o.src_start)
                for o in Indel.opcodes(keys[0], keys[1])
                if o.tag == "equal"
            ]
        self.readings = (pair.left, pair.right)

    def same_roles(self, here: Sequence[Mention], there: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, str]]:
        """The mentions that have one role, each at most once, with the title that makes it or an empty string."""
        left = [self._slot(m, 0) for m in here]
        right = [self._slot(m, 1) for m in there]
        taken: set[Mention] = set()
        for one in left:
            for other in right:
                if (
                    one.mention in taken
                    or other.mention in taken
                    or not _comparable(one.mention, other.mention, self.pair)
                ):
                    continue
                overlap = self._overlap(one, other)
                if overlap < OVERLAP:
                    continue
                roles = [role_of(reading, s.mention) for reading, s in zip(self.readings, (one, other), strict=True)]
                role = same_role(*roles)
                evident = bool(roles[0] or roles[1]) or any(map(self._titled, (one, other), self.readings))
                if not role and not evident and self._known_to_both(one.mention, other.mention):
                    continue
                if role or self._same_slot(one, other, all_else=overlap == 1.0 and self._content(one, other) > 1):
                    taken |= {one.mention, other.mention}
                    yield one.mention, other.mention, role

    def _titled(self, slot: _Slot, reading: ParagraphReading) -> bool:
        return reading.whole.once(roll).titled(slot.mention.full)

    def _known_to_both(self, one: Mention, other: Mention) -> bool:
        """Whether a report has both names: a town and its state, a club and its city may then stand for each other."""
        left, right = (reading.whole.once(roll) for reading in self.readings)
        return left.names(other.name.words) or right.names(one.name.words)

    def _slot(self, mention: Mention, side: int) -> _Slot:
        words = self.words[side]
        inside = [n for n, word in enumerate(words) if mention.name.start <= word.start < mention.name.end]
        if not inside:
            inside = [next((n for n, word in enumerate(words) if word.end > mention.name.start), len(words) - 1)]
        return _Slot(mention, inside[0], inside[-1] + 1)

    def _overlap(self, one: _Slot, other: _Slot) -> float:
        """The share of the shorter sentence's content, the two names left out, that stands in both."""
        content = self._contents(one, other)
        least = min(map(len, content))
        return len(content[0] & content[1]) / least if least else 0.0

    def _content(self, one: _Slot, other: _Slot) -> int:
        """How many telling words the shorter sentence has besides the name."""
        return min(map(len, self._contents(one, other)))

    def _contents(self, one: _Slot, other: _Slot) -> list[set[str]]:
        return [
            {word.key for n, word in enumerate(words) if not slot.first <= n < slot.last and self._tells(word)}
            for words, slot in zip(self.words, (one, other), strict=True)
        ]

    def _tells(self, word: Word) -> bool:
        return word.text.casefold() not in self.light

    def _same_slot(self, one: _Slot, other: _Slot, all_else: bool) -> bool:
        """Whether the words both sentences have stand close around both names, and right beside them at least once: a
        telling word, or any where ``all_else`` that tells is the same.
        """
        before, after = (-1, -1), (len(self.words[0]), len(self.words[1]))
        for a, b, length in self.runs:
            kept = min(one.first - a, other.first - b, length)
            if kept > 0:
                before = (a + kept - 1, b + kept - 1)
            skipped = max(one.last - a, other.last - b, 0)
            if skipped < length:
                after = (a + skipped, b + skipped)
                break
        gaps = (
            one.first - before[0] - 1,
            other.first - before[1] - 1,
            after[0] - one.last,
            after[1] - other.last,
        )
        if max(gaps[0] + gaps[2], gaps[1] + gaps[3]) > SLACK:
            return self._same_neighbours(one, other)
        beside_before = gaps[0] == gaps[1] == 0 and before[0] >= 0
        beside_after = gaps[2] == gaps[3] == 0 and after[0] < len(self.words[0])
        if beside_before and beside_after:
            return True
        tells_before = beside_before and (all_else or self._tells(self.words[0][before[0]]))
        tells_after = beside_after and (all_else or self._tells(self.words[0][after[0]]))
        return tells_before or tells_after or self._same_neighbours(one, other)

    def _same_neighbours(self, one: _Slot, other: _Slot) -> bool:
        """Whether the two words before both names, or the two after, are the same: "held in", though all else moved."""
        left, right = self.words
        for mine, theirs in (
            (left[max(0, one.first - 2) : one.first], right[max(0, other.first - 2) : other.first]),
            (left[one.last : one.last + 2], right[other.last : other.last + 2]),
        ):
            same = len(mine) == 2 and [word.key for word in mine] == [word.key for word in theirs]
            if same and any(self._tells(word) for word in mine):
                return True
        return False


def _words(reading: ParagraphReading, span: Span) -> list[Word]:
    return list(reading.words_in(span.start, span.end))


def _comparable(one: Mention, other: Mention, pair: Pair) -> bool:
    """Whether two names are of one kind, as far as it is known: a state does not stand for a person."""
    kinds = one.name.kind, other.name.kind
    places = located(one, pair.left), located(other, pair.right)
    if "state" in kinds and not (any(places) and all(p or k != "state" for p, k in zip(places, kinds, strict=True))):
        # Of a state that is known and a name that is not, nothing can be said: a city may stand for it.
        return kinds[0] == kinds[1] and is_people(one.name.key) == is_people(other.name.key)
    if len(one.full) == len(other.full) > 1 and one.full[-1] == other.full[-1]:
        return True  # "Mill Lane" and "Church Lane", whatever a church is elsewhere
    if is_person(one) != is_person(other):
        return False
    return not (one.name.acronym or other.name.acronym) or len(one.name.words) == len(other.name.words)


# The ledger.


class _Entity(NamedTuple):
    """One person, place or body of one report: the fullest form, its first side, and how often each form stands."""

    full: tuple[str, ...]
    side: Side
    forms: tuple[tuple[str, int], ...]


def _entities(whole: ReportReading) -> dict[tuple[str, ...], _Entity]:
    sides: dict[tuple[str, ...], list[Side]] = {}
    for reading in whole.paragraphs():
        for mention in reading.once(mentions_in):
            if not is_people(mention.name.key):
                sides.setdefault(_key(mention, reading), []).append(reading.side(*mention.name[:2]))
    found: dict[tuple[str, ...], _Entity] = {}
    for full, all_sides in sides.items():
        forms: dict[str, int] = {}
        for side in all_sides:
            forms[side.text] = forms.get(side.text, 0) + 1
        fullest = max(all_sides, key=lambda side: len(side.text.split()))
        found[full] = _Entity(full, fullest, tuple(forms.items()))
    return found


def _key(mention: Mention, reading: ParagraphReading) -> tuple[str, ...]:
    """The fullest form; for states the folded one, under which US and United States meet but Moscow is a city."""
    if mention.name.kind != "state":
        return mention.full
    text = reading.text[mention.name.start : mention.name.end]
    return tuple(word.key for word in fold_words(text, reading.language))


def _alike(one: _Entity, other: _Entity) -> bool:
    if country(" ".join(one.full)) or country(" ".join(other.full)):
        return False  # states meet by their folded forms
    likeness = compare_names(one.full, other.full)
    return likeness in ("same", "variant") or (likeness == "part" and max(len(one.full), len(other.full)) > 1)


def entries(comparison: Comparison) -> list[Finding]:
    """One row per person, place or body with a side per report that names it, and every different name."""
    rows: list[dict[int, _Entity]] = []
    by_form: dict[tuple[str, ...], int] = {}
    by_word: dict[str, list[int]] = {}
    for whole in comparison.readings:
        for full, entity in whole.once(_entities).items():
            home = by_form.get(full)
            if home is None or whole.number in rows[home]:
                home = _home(entity, rows, by_word, whole.number)
            if home is None:
                home = len(rows)
                rows.append({})
            rows[home][whole.number] = entity
            by_form.setdefault(full, home)
            for word in {w[:3] for w in full} | {"".join(w[0] for w in full)[:3]}:
                by_word.setdefault(word, []).append(home)
    found = [_row(row) for row in rows]
    return found + merge((finding for pair in pairs(comparison) for finding in in_link(pair)), GRADES)


def _home(entity: _Entity, rows: list[dict[int, _Entity]], by_word: dict[str, list[int]], report: int) -> int | None:
    """The row of an entity that other reports spell otherwise; the names that begin alike are looked at."""
    starts = {word[:3] for word in entity.full}
    near = dict.fromkeys(home for start in sorted(starts) for home in by_word.get(start, ())[:NEAR])
    for home in near:
        if report not in rows[home] and any(_alike(entity, other) for other in rows[home].values()):
            return home
    return None


def _row(row: dict[int, _Entity]) -> Finding:
    sides = tuple(entity.side for entity in row.values())
    detail = tuple(
        (f"forms {letter(report)}", ", ".join(f"{form} ×{count}" for form, count in entity.forms))
        for report, entity in row.items()
    )
    texts = list(dict.fromkeys(side.text for side in sides))
    grade = ONLY_HERE if len(sides) == 1 else VARIANT if _spelled_otherwise(list(row.values())) else SAME
    return Finding("name", grade, f"{grade}: {' / '.join(texts)}", sides, False, detail)


def _spelled_otherwise(entities: Sequence[_Entity]) -> bool:
    """Whether the reports write one name in different ways; a surname alone is no other way."""
    texts = {(len(entity.full), entity.side.text.casefold()) for entity in entities}
    lengths = {length for length, _ in texts}
    return len(texts) > len(lengths)


DETECTOR = Detector("name", in_link, entries)
