"""Reports as arrays of word numbers: what every later step of the alignment counts with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import sentences, tokens
from sidebyside.model import Report

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

# From here on a script writes words of one or two characters without blanks between them.
_FIRST_IDEOGRAPH = "\u2e80"


@dataclass(frozen=True)
class Words:
    """One report as word numbers, in the order of its text.

    ``ids`` has the number of each word in the vocabulary; paragraph ``p`` has ``ids[paragraphs[p]:paragraphs[p + 1]]``
    and sentence ``s`` ``ids[sentences[s]:sentences[s + 1]]``, so both arrays are one longer than what they count.
    ``aside`` is true for paragraphs that are not part of the account (boilerplate), one per paragraph.
    """

    ids: Ints
    paragraphs: Ints
    sentences: Ints
    aside: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.paragraphs) - 1


def read_words(reports: Sequence[Report]) -> tuple[list[str], list[Words]]:
    """The vocabulary (folded words, sorted) of all reports together, and each report in its numbers."""
    numbers: dict[str, int] = {}
    raw: list[tuple[list[int], list[int], list[int]]] = []
    for report in reports:
        language = report.language or "en"
        ids: list[int] = []
        paragraphs, sentence_starts = [0], [0]
        for text in report.texts:
            for sentence in sentences(text, language):
                words = _terms(text[sentence.start : sentence.end], language)
                ids += [numbers.setdefault(word, len(numbers)) for word in words]
                if len(ids) > sentence_starts[-1]:
                    sentence_starts.append(len(ids))
            paragraphs.append(len(ids))
        raw.append((ids, paragraphs, sentence_starts))
    vocabulary = sorted(numbers)
    # Sorted, so that no number depends on the order in which the reports were given.
    place = np.zeros(len(vocabulary), np.int64)
    for new, word in enumerate(vocabulary):
        place[numbers[word]] = new
    return vocabulary, [
        Words(
            place[np.asarray(ids, np.int64)] if ids else np.zeros(0, np.int64),
            np.asarray(paragraphs, np.int64),
            np.asarray(sentence_starts, np.int64),
            np.asarray([p.role == "boilerplate" for p in report.paragraphs], np.bool_),
        )
        for report, (ids, paragraphs, sentence_starts) in zip(reports, raw, strict=True)
    ]


def _terms(text: str, language: str) -> list[str]:
    """The folded words of a sentence; of scripts without blanks the overlapping pairs of characters."""
    found: list[str] = []
    run_end, lone = -1, False
    for token in tokens(text):
        if token.kind == "mark":
            continue
        word = text[token.start : token.end]
        if token.kind == "word" and word[0] >= _FIRST_IDEOGRAPH and not "\uac00" <= word[0] <= "\ud7ff":
            if token.start == run_end:
                if lone:
                    found.pop()
                found.append(text[token.start - 1] + word[0])
                lone = False
            else:
                found.append(word[0])
                lone = True
            run_end = token.end
        else:
            found.append(fold_word(word, language))
    return found
