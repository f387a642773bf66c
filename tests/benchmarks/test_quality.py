"""Fitting the aligner's weights: what is fitted on is what the aligner sees, and a fit finds what is there."""

import json

import numpy as np
from benchmarks.alignment.quality import fit_sentences, variants
from benchmarks.alignment.quality.data import Labelled
from benchmarks.alignment.quality.formula import Formula, newton
from benchmarks.alignment.quality.material import Material, kind, measured
from benchmarks.alignment.quality.passages import belonging
from benchmarks.alignment.quality.rating import means, rate, reliability

from sidebyside.alignment.decision import decide
from sidebyside.alignment.features.context import first_look, second_look
from sidebyside.alignment.weights import ROUNDS
from sidebyside.model import Place

TOLD = [
    "The old lighthouse of Varness went dark on Friday night when its last lamp broke.",
    "Fishermen had asked the harbour office to repair the tower since the autumn storms.",
    "A new lamp of two thousand watts arrives by boat on Monday. It comes from Denmark.",
    "Until then ships are warned by radio, said pilot Gunnar Moe.",
]
RETOLD = [
    "Pilot Gunnar Moe said that ships get a warning by radio until then.",
    "On Friday night the last lamp of the lighthouse at Varness broke, and it went dark.",
    "On Monday a boat brings a lamp from Denmark, two thousand watts strong.",
    "Since the storms of autumn fishermen wanted the harbour office to have the tower repaired.",
]
OTHER = ["The bakers of Lund opened a school.", "It teaches forty children to bake rye bread."]
RECORDS = [
    Labelled("one", "town", TOLD, RETOLD, {(0, 1), (1, 3), (2, 2), (3, 0)}),
    Labelled("two", "+village_a", OTHER, OTHER[::-1], {(0, 1), (1, 0)}, {(0, 0)}),
    Labelled("three", "town~tiny", TOLD[:2], RETOLD[1:], {(0, 0), (1, 2)}),
]


def test_the_features_of_records_side_by_side_are_those_of_each_alone() -> None:
    material = Material(RECORDS)
    for record, start, size in zip(RECORDS, material.starts, material.sizes, strict=True):
        cells, measures = measured(record)
        mine = slice(start, start + size)
        alone = first_look(cells, measures)
        assert alone.keys() == material.first.keys()
        for name, values in alone.items():
            assert np.allclose(material.first[name][mine], values), name
        believed = np.linspace(0.1, 0.9, len(material.cells))
        for name, values in second_look(cells, measures, believed[mine]).items():
            assert np.allclose(material.second(believed)[name][mine], values), name


def test_labels_stand_at_their_cells() -> None:
    material = Material(RECORDS)
    assert material.truth.sum() == 8
    assert material.counts.sum() == len(material.cells) - 1
    assert material.truth[material.starts[0] + 1] == 1  # row 0, column 1 of the first record
    assert [kind(record) for record in RECORDS] == ["town", "village", "town"]
    assert material.kinds == ["town", "village"]


def test_a_fit_has_the_weights_the_decision_asks_for_and_tells_links_from_others() -> None:
    material = Material(RECORDS)
    formula = Formula(material)
    p = formula.fit()
    assert [chosen.keys() for chosen in formula.weights] == [chosen.keys() for chosen in ROUNDS]
    assert p[material.truth > 0].min() > p[(material.truth == 0) & (material.counts > 0)].max()
    rows = rate(material, p)
    assert rows["town"].f1 == 1
    assert means(rows)[0] == 1
    lean = Formula(material, ["overlap", "diagonal"])
    lean.fit()
    assert not {"overlap", "diagonal", "believed diagonal"} & lean.weights[-1].keys()


def test_the_weights_in_use_give_the_same_through_the_material_as_in_the_aligner() -> None:
    material = Material(RECORDS)
    together = decide(material.cells, material.measures)
    alone = np.concatenate([decide(*measured(record)) for record in RECORDS])
    assert np.allclose(together, alone)


def test_newton_finds_the_weights_that_made_the_labels() -> None:
    table = np.array([[x, y] for x in np.linspace(-2, 2, 21) for y in np.linspace(-2, 2, 21)])
    chances = 1 / (1 + np.exp(-(2 * table[:, 0] - table[:, 1] + 0.5)))
    twice, truth = np.vstack((table, table)), np.repeat((1.0, 0.0), len(table))
    found = newton(twice, truth, np.concatenate((chances, 1 - chances)), np.zeros(len(twice)), True, 1e-6)
    assert np.allclose(found, (2, -1, 0.5), atol=1e-3)


def test_reliability_counts_each_band() -> None:
    truth, p = np.array([1.0, 0.0, 1.0, 1.0]), np.array([0.4, 0.55, 0.58, 1.0])
    assert reliability(truth, p, (0.5, 0.6)) == [("0.50–0.60", 2, 0.5), ("0.60–1.00", 1, 1.0)]


def test_sentences_of_made_paragraphs_know_their_verses(tmp_path) -> None:
    one = [f"Verse {n} tells of the {a} in the {b}." for n, (a, b) in enumerate([("ship", "bay"), ("oak", "wood")] * 9)]
    other = [
        f"In the {b} there is the {a}, says {n}." for n, (a, b) in enumerate([("ship", "bay"), ("oak", "wood")] * 9)
    ]
    path = tmp_path / "verses.json"
    path.write_text(json.dumps({"language": "en", "one": one, "other": other}), encoding="utf-8")
    cases = list(fit_sentences.examples(path))
    assert len(cases) > fit_sentences.PARAGRAPHS / 2
    weights = fit_sentences.fit(cases)
    assert weights.keys() == fit_sentences.WEIGHTS.keys()
    assert fit_sentences.rate(cases, weights)[2] > fit_sentences.rate(cases, dict.fromkeys(weights, 0.0))[2]


def test_a_verse_told_by_two_sentences_belongs_to_both() -> None:
    left = fit_sentences.Paragraph("The ship lay in the bay until noon.", [frozenset({1})], frozenset())
    two = "The ship lay in the bay. It stayed there until noon. An oak fell."
    right = fit_sentences.Paragraph(two, [frozenset({1}), frozenset({1}), frozenset({2})], frozenset())
    assert fit_sentences.example(left, right, "en").truth.tolist() == [1, 1, 0]
    cut = left._replace(cut=frozenset({1}))
    assert fit_sentences.example(cut, right, "en").counts.tolist() == [0, 0, 1]


def test_paragraphs_that_tell_a_common_fact_belong_together() -> None:
    told = [[(frozenset("ab"), "x")], [(frozenset("c"), "y"), (frozenset("b"), "z")]]
    assert belonging(told) == {(Place(0, 0), Place(1, 1))}


def test_variants_change_what_they_name_and_nothing_after() -> None:
    records = [record for record in RECORDS if "~" not in record.set]
    before = variants.measure(records, 0)
    assert before["town"] == (1, 1, 1)
    for changes, extra in variants.VARIANTS.values():
        with variants.changed(changes):
            assert variants.measure(records, extra).keys() == before.keys()
    assert variants.measure(records, 0) == before


def test_average_precision_is_the_mean_precision_at_the_true_links() -> None:
    assert variants.average_precision([(0.6, True), (0.9, True), (0.8, False)], 2) == (1 + 2 / 3) / 2
    assert variants.average_precision([], 3) == 0
