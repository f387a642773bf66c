"""Two names that have changed places: Brazil beat Croatia, Croatia beat Brazil; Lund was praised by Berg.

Who does it to whom is read only where two names stand right beside one verb of a list, outright or in the passive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from sidebyside.comparison.findings.context import linked_sentences
from sidebyside.comparison.findings.mentions import Mention, mentions_within, same_name
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.rolls import names_in, roll
from sidebyside.language.folding import fold_word
from sidebyside.language.function_words import function_words
from sidebyside.language.names.finding import Name
from sidebyside.language.wordlist import words

# A line per deed: the forms of its verbs. "Lost to" turns round who did it.
_DEEDS = """beat beats beaten beating defeat defeats defeated overcame thrashed edged outplayed trounced
accuse accuses accused
accompany accompanied
acquire acquires acquired buy buys bought purchased
advise advised
arrest arrested detained
attack attacks attacked bombed shelled struck hit hits invaded
back backs backed endorse endorses endorsed support supports supported
blame blames blamed
blackmail blackmailed
chase chased pursued
criticise criticised criticize criticized condemn condemned denounced attacked
dismiss dismissed sacked fired
employ employed hired
follow followed
help helped
injure injured wounded stabbed shot killed murdered
interview interviewed
introduce introduced
invite invited
kick kicked punch punched slapped bit pushed shoved tackled fouled
lead leads led
marry married
meet
mention mentioned
nominate nominated appointed named
outbid outbid
overtake overtook overtaken passed
owe owes owed
pay paid
persuade persuaded
phone phoned called telephoned rang
praise praised thanked
push pushed
replace replaces replaced succeed succeeds succeeded
rescue rescued saved
rob robbed
sell sold
sue sues sued
summon summoned
teach taught trained coached
tell told informed
threaten threatened
trail trails trailed
urge urged asked begged
visit visits visited
warn warned"""
_DEED = {
    fold_word(word, "en"): number
    for number, line in enumerate(_DEEDS.split("\n"))
    if not line.startswith("meet")
    for word in line.split()
}
_WAY = -1
_LOST = frozenset(fold_word(word, "en") for word in words("lose lost loses losing"))
_BEATEN = _DEED[fold_word("beat", "en")]
_PASSIVE = words("was were is are been being be got")
_BETWEEN = words("the a an has have had later also then again once first twice reportedly allegedly narrowly easily")
_WINDOW = 10
"""How many words on either side of a verb are searched for names."""
_MOST = 12
"""How many deeds of one sentence are looked at."""
_NEAR = 3
"""How many small words may stand between a name and its verb."""


class Deed(NamedTuple):
    """Who did what to whom in a sentence."""

    deed: int
    agent: Mention
    patient: Mention


def swapped_names(pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    """The agents of one deed in two linked sentences where each is the other's patient, or the places from which two
    ways lead; deeds in English alone.
    """
    if pair.left.language != pair.right.language:
        return
    find = _told if pair.left.language == "en" else _ways
    for left, right in linked_sentences(pair):
        mine = list(islice(find(pair.left, left), _MOST))
        theirs = list(islice(find(pair.right, right), _MOST)) if mine else []
        for one in mine:
            for other in theirs:
                turned = _same(one.agent, other.patient) and _same(one.patient, other.agent)
                sure = all(
                    any(m.name.sure for m in met) for met in zip(one[1:], (other.patient, other.agent), strict=True)
                )
                if one.deed == other.deed and turned and sure and not _same(one.agent, other.agent):
                    yield one.agent, other.agent


def _same(one: Mention, other: Mention) -> bool:
    return same_name((one.name.words, one.full), (other.name.words, other.full))


def _told(reading: ParagraphReading, sentence: int) -> Iterator[Deed]:
    yield from _deeds(reading, sentence)
    yield from _ways(reading, sentence)


def _deeds(reading: ParagraphReading, sentence: int) -> Iterator[Deed]:
    span = reading.sentences[sentence]
    if len(reading.once(names_in)) < 2:  # most sentences
        return
    first, last = reading.word_at(span.start), reading.word_at(span.end)
    for number in range(first + 1, last - 1):
        word = reading.words[number]
        lost = word.key in _LOST
        if not lost and word.key not in _DEED:
            continue
        passive = _passive(reading, number, first)
        before = _beside(reading, number, -1)
        joint = reading.words[number + 1].lower
        after = _beside(reading, number + 1 if joint in ("by", "to", "against") else number, 1)
        if before is None or after is None or before is after:
            continue
        if lost:
            if joint in ("to", "against"):
                yield Deed(_BEATEN, after, before)
        elif passive:
            if joint == "by":
                yield Deed(_DEED[word.key], after, before)
        elif joint not in ("by", "to", "against"):
            yield Deed(_DEED[word.key], before, after)


_FROM = words("from aus von de desde")
_TO = words("to nach à a hasta")


def _ways(reading: ParagraphReading, sentence: int) -> Iterator[Deed]:
    """From which place to which a sentence leads: from Milan to Turin."""
    span = reading.sentences[sentence]
    mentions = mentions_within(reading, span.start, span.end)
    for one, other in pairwise(mentions):
        first, last = reading.word_at(one.name.start), reading.word_at(one.name.end)
        joint = reading.words[last].lower if last < len(reading.words) else ""
        before = reading.words[first - 1].lower if first else ""
        if before in _FROM and joint in _TO and reading.word_at(other.name.start) == last + 1:
            yield Deed(_WAY, one, other)


def _start(name: Name) -> int:
    return name.start


def _described(reading: ParagraphReading, near: range) -> bool:
    """Whether all that stands between a verb and a name describes it: replaced the injured Dina Katz."""
    light = function_words(reading.language) - {"the", "a", "an", "his", "her", "their", "its"}
    between = [reading.words[n].text for n in near]
    return between[0].lower() in ("the", "his", "her", "their", "its") and not any(
        word.lower() in light or not word.islower() for word in between
    )


def _passive(reading: ParagraphReading, number: int, first: int) -> bool:
    """Whether a form of "be" stands before a verb, at most an adverb between."""
    return any(word.lower in _PASSIVE for word in reading.words[max(first, number - 2) : number])


def _beside(reading: ParagraphReading, number: int, step: int) -> Mention | None:
    """The name right before a word, or right behind it: nothing but small words between, no mark and no "'s"."""
    words = reading.words
    low, high = (number - _WINDOW, number) if step < 0 else (number + 1, number + _WINDOW)
    low, high = max(0, low), min(high, len(words) - 1)
    if low > high:
        return None  # the paragraph ends with this word
    from_, to = words[low].start, words[high].end
    every = reading.once(names_in)
    near_it = every[bisect_left(every, from_, key=_start) : bisect_left(every, to, key=_start)]
    for name in near_it[::-1] if step < 0 else near_it:
        start, end = name.start, name.end
        if step < 0 and end <= words[number].start:
            between, near = reading.text[end : words[number].start], range(reading.word_at(end), number)
        elif step > 0 and start >= words[number].end:
            between, near = reading.text[words[number].end : start], range(number + 1, reading.word_at(start))
            owned = reading.text[end : end + 2]
            if owned in ("'s", "’s"):
                return None
        else:
            continue
        small = all(words[n].lower in _BETWEEN | _PASSIVE for n in near)
        if step > 0 and not small:
            small = _described(reading, near)
        mention = Mention(name, reading.whole.once(roll).full(name.words))
        return mention if len(near) <= _NEAR and small and not set(between) & set(",;:.()—–“”\"'’") else None
    return None
