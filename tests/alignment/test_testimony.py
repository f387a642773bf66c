"""Doubtful links that a further report refutes."""

import numpy as np

from sidebyside.alignment import align, testimony
from sidebyside.alignment.testimony import unrefuted
from sidebyside.model import Report

# Three reports of two paragraphs each: A1 A2 B1 B2 C1 C2 are 0 … 5.
STARTS = np.array([0, 2, 4, 6])
SURE_PARTNERS = {(0, 2): 0.99, (0, 4): 0.99, (2, 4): 0.99, (1, 3): 0.97, (1, 5): 0.97, (3, 5): 0.97}


def kept(links, starts=STARTS):
    ones, others = (np.array([link[side] for link in links], np.int64) for side in (0, 1))
    mask = unrefuted(starts, ones, others, np.array(list(links.values())))
    return {link for link, stays in zip(links, mask, strict=True) if stays}


def test_a_report_that_tells_both_paragraphs_apart_refutes_a_doubtful_link():
    # A1 and B2 are alike, but C tells A1 in C1 and B2 in C2.
    assert kept(SURE_PARTNERS | {(0, 3): 0.6}) == set(SURE_PARTNERS)
    assert kept({(3, 0): 0.6} | SURE_PARTNERS) == set(SURE_PARTNERS)


def test_a_sure_link_is_not_refuted():
    assert (0, 3) in kept(SURE_PARTNERS | {(0, 3): 0.9})


def test_doubtful_links_refute_nothing():
    unsure = {(0, 4): 0.8, (3, 5): 0.97, (0, 3): 0.6}
    assert (0, 3) in kept(unsure)


def test_a_report_that_tells_both_in_one_paragraph_too_does_not_refute():
    assert (0, 3) in kept(SURE_PARTNERS | {(0, 3): 0.6, (0, 5): 0.55})


def test_a_report_that_tells_one_of_the_two_says_nothing():
    assert kept({(0, 4): 0.99, (0, 3): 0.6}) == {(0, 4), (0, 3)}


def test_one_report_refutes_though_another_does_not():
    # D tells both in D1; C tells them apart.
    four = SURE_PARTNERS | {(0, 6): 0.99, (3, 6): 0.95, (0, 3): 0.6}
    assert (0, 3) not in kept(four, np.array([0, 2, 4, 6, 7]))


def test_between_two_reports_nothing_is_refuted():
    assert kept({(0, 2): 0.99, (1, 3): 0.99, (0, 3): 0.5}, np.array([0, 2, 4])) == {(0, 2), (1, 3), (0, 3)}
    assert kept({}) == set()


def test_alignment_asks_the_further_reports(monkeypatch):
    texts = ["The ferry Aurora struck the north pier of Lindholm harbour before dawn on Tuesday."]
    reports = [Report.from_paragraphs(texts) for _ in range(3)]
    assert len(align(reports)) == 3
    asked = []

    def refute_first(starts, ones, others, scores):
        asked.append(list(starts))
        return np.arange(len(scores)) > 0

    monkeypatch.setattr(testimony, "unrefuted", refute_first)
    monkeypatch.setattr("sidebyside.alignment.linking._repeated", lambda *_: np.zeros((0, 2), np.int64))
    assert len(align(reports)) == 2
    assert asked == [[0, 1, 2, 3]]
