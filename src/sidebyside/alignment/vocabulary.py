"""What the alignment counts with: a report as word numbers, and which words a stretch of text holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import tokens

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


def terms(text: str, language: str) -> list[str]:
    """The folded words of a stretch of text; of scripts without blanks the overlapping pairs of characters."""
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
