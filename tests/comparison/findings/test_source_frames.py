"""Who says it, where the source is in no list, stands for another body, or is only "she"."""

import pytest
from tests.comparison.findings.pairs import compared, differing


def found(left: str, right: str, language: str = "en") -> list[tuple[str, ...]]:
    comparison = compared(left, right, language=language)
    return [(f.grade, *(s.text for s in f.sides)) for f in differing(comparison, "attribution")]


@pytest.mark.parametrize(
    ("left", "right", "language", "expected"),
    [
        (
            "Rents rose by a tenth in the spring, figures from the tenants' union show.",
            "Data from the finance ministry show that rents rose by a tenth in the spring.",
            "en",
            ("other source", "figures from the tenants' union", "Data from the finance ministry"),
        ),
        (
            "The trawler had been drifting for days, a retired fisherman told the paper on condition of anonymity.",
            "A navy officer told the paper that the trawler had been drifting for days.",
            "en",
            ("other source", "a retired fisherman", "A navy officer"),
        ),
        (
            "The money was a present, Mr Hall's lawyer told the court.",
            "Mr Hall told the court that the money was a present.",
            "en",
            ("other source", "Mr Hall's lawyer", "Mr Hall"),
        ),
        (
            "Der Fahrer war nach Angaben der Feuerwehr eingeschlafen.",
            "Nach Angaben der Polizei war der Fahrer eingeschlafen.",
            "de",
            ("other source", "Feuerwehr", "Polizei"),
        ),
        (
            "Le toit s'est effondré dans la nuit, selon les pompiers.",
            "Selon une voisine, le toit s'est effondré dans la nuit.",
            "fr",
            ("other source", "les pompiers", "une voisine"),
        ),
        (
            "El puente está cerrado desde mayo, denunciaron los vecinos.",
            "El puente está cerrado desde mayo.",
            "es",
            ("unattributed there", "los vecinos", "puente está cerrado"),
        ),
    ],
)
def test_other_sources(left: str, right: str, language: str, expected: tuple[str, ...]) -> None:
    assert found(left, right, language) == [expected]


def test_she_is_the_only_person_of_the_sentence_before() -> None:
    left = "Ines Kraus, who runs the shelter, came on Monday. She said the dogs had been starved for weeks."
    same = compared(left, "The dogs had been starved for weeks, Ines Kraus said.")
    assert [f.grade for f in same.ledger("attribution") if len(f.sides) == 2] == ["same source"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Oil will get dearer, traders think.", "Traders think that oil will get dearer.", "en"),
        ("The roof fell in, firemen said.", "The fire brigade said the roof fell in.", "en"),
        ("Das Dach sei undicht, sagte der Vermieter.", "Laut Vermieter war das Dach undicht.", "de"),
        ("Selon la police, il est parti à pied.", "Il est parti à pied, d'après les policiers.", "fr"),
        ("Según el alcalde, la obra acabará en mayo.", "La obra acabará en mayo, dijo el alcalde.", "es"),
    ],
)
def test_one_source_in_other_words(left: str, right: str, language: str) -> None:
    assert found(left, right, language) == []
