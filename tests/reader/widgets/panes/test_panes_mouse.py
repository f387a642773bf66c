"""The mouse on the panes: clicks, the wheel, and selecting text."""

import pytest
from tests.reader.widgets.harness import A, B, Harness, screen, settle

from sidebyside import Comparison
from sidebyside.model import Place
from sidebyside.reader.widgets.panes.pointer import word_at


def find(app: Harness, words: str) -> tuple[int, int]:
    """Where words stand on the screen."""
    for y, line in enumerate(screen(app)):
        if words in line:
            return line.index(words), y
    raise AssertionError(f"{words!r} is not on the screen")


async def test_a_click_sets_the_place_without_moving_the_text(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        spot = find(app, "She said")
        await pilot.click(offset=spot)
        assert app.panes.place == Place(0, 2)
        assert find(app, "She said") == spot
        spot = find(app, "A choir")
        await pilot.click(offset=spot)
        assert app.panes.place == Place(1, 2)
        assert find(app, "A choir") == spot


async def test_a_click_on_a_partner_in_the_gutter_goes_there(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(app, pilot)
        await pilot.click(offset=find(app, "→B1"))
        assert app.panes.place == Place(1, 0)


async def test_the_wheel_reads_on_in_the_pane_under_it(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 12)) as pilot:
        assert app.panes.place_in(1) == Place(1, 0)
        app.panes.pointer.wheel(70, 5, 3)
        await pilot.pause()
        assert app.panes.place == Place(1, 1)
        app.panes.pointer.wheel(70, 5, -3)
        assert app.panes.place == Place(1, 0)
        app.panes.pointer.wheel(5, 5, 3)
        assert app.panes.active == 0


async def test_dragging_selects_within_one_pane(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        x, y = find(app, "minister arrived in")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(99, y + 4))
        await pilot.mouse_up(offset=(99, y + 4))
        assert app.selected
        text = app.selected[-1]
        assert text.startswith("minister arrived in")
        assert "\n\n" in text
        first, second = text.split("\n\n")
        assert A[0].endswith(first)
        assert A[1].startswith(second)
        assert not any(part in text for part in B)
        await pilot.click(offset=find(app, "She said"))
        assert app.panes.selected_text == ""


async def test_double_and_triple_click_select_a_word_and_a_paragraph(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        x, y = find(app, "minister")
        await pilot.click(offset=(x + 3, y), times=2)
        assert app.panes.selected_text == "minister"
        await pilot.click(offset=(x + 3, y), times=3)
        assert app.panes.selected_text == A[0]


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("“Our ties,” she said.", 1, "Our"),
        ("“Our ties,” she said.", 0, "“"),
        ("Choe Son-hui’s visit", 6, "Son-hui’s"),
        ("Choe Son-hui’s visit", 4, " "),
        ("烏克蘭的戰爭", 2, "蘭"),
        ("the end", 7, "end"),
        ("", 0, ""),
    ],
)
def test_a_word_ends_where_its_letters_end(text: str, at: int, word: str) -> None:
    start, end = word_at(text, at)
    assert text[start:end] == word


async def test_in_justified_lines_the_mouse_finds_the_same_words(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        app.panes.justified = True
        await settle(app, pilot)
        assert any("  " in line[:45].strip() for line in screen(app)[2:])
        for word in ("Geneva", "diesel", "lorries"):
            x, y = find(app, word)
            await pilot.click(offset=(x + len(word) - 1, y), times=2)
            assert app.panes.selected_text == word
