"""Jump list and undo."""

from __future__ import annotations

from sidebyside.reader.journey import History, Journey


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
