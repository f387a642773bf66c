"""What PDFs do with lines: hyphens, drop capitals, feet that are none, boxes beside the text, indents in a row."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable

import pytest
from fpdf import FPDF
from tests.loading.prose import paragraphs

from sidebyside import load
from sidebyside.loading.pdf.joining import joined
from sidebyside.loading.pdf.lines import HYPHEN, Line
from sidebyside.loading.pdf.margins import day_in_margins, without_margins
from sidebyside.loading.pdf.paragraphs import blocks_of_lines
from sidebyside.loading.pdf.reading import read_pdf
from sidebyside.loading.pdf.style import Style, columns_of, style_of

BODY = paragraphs(14, seed=3)


def style(*words: str, hyphenates: bool = True, automatic: bool = False) -> Style:
    known = Style(10.0, hyphenates=hyphenates, automatic=automatic)
    known.words.update(word.lower() for word in words)
    known.parts.update(words)
    return known


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["an inspec" + HYPHEN, "tion of it"], "an inspection of it"),
        (["a long" + HYPHEN, "term plan"], "a longterm plan"),
        (["a family" + HYPHEN, "owned firm"], "a family-owned firm"),
        (["a re" + HYPHEN, "Elected one"], "a re-Elected one"),
        (["a 480-", "tonne boat"], "a 480-tonne boat"),
        (["two" + HYPHEN, "and three-year terms"], "two- and three-year terms"),
        (["of 1914-", "18 and later"], "of 1914-18 and later"),
        (["soft\u00ad", "ened"], "softened"),
        (["typeset‐", "ter"], "typesetter"),
        (["this –", "and that"], "this – and that"),
        (["and/", "or"], "and/or"),
        (["外務大臣は", "語った"], "外務大臣は語った"),
        (["demande" + HYPHEN, "t-il"], "demande-t-il"),
    ],
)
def test_hyphens_at_the_ends_of_lines(lines: list[str], text: str) -> None:
    assert joined(lines, style()) == text


def test_a_document_tells_its_compounds() -> None:
    lines = ["a long" + HYPHEN, "term plan"]
    assert joined(lines, style("long-term")) == "a long-term plan"
    assert joined(lines, style("long", "term")) == "a long-term plan"
    assert joined(lines, style(hyphenates=False)) == "a long-term plan"
    assert joined(lines, style(automatic=True)) == "a long-term plan"
    assert joined(["a know" + HYPHEN, "ledge"], style("knowledge", hyphenates=False)) == "a knowledge"


def line(text: str, base: float, page: int, size: float = 10, marks: int = 0) -> Line:
    return Line(text, 50, 50 + 5 * len(text), base - 2, base + 8, base, size, page=page, marks=marks)


def page(number: int, *last: Line) -> list[Line]:
    rows = [line(f"Line {chr(97 + row)} of page {chr(97 + number)}.", 700 - 12 * row, number) for row in range(30)]
    return [*rows, *last]


def kept(pages: list[list[Line]]) -> list[str]:
    return [row.text for rows in without_margins(pages)[0] for row in rows if not row.text.startswith("Line")]


def test_footnotes_that_differ_by_digits_alone_are_no_feet() -> None:
    notes = ["1 See page 11 of the report.", "2 See page 35 of the report.", "3 See page 12 of the report."]
    assert kept([page(n, line(note, 300, n, 8)) for n, note in enumerate(notes)]) == notes


def test_the_same_footnote_on_each_page_is_kept_by_its_mark() -> None:
    assert kept([page(n, line("Ibid.", 300, n, 8, marks=1)) for n in range(3)]) == ["Ibid."] * 3


def test_feet_that_count_pages_go() -> None:
    assert kept([page(n, line(f"The Post, 5 May 2024, page {n + 7} of 90", 300, n)) for n in range(3)]) == []


def test_heads_of_odd_and_even_pages_go() -> None:
    heads = ["1 The Post", "Bridge closed 2", "3 The Post", "Bridge closed 4"]
    assert kept([page(n, line(head, 750, n)) for n, head in enumerate(heads)]) == []


def test_a_line_that_repeats_inside_the_text_stays() -> None:
    pages = [[line("The same words.", 700 - 12 * row, n) for row in range(30)] for n in range(3)]
    assert len(kept(pages)) == 90


def fpdf(write: Callable[[FPDF], None]) -> list[str]:
    document = FPDF()
    document.set_font("times", size=11)
    document.add_page()
    write(document)
    return [block.text for block in read_pdf(bytes(document.output())).drafts[0].blocks]


BESIDE = [
    "he harbour bridge is to stay closed for three more",
    "weeks while the cables of it are seen to, said the",
    "mayor of the town on Friday.",
]
BELOW = ["Nobody knew of it before the end of the month, and", "nobody has been told since."]
SHORT = ['"No," she said.', '"Then when?"', "Nobody answered.", "He left at once, and did not come back that day."]


def test_a_drop_capital_is_the_beginning_of_its_word() -> None:
    def write(document: FPDF) -> None:
        document.set_font("times", size=44)
        document.text(10, 30, "T")
        document.set_font("times", size=11)
        for row, text in enumerate(BESIDE):
            document.text(20, 21 + 4.6 * row, text)
        for row, text in enumerate(BELOW):
            document.text(10, 40 + 4.6 * row, text)

    assert fpdf(write) == ["T" + " ".join(BESIDE), " ".join(BELOW)]


def test_a_box_beside_the_text_is_not_read_into_its_lines() -> None:
    box = ["Most read", "Seven ways to lose a ferry", "Where the seals went", "Our man on the pier"]

    def write(document: FPDF) -> None:
        for text in BODY[:6]:
            document.multi_cell(120, 5, text, align="L", new_x="LMARGIN", new_y="NEXT")
            document.ln(4)
        for row, text in enumerate(box):
            document.text(145, 14 + 9 * row, text)

    assert sorted(fpdf(write)) == sorted([*BODY[:6], *box])


def test_short_indented_paragraphs_in_a_row() -> None:
    body = [*BODY[:4], *SHORT, *BODY[4:8]]

    def write(document: FPDF) -> None:
        for text in body:
            document.multi_cell(0, 5, "      " + text, align="J", new_x="LMARGIN", new_y="NEXT")

    assert fpdf(write) == body


def test_a_short_sentence_to_a_line_is_a_paragraph_each() -> None:
    def write(document: FPDF) -> None:
        for text in SHORT:
            document.multi_cell(0, 5, text, align="L", new_x="LMARGIN", new_y="NEXT")
            document.ln(3)

    assert fpdf(write) == SHORT


def test_pages_of_nothing_but_one_line_keep_it() -> None:
    def write(document: FPDF) -> None:
        for _ in range(2):
            document.text(10, 20, "For the files.")
            document.add_page()
        document.text(10, 20, "For the files.")

    assert fpdf(write) == ["For the files."] * 3


def test_what_a_browser_prints_around_a_single_page_is_left_out() -> None:
    def line(text: str, base: float, left: float = 50.0) -> Line:
        return Line(text, left, left + 5.0 * len(text), base - 2, base + 8, base, 10.0)

    body = [line(text, 700.0 - 14 * number) for number, text in enumerate(BODY[:6])]
    head = [line("11/23/26,", 770.0), line("10:01 AM", 770.0, 100.0), line("A storm", 770.0, 300.0)]
    foot = [line("https://example.org/storm?page=1", 20.0), line("1/1", 20.0, 500.0)]
    assert without_margins([[*head, *body, *foot]]) == ([body], 5)
    address = line("https://example.org/storm", 20.0)
    assert without_margins([[*body, address]]) == ([[*body, address]], 0)


FULL = [
    "words that fill the line to its very end, as long lines of prose do",
    "and go on with the sentence in the line below",
]


def test_small_gaps_are_seen_where_lines_fall_on_pixels() -> None:
    """Browsers set lines 15.75 or 16.5 points apart for a leading of 15.95: that must not hide gaps of 4 points."""
    lines: list[Line] = []
    base = 700.0
    for number in range(6):
        for place, text in enumerate(
            (f"Paragraph {number} begins with", *FULL, "and ends at the end of the line, right there.")
        ):
            base -= 19.5 if place == 0 else 16.5 if (place + number) % 3 == 0 else 15.75
            lines.append(Line(text, 50, 350, base - 2, base + 8, base, 11, first_word=30))
    assert len(blocks_of_lines([lines])) == 6


@pytest.mark.parametrize(
    ("pairs", "hyphenates"),
    [
        ([("featur", "ing"), ("begin", "ning"), ("re", "turning")], True),
        ([("air", "conditioning"), ("pop", "up")], False),
        ([("six", "year"), ("long", "term"), ("pop", "up"), ("big", "screen")], False),
    ],
)
def test_broken_words_and_broken_compounds_are_told_apart(pairs: list[tuple[str, str]], hyphenates: bool) -> None:
    """In ragged lines three breaks between halves that are no words of the document, not a few compounds."""
    lines: list[Line] = []
    for number in range(40):
        text = "six of us in a year took the long term up to the big hall"
        head, tail = pairs[number % len(pairs)] if number < len(pairs) else ("", "")
        for words in (f"and {text} {head}{HYPHEN}" if head else f"and {text}", f"{tail} {text}".strip()):
            base = 1000.0 - 12 * len(lines)
            lines.append(Line(words, 50, 300 + 7 * (len(lines) % 5), base - 2, base + 8, base, 10, first_word=30))
    columns = columns_of([lines], 10.0)
    assert style_of(columns, 10.0).hyphenates is hyphenates


@pytest.mark.parametrize(
    ("texts", "items"),
    [
        (["• Four dead in all", "• The road is closed until", "1. First the pillar", "2. Then the deck it bore"], 4),
        (["1. The road is closed until", "2. Nobody knows for how long", "3. More"], 3),
        (["1. The road is closed until", "5. May, the mayor said"], 1),
        (["• The road is closed until", "- May, the mayor said"], 1),
    ],
)
def test_items_of_one_full_line_each(texts: list[str], items: int) -> None:
    prose = [
        line(f"{text} and so on to the right edge of the page it is on", 700 - 12 * n, 0)
        for n, text in enumerate("abcdef")
    ]
    listed = [
        Line(text, 60, 60 + 5 * len(max(texts, key=len)), 598 - 12 * n, 608 - 12 * n, 600 - 12 * n, 10, first_word=5)
        for n, text in enumerate(texts)
    ]
    blocks = blocks_of_lines([[*prose, *listed]])
    assert sum(block.role == "list" for block in blocks) == items


@pytest.mark.parametrize(
    ("heads", "day"),
    [
        (["The Daily Post, 1 November 2024"] * 3, "2024-11-01"),
        (["The Daily Post"] * 3, ""),
        (["1.11.2024, 10:30 Uhr"] * 3, ""),
    ],
)
def test_the_day_in_running_heads(heads: list[str], day: str) -> None:
    pages = [page(number, line(head, 760, number)) for number, head in enumerate(heads)]
    kept_pages, dropped = without_margins(pages)
    assert dropped == 3
    assert day_in_margins(pages, kept_pages) == day


def test_a_report_takes_the_day_of_its_running_heads() -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=11)
    for number in range(3):
        pdf.add_page()
        pdf.text(10, 8, "The Daily Post, 1 November 2024")
        pdf.set_y(30)
        for text in BODY[4 * number : 4 * number + 4]:
            pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(5)
    report = load(io.BytesIO(bytes(pdf.output())))
    assert report.date == "2024-11-01"
    assert "date from the heads or feet of the pages" in report.source.notes
    assert not any("Daily Post" in text for text in report.texts)


def test_items_whose_marks_are_pictures() -> None:
    """Browsers draw the dots of lists as circles; the items are set in, and end where their lines had room left."""
    lines = [
        *(_flush(f"and the prose of the paragraph fills line {n} up to the edge", 700 - 14 * n) for n in range(6)),
        *(Line(text, 64, right, y - 3, y + 9, y, 11, False, 20) for text, right, y in (
            ("by ferry from the old fish market", 208, 590),
            ("through the northern tunnel, which is free of charge until it opens", 400, 576),
            ("again in December of the coming year", 240, 562),
            ("on foot", 95, 548),
        )),
    ]  # fmt: skip
    assert [block.text for block in blocks_of_lines([lines])][1:] == [
        "by ferry from the old fish market",
        "through the northern tunnel, which is free of charge until it opens again in December of the coming year",
        "on foot",
    ]


def _flush(text: str, y: float) -> Line:
    return Line(text, 34, 400, y - 3, y + 9, y, 11, False, 20)


NOWHERE = base64.b64decode(
    "JVBERi0KMSAwIG9iajw8L0NvbnRlbnRzIDM4IDAgUi8KagozOCAwIG9iajw8L0ZpbHRlci9GbGF0ZURlY29kZT4+c3RyZWFtCngBrVpLb9tGEL"
    "77V7DtpTxoNfskCQQBYicFWsBFC+uW5mC5duuitlNHRdF/3xF3ZrkPkpKoOrAVSdzZ2ZlvvnmQm8+3z2/erK+vvn9fwdu3l++vLv6qZAX4byWr"
    "pto8ffz2FwDAX0mvil513fJXhj6y9arhzxxfRq9N/Wnzw8WHzcXPFx+ur9bxxrLcGETrnDRVY6xwoJyr7p7Wd1DdfUHNvtw9X1xu8D+b1/WDrK"
    "SsNg+D0nvdZ9VeSctKmv64LnxkSV/Wv+nfb+uVap2wjZN0Xf/5M5/Ov0odWWCwxkP/7Wv/168D6eX79b309sifRAsArx+AdwtLn9Iajpfqjzxp"
    "vGlIqAISe/O3nW71ckyMCmVuZG9iago0MiAwIG9iajw8Ly8vUGFnZXMgMSAwIFIvIG4KdHJhaWxlcjw8L1Jvb3QgNDIgMCBSPj4="
)


def test_what_a_damaged_document_places_nowhere_is_left_out() -> None:
    """A find of the fuzzer: the places of a packed stream that breaks off are no numbers."""
    assert read_pdf(NOWHERE).drafts[0].blocks
