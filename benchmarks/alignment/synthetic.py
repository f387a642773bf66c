"""A pair of texts with known links: one is the other with paragraphs moved, edited, dropped, added, split and merged.

Words follow Zipf's law; the commonest are short, stretches of paragraphs share topical words and names, sentences carry
capitals, commas, quotation marks and numbers. The same seed gives the same texts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

VOCABULARY = 50_000
NAMES = 4_000
CHAPTER = 40
"""Paragraphs that share topical words and names."""
SENTENCE = (9, 31)
"""Least and greatest number of words of a sentence."""
SENTENCES = (3, 6)
DROPPED = 0.05
"""Share of paragraphs that only the first text has; as many stand only in the second."""
MOVED = 0.1
SPLIT = 0.03
MERGED = 0.03
EDITED = (0.0, 0.3)
"""Least and greatest share of words changed in a paragraph: replaced, left out, or put in."""

_ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "st",
]
_ONSETS += ["t", "th", "tr", "v", "w"]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS = ["", "", "n", "r", "s", "t", "l", "nd", "st", "m"]

Sentence = list[str]


@dataclass(frozen=True)
class Pair:
    """Two texts as paragraphs, and the true links as 0-based (left, right)."""

    left: list[str]
    right: list[str]
    links: list[tuple[int, int]]


def make_pair(paragraphs: int, seed: int = 1) -> Pair:
    """A pair of texts of about ``paragraphs`` paragraphs of about 80 words each."""
    rng = np.random.default_rng(seed)
    source = _Source(rng)
    left: list[list[Sentence]] = []
    units: list[tuple[list[int], list[Sentence]]] = []
    number = 0
    while number < paragraphs:
        if number % CHAPTER == 0:
            source.open_chapter()
        text = source.paragraph()
        left.append(text)
        fate = rng.random()
        if fate < DROPPED:
            units.append(([], source.paragraph()))
        elif fate < DROPPED + MERGED and number + 1 < paragraphs:
            second = source.paragraph()
            left.append(second)
            number += 1
            units.append(([number - 1, number], source.edit(text) + source.edit(second)))
        elif fate < DROPPED + MERGED + SPLIT:
            edited = source.edit(text)
            cut = int(rng.integers(1, len(edited)))
            units += [([number], edited[:cut]), ([number], edited[cut:])]
        else:
            units.append(([number], source.edit(text)))
        number += 1
    order = _moved(len(units), rng)
    links = sorted((a, b) for b, unit in enumerate(order) for a in units[unit][0])
    return Pair([source.write(text) for text in left], [source.write(units[unit][1]) for unit in order], links)


def make_family(reports: int, paragraphs: int, seed: int = 1) -> list[list[str]]:
    """So many reports of one source text, each with its own edits, drops and moves."""
    rng = np.random.default_rng(seed)
    source = _Source(rng)
    base = []
    for number in range(paragraphs):
        if number % CHAPTER == 0:
            source.open_chapter()
        base.append(source.paragraph())
    family = []
    for _ in range(reports):
        texts = [source.paragraph() if rng.random() < DROPPED else source.edit(text) for text in base]
        family.append([source.write(texts[k]) for k in _moved(paragraphs, rng)])
    return family


def _moved(count: int, rng: np.random.Generator) -> list[int]:
    """``0 … count - 1`` with blocks of up to 20, a share of `MOVED` in all, put elsewhere."""
    order = list(range(count))
    blocks: list[list[int]] = []
    gone = np.zeros(count, bool)
    while gone.sum() < MOVED * count:
        start = int(rng.integers(0, count))
        block = [k for k in range(start, min(count, start + int(rng.integers(1, 21)))) if not gone[k]]
        gone[block] = True
        blocks.append(block)
    stay = [k for k in order if not gone[k]]
    places = np.sort(rng.integers(0, len(stay) + 1, len(blocks)))
    result: list[int] = []
    position = 0
    for place, which in zip(places.tolist(), rng.permutation(len(blocks)).tolist(), strict=True):
        result += stay[position:place] + blocks[which]
        position = place
    return result + stay[position:]


class _Source:
    """Writes paragraphs of sentences of words, and edits them."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        self.words = _make_words(VOCABULARY, rng)
        self.names = [word.capitalize() for word in _make_words(NAMES, rng)]
        share = 1.0 / np.arange(1, VOCABULARY + 1)
        self.cumulated = np.cumsum(share / share.sum())
        self._drawn: list[str] = []
        self.topic: list[str] = []

    def open_chapter(self) -> None:
        """Choose the topical words and names of the paragraphs that follow."""
        words = [self.words[k] for k in self.rng.integers(200, VOCABULARY, 30)]
        self.topic = words + [self.names[k] for k in self.rng.integers(0, NAMES, 10)]

    def word(self) -> str:
        """A word drawn by Zipf's law."""
        if not self._drawn:
            ranks = np.searchsorted(self.cumulated, self.rng.random(65536)).clip(0, VOCABULARY - 1)
            self._drawn = [self.words[k] for k in ranks]
        return self._drawn.pop()

    def paragraph(self) -> list[Sentence]:
        """A new paragraph: a list of sentences, each a list of words without punctuation."""
        rng = self.rng
        result = []
        for _ in range(int(rng.integers(*SENTENCES))):
            length = int(rng.integers(*SENTENCE))
            sentence = [self.word() for _ in range(length)]
            for place in np.flatnonzero(rng.random(length) < 0.08).tolist():
                sentence[place] = self.topic[int(rng.integers(0, len(self.topic)))]
            if rng.random() < 0.2:
                sentence[int(rng.integers(0, length))] = f"{int(rng.integers(2, 90_000)):,}"
            result.append(sentence)
        return result

    def edit(self, text: list[Sentence]) -> list[Sentence]:
        """The paragraph reworded: words replaced, left out, put in; now and then two sentences change places."""
        rng = self.rng
        rate = float(rng.uniform(*EDITED))
        result = []
        for sentence in text:
            new: Sentence = []
            for word, chance, how in zip(sentence, rng.random(len(sentence)), rng.random(len(sentence)), strict=True):
                if chance >= rate:
                    new.append(word)
                elif how < 0.5:
                    new.append(self.word())
                elif how < 0.75:
                    new += [word, self.word()]
            result.append(new or sentence)
        if len(result) > 1 and rng.random() < 0.1:
            place = int(rng.integers(0, len(result) - 1))
            result[place], result[place + 1] = result[place + 1], result[place]
        return result

    def write(self, text: list[Sentence]) -> str:
        """The paragraph as text, with capitals and punctuation."""
        rng = self.rng
        sentences = []
        for sentence in text:
            words = list(sentence)
            words[0] = words[0][:1].upper() + words[0][1:]
            look = rng.random(3)
            if len(words) > 8 and look[0] < 0.7:
                words[int(rng.integers(2, len(words) - 2))] += ","
            if len(words) > 10 and look[1] < 0.15:
                start = int(rng.integers(1, len(words) - 6))
                words[start] = "“" + words[start]
                words[start + 4] += "”"
            sentences.append(" ".join(words) + ("?" if look[2] < 0.05 else "."))
        return " ".join(sentences)


def _make_words(count: int, rng: np.random.Generator) -> list[str]:
    """So many different words, the first ones short."""
    seen: dict[str, None] = {}
    syllables: NDArray[np.int64] = rng.integers(0, 1 << 30, (count * 4, 4))
    for number, row in enumerate(syllables.tolist()):
        rank = len(seen)
        if rank == count:
            break
        size = 1 if rank < 150 else 2 if rank < 4000 else 2 + number % 2 if rank < 30000 else 3 + number % 2
        parts = []
        for value in row[:size]:
            value, onset = divmod(value, len(_ONSETS))
            value, vowel = divmod(value, len(_VOWELS))
            parts.append(_ONSETS[onset] + _VOWELS[vowel])
        coda = _CODAS[row[0] // 300 % len(_CODAS)] if rank >= 60 else ""
        seen.setdefault("".join(parts) + coda)
    return list(seen)
