"""Quotations of mostly small words are one where nearly all words of the shorter stand in the longer in few runs."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing


@pytest.mark.parametrize(
    ("left", "right", "remark"),
    [
        (
            "“I am sorry, but I would have done it again if they had let me,” Pryce told the jury.",
            "“I am sorry,” Pryce told the jury. “I would not have done it again.”",
            ("negation", "not"),
        ),
        (
            "“That is the saddest letter I have read,” said the curator.",
            "“That is one of the saddest letters I have read,” said the curator.",
            ("number", "one"),
        ),
    ],
)
def test_light_quotations_meet(left: str, right: str, remark: tuple[str, str]) -> None:
    (found,) = differing(compared(left, right), "quote")
    assert remark in found.detail


def test_other_utterances_of_small_words_do_not_meet() -> None:
    comparison = compared(
        "“It is not what we wanted to see from them,” said the coach after the match.",
        "“What they did to us was not right, and we will see them again,” said the coach after the match.",
    )
    assert not differing(comparison, "quote")
