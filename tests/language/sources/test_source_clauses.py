"""Sources with a clause of their own, and German compounds that go by their last part."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing

from sidebyside.language.sources.kinds import kind_of
from sidebyside.language.sources.speakers import find_attributions


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A sergeant who had served in the fort recalled that the well was dry.", "A sergeant"),
        ("Three nurses who work on the ward said the lift had failed before.", "Three nurses"),
        ("The lift had failed before, a nurse who works on the ward said.", "a nurse"),
    ],
)
def test_a_source_with_a_clause(text: str, source: str) -> None:
    assert source in [text[found.start : found.end] for found in find_attributions(text)]


@pytest.mark.parametrize(
    ("word", "kind"),
    [("straßenbauamt", "officials"), ("netzbetreiber", "company"), ("umweltministerium", "ministry"), ("samt", "")],
)
def test_german_compounds(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Two detectives who searched the flat said the bathroom window had been locked from inside.",
            "The bathroom window had been locked from inside, two lodgers of the flat said.",
            "en",
        ),
        (
            "Der Damm sei sicher, erklärte das Wasserwirtschaftsamt.",
            "Der Damm sei sicher, erklärte der Betreiber.",
            "de",
        ),
    ],
)
def test_other_sources(left: str, right: str, language: str) -> None:
    (found,) = differing(compared(left, right, language=language), "attribution")
    assert found.grade == "other source"


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "A nurse who works on the ward said the lift had failed before.",
            "The lift had failed before, one of the nurses said.",
            "en",
        ),
        ("Der Damm sei sicher, erklärte das Umweltministerium.", "Der Damm ist sicher, so der Umweltminister.", "de"),
    ],
)
def test_the_same_source(left: str, right: str, language: str) -> None:
    assert not differing(compared(left, right, language=language), "attribution")
