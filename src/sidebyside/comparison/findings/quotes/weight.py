"""What weighs in the words of a quotation: negations, numbers, hedges, conditions and words of degree."""

from __future__ import annotations

from sidebyside.comparison.findings.quotes.quotations import Quote
from sidebyside.language.wordlist import words

NEGATION = "negation"
_TELLING = {
    NEGATION: words(
        """not no never none nobody nothing nowhere neither nor without cannot hardly n't
        nicht kein keine keinen keinem keiner nie niemals ohne pas jamais aucun aucune sans ne non
        nunca ningún ninguna ninguno sin jamás tampoco"""
    ),
    "hedge": words(
        """may might could perhaps possibly probably likely almost about nearly approximately some reportedly allegedly
        apparently seems seem appears appear maybe potentially roughly around would should believe think if unless
        vielleicht vermutlich wohl möglicherweise etwa fast peut-être environ presque probablement quizás tal casi
        probablemente"""
    ),
}

_CONDITIONS = words(
    """if unless until except only yet knowingly deliberately intentionally alone wenn falls bis außer nur noch si sauf
    seulement sciemment salvo excepto solo todavía"""
)

_DETERMINERS = words("every each any no this that another which the loved")
"""Behind these "one" is a pronoun."""


def limits(key: str) -> str:
    """What a word limits a statement by: its `kind`, and ``hedge`` for a condition too; empty otherwise."""
    return kind(key) or ("hedge" if key in _CONDITIONS else "")


def kind(key: str) -> str:
    """``negation``, ``number`` or ``hedge`` for a word that is one; empty otherwise."""
    if key[:1].isdigit():
        return "number"
    if key.endswith("n't"):
        return NEGATION
    return next((kind for kind, words in _TELLING.items() if key in words), "")


def negates(quote: Quote, first: int, last: int) -> bool:
    """Whether one of the words ``first`` to ``last`` is a negation."""
    return any(kind(key) == NEGATION for key in quote.keys[first:last])


def is_pronoun(quote: Quote, number: int) -> bool:
    """Whether a "one" stands for somebody instead of telling how many: that of "every one of them"."""
    return quote.keys[number] == "1" and number > 0 and quote.keys[number - 1] in _DETERMINERS


def telling(quote: Quote, first: int, last: int, against: tuple[str, ...]) -> list[tuple[str, str]]:
    """The negations, numbers and hedges among the words ``first`` to ``last`` but not ``against`` them."""
    found: list[tuple[str, str]] = []
    for number in range(first, last):
        weight = kind(quote.keys[number])
        if weight and quote.keys[number] not in against and not is_pronoun(quote, number):
            found.append((weight, quote.phrase(number, number + 1)))
    return found
