"""A text set by two typesetters comes back from the PDF with the same paragraphs, to the character."""

from __future__ import annotations

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from tests.loading.pdf.pdfs import typst_pdf

from sidebyside.loading.pdf.reading import read_pdf

LETTERS = "abcdefghijklmnopqrstuvwxyzàéèêçñöüßåøæ"
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Shrinking would set hundreds of documents anew, for a minute and more, and says little more."""

PLAIN = st.text(LETTERS, min_size=1, max_size=11)
NUMBER = st.from_regex(r"[1-9][0-9]{0,3}(?:[.,][0-9]{1,3})?%?", fullmatch=True)
MARKED = st.sampled_from(["{},", "({})", "«{}»", "{};", "[{}]", "{}'s", "{}/{}", "· {}", "§{}"])
WORD = st.one_of(
    PLAIN,
    PLAIN,
    PLAIN,
    PLAIN.map(str.capitalize),
    NUMBER,
    st.builds(lambda mark, word: mark.replace("{}", word), MARKED, PLAIN),
)
PARAGRAPH = st.builds(
    lambda words, end: f"{words[0].capitalize()} {' '.join(words[1:])}{end}",
    st.lists(WORD, min_size=2, max_size=60),
    st.sampled_from([".", "?", "!", ".»"]),
)
PARAGRAPHS = st.lists(PARAGRAPH, min_size=2, max_size=10, unique=True)


def paragraphs_of(data: bytes) -> list[str]:
    return [block.text for block in read_pdf(data).drafts[0].blocks]


def literal(text: str) -> str:
    """A string of Typst's language, every character by its code point."""
    return '"' + "".join(f"\\u{{{ord(character):x}}}" for character in text) + '"'


@pytest.mark.parametrize(
    "setup",
    [
        "",
        "#set par(justify: true)\n#set text(hyphenate: false)\n",
        "#set text(14pt)\n#set par(spacing: 2em, leading: 1em)\n",
    ],
)
@settings(max_examples=25, deadline=None, phases=UNSHRUNK, derandomize=True)
@example(["A line that ends a sentence.", "23% 6%."])
@given(PARAGRAPHS)
def test_typst(setup: str, paragraphs: list[str]) -> None:
    """Unbroken: of a single word broken in a short text nothing tells that the hyphen is not the writer's."""
    source = f"#set smartquote(enabled: false)\n{setup}" + "\n".join(f"#par({literal(text)})" for text in paragraphs)
    assert paragraphs_of(typst_pdf(source)) == paragraphs


@pytest.mark.parametrize("align", ["L", "J"])
@settings(max_examples=25, deadline=None, phases=UNSHRUNK, derandomize=True)
@given(PARAGRAPHS)
def test_fpdf2(align: str, paragraphs: list[str]) -> None:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    document.set_font("times", size=11)
    for text in paragraphs:
        document.multi_cell(0, 5, text, align=align, new_x="LMARGIN", new_y="NEXT")
        document.ln(3)
    assert paragraphs_of(bytes(document.output())) == paragraphs
