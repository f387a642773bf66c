"""Names in one role though the sentences were turned round: of one kind, each the only one left, in like company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sidebyside.comparison.findings.attribution.same_source import is_person
from sidebyside.comparison.findings.context import content, near
from sidebyside.comparison.findings.mentions import Mention
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.rolls import roll
from sidebyside.language.names.countries import country, is_capital, is_people
from sidebyside.language.reporting import verbs
from sidebyside.language.wordlist import words
from sidebyside.model import Span

OVERLAP = 0.5
"""The least share of the shorter sentence's content, the names left out, that both must have."""
COMMON = 3
"""How many words of content they must have in common, at least."""
WIDTH = 4
"""How many words of content on either side of a name are its company."""

_WHERE = frozenset(("in", "near", "at", "outside", "to", "across", "à", "près", "en", "cerca", "nahe"))
_ENVOYS = frozenset(("ambassador", "envoy", "embassy", "consul", "consulate", "diplomat"))
_QUOTING = frozenset('“”"„«»')
_HEADS = words(
    """university college school hospital church sea river lake island bay valley bridge airport station street park
    mountain mount district province county prison theatre museum stadium harbour harbor port"""
)


def sole_names(
    pair: Pair, mine: Span, theirs: Span, here: Sequence[Mention], there: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """Of the names that only one paragraph has (``here`` and ``there``, in two paired sentences), those that stand for
    each other: the only ones of their kind, unknown to the whole other report, in sentences that else agree.
    """
    names = [_strange(here, pair.right), _strange(there, pair.left)]
    contents = [
        {w.key for w in reading.once(content) if span.start <= w.start < span.end and not _inside(w.start, mentions)}
        for reading, span, mentions in ((pair.left, mine, here), (pair.right, theirs, there))
    ]
    common = len(contents[0] & contents[1])
    if common < COMMON or common < OVERLAP * min(map(len, contents)):
        return
    for kind in ("person", "state", ""):
        one, other = (
            [m for m in found if _kind(m, reading) == kind]
            for found, reading in zip(names, (pair.left, pair.right), strict=True)
        )
        if len(one) != 1 or len(other) != 1:
            continue
        company = near(pair.left, *one[0].name[:2], mine, WIDTH) & near(pair.right, *other[0].name[:2], theirs, WIDTH)
        if kind != "person" and _used_otherwise(one[0], other[0], pair):
            continue
        if company & contents[0] & contents[1] or _HEADS & set(one[0].name.words) & set(other[0].name.words):
            yield one[0], other[0]


def _kind(mention: Mention, reading: ParagraphReading) -> str:
    """``person``, ``state`` or empty; a capital is no state where something happens there."""
    if is_person(mention):
        return "person"
    return "state" if country(mention.name.key) and not located(mention, reading) else ""


def located(mention: Mention, reading: ParagraphReading) -> bool:
    """Whether a capital is named as the place of something: "in Oslo", not "Oslo said"."""
    before = reading.text[max(0, mention.name.start - 9) : mention.name.start].casefold().split()
    return is_capital(mention.name.key) and bool(before) and before[-1] in _WHERE


def _used_otherwise(one: Mention, other: Mention, pair: Pair) -> bool:
    """Whether two names stand in sentences as other things: one tells the story and the other stands in it, one is a
    phrase in quotation marks, one is whose the ambassador is and the other where he is sent.
    """
    return any(test(one, pair.left) != test(other, pair.right) for test in (_tells, _quoted, _sends))


def _tells(mention: Mention, reading: ParagraphReading) -> bool:
    """Whether a name is who reports: "the BBC reports", "he tells CBS", "according to Reuters"."""
    first, last = reading.word_at(mention.name.start), reading.word_at(mention.name.end)
    after = reading.words[last].text.casefold() if last < len(reading.words) else ""
    before = [word.text.casefold() for word in reading.words[max(0, first - 3) : first] if word.text != "the"]
    heard = before[-1:] == ["told"] or before[-1:] == ["tells"] or before[-2:] == ["according", "to"]
    return heard or after in verbs(reading.language)


def _quoted(mention: Mention, reading: ParagraphReading) -> bool:
    around = (
        reading.text[mention.name.start - 1 : mention.name.start],
        reading.text[mention.name.end : mention.name.end + 1],
    )
    return all(mark in _QUOTING for mark in around if mark) and all(around)


def _sends(mention: Mention, reading: ParagraphReading) -> bool:
    """Whether a state stands right before its ambassador or embassy."""
    last = reading.word_at(mention.name.end)
    return last < len(reading.words) and reading.words[last].text.casefold() in _ENVOYS


def _strange(mentions: Sequence[Mention], other: ParagraphReading) -> list[Mention]:
    """The mentions the whole other report does not know, each name once; peoples and acronyms not."""
    known = other.whole.once(roll)
    found: dict[tuple[str, ...], Mention] = {}
    for mention in mentions:
        if is_people(mention.name.key) or mention.name.acronym:
            continue
        if not known.names(mention.name.words) and not known.names(mention.full):
            found.setdefault(mention.full, mention)
    return list(found.values())


def _inside(at: int, mentions: Sequence[Mention]) -> bool:
    return any(mention.name.start <= at < mention.name.end for mention in mentions)
