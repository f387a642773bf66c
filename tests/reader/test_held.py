"""A key held down and its opposite held as long lead back to the same screen."""

from __future__ import annotations

import random

import pytest
from tests.reader.opened import Opened, Opener

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report

WORDS = "the harbour burned while nobody looked and the mayor said what she had to say about eight ships"


def crossing() -> Comparison:
    """Two reports of paragraphs of all lengths; most are linked, some cross, some are on the screen of none."""
    chance = random.Random(5)
    words = WORDS.split()
    texts = [[" ".join(chance.choices(words, k=chance.choice([3, 20, 90]))) for _ in range(40)] for _ in "AB"]
    links = {
        (number, max(0, min(39, number + chance.choice([0, 0, 0, 1, -6])))) for number in range(40) if number % 5 != 2
    }
    reports = [Report.from_paragraphs(text, title=title) for text, title in zip(texts, "AB", strict=True)]
    return Comparison(reports, [Link(Place(0, left), Place(1, right), 0.9) for left, right in links])


async def frame(reader: Opened) -> list[str]:
    await reader.until_marked()
    strips = reader.app.screen._compositor.render_strips()
    return ["".join(f"{segment.style}{segment.text}" for segment in strip) for strip in strips]


@pytest.mark.parametrize(("size", "seed"), [((120, 30), 1), ((200, 50), 2), ((60, 20), 3)])
async def test_there_and_back(open_reader: Opener, size: tuple[int, int], seed: int) -> None:
    chance = random.Random(seed)
    async with open_reader(compared=crossing(), size=size) as reader:
        for _ in range(3):
            reader.screen.travel.go(Place(chance.randrange(2), chance.randrange(12, 28)))
            await reader.messages()
            before, place = await frame(reader), reader.place
            times = chance.randint(1, 25)
            await reader.keys(*["j"] * times)
            assert (await frame(reader)) != before
            await reader.keys(*["k"] * times)
            assert reader.place == place
            assert await frame(reader) == before
