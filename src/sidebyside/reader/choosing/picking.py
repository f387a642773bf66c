"""The keys of the picker for many reports, and what its help says of them."""

from __future__ import annotations

from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look
from sidebyside.reader.widgets.hints import Hint

STEPS = {"j": 1, "down": 1, "k": -1, "up": -1}
"""Keys that move by a line, and which way."""

PAGES = {"pagedown": 1, "ctrl+f": 1, "ctrl+d": 1, "pageup": -1, "ctrl+b": -1, "ctrl+u": -1, "b": -1}
"""Keys that move by as many lines as are shown."""

ENDS = {"g": -1, "home": -1, "G": 1, "end": 1}
"""Keys that go to the first or the last line."""

OPEN = {"l": True, "right": True, "+": True, "h": False, "left": False, "-": False}
"""Keys that list the copies of a text, or no longer."""

KEYS = {
    "space": "toggle", "enter": "compare", "/": "search", "O": "sort", "a": "all", "?": "help", "f1": "help",
    "I": "about", "!": "left-out", "escape": "cancel", "q": "leave", "ctrl+q": "leave", "ctrl+c": "leave",
}  # fmt: skip
"""The actions of the other keys."""

HINTS = (
    Hint("Space", "choose", "toggle", needed=True),
    Hint("Enter", "compare", "compare", needed=True, brief_key="↵"),
    Hint("/", "search", "search"),
    Hint("O", "sort", "sort"),
    Hint("→", "copies", "open"),
    Hint("a", "all", "all"),
    Hint("?", "help", "help", needed=True),
    Hint("q", "quit", "leave", needed=True),
)
"""What the status line shows: key, words, action."""

_HELP = (
    ("j k ↓ ↑ PgUp PgDn g G", "Move."),
    ("Space", "Choose a report, or take it back. Its letter is that of its pane."),
    ("a", "Choose all that are shown, one copy of each text; again: none of them."),
    ("Enter", "Compare the chosen reports."),
    ("/", "Show only reports that hold every word you type, in title, date, source or text. Esc shows all."),
    ("O", "Sort by the next column: upwards, then downwards. A click on a column's title does it too."),
    ("→ ←", "List the copies of a text, or no longer. A copy can be chosen by itself."),
    ("I", "How the report was read, in full."),
    ("!", "What was left out, and why."),
    ("Esc", "While loading: stop, and go on with what has been read. Else back to the reading, if there is one."),
    ("q", "Leave."),
)


def write_help(look: Look, width: int) -> list[list[Run]]:
    """The help as lines of at most ``width`` columns."""
    lines: list[list[Run]] = []
    for keys, words in _HELP:
        lines += wrap([(f"{keys:<24}", look.style("partner")), (words, look.base)], width, 24)
    return lines
