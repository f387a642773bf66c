"""What a report says in somebody's name: each attribution with the statement it covers and who its source is."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison.findings.mentions import Mention, mentions_within
from sidebyside.comparison.findings.quotations import antecedent, attributions_in
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.countries import country
from sidebyside.language.function_words import function_words
from sidebyside.language.name_forms import compare_names
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.reporting import SOURCES
from sidebyside.language.source_kinds import kind_of, may_be_one, same_kind
from sidebyside.language.speakers import Attribution
from sidebyside.model import Side, Span

# A spokesman may be anybody's but theirs.
_NOBODY_SPEAKS_FOR = frozenset(
    ("residents", "passengers", "captain", "analysts", "drivers", "farmers", "strangers", "fishermen", "relatives")
)
# Nor does a state or a body speak as these.
_NO_BODY = frozenset(("residents", "relatives", "passengers", "drivers", "rebels", "strangers", "farmers"))
# The United Nations and the like speak as none of these either.
_WORLD = frozenset(
    """un unitednations eu europeanunion unicef unhcr who worldhealthorganization redcross amnestyinternational
    humanrightswatch oxfam greenpeace""".split()  # noqa: SIM905
)
_NO_WORLD = _NO_BODY | frozenset(
    ("army", "police", "ministry", "court", "council", "company", "opposition", "union", "prosecutors")
)
# People known by no list ("wreckers", "apiarists") are none of these.
_AGENTS = ("ers", "ists", "ors", "ians")
_NO_AGENTS = frozenset(("police", "court", "army", "rebels", "relatives", "prosecutors", "church", "mayor", "coroner"))
# "The finance ministry" and "the defence ministry" are two; "the city council" and "the town council" may be one.
_BY_FIELD = frozenset(
    """ministry ministries minister ministers department secretary union unions committee party parties workers drivers
    scientists researchers experts lawyers lawyer owners farmers""".split()  # noqa: SIM905
)
_SPEAKERS_FOR = frozenset(
    """chief spokesman spokeswoman spokesperson officer officers official officials head commander sources
    source report reports study survey statement document office
    leader leaders bosses members representatives delegates""".split()  # noqa: SIM905
)
_BODIES = frozenset(
    """agency association authority bank board bureau centre center channel church club college commission committee
    company congress corporation council court daily department federation fire force foundation fund government group
    herald hospital house inc institute journal league ltd mail media ministry museum network news office organisation
    organization parliament party police post press school senate service society team telegraph times tribune union
    university airport airlines lines cape port new north south east west san saint mount lake river bay island
    islands city county street avenue road square park bridge hall theatre theater stadium arena palace castle tower
    valley hills beach peninsula gulf sea ocean canal strait province district region state states harbour harbor garden
    gardens library gallery orchestra festival cup prize award treaty act bill agreement old grand great royal
    national""".split()  # noqa: SIM905
)


_NUMERALS = NUMERALS["en"].ones
_TURNS = frozenset(("while", "whereas", "but", "although", "though"))
# Who saw a thing and who took part in it are two, though either may live there.
_WITNESSES = frozenset("witnesses witness eyewitnesses eyewitness bystanders bystander onlookers".split())  # noqa: SIM905
_MARCHERS = frozenset(("protesters", "protester", "demonstrators", "demonstrator"))


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
        after = content_of(reading, Span(last, max(last, high)))
        before = content_of(reading, Span(min(low, first), first))
        # "The bridge is shut, police said": what is said stands before, unless enough stands behind.
        inverted = attribution.form == "verb" and attribution.start > attribution.cue.start
        postponed = len(after) < 3 or ((inverted or attribution.form == "phrase") and len(before) >= 3)
        covered = before if postponed and len(before) > len(after) else after
        result.append(Statement(reading, attribution, covered))
    return tuple(result)


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


class Source(NamedTuple):
    """Who a statement is laid to: the names in the source phrase, and its common nouns ("police", "officials")."""

    names: tuple[Mention, ...]
    texts: tuple[str, ...]
    nouns: frozenset[str]
    several: bool
    head: str = ""
    """The common noun the phrase is about: "unions" of "unions in Peru"; empty for a name."""
    modifiers: frozenset[str] = frozenset()
    """The telling words before the head: "foreign" of "the foreign ministry"."""


def source_of(reading: ParagraphReading, attribution: Attribution) -> Source | None:
    """The source of an attribution; a "he" or "she" is followed back. None where it cannot be told."""
    if attribution.pronoun:
        found = antecedent(reading, attribution)
        if found is None:
            return None
        reading, attribution = found
    start, end = attribution.start, attribution.end
    names = mentions_within(reading, start, end)
    words = {w.text.casefold() for w in reading.words_in(start, end)}
    people = tuple(m for m in names if is_person(m))
    several = len(names) > 1 and bool(words & {"and", "und", "et", "y", "or"})
    if people and not several:
        names = people[-1:]
    texts = tuple(_with_noun(reading, mention) for mention in names)
    return Source(names, texts, frozenset(words & SOURCES), several, *_head(reading, attribution, names))


def _head(
    reading: ParagraphReading, attribution: Attribution, names: tuple[Mention, ...]
) -> tuple[str, frozenset[str]]:
    """The common noun that heads a source phrase, and its modifiers; nothing where a name heads it."""
    if any(is_person(name) for name in names):
        return "", frozenset()
    light = function_words(reading.language)
    taken = {n for m in names for n in range(m.name.start, m.name.end)}
    modifiers: list[str] = []
    for word in reading.words_in(attribution.start, attribution.end):
        small = word.text.casefold()
        if word.start in taken or small in ("in", "of", "at", "from", "for", "near", "and"):
            if modifiers or word.start not in taken:
                break
        elif small not in light:
            modifiers.append(small.replace("’", "'").removesuffix("'s"))
    return (modifiers[-1], frozenset(modifiers[:-1])) if modifiers else ("", frozenset())


def _with_noun(reading: ParagraphReading, mention: Mention) -> str:
    """A name as it stands there, with the noun it qualifies: "Western allies"."""
    following = next(iter(reading.words_in(mention.name.end, mention.name.end + 2)), None)
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
    if one.head and other.head:
        same = _compare_heads(one, other)
        if same is None and one.names and other.names and _compare_names(one, other) is False:
            return False  # "US officials" and "Chinese scientists"
        if same is not True or not (one.names and other.names):
            return same
    if one.names and other.names:
        return _compare_names(one, other)
    return _compare_title(one, other) if other.names else _compare_title(other, one)


def _compare_title(plain: Source, named: Source) -> bool | None:
    """Whether "the mayor" may be "Mayor Ann Lee": by the title; None where she has none or it may be another word."""
    titles = {word for mention in named.names for word in mention.name.title.split()} | named.nouns
    kind = _kind_of_source(plain)
    if kind in _NO_BODY and not titles and all(_kind(name) in ("state", "body") for name in named.names):
        return False
    if kind in _NO_WORLD and named.names and all("".join(name.full) in _WORLD for name in named.names):
        return False
    if not plain.head or not titles:
        return None
    if plain.head in titles:
        return True
    kinds = sorted({kind_of(word) for word in titles} - {""})
    if not kinds or not kind_of(plain.head) or "officials" in (kind_of(plain.head), *kinds):
        return None  # an official may be a mayor
    if any(same_kind(kind_of(plain.head), other) for other in kinds):
        return True
    return None if any(may_be_one(kind_of(plain.head), other) for other in kinds) else False


def _compare_heads(one: Source, other: Source) -> bool | None:
    """Whether "the foreign ministry" and "officials" may be one: by noun and what qualifies it, or by kind of body."""
    if one.head == other.head:
        if not one.modifiers or not other.modifiers or one.modifiers & other.modifiers:
            return True
        return False if one.head in _BY_FIELD else None
    heads = {one.head, other.head}
    if heads & _WITNESSES and heads & _MARCHERS:
        return False
    kinds = _kind_of_source(one), _kind_of_source(other)
    if not all(kinds):
        agents = [s.head for s, kind in zip((one, other), kinds, strict=True) if not kind and s.head.endswith(_AGENTS)]
        if len(agents) == 1 and set(kinds) & _NO_AGENTS:
            return False
        unheld = {one.head, other.head} & _SPEAKERS_FOR and set(kinds) & _NOBODY_SPEAKS_FOR
        return False if unheld else None
    if kinds[0] in map(kind_of, other.modifiers) or kinds[1] in map(kind_of, one.modifiers):
        return None  # "police" and "the police union"
    if kinds[0] == kinds[1] == "strangers":
        return None
    return None if may_be_one(*kinds) else same_kind(*kinds)


def _kind_of_source(source: Source) -> str:
    """The kind of a source: by its noun; for "the fire chief" and "a police spokesman" by the word before."""
    if source.head in _SPEAKERS_FOR:
        return next((kind for word in sorted(source.modifiers) if (kind := kind_of(word))), kind_of(source.head))
    return "rebels" if "rebel" in source.modifiers else kind_of(source.head)


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
