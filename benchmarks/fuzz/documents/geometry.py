# ruff: noqa: E501  (tokens are easier to read unbroken)
"""The lines of PDF pages without a PDF: what pdfium would give, of any place, size and order, straight to the rules
that make paragraphs of it. A document is a row of records of 16 bytes, which a find is shrunk by."""

from __future__ import annotations

import struct
from random import Random

from benchmarks.fuzz.checks import Answer, limited
from benchmarks.fuzz.documents.prepared import from_seeds
from hypothesis import strategies as st

from sidebyside.loading.document import Draft, Raw
from sidebyside.loading.finishing import finish
from sidebyside.loading.pdf.initials import with_initials
from sidebyside.loading.pdf.lines import HYPHEN, Line
from sidebyside.loading.pdf.margins import day_in_margins, without_margins
from sidebyside.loading.pdf.order import in_reading_order
from sidebyside.loading.pdf.paragraphs import blocks_of_lines

NAME = "pdf-lines"

_RECORD = struct.Struct("<hhhBBBBBBHH")
"""Left, baseline, width (points); size (halves of a point); words; page; flags; cut; unused; a far place; its height."""
_WORDS = (
    "The bridge was closed for weeks because", "the inspection of its cables took longer.", "Nobody was hurt.", "•", "1.",
    "12", "– by ferry", "(a) second", "Page 3 of 9", "THE POST", "1 November 2024", "rail" + HYPHEN, "way", "T", "„", "1 200",
    "Total", "a" * 80, "שלום עולם", "桥梁关闭", "He said: “No.”", "\ufffd", ".", "* * *", "2) third item", "Q", "per cent",
)  # fmt: skip


def lines_of(data: bytes) -> list[list[Line]]:
    """The pages of lines that the bytes stand for; bytes that make no whole record are left out."""
    pages: list[list[Line]] = []
    for number, values in enumerate(_RECORD.iter_unpack(data[: len(data) // _RECORD.size * _RECORD.size])):
        left, base, width, size, word, page, flags, cut, _, far, high = values
        while len(pages) <= page % 4:
            pages.append([])
        text, points = _WORDS[word % len(_WORDS)], max(0.5, size / 2)
        x, y = left + (far * 1e6 if flags & 1 and far else 0.0), base + (high * -1e4 if flags & 1 else 0.0)
        place = cut % len(text)
        cuts = ((place, x + abs(width) / 3, x + abs(width) / 2),) if flags & 2 and place and text[place] == " " else ()
        line = Line(
            text, x, x + abs(width), y - points / 4, y + points, y, points, bool(flags & 4), abs(width) / 4, page % 4,
            marks=int(bool(flags & 8)), order=number, marked=bool(flags & 8), cuts=cuts,
        )  # fmt: skip
        pages[page % 4].append(line)
    return pages


def check_lines(name: str, data: bytes) -> Answer:
    """As `checks.check`, for the rules between pdfium's lines and the report."""

    def read() -> str:
        pages = [in_reading_order(with_initials(page)) for page in lines_of(data)]
        if not any(pages):
            return ""
        body, _ = without_margins(pages)
        headed = day_in_margins(pages, body) if any(body) else ""
        blocks = blocks_of_lines(body if any(body) else pages)
        if not any(block.text.strip() for block in blocks):
            return ""
        finish(Raw(data, name, "a"), Draft(blocks, headed=headed), "PDF")
        return NAME

    return limited(read)


def _page(random: Random) -> bytes:
    """Records of pages as documents have them (columns, rows, heads, lists), some of them anywhere."""
    records = []
    for page in range(random.randint(1, 3)):
        columns = random.choice((1, 1, 2, 3))
        width = 450 // columns - (12 if columns > 1 else 0)
        for column in range(columns):
            y = 760
            size = random.choice((18, 20, 22, 24))
            for _ in range(random.randint(0, 25)):
                y -= random.choice((12, 12, 12, 13, 24, 0, 5))
                left = 72 + column * (width + 12) + random.choice((0, 0, 0, 0, 14, 40, 120))
                length = random.choice((width, width, width, width - 40, 60, 5))
                records.append((left, y, length, size, random.randrange(27), page, 0, 0, 0, 0, 0))
        for _ in range(random.choice((0, 0, 1, 4, 30))):
            place = (random.randint(-900, 900), random.randint(-900, 900), random.randint(-9, 32_000))
            kind = (random.randrange(256), random.randrange(256), page, random.randrange(16), random.randrange(256), 0)
            records.append((*place, *kind, random.choice((0, 0, 1, 65_535)), random.choice((0, 0, 65_535))))
    if random.random() < 0.2:
        random.shuffle(records)
    return b"".join(_RECORD.pack(*record) for record in records)


def pages() -> st.SearchStrategy[tuple[str, bytes]]:
    """Pages of lines, one for each number drawn."""
    return from_seeds(lambda random: ("a.lines", _page(random)))
