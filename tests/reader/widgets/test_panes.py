"""Real keys pressed in a small app around the panes."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding

from sidebyside import Comparison, Report, compare
from sidebyside.model import Place, Span
from sidebyside.reader.widgets.palette import palette_of
from sidebyside.reader.widgets.panes import Panes
from sidebyside.settings.themes import find_themes

PALETTE = palette_of(find_themes().get("dark"))
KEYS: dict[str, Callable[[Panes], object]] = {
    "j": lambda panes: panes.move_lines(1),
    "k": lambda panes: panes.move_lines(-1),
    "space": lambda panes: panes.move_pages(1),
    "b": lambda panes: panes.move_pages(-1),
    "d": lambda panes: panes.move_pages(0.5),
    "u": lambda panes: panes.move_pages(-0.5),
    "J": lambda panes: panes.move_paragraphs(1),
    "K": lambda panes: panes.move_paragraphs(-1),
    "s": lambda panes: panes.move_sentences(1),
    "S": lambda panes: panes.move_sentences(-1),
    "g": lambda panes: panes.move_to_end(-1),
    "G": lambda panes: panes.move_to_end(1),
    "l": lambda panes: panes.move_panes(1),
    "h": lambda panes: panes.move_panes(-1),
    "enter": lambda panes: panes.follow_link(),
    "L": lambda panes: setattr(panes, "linked", not panes.linked),
    "v": lambda panes: panes.cycle_intensity(),
    "H": lambda panes: panes.hide_pane(),
    "A": lambda panes: panes.show_all_panes(),
    "P": lambda panes: panes.pin_pane(),
    "plus": lambda panes: panes.widen_pane(1),
    "minus": lambda panes: panes.widen_pane(-1),
    "greater_than_sign": lambda panes: panes.move_pane(1),
    "w": lambda panes: setattr(panes, "measure", panes.measure + 4),
    "W": lambda panes: setattr(panes, "measure", panes.measure - 4),
    "underscore": lambda panes: setattr(panes, "spacing", (panes.spacing + 1) % 3),
}


class Harness(App[None]):
    """The panes alone, with a key for every method, and the messages they posted."""

    BINDINGS = [Binding(key, f"run({key!r})") for key in KEYS]  # noqa: RUF012

    def __init__(self, reports: list[Report], comparison: Comparison | None = None) -> None:
        super().__init__()
        self.panes = Panes(reports, PALETTE)
        self.shown = comparison
        self.moved: list[Place] = []
        self.selected: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.panes

    def on_mount(self) -> None:
        self.panes.focus()
        if self.shown is not None:
            self.panes.show(self.shown)

    def action_run(self, key: str) -> None:
        KEYS[key](self.panes)

    def on_panes_moved(self, message: Panes.Moved) -> None:
        self.moved.append(message.place)

    def on_panes_selected(self, message: Panes.Selected) -> None:
        self.selected.append(self.panes.selected_text)


A = [
    "The minister arrived in Geneva on Monday for talks about the northern border.",
    "Fishermen near the harbour complained about the price of diesel and new nets.",
    "She said that 40 lorries had been stopped at the bridge since early spring.",
    "The opposition called the agreement a surrender and demanded a parliamentary vote.",
]
B = [
    "Forty lorries were stopped at the bridge since the early spring, she said.",
    "The minister arrived on Monday in Geneva for talks about the northern border.",
    "A choir of schoolchildren sang on the steps of the old town hall.",
    "The opposition demanded a parliamentary vote and called the agreement a surrender.",
]


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare([Report.from_paragraphs(A, title="Morning"), Report.from_paragraphs(B, title="Evening")])


def screen(app: Harness) -> list[str]:
    return [strip.text for strip in app.panes.render_lines(app.panes.region.reset_offset)]


async def settle(app: Harness, pilot: object) -> None:
    while not app.panes.settled:
        await pilot.pause()  # type: ignore[attr-defined]


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
        for paragraph in (0, 2, 3):
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
