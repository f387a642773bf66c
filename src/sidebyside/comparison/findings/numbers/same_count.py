"""Whether two quantities count the same thing, and so may agree or differ."""

from __future__ import annotations

import re
from itertools import combinations

from sidebyside.comparison.findings.context import overlap
from sidebyside.comparison.findings.numbers.counted import Counted
from sidebyside.comparison.findings.numbers.fates import is_fate
from sidebyside.language.certainty.opposite_words import OPPOSED
from sidebyside.language.folding import fold_word
from sidebyside.language.numbers.quantities import Quantity
from sidebyside.language.numbers.units import converts, dimension

# Nouns news reports use for one another.
_SYNONYMS = tuple(
    frozenset(fold_word(word, "en") for word in group.split())
    for group in (
        "soldier troop serviceman fighter personnel",
        "missile rocket projectile",
        "plane aircraft jet",
        "ship vessel boat",
        "protester demonstrator marcher",
        "worker employee staff",
        "home house building household property",
        "child kid",
        "hostage captive",
        "prisoner detainee inmate captive",
        "company firm business",
        "car vehicle",
        "attack strike raid",
        "lawmaker legislator mp deputy",
        "firefighter crew",
        "student pupil",
        "family household",
        "town city village",
        "resident inhabitant",
        "doctor physician",
        "shop store",
        "spectator fan supporter",
        "passenger traveller",
        "client customer",
        "patient participant volunteer",
    )
)
# What counts people of any kind, and the kinds: of "sixteen people" fourteen may be passengers.
_LANGUAGES = ("en", "de", "fr", "es")


def _people(listed: str) -> frozenset[str]:
    return frozenset(fold_word(word, language) for word in listed.split() for language in _LANGUAGES)


_ANYONE = _people("people victims individuals casualties Menschen Personen Opfer personnes victimes personas víctimas")
_SOMEONE = _people(
    "civilians residents men women inhabitants passengers workers protesters migrants soldiers troops children "
    "students tourists pilgrims miners employees prisoners refugees demonstrators officers fighters adults villagers "
    "survivors patients Männer Frauen Kinder Soldaten Zivilisten Passagiere hommes femmes enfants soldats civils "
    "passagers hombres mujeres niños soldados civiles pasajeros"
)
_FARED = {
    fold_word(one, "en"): frozenset((fold_word(other, "en"),))
    for pair in (("pass", "fail"), ("survive", "die"))
    for one, other in (pair, pair[::-1])
}
_ONE_MORE = re.compile(r"\b(?:and|plus) (?:one|another|a|an)\b(?! (?:half|quarter|third)\b)", re.IGNORECASE)
_CURRENCIES = 3
"""How long a unit is that names a currency."""


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities have one unit, or count things by one name."""
    return one.unit == other.unit and bool(one.unit or one.noun) and (bool(one.unit) or one.noun == other.noun)


def _synonyms(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and any(one.noun in group and other.noun in group for group in _SYNONYMS)


def _kind_of(one: Quantity, other: Quantity) -> bool:
    """Whether ``one`` counts people of one kind and ``other`` people of any."""
    return one.unit == other.unit and one.noun in _SOMEONE and other.noun in _ANYONE


def alike(left: Counted, right: Counted) -> float:
    """How surely two quantities count the same thing; 0 where they cannot."""
    one, other = left.quantity, right.quantity
    if one.unit != other.unit or left.other != right.other:
        return 0.0
    if left.fate and right.fate and left.fate != right.fate:
        return 0.0
    if left.modifiers and right.modifiers and not left.modifiers & right.modifiers:
        return 0.0
    score = float(len(left.around & right.around - {one.noun, other.noun}))
    if left.fate and left.fate == right.fate:
        score += 2
    if same_noun(one, other):
        score += 2
    elif _synonyms(one, other) or _kind_of(one, other) or _kind_of(other, one):
        score += 1
    elif one.noun and other.noun and not one.unit:
        score -= 1
    return max(score, 0.0)


def opposed(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether opposite things are told beside two numbers: eight banks passed, two failed."""
    return any(
        not right.isdisjoint(OPPOSED.get(key, ())) or not right.isdisjoint(_FARED.get(key, ())) for key in left - right
    )


def may_differ(left: Counted, right: Counted) -> bool:
    """Whether two different values would be a difference: the same thing is counted, in the same respect."""
    one, other = left.quantity, right.quantity
    if opposed(left.around, right.around) or left.part != right.part:
        return False
    if left.adjectives and right.adjectives and not left.adjectives & right.adjectives:
        return False
    common = len(left.around & right.around - {one.noun, other.noun})
    fated = bool(left.fate) and left.fate == right.fate
    if one.unit:
        return _near_enough(left, right, common)
    if one.noun and one.noun == other.noun:
        if dimension(one.noun) == "time":
            return common >= 2
        return common >= 1 or fated
    if _synonyms(one, other):
        return fated or common >= 2
    if _kind_of(one, other) or _kind_of(other, one):
        kind, all_ = (one, other) if _kind_of(one, other) else (other, one)
        return (fated or common >= 2) and kind.low > all_.high
    if not one.noun or not other.noun or is_fate(one.noun) or is_fate(other.noun):
        if dimension(one.noun) or dimension(other.noun):
            return False
        return (fated and common >= 1) or (not one.noun and not other.noun and common >= 3)
    return False


def _near_enough(left: Counted, right: Counted, common: int) -> bool:
    if common and equal(left.quantity, right.quantity) and left.quantity.low > 10 * left.quantity.step:
        return True  # so exact a number stands for one thing
    few = min(len(left.around), len(right.around)) <= 3
    return common >= 2 or (common == 1 and (few or overlap(left.sentence, right.sentence) >= 0.5))


def may_round(left: Counted, right: Counted) -> bool:
    """Whether one value may be the other rounded: one thing is counted, or large numbers of which one names nothing."""
    one, other = left.quantity, right.quantity
    if same_noun(one, other) or _synonyms(one, other) or _kind_of(one, other) or _kind_of(other, one):
        return True
    return not (one.noun and other.noun) and max(one.low, other.low) >= 100


def equal(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities have the same value, whatever they count."""
    return one.low == other.low and one.high == other.high


def other_measure(left: Counted, right: Counted) -> str:
    """How two amounts in different units compare: ``rounded`` where one converts to the other, ``value differs`` where
    it does not or where only the unit is another, "" where they need not be of one thing.
    """
    one, other = left.quantity, right.quantity
    measures = dimension(one.noun), dimension(other.noun)
    if not one.unit and not other.unit and all(measures) and one.noun != other.noun:
        common = len(left.around & right.around)
        if measures[0] != measures[1]:
            same = equal(one, other) and "time" not in measures
            return "value differs" if same and common >= 1 and _near_enough(left, right, common) else ""
        if converts(one.low, one.step, one.noun, other.low, other.step, other.noun):
            return "rounded"
        if left.hedge == right.hedge == "" and measures[0] == "time" and not equal(one, other):
            return ""  # two weeks, ten days
        return "value differs" if common >= 1 and _near_enough(left, right, common) else ""
    if not one.unit or not other.unit or one.unit == other.unit or not equal(one, other):
        return ""
    both = {one.unit, other.unit}
    if both == {"percent", "points"} or all(len(unit) == _CURRENCIES for unit in both):
        common = len(left.around & right.around)
        return "value differs" if common >= 1 and _near_enough(left, right, common) else ""
    return ""


def makes_up(part: Counted, beside: list[Counted], whole: Counted, text: str) -> bool:
    """Whether a value and one or two of those told beside it add up to the other (14 passengers, two crew; 16), or one
    more does that ``text``, which tells them, mentions.
    """
    if part.quantity.unit != whole.quantity.unit:
        return False
    if whole.quantity.low == part.quantity.low + 1 and _ONE_MORE.search(text):
        return True
    nouns = {part.quantity.noun, whole.quantity.noun, ""}
    kinds = (
        part.quantity.noun != whole.quantity.noun and not part.quantity.unit
    )  # three lorries, eleven cars; 14 vehicles
    if nouns & (_SOMEONE | _ANYONE):
        nouns |= _SOMEONE | _ANYONE
    others = [
        one.quantity.low
        for one in beside
        if one is not part and one.quantity.unit == part.quantity.unit and (kinds or one.quantity.noun in nouns)
    ][:8]
    return any(
        part.quantity.low + sum(chosen) == whole.quantity.low
        for size in (1, 2, 3)
        for chosen in combinations(others, size)
    )
