"""The benchmark of the findings measures what it says: enough texts, one difference each, at the place it names."""

from collections import Counter

from benchmarks.findings.events_of import told
from benchmarks.findings.run import entries, touches

from sidebyside.model import FINDING_TYPES


def test_there_are_enough_texts_of_every_type() -> None:
    texts = told()
    planted = [plant for text in texts for plant in text.planted]
    assert len(texts) >= 40
    assert len(planted) >= 300
    assert {plant.type for plant in planted} == set(FINDING_TYPES)
    assert min(Counter(plant.type for plant in planted).values()) >= 40
    assert told() == texts


def test_each_planted_difference_changes_one_paragraph_at_its_place() -> None:
    for text in told():
        for plant in text.planted:
            changed = [n for n, (a, b) in enumerate(zip(plant.base, plant.changed, strict=True)) if a != b]
            number, start, end = plant.place
            assert changed == [number]
            assert 0 <= start < end <= len(plant.changed[number])


def test_a_sample_is_found_and_honest_pairs_are_quiet() -> None:
    for text in told()[::12]:
        a, b, c = text.accounts
        assert [f for f in entries(a, b, text.language) + entries(b, c, text.language) if f.differs] == []
        for plant in text.planted:
            if plant.type in ("number", "date") and plant.grade not in ("agree", "only here"):
                rows = entries(a, plant.changed, plant.language)
                assert any(f.type == plant.type and touches(f, plant) for f in rows)
