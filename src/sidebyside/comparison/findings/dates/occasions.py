"""What a date is told of: something said that day, something still to come, and the words of its own clause."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from sidebyside.comparison.findings.context import content_starts
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.dates.date import Date
from sidebyside.language.reporting import HOMOGRAPHS, VERBS, verbs
from sidebyside.language.wordlist import words
from sidebyside.model import Span

_FUTURE = words(
    "will shall expected scheduled due plans planned going ahead upcoming next wird werden sera seront será"
)
# With one of these a day may lie ahead too, or not: "could return on Tuesday" is held against either.
_OPEN = _FUTURE | words(
    """would could may might should must can expects expect hopes hope wants want promised until by agreed
    voraussichtlich soll sollen könnte könnten dürfte bis attendu attendue attendus attendues devrait devraient
    pourra pourront doit jusqu'à podría podrán debe hasta prevé"""
)
_BEHIND = 60
"""How many characters before a date are searched for what tells that it is to come."""
_SAME = 0.6
"""The share of the shorter sentence's content from which two sentences say the same."""
_REACH = 20
"""How many words on either side of a date its clause has at most."""
_HEARD = 5
"""How many words may stand between a verb of speech and its day: "told a news conference on"."""
# What may stand there: whom it was told, and how.
_HEARERS = words(
    """on in at a an the to late early reporters journalists lawmakers parliament statement news conference press
    briefing interview television radio and am im in der einer vor journalisten reportern pressekonferenz le la les
    un une à de aux en el los periodistas journalistes presse rueda prensa"""
)
_PARTING = words(
    """after when as while which who whom whose that because but before where since although though als nachdem weil
    dass während bevor obwohl denn sondern que qui où après lorsque quand parce avant mais cuando después porque pero"""
)
_MARKS = ',;:()–—“”"„«»'


class Occasion(NamedTuple):
    """What a date is told of.

    ``said`` is true of the day on which something was said ("police said on Monday"), ``to_come`` where a word before
    the date says that it lies ahead, ``open`` where it may. ``clause`` has the keys of the content words between the
    marks and conjunctions around the date; it is empty where the date stands there alone.
    """

    said: bool
    to_come: bool
    open: bool
    clause: frozenset[str]


def occasion(paragraph: ParagraphReading, date: Date, sentence: Span, *, ahead: bool) -> Occasion:
    """What a date of a sentence is told of; ``ahead`` is `may_lie_ahead` of the sentence."""
    before = paragraph.text[max(sentence.start, date.start - _BEHIND) : date.start].lower().split()
    to_come = bool(_FUTURE.intersection(before))
    return Occasion(
        _said(paragraph, date, sentence),
        to_come,
        to_come or ahead,
        _clause(paragraph, date, sentence),
    )


def may_lie_ahead(paragraph: ParagraphReading, sentence: Span) -> bool:
    """Whether a sentence may tell of a day to come: one with such a word, with "is to", or whose verbs tell the future
    by their endings, as those of French and Spanish do.
    """
    if paragraph.language not in ("en", "de"):
        return True
    told = [word.lower for word in paragraph.words_in(*sentence)]
    planned = any(one in ("is", "are") and other == "to" for one, other in pairwise(told))
    return planned or not _OPEN.isdisjoint(told)


def same_occasion(a: Occasion, b: Occasion, likeness: float) -> bool:
    """Whether two dates may be of one event: neither lies ahead and the other behind, and in sentences that are not the
    same for the most part (``likeness``, 0..1) neither is the day of a saying alone, and their clauses share a word.
    """
    if (a.to_come and not b.open) or (b.to_come and not a.open):
        return False
    if likeness >= _SAME:
        return True
    return a.said == b.said and (not a.clause or not b.clause or bool(a.clause & b.clause))


def _said(paragraph: ParagraphReading, date: Date, sentence: Span) -> bool:
    """Whether a verb of speech stands right before a date but for those who heard it, or right behind it."""
    if paragraph.language not in VERBS or paragraph.text[date.end : date.end + 1] in ("'", "’"):
        return False  # "said Monday's vote"
    speaking = verbs(paragraph.language) - HOMOGRAPHS
    first, at = paragraph.word_at(sentence.start), paragraph.word_at(date.start)
    for number in range(at - 1, max(first, at - 1 - _HEARD) - 1, -1):
        word = paragraph.words[number]
        if any(mark in paragraph.text[word.end : paragraph.words[number + 1].start] for mark in _MARKS):
            return False
        if word.lower in speaking:
            return True
        if word.lower not in _HEARERS:
            break
    behind = paragraph.word_at(date.end)
    following = paragraph.words[behind] if behind < len(paragraph.words) else None
    return paragraph.language != "en" and following is not None and following.lower in speaking


def _clause(paragraph: ParagraphReading, date: Date, sentence: Span) -> frozenset[str]:
    """The keys of the content words around a date, up to the next mark or conjunction on either side."""
    telling, all_words, text = paragraph.once(content_starts), paragraph.words, paragraph.text
    first, last = paragraph.word_at(sentence.start), paragraph.word_at(sentence.end)
    low, high = paragraph.word_at(date.start), paragraph.word_at(date.end)
    start = low
    while start > max(first, low - _REACH):
        end = all_words[start].start if start < len(all_words) else date.start
        between = text[all_words[start - 1].end : min(end, date.start) if start == low else end]
        if any(mark in between for mark in _MARKS) or all_words[start - 1].lower in _PARTING:
            break
        start -= 1
    stop = high
    while stop < min(last, high + _REACH):
        begin = all_words[stop - 1].end if stop > high else date.end
        if any(mark in text[begin : all_words[stop].start] for mark in _MARKS) or all_words[stop].lower in _PARTING:
            break
        stop += 1
    return frozenset(w.key for w in (*all_words[start:low], *all_words[high:stop]) if w.start in telling)
