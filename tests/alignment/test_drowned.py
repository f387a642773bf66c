"""A paragraph many times as long has words of nearly all: a link to it stands where a sentence bears it out."""

from __future__ import annotations

import pytest

from sidebyside.alignment import align
from sidebyside.alignment.drowned import BORNE, LONG, SURE, TIMES, is_borne_out
from sidebyside.model import Evidence, Link, Place, Report, SentencePair

SHORT = "Six ambulances took the injured to two hospitals inland."
HALL = (
    "The ferry struck the eastern wall of the harbour at dawn and forty passengers were hurt, most of them near the "
    "bow, where the windows broke. Six ambulances took the injured to two hospitals inland before eight o'clock. "
    "The master of the harbour said that she had come in at more than twice the speed allowed there. "
)
THINGS = ("violin", "camera", "mirror", "kettle", "sextant", "compass", "hammer", "ladder", "basket") * 2
ROOMS = " ".join(
    f"In cabin {number} the steward found a coat, a lamp and a {thing} taken out of its case."
    for number, thing in enumerate(THINGS, 1)
)


@pytest.mark.parametrize(
    ("long", "score", "best", "borne"),
    [
        (HALL + ROOMS, 0.9, BORNE - 0.01, False),
        (HALL + ROOMS, 0.9, BORNE, True),
        (HALL + ROOMS, SURE, 0.0, True),
        (HALL, 0.9, 0.0, True),
    ],
)
def test_a_weak_link_to_a_long_paragraph_needs_a_sentence(long: str, score: float, best: float, borne: bool) -> None:
    reports = [Report.from_paragraphs([SHORT], language="en"), Report.from_paragraphs([long], language="en")]
    asked = []

    def find(link: Link) -> Evidence:
        asked.append(link)
        return Evidence(sentences=(SentencePair(0, 0, best),))

    assert is_borne_out(Link(Place(0, 0), Place(1, 0), score, "auto", find), reports) == borne
    assert bool(asked) == (score < SURE and long != HALL)  # to ask costs milliseconds


def test_what_a_sentence_of_a_long_paragraph_tells_is_linked() -> None:
    told = [SHORT, "Bread was sold out by noon in all the town."]
    long = HALL + ROOMS
    assert len(long) >= max(LONG, TIMES * len(SHORT))
    links = align([Report.from_paragraphs(told), Report.from_paragraphs([long, "The wind fell at night."])])
    assert [(one.left.paragraph, one.right.paragraph) for one in links] == [(0, 0)]
