"""Word differences of two sentences: diff-match-patch over tokens, not characters.

Each distinct folded word becomes one private-use character, so that the diff cannot cut inside a word, and a word that
is only trivially different (case, accent, inflection) is equal. Diff_Timeout is 0: the default of one second makes the
result depend on the machine's load.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from diff_match_patch import diff_match_patch

from sidebyside.language.folding import fold_words
from sidebyside.model import Span

State = Literal["same", "changed", "only"]

WORK_LIMIT = 250_000
"""Largest product of two sentences' word counts that is diffed in full; above it the comparison is coarse."""

_EQUAL, _INSERT, _DELETE = 0, 1, -1


class Wording(NamedTuple):
    """The words of two sentences and what became of each.

    ``left`` and ``right`` hold one (span, state) per word, spans counted in the sentence's own text: ``same`` stands in
    both, ``changed`` has other words standing against it, ``only`` has nothing against it. ``coarse`` says that the
    sentences were too long to be compared word by word: all between their common beginning and end is ``changed``.
    """

    left: tuple[tuple[Span, State], ...]
    right: tuple[tuple[Span, State], ...]
    coarse: bool = False


@lru_cache(maxsize=1024)
def compare_wording(left: str, right: str, language: str = "en") -> Wording:
    """The word differences of two sentences; swapping the sentences swaps the result's sides."""
    if (left, right) > (right, left):  # one canonical order, so that the result is symmetric
        swapped = compare_wording(right, left, language)
        return Wording(swapped.right, swapped.left, swapped.coarse)
    left_folded, right_folded = fold_words(left, language), fold_words(right, language)
    left_words = [Span(word.start, word.end) for word in left_folded]
    right_words = [Span(word.start, word.end) for word in right_folded]
    left_keys = [word.key for word in left_folded]
    right_keys = [word.key for word in right_folded]
    coarse = len(left_keys) * len(right_keys) > WORK_LIMIT
    diffs = _trim(left_keys, right_keys) if coarse else _diff(left_keys, right_keys)
    left_states: list[State] = []
    right_states: list[State] = []
    for position, (operation, count) in enumerate(diffs):
        if operation == _EQUAL:
            left_states += ["same"] * count
            right_states += ["same"] * count
            continue
        against = any(0 <= n < len(diffs) and diffs[n][0] == -operation for n in (position - 1, position + 1))
        state: State = "changed" if against else "only"
        (left_states if operation == _DELETE else right_states).extend([state] * count)
    return Wording(
        tuple(zip(left_words, left_states, strict=True)), tuple(zip(right_words, right_states, strict=True)), coarse
    )


def _diff(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """(operation, number of words) in order, after semantic clean-up."""
    alphabet: dict[str, str] = {}
    for key in (*left, *right):
        alphabet.setdefault(key, _character(len(alphabet)))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main("".join(alphabet[k] for k in left), "".join(alphabet[k] for k in right), False)
    engine.diff_cleanupSemantic(diffs)
    return [(operation, len(text)) for operation, text in diffs]


def _character(number: int) -> str:
    """A private-use character: none is a letter or a blank, so the library's own ideas about text stay out of it."""
    return chr(0xE000 + number) if number < 6400 else chr(0xF0000 + number - 6400)


def _trim(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    shortest = min(len(left), len(right))
    start = 0
    while start < shortest and left[start] == right[start]:
        start += 1
    end = 0
    while end < shortest - start and left[-1 - end] == right[-1 - end]:
        end += 1
    parts = [(_EQUAL, start), (_DELETE, len(left) - start - end), (_INSERT, len(right) - start - end), (_EQUAL, end)]
    return [part for part in parts if part[1]]
