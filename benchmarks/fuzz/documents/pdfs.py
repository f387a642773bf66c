# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""PDFs: pages of text operators with drawn places, and documents of two typesetters, damaged."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from functools import cache
from random import Random

from benchmarks.fuzz.damage import damaged, packed
from benchmarks.fuzz.documents.prepared import from_seeds, mutated_pdf
from benchmarks.loading.documents import paragraphs
from hypothesis import strategies as st

_WORDS = (
    "Words of a report", "Page 1", "1", "and more words,", "bro-", "ken", "•", "THE POST", "(", "Friday", "a" * 90, "\\344\\366",
    "\\002", "",
)  # fmt: skip
_PLACE = st.one_of(st.integers(0, 800), st.integers(40, 90), st.sampled_from((-1, 10**6, 10**9, -(10**15))))
_SIZE = st.sampled_from((12, 10, 9, 30, 7, 1, 0, -12, 400, 10**6))
_TURNS = (
    "1 0 0 1",
    "1 0 0 1",
    "1 0 0 1",
    "0 1 -1 0",
    "-1 0 0 1",
    "1 0 0.2 1",
    "0 0 0 0",
    "1e9 0 0 1e9",
    "0.001 0 0 0.001",
)
_LINE = st.tuples(_PLACE, _PLACE, _SIZE, st.sampled_from(_TURNS), st.sampled_from(_WORDS), st.sampled_from("FG"))
_OTHER = (
    "q",
    "Q",
    "/X Do",
    "T*",
    "(a) '",
    "BT",
    "ET",
    "[(a) -9000 (b)] TJ",
    "100 Tz",
    "3 Tr",
    "5 Ts",
    "9 Tw",
    "0 0 m 9 9 l S",
)
_BOXES = ("0 0 612 792", "0 0 1 1", "0 0 100000 100000", "612 792 0 0", "0 0 0 0", "-99 -99 99 99")
_MAPS = (
    "", "1 beginbfchar <41> <05D0> endbfchar", "1 beginbfrange <00> <FF> <0600> endbfrange",
    "1 beginbfchar <41> <D800> endbfchar", "1 beginbfrange <00> <FF> <0000> endbfrange", "1 beginbfchar <41> <0066006600690000> endbfchar",
)  # fmt: skip
_TOKENS = (
    b"0 Tf",
    b"Td",
    b"TJ",
    b"Tm",
    b"/Kids [2 0 R]",
    b"/Parent 3 0 R",
    b"/Rotate 90",
    b"/Filter /FlateDecode",
    b"/Length 0",
)
_ALL_TOKENS = (*_TOKENS, *(f" {piece} ".encode() for piece in _OTHER), *(f"({word}) Tj ".encode() for word in _WORDS))


@cache
def _typeset() -> tuple[bytes, ...]:
    """Documents as typesetters write them: one column, two with notes."""
    import typst
    from fpdf import FPDF

    plain = "\n\n".join(paragraphs(400))
    sources = (
        plain,
        f'#set page(columns: 2, numbering: "1")\n#set par(justify: true)\n= A report\n{plain} #footnote[A note.]',
    )
    made = [typst.compile(source.encode(), format="pdf", timestamp=0) for source in sources]
    document = FPDF()
    document.set_creation_date(datetime(2024, 11, 1, tzinfo=UTC))
    document.add_page()
    document.set_font("times", size=11)
    document.multi_cell(0, 5, plain)
    return (*(data for data in made if isinstance(data, bytes)), bytes(document.output()))


def _damaged_typeset(random: Random) -> tuple[str, bytes]:
    return "a.pdf", mutated_pdf(random, random.choice(_typeset()), _ALL_TOKENS)


@st.composite
def pdf(draw: st.DrawFn) -> tuple[str, bytes]:
    """A PDF written by hand, or (most: they cost less to draw) a typesetter's, damaged before or after its streams are
    packed."""
    if draw(st.integers(0, 3)):
        return draw(from_seeds(_damaged_typeset))
    packs = draw(st.booleans())
    pages = draw(st.integers(1, 3))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /ToUnicode 5 0 R >>"
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        font,
        _stream(draw(st.sampled_from(_MAPS)).encode(), False),
    ]
    for number in range(pages):
        box = draw(st.sampled_from(_BOXES)) if draw(st.integers(0, 3)) == 3 else _BOXES[0]
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {7 + 2 * number} 0 R"
        fonts = f"/Resources << /Font << /F 3 0 R /G 4 0 R >> /XObject << /X {7 + 2 * number} 0 R >> >> >>"
        objects += [f"{page} {fonts}".encode(), _stream(damaged(draw, _content(draw), _TOKENS, most=3), packs)]
    data = _file(objects)
    return packed(draw, "a.pdf", damaged(draw, data, _TOKENS, most=2))


def _content(draw: st.DrawFn) -> bytes:
    """A page's drawing: lines at drawn places, some in a column as a text sets them."""
    pieces = []
    top = draw(st.integers(300, 780))
    pieces += [
        f"BT /F 11 Tf 1 0 0 1 72 {top - 13 * number} Tm (The bridge was closed for weeks) Tj ET"
        for number in range(draw(st.integers(0, 12)))
    ]
    for x, y, size, turn, words, font in draw(st.lists(_LINE, max_size=12)):
        pieces.append(f"BT /{font} {size} Tf {turn} {x} {y} Tm ({words}) Tj ET")
    pieces += draw(st.lists(st.sampled_from(_OTHER), max_size=4))
    return "\n".join(pieces).encode()


def _stream(data: bytes, packs: bool) -> bytes:
    data = zlib.compress(data) if packs else data
    return (
        b"<< /Length %d %s>>\nstream\n" % (len(data), b"/Filter /FlateDecode " if packs else b"")
        + data
        + b"\nendstream"
    )


def _file(objects: list[bytes]) -> bytes:
    """The objects, numbered from 1, with a right table of their places."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
