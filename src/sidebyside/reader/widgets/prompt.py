"""One line to type in, at the bottom, so that it never covers the text."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.widgets.input import Selection


class Prompt(Horizontal):
    """Asks for one line. ``purpose`` comes back with what was typed."""

    DEFAULT_CSS = """
    Prompt {
        height: 1; width: 1fr; display: none; background: $panel;
        &.open { display: block; }
        & > Static { width: auto; color: $accent; background: $panel; text-style: bold; padding: 0 1; }
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $panel; color: $foreground;
            &:focus { border: none; background-tint: transparent; } }
        & > #prompt-note { color: $quiet; text-style: none; max-width: 50%; }
    }
    """

    class Changed(Message):
        """The text changed while typing."""

        def __init__(self, purpose: str, value: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.value = value

    class Submitted(Changed):
        """Enter was pressed."""

    class Left(Message):
        """Escape was pressed."""

        def __init__(self, purpose: str) -> None:
            super().__init__()
            self.purpose = purpose

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.purpose = ""

    def compose(self) -> ComposeResult:
        yield Static(id="prompt-label", markup=False)
        yield Input(id="prompt-input", select_on_focus=False, compact=True)
        yield Static(id="prompt-note", markup=False)

    @property
    def is_open(self) -> bool:
        """Whether it is asking."""
        return self.has_class("open")

    def ask(self, purpose: str, label: str, value: str = "", note: str = "", *, proposed: bool = False) -> None:
        """Open with ``label`` before the line and ``note`` behind it; ``value`` stands there already.

        One that is only ``proposed`` is selected: what is typed takes its place.
        """
        self.purpose = purpose
        self.query_one("#prompt-label", Static).update(Content(label))
        self.note(note)
        self.add_class("open")
        self._tell_parent(True)
        line = self.query_one(Input)
        with line.prevent(Input.Changed):
            line.value = value
        line.selection = Selection(0 if proposed else len(value), len(value))
        self.screen.set_focus(line)

    def type_ahead(self, event: events.Key) -> None:
        """Take a key that was on its way to the screen when the line opened."""
        if event.is_printable and event.character:
            line = self.query_one(Input)
            line.replace(event.character, *sorted(line.selection))

    def _tell_parent(self, asking: bool) -> None:
        # CSS cannot hide a sibling: the parent's class ``asking`` is for whoever shares the place with the prompt.
        if isinstance(self.parent, Widget):
            self.parent.set_class(asking, "asking")

    def note(self, text: str) -> None:
        """Show a short text behind the line."""
        self.query_one("#prompt-note", Static).update(Content(text))

    def close(self) -> None:
        """Stop asking."""
        self.remove_class("open")
        self._tell_parent(False)
        if self.query_one(Input).has_focus:
            self.screen.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(self.purpose, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if not self.is_open:
            return  # Enter twice in one burst
        self.close()
        self.post_message(self.Submitted(self.purpose, event.value))

    def on_key(self, event: events.Key) -> None:
        # The other keys go on to the app, where the bindings of the line itself are looked up.
        if event.key == "escape" and self.is_open:
            self.close()
            self.post_message(self.Left(self.purpose))
        if event.key in ("escape", "tab", "shift+tab"):
            event.stop()
            event.prevent_default()
