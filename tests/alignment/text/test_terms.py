"""The terms of stretches of one text are those of the stretches by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.text.terms import terms, terms_of
from sidebyside.model import Span

TEXTS = [
    ("en", "The U.S.Navy left. Twenty-two of forty men 3.5 km off.Then it sank. “No,” he said."),
    ("en", "One 世界は広い。 two three"),
    ("de", "Zweiundzwanzig Männer. Am 3. Mai kamen sie."),
    ("th", "สวัสดีครับ ทุกคน. abc"),
    ("", "one, two. Three"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_stretches_are_read_as_if_they_stood_alone(language: str, text: str) -> None:
    for cut in range(len(text) + 1):
        spans = [Span(0, cut), Span(cut, len(text))]
        alone = [terms(text[start:end], language) for start, end in spans]
        assert terms_of(text, spans, language) == alone


@settings(deadline=None, max_examples=60)
@given(st.text("aB.3-’ é世\u0e2a", max_size=24), st.lists(st.integers(0, 24), max_size=6))
def test_any_stretches_of_any_text(text: str, places: list[int]) -> None:
    ends = sorted({min(place, len(text)) for place in places})
    spans = [Span(*ends[number : number + 2]) for number in range(0, len(ends) - 1, 2)]
    assert terms_of(text, spans, "en") == [terms(text[start:end], "en") for start, end in spans]
