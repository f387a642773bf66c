"""Real keys pressed in a small app around the panes."""

import pytest
from tests.reader.widgets.harness import PALETTE, A, B, Harness, screen, settle

from sidebyside import Comparison, Report
from sidebyside.model import Place, Span


async def test_text_stands_there_before_any_comparison() -> None:
    app = Harness([Report.from_paragraphs(A), Report.from_paragraphs(B)])
    async with app.run_test(size=(100, 24)):
        text = "\n".join(screen(app))
        assert "The minister arrived in Geneva" in text
        assert "Forty lorries were stopped" in text
        assert app.panes.place == Place(0, 0)


async def test_marks_arrive_without_moving_what_is_read(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports))
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("J", "J")
        before = screen(app)
        app.panes.show(comparison)
        await settle(app, pilot)
        after = screen(app)
        assert app.panes.place == Place(0, 2)
        # The active pane is the left half; beside its gutter nothing has moved.
        assert [line[9:45] for line in before] == [line[9:45] for line in after]
        assert any(PALETTE.glyphs["divergent"] in line[:9] for line in after)
        assert any(PALETTE.glyphs["unique"] in line[:9] for line in after)


async def test_the_partner_stands_level(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(app, pilot)
        for paragraph in (2, 3):
            app.panes.go(Place(0, paragraph))
            await pilot.pause()
            partner = comparison.partners(0, paragraph)[0]
            lines = screen(app)
            left = next(y for y, line in enumerate(lines) if A[paragraph][:20] in line[:48])
            right = next(y for y, line in enumerate(lines) if B[partner.paragraph][:20] in line[48:])
            assert left == right, "\n".join(lines)


async def test_moving_by_lines_paragraphs_and_panes(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("J")
        assert app.panes.place == Place(0, 1)
        await pilot.press("j", "j")
        assert app.panes.place == Place(0, 2) if len(app.panes.reading.flows[0].lines(1)) == 2 else True
        await pilot.press("g")
        assert app.panes.place == Place(0, 0)
        await pilot.press("G")
        assert app.panes.place == Place(0, 3)
        await pilot.press("K")
        assert app.panes.place == Place(0, 3)  # first to the start of the paragraph
        await pilot.press("K")
        assert app.panes.place == Place(0, 2)
        await pilot.press("l")
        assert app.panes.place == Place(1, 0)
        await pilot.press("h")
        assert app.panes.place == Place(0, 2)
        assert app.moved[0] == Place(0, 1)
        assert app.moved[-1] == Place(0, 2)


async def test_enter_goes_to_the_partner_and_back(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("enter")
        assert app.panes.place == Place(1, 1)
        await pilot.press("enter")
        assert app.panes.place == Place(0, 0)
        await pilot.press("J", "enter")
        assert app.panes.place == Place(0, 1)  # nobody else tells it


async def test_words_gone_to_are_brought_out(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        app.panes.go(Place(1, 2), Span(2, 7))
        await pilot.pause()
        assert app.panes.focus_span == Span(2, 7)
        await pilot.press("j")
        assert app.panes.focus_span is None
        with pytest.raises(IndexError):
            app.panes.go(Place(2, 0))
