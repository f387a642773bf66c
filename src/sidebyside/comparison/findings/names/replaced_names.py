"""Names told apart by their place alone: what stands for what in sentences that are otherwise the same.

A single capital at the beginning of a sentence may owe it to its place ("Torres scored", "Rain fell"). Where another
such word stands in its place, and neither looks like a common noun, the two are names. States are left to the rules
that know what stands for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.comparison.findings.context import content, linked_sentences
from sidebyside.comparison.findings.mentions import Mention, same_name
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.replaced import EQUAL, replaced_in
from sidebyside.comparison.findings.rolls import names_in, roll
from sidebyside.language.names.common_nouns import COMMON
from sidebyside.language.names.countries import country
from sidebyside.language.names.finding import Name
from sidebyside.language.names.name_words import DATES, STARTERS, fold_name
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.reporting import SOURCES
from sidebyside.language.word import Word
from sidebyside.language.wordlist import words
from sidebyside.model import Span

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


# Names that end as common nouns do.
_NAMES = words(
    """boeing beijing nanjing kunming chongqing liaoning fleming hawking kipling stirling göring rogers myers sanders
    anders peters waters connors lawrence florence terence clarence"""
)
_GERMAN_PLACE = frozenset(("in", "nach", "aus", "bei", "Richtung", "bis", "über", "In", "Nach", "Aus", "Bei"))
# What stands behind these without an article and is no place.
_GERMAN_COMMON = words(
    """angst arbeit arrest auftrag bau behandlung bedrängnis beton betrieb bewegung brand deckung eile einzelteilen
    empfang erfüllung erinnerung form freiheit frieden führung gang gefahr gewahrsam gold haft hause holz kauf
    kraft krieg kürze lebensgefahr mode not ordnung panik pension rente ruhe sicherheit sicht stahl stein stille
    tagen teilen trauer trümmern untersuchungshaft verbindung verdacht verruf verzug wahrheit wut zeiten zukunft
    zusammenarbeit berichten kräften angaben jahren monaten wochen stunden minuten sekunden"""
)
_GERMAN_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "ismus", "nis", "tät", "tum")


def names_in_place(pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    """The names that stand in each other's place in linked sentences that else are the same: a capital alone at their
    beginning, names of unknown kinds anywhere, and in German, where every noun has a capital, places behind "in".
    """
    languages = {pair.left.language, pair.right.language}
    pairs: list[tuple[Name | None, Name | None]]
    if languages == {"de"}:
        pairs = [*_german_places(pair)]
    else:
        alone = [stretch for stretch in replaced_in(pair) if not stretch.others and len(languages) == 1]
        pairs = [(_name(pair.left, stretch.left), _name(pair.right, stretch.right)) for stretch in alone]
    for one, other in pairs:
        if one is None or other is None or "state" in (one.kind, other.kind):
            continue
        mentions = _mention(one, pair.left), _mention(other, pair.right)
        forms = [(mention.name.words, mention.full) for mention in mentions]
        if same_name(forms[0], forms[1]) or _named_in(forms[0][0], pair.right) or _named_in(forms[1][0], pair.left):
            continue
        if languages == {"de"} or _evident(one, other, pair):
            yield mentions


def _german_places(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """The German places that are all in which two linked sentences differ, in whatever order they tell the rest."""
    for left, right in linked_sentences(pair):
        words = [
            [word for word in reading.once(content) if span.start <= word.start < span.end]
            for reading, span in ((pair.left, pair.left.sentences[left]), (pair.right, pair.right.sentences[right]))
        ]
        keys = [{word.key for word in side} for side in words]
        lone = [[w for w in side if w.key not in there] for side, there in zip(words, keys[::-1], strict=True)]
        common = len(keys[0] & keys[1])
        if len(lone[0]) == len(lone[1]) == 1 and common >= EQUAL:
            places = [_german_place(r, w[0]) for r, w in zip((pair.left, pair.right), lone, strict=True)]
            if places[0] and places[1]:
                yield places[0], places[1]


def _name(reading: ParagraphReading, stretch: Span) -> Name | None:
    """The name that is all of a stretch."""
    return next((n for n in reading.once(names_in) if n.start == stretch.start and n.end == stretch.end), None)


def _german_place(reading: ParagraphReading, stretch: Word) -> Name | None:
    """The place that a word names behind "in" or "nach"."""
    number = reading.word_at(stretch.start)
    words = reading.words
    if not 0 < number < len(words) or words[number].end != stretch.end:
        return None
    before, word = words[number - 1], words[number]
    folded, plain = fold_name(word.text), word.text.casefold()
    joined = before.end + 1 == word.start and before.text in _GERMAN_PLACE
    if not joined or not word.text[0].isupper() or plain in _GERMAN_COMMON or plain.endswith(_GERMAN_ENDINGS):
        return None
    if folded in DATES or folded in STARTERS["de"]:
        return None
    return Name(word.start, word.end, (folded,), kind="state" if country(folded) else "")


def _mention(name: Name, reading: ParagraphReading) -> Mention:
    return Mention(name, reading.whole.once(roll).full(name.words))


def _named_in(words: tuple[str, ...], reading: ParagraphReading) -> bool:
    return any(set(words) & set(name.words) for name in reading.once(names_in))


def _evident(one: Name, other: Name, pair: Pair) -> bool:
    """Whether neither word looks like a common noun; a plural may be a surname ("Torres"), but not both of them."""
    plurals = 0
    for name, reading in ((one, pair.left), (other, pair.right)):
        if name.sure and name.start != reading.sentences[reading.sentence_at(name.start)].start:
            continue  # its capital is its own
        numerals = NUMERALS.get(reading.language, NUMERALS["en"])
        if name.words[0] in numerals.ones or name.words[0] in numerals.scales or name.words[0] in numerals.vague:
            return False
        known = reading.whole.once(roll).known(name.words)
        if known and len(name.words) > 1:
            continue
        word = name.words[-1]
        following = next(iter(reading.words_in(name.end, name.end + 2)), None)
        if following is not None and (following.text.casefold() in _PLURAL_VERBS or following.text[:1].isdigit()):
            return False
        if (
            not known
            and word not in _NAMES
            and (word in COMMON or word in SOURCES or word.endswith(_COMMON_ENDINGS) or len(word) < 3)
        ):
            return False
        if any(w.text.casefold() == word and w.text[:1].islower() for r in (pair.left, pair.right) for w in r.words):
            return False
        plurals += not known and word.endswith("s")
    return plurals < 2
