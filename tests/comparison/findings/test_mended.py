"""What fresh readers found wrong, each with the text that showed it."""

from __future__ import annotations

import pytest

import sidebyside
from sidebyside import Report


def found(one: str, other: str, language: str = "en") -> list[tuple[str, str]]:
    reports = [Report.from_paragraphs([text], language=language) for text in (one, other)]
    return [(f.type, f.grade) for f in sidebyside.compare(reports).findings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one was hurt in the fire at Kasta.", "Nobody was hurt in the fire at Kasta."),
        (
            "Police said no one had been hurt in the explosion at the plant on Sunday.",
            "Police said nobody had been hurt in the explosion at the plant on Sunday.",
        ),
        (
            "The minister said no one was arrested after the riot.",
            "Nobody was arrested after the riot, the minister said.",
        ),
    ],
)
def test_no_one_is_nobody(one: str, other: str) -> None:
    assert found(one, other) == []


def test_no_one_against_someone_is_a_negation() -> None:
    one = "No one was hurt in the fire at Kasta on Monday, the police said."
    other = "A child was hurt in the fire at Kasta on Monday, the police said."
    assert "negation" in [type for type, _ in found(one, other)]


@pytest.mark.parametrize(("unit", "instead"), [("acres", "hectares"), ("miles", "kilometres"), ("tonnes", "kilograms")])
def test_the_same_number_of_another_unit_does_not_agree(unit: str, instead: str) -> None:
    reports = [
        Report.from_paragraphs([f"The storm flattened 15,000 {word} of pine forest near Mobile."], language="en")
        for word in (unit, instead)
    ]
    assert "agree" not in [entry.grade for entry in sidebyside.compare(reports).ledger("number")]


def test_morning_and_evening_are_two_times() -> None:
    for one, other in (("9 am", "9 pm"), ("9.30 am", "9.30 pm"), ("noon", "midnight")):
        texts = (f"The probe left the port of Kasta at {when} on Saturday." for when in (one, other))
        assert found(*texts) == [("date", "differs")], (one, other)
    assert found("The probe left Kasta at 9:30 p.m. on Saturday.", "The probe left Kasta at 21:30 on Saturday.") == []


def test_the_who_is_an_organisation() -> None:
    one = "The WHO said on Monday that the outbreak in Uganda was under control."
    other = "UNICEF said on Monday that the outbreak in Uganda was under control."
    assert ("attribution", "unattributed there") not in found(one, other)


def test_german_number_words_are_no_names() -> None:
    one = "Drei Männer wurden am Dienstag in Bonn festgenommen."
    other = "Vier Männer wurden am Dienstag in Bonn festgenommen."
    assert "name" not in [type for type, _ in found(one, other, "de")]


@pytest.mark.parametrize(
    ("one", "other", "language", "expected"),
    [
        ("Twelve of the 40 boats sank in the harbour.", "17 of 40 boats sank in the harbour.", "en", "number"),
        ("Das Werk arbeitet mit 64 Robotern.", "Mit 46 Robotern arbeitet das Werk.", "de", "number"),
        (
            "Nach Angaben der Polizei kamen 700 Gäste zu dem Umzug.",
            "Nach Angaben der Veranstalter kamen 700 Gäste zu dem Umzug.",
            "de",
            "attribution",
        ),
        (
            "According to the World Meteorological Organization, nine rivers have run dry.",
            "According to the government, nine rivers have run dry.",
            "en",
            "attribution",
        ),
    ],
)
def test_shares_openings_and_bodies_of_the_world_differ(one: str, other: str, language: str, expected: str) -> None:
    assert expected in [type for type, _ in found(one, other, language)]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Eight of the ten banks passed the test in Kasta.", "Two of ten banks failed the test in Kasta.", "en"),
        (
            "Lund won the 800 metres at Kasta in two minutes.",
            "Lund's time over 800 metres at Kasta was two minutes.",
            "en",
        ),
        (
            "Der Fahrer wurde am Montag in Bonn gefasst, wie die Polizei mitteilte.",
            "Der Fahrer wurde am Montag in Bonn nach Polizeiangaben gefasst.",
            "de",
        ),
    ],
)
def test_the_rest_of_a_whole_a_race_and_a_source_in_one_word_agree(one: str, other: str, language: str) -> None:
    assert found(one, other, language) == []
