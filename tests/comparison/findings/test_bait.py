"""Bait for patterns: twice the text may take about twice the work, counted in calls of Python functions."""

import sys
from types import FrameType

import pytest
from tests.comparison.findings.pairs import compared

from sidebyside.comparison.findings.dates import compare as dates
from sidebyside.comparison.findings.detector import pairs
from sidebyside.comparison.findings.hedges import compare as hedges
from sidebyside.comparison.findings.negation import compare as negation
from sidebyside.comparison.findings.numbers import compare as numbers
from sidebyside.language.dates import dates as read_dates
from sidebyside.language.folding import fold_words
from sidebyside.language.identify import identify
from sidebyside.language.numbers import quantities
from sidebyside.language.segmentation import tokens

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


def work(text: str) -> int:
    """How many Python functions are called to read two such texts and hold them against each other."""
    for cached in (tokens, quantities, read_dates, fold_words):
        cached.cache_clear()
    comparison = compared(text, text + " and more")
    pair = next(pairs(comparison))
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        for ledger in (numbers, dates, hedges, negation):
            ledger(pair)
        fold_words(text)
        identify(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("bait", BAIT)
def test_work_grows_with_the_text_and_not_faster(bait: str) -> None:
    small, large = work(bait * 500), work(bait * 2_000)
    assert large < 5 * small + 20_000
