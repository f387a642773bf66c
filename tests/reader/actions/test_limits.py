"""What actions say where they lead nowhere: no key is pressed in vain without a word."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opener, comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Place, Report

DOWN = ("line-down", "page-down", "half-page-down", "next-paragraph", "next-sentence", "bottom")
UP = ("line-up", "page-up", "half-page-up", "previous-paragraph", "previous-sentence", "top")


@pytest.mark.parametrize(
    ("keys", "first", "last"),
    [
        ((), "This is the beginning of A.", "This is the end of A."),
        (("2",), "This is the first row.", "This is the last row."),
        (("4",), "This is the first row.", "This is the last row."),
    ],
)
async def test_steps_at_the_ends(open_reader: Opener, keys: tuple[str, ...], first: str, last: str) -> None:
    async with open_reader() as reader:
        await reader.press(*keys, "g")
        for actions, end, said in ((UP, "g", first), (DOWN, "G", last)):
            await reader.press(end)
            for action in actions:
                await reader.screen.perform(action)
                await reader.messages()
                assert reader.message == said, action
            assert [message.text for message in reader.app.said].count(said) == 1  # once among those that are kept


async def test_where_there_is_nothing_at_all(open_reader: Opener) -> None:
    made = Comparison([Report.from_paragraphs(["One."], title="X"), Report.from_paragraphs(["Two."], title="Y")], [])
    said = {
        "follow": "A1 is not linked: no other report tells it.",
        "back": "This is where the jumps began.",
        "forward": "No jump to go forward to.",
        "next-hit": "Nothing is searched for yet: / searches.",
        "confirm-link": "A1 is not linked.",
        "cut-link": "A1 is not linked.",
        "note-link": "A1 is not linked.",
        "undo": "Nothing to undo.",
        "redo": "Nothing to do again.",
        "next-note": "There is no note yet.",
        "previous-mark": "There is no mark yet.",
        "next-finding": "No finding after this place in A.",
        "next-divergent": "No divergent paragraph after A1.",
        "against": "There is only one other report to see words against.",
        "show-all-panes": "No report is hidden.",
        "move-pane-left": "A is the first pane already.",
        "view-panes": "This is the panes view.",
        "reload": "No file has changed.",
        "cancel": "There is nothing to leave; q quits.",
    }
    async with open_reader(compared=made) as reader:
        for action, words in said.items():
            await reader.screen.perform(action)
            await reader.messages()
            assert reader.message == words, action
            await reader.screen.perform("cancel")
        await reader.press("3")
        for action in (*UP, *DOWN):
            await reader.screen.perform(action)
            assert reader.message == "There is no row to go to.", action
        await reader.press("1", "H")
        for action, words in {
            "hide-pane": "One report must stay.",
            "next-pane": "Only B is shown.",
            "previous-pane": "Only B is shown.",
            "move-pane-right": "B is the last pane already.",
        }.items():
            await reader.screen.perform(action)
            await reader.messages()
            assert reader.message == words, action


async def test_a_pane_that_is_moved_is_named_with_the_new_order(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press(">")
        assert reader.message == "A is moved: B A C"
        await reader.press("2", "tab", "tab", "<")  # in the rows the report under the cursor is meant
        assert reader.place[0] == "C"
        assert reader.message == "C is moved: B C A"
        await reader.press("H")
        assert reader.message == "Report C is hidden; the key A shows all."
        assert reader.screen.panes.hidden == {2}


async def test_lengths_of_lines_that_change_nothing(open_reader: Opener) -> None:
    async with open_reader(size=(80, 24), count=2) as reader:
        await reader.press("w")
        assert reader.message == "Lines of up to 76 columns, where a pane has room for them"
        for _ in range(12):
            await reader.press("w")
        assert reader.message == "Lines of up to 120 columns are the longest there can be"


async def test_the_last_paragraph_has_none_after_it_to_go_back_from(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(80, 12)) as reader:
        await reader.press("G")
        before = reader.screen.panes.offset_in_paragraph
        assert before > 0
        await reader.press("J")
        assert (reader.place, reader.screen.panes.offset_in_paragraph) == ("A5", before)
        assert reader.screen.session.place == Place(0, 4)
