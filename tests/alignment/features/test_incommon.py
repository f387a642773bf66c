"""What cells have in common, word by word and sentence by sentence, is what plain loops find."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.cells.grids import Frame, Grid
from sidebyside.alignment.counts import lookups, matching
from sidebyside.alignment.counts.profiles import profile
from sidebyside.alignment.features import telling
from sidebyside.alignment.features.incommon import InCommon, find_common
from sidebyside.alignment.features.weighing import Weighed, usual_shares, weigh_terms
from sidebyside.alignment.text.vocabulary import join
from sidebyside.alignment.text.words import read_words
from sidebyside.model import Report

_WORDS = ["alpha", "bravo", "canyon", "delta", "ember", "fjord", "gravel", "harbor", "indigo", "jasper"]
sentence = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(lambda words: f"The {' '.join(words)}.")
report = st.lists(st.lists(sentence, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5)


def looked_at(left: list[str], right: list[str], all_cells: bool, least: float) -> tuple[Weighed, InCommon]:
    vocabulary, words = read_words([Report.from_paragraphs(texts, language="en") for texts in (left, right)])
    weighed = weigh_terms(usual_shares(vocabulary), profile(vocabulary, join(words)))
    frame = Frame(np.array([0, len(left), len(left) + len(right)]), np.array([(0, 1)]))
    cells = frame.all()
    if not all_cells:
        kept = np.flatnonzero((cells.rows + 2 * cells.cols) % 3 > 0)
        cells = frame.cells(cells.rows[kept], cells.cols[kept])
    return weighed, find_common(weighed, Grid(frame, cells), least)


def sentences_of(weighed: Weighed, paragraph: int) -> dict[int, set[int]]:
    """The words of each sentence of a paragraph."""
    told = weighed.profile
    found: dict[int, set[int]] = {s: set() for s in range(int(told.firsts[paragraph]), int(told.firsts[paragraph + 1]))}
    for entry in range(told.words.starts[paragraph], told.words.starts[paragraph + 1]):
        for at in told.sentences[told.sentence_starts[entry] : told.sentence_starts[entry + 1]].tolist():
            found[at].add(int(told.words.terms[entry]))
    return found


@pytest.mark.parametrize("way", ["dense", "sparse", "own slots", "few slots"])
@given(report, report, st.booleans(), st.sampled_from([0.0, 0.3]))
@settings(max_examples=25, deadline=None)
def test_what_cells_have_in_common(way: str, left: list[str], right: list[str], all_cells: bool, least: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "_ROOM", -1 if way == "sparse" else 64)
        patch.setattr(matching, "_ASKED", 0 if way == "own slots" else 1 << 60)
        patch.setattr(matching, "_TABLE", 8 if way == "few slots" else 1 << 12)
        patch.setattr(lookups, "_STEP", 20)
        weighed, common = looked_at(left, right, all_cells, least)
    weights, mass = weighed.weights, weighed.sentence_masses
    told: dict[tuple[int, int], list[float]] = {}
    cells = list(zip(common.grid.ones.tolist(), common.grid.others.tolist(), strict=True))
    shared: list[set[int]] = []
    for number, (one, other) in enumerate(cells):
        ours, theirs = sentences_of(weighed, one), sentences_of(weighed, other)
        here, there = set().union(*ours.values()), set().union(*theirs.values())
        shared.append(here & there)
        assert common.mass[number] == pytest.approx(sum(weights[word] for word in here & there))
        assert common.heaviest[number] == max((weights[word] for word in here & there), default=0)
        shares = {
            (side, at): sum(weights[word] for word in words & others) / mass[at]
            for side, sentences, others in ((0, ours, there), (1, theirs, here))
            for at, words in sentences.items()
        }
        likeness = {
            (i, j): sum(weights[word] for word in mine & yours) / sqrt(mass[i] * mass[j])
            for i, mine in ours.items()
            for j, yours in theirs.items()
        }
        assert common.whole[number] == pytest.approx(max(shares.values()))
        assert common.best[number] == pytest.approx(max(likeness.values()))
        for (side, at), share in shares.items():
            told.setdefault((side, at), [0.0] * len(cells))[number] = share
    for side in (0, 1):
        check_homes(common, side, told, cells)
        check_words(common, side, shared, cells, weights)


def check_homes(
    common: InCommon, side: int, told: dict[tuple[int, int], list[float]], cells: list[tuple[int, int]]
) -> None:
    lead = np.full(len(cells), -0.3)
    for (of, _), shares in told.items():
        for number, share in enumerate(shares):
            if of == side and share > 0:
                rival = max((other for cell, other in enumerate(shares) if cell != number), default=0.0)
                lead[number] = max(lead[number], share - rival)
    assert common.told[side] == pytest.approx(lead, abs=1e-6)


def check_words(
    common: InCommon, side: int, shared: list[set[int]], cells: list[tuple[int, int]], weights: np.ndarray
) -> None:
    part = (common.words.of_rows, common.words.of_columns)[side]
    for number, words in enumerate(shared):
        rivals = [shared[k] for k in range(len(cells)) if k != number and cells[k][side] == cells[number][side]]
        alone = words.difference(*rivals)
        assert part.alone[number] == pytest.approx(sum(weights[word] for word in alone), rel=1e-6, abs=1e-9)
        contested = sorted(weights[word] for word in words - alone)
        assert sorted(part.weight[part.cell == number].tolist()) == pytest.approx(contested, rel=1e-6)
    for word in range(part.words):
        at = part.cell[part.word == word].tolist()
        assert len(at) > 1
        assert len({cells[number][side] for number in at}) == 1
        assert len(set(part.weight[part.word == word].tolist())) == 1
