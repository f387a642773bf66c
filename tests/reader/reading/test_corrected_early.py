"""Corrections made while the reports are still being compared: held, shown, undone, and made when they are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from tests.reader.opened import A, B, Opened, Opener, comparison, reports
from tests.reader.test_loading import Gate

from sidebyside.comparison import Comparison
from sidebyside.model import Note, Place, Report
from sidebyside.reader.reading.held import Held
from sidebyside.reader.saving.autosave import unfinished


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate(monkeypatch)
    yield gate
    gate.go.set()


@asynccontextmanager
async def waiting(open_reader: Opener, gate: Gate) -> AsyncIterator[Opened]:
    async with open_reader(reports(), working=True) as reader:
        assert gate.begun.wait(10)
        yield reader


def comparison_of(reader: Opened) -> Comparison:
    found = reader.screen.session.comparison
    assert found is not None
    return found


async def compared(reader: Opened, gate: Gate) -> Comparison:
    gate.go.set()
    await reader.settle()
    return comparison_of(reader)


NOTE = ("a", *"odd", "enter")
LINK = ("g", "g", "J", "J", "m", "p", *"B4", "enter", "m")  # A3 and B4


async def test_a_note_is_seen_at_once_and_stays(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        await reader.keys("J", "J", *NOTE)
        await reader.until(lambda: reader.message.startswith("Note on A3; "))
        assert reader.screen.session.noted() == [Place(0, 2)]
        assert any("A giraffe" in line and "✎" in line for line in reader.lines)
        found = await compared(reader, gate)
        assert found.notes == (Note(Place(0, 2), "odd"),)
        assert any("A giraffe" in line and "✎" in line for line in reader.lines)
        assert reader.screen.session.unsaved
        await reader.press("z")
        assert comparison_of(reader).notes == ()
        assert reader.message == "Undone: note on A3"


async def test_a_link_is_made_when_there_is_something_to_make_it_in(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        await reader.keys("J", "J", "m", "p", *"B4", "enter", "m")
        await reader.until(lambda: bool(reader.message))
        assert reader.message.startswith("A3–B4 linked as soon as the reports are compared; ")
        await reader.keys("m", "p", *"A3", "enter", "m")
        assert reader.message == "B4 and A3 are linked already."
        found = await compared(reader, gate)
        link = found.link_between(Place(0, 2), Place(1, 3))
        assert link is not None
        assert link.origin == "made"
        assert found.kind(0, 2) != "unique"


async def test_what_is_taken_back_meanwhile_is_not_made(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        await reader.keys("J", "J", *NOTE)
        await reader.until(lambda: bool(reader.message))
        await reader.keys("z")
        assert reader.message == "Undone: note on A3"
        assert not reader.screen.session.noted()
        assert not reader.screen.session.unsaved
        await reader.keys("z")
        assert reader.message == "Nothing to undo."
        await reader.keys("Z")
        assert reader.screen.session.noted() == [Place(0, 2)]
        await reader.keys("a", *["backspace"] * 3, "enter")
        await reader.until(lambda: reader.message.startswith("Note on A3 removed; "))
        assert (await compared(reader, gate)).notes == ()


async def test_a_link_that_is_not_seen_is_neither_confirmed_nor_cut(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        for key in ("c", "x", "alt+a"):
            await reader.keys(key)
            assert reader.message == "The reports are still being compared. No link is known yet.", key
        assert await compared(reader, gate) == comparison()
        assert reader.message == ""


async def test_leaving_asks_for_what_was_corrected_meanwhile(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        await reader.keys(*NOTE, "q")
        assert "not saved" in reader.message


async def test_what_was_given_up_keeps_its_corrections_until_it_is_compared(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        await reader.keys(*NOTE, "escape", "escape")
        assert gate.cancelled.wait(10)
        await reader.keys(*LINK)
        gate.go.set()
        await reader.press("R")
        await reader.until(lambda: reader.screen.session.comparison is not None)
        found = comparison_of(reader)
        assert found.notes == (Note(Place(0, 0), "odd"),)
        assert found.link_between(Place(0, 2), Place(1, 3))


async def test_a_crash_after_the_comparison_loses_none_of_them(open_reader: Opener, gate: Gate) -> None:
    async with waiting(open_reader, gate) as reader:
        await reader.keys(*NOTE)
        await compared(reader, gate)
        reader.app.readings.autosave.end(keep=True)
        [(_, left)] = unfinished()
        assert left.comparison.notes == (Note(Place(0, 0), "odd"),)
        assert left.pending == 1


def changed() -> tuple[Report, ...]:
    """The reports without the second paragraph of A and the fourth of B."""
    return (Report.from_paragraphs([A[0], *A[2:]]), Report.from_paragraphs(B[:3]))


def test_corrections_go_where_their_paragraphs_went() -> None:
    held = Held()
    for place in (Place(0, 2), Place(0, 1)):
        held.add(Note(place, f"at {place}"), "note")
    held.add((Place(0, 2), Place(1, 1)), "kept")
    held.add((Place(0, 2), Place(1, 3)), "lost")
    made = list(held.make_in(Comparison(changed(), ()), reports()[:2]))
    assert [what for _, what in made] == ["note", "note", "kept"]
    last = made[-1][0]
    assert last.notes == (Note(Place(0, 0), "at A2"), Note(Place(0, 1), "at A3"))
    assert [(link.left, link.right) for link in last.links] == [(Place(0, 1), Place(1, 1))]
    assert not len(held)


def test_a_link_that_was_found_is_not_made_again() -> None:
    held = Held()
    held.add((Place(1, 0), Place(0, 0)), "linked")
    assert list(held.make_in(comparison(), reports())) == []
