"""Whether two nearly equal texts say something different: such reports are no copies, whatever else they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sidebyside.kept import kept
from sidebyside.language.certainty.negations import PREFIXES
from sidebyside.language.certainty.polarity import marks, speaks
from sidebyside.language.folding import fold_words
from sidebyside.language.identify import language_of
from sidebyside.language.numbers.in_digits import in_digits
from sidebyside.model import Report

LIKE = 0.6
"""Two paragraphs are one paragraph, edited, from this share of common words on (normalised Indel similarity)."""

_WINDOW = 12
_CUT = 6
"""So many words, or more, that only one text has are a cut or an addition, which copies may have."""
_OPENING = 12
"""Among so many first words, up to a dash, papers put their own place and name."""
_DASHES = ("—", "–", " - ")


class _Word(NamedTuple):
    key: str
    text: str
    named: bool
    """Whether it is written as a name is."""


class Telling:
    """The words of a report by which it is held against others."""

    def __init__(self, report: Report) -> None:
        self.language = language_of(report)
        self.paragraphs = _paragraphs(report, self.language)
        self.keys = [tuple(word.key for word in words) for words in self.paragraphs]

    @kept
    def places(self) -> dict[tuple[str, ...], int]:
        """Which paragraph has these words; of equal ones the last."""
        return {keys: number for number, keys in enumerate(self.keys)}


def contradict(one: Telling, other: Telling) -> bool:
    """Whether paragraphs that two reports share, but for a few words, differ in a number, a name, a negation or hedge,
    or in a word and its opposite (sound, unsound). What one report alone has does not count, nor do datelines.
    """
    behind = 0  # the paragraph behind the last one met: copies keep their order
    for words, keys in zip(other.paragraphs, other.keys, strict=True):
        same = one.places.get(keys)
        if same is not None:
            behind = same + 1
            continue
        mate = _mate(keys, one.keys, behind)
        if mate is None:
            continue
        behind = mate + 1
        if _differ(one.paragraphs[mate], words, one.language):
            return True
    return False


def _mate(keys: tuple[str, ...], among: list[tuple[str, ...]], behind: int) -> int | None:
    """The paragraph that is most like one of these words, and enough so; those nearest to ``behind`` are looked at."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    first = max(behind - _WINDOW, 0)
    near = process.extractOne(
        keys,
        among[first : behind + _WINDOW],
        scorer=Indel.normalized_similarity,
        score_cutoff=LIKE,
    )
    return None if near is None else first + near[2]


def _paragraphs(report: Report, language: str) -> list[tuple[_Word, ...]]:
    """The words of each paragraph that is text."""
    found = []
    for text, paragraph in zip(report.texts, report.paragraphs, strict=True):
        if paragraph.role not in ("boilerplate", "heading"):
            found.append(_words(_without_dateline(text), language))
    return found


def _without_dateline(text: str) -> str:
    for dash in _DASHES:
        head, found, rest = text.partition(dash)
        if found and len(head.split()) <= _OPENING and head[:1].isupper() and "." not in head.rstrip(". "):
            return rest
    return text


def _words(text: str, language: str) -> tuple[_Word, ...]:
    numbers = in_digits(language)
    found, last = [], -1
    for start, end, key in fold_words(text, language):
        begins = last < 0 or any(mark in '.!?:“"' for mark in text[last:start])
        word = text[start:end].lower()
        found.append(_Word(numbers.get(word, key), word, text[start].isupper() and not begins))
        last = end
    return tuple(found)


def _differ(ones: Sequence[_Word], others: Sequence[_Word], language: str) -> bool:
    from rapidfuzz.distance import Indel

    steps = Indel.opcodes([word.key for word in ones], [word.key for word in others])
    gone: list[_Word] = []
    come: list[_Word] = []
    for step in [*steps, None]:
        if step is not None and step.tag != "equal":
            gone += ones[step.src_start : step.src_end]
            come += others[step.dest_start : step.dest_end]
            continue
        if _matters(gone, come, language):
            return True
        gone, come = [], []
    return False


def _matters(gone: Sequence[_Word], come: Sequence[_Word], language: str) -> bool:
    """Whether words that stand in place of others tell something else; either side may be empty."""
    if not gone and not come:
        return False
    if (not gone or not come) and len(gone) + len(come) >= _CUT:
        return False
    for telling in (_is_number, _is_name):
        if any(map(telling, gone)) and any(map(telling, come)):
            return True
    return _marks(gone, language) != _marks(come, language) or any(
        _opposite(one.key, other.key) for one in gone for other in come
    )


def _is_number(word: _Word) -> bool:
    return word.key[:1].isdigit()


def _is_name(word: _Word) -> bool:
    return word.named


def _marks(words: Sequence[_Word], language: str) -> set[str]:
    """The kinds of what says no, perhaps, or denies."""
    if not speaks(language):
        return set()
    found = marks([word.text for word in words], [word.key for word in words], language)
    return {mark.kind for mark in found if mark.kind in ("no", "maybe", "deny")}


def _opposite(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in PREFIXES)
