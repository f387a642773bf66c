"""The words of reports as flat arrays of numbers, however long the reports.

A text is cut at blanks; each stretch between two blanks is hashed by array operations, and only a stretch not met
before becomes a Python string, to be split into words and folded by `sidebyside.language`. So the cost in Python grows
with the vocabulary, not with the text.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

import numpy as np

from sidebyside.alignment.stretches import Stretches, hash_stretches
from sidebyside.alignment.vocabulary import Ints, Small, Words, distinct
from sidebyside.language.identify import language_of
from sidebyside.language.segmentation import sentences
from sidebyside.model import Progress, Report, no_progress

BATCH = 1 << 17
"""Code points read at once: the arrays of a pass stay in the processor's cache (2^15 and 2^20 measured slower)."""

# `sentences` keeps what it was last asked for; a long text would only push that out.
_split = sentences.__wrapped__


def read_words(reports: Sequence[Report], progress: Progress = no_progress) -> tuple[list[str], list[Words]]:
    """The vocabulary (folded words, sorted, each once) and each report in numbers of it.

    The words are those of `sidebyside.alignment.terms.terms` sentence by sentence; a sentence without words is
    left out. The numbers do not depend on the order of the reports. ``progress`` is called once a batch, counting
    paragraphs.
    """
    keys: dict[str, int] = {}
    known: dict[str, Stretches] = {}
    total = sum(len(report) for report in reports)
    done = 0
    read = []
    for report in reports:
        language = language_of(report)
        if language not in known:
            known[language] = Stretches(language, keys)
        parts = []
        for first, last in _batches(report):
            progress(done + first, total, "reading words")
            parts.append(_read(report, first, last, known[language], language))
        done += len(report)
        read.append(parts)
    progress(total, total, "reading words")
    vocabulary = sorted(keys)
    rank = np.zeros(len(keys), np.int32)
    rank[[keys[key] for key in vocabulary]] = np.arange(len(keys))
    return vocabulary, [
        Words(
            np.concatenate([np.zeros(0, np.int32), *(rank[ids] for ids, _, _ in parts)]),
            _chain([paragraphs for _, paragraphs, _ in parts]),
            _chain([starts for _, _, starts in parts]),
            np.array([paragraph.role == "boilerplate" for paragraph in report.paragraphs], np.bool_),
        )
        for report, parts in zip(reports, read, strict=True)
    ]


def _batches(report: Report) -> Iterator[tuple[int, int]]:
    """Ranges of paragraphs of about `BATCH` code points each."""
    first = 0
    for number, paragraph in enumerate(report.paragraphs):
        if number > first and paragraph.end - report.paragraphs[first].start > BATCH:
            yield first, number
            first = number
    if report.paragraphs:
        yield first, len(report.paragraphs)


def _read(report: Report, first: int, last: int, stretches: Stretches, language: str) -> tuple[Small, Ints, Ints]:
    """The word numbers of some paragraphs, and where their paragraphs and sentences start among them, with the end."""
    spans = report.paragraphs[first:last]
    base = spans[0].start
    text = report.text[base : spans[-1].end]
    begun = array("q")
    edges = array("q")
    before, tight = 0, True
    for span in spans:
        start, end = span.start - base, span.end - base
        tight = tight and (start == before or text[before:start].isspace())
        before = end
        edges.append(start)
        edges.append(end)
        begun.extend([start + sentence.start for sentence in _split(text[start:end], language)])
    paragraphs = np.frombuffer(edges, np.int64).reshape(-1, 2)
    sentence_starts = np.array(begun, np.int64)
    starts, hashes = hash_stretches(text, np.concatenate([sentence_starts, paragraphs.ravel()]))
    ends = np.append(starts[1:], len(text))[: len(starts)]
    if not tight:  # there is text between the paragraphs
        owner = np.maximum(np.searchsorted(paragraphs[:, 0], starts, "right") - 1, 0)
        inside = starts < paragraphs[owner, 1]
        starts, ends, hashes = starts[inside], ends[inside], hashes[inside]
    ids, counted = stretches.words(stretches.look_up(hashes, starts, ends, text))
    sentence_words = counted[np.searchsorted(starts, sentence_starts)]
    return (
        ids.astype(np.int32),
        np.append(counted[np.searchsorted(starts, paragraphs[:, 0])], len(ids)),
        distinct(np.append(sentence_words, [0, len(ids)])),
    )


def _chain(parts: list[Ints]) -> Ints:
    """Starts that each count from their own beginning, counted from the first one's."""
    if not parts:
        return np.zeros(1, np.int64)
    shifts = np.cumsum([0, *(int(part[-1]) for part in parts)])
    return np.concatenate([*(part[:-1] + shift for part, shift in zip(parts, shifts[:-1], strict=True)), shifts[-1:]])
