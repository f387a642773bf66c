"""Passages are those of the plain method, which counts anew what a group touches whenever it has grown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment import find_passages
from sidebyside.model import Link, Passage, Place


def counted_anew(links):
    near = {}
    for link in links:
        near.setdefault(link.left, set()).add(link.right)
        near.setdefault(link.right, set()).add(link.left)
    groups, homes = {}, {place: set() for place in near}
    for number, link in enumerate(sorted(links, key=surest)):
        if homes[link.left] & homes[link.right]:
            continue
        groups[number] = {link.left, link.right}
        homes[link.left].add(number)
        homes[link.right].add(number)
        grow(number, groups, homes, near)
    return tuple(Passage(places) for places in sorted({tuple(sorted(group)) for group in groups.values()}))


def surest(link):
    first, second = sorted((link.left.paragraph, link.right.paragraph))
    return (-link.score, first, second, link.left, link.right)


def grow(number, groups, homes, near):
    """Join the group with every group it touches, best connected first, as long as the whole stays justified."""
    while True:
        touching = {}
        for place in groups[number]:
            for other in near[place] | {place}:
                for home in homes[other]:
                    touching[home] = touching.get(home, 0) + 1
        del touching[number]
        for home in sorted(touching, key=lambda home: (-touching[home], home)):
            if justified(groups[number], groups[home], near):
                joined = groups.pop(home)
                for place in joined:
                    homes[place].discard(home)
                    homes[place].add(number)
                groups[number] |= joined
                break
        else:
            return


def justified(one, other, near):
    return all(
        place.report == partner.report or partner in near[place] for place in one - other for partner in other - one
    )


@st.composite
def link_sets(draw):
    """Links between up to six reports: passages of the same number in each, of which some links are lost, and others
    that are put in; scores of few or of many values.
    """
    reports, paragraphs = draw(st.integers(2, 6)), draw(st.integers(1, 4))
    chance = draw(st.randoms(use_true_random=False))
    level, beside, scores = draw(st.floats(0.3, 1)), draw(st.floats(0, 1)), draw(st.sampled_from([1, 3, 1000]))
    links = [
        Link(Place(one, row), Place(other, col), 0.5 + chance.randrange(scores) / scores / 2)
        for one in range(reports)
        for other in range(one + 1, reports)
        for row in range(paragraphs)
        for col in range(paragraphs)
        if chance.random() < (level if row == col else beside)
    ]
    chance.shuffle(links)
    return links


@settings(max_examples=200, deadline=None)
@given(link_sets())
def test_passages_are_those_of_the_plain_method(links):
    assert find_passages(links) == counted_anew(links)
