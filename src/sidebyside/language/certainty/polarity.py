"""Where a sentence says no, or perhaps, or denies and confirms, by the words of `polarity_words`, in four languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from sidebyside.language.abbreviations import CONTRACTIONS
from sidebyside.language.certainty.polarity_words import CONDITIONAL, POLARITY

MarkKind = Literal["no", "no_else", "maybe", "maybe_else", "deny", "sure"]
_KINDS: tuple[MarkKind, ...] = ("no", "maybe", "deny", "sure", "no_else", "maybe_else")
_CLAUSES = frozenset(("que", "qu", "si", "s"))
"""Words of a clause in which a conditional is no rumour."""
_CONTRACTED = frozenset(CONTRACTIONS.values())
_NEAR = 4
"""How many words may stand between the two of a French phrase: n'a … plus."""


class Mark(NamedTuple):
    """A word or phrase of one kind: the numbers of its first word and of the word after its last."""

    first: int
    last: int
    kind: MarkKind


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    kind: MarkKind | None
    """None: the phrase only looks like a mark, and its words are none."""


class _Words(NamedTuple):
    whole: dict[str, tuple[MarkKind, ...]]
    begun: tuple[tuple[str, MarkKind], ...]
    starts: tuple[str, ...]
    phrases: dict[str, tuple[_Phrase, ...]]


@lru_cache(maxsize=8)
def _listed(language: str) -> _Words:
    whole: dict[str, tuple[MarkKind, ...]] = {}
    begun: list[tuple[str, MarkKind]] = []
    phrases: dict[str, list[_Phrase]] = {}

    def keep(phrase: str, kind: MarkKind | None) -> None:
        parts = tuple(phrase.removeprefix("~").split("_"))
        phrases.setdefault(parts[0], []).append(_Phrase(parts, kind))

    for kind in _KINDS:
        for word in POLARITY[language][kind].split():
            if word.startswith("~"):
                keep(word, kind)
            elif word.endswith("*"):
                begun.append((word[:-1], kind))
            else:
                whole[word] = (*whole.get(word, ()), kind)
    for phrase in POLARITY[language]["never"].split():
        keep(phrase, None)
    starts = tuple(dict.fromkeys(start for start, _ in begun))
    return _Words(whole, tuple(begun), starts, {first: tuple(found) for first, found in phrases.items()})


def speaks(language: str) -> bool:
    """Whether the words of a language are known here: en, de, fr, es."""
    return language in POLARITY


class _Outright(NamedTuple):
    """Words and beginnings of words without which a stretch has no mark of `OUTRIGHT`."""

    words: frozenset[str]
    starts: tuple[str, ...]


OUTRIGHT: frozenset[MarkKind] = frozenset(("no", "maybe", "deny"))
"""The kinds one of which a sentence needs to say something in another way than the same sentence without it."""


@lru_cache(maxsize=8)
def _outright(language: str) -> _Outright:
    known = _listed(language)
    single = {word for word, kinds in known.whole.items() if not OUTRIGHT.isdisjoint(kinds)}
    phrases = {first for first, listed in known.phrases.items() if any(phrase.kind in OUTRIGHT for phrase in listed)}
    return _Outright(frozenset(single | phrases), tuple(start for start, kind in known.begun if kind in OUTRIGHT))


def may_say(forms: frozenset[str], keys: frozenset[str], language: str) -> bool:
    """Whether any words with these forms, in lower case, and these keys may have a mark of `OUTRIGHT` among them."""
    known = _outright(language)
    if language == "fr":
        forms = frozenset([part for form in forms for part in form.replace("’", "'").split("'")])
    elif language == "en" and not keys.isdisjoint(_CONTRACTED):
        return True
    return not forms.isdisjoint(known.words) or any(form.startswith(known.starts) for form in forms if known.starts)


def marks(texts: Sequence[str], keys: Sequence[str], language: str) -> list[Mark]:
    """The marks among the words of a stretch, in order. ``texts`` are the words as written, ``keys`` their folded forms
    (English contractions end in " not"); the numbers of the marks count in them.
    """
    known = _listed(language)
    plain = [text.lower().replace("’", "'") for text in texts]
    found: list[Mark] = []
    past, clause = 0, False  # clause: a word stood before by which a conditional is no rumour
    for number, word in enumerate(plain):
        if number < past:
            continue
        *elided, last = word.split("'") if language == "fr" else (word,)
        phrase = _phrase(plain, number, known, language)
        if phrase is not None:
            length, kind = phrase
            if kind:
                found.append(Mark(number, number + length, kind))
            past = number + length
            continue
        if language == "en" and keys[number].endswith(" not"):
            found.append(Mark(number, number + 1, "no"))
        kinds = known.whole.get(last, ())
        if not kinds and "'" not in word and word not in _CLAUSES and not last.startswith(known.starts):
            continue
        if last.startswith(known.starts):
            kinds += tuple(kind for start, kind in known.begun if last.startswith(start))
        for part in elided:
            kinds += known.whole.get(part, ())
        if last in CONDITIONAL and clause:
            kinds = ()
        clause = clause or not _CLAUSES.isdisjoint(word.split("'"))
        found += [Mark(number, number + 1, kind) for kind in dict.fromkeys(kinds)]
    return found


def _phrase(plain: Sequence[str], number: int, known: _Words, language: str) -> tuple[int, MarkKind | None] | None:
    """How many words the phrase at a word has, and its kind; the two words of a French negation may stand apart."""
    first = plain[number].split("'")[0] if language == "fr" else plain[number]
    for parts, kind in known.phrases.get(first, ()):
        if tuple(plain[number : number + len(parts)]) == parts:
            return len(parts), kind
        if language == "fr" and (first in ("n", "ne") or parts[-1] in ("n", "ne")):
            rest = plain[number + 1 : number + 1 + _NEAR]
            at = next((n for n, word in enumerate(rest) if word.split("'")[0] == parts[-1]), -1)
            if at >= 0:
                return at + 2, kind
    return None
