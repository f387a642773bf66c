"""What is seen of the levelling, with keys and clicks."""

from __future__ import annotations

from tests.reader.opened import Opened, Opener

from sidebyside import Comparison, Report
from sidebyside.model import Link, Place

LENGTHS = ((10, 60, 25, 90, 40, 70, 30, 55, 35, 45), (12, 30, 45, 20, 50, 65, 30, 40), (8, 40, 20, 60, 30))
LINKS = [((0, 1), (1, 2)), ((0, 3), (1, 1)), ((0, 8), (1, 7)), ((0, 4), (2, 4)), ((1, 2), (2, 1)), ((1, 5), (2, 2))]


def compared() -> Comparison:
    reports = [
        Report.from_paragraphs(
            [" ".join(f"{name}{number}w{word}" for word in range(length)) for number, length in enumerate(lengths, 1)]
        )
        for name, lengths in zip("abc", LENGTHS, strict=True)
    ]
    return Comparison(reports, [Link(Place(*left), Place(*right), 0.9) for left, right in LINKS])


def begins(reader: Opened, paragraph: str) -> int | None:
    """The line of the screen in which a paragraph, such as ``a1``, begins; None where that is not seen."""
    return next((y for y, line in enumerate(reader.lines) if f" {paragraph}w0 " in line), None)


async def test_everything_begins_at_its_beginning_and_after_g(open_reader: Opener) -> None:
    async with open_reader(compared=compared()) as reader:
        first = begins(reader, "a1")
        assert first is not None
        assert begins(reader, "b1") == begins(reader, "c1") == first
        await reader.press("G", "tab", "g", "tab", "tab")
        assert begins(reader, "a1") == begins(reader, "b1") == begins(reader, "c1") == first


async def test_level_after_keys_a_jump_another_pane_and_enter(open_reader: Opener) -> None:
    async with open_reader(compared=compared()) as reader:
        await reader.press("J")
        assert begins(reader, "a2") == begins(reader, "b3")
        await reader.press("enter")
        assert reader.place == "B3"
        assert begins(reader, "a2") == begins(reader, "b3") == begins(reader, "c2")
        await reader.press("tab")
        assert reader.place.startswith("C2")
        assert begins(reader, "b3") == begins(reader, "c2")
        reader.screen.panes.go(Place(0, 3))
        await reader.settle()
        assert begins(reader, "a4") == begins(reader, "b2")


async def test_a_pane_without_partners_is_full_of_text(open_reader: Opener) -> None:
    async with open_reader(compared=compared()) as reader:
        for number in range(1, 9):
            reader.screen.panes.go(Place(1, number - 1))
            await reader.settle()
            if not any(partner.report == 2 for partner in reader.screen.panes.reading.partners()):
                assert sum(" c" in line or "c1w" in line for line in reader.lines) > 10


async def test_wider_panes_keep_the_line_in_its_row(open_reader: Opener) -> None:
    async with open_reader(compared=compared()) as reader:
        await reader.press("J", "J", "J")
        row = reader.screen.panes.reading.positions[0].row
        await reader.press("plus", "plus")
        assert reader.screen.panes.reading.positions[0].row == row
        assert begins(reader, "a4") == begins(reader, "b2")
