"""Word differences of two sentences: diff-match-patch over tokens, not characters.

Each distinct folded word becomes one private-use character, so that the diff cannot cut inside a word, and a word that
is only trivially different (case, accent, inflection, a name's other spelling) is equal. Diff_Timeout is 0: the default
of one second makes the result depend on the machine's load.

The library's own semantic clean-up weighs by length alone and dissolves an equal run that is shorter than what stands
on both its sides: between two long rewordings it took away names. Here a run falls only if it carries no content.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

from sidebyside.language.folding import FoldedWord, fold_words
from sidebyside.language.function_words import function_words
from sidebyside.language.names.countries import country
from sidebyside.language.names.forms import SHORT, same_word
from sidebyside.model import Span

State = Literal["same", "changed", "only"]

WORK_LIMIT = 250_000
"""Largest product of two sentences' word counts that is diffed in full; above it the comparison is coarse."""

_EQUAL, _INSERT, _DELETE = 0, 1, -1


class Wording(NamedTuple):
    """The words of two sentences and what became of each.

    ``left`` and ``right`` hold one (span, state) per word, spans counted in the sentence's own text: ``same`` stands in
    both, ``changed`` has other words standing against it or stands elsewhere in the other sentence, ``only`` has
    nothing against it. ``coarse`` says that the sentences were too long to be compared word by word: all between their
    common beginning and end is ``changed``.
    """

    left: tuple[tuple[Span, State], ...]
    right: tuple[tuple[Span, State], ...]
    coarse: bool = False


@lru_cache(maxsize=64)  # some 8 KB each for sentences of 20 words: those of a screen, asked for again at once
def compare_wording(left: str, right: str, language: str = "en", folding: bool = True) -> Wording:
    """The word differences of two sentences; swapping the sentences swaps the result's sides.

    Without ``folding`` two words are the same only if they are written alike, to the code point.
    """
    if (left, right) > (right, left):  # one canonical order, so that the result is symmetric
        swapped = compare_wording(right, left, language, folding)
        return Wording(swapped.right, swapped.left, swapped.coarse)
    left_folded, right_folded = fold_words(left, language), fold_words(right, language)
    left_words = [Span(word.start, word.end) for word in left_folded]
    right_words = [Span(word.start, word.end) for word in right_folded]
    if folding:
        left_keys = [word.key for word in left_folded]
        right_keys = _one_spelling(left_keys, names(left, left_folded, language), right, right_folded, language)
    else:
        left_keys = [left[s.start : s.end] for s in left_words]
        right_keys = [right[s.start : s.end] for s in right_words]
    coarse = len(left_keys) * len(right_keys) > WORK_LIMIT
    weights = [_weight(left[s.start : s.end], language) for s in left_words]
    diffs = _trim(left_keys, right_keys) if coarse else _settle(_diff(left_keys, right_keys), weights)
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
    telling = {key for key, weight in zip(left_keys, weights, strict=True) if weight}
    _meet_moved(telling, left_keys, left_states, right_keys, right_states)
    return Wording(
        tuple(zip(left_words, left_states, strict=True)), tuple(zip(right_words, right_states, strict=True)), coarse
    )


def _meet_moved(
    telling: set[str], left: list[str], left_states: list[State], right: list[str], right_states: list[State]
) -> None:
    """A word of content that moved within its sentence is no addition: ``changed`` on both sides, one against one."""
    spare = Counter(key for key, state in zip(right, right_states, strict=True) if state != "same" and key in telling)
    moved = spare & Counter(key for key, state in zip(left, left_states, strict=True) if state != "same")
    for keys, states in ((left, left_states), (right, right_states)):
        left_over = moved.copy()
        for number, (key, state) in enumerate(zip(keys, states, strict=True)):
            if state != "same" and left_over[key]:
                left_over[key] -= 1
                states[number] = "changed"


def names(text: str, words: Sequence[FoldedWord], language: str) -> dict[str, str]:
    """Key → letters of the words that may be names in another spelling: long, capital, not opening the sentence.

    Not in German, which writes every noun so; and no countries, which are told apart by two letters.
    """
    if language == "de":
        return {}
    found = {}
    for word in words[1:]:
        letters = text[word.start : word.end]
        if len(letters) > SHORT and letters[0].isupper() and letters.isalpha():
            plain = "".join(c for c in normalize("NFD", letters.casefold()) if not combining(c))
            if not country(plain):
                found[word.key] = plain
    return found


def _one_spelling(
    left_keys: list[str], left: dict[str, str], text: str, words: Sequence[FoldedWord], language: str
) -> list[str]:
    """The right sentence's keys; a name that is spelled otherwise on the left, and there alone, gets the left's key."""
    keys = [word.key for word in words]
    known = set(left_keys)
    candidates = {key: letters for key, letters in left.items() if key not in set(keys)}
    spelled: dict[str, str] = {}
    for key, letters in names(text, words, language).items():
        if key not in known:
            for other, theirs in candidates.items():
                if letters[0] == theirs[0] and same_word(letters, theirs):
                    spelled[key] = other
                    break
    return [spelled.get(key, key) for key in keys]


def _diff(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """(operation, number of words) in order; a deletion comes before the insertion that stands against it."""
    from diff_match_patch import diff_match_patch  # 10 ms, which opening a reader should not wait for

    alphabet: dict[str, str] = {}
    for key in (*left, *right):
        alphabet.setdefault(key, _character(len(alphabet)))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main("".join(alphabet[k] for k in left), "".join(alphabet[k] for k in right), False)
    return [(operation, len(text)) for operation, text in diffs]


_LIGHT, _WORD, _TELLING = 0, 1, 2
_SMALL_CHANGE = 3


def _weight(word: str, language: str) -> int:
    """How much a word tells by itself: nothing if it is a function word or one ideograph, much if a name or number."""
    if word[0].isdigit() or (word[0].isupper() and word.casefold() not in function_words(language)):
        return _TELLING
    return _LIGHT if word.casefold() in function_words(language) or len(word) == 1 else _WORD


def _settle(diffs: list[tuple[int, int]], weights: list[int]) -> list[tuple[int, int]]:
    """Turn equal runs that are mere coincidence into changes, and join what then meets.

    A run between two changes stays if it has two words of content, a name or a number; with one word of content if one
    of the changes beside it is small (at most three words); with none if both are. ``weights`` are the left words'.
    """
    # Blocks: [deleted, inserted, equal words after them, weight of those].
    blocks = [[0, 0, 0, 0]]
    position = 0
    for operation, count in diffs:
        if operation == _EQUAL:
            blocks[-1][2], blocks[-1][3] = count, sum(weights[position : position + count])
            blocks.append([0, 0, 0, 0])
        else:
            blocks[-1][0 if operation == _DELETE else 1] += count
        position += count if operation != _INSERT else 0
    number = 0
    while number + 1 < len(blocks):
        here, after = blocks[number], blocks[number + 1]
        sizes = sorted((max(here[:2]), max(after[:2])))
        weight = here[3]
        stays = not sizes[0] or weight >= _TELLING or sizes[1 - weight] <= _SMALL_CHANGE
        if stays:
            number += 1
            continue
        blocks[number : number + 2] = [[here[0] + here[2] + after[0], here[1] + here[2] + after[1], *after[2:]]]
        number = max(number - 1, 0)  # the change grew: the run before it may now be coincidence too
    settled = []
    for deleted, inserted, equal, _ in blocks:
        settled += [part for part in ((_DELETE, deleted), (_INSERT, inserted), (_EQUAL, equal)) if part[1]]
    return settled


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
