"""The approximation of a number: words before it (as many as) and behind it (or more)."""

from __future__ import annotations

from functools import lru_cache

from sidebyside.language.numerals import NUMERALS, Numerals
from sidebyside.language.token_view import TokenView
from sidebyside.language.wordlist import words

_OVER_VERBS = words(
    "hand hands handed handing take takes took taken taking turn turned turning pass passed sign signed spread lasted "
    "row dispute debate concern concerns fear fears anger war protest protests held ran"
)
"""Words whose "over" is no approximation: hand over 175 prisoners."""

_UP_VERBS = words("go goes going went gone move moves moved moving push pushed pushes brought brings take takes took")
"""Verbs whose "up to" is no bound: the wage goes up to 12 euros."""

_GERMAN_SUMS = words(
    "investition kredit darlehen rechnung scheck vertrag auftrag summe antrag bürgschaft anleihe spende förderung "
    "quittung darlehens kredits vertrags auftrags"
)
"""Nouns whose "über" tells of how much they are: ein Kredit über zwei Millionen."""

_LIES_VERBS = words("stood stands lies lay buried submerged sank disappeared hidden trapped")
"""Verbs whose "under" is a place: the town stood under two metres of water."""


def hedge_before(view: TokenView, language: str, begin: int, floor: int) -> tuple[str, int]:
    """The class of the approximation that ends before this token and where it begins; ("", begin) for none."""
    last = view.word(begin - 1)
    if begin <= floor:
        return "", begin
    if last == "~" or last == "≈":
        return "about", begin - 1
    if last == "." and view.word(begin - 2) in ("ca", "approx", "c"):
        return "about", begin - 2
    if last not in _last_words(language):
        return "", begin
    for length in (5, 4, 3, 2, 1):
        if begin - length < floor:
            continue
        phrase = tuple(view.lower[begin - length : begin])
        hedge = NUMERALS[language].hedges.get(phrase)
        moved = (
            (phrase == ("over",) and view.word(begin - 2) in _OVER_VERBS)
            or (phrase == ("under",) and view.word(begin - 2) in _LIES_VERBS)
            or (
                phrase == ("über",)
                and (view.word(begin - 2).startswith("verfüg") or view.word(begin - 2) in _GERMAN_SUMS)
            )
            or (phrase == ("up", "to") and view.word(begin - 3) in _UP_VERBS)
        )
        if hedge and not moved:
            return hedge, begin - length
    return "", begin


def hedge_after(view: TokenView, rules: Numerals, end: int, noun_at: int) -> tuple[str, int]:
    """The class of the approximation behind a number or its noun, and the token after it; ("", end) for none."""
    if view.raw(end) == "+" and view.touches(end):
        return "over", end + 1
    for at in dict.fromkeys((end, noun_at)):
        for length in (2, 1):
            hedge = rules.after.get(tuple(view.lower[at : at + length]))
            if hedge:
                return hedge, at + length
    return "", end


@lru_cache(maxsize=8)
def _last_words(language: str) -> frozenset[str]:
    """The words an approximation can end with."""
    return frozenset(phrase[-1] for phrase in NUMERALS[language].hedges)
