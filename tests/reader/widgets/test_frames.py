"""Whole screens, kept as text in ``frames/``: ``UPDATE_FRAMES=1 pytest tests/reader/widgets`` writes them anew."""

import os
from pathlib import Path

import pytest
from tests.reader.widgets.harness import Harness, screen, settle

from sidebyside import Comparison, Report
from sidebyside.model import Link, Place

FRAMES = Path(__file__).parent / "frames"
TITLES = ("Morning Courier", "Evening Post", "Night Wire")
TEXTS = (
    [
        "Fishermen on the northern coast reported an oil slick three kilometres long on Monday morning.",
        "The harbour master closed both piers and sent two boats to lay floating barriers around it.",
        "Nobody was hurt.",
        "A tanker that had passed during the night was being followed, she said, and its owner was asked for logs.",
        "Schools in the old town stayed open.",
    ],
    [
        "The harbour master closed both piers on Monday and sent three boats to lay barriers.",
        "Fishermen reported an oil slick three kilometres long on the northern coast.",
        "Volunteers washed more than forty sea birds in the sports hall, and asked for towels and soap.",
        "A tanker that had passed during the night was being followed, the harbour master said.",
        "Its owner had been asked for logs. He did not answer questions.",
    ],
    ["An oil slick three kilometres long was reported on the northern coast.", "The weather stays calm."],
)
PAIRS = [((0, 0), (1, 1)), ((0, 1), (1, 0)), ((0, 3), (1, 3)), ((0, 3), (1, 4)), ((0, 0), (2, 0)), ((1, 1), (2, 0))]


def made(count: int) -> Comparison:
    """The first reports and the links between them, without asking the aligner."""
    reports = [Report.from_paragraphs(TEXTS[number], title=TITLES[number], language="en") for number in range(count)]
    links = [Link(Place(*one), Place(*two), 0.9) for one, two in PAIRS if two[0] < count]
    return Comparison(reports, links)


@pytest.mark.parametrize(
    ("count", "width", "height", "keys"),
    [
        (2, 80, 24, ""),
        (2, 80, 24, "JJJ"),
        (2, 120, 36, "JJJj"),
        (3, 160, 24, "l"),
        (2, 50, 24, "J"),
        (2, 200, 20, "lJ"),
    ],
)
async def test_frame(count: int, width: int, height: int, keys: str) -> None:
    comparison = made(count)
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(width, height)) as pilot:
        for key in keys:
            await pilot.press(key)
        await settle(app, pilot)
        found = "\n".join(line.rstrip() for line in screen(app)) + "\n"
    path = FRAMES / f"{count}-{width}x{height}-{keys or 'start'}.txt"
    if os.environ.get("UPDATE_FRAMES"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
