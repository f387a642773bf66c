"""The words of reports as flat arrays of numbers, however long the reports.

A text is cut into units by array operations (`sidebyside.alignment.text.units`), and only a unit not met before becomes
a Python string, to be split into words and folded by `sidebyside.language`. So the cost in Python grows with the
vocabulary, not with the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sidebyside.alignment.arrays import Ints, Small, distinct
from sidebyside.alignment.runs import starts_of
from sidebyside.alignment.text.lexicon import Lexicon
from sidebyside.alignment.text.units import Units, code_points, find_units, ordinary
from sidebyside.alignment.text.vocabulary import Words, chain
from sidebyside.language.identify import language_of
from sidebyside.language.segmentation import sentence_lengths
from sidebyside.model import Paragraph, Progress, Report, no_progress

BATCH = 1 << 17
"""Code points read at once: the arrays of a pass stay in the processor's cache (2^15 and 2^20 measured slower)."""


def read_words(reports: Sequence[Report], progress: Progress = no_progress) -> tuple[list[str], list[Words]]:
    """The vocabulary (folded words, each once, in an order that the texts decide) and each report in numbers of it.

    The words are those of `sidebyside.alignment.text.terms.terms` sentence by sentence; a sentence without words is
    left out. ``progress`` is called once a batch, counting paragraphs.
    """
    keys: dict[str, int] = {}
    known: dict[str, Lexicon] = {}
    total = sum(len(report) for report in reports)
    done = 0
    read = []
    for report in reports:
        language = language_of(report)
        if language not in known:
            known[language] = Lexicon(language, keys)
        parts = []
        for first, last in _batches(report):
            progress(done + first, total, "reading words")
            parts.append(_read(report, report.paragraphs[first:last], known[language], language))
        done += len(report)
        known[language].learn()
        read.append(_joined(report, [_in_words(part, known[language]) for part in parts]))
    progress(total, total, "reading words")
    return list(keys), read


class _Part(NamedTuple):
    """Some paragraphs: the numbers of their units, and where paragraphs and sentences start among them."""

    units: Small
    paragraphs: Ints
    sentences: Ints


def _in_words(part: _Part, lexicon: Lexicon) -> tuple[Small, Ints, Ints]:
    """The word numbers of a part, and where its paragraphs and sentences start among them, with the end."""
    ids, before = lexicon.words(part.units)
    return (
        ids,
        np.append(before[part.paragraphs], len(ids)),
        distinct(np.append(before[part.sentences], [0, len(ids)])),
    )


def _joined(report: Report, parts: list[tuple[Small, Ints, Ints]]) -> Words:
    none = np.zeros(1, np.int64)
    return Words(
        np.concatenate([np.zeros(0, np.int32), *(ids for ids, _, _ in parts)]),
        chain([none, *(paragraphs for _, paragraphs, _ in parts)]),
        chain([none, *(starts for _, _, starts in parts)]),
        np.array([paragraph.role == "boilerplate" for paragraph in report.paragraphs], np.bool_),
    )


def _batches(report: Report) -> Iterator[tuple[int, int]]:
    """Ranges of paragraphs of about `BATCH` code points each."""
    first = 0
    for number, paragraph in enumerate(report.paragraphs):
        if number > first and paragraph.end - report.paragraphs[first].start > BATCH:
            yield first, number
            first = number
    if report.paragraphs:
        yield first, len(report.paragraphs)


def _read(report: Report, spans: Sequence[Paragraph], lexicon: Lexicon, language: str) -> _Part:
    """Some paragraphs in units, numbered by the lexicon."""
    base = spans[0].start
    text = report.text[base : spans[-1].end]
    codes = code_points(text)
    firsts = np.array([span.start for span in spans]) - base
    lasts = np.array([span.end for span in spans]) - base
    texts = [report.text[start:end] for start, end, _ in spans]
    counts, cut = sentence_lengths(texts, language, ordinary(codes))
    lengths = np.array(cut, np.int64)
    shifts = firsts - starts_of(lasts - firsts)
    sentence_begins = starts_of(lengths) + np.repeat(shifts, counts)
    units = find_units(codes, np.concatenate([sentence_begins, firsts, lasts]))
    # Text between the paragraphs is not part of the account; blanks make no units.
    behind = np.searchsorted(units.starts, lasts[:-1])
    if np.any(np.append(units.starts, len(text))[behind] < firsts[1:]):
        owner = np.maximum(np.searchsorted(firsts, units.starts, "right") - 1, 0)
        inside = np.flatnonzero(units.starts < lasts[owner])
        units = Units(units.starts[inside], units.ends[inside], units.hashes[inside], units.kinds[inside])
    return _Part(
        lexicon.numbers(units, codes),
        np.searchsorted(units.starts, firsts),
        np.searchsorted(units.starts, sentence_begins),
    )
