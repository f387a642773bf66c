import pytest
from tests.comparison.findings.pairs import compared, differing, rows


@pytest.mark.parametrize("word", ["some", "about", "around", "roughly", "circa", "exactly"])
def test_a_loose_word_before_a_round_number_is_no_difference(word: str) -> None:
    found = rows(compared("The firm employs 4,800 workers.", f"The firm employs {word} 4,800 workers."), "number")
    assert found == [("agree", "4,800", f"{word} 4,800")]


def test_the_detail_of_an_agreement_names_the_approximations() -> None:
    comparison = compared("The firm employs 4,800 workers.", "The firm employs about 4,800 workers.")
    (row,) = comparison.ledger("number")
    assert ("hedges", "none / about") in row.detail


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The firm employs 4,800 workers.", "The firm employs as many as 4,800 workers."),
        ("The firm employs 4,800 workers.", "The firm employs at least 4,800 workers."),
        ("The firm employs 4,800 workers.", "The firm employs approximately 4,800 workers."),
        ("The firm employs 4,800 workers.", "The firm employs nearly 4,800 workers."),
        ("The firm employs some 4,800 workers.", "The firm employs exactly 4,800 workers."),
        ("The blast killed 17 people in Odesa.", "The blast killed about 17 people in Odesa."),
    ],
)
def test_other_approximations_differ(left: str, right: str) -> None:
    assert [row[0] for row in rows(compared(left, right), "number")] == ["hedge differs"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("More than 500 people marched in Bern.", "At least 500 people marched in Bern."),
        ("Nearly 500 people marched in Bern.", "Some 500 people marched in Bern."),
        ("It weighs about 3.5 tonnes with its crane.", "It weighs 3.5 tonnes with its crane."),
    ],
)
def test_bounds_on_one_side_of_a_round_number_agree(left: str, right: str) -> None:
    assert not differing(compared(left, right), "number")
