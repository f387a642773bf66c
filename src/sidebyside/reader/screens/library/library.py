"""The library: all snapshots on one screen, to find, look into, name, tag, compare, delete and restore."""

from __future__ import annotations

from asyncio import TimerHandle
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from sidebyside.errors import SidebysideError
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.looks.lines import Run, width_of
from sidebyside.reader.looks.look import Look
from sidebyside.reader.saving import shelf
from sidebyside.reader.saving.catalogue import PREVIEWED, Catalogue, Known, describe, when
from sidebyside.reader.screens.covering import Covering
from sidebyside.reader.screens.library.changes import show_changes
from sidebyside.reader.widgets.hints import Hint
from sidebyside.reader.widgets.prompt import Prompt
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.status import StatusLine
from sidebyside.reader.widgets.tables.table import Column, Table
from sidebyside.reader.work.later import later
from sidebyside.snapshots import Entry, check_sources

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

WIDE = 110
"""From this width the preview stands at the right, below it at the bottom."""
PREVIEW_AFTER = 0.12
"""Seconds the cursor rests before the file under it is read."""

KEYS: dict[str, tuple[str, str]] = {
    "enter": ("↵", "open"),
    "/": ("/", "find"),
    "r": ("r", "rename"),
    "t": ("t", "tag"),
    "d": ("d", "delete"),
    "m": ("m", "mark"),
    "c": ("c", "compare"),
    "q": ("q", "back"),
}
TRASH_KEYS: dict[str, tuple[str, str]] = {
    "enter": ("↵", "restore"),
    "/": ("/", "find"),
    "q": ("q", "back"),
}
_LINES = {"j": 1, "down": 1, "ctrl+n": 1, "k": -1, "up": -1, "ctrl+p": -1}
_PAGES = {"space": 1, "pagedown": 1, "ctrl+f": 1, "b": -1, "pageup": -1, "ctrl+b": -1}
_ENDS = {"g": -1, "home": -1, "G": 1, "end": 1}


class Library(Covering[None]):
    """The snapshots over the reading they were asked from. Files are read and written in threads."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Library {
        layout: vertical; background: $background;
        & > #head { height: 1; }
        & > #shelf { height: 1fr; width: 1fr; layout: vertical; }
        & #preview { height: 9; max-height: 50%; border-top: solid $line; background: $background; }
        &.wide > #shelf { layout: horizontal; }
        &.wide #preview { width: 46; height: 1fr; max-height: 100%; border-top: none; border-left: solid $line; }
        & > #foot { height: 1; width: 1fr; layout: vertical; }
        & > #foot.asking StatusLine { display: none; }
    }
    """
    ACTIONS: ClassVar[dict[str, str]] = {
        "enter": "choose", "/": "find", "r": "rename", "t": "tag", "d": "delete", "m": "mark", "c": "compare",
        "T": "turn", "q": "leave", "escape": "leave", "u": "undo",
    }  # fmt: skip

    def __init__(self, reading: ReadingScreen) -> None:
        super().__init__()
        self._reading = reading
        self._look: Look = reading.look
        self._store = shelf.store()
        self.list = Catalogue()
        self.in_trash = False
        self._deleted = ""
        self._known: dict[str, Known] = {}
        self._waiting: TimerHandle | None = None
        self._listing = True

    def compose(self) -> ComposeResult:
        yield Sheet(self._head, id="head")
        with Container(id="shelf"):
            yield Table()
            yield Sheet(self._preview, id="preview")
        with Container(id="foot"):
            yield Prompt()
            yield StatusLine()

    def on_mount(self) -> None:
        for widget in (*self.query(Sheet), self.query_one(Table), self.query_one(StatusLine)):
            widget.restyle(self._look)
        self._hint()
        self._do(lambda: None, "")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= WIDE, "wide")

    # What is shown.

    def _head(self, look: Look, width: int) -> list[list[Run]]:
        total, found = len(self.list.entries), len(self.list.found)
        count = f"{found:,} of {total:,}" if self.list.text else f"{total:,}"
        runs: list[Run] = [("Trash" if self.in_trash else "Snapshots", look.style("heading"))]
        runs.append((f"  {count}", look.style("dim")))
        if self.list.text:
            runs.append((f"  /{self.list.text}", look.style("search")))
        turn: list[Run] = [("T", look.style("key")), (" snapshots" if self.in_trash else " trash", look.style("dim"))]
        gap = width - width_of(runs) - width_of(turn)
        return [[*runs, (" " * gap, look.base), *turn] if gap > 0 else runs]

    def _preview(self, look: Look, width: int) -> list[list[Run]]:
        entry = self.list.current
        return describe(entry, self._known.get(entry.name) if entry else None, look, width)

    def _row(self, row: int) -> Sequence[Sequence[Run]]:
        entry, look = self.list.found[row], self._look
        name: list[Run] = [(entry.title or "(no title)", look.base)]
        if entry.problem:
            name = [("! ", look.style("error")), (entry.name, look.style("dim"))]
        if entry.name == self.list.marked:
            name.insert(0, (f"{look.glyph('mark')} ", look.style("mark")))
        name += [(f"  #{tag}", look.style("dim")) for tag in entry.tags]
        return [name, [(when(entry.created), look.style("dim"))]]

    def _show(self) -> None:
        table, text = self.query_one(Table), self.list.text
        save = learnt(self._reading.table["save"])
        none = f"No snapshot has been saved yet.\n{save} saves one while you read."
        nothing = "The trash folder is empty." if self.in_trash else none
        table.empty = "" if self._listing else f"Nothing has “{text}” in it." if text else nothing
        table.fill([Column(""), Column("", 16)], len(self.list.found), self._row, cursor=self.list.cursor)
        self.query_one("#head", Sheet).write(self._head)
        self._moved()

    def _moved(self) -> None:
        """The cursor is on another snapshot: show what the list knows of it, and read its file if it stays there."""
        self.query_one("#preview", Sheet).write(self._preview)
        if self._waiting is not None:
            self._waiting.cancel()
        entry = self.list.current
        if entry and not (self.in_trash or entry.problem or entry.name in self._known or entry.size > PREVIEWED):
            self._waiting = later(self, PREVIEW_AFTER, lambda: self._read(entry))

    def _read(self, entry: Entry) -> None:
        def read() -> None:
            try:
                snapshot = self._store.open(entry.name)
                states = check_sources(snapshot.comparison) if self._store.is_made_here(entry.name) else ()
            except SidebysideError as error:
                self.app.call_from_thread(self.say, str(error), trouble=True)
            else:
                changed = frozenset(state.report for state in states if state.state == "changed")
                self.app.call_from_thread(self._known_now, entry.name, Known(snapshot, changed))

        self.run_worker(read, thread=True, group="preview", exclusive=True, exit_on_error=False)

    def _known_now(self, name: str, known: Known) -> None:
        if len(self._known) > 20:
            self._known.clear()
        self._known[name] = known
        if self.is_attached and self.list.current and self.list.current.name == name:
            self.query_one("#preview", Sheet).write(self._preview)

    def say(self, message: str, *, trouble: bool = False) -> None:
        """Show a message in the bottom line until the next key."""
        if self.is_attached:
            self.query_one(StatusLine).say(message, trouble=trouble)
            self._hint(alone=not message)

    def _hint(self, alone: bool = True) -> None:
        keys = TRASH_KEYS if self.in_trash else KEYS
        hints = [Hint(key, word, name) for name, (key, word) in keys.items()]
        self.query_one(StatusLine).hint(hints, alone=alone)

    # What is done.

    def _do(self, work: Callable[[], object], said: str, go: str = "") -> None:
        """Do some work on the store in a thread, then list anew, say ``said``, and go to the snapshot ``go``."""
        in_trash = self.in_trash

        def run() -> None:
            words, trouble = said, False
            try:
                work()
            except SidebysideError as error:
                words, trouble = str(error), True
            try:
                entries = self._store.list_trash() if in_trash else self._store.list()
            except SidebysideError as error:
                entries, words, trouble = [], str(error), True
            self.app.call_from_thread(self._listed, entries, words, trouble, go)

        self.run_worker(run, thread=True, group="library", exit_on_error=False)

    def _listed(self, entries: Sequence[Entry], words: str, trouble: bool, go: str) -> None:
        if self.is_attached:
            self._known.clear()
            self._listing = False
            self.list.fill(entries)
            self.list.go(go)
            self._show()
            self.say(words, trouble=trouble)

    def choose(self) -> None:
        """Open the snapshot, or restore it from the trash."""
        entry = self.list.current
        if entry is None or not self.is_in_front:
            return
        if self.in_trash:
            self._do(lambda: self._store.restore(entry.name), f"Restored: {entry.title or entry.name}")
        elif entry.problem:
            self.say(f"Not opened: {entry.problem}", trouble=True)
        else:
            self.dismiss()
            self._reading.reader.readings.open_snapshot(self._reading, entry.name)

    def find(self) -> None:
        """Search as it is typed."""
        self.query_one(Prompt).ask("find", "/", self.list.text, note="Esc shows all  ")

    def rename(self) -> None:
        """Ask for another title."""
        if self.list.current:
            self.query_one(Prompt).ask("rename", "Title", self.list.current.title, proposed=True)

    def tag(self) -> None:
        """Ask for the tags."""
        if self.list.current:
            self.query_one(Prompt).ask("tag", "Tags", ", ".join(self.list.current.tags), note="with commas between  ")

    def delete(self) -> None:
        """Move the snapshot into the trash folder."""
        entry = self.list.current
        if entry is not None:
            self._deleted = entry.name
            self._do(
                lambda: self._store.delete(entry.name), f"Moved into the trash: {entry.title or entry.name}; u undoes"
            )

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted:
            name, self._deleted = self._deleted, ""
            self._do(lambda: self._store.restore(name), "Restored.", name)

    def mark(self) -> None:
        """Mark the snapshot to compare another with it, or take the mark away."""
        if self.list.current:
            name = self.list.current.name
            self.list.marked = "" if self.list.marked == name else name
            self.query_one(Table).redraw()
            self.say("Marked: c on another compares the two." if self.list.marked else "")

    def compare(self) -> None:
        """Show what changed between the marked snapshot, or what is being read, and this one."""
        if self.list.current:
            show_changes(self, self._reading, self.list.current.name, self.list.marked)

    def turn(self) -> None:
        """To the trash, or back."""
        self.in_trash = not self.in_trash
        self.list = Catalogue()
        self._listing = True
        self._show()
        self._hint()
        self._do(lambda: None, "")

    def leave(self) -> None:
        """Back to the reading; with a search, first back to all."""
        if self.list.text:
            self.list.search("")
            self._show()
        else:
            self.dismiss()

    # What the user does.

    def perform(self, key: str) -> None:
        """Do what a key stands for here."""
        keys = TRASH_KEYS if self.in_trash else {*KEYS, "u"}
        if key in (*keys, "T", "escape"):
            getattr(self, self.ACTIONS[key])()

    def on_key(self, event: events.Key) -> None:
        table, asking = self.query_one(Table), self.query_one(Prompt).is_open
        key = event.character if event.is_printable and event.character and event.character != " " else event.key
        if asking and key not in ("up", "down", "pageup", "pagedown"):
            return
        event.stop()
        event.prevent_default()
        self.say("")
        if key in _LINES:
            table.move(_LINES[key])
        elif key in _PAGES:
            table.move(_PAGES[key] * table.rows_shown)
        elif key in _ENDS:
            table.go(0 if _ENDS[key] < 0 else table.count - 1)
        else:
            self.perform(key)

    def on_table_moved(self, event: Table.Moved) -> None:
        self.list.cursor = event.row
        self._moved()

    def on_table_chosen(self, event: Table.Chosen) -> None:
        self.choose()

    def on_status_line_pressed(self, event: StatusLine.Pressed) -> None:
        self.perform(event.action)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        if event.purpose == "find":
            self.list.search(event.value)
            self._show()

    def on_prompt_left(self, event: Prompt.Left) -> None:
        if event.purpose == "find":
            self.list.search("")
            self._show()

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        entry = self.list.current
        if entry is None or event.purpose == "find":
            return
        if event.purpose == "rename" and event.value != entry.title:
            self._do(lambda: self._store.rename(entry.name, event.value), f"Renamed: {event.value}")
        elif event.purpose == "tag":
            tags = tuple(dict.fromkeys(tag.strip().lstrip("#") for tag in event.value.split(",")))
            self._do(lambda: self._store.tag(entry.name, tuple(tag for tag in tags if tag)), "Tagged.")
