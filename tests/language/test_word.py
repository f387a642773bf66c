"""The words of a text and where their forms stand."""

from __future__ import annotations

import gc

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.folding import fold_word
from sidebyside.language.word import Vocabulary, words_of

TEXT = "The mayors said: “It isn’t 12,500.” The MAYOR left."


def test_words_stand_where_they_say() -> None:
    words = words_of(TEXT, "en")
    assert [TEXT[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.text for word in words] == ["The", "mayors", "said", "It", "isn’t", "12,500", "The", "MAYOR", "left"]
    assert [word.lower for word in words] == [word.text.lower() for word in words]
    assert [word.key for word in words] == [fold_word(word.text, "en") for word in words]


def test_the_search_for_garbage_leaves_words_alone() -> None:
    assert not any(gc.is_tracked(word) for word in words_of(TEXT, "en"))


def test_a_vocabulary_tells_where_forms_stand() -> None:
    vocabulary = Vocabulary(words_of(TEXT, "en"))
    assert vocabulary.numbers(frozenset(("the", "left", "never"))) == [0, 6, 8]
    assert vocabulary.numbers(frozenset()) == []
    assert vocabulary.lacks(("never", "mayo"))
    assert not vocabulary.lacks(("never", "mayor"))
    assert {"mayor", "is not"} <= vocabulary.keys


@settings(deadline=None, max_examples=30)
@given(st.text("aAbB .", max_size=40), st.frozensets(st.sampled_from(("a", "b", "ab", "ba"))))
def test_a_vocabulary_is_what_a_walk_through_the_words_finds(text: str, forms: frozenset[str]) -> None:
    words = words_of(text, "en")
    expected = [number for number, word in enumerate(words) if word.text.lower() in forms]
    assert Vocabulary(words).numbers(forms) == expected
    assert Vocabulary(words).lacks(forms) == (not expected)
    assert Vocabulary(words).keys == {word.key for word in words}
