"""The names of a report and who or what each of them means: full forms, surnames and acronyms brought together."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.comparison.findings.rolls import names_in, roll
from sidebyside.language.names.finding import Name
from sidebyside.language.names.forms import compare_names, same_word


class Mention(NamedTuple):
    """A name at one place of a paragraph, and the words of the fullest form the report gives it."""

    name: Name
    full: tuple[str, ...]


def mentions_in(reading: ParagraphReading) -> tuple[Mention, ...]:
    """The names of a paragraph that are names for sure, in order, each with its fullest form."""
    report = reading.whole.once(roll)
    return tuple(
        Mention(name, report.full(name.words))
        for name in reading.once(names_in)
        if name.sure or report.known(name.words)
    )


def mentions_within(reading: ParagraphReading, start: int, end: int) -> tuple[Mention, ...]:
    """The mentions that begin in ``text[start:end]``, in order; costs what it gives."""
    starts = reading.once(_starts)
    return reading.once(mentions_in)[bisect_left(starts, start) : bisect_left(starts, end)]


def _starts(reading: ParagraphReading) -> list[int]:
    return [mention.name.start for mention in reading.once(mentions_in)]


Form = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a mention as it stands there, and of its fullest form."""


def same_name(one: Form, other: Form) -> bool:
    """Whether two mentions, of different reports, may mean one person, place or body."""
    if compare_names(one[1], other[1]) or compare_names(one[0], other[0]):
        return True
    # A word alone may be somebody's first name.
    return len(one[1]) == len(other[1]) == 1 and same_word(one[1][0], other[1][0], given=True)
