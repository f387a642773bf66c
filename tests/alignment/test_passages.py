"""Passages never chain unrelated paragraphs together, and lose no link."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment import find_passages
from sidebyside.model import Link, Place


def link(one, other, score=0.9):
    left, right = sorted((Place(*one), Place(*other)))
    return Link(left, right, score)


def groups(links):
    return [tuple(str(place) for place in passage.places) for passage in find_passages(links)]


def test_links_that_all_agree_make_one_passage():
    assert groups([link((0, 0), (1, 3)), link((1, 3), (2, 5)), link((0, 0), (2, 5))]) == [("A1", "B4", "C6")]


def test_two_links_in_a_row_do_not_force_the_third():
    assert groups([link((0, 0), (1, 0)), link((1, 0), (2, 0))]) == [("A1", "B1"), ("B1", "C1")]


def test_paragraphs_without_a_link_never_stand_in_one_passage_however_many_others_tell_the_same():
    every = [link((i, 0), (j, 0)) for i in range(5) for j in range(i + 1, 5)]
    without = [known for known in every if (known.left.report, known.right.report) != (0, 4)]
    found = [set(group) for group in groups(without)]
    assert not any({"A1", "E1"} <= group for group in found)
    assert {"A1", "B1", "C1", "D1"} in found
    assert any("E1" in group for group in found)


def test_a_paragraph_that_was_split_stands_with_all_its_parts():
    assert groups([link((0, 0), (1, 0)), link((0, 0), (1, 1)), link((0, 0), (1, 2))]) == [("A1", "B1", "B2", "B3")]


def test_a_long_chain_stays_a_chain():
    chain = [link((i, 0), (i + 1, 0), 0.9 - i / 100) for i in range(9)]
    assert all(len(group) == 2 for group in groups(chain))


def test_two_paragraphs_that_tell_two_parts_do_not_fuse_the_parts():
    # D1 and E1 tell both parts; A1, B1, C1 tell the first and A2, B2, C2 the second.
    both = [(3, 0), (4, 0)]
    first, second = [(k, 0) for k in range(3)], [(k, 1) for k in range(3)]
    made = [
        link(one, other)
        for part in (first, second)
        for one in part + both
        for other in part + both
        if one[0] < other[0]
    ]
    found = groups(made)
    assert len(found) == 2 + len([g for g in found if g == ("D1", "E1")])
    assert ("A1", "B1", "C1", "D1", "E1") in found
    assert ("A2", "B2", "C2", "D1", "E1") in found


def test_no_links_no_passages():
    assert find_passages([]) == ()


PLACE = st.tuples(st.integers(0, 4), st.integers(0, 3))


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.tuples(PLACE, PLACE), st.floats(0.5, 1), max_size=25))
def test_every_link_is_inside_and_every_pair_is_linked(scores):
    known = {}
    for (one, other), score in scores.items():
        if one[0] != other[0]:
            made = link(one, other, score)
            known[made.left, made.right] = made
    found = find_passages(list(known.values()))
    linked = set(known)
    for left, right in linked:
        assert any(left in passage.places and right in passage.places for passage in found)
    for passage in found:
        assert list(passage.places) == sorted(set(passage.places))
        assert len(passage.reports()) >= 2
        for one in passage.places:
            for other in passage.places:
                assert one.report >= other.report or (one, other) in linked
    assert found == find_passages(list(reversed(list(known.values()))))
