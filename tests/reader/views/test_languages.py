"""Reports in a language of their own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sidebyside.comparison import Comparison
from sidebyside.model import Place, Report
from sidebyside.reader.looks.lines import Run
from sidebyside.reader.looks.look import Look
from sidebyside.reader.reading import Reading
from sidebyside.reader.sheets.inspection import inspect
from sidebyside.reader.views.languages import language_apart
from sidebyside.reader.widgets.panes.heading import heading
from sidebyside.settings.themes import find_themes


def _in(*languages: str) -> Comparison:
    return Comparison([Report.from_paragraphs(["Text."], title=f"T{n}", language=one)
                       for n, one in enumerate(languages)], [])  # fmt: skip


@pytest.mark.parametrize(
    ("languages", "apart"),
    [
        (("en", "en"), ("", "")),
        (("en", "de"), ("en", "de")),
        (("en", "en-GB"), ("", "")),
        (("de", "en", "de"), ("", "en", "")),
        (("en", "", "de"), ("", "", "")),
        (("en",), ("",)),
    ],
)
def test_only_a_known_language_that_no_other_has_is_apart(languages: Sequence[str], apart: Sequence[str]) -> None:
    comparison = _in(*languages)
    assert [language_apart(comparison, report) for report in range(len(languages))] == list(apart)


def test_heading_and_inspector_say_it() -> None:
    comparison = _in("en", "de", "en")
    reading = Reading(comparison.reports)
    reading.resize(150, 20)
    reading.show(comparison)
    told = [heading(reading, box, False) for box in reading.arrangement.boxes]
    assert ["in de" in text for text in told] == [False, True, False]
    look = Look(find_themes().get("dark"))

    def words(report: int) -> str:
        lines: list[list[Run]] = inspect(comparison, Place(report, 0), False, look, 60, "m")
        return " ".join("".join(text for text, _ in line).strip() for line in lines)

    assert "No other report is in the language of B (de): what is told in another one is seldom recognised." in words(1)
    assert "language" not in words(0)
