"""Evidence must really be there, in both paragraphs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment import align
from sidebyside.alignment.evidence import MOST_WORDS, Rarity
from sidebyside.alignment.text.terms import terms
from sidebyside.language.segmentation import sentences
from sidebyside.model import Report

TEXTS = {
    "en": (
        "The Kestrel dam above Orlow held on Sunday. Engineer Tamsin Ruddle said the spillway gates had been opened.",
        "Spillway gates were opened, engineer Tamsin Ruddle told reporters. Nobody in Orlow was hurt.",
    ),
    "de": (
        "Der Staudamm oberhalb von Orlow hielt am Sonntag stand. Die Schleusen wurden zweimal geöffnet.",
        "Zweimal öffnete man die Schleusen des Staudamms. In Orlow wurde niemand verletzt.",
    ),
    "zh": ("市长周三在港口宣布新的渡轮航线。天气很好。", "新的渡轮航线由市长在周三宣布。"),
}


@pytest.mark.parametrize("language", TEXTS)
def test_evidence_occurs_in_both_paragraphs(language):
    reports = [Report.from_paragraphs([text], language=language) for text in TEXTS[language]]
    (link,) = align(reports)
    left, right = TEXTS[language]
    evidence = link.evidence
    assert 1 <= len(evidence.words) <= MOST_WORDS
    for word in evidence.words:
        one, other = left[word.left.start : word.left.end], right[word.right.start : word.right.end]
        assert one
        assert terms(one, language) == terms(other, language)
        assert 0 < word.weight <= 1
    assert [w.weight for w in evidence.words] == sorted((w.weight for w in evidence.words), reverse=True)
    assert evidence.sentences
    for pair in evidence.sentences:
        assert pair.left < len(sentences(left, language))
        assert pair.right < len(sentences(right, language))


def test_the_evidence_is_what_tells_not_grammar():
    reports = [Report.from_paragraphs([text]) for text in TEXTS["en"]]
    (link,) = align(reports)
    left = TEXTS["en"][0]
    named = {left[w.left.start : w.left.end] for w in link.evidence.words}
    assert {"Tamsin", "Ruddle", "spillway"} <= named
    assert not named & {"the", "had", "been", "on"}
    assert link.evidence.sentences[0][:2] == (1, 0)


@given(st.dictionaries(st.text(max_size=6), st.floats(0.1, 20.0), max_size=30), st.text(max_size=6))
@settings(max_examples=50, deadline=None)
def test_rarity_is_a_share_of_the_rarest_words(weights: dict[str, float], other: str) -> None:
    rarity = Rarity(list(weights), list(weights.values()))
    for word in {*weights, other}:
        assert rarity.share(word) == round(weights.get(word, 0.0) / max(weights.values(), default=1.0), 4)
