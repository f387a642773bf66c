"""The one table of actions. Keys, status line, palette, help, the manual and docs/keys.md all come from it.

An action is carried out by the function of its name in `sidebyside.reader.actions`. This module imports no Textual.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sidebyside.model import FINDING_TYPES
from sidebyside.settings.keymaps import merge_what_can_be

if TYPE_CHECKING:
    from sidebyside.settings.config import Settings

GROUPS: tuple[str, ...] = (
    "Moving",
    "Differences",
    "Links",
    "Searching",
    "Views",
    "Panes",
    "Appearance",
    "Corrections",
    "Snapshots",
    "Program",
)


@dataclass(frozen=True, slots=True)
class Command:
    """One action: ``keys`` are those of the default keymap, ``vim`` and ``less`` replace them where they are given."""

    id: str
    title: str
    help: str
    group: str
    keys: tuple[str, ...] = ()
    vim: tuple[str, ...] | None = None
    less: tuple[str, ...] | None = None

    @property
    def function(self) -> str:
        """The name of the function that carries it out."""
        return self.id.replace("-", "_")


def _c(
    group: str, id: str, title: str, help: str, keys: str = "", *, vim: str | None = None, less: str | None = None
) -> Command:
    """A row of the table; keys are separated by commas, and the comma itself is not used as a key."""
    others = [None if other is None else _split(other) for other in (vim, less)]
    return Command(id, title, help, group, _split(keys), *others)


def _split(keys: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in keys.split(",") if key.strip())


TYPE_KEYS: dict[str, str] = {
    "quote": "q",
    "number": "n",
    "date": "t",
    "name": "p",
    "hedge": "h",
    "attribution": "a",
    "negation": "!",
    "characters": "c",
}
"""The letter that follows ``]`` or ``[`` for each type of finding."""

_VIM_TYPE_KEYS = {"characters": "i"}
"""Where vim has another meaning for the letter: ``]c`` is the next difference of its diff mode."""

_ARTICLES = {"attribution": "an"}
TYPE_TITLES: dict[str, str] = {
    "quote": "quotation",
    "number": "number",
    "date": "date",
    "name": "name",
    "hedge": "hedge",
    "attribution": "attribution",
    "negation": "negation",
    "characters": "hidden character difference",
}

_MOVING = (
    _c("Moving", "line-down", "Line down", "Move one line down.", "j, down", vim="j, down, ctrl+e",
       less="j, e, down, ctrl+e"),
    _c("Moving", "line-up", "Line up", "Move one line up.", "k, up", vim="k, up, ctrl+y", less="k, y, up, ctrl+y"),
    _c("Moving", "page-down", "Page down", "Move one screen down.", "space, pagedown, ctrl+f",
       less="space, f, pagedown"),
    _c("Moving", "page-up", "Page up", "Move one screen up.", "b, pageup, ctrl+b"),
    _c("Moving", "half-page-down", "Half page down", "Move half a screen down.", "ctrl+d", less="d, ctrl+d"),
    _c("Moving", "half-page-up", "Half page up", "Move half a screen up.", "ctrl+u", less="u, ctrl+u"),
    _c("Moving", "next-paragraph", "Next paragraph", "Move to the next paragraph.", "J, }"),
    _c("Moving", "previous-paragraph", "Previous paragraph", "Move to the paragraph before.", "K, {"),
    _c("Moving", "next-sentence", "Next sentence", "Move to the next sentence.", ")"),
    _c("Moving", "previous-sentence", "Previous sentence", "Move to the sentence before.", "("),
    _c("Moving", "next-pane", "Next report", "Go to the report on the right.", "tab, l, right",
       vim="tab, l, right, ctrl+w w, ctrl+w l"),
    _c("Moving", "previous-pane", "Previous report", "Go to the report on the left.", "shift+tab, h, left",
       vim="shift+tab, h, left, ctrl+w W, ctrl+w h", less="shift+tab, left"),
    _c("Moving", "top", "Beginning", "Go to the first paragraph.", "g, home", vim="g g, home", less="g, <, home"),
    _c("Moving", "bottom", "End", "Go to the last paragraph.", "G, end", less="G, >, end"),
    _c("Moving", "go-to-paragraph", "Go to paragraph…", "Type a place such as A8, or a number in this report.",
       "p, ctrl+g"),
)  # fmt: skip

_DIFFERENCES = (
    _c("Differences", "next-divergent", "Next divergent paragraph", "Told by another report too, but not the same.",
       "] d, d", vim="] d, ] c, d", less="] d"),
    _c("Differences", "previous-divergent", "Previous divergent paragraph", "The divergent paragraph before.",
       "[ d, D", vim="[ d, [ c, D"),
    _c("Differences", "next-unique", "Next unique paragraph", "What no other report tells.", "] u, u", vim="] u",
       less="] u"),
    _c("Differences", "previous-unique", "Previous unique paragraph", "The unique paragraph before.", "[ u, U"),
    _c("Differences", "next-shared", "Next shared paragraph", "What another report says in the same words.", "] s"),
    _c("Differences", "previous-shared", "Previous shared paragraph", "The shared paragraph before.", "[ s"),
    _c("Differences", "next-finding", "Next finding", "A difference of substance: a number, a quotation, a hedge…",
       "] f, f", less="] f"),
    _c("Differences", "previous-finding", "Previous finding", "The finding before.", "[ f, F"),
    *(
        _c("Differences", f"{way}-{type}", f"{way.capitalize()} {TYPE_TITLES[type]}",
           f"The {way} finding about {_ARTICLES.get(type, 'a')} {TYPE_TITLES[type]}.", f"{bracket} {TYPE_KEYS[type]}",
           vim=f"{bracket} {_VIM_TYPE_KEYS[type]}" if type in _VIM_TYPE_KEYS else None)
        for type in FINDING_TYPES
        for way, bracket in (("next", "]"), ("previous", "["))
    ),
    _c("Differences", "filter", "Filter…", "Show only a kind, a type of finding, or words; the rest is folded.", "&"),
)  # fmt: skip

_LINKS = (
    _c("Links", "follow", "Go to the partner", "Go through the paragraphs that tell the same, one after another.",
       "enter"),
    _c("Links", "back", "Back", "Return to where the last jump began.", "backspace, ctrl+o, ctrl+h, alt+left"),
    _c("Links", "forward", "Forward", "Undo the last return.", "] j, alt+right"),
    _c("Links", "toggle-linked", "Linked panes on, off", "Whether the other reports follow the one being read.", "L"),
)  # fmt: skip

_SEARCHING = (
    _c("Searching", "search", "Search…",
       "A regular expression, in all reports. Capitals in it make case count.", "/"),
    _c("Searching", "next-hit", "Next hit", "The next place where the search was found.", "n"),
    _c("Searching", "previous-hit", "Previous hit", "The hit before.", "N"),
)  # fmt: skip

_VIEWS = (
    _c("Views", "view-panes", "Panes", "Each report in its own order, next to each other.", "1",
       vim="f5", less="f5"),
    _c("Views", "view-rows", "Rows", "One report as the base, what the others tell beside each paragraph.", "2",
       vim="f6", less="f6"),
    _c("Views", "view-ledgers", "Ledgers", "All findings in one table, and the way to their words.", "3",
       vim="f7", less="f7"),
    _c("Views", "view-coverage", "Coverage", "Which report tells which passage: in full, in part, not at all.", "4",
       vim="f8", less="f8"),
    _c("Views", "toggle-inspector", "Inspector", "Why this paragraph is linked, and what differs, in words.", "i"),
    _c("Views", "inspector-down", "Inspector down", "Read on in the inspector, or in what is told of a finding.",
       "alt+j, alt+down"),
    _c("Views", "inspector-up", "Inspector up", "Read back in it.", "alt+k, alt+up"),
    _c("Views", "toggle-overview", "Overview", "All of every report at once, and where you are.", "o"),
    _c("Views", "next-base", "Next base report", "In the rows view: another report as the base.", "B"),
    _c("Views", "sort", "Sort by the next column", "In tables: sort by another column, then downwards.", "O"),
)  # fmt: skip

_PANES = (
    _c("Panes", "hide-pane", "Hide this report", "Leave this report out of the row.", "H"),
    _c("Panes", "show-all-panes", "Show all reports", "Bring hidden reports back.", "A"),
    _c("Panes", "pin-pane", "Pin this report", "Keep this report on the screen when panes move sideways.", "P"),
    _c("Panes", "move-pane-left", "Move this report left", "Change places with the report on the left.", "alt+h, <",
       less="alt+h"),
    _c("Panes", "move-pane-right", "Move this report right", "Change places with the report on the right.",
       "alt+l, >", less="alt+l"),
    _c("Panes", "widen-pane", "Wider pane", "Give this report more columns.", "+"),
    _c("Panes", "narrow-pane", "Narrower pane", "Give this report fewer columns.", "-"),
)  # fmt: skip

_APPEARANCE = (
    _c(
        "Appearance",
        "intensity",
        "Highlights",
        "Findings only; divergent and unique words too; shared ones too; plain text.",
        "v",
        less="C",
    ),
    _c(
        "Appearance",
        "against",
        "Words against one or all",
        "With three reports or more: words as the partner in view has them, or any other report.",
        "V",
    ),
    _c(
        "Appearance",
        "folding",
        "Fold trivial differences",
        "Whether case, accents, spelling, inflection and quotation marks count as differences of words.",
        "=",
    ),
    _c("Appearance", "theme", "Theme…", "Choose a theme; each is shown while you choose.", "t"),
    _c("Appearance", "wider-measure", "Longer lines", "Let lines of text be four columns longer.", "w"),
    _c("Appearance", "narrower-measure", "Shorter lines", "Make lines of text four columns shorter.", "W"),
    _c("Appearance", "justify", "Justified lines", "Lines end level at the right, or ragged.", "|"),
    _c("Appearance", "spacing", "Line spacing", "Blank lines between paragraphs: 0, 1 or 2.", "_"),
)

_CORRECTIONS = (
    _c("Corrections", "confirm-link", "Confirm this link", "Say that these two paragraphs do tell the same.", "c"),
    _c("Corrections", "cut-link", "Cut this link", "Say that these two paragraphs do not tell the same.", "x"),
    _c("Corrections", "make-link", "Make a link: here, there",
       "Press once at each of two paragraphs that tell the same.", "m"),
    _c("Corrections", "note", "Note…", "Write a note on this paragraph; an empty one removes it.", "a"),
    _c("Corrections", "note-link", "Note on this link…", "Write a note on the link of this paragraph to its partner.",
       "alt+a"),
    _c("Corrections", "undo", "Undo", "Take back the last correction.", "z", vim="u"),
    _c("Corrections", "redo", "Redo", "Bring it back again.", "Z, ctrl+r", vim="ctrl+r", less="ctrl+r"),
    _c("Corrections", "next-note", "Next note", "The next paragraph with a note.", "] w"),
    _c("Corrections", "previous-note", "Previous note", "The paragraph with a note before.", "[ w"),
    _c("Corrections", "bookmark", "Mark this paragraph", "Set a mark here, or take it away.", "M", less="M"),
    _c("Corrections", "next-mark", "Next mark", "The next marked paragraph.", "] m, '"),
    _c("Corrections", "previous-mark", "Previous mark", "The marked paragraph before.", "[ m"),
)  # fmt: skip

_SNAPSHOTS = (
    _c("Snapshots", "save", "Save a snapshot…", "Keep texts, links, corrections and notes as they are now.",
       "s, ctrl+s"),
    _c("Snapshots", "export", "Export…", "Write the comparison to a file: web page, Markdown, table, JSON and more.",
       "E"),
    _c("Snapshots", "snapshots", "Snapshots…", "The library: find, open, rename, tag, compare, delete and restore.",
       "S"),
    _c("Snapshots", "restore", "Unsaved work…", "Go on with corrections that a crash left unsaved.",
       "X"),
)  # fmt: skip

_PROGRAM = (
    _c("Program", "palette", "All actions…", "Find an action by its name; also takes a place such as A8.",
       ":, ctrl+p"),
    _c("Program", "help", "Help", "All keys, in groups.", "?, f1", less="?, f1, h"),
    _c("Program", "legend", "What signs and colours mean", "The legend of glyphs, colours and lines.", "*, f2"),
    _c("Program", "messages", "Messages…", "What was said in the status line, in full, the latest first.", "f3"),
    _c("Program", "copy", "Copy with source", "Copy the selection or the paragraph, and where it stands.",
       "y", less="Y"),
    _c("Program", "copy-selection", "Copy the selection", "Copy what is selected; else tell how to quit.",
       "ctrl+c"),
    _c("Program", "edit", "Open the source in $EDITOR", "Open the file of this report in your editor.", "e", less="v"),
    _c("Program", "choose-reports", "Choose reports…", "Choose which of the loaded reports to compare.", "r"),
    _c("Program", "about", "About this report", "Where this report came from and how it was read.", "I"),
    _c("Program", "reload", "Read the sources again", "Load changed files anew; corrections are kept where they fit.",
       "R"),
    _c("Program", "cancel", "Cancel", "Stop what is running, or leave search, link and message.", "escape"),
    _c("Program", "suspend", "Back to the shell", "Stop the reader and give the terminal back; fg goes on.", "ctrl+z"),
    _c("Program", "quit", "Quit", "Close the reader.", "q, ctrl+q", vim="q, Z Z, Z Q, ctrl+q",
       less="q, Q, Z Z, ctrl+q"),
)  # fmt: skip

COMMANDS: tuple[Command, ...] = (
    *_MOVING,
    *_DIFFERENCES,
    *_LINKS,
    *_SEARCHING,
    *_VIEWS,
    *_PANES,
    *_APPEARANCE,
    *_CORRECTIONS,
    *_SNAPSHOTS,
    *_PROGRAM,
)
BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


COUNTING: frozenset[str] = frozenset(("vim", "less"))
"""The keymaps in which a number before a key counts. The views have other keys there."""

ENDS: frozenset[str] = frozenset(("top", "bottom"))
"""Actions that a number before their key makes go to the paragraph of that number."""

REPEATED: frozenset[str] = frozenset(
    command.id
    for command in COMMANDS
    if command.id.startswith(("next-", "previous-"))
    or command.id in ("follow", "back", "forward")
    or (command.group == "Moving" and command.id not in (*ENDS, "go-to-paragraph"))
)
"""Actions that a number before their key carries out so many times. All others leave it out of account."""


def keymap(name: str) -> dict[str, tuple[str, ...]]:
    """The keys of every action in the keymap ``default``, ``vim`` or ``less``.

    An action that got a key in ``vim`` or ``less`` takes it from whoever has it in the default keymap.
    """
    own = {c.id: keys for c in COMMANDS if (keys := {"vim": c.vim, "less": c.less}.get(name)) is not None}
    taken = {key for keys in own.values() for key in keys}
    return {c.id: own.get(c.id, tuple(key for key in c.keys if key not in taken)) for c in COMMANDS}


def keys_of(settings: Settings) -> tuple[dict[str, tuple[str, ...]], str]:
    """The keys of every action after the user's changes, and in one line what of all settings is wrong and left out."""
    keys, refused = merge_what_can_be(keymap(settings.keymap), settings.keys)
    wrong = [*settings.wrong.items(), *((f"keys.{action}", reason) for action, reason in refused.items())]
    return keys, "config.toml: " + "; ".join(f"{entry}: {reason}" for entry, reason in wrong) if wrong else ""


def learnt(keys: Sequence[str]) -> str:
    """The key of an action to learn, as a person reads it; empty where it has none.

    That is its first, unless a later one is a single character and the first a sequence: ``d`` rather than ``]d``, but
    ``gg`` rather than Home.
    """
    candidates = [*keys[:1], *(key for key in keys[1:] if len(key) == 1)]
    return shown(tuple(sorted(candidates, key=lambda key: len(key.split()))[:1]))


def shown(keys: tuple[str, ...]) -> str:
    """Keys as a person reads them: ``]d  d``."""
    return "  ".join(_shown(key) for key in keys)


def _shown(key: str) -> str:
    names = {"space": "Space", "enter": "Enter", "tab": "Tab", "escape": "Esc", "backspace": "Backspace"}
    arrows = {"up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn"}
    rest = {"home": "Home", "end": "End", "delete": "Del", "insert": "Ins"}
    words = {**names, **arrows, **rest}

    def one(part: str) -> str:
        *modifiers, base = part.split("+") if len(part) > 1 and not part.endswith("+") else [part]
        base = words.get(base, base.upper() if base[:1] == "f" and base[1:].isdigit() else base)
        return "-".join([*(m.capitalize() for m in modifiers), base])

    parts = [one(part) for part in key.split()]
    return ("" if all(len(part) == 1 for part in parts) else " ").join(parts)
