"""Which names stand in the same slot of two linked sentences: among the same words, or under one title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sidebyside.comparison.findings.attribution.same_source import is_person
from sidebyside.comparison.findings.mentions import Mention
from sidebyside.comparison.findings.names.roles import role_of, same_role
from sidebyside.comparison.findings.names.sole_names import located
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.rolls import roll
from sidebyside.language.function_words import function_words
from sidebyside.language.names.countries import is_people
from sidebyside.language.word import Word
from sidebyside.model import Span

WORK_LIMIT = 250_000
"""Largest product of two sentences' word counts that is compared word by word."""

SLACK = 2
"""How many other words may stand with a name between the words both sentences have."""

OVERLAP = 0.5
"""The least share of the shorter sentence's content that both must have for a name to have the same role."""


class Slot(NamedTuple):
    """Where a name stands among its sentence's words: from word ``first`` to before word ``last``."""

    mention: Mention
    first: int
    last: int


class Slots:
    """Two linked sentences and what stands in the same slot of both."""

    def __init__(self, pair: Pair, mine: Span, theirs: Span) -> None:
        self.pair = pair
        self.words = [words_of(pair.left, mine), words_of(pair.right, theirs)]
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
                    or not comparable(one.mention, other.mention, self.pair)
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

    def _titled(self, slot: Slot, reading: ParagraphReading) -> bool:
        return reading.whole.once(roll).titled(slot.mention.full)

    def _known_to_both(self, one: Mention, other: Mention) -> bool:
        """Whether a report has both names: a town and its state, a club and its city may then stand for each other."""
        left, right = (reading.whole.once(roll) for reading in self.readings)
        return left.names(other.name.words) or right.names(one.name.words)

    def _slot(self, mention: Mention, side: int) -> Slot:
        words = self.words[side]
        inside = [n for n, word in enumerate(words) if mention.name.start <= word.start < mention.name.end]
        if not inside:
            inside = [next((n for n, word in enumerate(words) if word.end > mention.name.start), len(words) - 1)]
        return Slot(mention, inside[0], inside[-1] + 1)

    def _overlap(self, one: Slot, other: Slot) -> float:
        """The share of the shorter sentence's content, the two names left out, that stands in both."""
        content = self._contents(one, other)
        least = min(map(len, content))
        return len(content[0] & content[1]) / least if least else 0.0

    def _content(self, one: Slot, other: Slot) -> int:
        """How many telling words the shorter sentence has besides the name."""
        return min(map(len, self._contents(one, other)))

    def _contents(self, one: Slot, other: Slot) -> list[set[str]]:
        return [
            {word.key for n, word in enumerate(words) if not slot.first <= n < slot.last and self._tells(word)}
            for words, slot in zip(self.words, (one, other), strict=True)
        ]

    def _tells(self, word: Word) -> bool:
        return word.text.casefold() not in self.light

    def _same_slot(self, one: Slot, other: Slot, all_else: bool) -> bool:
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

    def _same_neighbours(self, one: Slot, other: Slot) -> bool:
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


def words_of(reading: ParagraphReading, span: Span) -> list[Word]:
    """The words of a stretch of a paragraph, in order."""
    return list(reading.words_in(span.start, span.end))


def comparable(one: Mention, other: Mention, pair: Pair) -> bool:
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
