"""Words of one sentence that tell more or less surely what another tells: suggests and proves, suspected and guilty."""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.comparison.findings.certainty.sentence import Sentence, same_matter
from sidebyside.language.certainty.pairs import GRADED, SCALES
from sidebyside.model import Side


def graded_words(a: Sentence, b: Sentence, used: set[tuple[int, int]]) -> Iterator[tuple[str, Side, Side]]:
    """(grade, left, right) where one of two linked sentences has a weaker word of a scale and the other a surer one.

    Nothing is said where a sentence has both, or where one negates its word. ``used`` holds and takes what is spoken
    for: (0 left or 1 right, the word's number, negative and one less).
    """
    if not a.every_key & GRADED or not b.every_key & GRADED:
        return
    for weak, sure in SCALES:
        for first, second, grade in ((weak, sure, "strengthened"), (sure, weak, "softened")):
            left, right = _first(a, first), _first(b, second)
            if left < 0 or right < 0 or a.every_key & second or b.every_key & first:
                continue
            taken = {(0, -left - 1), (1, -right - 1)}
            if taken & used or left in a.negated or right in b.negated:
                continue
            if a.around_word(left) & b.around_word(right) and same_matter(a, b, weak | sure):
                used |= taken
                x, y = a.words[left], b.words[right]
                yield grade, a.side(x.start, x.end), b.side(y.start, y.end)


def _first(sentence: Sentence, keys: frozenset[str]) -> int:
    """The first word of a sentence with one of these keys; -1 for none."""
    found = [number for key in keys & sentence.every_key for number in sentence.at(key)]
    return min(found, default=-1)
