"""German: an article is no fate, and what is counted is the first noun, which has a capital."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing

from sidebyside.language.numbers.quantities import quantities


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Mit 64 Helfern suchte die Bergwacht nach dem Kind.", "Helfern"),
        ("Auf dem Platz standen 64 Berliner Polizisten bereit.", "Polizisten"),
        ("Dort sammelten die Helfer 17 alte Reifen ein.", "Reifen"),
    ],
)
def test_what_a_german_number_counts(text: str, noun: str) -> None:
    (quantity,) = quantities(text, "de")
    assert text[: quantity.noun_end].endswith(noun)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Die Bergwacht suchte mit 64 Helfern nach dem Kind.", "Mit 46 Helfern suchte die Bergwacht."),
        (
            "Im Hafen beschlagnahmten die Zöllner 12 Tonnen Elfenbein.",
            "Die Zöllner entdeckten im Hafen 21 Tonnen Elfenbein.",
        ),
        ("Die Grippe traf 340 Schüler der Schule.", "An der Schule sind 430 Schüler an der Grippe erkrankt."),
    ],
)
def test_german_values_differ(left: str, right: str) -> None:
    assert len(differing(compared(left, right, language="de"), "number")) == 1


def test_the_article_die_is_nobodys_death() -> None:
    comparison = compared(
        "Die Polizei zählte 90 Teilnehmer, die Veranstalter 200.",
        "Die Veranstalter zählten 200 Teilnehmer, die Polizei 90.",
        language="de",
    )
    assert not differing(comparison, "number")
