"""The round through the partners of a paragraph."""

from __future__ import annotations

from tests.reader.opened import comparison

from sidebyside.model import Place
from sidebyside.reader.reading.partners import Round, partners_in_order


def test_by_report_the_best_link_first() -> None:
    assert partners_in_order(comparison(), Place(0, 0)) == (Place(1, 0), Place(2, 0))
    assert partners_in_order(comparison(), Place(0, 2)) == ()


def test_through_all_partners_and_back() -> None:
    origin, partners = Place(0, 0), (Place(1, 0), Place(2, 0))
    round = Round(origin, partners)
    assert (round.here, round.words) == (partners[0], "a partner of A1, which has 2: again for the next")
    assert round.go_on() == partners[1]
    assert (round.go_on(), round.words) == (origin, "back at A1")
    assert round.go_on() == partners[0]
    assert Round(origin, partners[:1]).words == "partner of A1"
