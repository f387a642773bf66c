"""What the mouse takes hold of around the text: a heading moves its pane, the gap beside a pane makes it wider."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sidebyside.layout.arrangement import Box
    from sidebyside.reader.widgets.panes.panes import Panes

_MOST_STEPS = 16
"""More steps of width than a pane can make in one movement of the mouse."""


class Grip(NamedTuple):
    """What is held: the heading of a report's pane, or (``gap``) the room on its right."""

    report: int
    gap: bool


class Grips:
    """Moves and widens panes while the mouse holds on to something."""

    def __init__(self, panes: Panes) -> None:
        self._panes = panes
        self._held: Grip | None = None
        self._dragged = False

    def press(self, x: int, y: int) -> bool:
        """The button goes down; whether there is something here to hold on to. Stacked panes have nothing."""
        self._held, self._dragged = None, False
        arrangement = self._panes.reading.arrangement
        boxes = () if arrangement.stacked else arrangement.boxes
        for number, box in enumerate(boxes):
            if _covers(box, x) and y < box.y + self._panes.reading.head(box):
                self._held = Grip(box.report, gap=False)
            elif number + 1 < len(boxes) and box.x + box.width <= x < boxes[number + 1].x:
                self._held = Grip(box.report, gap=True)
        return self._held is not None

    def drag(self, x: int) -> None:
        """The mouse is at column ``x`` now."""
        if self._held is not None:
            before = self._panes.reading.arrangement
            (self._widen if self._held.gap else self._move)(self._held.report, x)
            self._dragged |= self._panes.reading.arrangement != before

    def release(self) -> bool:
        """The button goes up; whether something was held."""
        held, self._held = self._held, None
        return held is not None

    def click(self, x: int, y: int) -> None:
        """A click in a heading: read in that pane; on ``‹`` and ``›`` bring the pane beyond the edge.

        Where the heading was dragged, letting go of it is no click.
        """
        if self._dragged:
            return
        for box in self._panes.reading.arrangement.boxes:
            if _covers(box, x) and box.y <= y < box.y + self._panes.reading.head(box):
                beyond = self._beyond(box, x)
                self._panes.active = box.report if beyond is None else beyond

    def _beyond(self, box: Box, x: int) -> int | None:
        row = self._panes.reading.panes
        if self._panes.reading.arrangement.stacked:
            return None
        if box.report == row.visible[0] and x <= box.x + 2:
            return row.neighbour(box.report, -1)
        if box.report == row.visible[-1] and x >= box.x + box.width - 3:
            return row.neighbour(box.report, 1)
        return None

    def _move(self, report: int, x: int) -> None:
        """Change places with each neighbour whose middle the mouse has passed."""
        row, arrangement = self._panes.reading.panes, self._panes.reading.arrangement
        for by in (-1, 1):
            other = row.neighbour(report, by)
            box = arrangement.box(other) if other is not None else None
            if box is not None and (x - box.x - box.width / 2) * by > 0:
                self._panes.move_pane(by, report)
                return

    def _widen(self, report: int, x: int) -> None:
        """Let the pane end as near to the mouse as its steps allow."""
        for _ in range(_MOST_STEPS):
            away = self._away(report, x)
            self._panes.widen_pane(1 if away > 0 else -1, report)
            if abs(now := self._away(report, x)) >= abs(away):
                if now != away:
                    self._panes.widen_pane(-1 if away > 0 else 1, report)
                return

    def _away(self, report: int, x: int) -> int:
        """How many columns on the right of the pane's end the mouse is (left where negative)."""
        box = self._panes.reading.arrangement.box(report)
        return x - box.x - box.width if box is not None else 0


def _covers(box: Box, x: int) -> bool:
    return box.x <= x < box.x + box.width
