"""Linked sentences that say the same but for a no or a perhaps, in four languages.

A sentence of one report has a word of negation or doubt, the other has none of any kind, and nearly all else of them is
the same. What stands in the place of the word is found by the order of the other words (see `replaced`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sidebyside.comparison.findings.context import content_starts, linked_sentences
from sidebyside.comparison.findings.quotes.quotations import stretches_in
from sidebyside.comparison.findings.quotes.speakers import attributions_in
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.replaced import place_of, replaced_in
from sidebyside.language.certainty.polarity import Mark, MarkKind, marks, may_say, speaks
from sidebyside.language.certainty.polarity_words import CONDITIONAL, PLANNED, QUANTIFIERS
from sidebyside.model import Finding, Side

LEAST = 2
"""How many words of content two sentences must share."""
SHARE = 0.6
"""The least share of the longer one's content that they must share."""
OWN = {"en": 0}
"""How many words of its own a sentence that says yes may have, if not one: English says no in many ways."""
_UNREAL = frozenset(("würde", "würden", "gäbe", "wäre", "wären", "hätte", "hätten"))
_LONGEST = 6
"""How many words what stands in a mark's place may have."""
_REACH = 4
"""How many words on either side of a mark are searched for the word it stands to."""


class Polar(NamedTuple):
    """A sentence as it is held against others: the words ``first:last`` of its paragraph, its content and its marks."""

    reading: ParagraphReading
    sentence: int
    first: int
    last: int
    content: frozenset[str]
    marks: tuple[Mark, ...]

    def kinds(self) -> frozenset[str]:
        """The kinds of its marks."""
        return frozenset(mark.kind for mark in self.marks)

    def one(self, kind: str) -> Mark | None:
        """Its first mark of a kind."""
        return next((mark for mark in self.marks if mark.kind == kind), None)


def polar_sentence(reading: ParagraphReading, number: int) -> Polar:
    """A sentence of a paragraph, by its 0-based number, with what it says no or perhaps by."""
    known = reading.once(_read)
    if number not in known:
        span = reading.sentences[number]
        first, last = reading.word_at(span.start), reading.word_at(span.end)
        words = reading.words[first:last]
        telling = reading.once(content_starts)
        own = tuple(
            Mark(mark.first + first, mark.last + first, _kept(reading, words[mark.first].start, mark.kind))
            for mark in marks([w.text for w in words], [w.key for w in words], reading.language)
        )
        marked = {n for mark in own if not mark.kind.endswith("_else") for n in range(mark.first, mark.last)}
        keys = frozenset(w.key for n, w in enumerate(words, first) if w.start in telling and n not in marked)
        known[number] = Polar(reading, number, first, last, keys, own)
    return known[number]


def _read(reading: ParagraphReading) -> dict[int, Polar]:
    """The sentences read so far."""
    return {}


def _kept(reading: ParagraphReading, at: int, kind: MarkKind) -> MarkKind:
    """The kind of a mark; inside a quotation, whose ledger tells of it, only one of words not to be held against."""
    inside = any(span.start <= at < span.end for span in reading.once(stretches_in))
    if not inside:
        return kind
    return "no_else" if kind == "no" else "maybe_else" if kind == "maybe" else kind


def _may_say(reading: ParagraphReading) -> bool:
    """Whether a paragraph says no or perhaps anywhere: two that do not are not gone through."""
    return may_say(reading.vocabulary.forms, reading.vocabulary.keys, reading.language)


def _cells(pair: Pair) -> list[tuple[Polar, Polar]]:
    """The linked sentences that share nearly all they have; questions say nothing. English ones, for which the other
    rules look too, must be the same but for one stretch.
    """
    if pair.left.language != pair.right.language or not speaks(pair.left.language):
        return []
    if not pair.left.once(_may_say) and not pair.right.once(_may_say):
        return []
    linked = linked_sentences(pair)
    if pair.left.language == "en":
        linked = list(dict.fromkeys(stretch.sentences for stretch in replaced_in(pair) if not stretch.others))
    found = []
    for i, j in linked:
        one, other = polar_sentence(pair.left, i), polar_sentence(pair.right, j)
        common = len(one.content & other.content)
        if common >= LEAST and common >= SHARE * max(len(one.content), len(other.content)):
            ends = (p.reading.text[: p.reading.sentences[p.sentence].end].rstrip()[-2:] for p in (one, other))
            if not any("?" in end for end in ends):
                found.append((one, other))
    return found


def negated_in(pair: Pair) -> Iterator[tuple[str, Side, Side]]:
    """(grade, left, right) of sentences of which one says no and the other does not: negated, denied or agree."""
    for one, other in pair.once(_cells):
        kinds = _said_alone(one, other), _said_alone(other, one)
        if ("deny" in kinds[0] and "sure" in kinds[1]) or ("sure" in kinds[0] and "deny" in kinds[1]):
            yield (
                "denied",
                _side(one, one.one("deny") or one.one("sure")),
                _side(other, other.one("deny") or other.one("sure")),
            )
        elif "no" in kinds[0] and "no" in kinds[1]:
            yield "agree", _side(one, one.one("no")), _side(other, other.one("no"))
        elif "no" in kinds[0] and not kinds[1] & {"no_else", "deny"} and _affirms(other, one):
            here, there = _instead(pair, one, other, "no")
            yield "negated", here, there
        elif "no" in kinds[1] and not kinds[0] & {"no_else", "deny"} and _affirms(one, other):
            here, there = _instead(pair, other, one, "no")
            yield "negated", there, here


def _said_alone(one: Polar, other: Polar) -> frozenset[str]:
    """The kinds of a sentence's marks, without the words by which both sentences say no or deny in another way: has
    disputed it, has not disputed it.
    """
    theirs = {other.reading.words[mark.first].key for mark in other.marks}
    return frozenset(
        mark.kind
        for mark in one.marks
        if mark.kind not in ("no_else", "deny", "sure") or one.reading.words[mark.first].key not in theirs
    )


def _affirms(yes: Polar, no: Polar) -> bool:
    """Whether a sentence has no word of its own that may say no in another way ("will vote against")."""
    words = yes.reading.words[yes.first : yes.last]
    if _UNREAL & {w.lower for w in no.reading.words[no.first : no.last]} - {w.lower for w in words}:
        return False  # "gäbe es das Problem nicht" says what would be
    own = {w.key for w in words if w.lower not in QUANTIFIERS} & (yes.content - no.content)
    return len(own) <= OWN.get(yes.reading.language, 1) and _shares_target(yes, no)


def _shares_target(yes: Polar, no: Polar) -> bool:
    """Whether the word of content nearest to a negation, behind it or else before it, is in the other sentence too."""
    mark = no.one("no")
    telling = no.reading.once(content_starts)
    words = no.reading.words
    behind = range(mark.last, min(mark.last + _REACH, no.last)) if mark else range(0)
    before = range(mark.first - 1, max(mark.first - _REACH, no.first) - 1, -1) if mark else range(0)
    target = next((n for n in (*behind, *before) if words[n].start in telling), -1)
    return target >= 0 and any(w.key == words[target].key for w in yes.reading.words[yes.first : yes.last])


def doubted_in(pair: Pair) -> Iterator[tuple[str, Side, Side]]:
    """(grade, left, right) of sentences of which one says perhaps and the other does not: strengthened or softened."""
    for one, other in pair.once(_cells):
        if _doubts(one, other):
            here, there = _instead(pair, one, other, "maybe")
            yield "strengthened", here, there
        elif _doubts(other, one):
            here, there = _instead(pair, other, one, "maybe")
            yield "softened", there, here


def _doubts(one: Polar, other: Polar) -> bool:
    """Whether a sentence says perhaps and the other neither doubts nor names a source instead."""
    mark = one.one("maybe")
    if mark is None or _own_kinds(other, one) & {"maybe", "maybe_else", "no"} or "no" in one.kinds():
        return False
    if _attributed(other) and not _attributed(one):
        return False
    clause = _clause(one, mark)
    if 2 * len(clause & other.content) < len(clause):
        return False  # what is only perhaps so is not told there
    word = one.reading.words[mark.first].text.casefold()
    if word in CONDITIONAL and _forms(other) and _forms(other) != _forms(one):
        return False  # "habría robado, según la fiscal": "la fiscal sostiene que robó"
    words = {w.text.casefold() for w in other.reading.words[other.first : other.last]}
    return not words & set(PLANNED.get(word, "").split())


def _clause(polar: Polar, mark: Mark) -> frozenset[str]:
    """The content between the commas or dashes around a mark, or that of the whole sentence where there is none."""
    text, words = polar.reading.text, polar.reading.words
    first, last = mark.first, mark.last
    while first > polar.first and not _parted(text[words[first - 1].end : words[first].start]):
        first -= 1
    while last < polar.last and not _parted(text[words[last - 1].end : words[last].start]):
        last += 1
    return frozenset(w.key for w in words[first:last] if w.key in polar.content) or polar.content


def _parted(between: str) -> bool:
    return any(mark in between for mark in ",;:–—")


def _own_kinds(polar: Polar, other: Polar) -> frozenset[str]:
    """The kinds of a sentence's marks but for words of another kind of doubt that both have ("the suspect")."""
    shared = {_key(other, mark) for mark in other.marks if mark.kind == "maybe_else"}
    return frozenset(m.kind for m in polar.marks if m.kind != "maybe_else" or _key(polar, m) not in shared)


def _key(polar: Polar, mark: Mark) -> str:
    return polar.reading.words[mark.first].key


def _forms(polar: Polar) -> set[str]:
    """How the sources of a sentence are named: by a verb, by a phrase."""
    return {found.form for found in polar.reading.once(attributions_in) if found.sentence == polar.sentence}


def _attributed(polar: Polar) -> bool:
    return any(found.sentence == polar.sentence for found in polar.reading.once(attributions_in))


def _instead(pair: Pair, one: Polar, other: Polar, kind: str) -> tuple[Side, Side]:
    """Where a sentence has its mark, and what the other has in its place, with the word the mark stands to."""
    mark = one.one(kind)
    assert mark is not None
    turned = one.reading is pair.right
    sentences = (other.sentence, one.sentence) if turned else (one.sentence, other.sentence)
    first, last = place_of(pair, sentences, mark.first, mark.last, turned=turned)
    beside = [n for n in (_match(one, other, mark.first, -1), _match(one, other, mark.last - 1, 1)) if n >= 0]
    hull = [*beside, *(range(first, last) or range(first, min(first + 1, other.last)))]
    if not hull or max(hull) - min(hull) > _LONGEST:
        hull = beside[-1:] or [*range(first, last)] or [min(first, other.last - 1)]
    words = other.reading.words
    return _side(one, mark), other.reading.side(words[min(hull)].start, words[max(hull)].end)


def _match(one: Polar, other: Polar, at: int, step: int) -> int:
    """The word of the other sentence that is the word of content nearest to ``at`` on one side; -1 for none."""
    telling = one.reading.once(content_starts)
    words = one.reading.words
    near = range(at + step, at + step * (_REACH + 1), step)
    found = next((n for n in near if one.first <= n < one.last and words[n].start in telling), -1)
    if found < 0 or (step < 0 and found != at - 1):
        return -1
    keys = [word.key for word in other.reading.words[other.first : other.last]]
    return other.first + keys.index(words[found].key) if words[found].key in keys else -1


def _side(polar: Polar, mark: Mark | None) -> Side:
    assert mark is not None
    return _stretch(polar, mark.first, mark.last)


def _stretch(polar: Polar, first: int, last: int) -> Side:
    words = polar.reading.words
    return polar.reading.side(words[first].start, words[last - 1].end)


def mentions_of(reading: ParagraphReading, kind: str) -> list[Side]:
    """Where a paragraph says no, or perhaps."""
    if not speaks(reading.language):
        return []
    every = (polar_sentence(reading, number) for number in range(len(reading.sentences)))
    return [_side(polar, mark) for polar in every for mark in polar.marks if mark.kind == kind]


def told_besides(pair: Pair, rows: list[Finding], more: Iterable[Finding]) -> list[Finding]:
    """Those of ``more`` that stand in sentences of which ``rows`` tell nothing yet."""
    taken = {(side.report, side.start) for row in rows for side in row.sides}
    told = {(report, _sentence(pair, report, start)) for report, start in taken}
    return [
        row
        for row in more
        if not any((side.report, _sentence(pair, side.report, side.start)) in told for side in row.sides)
    ]


def _sentence(pair: Pair, report: int, start: int) -> int:
    return (pair.left if pair.left.place.report == report else pair.right).sentence_at(start)
