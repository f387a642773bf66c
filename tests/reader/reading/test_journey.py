"""Jump list and undo."""

from __future__ import annotations

from tests.reader.opened import comparison

from sidebyside.model import Note, Place
from sidebyside.reader.reading.journey import LONGEST, STEPS, History, Journey
from sidebyside.reader.reading.session import Session


def test_back_and_forward() -> None:
    journey: Journey[int] = Journey()
    journey.leave(1)
    journey.leave(2)
    assert journey.back(3) == 2
    assert journey.back(2) == 1
    assert journey.back(1) is None
    assert journey.forward(1) == 2
    assert journey.forward(2) == 3
    assert journey.forward(3) is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    journey: Journey[int] = Journey()
    journey.leave(1)
    assert journey.back(2) == 1
    journey.leave(1)
    assert journey.forward(5) is None
    assert journey.back(5) == 1


def test_places_that_are_here_are_passed_over() -> None:
    journey: Journey[int] = Journey()
    journey.leave(1)
    journey.leave(2)
    assert journey.back(2) == 1


def test_history() -> None:
    history = History("a")
    history.change("b", "made b")
    history.change("c", "made c")
    assert history.undo() == "made c"
    assert (history.value, history.undo(), history.value, history.undo()) == ("b", "made b", "a", "")
    assert (history.redo(), history.value) == ("made b", "b")
    history.change("d", "made d")
    assert history.redo() == ""
    assert history.undo() == "made d"
    assert history.value == "b"


def test_only_so_many_changes_can_be_undone() -> None:
    history = History(0)
    for number in range(1, STEPS + 11):
        history.change(number, f"made {number}")
    undone = 0
    while history.undo():
        undone += 1
    assert undone == STEPS
    assert history.value == 10


def test_a_jump_list_is_bounded() -> None:
    journey: Journey[int] = Journey()
    for number in range(LONGEST + 10):
        journey.leave(number)
    steps, here = 0, -1
    while (found := journey.back(here)) is not None:
        steps, here = steps + 1, found
    assert steps == LONGEST


def test_earlier_states_are_put_away_and_taken_out() -> None:
    history = History("A", put_away=str.lower, take_out=lambda state, left: f"{state.upper()}<{left}")
    history.change("B", "made B")
    assert history.undo() == "made B"
    assert history.value == "A<B"
    assert history.redo() == "made B"
    assert history.value == "B<A<B"


def test_earlier_comparisons_keep_nothing_worked_out_and_learn_it_again() -> None:
    first = comparison()
    session = Session(first.reports, first)
    findings = first.findings
    for place in (Place(0, 0), Place(0, 3)):
        first.spans(*place)
    session.corrected(first.cut_link(Place(0, 0), Place(1, 0)), "cut")
    kept = session.history._done[0][0]
    assert kept == first
    assert not any((kept._words, kept._pairs, kept._in_link))
    assert "entries" not in kept.__dict__
    assert session.comparison is not None
    session.corrected(session.comparison.note(Note(Place(0, 1), "Look.")), "noted")
    assert session.comparison._words, "a note changes no words"
    session.undo()
    session.undo()
    assert session.comparison == first
    assert Place(0, 3) in session.comparison._words, "what is still true is not worked out again"
    assert Place(0, 0) not in session.comparison._words
    assert session.comparison.findings == findings
    assert not session.unsaved
