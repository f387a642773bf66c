"""The row of panes: which reports are in it, in which order, how wide, and which of them are on the screen."""

from __future__ import annotations

from sidebyside.layout.arrangement import Arrangement, arrange

WEIGHTS = (1, 8)
"""The least and the most of a pane's share of the width; all begin with 2."""
_USUAL = 2


class PaneRow:
    """The row of ``count`` panes (at least one), and how the last `lay_out` arranged them on the screen."""

    def __init__(self, count: int, digits: int) -> None:
        """``digits``: the digits of the longest report's last paragraph number, for the gutters."""
        self.order = list(range(count))
        self.hidden: set[int] = set()
        self.pinned: set[int] = set()
        self.arrangement = Arrangement((), False, ())
        self.weights: dict[int, int] = {}
        self.digits = digits
        self._first = 0

    @property
    def shown(self) -> list[int]:
        """The reports that are not hidden, left to right."""
        return [report for report in self.order if report not in self.hidden]

    @property
    def visible(self) -> list[int]:
        """The reports on the screen, left to right (top to bottom where stacked)."""
        return [box.report for box in self.arrangement.boxes]

    def lay_out(self, width: int, height: int, active: int, partner: int | None, measure: int) -> None:
        """Arrange the panes on ``width`` × ``height`` cells so that ``active`` is on the screen.

        ``partner`` is the report to stand below it where they are stacked, ``measure`` the most cells of a line.
        """
        order = self.shown
        self.arrangement = arrange(
            width,
            height,
            order,
            active,
            first=self._first,
            pinned=tuple(self.pinned),
            partner=partner,
            weights=self.weights,
            measure=measure,
            digits=self.digits,
        )
        moving = [report for report in self.visible if report not in self.pinned]
        others = [report for report in order if report not in self.pinned]
        if moving and not self.arrangement.stacked:
            self._first = others.index(moving[0])

    def neighbour(self, report: int, by: int) -> int | None:
        """The report ``by`` panes to the right of another (left where negative), None beyond the ends."""
        order = self.shown
        position = order.index(report) + by
        return order[position] if 0 <= position < len(order) else None

    def hide(self, report: int) -> None:
        """Leave a report out of the row."""
        self.hidden.add(report)

    def swap(self, report: int, other: int) -> None:
        """Let two panes change places."""
        here, there = self.order.index(report), self.order.index(other)
        self.order[here], self.order[there] = other, report

    def widen(self, report: int, by: int) -> None:
        """Give a report a greater share of the width, or a smaller one where negative."""
        least, most = WEIGHTS
        for other in self.order:
            self.weights.setdefault(other, _USUAL)
        self.weights[report] = max(least, min(most, self.weights[report] + by))

    def pin(self, report: int) -> None:
        """Keep a report on the screen when panes move sideways, or no longer."""
        self.pinned ^= {report}
