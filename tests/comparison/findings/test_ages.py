"""Ages are no quantities; two ages of one person are held against each other, in whatever form they are told."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import check_ledger, compared, differing

from sidebyside.language.folding import fold_word
from sidebyside.language.numbers.ages import ages


@pytest.mark.parametrize(
    ("text", "language", "years", "holder"),
    [
        ("The cyclist, who was 38, wore no helmet.", "en", 38, "cyclist"),
        ("The 38-year-old cyclist wore no helmet.", "en", 38, "cyclist"),
        ("Nora Quill, 38, wore no helmet.", "en", 38, "Quill"),
        ("Der 38-jährige Radfahrer trug keinen Helm.", "de", 38, "Radfahrer"),
        ("Le cycliste, âgé de 38 ans, ne portait pas de casque.", "fr", 38, "cycliste"),
    ],
)
def test_whose_age(text: str, language: str, years: int, holder: str) -> None:
    (age,) = ages(text, language)
    assert age.years == years
    assert fold_word(holder, language) in age.holders


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("The cyclist, who was 38, wore no helmet.", "The 83-year-old cyclist wore no helmet.", "en"),
        ("Nora Quill, 38, was riding without a helmet.", "Quill, aged 28, was riding without a helmet.", "en"),
        ("Der 38-jährige Radfahrer trug keinen Helm.", "Der Radfahrer, 48 Jahre alt, trug keinen Helm.", "de"),
    ],
)
def test_two_ages_of_one_person(left: str, right: str, language: str) -> None:
    comparison = compared(left, right, language=language)
    (found,) = differing(comparison, "number")
    assert found.grade == "value differs"
    check_ledger(comparison, "number")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Quill, 38, was riding without a helmet.", "The 38-year-old, Nora Quill, was riding without a helmet."),
        ("A 38-year-old man was held after the crash.", "After the crash a man, who is 52, was held."),
        ("Nora Quill, 38, began to race as a girl.", "Nora Quill was aged 12 when she began to race."),
        (
            "The brothers, Karl Quill, 38, and Otto Quill, 41, were riding home.",
            "The brothers Otto Quill, 41, and Karl Quill, 38, were riding home.",
        ),
    ],
)
def test_ages_that_agree_or_are_of_others(left: str, right: str) -> None:
    assert not differing(compared(left, right), "number")
