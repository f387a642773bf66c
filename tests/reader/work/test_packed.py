"""Reports and links come out of their columns as they went in."""

from __future__ import annotations

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.model import ORIGINS, ROLES, Evidence, Link, Place, Report, SentencePair
from sidebyside.reader.work.packed import pack_links, pack_reports, unpack_links, unpack_reports

TEXTS = st.lists(st.tuples(st.text(max_size=20), st.sampled_from(ROLES)), max_size=6)


@given(st.lists(TEXTS, min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_reports(texts: list[list[tuple[str, str]]]) -> None:
    reports = tuple(
        Report.from_paragraphs(
            [text for text, _ in each],
            roles=[role for _, role in each],  # type: ignore[misc]
            title=f"Report {number}",
            date="2024-11-01",
        )
        for number, each in enumerate(texts)
    )
    assert unpack_reports(pickle.loads(pickle.dumps(pack_reports(reports)))) == reports


@given(
    st.lists(
        st.builds(
            Link,
            st.builds(Place, st.just(0), st.integers(0, 9)),
            st.builds(Place, st.just(1), st.integers(0, 4)),
            st.floats(0, 1),
            st.sampled_from(ORIGINS),
        )
    )
)
@settings(max_examples=40, deadline=None)
def test_links(links: list[Link]) -> None:
    packed = pickle.loads(pickle.dumps(pack_links(links)))
    assert unpack_links(packed, [10, 5]) == tuple(links)


def test_links_share_their_places_and_what_finds_their_evidence() -> None:
    found = Evidence((SentencePair(0, 0, 1.0),))
    packed = pack_links([Link(Place(0, 300), Place(1, number), 0.75) for number in (0, 1)])
    one, other = unpack_links(packed, [400, 2], lambda link: found)
    assert one.left is other.left
    assert one.evidence is other.evidence is found
