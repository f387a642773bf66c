"""Links as the rest of the program relies on them."""

import pytest

from sidebyside.alignment import align
from sidebyside.errors import Cancelled
from sidebyside.model import Place, Report

HARBOUR = [
    "The ferry Aurora struck the north pier of Lindholm harbour shortly before dawn on Tuesday.",
    "Harbour master Ingrid Vold said eleven passengers were treated for cuts and bruises.",
    "Divers began to inspect the hull in the afternoon, and the crossing to Vessel Island stays closed until Friday.",
    "The shipping line, which bought the Aurora in 2009, has promised every traveller a refund.",
]
RETOLD = [
    "Eleven people had cuts and bruises treated, according to Ingrid Vold, the harbour master.",
    "Before dawn on Tuesday the Aurora, a ferry, hit the north pier at Lindholm.",
    "A refund was promised to every traveller by the shipping line, owner of the Aurora since 2009.",
    "Until Friday no boats will cross to Vessel Island while divers inspect the damaged hull.",
]


def places(links):
    return [(link.left.paragraph, link.right.paragraph) for link in links]


def test_each_paragraph_finds_its_retelling_elsewhere():
    links = align([Report.from_paragraphs(HARBOUR), Report.from_paragraphs(RETOLD)])
    assert places(links) == [(0, 1), (1, 0), (2, 3), (3, 2)]
    assert all(0.5 <= link.score <= 1 for link in links)


def test_the_order_of_the_reports_changes_no_link_and_no_score():
    a, b, c = (Report.from_paragraphs(texts) for texts in (HARBOUR, RETOLD, HARBOUR[1:] + RETOLD[:1]))
    one = {(link.left, link.right): link.score for link in align([a, b, c])}
    letters = {0: 2, 1: 0, 2: 1}
    other = {}
    for link in align([b, c, a]):
        back = {new: old for old, new in letters.items()}
        left, right = (Place(back[place.report], place.paragraph) for place in (link.left, link.right))
        other[(min(left, right), max(left, right))] = link.score
    assert one == other
    assert one


def test_progress_runs_to_the_end_and_can_stop_the_work():
    reports = [Report.from_paragraphs(HARBOUR), Report.from_paragraphs(RETOLD), Report.from_paragraphs(HARBOUR)]
    seen = []
    align(reports, lambda done, total, stage: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1]

    def stop(done, total, stage):
        if done >= 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        align(reports, stop)


def test_reports_without_paragraphs_have_no_links():
    assert align([Report.from_paragraphs([]), Report.from_paragraphs(HARBOUR)]) == ()
    assert align([Report.from_paragraphs(["", "…"]), Report.from_paragraphs(["?", ""])]) == ()


def test_tiny_reports():
    one = Report.from_paragraphs(["The mayor spoke for 8 minutes."])
    other = Report.from_paragraphs(["The mayor spoke for as many as 8 minutes."])
    assert places(align([one, other])) == [(0, 0)]
