"""The words of reports as flat arrays of numbers, however long the reports.

A text is cut into units by array operations (`sidebyside.alignment.text.units`), and only a unit not met before becomes
a Python string, to be split into words and folded by `sidebyside.language`. So the cost in Python grows with the
vocabulary, not with the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from sidebyside.alignment.text.lexicon import Lexicon
from sidebyside.alignment.text.units import Units, find_units
from sidebyside.alignment.text.vocabulary import Ints, Small, Words, chain, distinct
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
        read.append(_joined(report, parts))
    progress(total, total, "reading words")
    return list(keys), read


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


def _read(report: Report, spans: Sequence[Paragraph], lexicon: Lexicon, language: str) -> tuple[Small, Ints, Ints]:
    """The word numbers of some paragraphs, and where their paragraphs and sentences start among them, with the end."""
    base = spans[0].start
    text = report.text[base : spans[-1].end]
    firsts = np.array([span.start for span in spans]) - base
    lasts = np.array([span.end for span in spans]) - base
    lengths: list[int] = []
    counts: list[int] = []
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        cut = sentence_lengths(text[first:last], language)
        lengths += cut
        counts.append(len(cut))
    ends = np.cumsum(np.array(lengths, np.int64))
    shifts = firsts - (np.cumsum(lasts - firsts) - (lasts - firsts))
    sentence_begins = ends - np.array(lengths, np.int64) + np.repeat(shifts, counts)
    units = find_units(text, np.concatenate([sentence_begins, firsts, lasts]))
    # Text between the paragraphs is not part of the account; blanks make no units.
    behind = np.searchsorted(units.starts, lasts[:-1])
    if np.any(np.append(units.starts, len(text))[behind] < firsts[1:]):
        owner = np.maximum(np.searchsorted(firsts, units.starts, "right") - 1, 0)
        inside = np.flatnonzero(units.starts < lasts[owner])
        units = Units(units.starts[inside], units.ends[inside], units.hashes[inside], units.kinds[inside])
    ids, counted = lexicon.words(units, text)
    sentence_words = counted[np.searchsorted(units.starts, sentence_begins)]
    return (
        ids,
        np.append(counted[np.searchsorted(units.starts, firsts)], len(ids)),
        distinct(np.append(sentence_words, [0, len(ids)])),
    )
