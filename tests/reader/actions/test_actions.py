"""Every action of the table, pressed: what it does to the state and to the screen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from tests.reader.opened import Opened, Opener, comparison

from sidebyside.comparison import Comparison
from sidebyside.language.plurals import counted
from sidebyside.layout.flow import Anchor
from sidebyside.model import FINDING_TYPES, Finding, Note, Place, Report, Side, Source
from sidebyside.reader.actions import Action, find
from sidebyside.reader.keys.commands import COMMANDS, TYPE_KEYS
from sidebyside.reader.saving.autosave import Autosave
from sidebyside.reader.screens.reports import ReportPicker
from sidebyside.reader.widgets.overview import Overview
from sidebyside.reader.widgets.panes.selection import Selection
from sidebyside.reader.widgets.rows.rows import RowsView
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.tables.coverage import CoverageGrid
from sidebyside.reader.widgets.tables.ledgers import Ledgers

Check = Callable[[Opened], Awaitable[None]]
PRESSED: dict[str, Check] = {}
"""What pressing the keys of each action is expected to do."""


class EveryFinding(Comparison):
    """The test's comparison with one finding of every type, in paragraph A2, and one in A4."""

    @property
    def entries(self) -> tuple[Finding, ...]:  # type: ignore[override]
        text = self.reports[0].paragraph(1)
        found = [
            Finding(type, "differs", f"a {type} differs", (side(0, 1, n, n + 1, text[n]), side(1, 1, 0, 1, "“")))
            for n, type in enumerate(FINDING_TYPES)
        ]
        one = side(0, 3, 0, 5, "Eight")
        return (*found, Finding("number", "agrees", "eight agrees", (one,), differs=False))


def side(report: int, paragraph: int, start: int, end: int, text: str) -> Side:
    return Side(report, paragraph, start, end, text)


def every_finding() -> Comparison:
    whole = comparison()
    return EveryFinding(whole.reports, whole.links)


def pressing(*ids: str) -> Callable[[Check], Check]:
    def keep(check: Check) -> Check:
        PRESSED.update(dict.fromkeys(ids, check))
        return check

    return keep


@pressing("line-down", "line-up", "page-down", "page-up", "half-page-down", "half-page-up")
async def moving_by_lines(reader: Opened) -> None:
    panes = reader.screen.panes
    await reader.pilot.resize_terminal(120, 8)
    for down, up in (("j", "k"), ("down", "up"), ("space", "b"), ("ctrl+d", "ctrl+u"), ("pagedown", "pageup")):
        before = (reader.place, panes.offset_in_paragraph)
        await reader.press(down)
        assert (reader.place, panes.offset_in_paragraph) > before, down
        await reader.press(up)
        assert (reader.place, panes.offset_in_paragraph) == before, up


@pressing("next-paragraph", "previous-paragraph", "top", "bottom")
async def moving_by_paragraphs(reader: Opened) -> None:
    await reader.press("J", "J")
    assert reader.place == "A3"
    await reader.press("K")
    assert reader.place == "A2"
    await reader.press("G")
    assert reader.place == "A5"
    await reader.press("backspace")
    assert reader.place == "A2"
    await reader.press("g")
    assert reader.place == "A1"


@pressing("next-sentence", "previous-sentence")
async def moving_by_sentences(reader: Opened) -> None:
    await reader.press("J", ")")
    assert reader.place == "A2"
    span = reader.screen.session.position.span
    assert span is not None
    await reader.press("(")
    before = reader.screen.session.position.span
    assert before is not None
    assert before.start < span.start


@pressing("next-pane", "previous-pane")
async def moving_between_panes(reader: Opened) -> None:
    await reader.press("tab")
    assert reader.place[0] == "B"
    await reader.press("l")
    assert reader.place[0] == "C"
    await reader.press("tab")
    assert reader.place[0] == "A"
    await reader.press("shift+tab")
    assert reader.place[0] == "C"
    await reader.press("h")
    assert reader.place[0] == "B"


@pressing("go-to-paragraph")
async def going_to_a_paragraph(reader: Opened) -> None:
    await reader.press("p")
    await reader.type("b3")
    await reader.press("enter")
    assert reader.place == "B3"
    await reader.press("p", "2", "enter")
    assert reader.place == "B2"
    await reader.press("p", "z", "9", "enter")
    assert reader.message == "There is no report Z."
    await reader.press("p", "9", "9", "escape")
    assert reader.place == "B2"
    await reader.press("backspace")
    assert reader.place == "B3"


@pressing("next-divergent", "previous-divergent", "next-unique", "previous-unique", "next-shared", "previous-shared")
async def moving_by_kinds(reader: Opened) -> None:
    survey = reader.screen.session.survey
    assert survey is not None
    kinds = survey.kinds[0]
    assert set(kinds) == {"shared", "divergent", "unique"}
    for kind, single in (("divergent", "d"), ("unique", "u"), ("shared", "s")):
        places = [f"A{number + 1}" for number, found in enumerate(kinds) if found == kind]
        await reader.press("G", "right_square_bracket", single)
        assert f"No {kind} paragraph after" in reader.message
        await reader.press("g")
        visited = [reader.place] if kinds[0] == kind else []
        while len(visited) < len(places):
            await reader.press("right_square_bracket", single)
            visited.append(reader.place)
            assert reader.sees(f"{kind} {len(visited)} of {len(places)}")
        assert visited == places
        for place in reversed(places[:-1]):
            await reader.press("left_square_bracket", single)
            assert reader.place == place
        await reader.press("g", "left_square_bracket", single)
        assert f"No {kind} paragraph before" in reader.message
    await reader.press("g", "d", "u")
    assert reader.place == "A3"
    await reader.press("D")
    assert reader.place == "A2"
    await reader.press("G", "U")
    assert reader.place == "A3"


@pressing(
    "next-finding",
    "previous-finding",
    *(f"{way}-{type}" for way in ("next", "previous") for type in FINDING_TYPES),
)
async def moving_by_findings(reader: Opened) -> None:
    session = reader.screen.session
    for number, type in enumerate(FINDING_TYPES):
        await reader.press("f")
        assert (reader.place, session.position.offset) == ("A2", number)
        assert reader.message == f"finding {number + 1} of {len(FINDING_TYPES)} · {type}: a {type} differs"
    await reader.press("f")
    assert "No finding after" in reader.message
    await reader.press("F")
    assert session.position.offset == len(FINDING_TYPES) - 2
    keys = {"!": "exclamation_mark"}
    for number, type in enumerate(FINDING_TYPES):
        key = keys.get(TYPE_KEYS[type], TYPE_KEYS[type])
        await reader.press("g", "right_square_bracket", key)
        assert session.position.offset == number
        await reader.press("G", "left_square_bracket", key)
        assert session.position.offset == number
        assert f"{type} 1 of 1" in reader.message


@pressing("follow", "back", "forward", "toggle-linked")
async def following(reader: Opened) -> None:
    await reader.press("enter")
    first = reader.place
    await reader.press("enter")
    second = reader.place
    assert {first, second} == {"B1", "C1"}
    await reader.press("backspace")
    assert reader.place == first
    await reader.press("ctrl+o")
    assert reader.place == "A1"
    await reader.press("right_square_bracket", "j")
    assert reader.place == first
    await reader.press("p", "A", "3", "enter", "enter")
    assert "A3 is not linked" in reader.message
    await reader.press("L")
    assert not reader.screen.panes.linked
    assert reader.sees("not linked")
    await reader.press("L")
    assert reader.screen.panes.linked


@pressing("search", "next-hit", "previous-hit")
async def searching(reader: Opened) -> None:
    await reader.press("n")
    assert "Nothing is searched for" in reader.message
    await reader.press("slash")
    await reader.type("mayor")
    assert reader.sees("A 1  B 2  C 1")
    await reader.press("enter")
    assert reader.place == "A1"
    assert reader.message.startswith("hit 1 of 4")
    await reader.press("n")
    assert (reader.place, reader.message) == ("B1", "hit 2 of 4")
    await reader.press("n", "n")
    assert reader.message == "hit 4 of 4"
    await reader.press("n")
    assert (reader.place, reader.message) == ("A1", "hit 1 of 4, from the beginning again")
    await reader.press("N")
    assert (reader.place, reader.message) == ("C1", "hit 4 of 4, from the end again")
    await reader.press("N")
    assert reader.message == "hit 3 of 4"
    await reader.press("right_square_bracket", "Z")
    assert reader.message == "]Z means nothing."
    await reader.press("right_square_bracket", "escape")
    assert reader.message == ""
    await reader.press("Q")
    assert reader.message == "Q means nothing; ? has all keys."
    await reader.press("right_square_bracket", "escape", "escape")
    assert reader.message == ""
    await reader.press("slash", "left_square_bracket", "enter")
    assert "not a regular expression" in reader.message
    assert "still" not in reader.message  # nothing was searched for
    await reader.press("slash")
    await reader.type("mayor")
    await reader.press("enter", "slash", "left_parenthesis", "enter")
    assert reader.message == "not a regular expression: missing ) at position 1; “mayor” is still searched for"
    await reader.press("n")
    assert reader.message.startswith("hit 1 of 4")
    await reader.press("slash")
    await reader.type("zebra")
    await reader.press("enter")
    assert "is not found" in reader.message
    await reader.press("escape", "escape")
    assert reader.screen.session.search is None


@pressing("view-panes", "view-rows", "view-ledgers", "view-coverage", "next-base", "sort")
async def viewing(reader: Opened) -> None:
    screen = reader.screen
    await reader.press("p", "A", "4", "enter", "2")
    assert isinstance(screen.views.in_front, RowsView)
    assert reader.place == "A4"
    await reader.press("j", "K")
    assert reader.place == "A3"
    await reader.press("B")
    assert reader.sees("base  B Times")
    await reader.press("escape")
    assert reader.sees("next base")
    await reader.press("3")
    assert reader.sees("to the words")  # the status line names the keys of the view
    view = screen.views.in_front
    assert isinstance(view, Ledgers)
    assert reader.sees(f"differences {len(FINDING_TYPES)}")
    await reader.press("tab")
    assert view.table.count == len(FINDING_TYPES) + 1
    await reader.press("O")
    assert "sorted by place, downwards" in reader.message
    told = reader.screen.query_one("#finding", Sheet)
    assert told.display
    assert view.finding is not None
    assert view.finding.summary in "".join(text for text, _ in told.lines[0])
    assert any(view.finding.sides[0].text in text for line in told.lines[1:] for text, _ in line)
    await reader.press("O", "ampersand")
    await reader.type("hedge")
    assert view.table.count == 1  # shown while it is chosen
    await reader.press("enter", "enter")
    assert screen.views.name == "panes"
    assert (reader.place, screen.session.position.offset) == ("A2", FINDING_TYPES.index("hedge"))
    await reader.press("4")
    grid = screen.views.in_front
    assert isinstance(grid, CoverageGrid)
    assert reader.sees("silent: ")
    await reader.press("tab", "j")
    place = grid.place
    assert place.report == 1
    await reader.press("O")
    assert "most silent reports first" in reader.message
    await reader.press("O", "enter")
    assert screen.views.name == "panes"
    assert screen.session.place.report == 1
    await reader.press("O")
    assert "works in the views" in reader.message
    await reader.press("1")
    assert screen.views.name == "panes"


@pressing("filter")
async def filtering(reader: Opened) -> None:
    screen, flow = reader.screen, reader.screen.panes.reading.flows[0]
    survey = screen.session.survey
    assert survey is not None
    kinds = survey.kinds[0]
    folded = [number for number, kind in enumerate(kinds) if kind != "unique"]
    await reader.press("g", "ampersand")
    await reader.type("uni")
    assert [number for number in range(len(kinds)) if flow.folded(number)] == folded  # shown while it is chosen
    await reader.press("escape")
    assert not any(flow.folded(number) for number in range(len(kinds)))
    await reader.press("ampersand", "u", "n", "i", "enter")
    assert reader.sees("⋯ 2 ")
    assert reader.sees("only unique paragraphs")
    assert reader.place == "A1"
    await reader.press("escape")  # the message said so: it ends the filter, and not only itself
    assert screen.session.filter is None
    assert reader.message == ""
    await reader.press("ampersand", "u", "n", "i", "enter")
    await reader.press("J")
    assert reader.place == "A3"
    await reader.press("J", "enter")  # Enter on a fold opens it
    assert [number for number in range(len(kinds)) if flow.folded(number)] == [0, 1]
    await reader.press("2")  # the filter is kept from view to view
    assert isinstance(screen.views.in_front, RowsView)
    assert reader.sees("giraffe")
    assert not reader.sees("roof")
    await reader.press("4")
    assert reader.sees("only unique paragraphs")
    await reader.press("1", "escape", "escape")
    assert screen.session.filter is None
    assert not any(flow.folded(number) for number in range(len(kinds)))
    await reader.press("ampersand")
    await reader.type("harbour fire")
    await reader.press("enter", "3")
    assert reader.sees("No finding here of: “harbour fire”")
    await reader.press("1")
    assert [number for number in range(len(kinds)) if flow.folded(number)] == [1, 2, 3, 4]
    await reader.press("p", "A", "4", "enter")  # going to a folded paragraph opens its fold
    assert reader.place == "A4"
    assert reader.sees("Eight firefighters")
    await reader.press("ampersand")
    await reader.type("everything")
    await reader.press("enter")
    assert screen.session.filter is None


@pressing("inspector-down", "inspector-up")
async def reading_on_in_the_inspector(reader: Opened) -> None:
    sheet = reader.screen.query_one("#inspector", Sheet)
    await reader.press("alt+j")
    assert sheet.display  # opened first
    assert sheet.first == 0
    sheet.styles.height = 4
    await reader.messages()
    assert reader.sees("more line")
    await reader.press("alt+j")
    assert sheet.first == 1
    await reader.press("alt+k", "alt+k")
    assert sheet.first == 0


@pressing("toggle-inspector", "toggle-overview")
async def looking_closer(reader: Opened) -> None:
    await reader.press("i")
    sheet = reader.screen.query_one("#inspector", Sheet)
    assert sheet.display
    assert reader.sees("→ B1")
    assert reader.sees("found by the alignment")
    await reader.press("i")
    assert not sheet.display
    overview = reader.screen.query_one(Overview)
    shown = overview.display
    await reader.press("o")
    assert overview.display != shown
    await reader.press("o")
    assert overview.display == shown


@pressing("hide-pane", "show-all-panes", "pin-pane", "move-pane-left", "move-pane-right", "widen-pane", "narrow-pane")
async def arranging(reader: Opened) -> None:
    panes = reader.screen.panes
    assert panes.visible_panes == (0, 1, 2)
    await reader.press("H")
    assert panes.visible_panes == (1, 2)
    assert reader.sees("hidden A")
    await reader.press("H", "H")
    assert "One report must stay" in reader.message
    await reader.press("A")
    assert panes.visible_panes == (0, 1, 2)
    await reader.press("p", "A", "1", "enter", "greater_than_sign")
    assert panes.visible_panes == (1, 0, 2)
    await reader.press("less_than_sign")
    assert panes.visible_panes == (0, 1, 2)
    await reader.press("P")
    assert "stays on the screen" in reader.message
    await reader.press("P")
    before = dict(panes.reading.panes.weights)
    await reader.press("plus")
    assert panes.reading.panes.weights != before
    await reader.press("minus")
    assert len(set(panes.reading.panes.weights.values())) == 1
    await reader.press(*["plus"] * 9)
    assert reader.message.startswith("A ")
    assert panes.width_of(0) > panes.width_of(1)
    widest = panes.width_of(0)
    await reader.press("plus", "plus", "minus")
    assert panes.width_of(0) < widest, "no key was in vain"
    assert reader.message == f"A is {panes.width_of(0)} columns wide."
    await reader.press(*["minus"] * 20)
    assert reader.message == "A cannot be narrower here."


@pressing("folding")
async def folding(reader: Opened) -> None:
    session = reader.screen.session
    assert session.survey is not None
    assert session.survey.folds is not None
    count = sum(session.survey.folds.values())
    assert count
    folded = session.comparison
    await reader.press("=")
    assert session.comparison is not None
    assert not session.comparison.folding
    assert session.kept is folded
    assert reader.message.startswith(f"{count} (")
    await reader.press("j")
    assert reader.sees(f"{counted(count, 'trivial difference')} shown")
    await reader.press("p", "A", "4", "enter", "x")  # a correction keeps the switch, and what is kept stays folded
    assert not session.comparison.folding
    assert session.kept is not None
    assert session.kept.folding
    await reader.press("=", "z")
    assert session.comparison == folded


@pressing("against")
async def seeing_words_against(reader: Opened) -> None:
    panes = reader.screen.panes
    assert panes.reading.against(0) == 1
    await reader.press("V")
    assert panes.reading.against(0) is None
    assert "any other report" in reader.message
    await reader.press("2", "V", "1")
    assert panes.reading.against(0) == 1


@pressing("intensity", "theme", "wider-measure", "narrower-measure", "spacing", "justify")
async def dressing(reader: Opened) -> None:
    screen = reader.screen
    seen = []
    for _ in range(4):
        await reader.press("v")
        seen.append(screen.panes.intensity)
    assert sorted(seen) == ["everything", "findings", "plain", "rewording"]
    measure = screen.panes.measure
    await reader.press("w")
    assert screen.panes.measure == measure + 4
    await reader.press("W", "W")
    assert screen.panes.measure == measure - 4
    await reader.press("underscore")
    assert screen.panes.spacing == 2
    ragged = reader.lines
    await reader.press("|")
    assert reader.lines != ragged
    assert [line.split() for line in reader.lines[:-1]] == [line.split() for line in ragged[:-1]]
    await reader.press("|")
    assert reader.lines[:-1] == ragged[:-1]
    await reader.press("t")
    await reader.type("paper")
    assert reader.app.wardrobe.name == "paper"  # a preview
    await reader.press("escape")
    assert reader.app.wardrobe.name == "dark"
    await reader.press("t")
    await reader.type("light")
    await reader.press("enter")
    assert reader.app.look.theme.name in ("light", "colour-blind-light")


@pressing("confirm-link", "cut-link", "make-link", "undo", "redo")
async def correcting(reader: Opened) -> None:
    session = reader.screen.session

    def link(one: Place, other: Place) -> str:
        assert session.comparison is not None
        found = session.comparison.link_between(one, other)
        return found.origin if found else ""

    await reader.press("p", "A", "4", "enter", "c")
    assert link(Place(0, 3), Place(1, 2)) == "confirmed"
    assert "A4–B3 confirmed" in reader.message
    await reader.press("c")  # no step of its own: the first undo takes the first back
    assert reader.message == "A4–B3 is confirmed already."
    await reader.press("z")
    assert link(Place(0, 3), Place(1, 2)) == "auto"
    await reader.press("ctrl+r")
    assert link(Place(0, 3), Place(1, 2)) == "confirmed"
    await reader.press("x")
    assert link(Place(0, 3), Place(1, 2)) == ""
    assert session.survey is not None
    assert session.survey.kinds[0][3] == "unique"
    await reader.press("g", "x")  # A1 has two links: which one is asked
    assert reader.sees("A1 – B1")
    await reader.press("down", "enter")
    assert "A1–" in reader.message
    await reader.press("p", "A", "3", "enter", "m", "m")
    assert session.link_from is None
    await reader.press("m", "J", "m")
    assert "are in one" in reader.message
    await reader.press("p", "B", "4", "enter", "m")
    assert link(Place(0, 2), Place(1, 3)) == "made"
    await reader.press("x", "z", "z", "z", "z", "z", "z")
    assert "Nothing to undo" in reader.message
    await reader.press("Z")
    assert "Done again" in reader.message


@pressing("note", "note-link", "next-note", "previous-note", "bookmark", "next-mark", "previous-mark")
async def noting(reader: Opened) -> None:
    await reader.press("right_square_bracket", "w")
    assert "There is no note yet" in reader.message
    await reader.press("a")
    await reader.type("see B")
    await reader.press("enter", "G", "a", "x", "enter", "g", "right_square_bracket", "w")
    assert (reader.place, reader.message) == ("A5", "note 2 of 2")
    await reader.press("left_square_bracket", "w", "i")
    assert reader.place == "A1"
    assert reader.sees("see B")
    await reader.press("a", *(["backspace"] * 5), "enter")
    assert reader.screen.session.noted() == [Place(0, 4)]
    await reader.press("p", "A", "4", "enter", "alt+a")
    assert reader.sees("Note on A4–B3")
    await reader.type("agreed")
    await reader.press("enter")
    noted = reader.screen.session.comparison
    assert noted is not None
    assert [str(note.other) for note in noted.notes] == ["B3", "None"]
    assert reader.sees("agreed")  # the inspector is open
    await reader.press("z", "g")
    await reader.press("M", "J", "J", "M")
    assert reader.screen.session.marks == [Place(0, 0), Place(0, 2)]
    await reader.press("right_square_bracket", "m")
    assert reader.place == "A1"
    await reader.press("left_square_bracket", "m", "apostrophe", "M")
    assert reader.screen.session.marks == [Place(0, 2)]


@pressing("choose-reports")
async def choosing_reports(reader: Opened) -> None:
    await reader.press("r")
    assert isinstance(reader.app.screen, ReportPicker)
    assert reader.sees("The Daily A")
    await reader.press("escape")
    assert reader.app.screen is reader.screen
    assert len(reader.screen.session.reports) == 3


@pressing("save", "snapshots")
async def keeping(reader: Opened) -> None:
    await reader.press("S")
    assert reader.sees("No snapshot has been saved yet.")
    await reader.press("escape", "p", "B", "2", "enter", "c", "s")
    assert reader.sees("Save as")
    await reader.type("Harbour fire")  # in the place of the proposal
    await reader.press("enter")
    assert reader.message.startswith("Saved: Harbour fire (")
    assert not reader.screen.session.unsaved
    await reader.press("S")
    assert reader.sees("Harbour fire")
    await reader.press("enter")
    await reader.settle()
    assert reader.screen.snapshot is not None
    assert reader.screen.snapshot.title == "Harbour fire"
    assert reader.place == "B2"
    link = reader.screen.session.links_here()[0]
    assert link.origin == "confirmed"


@pressing("export")
async def handing_on(reader: Opened) -> None:
    await reader.press("E")
    assert reader.sees("Web page")
    await reader.press("enter")
    assert reader.sees("Export to")
    await reader.press("escape")


@pressing("restore")
async def going_on_with_unsaved_work(reader: Opened) -> None:
    await reader.press("X")
    assert reader.sees("Nothing was left unsaved.")
    await reader.press("escape")
    left = Autosave(print)
    left.changed(comparison())
    left.changed(comparison().note(Note(Place(0, 1), "[b]Who[/b] counted?")))
    left.end(keep=True)
    await reader.press("X", "enter")
    assert reader.message == "1 unsaved change restored."
    assert [note.text for note in reader.screen.session.comparison.notes] == ["[b]Who[/b] counted?"]  # type: ignore[union-attr]
    assert reader.screen.session.unsaved


@pressing("palette", "help", "legend", "about")
async def reading_what_there_is(reader: Opened) -> None:
    await reader.press("colon")
    await reader.type("overview")
    shown = reader.screen.query_one(Overview).display
    await reader.press("enter")
    assert reader.screen.query_one(Overview).display != shown
    await reader.press("ctrl+p")
    await reader.type("c2")
    await reader.press("enter")
    assert reader.place == "C2"
    await reader.press("question_mark")
    assert reader.sees("Moving")
    await reader.press("space", "b", "G", "g", "j", "k", "q")
    assert reader.app.screen is reader.screen
    await reader.press("*")
    assert reader.sees("differences of substance")
    await reader.press("G")
    assert reader.sees("Highlighted now: findings and rewording (v changes it)")
    await reader.press("q", "I")
    assert reader.sees("Courier C")
    await reader.press("escape")
    assert reader.app.screen is reader.screen


@pressing("messages")
async def messages(reader: Opened) -> None:
    await reader.press("f3")
    assert reader.sees("Nothing was said yet.")
    await reader.press("escape", "H")
    said = "evening.toml: palette.background: " + "not a colour, " * 12 + "whatever was meant"
    reader.screen.say(said, trouble=True)
    await reader.messages()
    assert reader.lines[-1].rstrip().endswith("… F3")
    await reader.pilot.click(reader.screen.status, offset=(reader.screen.size.width - 2, 0))
    await reader.settle()
    told = " ".join(" ".join(line.partition("│")[2].rpartition("│")[0] for line in reader.lines).split())
    assert f"! {said}" in told
    assert told.index(said) < told.index("Report A is hidden; the key A shows all.")


@pressing("copy", "copy-selection", "edit", "reload", "cancel")
async def working_with_the_source(reader: Opened) -> None:
    await reader.press("y")
    assert "Copied: A1" in reader.message
    assert reader.app.clipboard.startswith("The mayor of Springfield")
    assert "The Daily A, paragraph 1" in reader.app.clipboard
    await reader.press("ctrl+c")
    assert "q quits" in reader.message
    reader.screen.panes.select(Selection(0, Anchor(0, 4), Anchor(0, 9)))
    await reader.press("ctrl+c")
    assert reader.app.clipboard.startswith("mayor\n— The Daily A")
    reader.screen.panes.select(Selection(1, Anchor(1, 0), Anchor(2, 5)))  # not what is being read
    await reader.press("y")
    assert "Eight\n— B Times, paragraphs 2–3" in reader.app.clipboard
    await reader.press("escape", "e")
    assert "this report has no file" in reader.message
    await reader.press("R")
    assert "No file has changed" in reader.message
    await reader.press("escape")
    assert reader.message == ""


@pressing("suspend")
async def going_back_to_the_shell(reader: Opened) -> None:
    await reader.press("ctrl+z")  # what happens in a terminal: tests/reader/test_jobs.py
    assert reader.message == "There is no shell to go back to."


@pressing("quit")
async def quitting(reader: Opened) -> None:
    await reader.press("p", "A", "4", "enter", "c", "q")
    assert "Corrections are not saved" in reader.message
    assert reader.app.is_running
    await reader.press("q")
    assert reader.app.return_code == 0


def test_every_action_has_its_function_and_its_check() -> None:
    assert [command.id for command in COMMANDS if not callable(find(command.id))] == []
    assert set(PRESSED) == {command.id for command in COMMANDS}


async def test_a_message_goes_with_the_next_action(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("A")
        assert reader.message == "No report is hidden."
        await reader.press("3")
        assert reader.message == ""
        assert reader.sees("to the words")


async def test_the_place_stands_apart_from_its_partners_before_its_kind_is_known(open_reader: Opener) -> None:
    async with open_reader() as reader:
        reader.screen.session.survey = None
        reader.screen.tell_place()
        assert reader.sees("A1 → B1 C1")


async def test_the_overview_leaves_room_to_read(open_reader: Opener) -> None:
    async with open_reader(size=(120, 36), count=2) as reader:
        overview = reader.screen.query_one(Overview)
        assert overview.has_class("open")
        await reader.pilot.resize_terminal(40, 10)
        await reader.until(lambda: not overview.has_class("open"))  # the new size reaches the screen when it does
        await reader.press("o")
        await reader.until(lambda: overview.has_class("open"))  # asked for


async def test_rows_tell_of_reports_beyond_the_edge(open_reader: Opener) -> None:
    six = [Report.from_paragraphs(["One paragraph of some words."], title=f"Paper {name}") for name in "ABCDEF"]
    async with open_reader(compared=Comparison(six, ()), size=(120, 36)) as reader:
        await reader.press("2")
        assert " A  base  Paper A" in reader.lines[0]
        assert reader.lines[0].rstrip().endswith("›")
        await reader.press("shift+tab")
        assert "‹D  Paper D" in reader.lines[0]
        assert "›" not in reader.lines[0]


async def test_in_the_ledgers_a_correction_is_of_the_finding_under_the_cursor(open_reader: Opener) -> None:
    async with open_reader(compared=every_finding()) as reader:
        await reader.press("p", "A", "4", "enter", "3", "g", "j", "x")
        assert "A2–B2 cut" in reader.message
        assert reader.place == "A2"
        await reader.press("z", "1")
        assert reader.place == "A2"  # the place moves with the cursor of the ledgers


@pytest.mark.parametrize("check", list(dict.fromkeys(PRESSED.values())), ids=lambda check: check.__name__)
async def test_pressed(check: Check, open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    carried_out: set[str] = set()

    def finding(id: str) -> Action:
        carried_out.add(id)
        return find(id)

    monkeypatch.setattr("sidebyside.reader.screens.reading.screen.find", finding)
    async with open_reader(compared=every_finding()) as reader:
        await check(reader)
        assert {id for id, its in PRESSED.items() if its is check} - carried_out == set()
        assert not reader.app.crash
        assert reader.app._exception is None


@pytest.mark.parametrize(
    ("typed", "first"), [("q", "Quit"), ("q!", "Quit"), ("w", "Save a snapshot…"), ("h", "Help"), ("a3", "Go to A3")]
)
async def test_the_list_of_actions_understands_what_vim_does(typed: str, first: str, open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("colon")
        await reader.type(typed)
        shown = [line for line in reader.lines if "│ ▌" in line]
        assert first in shown[0]
        assert sum(f"{first}  " in line for line in reader.lines) == 1


async def test_a_long_message_gets_all_but_the_place(open_reader: Opener) -> None:
    async with open_reader(size=(50, 20)) as reader:
        reader.screen.say("Words " * 12)
        await reader.settle()
        assert reader.lines[-1].startswith(" A1  Words Words")


async def test_editor_gets_a_vector_of_arguments(
    open_reader: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "-rf; touch x.txt"
    path.write_text("One.\n\nTwo.\n", encoding="utf-8")
    report = Report.from_paragraphs(["One.", "Two."], source=Source(path=str(path), format="text"))
    given: list[list[str]] = []

    def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        given.append(command)
        return subprocess.CompletedProcess(command, 3)

    async with open_reader(compared=Comparison([report, report], [])) as reader:
        monkeypatch.setenv("EDITOR", "vim -R")
        await reader.press("J", "e")
        assert "cannot be lent" in reader.message  # headless: the terminal is not suspended
        monkeypatch.setattr(subprocess, "run", run)
        monkeypatch.setattr(type(reader.app), "suspend", lambda app: _Nothing())
        await reader.press("e")
        assert given == [["vim", "-R", "+3", str(path)]]
        assert "ended with status 3" in reader.message


class _Nothing:
    def __enter__(self) -> None:
        return None

    def __exit__(self, *error: object) -> None:
        return None


def test_textual_is_imported_only_when_the_reader_opens() -> None:
    code = "import sys, sidebyside.reader; print('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


async def test_a_pane_is_no_wider_than_its_longest_lines(open_reader: Opener) -> None:
    async with open_reader(size=(240, 50), count=2) as reader:
        await reader.press("plus")
        assert reader.message == "A holds the longest lines there are; w makes them longer."
        before = reader.screen.panes.width_of(0)
        await reader.press("w")
        assert reader.screen.panes.width_of(0) > before
