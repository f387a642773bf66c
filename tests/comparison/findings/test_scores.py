import pytest
from tests.comparison.findings.pairs import compared, differing, rows


@pytest.mark.parametrize(
    ("left", "right", "grade"),
    [
        ("Valencia beat Sevilla 3-1 on Saturday.", "Valencia won 2–1 against Sevilla on Saturday.", "value differs"),
        ("Valencia beat Sevilla 3-1 on Saturday.", "Sevilla lost 1-3 to Valencia on Saturday.", "agree"),
        ("The Senate passed the bill 52-48.", "The Senate passed the bill 54-46.", "value differs"),
        ("The Senate passed the bill by 52 votes to 48.", "The Senate passed the bill 52-48.", "agree"),
    ],
)
def test_results(left: str, right: str, grade: str) -> None:
    assert grade in [row[0] for row in rows(compared(left, right), "number")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rovers won 3-1 after leading 1-0 at the break.", "Rovers won 3-1 after they led 2-1 at the break."),
        ("Rovers beat City 3-1.", "The day before Albion beat United 2-1 and Town 4-0."),
        ("He won the 3-5 May race in Rome.", "He won the 4-6 May race in Rome, 2-1."),
    ],
)
def test_what_is_not_held_against_each_other(left: str, right: str) -> None:
    assert not differing(compared(left, right), "number")
