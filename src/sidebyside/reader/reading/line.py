"""The reading line: the row of the active pane that one reads in."""

from __future__ import annotations

from sidebyside.layout.flow import Anchor, Flow, Row


class ReadingLine:
    """A third down the pane, or the row that was chosen by a click or that came with a pane.

    With a chosen row comes the blank that stood above and below the text then: it stays until the text moves into it.
    """

    def __init__(self) -> None:
        self._row: int | None = None
        self._slack = (0, 0)

    def release(self) -> None:
        """Read a third down again."""
        self._row = None

    def rescale(self, before: int, after: int) -> None:
        """The screen had ``before`` rows and has ``after``: a chosen row keeps its share of the height."""
        if self._row is not None and before:
            self._row = self._row * after // before

    def keep(self, row: int, anchor: Anchor, flow: Flow, body: int) -> None:
        """Read on in this row of a pane with ``body`` rows, where ``anchor`` stands now."""
        at = flow.row(anchor)
        self._row = row
        self._slack = (max(0, row - flow.above(at, body)), max(0, body - 1 - flow.below(at, body) - row))

    def hold(self, row: int, at: Row, flow: Flow, body: int) -> None:
        """The text was laid out anew: let the line ``at`` stay in the row where it was.

        Below the end of the text room may become blank for it, above its beginning none. Text that stood at an end of
        its report stays there.
        """
        if self._row is None and row != body // 3:
            return
        top = self._slack[0] if self._row is not None else 0
        self._row = row
        self._slack = (top, max(0, body - 1 - flow.below(at, body) - row))

    def settle(self, at: Row, flow: Flow, body: int) -> int:
        """The row (0 = top) of the line ``at``; at the ends of a report the text stops and the reading line goes on."""
        wanted = body // 3 if self._row is None else max(0, min(self._row, body - 1))
        above, below = flow.above(at, body), flow.below(at, body)
        top, bottom = self._slack if self._row is not None else (0, 0)
        wanted = max(wanted, body - 1 - below - bottom)
        row = min(wanted, above + top)
        self._slack = (min(top, max(0, row - above)), min(bottom, max(0, body - 1 - below - row)))
        return row
