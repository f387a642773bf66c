"""A small app around the panes, with a key for each of their methods, and two short reports."""

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.pilot import Pilot

from sidebyside import Comparison, Report
from sidebyside.model import Place
from sidebyside.reader.widgets.panes.palette import palette_of
from sidebyside.reader.widgets.panes.pane import INTENSITIES
from sidebyside.reader.widgets.panes.panes import Panes
from sidebyside.settings.themes import find_themes

PALETTE = palette_of(find_themes().get("dark"))


def _next_intensity(panes: Panes) -> str:
    return INTENSITIES[(INTENSITIES.index(panes.intensity) + 1) % len(INTENSITIES)]


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
    "v": lambda panes: setattr(panes, "intensity", _next_intensity(panes)),
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


def screen(app: Harness) -> list[str]:
    return [strip.text for strip in app.panes.render_lines(app.panes.region.reset_offset)]


async def settle(app: Harness, pilot: Pilot[None]) -> None:
    while not app.panes.settled:
        await pilot.pause()
