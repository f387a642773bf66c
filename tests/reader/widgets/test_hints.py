"""What of the place and which keys share the bottom line."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opener

from sidebyside.reader.widgets.hints import Hint, share_line

HINTS = (
    Hint("?", "help", "help", needed=True),
    Hint("f", "next finding", "next-finding"),
    Hint("Enter", "partner", "follow", needed=True, brief_key="↵"),
)
TOLD = ([("A2 divergent ", ""), ("31 folded ", "")], [("A2 divergent ", "")], [("A2 ", "")])


def named(width: int) -> tuple[int, str]:
    place, hints = share_line(TOLD, HINTS, width)
    return TOLD.index(place), " ".join(f"{hint.key} {hint.title}" for hint in hints)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (100, (0, "? help f next finding Enter partner")),
        (46, (0, "? help Enter partner")),
        (45, (1, "? help Enter partner")),
        (36, (1, "? help Enter partner")),
        (35, (1, "? help ↵ partner")),
        (31, (2, "? help ↵ partner")),
        (22, (2, "? help ↵ partner")),
        (21, (2, "? help")),
        (3, (2, "")),
    ],
)
def test_needed_keys_come_before_words(width: int, told: tuple[int, str]) -> None:
    assert named(width) == told


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_newcomer_sees_the_six_keys(open_reader: Opener, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("d")
        assert reader.screen.status.message == ""
        line = reader.lines[-1]
        brief = ("? help", "d next ≈", "↵ partner", "Bksp back", "/ search", "q quit")
        full = ("? help", "d next divergent", "Enter partner", "Backspace back", "/ search", "q quit")
        for words in brief if size[0] == 80 else full:
            assert words in line, line
        assert "A2 ≈ divergent 2 of 3" in line
        assert "folded" not in line
