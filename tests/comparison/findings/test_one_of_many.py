"""Sources named by one of those whom the lists know as several, and by their French names."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing

from sidebyside.language.sources.kinds import kind_of


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "The signal had failed twice that week, according to the driver.",
            "According to a passenger, the signal had failed twice that week.",
            "en",
        ),
        ("Selon l’entraîneur, le joueur était déjà blessé.", "Selon son agent, le joueur était déjà blessé.", "fr"),
        ("Le train roulait trop vite, selon sa compagne.", "Le train roulait trop vite, selon la police.", "fr"),
    ],
)
def test_other_sources(left: str, right: str, language: str) -> None:
    assert [f.grade for f in differing(compared(left, right, language=language), "attribution")] == ["other source"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("The road was icy, a tourist said.", "According to a traveller, the road was icy.", "en"),
        ("The road was icy, a council worker said.", "According to officials, the road was icy.", "en"),
        ("The road was icy, a volunteer said.", "According to a resident, the road was icy.", "en"),
        ("Selon l'entraîneur, le joueur était blessé.", "Le joueur était blessé, selon un entraîneur.", "fr"),
    ],
)
def test_the_same_source(left: str, right: str, language: str) -> None:
    assert differing(compared(left, right, language=language), "attribution") == []


def test_kinds_of_one() -> None:
    assert [kind_of(word) for word in ("passenger", "journalist", "survivor")] == ["passengers", "media", "residents"]
    assert [kind_of(word) for word in ("worker", "volunteer", "force")] == ["", "", ""]
