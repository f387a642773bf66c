from __future__ import annotations

import itertools
from typing import Any
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language import segmentation
from sidebyside.language.segmentation import sentence_lengths, sentences, tokens


def words(text: str) -> list[str]:
    return [text[t.start : t.end] for t in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Choe Son-hui’s U.S. trip", ["Choe", "Son", "-", "hui’s", "U.S.", "trip"]),
        ("8,000 troops at 10:30, up 3.5%", ["8,000", "troops", "at", "10:30", ",", "up", "3.5", "%"]),
        ("“No,” he said.", ["“", "No", ",", "”", "he", "said", "."]),
        ("I 👍🏽 it 👨‍👩‍👧❤️🇩🇪🇮🇹!", ["I", "👍🏽", "it", "👨‍👩‍👧", "❤️", "🇩🇪", "🇮🇹", "!"]),
        ("北京说 yes", ["北", "京", "说", "yes"]),
        ("cafe\u0301 na\u00efve", ["cafe\u0301", "na\u00efve"]),
        ("snake_case / x", ["snake_case", "/", "x"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_tokens_hold_everything_but_blanks(text: str) -> None:
    found = tokens(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert "".join(text[t.start : t.end] for t in found) == "".join(c for c in text if not c.isspace())


def test_sentences_keep_quotations_and_abbreviations_together() -> None:
    text = " “Go away. Now!” he said. The U.S. Secretary came, Mr. Smith said.  Then rain. "
    assert [text[s.start : s.end] for s in sentences(text)] == [
        "“Go away. Now!” he said.",
        "The U.S. Secretary came, Mr. Smith said.",
        "Then rain.",
    ]


def test_sentences_of_scripts_without_blanks() -> None:
    text = "他来了。她走了。"
    assert [text[s.start : s.end] for s in sentences(text, "zh")] == ["他来了。", "她走了。"]


@given(st.text(max_size=200), st.sampled_from(["en", "de", "ar", "ja", "", "xx"]))
@settings(max_examples=150, deadline=None)
def test_sentences_lose_nothing_but_blanks(text: str, language: str) -> None:
    found = sentences(text, language)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in found)


@pytest.mark.parametrize("blank", ["\x85", "\xa0", "\u2003", "\u2028", "\u202f", "\u3000"])
def test_a_wide_blank_before_a_full_stop_is_read(blank: str) -> None:
    text = f"Plan B{blank}{blank}. Then C."
    assert "".join(text[s.start : s.end] for s in sentences(text)).replace(blank, "").replace(" ", "") == "PlanB.ThenC."


@given(
    st.lists(st.text(st.sampled_from("Ab.!?。\xa0\u2028\u3000\x85 \n\t“”é北1\ud800"), max_size=40), max_size=3),
    st.sampled_from(["en", "zh", "fr", ""]),
)
@settings(max_examples=150, deadline=None)
def test_lengths_are_those_of_the_sentences(texts: list[str], language: str) -> None:
    counts, lengths = sentence_lengths(texts, language)
    at = 0
    for text, count in zip(texts, counts, strict=True):
        edges = list(itertools.accumulate(lengths[at : at + count], initial=0))
        assert edges[-1] == len(text)
        stripped = [text[a:b].strip() for a, b in itertools.pairwise(edges)]
        assert [part for part in stripped if part] == [text[s.start : s.end] for s in sentences(text, language)]
        at += count
    assert at == len(lengths)


@given(st.lists(st.text(st.sampled_from("Ab.!? “”é1北"), max_size=40), max_size=3))
@settings(max_examples=60, deadline=None)
def test_lengths_of_texts_known_to_be_ordinary(texts: list[str]) -> None:
    assert sentence_lengths(texts, "en", ordinary=True) == sentence_lengths(texts, "en")


def test_lengths_where_one_text_is_endless() -> None:
    texts = ["One. Two.", "No stop here " * 2_000, ""]
    counts, lengths = sentence_lengths(texts)
    assert (counts[0], counts[2]) == (2, 0)
    assert counts[1] > 1
    assert sum(lengths) == sum(map(len, texts))


PROSE = st.lists(
    st.sampled_from(
        [
            "The mayor said no.",
            "“We will stay. We will not go”, he said.",
            "Dr. Berg paid 3.5 million, i.e. too much!",
            "Why?",
            'She asked: "Who did it?" Nobody knew.',
            "On 3 May the U.S. Army left (it had come in June).",
        ]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@given(PROSE)
@settings(max_examples=40, deadline=None)
def test_reading_in_stretches_changes_no_sentence(text: str) -> None:
    whole = sentences.__wrapped__(text, "en")
    with mock.patch.object(segmentation, "STRETCH", 400):
        assert sentences.__wrapped__(text, "en") == whole


@pytest.mark.parametrize("bait", ["“", "«", "'", "「", "a ", "x.", "Hi. "])
def test_sentencex_is_given_bounded_stretches_and_little_twice(bait: str) -> None:
    text = bait * (50_000 // len(bait))
    lengths: list[int] = []
    real = segmentation.sentencex.segment

    def counted(language: str, stretch: str) -> Any:
        lengths.append(len(stretch))
        return real(language, stretch)

    with mock.patch.object(segmentation.sentencex, "segment", counted):
        found = sentences.__wrapped__(text, "en")
    assert max(lengths) <= segmentation.STRETCH
    assert sum(lengths) < 2 * len(text)
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "") == text.replace(" ", "")


def test_only_text_that_cannot_be_printed_whole_needs_a_look_at_each_letter() -> None:
    assert not any(blank.isprintable() for blank in segmentation._WIDE)
    assert not any(chr(code).isprintable() for code in range(0xD800, 0xE000))


def test_a_lone_surrogate_ends_no_reading() -> None:
    text = "One \ud800 word. Another."
    assert [text[s.start : s.end] for s in sentences(text)] == ["One \ud800 word.", "Another."]
