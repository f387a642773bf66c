"""Whether two approximations of one value say the same: "some 4,800" and "4,800" do, "as many as 4,800" does not."""

from __future__ import annotations

from sidebyside.language.numbers.quantities import Quantity
from sidebyside.language.numbers.units import dimension
from sidebyside.language.wordlist import words

_MARKED = frozenset(
    (
        "approximately",
        "estimated",
        "an estimated",
        "aproximadamente",
        "approximativement",
        "schätzungsweise",
    )
)
"""Approximations a writer chooses with care; before a round number the others say little more than the number does."""
# "Damage is estimated at $5 million" says no more and no less than "an estimated $5 million".
_ESTIMATES = words(
    "estimated estimates estimate approximately geschätzt schätzungsweise estimé estimés estimée estimados"
)
# "The maximum sentence is 30 years" says as much as "up to 30 years".
_BOUNDS = {
    "maximum": "up to",
    "maximal": "up to",
    "máximo": "up to",
    "máxima": "up to",
    "maximale": "up to",
    "höchstens": "up to",
    "minimum": "at least",
    "mínimo": "at least",
    "mindestens": "at least",
}
# A wind that reached 21 metres per second is one of up to 21.
_REACHED = words("reached reaching peaked erreichte erreichten atteint atteignant atteignaient alcanzó alcanzaron")
_AT = words("at be auf à en")
_ALIKE = (
    frozenset(("", "some")),
    frozenset(("some", "about", "nearly")),
    frozenset(("over", "at least")),
    frozenset(("under", "up to")),
)
"""Classes that are no difference at a round number; elsewhere only equal ones are none."""


def standing(quantity: Quantity, phrase: str, before: list[str]) -> str:
    """The class of a number's approximation, from its ``phrase`` in lower case or the words before it.

    ``some`` for a loose one at a round number (about, around, roughly); ``within`` may be any; "" for none.
    """
    if quantity.hedge == "about" and phrase not in _MARKED and is_round(quantity):
        return "some"
    if quantity.hedge:
        return quantity.hedge
    if before[-1:] == ["within"] or _REACHED.intersection(before[-2:]) or before[-2:] == ["gusts", "of"]:
        return "within"
    if bound := next((_BOUNDS[word] for word in reversed(before) if word in _BOUNDS), ""):
        return bound
    if _ESTIMATES.intersection(before[-3:]):
        return "about"
    # "Police estimated the crowd at 40,000": an estimate or the number as it is, as the other side has it.
    return "within" if before[-1:] and before[-1] in _AT and _ESTIMATES.intersection(before[-6:]) else ""


def is_round(quantity: Quantity) -> bool:
    """Whether a value is round, with two digits before its zeros or three before a scale word, or measured with two; it
    is read as approximate with or without a word for it.
    """
    digits = quantity.low / quantity.step
    if quantity.scaled:
        return digits < 1000
    return digits < 100 and (quantity.step >= 10 or bool(quantity.unit or dimension(quantity.noun)))


def same_approximation(quantity: Quantity, one: str, other: str) -> bool:
    """Whether two classes of approximation at one value tell the same."""
    if one == other or "within" in (one, other):
        return True
    if {one, other} == {"", "exactly"}:
        return True
    return is_round(quantity) and any({one, other} <= group for group in _ALIKE)
