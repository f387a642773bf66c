"""The names of a report and who or what each of them means: full forms, surnames and acronyms brought together."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from sidebyside.comparison.findings.reading import ParagraphReading, ReportReading
from sidebyside.language.name_forms import compare_names, is_acronym
from sidebyside.language.names import Name, find_names


class Mention(NamedTuple):
    """A name at one place of a paragraph, and the words of the fullest form the report gives it."""

    name: Name
    full: tuple[str, ...]


@dataclass(frozen=True)
class Roll:
    """Who a report names. ``full`` leads from the words of every form to those of the fullest one."""

    full: dict[tuple[str, ...], tuple[str, ...]]
    titled: frozenset[tuple[str, ...]]
    """Full forms that some title shows to be a person's."""
    known: frozenset[tuple[str, ...]]
    """Forms that are names for sure: they stand somewhere without owing their capital to their place."""


def roll(whole: ReportReading) -> Roll:
    """The names of a report and their fullest forms."""
    names = [name for paragraph in whole.paragraphs() for name in paragraph.once(names_in)]
    forms = dict.fromkeys(name.words for name in names if name.sure)
    ends: dict[str, list[tuple[str, ...]]] = {}
    acronyms: dict[str, tuple[str, ...]] = {}
    for words in forms:
        if len(words) > 1:
            ends.setdefault(words[-1], []).append(words)
            ends.setdefault(words[0], []).append(words)
            acronyms.setdefault("".join(word[0] for word in words if word not in ("of", "the", "and", "for")), words)
    for name in names:
        if name.acronym:
            acronyms[name.acronym] = name.words
    full: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words in dict.fromkeys(name.words for name in names):
        full[words] = words
        if len(words) > 1:
            continue
        if words[0] in acronyms and (is_acronym(words, acronyms[words[0]]) or len(words[0]) > 2):
            full[words] = acronyms[words[0]]
            continue
        # A surname, or the first word of a name that puts it first; one that two people share means neither.
        longer = list(dict.fromkeys(ends.get(words[0], ())))
        kin = [one for one in longer if all(compare_names(one, other) for other in longer)]
        if longer and len(kin) == len(longer):
            full[words] = max(longer, key=len)
    titled = frozenset(full[name.words] for name in names if name.kind == "person")
    ends_of = {(word,) for words in forms for word in (words[0], words[-1]) if len(words) > 1}
    return Roll(full, titled, frozenset(forms) | ends_of)


def names_in(reading: ParagraphReading) -> tuple[Name, ...]:
    """The names of a paragraph as they stand there, in order."""
    return find_names(reading.text, reading.language)


def mentions_in(reading: ParagraphReading) -> tuple[Mention, ...]:
    """The names of a paragraph that are names for sure, in order, each with its fullest form."""
    report = reading.whole.once(roll)
    return tuple(
        Mention(name, report.full.get(name.words, name.words))
        for name in reading.once(names_in)
        if name.sure or name.words in report.known
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
    return bool(compare_names(one[1], other[1]) or compare_names(one[0], other[0]))
