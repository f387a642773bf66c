"""What a report says in somebody's name: each attribution with the statement it covers and who its source is."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison.findings.mentions import Mention, mentions_in
from sidebyside.comparison.findings.quotations import antecedent, attributions_in
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.countries import country
from sidebyside.language.function_words import function_words
from sidebyside.language.name_forms import compare_names
from sidebyside.language.reporting import SOURCES
from sidebyside.language.speakers import Attribution
from sidebyside.model import Side, Span

_GROUPS = """official officials authorities authority government ministry administration department office
    police officers investigators detectives sheriff
    scientists scientist researchers researcher experts expert study
    analysts analyst economists economist observers
    residents resident witnesses witness neighbours neighbors survivors relatives family
    doctors doctor hospital
    opposition critics activists campaigners lawmakers lawmaker
    firefighters rescuers
    prosecutors prosecutor lawyers lawyer court judge judges
    army military navy forces troops commander commanders
    company bank owner owners founder ceo
    passengers drivers workers farmers students teachers teacher"""
_GROUP = {word: number for number, line in enumerate(_GROUPS.split("\n")) for word in line.split()}
_BODIES = frozenset(
    """agency association authority bank board bureau centre center channel church club college commission committee
    company congress corporation council court daily department federation fire force foundation fund government group
    herald hospital house inc institute journal league ltd mail media ministry museum network news office organisation
    organization parliament party police post press school senate service society team telegraph times tribune union
    university airport airlines""".split()  # noqa: SIM905
)


class Statement(NamedTuple):
    """An attribution, the words it covers (``content``: keys of telling words, states and names under one key each)."""

    reading: ParagraphReading
    attribution: Attribution
    content: frozenset[str]

    @property
    def side(self) -> Side:
        """Where the source stands."""
        return self.reading.side(self.attribution.start, self.attribution.end)


def statements_in(reading: ParagraphReading) -> tuple[Statement, ...]:
    """The attributed statements of a paragraph, in order of their cues."""
    found = reading.once(attributions_in)
    result: list[Statement] = []
    for attribution in found:
        sentence = reading.sentences[attribution.sentence]
        same = [a for a in found if a.sentence == attribution.sentence]
        first = min(attribution.start, attribution.cue.start)
        last = max(attribution.end, attribution.cue.end)
        low = max([max(a.end, a.cue.end) for a in same if a.cue.start < attribution.cue.start], default=sentence.start)
        high = min(
            [min(a.start, a.cue.start) for a in same if a.cue.start > attribution.cue.start], default=sentence.end
        )
        after = content_of(reading, Span(last, max(last, high)))
        before = content_of(reading, Span(min(low, first), first))
        # "The bridge is shut, police said": what is said stands before, unless enough stands behind.
        postponed = len(after) < 3 or (attribution.form == "phrase" and len(before) >= 3)
        covered = before if postponed and len(before) > len(after) else after
        result.append(Statement(reading, attribution, covered))
    return tuple(result)


def content_of(reading: ParagraphReading, span: Span) -> frozenset[str]:
    """The keys of the telling words of a stretch; a state or a name counts once, whatever form it has."""
    keys, inside = set(), set()
    for mention in reading.once(mentions_in):
        if span.start <= mention.name.start < span.end:
            keys.add(country(mention.name.key) or country(" ".join(mention.full)) or mention.full[-1])
            inside.add((mention.name.start, mention.name.end))
    light = function_words(reading.language)
    for word in reading.words:
        within = span.start <= word.start < span.end and not any(start <= word.start < end for start, end in inside)
        if within and word.text.casefold() not in light:
            keys.add(word.key)
    return frozenset(keys)


class Source(NamedTuple):
    """Who a statement is laid to: the names in the source phrase, and its common nouns ("police", "officials")."""

    names: tuple[Mention, ...]
    texts: tuple[str, ...]
    nouns: frozenset[str]
    several: bool


def source_of(reading: ParagraphReading, attribution: Attribution) -> Source | None:
    """The source of an attribution; a "he" or "she" is followed back. None where it cannot be told."""
    if attribution.pronoun:
        found = antecedent(reading, attribution)
        if found is None:
            return None
        reading, attribution = found
    start, end = attribution.start, attribution.end
    names = tuple(m for m in reading.once(mentions_in) if start <= m.name.start < end)
    words = {w.text.casefold() for w in reading.words if start <= w.start < end}
    people = tuple(m for m in names if is_person(m))
    several = len(names) > 1 and bool(words & {"and", "und", "et", "y", "or"})
    if people and not several:
        names = people[-1:]
    texts = tuple(_with_noun(reading, mention) for mention in names)
    return Source(names, texts, frozenset(words & SOURCES), several)


def _with_noun(reading: ParagraphReading, mention: Mention) -> str:
    """A name as it stands there, with the noun it qualifies: "Western allies"."""
    following = next((w for w in reading.words if w.start >= mention.name.end), None)
    joined = following is not None and following.start == mention.name.end + 1 and following.text.casefold() in SOURCES
    return reading.text[mention.name.start : following.end if joined and following else mention.name.end]


def lone_names(one: Source, other: Source) -> tuple[list[str], list[str]]:
    """The names that each of two sources has and the other does not, as they are written."""
    return _lone(one, other), _lone(other, one)


def _lone(one: Source, other: Source) -> list[str]:
    return [
        text for name, text in zip(one.names, one.texts, strict=True) if not any(_same(name, n) for n in other.names)
    ]


def is_person(mention: Mention) -> bool:
    """Whether a name is a person's, by its title or because it is of two or three words and no body's."""
    if mention.name.kind:
        return mention.name.kind == "person"
    return 2 <= len(mention.full) <= 4 and not _BODIES & set(mention.full) and not country(" ".join(mention.full))


def compare_sources(one: Source, other: Source) -> bool | None:
    """Whether two sources are one; None where it cannot be told ("Lund said" and "the mayor said")."""
    if one.names and other.names:
        return _compare_names(one, other)
    if one.names or other.names:
        return None
    if one.nouns & other.nouns:
        return True
    groups = [{_GROUP[noun] for noun in source.nouns if noun in _GROUP} for source in (one, other)]
    if not groups[0] or not groups[1]:
        return None
    return bool(groups[0] & groups[1])


def _compare_names(one: Source, other: Source) -> bool | None:
    met = [any(_same(a, b) for b in other.names) for a in one.names]
    met += [any(_same(a, b) for b in one.names) for a in other.names]
    if all(met):
        # "Ukraine, South Korea and their Western allies" names more than its names.
        return True
    if one.several or other.several:
        return False
    if any(met):
        return True
    kinds = [_kind(source.names[-1]) for source in (one, other)]
    # A person may speak for a state or a body, and the reports need not say so.
    return False if kinds[0] == kinds[1] else None


def _same(one: Mention, other: Mention) -> bool:
    return bool(compare_names(one.full, other.full) or compare_names(one.name.words, other.name.words))


def _kind(mention: Mention) -> str:
    if is_person(mention):
        return "person"
    if mention.name.kind == "state":
        return "state"
    return "body" if _BODIES & set(mention.full) else ""
