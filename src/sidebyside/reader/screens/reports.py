"""The picker for many reports: which of them are to be compared. It is there while they load."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from sidebyside.loading.collection.listing import Entry, list_reports
from sidebyside.loading.info import info_line
from sidebyside.model import Report
from sidebyside.reader.choosing.choosing import Choosing, Row
from sidebyside.reader.choosing.listed import cells, columns, orders, where
from sidebyside.reader.choosing.picking import ENDS, HINTS, KEYS, OPEN, PAGES, STEPS, write_help
from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look
from sidebyside.reader.screens.covering import Covering
from sidebyside.reader.screens.owned import OwnedScreen
from sidebyside.reader.screens.reference import Reference
from sidebyside.reader.sheets.reference import write_about
from sidebyside.reader.widgets.prompt import Prompt
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.status import StatusLine
from sidebyside.reader.widgets.tables.table import Table
from sidebyside.reader.work.arrivals import Arrivals, Loader
from sidebyside.reader.work.threads import Progressed


class Arrived(Message):
    """The loading is over."""


class ReportPicker(Covering[None], OwnedScreen):
    """A list of reports to choose from. With ``loader`` they are loaded first, in a thread."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReportPicker {
        layout: vertical; background: $background;
        & Table { height: 1fr; }
        & #info { height: 4; border-top: solid $line; background: $background; }
        & #bottom { height: 1; width: 1fr; layout: vertical; }
        & #bottom.asking StatusLine { display: none; }
    }
    """

    def __init__(
        self,
        reports: Sequence[Report],
        look: Look,
        *,
        entries: Sequence[Entry] | None = None,
        loader: Loader | None = None,
        chosen: Sequence[int] = (),
        left_out: Sequence[str] = (),
        changed: Sequence[int] = (),
        problem: str = "",
    ) -> None:
        """``entries`` are those of the reports where they are known: finding copies takes long among hundreds.

        ``changed`` are the reports (0-based) whose sources have changed since they were read.
        """
        super().__init__()
        self.look = look
        self.choosing = Choosing(reports, list_reports(reports) if entries is None else entries, chosen, changed)
        self.left_out = tuple(left_out)
        self.arrivals = Arrivals(loader, self._told) if loader else None
        self._problem = problem

    # Building.

    @property
    def table(self) -> Table:
        """The list."""
        return self.query_one(Table)

    @property
    def status(self) -> StatusLine:
        """The bottom line."""
        return self.query_one(StatusLine)

    @property
    def is_loading(self) -> bool:
        """Whether reports are still being loaded."""
        return self.arrivals is not None

    def compose(self) -> ComposeResult:
        yield Table()
        yield Sheet(id="info")
        with Container(id="bottom"):
            yield Prompt()
            yield StatusLine()

    def on_mount(self) -> None:
        self.restyle(self.look)
        self.status.hint(HINTS)
        if self.arrivals is not None:
            self.table.empty = "Loading…"
            self.status.work(0.0, "loading")
            self.run_worker(self._load, thread=True, group="load", exit_on_error=False)
        self._fill()
        if self._problem:
            self.say(self._problem, trouble=True)

    def on_unmount(self) -> None:
        # Whatever ended the program: it waits for its threads.
        if self.arrivals is not None:
            self.arrivals.stop()

    def on_resize(self) -> None:
        self._fill(self.table.cursor)

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self.look = look
        for widget in (self.table, self.query_one(Sheet), self.status):
            widget.restyle(look)

    def say(self, message: str, *, trouble: bool = False) -> None:
        """Show a message in the status line."""
        self.status.say(message, trouble=trouble)

    # Loading.

    def _told(self, share: float, what: str) -> None:
        self.post_message(Progressed(share, what))

    def _load(self) -> None:
        assert self.arrivals is not None
        self.arrivals.run()
        self.post_message(Arrived())

    def on_progressed(self, message: Progressed) -> None:
        if self.is_loading:
            self.status.work(message.share, message.what)

    def on_arrived(self, message: Arrived) -> None:
        arrivals, self.arrivals = self.arrivals, None
        if arrivals is None:
            return
        self.status.work(None)
        if arrivals.refusal:
            self.reader.refuse(arrivals.refusal)
            return
        self.reader.readings.reports, self.reader.readings.left_out = arrivals.reports, tuple(arrivals.lines)
        self.reader.readings.entries = arrivals.entries
        if not arrivals.stopped and not self.reader.readings.asks(len(arrivals.reports)):
            self.reader.readings.read_chosen(range(len(arrivals.reports)))
            return
        self.left_out = tuple(arrivals.lines)
        before, self.choosing = self.choosing, Choosing(arrivals.reports, arrivals.entries)
        self.choosing.continue_as(before)
        self.table.empty = "Nothing matches."
        self._fill()
        if arrivals.stopped:
            self.say("Stopped: these are the reports read so far.")

    # Showing.

    def _fill(self, cursor: int = 0) -> None:
        self.table.fill(columns(self.choosing, self.size.width), len(self.choosing.rows), self._draw, cursor=cursor)
        self._tell()

    def _draw(self, number: int) -> list[list[Run]]:
        return cells(self.choosing, self.choosing.rows[number], self.look, self.size.width)

    @property
    def row(self) -> Row | None:
        """The line under the cursor."""
        rows, cursor = self.choosing.rows, self.table.cursor
        return rows[cursor] if 0 <= cursor < len(rows) else None

    def _tell(self) -> None:
        row, choosing = self.row, self.choosing
        words = info_line(choosing.reports[row.entry.number]) if row else ""
        self.query_one(Sheet).write(lambda look, width: wrap([(words, look.style("dim"))], width))
        told = where(choosing, loaded=not self.is_loading, left_out=len(self.left_out))
        self.status.locate(told, told, told[:1])

    # What the user does.

    def on_table_moved(self, event: Table.Moved) -> None:
        self._tell()

    def on_table_chosen(self, event: Table.Chosen) -> None:
        self.toggle(1 if event.row != self.table.cursor else 0)

    def on_table_header_clicked(self, event: Table.HeaderClicked) -> None:
        if event.row >= 1:
            self.choosing.sort_by(orders(self.size.width)[event.row - 1])
            self._fill()

    def on_status_line_pressed(self, event: StatusLine.Pressed) -> None:
        self._do(event.action)

    def on_key(self, event: events.Key) -> None:
        prompt = self.query_one(Prompt)
        if prompt.is_open:
            if event.key in ("down", "up"):
                self.table.move(STEPS[event.key])
            else:
                return  # on to the app, where the bindings of the line that is typed in are looked up
            event.stop()
            event.prevent_default()
            return
        event.stop()
        event.prevent_default()
        if self.status.message:
            self.say("")  # it was about what was done before
        key = event.character if event.is_printable and event.character and event.character != " " else event.key
        if key in STEPS:
            self.table.move(STEPS[key])
        elif key in PAGES:
            self.table.move(PAGES[key] * self.table.rows_shown)
        elif key in ENDS:
            self.table.move(ENDS[key] * len(self.choosing.rows))
        elif key in OPEN:
            self.open(OPEN[key])
        else:
            self._do(KEYS.get(key, ""))

    def _do(self, action: str) -> None:
        match action:
            case "toggle":
                self.toggle(1)
            case "compare":
                self.compare()
            case "search":
                self.query_one(Prompt).ask("search", "Search:", self.choosing.wanted, "in titles, sources and texts")
            case "sort":
                self.choosing.sort_next()
                self._fill()
            case "open":
                self.open(not (self.row and self.choosing.is_open(self.row)))
            case "all":
                self.choosing.toggle_all()
                self._fill(self.table.cursor)
            case "help":
                self.app.push_screen(Reference("Choosing reports", write_help, self.look))
            case "about":
                self._about()
            case "left-out":
                self._show_left_out()
            case "cancel":
                self.cancel()
            case "leave":
                self.leave()

    def toggle(self, then: int) -> None:
        """Choose the report under the cursor or take it back, and move on by ``then`` lines."""
        if self.row is not None:
            self.choosing.toggle(self.row)
            self.say("")
            self.table.move(then)
            self.table.redraw()
            self._tell()

    def open(self, wanted: bool) -> None:
        """List the copies of the text under the cursor, or no longer."""
        if self.row is not None:
            there = self.choosing.open(self.row, wanted)
            self._fill(self.choosing.rows.index(there))

    def compare(self) -> None:
        """Read the chosen reports side by side."""
        if self.is_loading:
            self.say("Still loading; Esc goes on with what has been read.")
        elif len(self.choosing.chosen) < 2:
            self.say("Choose two reports or more with Space, then Enter compares them.")
        else:
            self.reader.readings.read_chosen(sorted(self.choosing.chosen))

    def cancel(self) -> None:
        """Stop loading; else leave the search; else go back to the reading beneath, if there is one."""
        if self.arrivals is not None:
            self.arrivals.stop()
            self.status.work(1.0, "stopping")
        elif self.choosing.wanted:
            self.choosing.search("")
            self._fill()
        elif self._is_above_a_reading:
            self.dismiss()
        else:
            self.say("q leaves.")

    def leave(self) -> None:
        """Back to the reading, or out of the program."""
        if self._is_above_a_reading:
            self.dismiss()
            return
        if self.arrivals is not None:
            self.arrivals.stop()
        self.app.exit(return_code=0)

    @property
    def _is_above_a_reading(self) -> bool:
        from sidebyside.reader.screens.reading.screen import ReadingScreen

        return any(isinstance(screen, ReadingScreen) for screen in self.app.screen_stack)

    def _about(self) -> None:
        row = self.row
        if row is not None:
            number = row.entry.number
            report = self.choosing.reports[number]
            self.app.push_screen(
                Reference(
                    "About this report",
                    lambda look, width: write_about(f"Report {number + 1}", report, look, width),
                    self.look,
                )
            )

    def _show_left_out(self) -> None:
        known = "Still loading: what is left out is told at the end." if self.is_loading else "Nothing was left out."
        lines = self.left_out or (known,)
        self.app.push_screen(
            Reference(
                "Left out",
                lambda look, width: [part for line in lines for part in wrap([(line, look.base)], width, 2)],
                self.look,
            )
        )

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        self.choosing.search(event.value)
        self._fill()

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        self.choosing.search(event.value)
        self._fill(self.table.cursor)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        self.choosing.search("")
        self._fill()
