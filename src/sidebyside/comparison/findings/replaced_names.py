"""Names told apart by their place alone: what stands for what in sentences that are otherwise the same.

A single capital at the beginning of a sentence may owe it to its place ("Torres scored", "Rain fell"). Where another
such word stands in its place, and neither looks like a common noun, the two are names.
"""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.comparison.findings.mentions import Mention, same_name
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.replaced import replaced_in
from sidebyside.comparison.findings.rolls import names_in, roll
from sidebyside.language.names import Name
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.reporting import SOURCES
from sidebyside.model import Span

# Common nouns that begin sentences without an article; those in -s, -ing, -tion … are known by their endings.
_COMMON = frozenset(
    """access admission anger attendance aid blood bread capacity cattle children coal construction consumption cotton
    credit crime crowd crude debate debt deaths delivery demand depth dust electricity energy entry equipment evidence
    excess export faith fear flour fog food freight fruit fuel funding gas gold grain ground heat help history hope
    housing ice income inflation interest labour labor land law lead light lightning luck meat men metal milk mud music
    nature negotiation nitrogen office oil output oxygen paper pay personnel petrol play policy pollution poverty power
    pressure production profit progress property prosperity protest public rail revenue rice salt sand school sea
    shipping silver smoke soil speed spending sport steel storage storm sugar sunlight support talk tax tea timber
    tourism training transport turnout unemployment unrest upkeep violence wage weather wheat wildlife wind women wood
    youth police army parliament""".split()  # noqa: SIM905
)
_PLURAL_VERBS = frozenset(("are", "were", "have", "do"))
_COMMON_ENDINGS = (
    "ing",
    "tion",
    "sion",
    "ness",
    "ity",
    "ment",
    "ance",
    "ence",
    "ship",
    "ism",
    "age",
    "ly",
    "ers",
    "ors",
)


def names_in_place(pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    """The names that stand in each other's place at the beginning of linked sentences that else are the same.

    Nothing in German, where every noun has a capital.
    """
    if "de" in (pair.left.language, pair.right.language):
        return
    for stretch in replaced_in(pair):
        if stretch.others:
            continue
        one, other = _name(pair.left, stretch.left), _name(pair.right, stretch.right)
        if one is None or other is None or (one.sure and other.sure and one.kind != other.kind):
            continue
        mentions = _mention(one, pair.left), _mention(other, pair.right)
        forms = [(mention.name.words, mention.full) for mention in mentions]
        if same_name(forms[0], forms[1]) or _named_in(forms[0][0], pair.right) or _named_in(forms[1][0], pair.left):
            continue
        if _evident(one, other, pair):
            yield mentions


def _name(reading: ParagraphReading, stretch: Span) -> Name | None:
    """The name that is all of a stretch and begins its sentence."""
    at = reading.sentences[reading.sentence_at(stretch.start)].start
    if stretch.start != at:
        return None
    return next((n for n in reading.once(names_in) if n.start == stretch.start and n.end == stretch.end), None)


def _mention(name: Name, reading: ParagraphReading) -> Mention:
    return Mention(name, reading.whole.once(roll).full(name.words))


def _named_in(words: tuple[str, ...], reading: ParagraphReading) -> bool:
    return any(set(words) & set(name.words) for name in reading.once(names_in))


def _evident(one: Name, other: Name, pair: Pair) -> bool:
    """Whether neither word looks like a common noun; a plural may be a surname ("Torres"), but not both of them."""
    plurals = 0
    for name, reading in ((one, pair.left), (other, pair.right)):
        numerals = NUMERALS.get(reading.language, NUMERALS["en"])
        if name.words[0] in numerals.ones or name.words[0] in numerals.scales or name.words[0] in numerals.vague:
            return False
        known = reading.whole.once(roll).known(name.words)
        if name.kind == "state" or (known and len(name.words) > 1):
            continue
        word = name.words[-1]
        following = next(iter(reading.words_in(name.end, name.end + 2)), None)
        if following is not None and following.text.casefold() in _PLURAL_VERBS:
            return False
        if not known and (word in _COMMON or word in SOURCES or word.endswith(_COMMON_ENDINGS) or len(word) < 3):
            return False
        if any(w.text.casefold() == word and w.text[:1].islower() for r in (pair.left, pair.right) for w in r.words):
            return False
        plurals += not known and word.endswith("s")
    return plurals < 2
