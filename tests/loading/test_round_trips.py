"""A text written to every format that tests can write comes back with the same paragraphs, to the character."""

from __future__ import annotations

import io

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.loading.writers import WRITERS

from sidebyside import load
from sidebyside.loading.html.fragment import looks_like_html

WORD = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=9)
PARAGRAPH = st.lists(WORD, min_size=12, max_size=30).map(lambda words: f"So {' '.join(words)} end.")
# A field of a record that holds a tag is HTML, whatever its writer meant.
PARAGRAPH = PARAGRAPH.filter(lambda text: not looks_like_html(text))
PARAGRAPHS = st.lists(PARAGRAPH, min_size=3, max_size=6, unique=True)


class Named(io.BytesIO):
    """Bytes with a file's name."""

    name = ""


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=20, deadline=None)
@given(PARAGRAPHS)
def test_every_format(name: str, paragraphs: list[str]) -> None:
    # Subtitles cannot write what looks like their own markup.
    assume(name != "a.srt" or not any("<" in text for text in paragraphs))
    file = Named(WRITERS[name](paragraphs))
    file.name = name
    report = load(file)
    assert list(report.texts) == paragraphs
