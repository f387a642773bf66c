"""Which of many, and how fast: ordinals before one noun, and times of a race, in linked paragraphs."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison.findings.context import linked_sentences, near, overlap, sentence_keys
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.dates.finding import dates
from sidebyside.language.numbers.ordinals import ordinals
from sidebyside.language.numbers.race_times import race_times
from sidebyside.language.wordlist import words
from sidebyside.model import Finding

_TIME = "\0time"
"""What a time of a race counts; no word has this key."""
_PLACED = words("finished finish came come placed ranked was is are remain remained lies lie lay")
_PLACE = "\0place"
"""What "finished third" counts."""
# Behind these an ordinal is a part, a unit or a manner: a third of, per second, at first, the second half.
_NO_NOUN = words("of half quarter person hand degree world time") - {"time"}
_THE = words("the der die das den dem le la el l'")
_TIMES = words("time mal fois vez largest biggest smallest highest place minute attempt") | {_PLACE}
_LATER = words("later after before ago faster slower ahead behind clear earlier and")
_LEAD = words("at per from one two three four five")


class _Ranked(NamedTuple):
    """A rank or time at ``start:end``, its value, the key of what it counts, and what stands around it."""

    start: int
    end: int
    value: float
    counts: str
    sentence: int
    around: frozenset[str]
    definite: bool
    """Whether "the" stands before it."""


def compare_ranks(pair: Pair) -> list[Finding]:
    """The rows of ordinals of one thing, and of times: equal ones, or the only one each paragraph has."""
    left = pair.left.once(_ranked)
    right = pair.right.once(_ranked) if left else ()
    if not right:
        return []
    linked = set(linked_sentences(pair))
    rows: list[Finding] = []
    for counts in dict.fromkeys(one.counts for one in left):
        mine, theirs = ([one for one in side if one.counts == counts] for side in (left, right))
        if len(mine) != 1 or len(theirs) != 1:
            continue
        a, b = mine[0], theirs[0]
        keys = pair.left.once(sentence_keys)[a.sentence], pair.right.once(sentence_keys)[b.sentence]
        common = len((a.around & b.around) - {counts})
        alike = (common >= 2 or (common >= 1 and overlap(*keys) >= 0.5)) and overlap(*keys) >= 0.4
        if a.definite and b.definite and a.value != b.value:
            # "The first explosion", "the second explosion" may be two things that both reports know.
            alike = alike and common >= 3 and overlap(*keys) >= 0.75
        if (a.sentence, b.sentence) in linked and alike:
            rows.append(_row(pair, a, b, "agree" if a.value == b.value else "value differs"))
    return rows


def _ranked(paragraph: ParagraphReading) -> tuple[_Ranked, ...]:
    found = [_at(paragraph, time.start, time.end, time.seconds, _TIME) for time in race_times(paragraph.text)]
    every = ordinals(paragraph.text, paragraph.language)
    dated = [(date.start, date.end) for date in dates(paragraph.text, paragraph.language)] if every else []
    for ordinal in every:
        if any(start < ordinal.end and ordinal.start < end for start, end in dated):
            continue
        counts = _counted(paragraph, ordinal.start, ordinal.end)
        if counts:
            found.append(_at(paragraph, ordinal.start, ordinal.end, ordinal.value, counts))
    return tuple(found)


def _counted(paragraph: ParagraphReading, start: int, end: int) -> str:
    """The key of the noun behind an ordinal ("third-largest" counts "largest"), or of the place somebody took."""
    first, last = paragraph.word_at(start), paragraph.word_at(end)
    before = paragraph.words[first - 1].text.casefold() if first else ""
    if before in _LEAD and paragraph.language == "en":
        return ""
    following = paragraph.words[last] if last < len(paragraph.words) else None
    gap = paragraph.text[end : following.start] if following else "."
    if following is not None and gap in (" ", "-", "‐", "‑", "\u00a0"):
        told = following.text.casefold()
        if told in _NO_NOUN or (before in ("a", "an") and told in _LATER):
            return ""
        keys = paragraph.once(sentence_keys)[paragraph.sentence_at(start)]
        if following.key in keys or told in ("time", "day", "year", "month", "week", "mal", "fois", "vez"):
            return following.key
    return _PLACE if before in _PLACED and paragraph.language == "en" else ""


def _at(paragraph: ParagraphReading, start: int, end: int, value: float, counts: str) -> _Ranked:
    sentence = paragraph.sentence_at(start)
    around = near(paragraph, start, end, paragraph.sentences[sentence], 6)
    number = paragraph.word_at(start)
    definite = number > 0 and paragraph.words[number - 1].text.casefold() in _THE and counts not in _TIMES
    return _Ranked(start, end, value, counts, sentence, around, definite)


def _row(pair: Pair, a: _Ranked, b: _Ranked, grade: str) -> Finding:
    left, right = pair.left.side(a.start, a.end), pair.right.side(b.start, b.end)
    name = "time in seconds" if a.counts == _TIME else "rank"
    detail = ((name, f"{a.value:g} / {b.value:g}"),)
    return Finding("number", grade, f"{grade}: {left.text} / {right.text}", (left, right), grade != "agree", detail)
