"""What a report says in somebody's name: each attribution with the statement it covers and who its source is."""

from __future__ import annotations

import re
from typing import NamedTuple

from sidebyside.comparison.findings.attribution.same_source import Source, is_person
from sidebyside.comparison.findings.mentions import Mention, mentions_within
from sidebyside.comparison.findings.quotes.speakers import antecedent, attributions_in
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.folding import fold_word
from sidebyside.language.function_words import function_words
from sidebyside.language.names.countries import country
from sidebyside.language.names.name_words import TITLES
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.reporting import NEAR_TO, SOURCES
from sidebyside.language.sources.source_words import SPEAKERS_FOR
from sidebyside.language.sources.speakers import Attribution
from sidebyside.language.wordlist import words
from sidebyside.model import Side, Span

_NUMERALS = NUMERALS["en"].ones
_LEAD = 80
"""How many letters behind a cue are searched for where the statement begins."""
# Up to "that", with no mark between: said in an interview with a newspaper that …
_THAT = re.compile(r"[^,.;:!?“”\"«»]*?\b(?:that|dass|que|qu['’])\b")
# What may follow the verb of an attribution that stands behind its statement: its hearers, a place, a time.
_ADJUNCT = re.compile(
    r"(?:\s+(?!(?:that|the|a|an)\b)[\w’'-]+){0,3}?\s*"
    r"(?:[.,;!?]|\s(?:on|in|at|by|during|after|before|from|under)\b|$)"
)
# The same behind "told", which has its hearers right behind it.
_HEARERS = re.compile(
    r"\s+(?:(?:the|a|an|his|her)\s+)?[\w’'-]+(?:\s+[\w’'-]+)?\s*"
    r"(?:[.,;!?]|\s(?:on|in|at|by|during|after|before|from|under)\b|$)"
)
_ARTICLE = re.compile(r",\s+(?:a|an|the|one|two)\s*$")
_LEADS = frozenset(("in", "on", "at", "after", "before", "when", "while", "as", "since", "asked", "speaking", "during"))
_PARTS = words("in of at from for near by and des der von vom du de del des d au en und et y")
# Words of the frame, not of what is said.
_FRAME = frozenset(
    fold_word(word, "en") for word in words("statement interview reporter twitter telegram facebook anonymity")
)
_TURNS = frozenset(("while", "whereas", "but", "although", "though"))


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
    result: list[Statement] = []
    found = reading.once(attributions_in)
    for number, attribution in enumerate(found):
        sentence = reading.sentences[attribution.sentence]
        previous = found[number - 1] if number and found[number - 1].sentence == attribution.sentence else None
        following = found[number + 1] if number + 1 < len(found) else None
        if following is not None and following.sentence != attribution.sentence:
            following = None
        first = min(attribution.start, attribution.cue.start)
        last = max(attribution.end, attribution.cue.end)
        low = max(previous.end, previous.cue.end) if previous else sentence.start
        high = min(following.start, following.cue.start) if following else sentence.end
        # A semicolon parts what two sources say; "while the union spoke of" begins what the union says.
        low = max(low, reading.text.rfind(";", low, first) + 1)
        stop = reading.text.find(";", last, max(last, high))
        high = stop if stop >= 0 else high
        if _TURNS.intersection(reading.text[max(low, first - 12) : first].casefold().split()[-1:]):
            low = first
        last = _where_said(reading, last, high)
        after = content_of(reading, Span(last, max(last, high)))
        before = content_of(reading, Span(min(low, first), first))
        # "The bridge is shut, police said": what is said stands before, unless enough stands behind.
        inverted = attribution.form == "verb" and attribution.start > attribution.cue.start
        behind = _in_passing(reading, low, attribution) or (inverted and _after_mark(reading, attribution))
        enough = (inverted or attribution.form == "phrase") and (len(before) >= 3 or (before and len(after) < 3))
        covered = before if (enough or len(after) < 3) and len(before) > len(after) else after
        if len(before) >= 2 and (behind or (attribution.form == "phrase" and len(after) < 3)):
            covered = before
        if attribution.form == "phrase" and before and _amid(reading, low, attribution):
            covered = before | after
        result.append(Statement(reading, attribution, covered - _FRAME))
    return tuple(result)


def _where_said(reading: ParagraphReading, start: int, high: int) -> int:
    """Where what is said begins behind a cue: after "that", over "in a statement on Monday"; ``start`` if nowhere."""
    stretch = reading.text[start : min(high, start + _LEAD)]
    found = _THAT.match(stretch)
    return start + found.end() if found else start


def _after_mark(reading: ParagraphReading, attribution: Attribution) -> bool:
    """Whether a comma or closing quotation mark stands right before an attribution: "It is shut, said a diver"."""
    return reading.text[max(0, attribution.cue.start - 4) : attribution.cue.start].rstrip()[-1:] in (",", "”", '"', "»")


def _amid(reading: ParagraphReading, low: int, attribution: Attribution) -> bool:
    """Whether a phrase stands amid its statement, without marks: "The driver was according to the police asleep"."""
    lead = reading.text[max(low, attribution.cue.start - 4) : attribution.cue.start].rstrip()
    rest = reading.text[attribution.end : attribution.end + 1]
    return bool(lead) and lead[-1].isalnum() and rest == " "


def _in_passing(reading: ParagraphReading, low: int, attribution: Attribution) -> bool:
    """Whether an attribution stands behind its statement: "The road is shut, a diver told reporters on condition …"."""
    lead = _ARTICLE.sub(",", reading.text[max(low, attribution.start - _LEAD) : attribution.start]).strip()
    if (
        attribution.form != "verb"
        or attribution.start > attribution.cue.start
        or not lead.endswith((",", "”", '"', "»"))
    ):
        return False
    opens = reading.text[low : low + _LEAD].casefold().split(maxsplit=1)[:1]
    follows = reading.text[attribution.cue.end : attribution.cue.end + _LEAD]
    told = reading.text[slice(*attribution.cue)].casefold() in ("told", "tells")
    return not _LEADS.intersection(opens) and bool((_HEARERS if told else _ADJUNCT).match(follows))


def content_of(reading: ParagraphReading, span: Span) -> frozenset[str]:
    """The keys of the telling words of a stretch; a state or a name counts once, whatever form it has."""
    keys: set[str] = set()
    inside: set[int] = set()
    for mention in mentions_within(reading, span.start, span.end):
        keys.add(country(mention.name.key) or country(" ".join(mention.full)) or mention.full[-1])
        inside.update(word.start for word in reading.words_in(mention.name.start, mention.name.end))
    light = function_words(reading.language)
    for word in reading.words_in(span.start, span.end):
        if word.start not in inside and word.text.casefold() not in light:
            keys.add(str(_NUMERALS.get(word.text.casefold(), word.key)))
    return frozenset(keys)


def source_of(reading: ParagraphReading, attribution: Attribution) -> Source | None:
    """The source of an attribution; a "he" or "she" is followed back. None where it cannot be told."""
    if attribution.pronoun:
        found = antecedent(reading, attribution) or _subject_before(reading, attribution)
        if found is None:
            return None
        reading, attribution = found
    start, end = attribution.start, attribution.end
    names = mentions_within(reading, start, end)
    said = {w.text.casefold() for w in reading.words_in(start, end)}
    people = tuple(m for m in names if is_person(m))
    several = len(names) > 1 and bool(said & {"and", "und", "et", "y", "or"})
    if people and not several:
        names = people[-1:]
    texts = tuple(_with_noun(reading, mention) for mention in names)
    return Source(names, texts, frozenset(said & SOURCES), several, *_head(reading, attribution, names))


def is_certain(reading: ParagraphReading, attribution: Attribution) -> bool:
    """Whether it is beyond doubt who the source is: no pronoun, or one whose person is the only one named in its own
    sentence and the one before it.
    """
    if not attribution.pronoun:
        return True
    found = antecedent(reading, attribution) or _subject_before(reading, attribution)
    if found is None or found[0] is not reading or found[1].sentence < attribution.sentence - 1:
        return False
    first = reading.sentences[max(0, attribution.sentence - 1)].start
    people = {m.full for m in mentions_within(reading, first, attribution.start) if is_person(m)}
    return len(people) == 1 and people == {m.full for m in mentions_within(reading, *found[1][:2]) if is_person(m)}


def _subject_before(reading: ParagraphReading, pronoun: Attribution) -> tuple[ParagraphReading, Attribution] | None:
    """The person with whom the sentence before begins, the only one it names: "Ann Lee came at noon. She said"."""
    if not pronoun.sentence or reading.text[pronoun.start : pronoun.end].casefold() not in ("he", "she"):
        return None
    sentence = reading.sentences[pronoun.sentence - 1]
    people = [m for m in mentions_within(reading, sentence.start, sentence.end) if is_person(m)]
    begins = people and reading.word_at(people[0].name.start) - reading.word_at(sentence.start) <= 3
    if not begins or len({m.full for m in people}) > 1:
        return None
    name = people[0].name
    return reading, Attribution(name.start, name.end, pronoun.cue, pronoun.sentence - 1, "verb")


def _head(
    reading: ParagraphReading, attribution: Attribution, names: tuple[Mention, ...]
) -> tuple[str, frozenset[str]]:
    """The common noun that heads a source phrase, and its modifiers; nothing where a name heads it.

    Figures, reports, spokesmen and the like stand for whose they are: "figures from the transport ministry".
    """
    if any(is_person(name) and not _owns(reading, name, attribution.end) for name in names):
        return "", frozenset()
    groups = _groups(reading, attribution, names)
    head = next((group for group in groups if group), [])
    at = groups.index(head) if head else 0
    while head and head[-1] in SPEAKERS_FOR and at + 1 < len(groups) and groups[at + 1]:
        at, head = at + 1, groups[at + 1]
    return (head[-1], frozenset(head[:-1])) if head else ("", frozenset())


def _owns(reading: ParagraphReading, name: Mention, end: int) -> bool:
    """Whether a name within a source phrase is whose the source is: "Ann Lee's lawyer"."""
    own = reading.text[name.name.start : name.name.end + 2].replace("’", "'").rstrip()
    return own.endswith(("'s", "s'")) and name.name.end < end - 2


def _groups(reading: ParagraphReading, attribution: Attribution, names: tuple[Mention, ...]) -> list[list[str]]:
    """The telling words of a source phrase, parted where a preposition, an "and" or a participle with "by" stands."""
    light = function_words(reading.language)
    taken = {n for m in names for n in range(m.name.start, m.name.end)}
    groups: list[list[str]] = [[]]
    inside = reading.words_in(attribution.start, attribution.end)
    for number, word in enumerate(inside):
        small = word.text.casefold()
        following = inside[number + 1].text.casefold() if number + 1 < len(inside) else ""
        if small.rstrip(".") in TITLES and number + 1 < len(inside) and inside[number + 1].start in taken:
            continue
        if word.start in taken:
            if groups[-1]:
                groups.append([])
        elif (small, following) in NEAR_TO:
            continue  # sources close to the company know what it knows
        elif small in _PARTS or (small.endswith("ed") and following in _PARTS and groups[-1]):
            groups.append([])
        elif small not in light:
            plain = small.replace("’", "'").removesuffix("'s")
            groups[-1].append(plain.removeprefix("l'").removeprefix("d'") if reading.language == "fr" else plain)
    return groups


def _with_noun(reading: ParagraphReading, mention: Mention) -> str:
    """A name as it stands there, with the noun it qualifies: "Western allies"."""
    following = next(iter(reading.words_in(mention.name.end, mention.name.end + 2)), None)
    joined = following is not None and following.start == mention.name.end + 1 and following.text.casefold() in SOURCES
    return reading.text[mention.name.start : following.end if joined and following else mention.name.end]
