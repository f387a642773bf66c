import pytest
from tests.comparison.findings.pairs import check_spans, compared, differing, rows


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The ministers did not address the reports of troops.",
            "The ministers addressed the reports of troops.",
            ("negated", "not address", "addressed"),
        ),
        (
            "The two sides failed to reach an agreement on grain.",
            "The two sides reached an agreement on grain.",
            ("negated", "failed to reach", "reached"),
        ),
        (
            "No casualties were reported after the strike on the port.",
            "Casualties were reported after the strike on the port.",
            ("negated", "No casualties", "Casualties"),
        ),
        (
            "The treaty hasn’t been ratified by parliament.",
            "The treaty has been ratified by parliament.",
            ("negated", "hasn’t been ratified", "ratified"),
        ),
        (
            "Moscow denied that it sent troops to the border.",
            "Moscow confirmed that it sent troops to the border.",
            ("denied", "denied", "confirmed"),
        ),
        (
            "The court said the vote was illegal under the constitution.",
            "The court said the vote was legal under the constitution.",
            ("opposite", "illegal", "legal"),
        ),
        (
            "Parliament rejected the budget bill on Friday.",
            "Parliament approved the budget bill on Friday.",
            ("opposite", "rejected", "approved"),
        ),
    ],
)
def test_what_one_affirms_and_the_other_denies(left: str, right: str, expected: tuple[str, str, str]) -> None:
    comparison = compared(left, right)
    check_spans(comparison)
    assert [(f.grade, *(s.text for s in f.sides)) for f in differing(comparison, "negation")] == [expected]
    grade, one, other = expected
    assert [(f.grade, *(s.text for s in f.sides)) for f in differing(compared(right, left), "negation")] == [
        (grade, other, one)
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ministers did not address the reports.", "Neither minister addressed the reports."),
        ("They failed to reach an agreement on grain.", "They did not reach an agreement on grain."),
        ("No fewer than 12 people died in the fire.", "At least 12 people died in the fire."),
        ("He had no doubt the army would win the war.", "He was sure the army would win the war."),
        ("It not only shelled the port but the city.", "It shelled the port and the city."),
        ("Kremlin spokesman Peskov declined to comment on the troops.", "Peskov did not comment on the troops."),
        ("They did not attack the port, the army said.", "The attack on the port was condemned by the army."),
        ("The vote was not likely to be legal, he said.", "The vote was unlikely to be legal, he said."),
    ],
)
def test_paraphrases_negate_nothing(left: str, right: str) -> None:
    assert differing(compared(left, right), "negation") == []


def test_what_both_negate_agrees() -> None:
    comparison = compared("It did not sign the treaty.", "It never signed the treaty.")
    assert rows(comparison, "negation") == [("agree", "not sign", "never signed")]
