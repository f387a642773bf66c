"""Bait for patterns: twice the text may take about twice the work, counted in calls of Python functions."""

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest
from tests.comparison.findings.pairs import compared

from sidebyside.comparison.findings.certainty.hedges import compare as hedges
from sidebyside.comparison.findings.certainty.negation import compare as negation
from sidebyside.comparison.findings.dates.ledger import compare as dates
from sidebyside.comparison.findings.detector import pairs
from sidebyside.comparison.findings.numbers.ledger import compare as numbers
from sidebyside.language.dates.finding import dates as read_dates
from sidebyside.language.folding import fold_words
from sidebyside.language.identify import identify
from sidebyside.language.names.finding import find_names
from sidebyside.language.numbers.quantities import quantities
from sidebyside.language.segmentation import sentences, tokens

BAIT = [
    "1,",
    "1, ",
    "1 ",
    "1-",
    "$1 ",
    "U.S.",
    "U.S. ",
    "“a” ",
    '"',
    "(",
    "[1] ",
    "one ",
    "one hundred ",
    "as many as ",
    "between 1 and ",
    "not go ",
    "could go ",
    "he said, ",
    "no evidence ",
    "alleged spies ",
    "a nuclear strike ",
    "on 5 May ",
    "10:30 ",
    "three days later ",
    "unlikely ",
    "morning of ",
    "early ",
    "in the summer of ",
    "first quarter ",
    "3/",
    "3-5 ",
    "from 2014 to ",
    "one in ",
    "percentage ",
    "5 miles per ",
    "a third of ",
    "including 5 of them ",
]

SOURCES = [
    ("en", "Lund, Lund and Lund, "),
    ("en", "Lund. "),
    ("en", ", figures … said"),
    ("en", ", figures from the ministry said"),
    ("en", "Figures show “"),
    ("en", ", according to the police"),
    ("en", "was quoted as saying "),
    ("en", "said Lund said "),
    ("en", "Ann Lee, the mayor, "),
    ("en", "not no not "),
    ("en", "the chemist hired by the residents said "),
    ("en", "“a said ”"),
    ("en", "(5) "),
    ("de", "Nach Angaben der Polizei, "),
    ("de", "soll … haben "),
    ("de", "nicht kein nicht "),
    ("de", "„a“ sagte "),
    ("fr", "selon le maire de la "),
    ("fr", "« a » a dit "),
    ("fr", "n’aurait pas "),
    ("es", "según el alcalde de los "),
    ("es", "«a» dijo "),
    ("es", "no ni no "),
]


def calls_of(run: Callable[[], object]) -> int:
    """How many Python functions a call of ``run`` calls."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return calls


def work(text: str) -> int:
    """How many Python functions are called to read two such texts and hold them against each other."""
    for cached in (tokens, quantities, read_dates, fold_words):
        cached.cache_clear()
    pair = next(pairs(compared(text, text + " and more")))
    ledgers = [partial(ledger, pair) for ledger in (numbers, dates, hedges, negation)]
    return calls_of(lambda: [*(ledger() for ledger in ledgers), fold_words(text), identify(text)])


def entries(text: str, language: str) -> int:
    """How many Python functions are called to make all ledgers of two such texts."""
    for cached in (tokens, sentences, find_names, quantities, read_dates, fold_words):
        cached.cache_clear()
    comparison = compared(text, text + " and more", language=language)
    return calls_of(lambda: comparison.entries)


@pytest.mark.parametrize("bait", BAIT)
def test_work_grows_with_the_text_and_not_faster(bait: str) -> None:
    small, large = work(bait * 500), work(bait * 2_000)
    assert large < 5 * small + 20_000


@pytest.mark.parametrize(("language", "bait"), SOURCES)
def test_ledgers_of_sources_and_names_grow_no_faster(language: str, bait: str) -> None:
    small, large = entries(bait * 100, language), entries(bait * 400, language)
    assert large < 5 * small + 20_000
