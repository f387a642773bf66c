"""A list to choose from by typing: actions, themes, snapshots, links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from sidebyside.reader.matching import ranked
from sidebyside.reader.screens.covering import Covering
from sidebyside.reader.widgets.tables.table import Column, Table

if TYPE_CHECKING:
    from sidebyside.reader.looks.lines import Run
    from sidebyside.reader.looks.look import Look

NOTHING = "Nothing matches."
WIDEST_ASIDE = 34
"""The most cells of what stands beside the titles."""
LONGEST = 16
"""Rows of a list that are shown at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry: ``value`` is what choosing it gives; ``aside`` stands at the right; ``more`` is searched too."""

    value: str
    title: str
    aside: str = ""
    more: str = ""


class Picker(Covering[str | None], ModalScreen[str | None]):
    """Gives the chosen value, or None. ``preview`` is called with each value the cursor comes to.

    ``other`` may make a choice of what was typed, for texts that are no name of an entry (a place such as A8); it comes
    first, or last with ``other_last``. ``empty`` is what is said where nothing matches, or makes it of what was typed.
    """

    DEFAULT_CSS = """
    Picker {
        align: center top; background: $background 30%;
        &:ansi { background: transparent; }
        &.aside { align: right top; background: transparent; & > Vertical { width: 36; margin-right: 2; } }
        & > Vertical { width: 84; max-width: 96%; height: auto; max-height: 80%; margin-top: 2;
            background: $background; border: round $line; border-title-color: $accent;
            border-subtitle-color: $quiet; padding: 0 1; }
        Input { border: none; height: 1; padding: 0; background: $background;
            &:focus { border: none; background-tint: transparent; } }
        Table { max-height: 70vh; margin-top: 1; }
        Static { color: $quiet; height: auto; margin-top: 1; }
    }
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        look: Look,
        *,
        hint: str = "type to find",
        start: str = "",
        empty: str | Callable[[str], str] = NOTHING,
        preview: Callable[[str], Look | None] | None = None,
        other: Callable[[str], Choice | None] | None = None,
        other_last: bool = False,
        about: Callable[[str], str] | None = None,
        aside: bool = False,
    ) -> None:
        super().__init__(classes="aside" if aside else None)
        self._title = title
        self._choices = list(choices)
        self._look = look
        self._hint = hint
        self._start = start
        self._empty = empty
        self._preview = preview
        self._other = other
        self._other_last = other_last
        self._about = about
        self._shown = list(self._choices)
        self._ahead: list[events.Key] = []
        self._open = False

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = Content(self._title)
            yield Input(placeholder=self._hint, compact=True)
            yield Table()
            if self._about:
                yield Static(markup=False)

    def on_mount(self) -> None:
        self._restyle(self._look)
        self._fit()
        self._fill("")
        values = [choice.value for choice in self._shown]
        if self._start in values:
            self.query_one(Table).go(values.index(self._start))
        self._tell()
        self.set_focus(self.query_one(Input))
        self._open = True
        for event in self._ahead:
            self.type_ahead(event)

    def type_ahead(self, event: events.Key) -> None:
        """Take a key that was on its way to the screen beneath when this one opened."""
        if not self._open:  # is_mounted becomes true only after on_mount
            self._ahead.append(event)
        elif event.key == "enter":
            self._choose()
        elif event.is_printable and event.character:
            self.query_one(Input).insert_text_at_cursor(event.character)
            self._fill(self.query_one(Input).value)
            self._tell()

    def renew(self, choices: Sequence[Choice]) -> None:
        """Show other choices, or the same with other words beside them; the cursor stays where it is.

        An entry that came between does not push it on, nor does what is typed change.
        """
        if list(choices) == self._choices:
            return
        self._choices = list(choices)
        if not self._open or not self.is_attached:
            return
        current = self.highlighted
        self._fit()
        self._fill(self.query_one(Input).value)
        values = [choice.value for choice in self._shown]
        if current is not None and current.value in values:
            self.query_one(Table).go(values.index(current.value), tell=False)
        else:
            self._tell()

    def _fit(self) -> None:
        """A short list takes no more room than it needs, and leaves it to what is told below."""
        self.query_one(Table).styles.height = max(2, min(LONGEST, len(self._choices) + (self._other is not None)))

    def _choose(self) -> None:
        if not self.is_in_front:
            return
        choice = self.highlighted
        if choice or not self.query_one(Input).value.strip():
            self.dismiss(choice.value if choice else None)

    def _restyle(self, look: Look) -> None:
        self._look = look
        table = self.query_one(Table)
        table.restyle(look)

    def _fill(self, typed: str) -> None:
        entries = [(choice.title, choice.more) for choice in self._choices]
        self._shown = [self._choices[number] for number in ranked(typed, entries)]
        other = self._other(typed) if self._other and typed.strip() else None
        if other:
            self._shown = [choice for choice in self._shown if choice != other]
            self._shown.insert(len(self._shown) if self._other_last else 0, other)
        table = self.query_one(Table)
        table.empty = self._empty if isinstance(self._empty, str) else self._empty(typed)
        table.fill(self._columns(), len(self._shown), self._row)

    def _columns(self) -> tuple[Column, ...]:
        """The titles, and beside them what fits: on narrow screens the title is needed more."""
        aside = max((len(choice.aside) for choice in self._choices), default=0)
        return (Column(""), Column("", min(aside, WIDEST_ASIDE, self.size.width * 2 // 5))) if aside else (Column(""),)

    def on_resize(self) -> None:
        self.query_one(Table).columns = self._columns()

    def _row(self, row: int) -> Sequence[Sequence[Run]]:
        choice = self._shown[row]
        return [[(choice.title, self._look.base)], [(choice.aside, self._look.style("dim"))]]

    @property
    def highlighted(self) -> Choice | None:
        """The entry under the cursor."""
        row = self.query_one(Table).cursor
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _tell(self) -> None:
        choice = self.highlighted
        if self._about:
            self.query_one(Static).update(Content(self._about(choice.value) if choice else ""))
        if self._preview and choice:
            look = self._preview(choice.value)
            if look:
                self._restyle(look)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_in_front:
            self._fill(event.value)
            self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._choose()

    def on_table_moved(self, event: Table.Moved) -> None:
        event.stop()
        if self.is_in_front:
            self._tell()

    def on_table_chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self._choose()

    def on_click(self, event: events.Click) -> None:
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        table = self.query_one(Table)
        steps = {"down": 1, "ctrl+n": 1, "tab": 1, "up": -1, "ctrl+p": -1, "shift+tab": -1}
        pages = {"pagedown": 1, "pageup": -1}
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in steps:
            table.move(steps[event.key])
        elif event.key in pages:
            table.move(pages[event.key] * table.rows_shown)
        else:
            # On to the app, where the bindings of the line that is typed in are looked up.
            return
        event.stop()
        event.prevent_default()
