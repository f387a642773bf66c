"""Sentence pairs: many-to-many, precise, the same both ways round."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment import pair_sentences
from sidebyside.language.segmentation import sentences


def pairs(left, right, language="en"):
    return [(pair.left, pair.right) for pair in pair_sentences(left, right, language)]


def test_a_sentence_only_one_has_is_not_paired():
    left = "The bridge at Marlow Ferry closed on Monday. Two lorries had collided there. The mayor blamed the ice."
    right = "Marlow Ferry's bridge was closed on Monday. A choir sang in the church that evening. The mayor blamed ice."
    assert pairs(left, right) == [(0, 0), (2, 2)]


def test_a_sentence_split_in_two_has_two_partners():
    left = "The bridge closed on Monday after two lorries collided, and the mayor blamed the black ice for the crash."
    right = "The bridge closed on Monday after two lorries collided. The mayor blamed black ice for the crash."
    assert pairs(left, right) == [(0, 0), (0, 1)]
    assert pairs(right, left) == [(0, 0), (1, 0)]


def test_sentences_may_cross():
    left = "Trams will run until midnight. Tickets cost four crowns, the council said."
    right = "The council said a ticket costs four crowns. Until midnight the trams will run."
    assert pairs(left, right) == [(0, 1), (1, 0)]


def test_of_repeated_sentences_each_finds_its_own():
    left = "Adler beat Brandt 3-1. Cortez beat Dunn 2-0. Egger beat Falk 4-2."
    right = "Egger beat Falk 4-2. Adler beat Brandt 3-1. Cortez beat Dunn 2-0."
    assert pairs(left, right) == [(0, 1), (1, 2), (2, 0)]


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("de", "Der Zug hielt in Halle. Es regnete stark.", "In Halle hielt der Zug. Die Wahl ist am Sonntag."),
        ("fr", "Le train s’est arrêté à Dijon. Il pleuvait fort.", "À Dijon, le train s’est arrêté. On vote dimanche."),
        ("es", "El tren se detuvo en Burgos. Llovía mucho.", "En Burgos el tren se detuvo. El domingo se vota."),
        ("ru", "Поезд остановился в Твери. Шёл сильный дождь.", "В Твери поезд остановился. Выборы в воскресенье."),
        ("ar", "توقف القطار في حلب. كان المطر غزيرا.", "في حلب توقف القطار. الانتخابات يوم الأحد."),
        ("zh", "火车停在了成都。雨下得很大。", "在成都火车停了下来。星期天举行选举。"),
        ("ja", "列車は仙台で止まった。雨が強く降っていた。", "仙台で列車は止まった。日曜日に選挙がある。"),
    ],
)
def test_languages(language, left, right):
    assert pairs(left, right, language) == [(0, 0)]


TEXT = st.lists(
    st.sampled_from(["The dam broke.", "Nobody slept, she said.", "Rain fell on Tuesday!", "…", "«Oui»", "雨。"]),
    max_size=5,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT)
def test_both_ways_round_and_at_least_one(left, right):
    found = pair_sentences(left, right)
    turned = pair_sentences(right, left)
    assert bool(found) == bool(sentences(left) and sentences(right))
    assert all(0 <= pair.score <= 1 for pair in found)
    assert list(found) == sorted(found)
    sure = {(p.left, p.right, p.score) for p in found if p.score >= 0.5}
    assert sure == {(p.right, p.left, p.score) for p in turned if p.score >= 0.5}


def test_paragraphs_of_very_many_sentences_are_paired_all_the_same() -> None:
    told = [f"On day {n} the crew of vessel {n * 7} unloaded crates of {w}." for n, w in enumerate(WARES * 20)]
    left, right = " ".join(told), " ".join(told[30:] + told[:30])
    found = {(pair.left, pair.right) for pair in pair_sentences(left, right, "en")}
    assert len(told) == 160
    assert sum((n, (n - 30) % 160) in found for n in range(160)) >= 150


def test_very_many_equal_sentences_end() -> None:
    text = " ".join(["The bell rang again."] * 400)
    found = pair_sentences(text, text, "en")
    assert 1 <= len(found) <= 400


WARES = ["copper", "salted fish", "oak planks", "window glass", "red wine", "printed cotton", "green tea", "iron nails"]


def test_each_side_is_cut_into_sentences_by_its_own_language() -> None:
    english, german = "Dr. Lund came. He left.", "Die Sitzung am 3. August begann. Sie endete am 4. Mai."
    for left, right, one, other in ((english, german, "en", "de"), (german, english, "de", "en")):
        found = pair_sentences(left, right, one, other)
        assert found
        assert all(pair.left < len(sentences(left, one)) for pair in found)
        assert all(pair.right < len(sentences(right, other)) for pair in found)
