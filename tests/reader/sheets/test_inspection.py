"""The inspector: it follows the finding that is gone to, and says what a note is on."""

from __future__ import annotations

from tests.reader.opened import Opener

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Note, Place, Report
from sidebyside.reader.widgets.sheet import Sheet

A = ["On Monday the dam at Bielany broke; 41 people were hurt, the mayor said, and 3,000 left their homes."]
B = ["On Tuesday the dam at Bielany broke; 14 people were hurt, the mayor said, and 5,000 left their homes."]
A1, B1 = Place(0, 0), Place(1, 0)


def comparison() -> Comparison:
    return Comparison([Report.from_paragraphs(A), Report.from_paragraphs(B)], [Link(A1, B1, 0.9)])


async def test_it_begins_with_the_finding_that_was_gone_to(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(120, 24)) as reader:
        await reader.press("i")
        sheet = reader.screen.query_one("#inspector", Sheet)
        sheet.styles.height = 6
        seen = set()
        for _ in range(3):
            await reader.press("f")
            summary = reader.message.partition(": ")[2]
            assert summary
            await reader.messages()
            signed = ["".join(text for text, _ in line) for line in sheet.lines if line and line[0][0].startswith("▌")]
            assert len(signed) == 1
            assert summary in signed[0]
            number = next(n for n, line in enumerate(sheet.lines) if line and line[0][0].startswith("▌"))
            last = max(0, len(sheet.lines) - sheet.size.height)
            assert sheet.first == min(number, last)
            seen.add(number)
        assert len(seen) == 3
        assert sheet.first > 0
        first = sheet.first
        await reader.press("j")  # still in the paragraph: what is read there stays
        assert sheet.first == first
        await reader.press("i", "i")
        assert sheet.first == 0


async def test_a_note_on_a_link_says_which(open_reader: Opener) -> None:
    noted = comparison().note(Note(A1, "Who says so?", B1)).note(Note(A1, "A note here."))
    async with open_reader(compared=noted) as reader:
        await reader.press("i")
        assert reader.sees("A1–B1  Who says so?")
        assert not reader.sees("A1–B1  A note")
        await reader.press("tab")
        assert reader.sees("A1–B1  Who says so?")
        assert not reader.sees("A note here.")
