# ruff: noqa: E501  (layouts are easier to read unbroken)
"""PDFs made by three producers (Typst, fpdf2 and, where it is installed, WeasyPrint) in the layouts reports come in."""

from __future__ import annotations

from collections.abc import Callable

from tests.loading.prose import paragraphs

BODY = paragraphs(34)
NOTES = ["The report was published by the authority in October.", "All sums are in crowns of the year before."]


def typst_pdf(source: str) -> bytes:
    import typst

    data = typst.compile(source.encode(), format="pdf")
    assert isinstance(data, bytes)
    return data


def typst_document(setup: str, body: list[str] = BODY) -> bytes:
    text = "\n\n".join(
        piece.replace("'", "\\'").replace("#", "\\#") if not piece.startswith("=") else piece for piece in body
    )
    return typst_pdf('#set text(lang: "en")\n#set smartquote(enabled: false)\n' + setup + "\n" + text)


def with_notes(body: list[str]) -> list[str]:
    """The paragraphs with two footnotes in Typst's notation, which the setup must not escape."""
    noted = list(body)
    for place, note in ((1, NOTES[0]), (9, NOTES[1])):
        head, stop, tail = noted[place].partition(". ")
        noted[place] = f"{head}{stop.strip()}#footnote[{note}] {tail}"
    return noted


def weasy_pdf(style: str, body: str) -> bytes:
    import weasyprint

    html = f'<html lang="en"><head><title>Report</title><style>{style}</style></head><body>{body}</body></html>'
    data = weasyprint.HTML(string=html).write_pdf()
    assert isinstance(data, bytes)
    return data


def fpdf_document(align: str, indent: str = "", gap: float = 4) -> bytes:
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("times", size=12)
    for text in BODY:
        pdf.multi_cell(0, 6, indent + text, align=align, new_x="LMARGIN", new_y="NEXT")
        if gap:
            pdf.ln(gap)
    return bytes(pdf.output())


_HEAD = '#set page(header: [The Halvorsund Post #h(1fr) 1 November 2024], numbering: "1")\n'
_FLOW = "".join(f"<p>{text}</p>" for text in BODY)

TYPST: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "one column": (lambda: typst_document("#set par(justify: true)"), BODY),
    "ragged": (lambda: typst_document(""), BODY),
    "hyphenated": (
        lambda: typst_document("#set par(justify: true)\n#set text(hyphenate: true)\n#set page(width: 9cm)"),
        BODY,
    ),
    "two columns": (lambda: typst_document("#set page(columns: 2)\n#set par(justify: true)"), BODY),
    "three columns": (lambda: typst_document("#set page(columns: 3, flipped: true)\n#set text(hyphenate: true)"), BODY),
    "indented without gaps": (
        lambda: typst_document("#set par(first-line-indent: 1.5em, spacing: 0.65em, justify: true)"),
        BODY,
    ),
    "indented in two columns": (
        lambda: typst_document(
            "#set page(columns: 2)\n#set par(first-line-indent: 1em, spacing: 0.65em, justify: true)"
        ),
        BODY,
    ),
    "running heads": (lambda: typst_document(_HEAD + "#set par(justify: true)"), BODY),
    "running heads in two columns": (
        lambda: typst_document(_HEAD + "#set page(columns: 2)\n#set par(justify: true)"),
        BODY,
    ),
    "headings": (
        lambda: typst_document(
            "#set par(justify: true)",
            ["= Harbour bridge to stay closed", *BODY[:10], "== What comes next", *BODY[10:20]],
        ),
        ["Harbour bridge to stay closed", *BODY[:10], "What comes next", *BODY[10:20]],
    ),
}
SHORT = [
    "“No,” she said.",
    "“Then when?”",
    "Nobody answered him, and the session was closed.",
    *BODY[:12],
    "He left at once.",
    *BODY[12:20],
]
ITEMS = [
    "- by ferry from the old fish market",
    "- through the northern tunnel, which is free of charge until the bridge opens again in December",
]
TYPST |= {
    "everything at once": (
        lambda: typst_document(
            _HEAD
            + "#set page(columns: 2)\n#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)\n#place(top + center, scope:"
            ' "parent", float: true, text(20pt)[*Harbour bridge to stay closed for three weeks*])',
            ["== How it began", *BODY[:8], "== What comes next", *BODY[8:24]],
        ),
        ["Harbour bridge to stay closed for three weeks", "How it began", *BODY[:8], "What comes next", *BODY[8:24]],
    ),
    "short paragraphs": (lambda: typst_document("#set par(justify: true)", SHORT), SHORT),
    "lists": (
        lambda: typst_document("", [*BODY[:6], *ITEMS, *BODY[6:12]]),
        [*BODY[:6], *(item.replace("- ", "• ") for item in ITEMS), *BODY[6:12]],
    ),
}
CELLS = [
    ("Year", "Cars a day", "Toll"),
    ("1998", "12,400", "20 crowns"),
    ("2008", "15,100", "35 crowns"),
    ("2023", "16,900", "42"),
]
TABLED = [*BODY[:4], *(" | ".join(row) for row in CELLS), *BODY[4:8]]
_CELLS = "".join(f"[{cell}]," for row in CELLS for cell in row)
_NARROW = [
    ("Line", "Ships", "Length", "Built"),
    ("Eastern crossing", "12", "1,204 m", "1968"),
    ("North tunnel", "3", "2,880 m", "1994"),
    ("Old ferry", "27", "640 m", "1931"),
]
NARROW = [*BODY[:4], *(" | ".join(row) for row in _NARROW), *BODY[4:8]]
"""A table whose columns stand hardly farther apart than its words."""


def narrow_table(setup: str) -> bytes:
    cells = ",".join(f"[{cell}]" for row in _NARROW for cell in row)
    table = f"#table(columns: 4, stroke: none, inset: (x: 0pt, y: 3pt), {setup}, {cells})"
    parts = ["\n\n".join(text.replace("'", "\\'") for text in some) for some in (BODY[:4], BODY[4:8])]
    return typst_pdf(f"#set smartquote(enabled: false)\n{parts[0]}\n\n{table}\n\n{parts[1]}")


DASHES = [text.replace(", ", " – ", 2) for text in BODY[:20]]
COMPOUNDS = [text.replace("the ", "the well-known half-timbered ", 3) for text in BODY[:8]]
TYPST |= {
    "a table without rules": (
        lambda: typst_pdf(
            "#set smartquote(enabled: false)\n"
            + "\n\n".join(BODY[:4]).replace("'", "\\'")
            + f"\n\n#table(columns: 3, stroke: none, column-gutter: 2em, {_CELLS})\n\n"
            + "\n\n".join(BODY[4:8])
        ),
        TABLED,
    ),
    "a table with narrow gaps": (lambda: narrow_table("column-gutter: 4pt"), NARROW),
    "a table with narrow gaps, numbers right": (
        lambda: narrow_table("column-gutter: 6pt, align: (left, right, right, right)"),
        NARROW,
    ),
    "dashes at the beginning of lines": (lambda: typst_document("#set par(justify: true)", DASHES), DASHES),
    "compounds in ragged lines": (lambda: typst_document("", COMPOUNDS), COMPOUNDS),
    "items below their mark": (
        lambda: typst_document(
            "#set par(justify: true)\n#set list(body-indent: 1.2em)", [*BODY[:3], *(f"- {text}" for text in BODY[3:8])]
        ),
        [*BODY[:3], *(f"• {text}" for text in BODY[3:8])],
    ),
    "marks of notes that stand high": (
        lambda: typst_pdf(
            "#set smartquote(enabled: false)\n#let m(n) = text(size: 0.65em, baseline: -0.5em)[#n]\n"
            + "\n\n".join(f"{text}#m({number})" for number, text in enumerate(BODY[:12], 1))
            + "\n\n#m(1) A note of the first."
        ),
        [*BODY[:12], "A note of the first."],
    ),
}
VARIED = [
    text
    for number, long in enumerate(BODY[:16])
    for text in ([long] if number % 2 else [long, f"“That makes {number + 3} of them,” she said."])
]
"""Long paragraphs and short ones of one line in turn."""

_INDENTED = "#set par(first-line-indent: 1em, spacing: 0.65em, justify: true)\n"
TYPST |= {
    "ragged in two columns": (lambda: typst_document("#set page(columns: 2)", VARIED), VARIED),
    "ragged in three narrow columns": (
        lambda: typst_document('#set page("a4", columns: 3, flipped: true)\n#set columns(gutter: 1.2em)', VARIED),
        VARIED,
    ),
    "small gaps": (lambda: typst_document("#set par(justify: true, leading: 0.8em, spacing: 1.05em)", VARIED), VARIED),
    "wide leading": (lambda: typst_document("#set par(leading: 1.4em, spacing: 2.6em)", VARIED), VARIED),
    "short paragraphs set in": (lambda: typst_document(_INDENTED, VARIED), VARIED),
    "short paragraphs set in, in two columns": (
        lambda: typst_document("#set page(columns: 2)\n#set text(9pt, hyphenate: true)\n" + _INDENTED, VARIED),
        VARIED,
    ),
    "heads of odd and even pages": (
        lambda: typst_document(
            '#set page("a5", header: context if calc.odd(counter(page).get().first()) '
            "[Bridge to stay closed #h(1fr) #counter(page).display()] else "
            "[#counter(page).display() #h(1fr) The Halvorsund Post])\n#set par(justify: true)"
        ),
        BODY,
    ),
}
TYPST_NOTES = (lambda: typst_pdf("#set par(justify: true)\n#set smartquote(enabled: false)\n" + "\n\n".join(
    text.replace("'", "\\'") for text in with_notes(BODY[:20]))), [*BODY[:20], *NOTES])  # fmt: skip

_PLAIN_NUMBERS = (
    '#show footnote.entry: it => [#numbering("1", ..counter(footnote).at(it.note.location())) #it.note.body]\n'
)
"""Notes whose numbers stand on the line and at its size, as LibreOffice sets them."""

TYPST_PLAIN_NOTES = (lambda: typst_pdf(_PLAIN_NUMBERS + "#set smartquote(enabled: false)\n" + "\n\n".join(
    text.replace("'", "\\'") for text in with_notes(BODY[:20]))), [*BODY[:20], *NOTES])  # fmt: skip

FPDF: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "justified": (lambda: fpdf_document("J"), BODY),
    "left": (lambda: fpdf_document("L"), BODY),
    "indented": (lambda: fpdf_document("J", indent="      ", gap=0), BODY),
}

WEASY: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "one column": (lambda: weasy_pdf("body { font: 11pt serif }", _FLOW), BODY),
    "two columns": (lambda: weasy_pdf("body { columns: 2; text-align: justify; hyphens: auto }", _FLOW), BODY),
    "a table without rules": (
        lambda: weasy_pdf(
            "td { padding: 2px 14px }",
            "".join(f"<p>{text}</p>" for text in BODY[:4])
            + "<table>"
            + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in CELLS)
            + "</table>"
            + "".join(f"<p>{text}</p>" for text in BODY[4:8]),
        ),
        TABLED,
    ),
    "a table with narrow gaps": (
        lambda: weasy_pdf(
            "td { padding: 1px 2pt }",
            "".join(f"<p>{text}</p>" for text in BODY[:4])
            + "<table>"
            + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in _NARROW)
            + "</table>"
            + "".join(f"<p>{text}</p>" for text in BODY[4:8]),
        ),
        NARROW,
    ),
    "indented": (lambda: weasy_pdf("p { text-indent: 1.5em; margin: 0; text-align: justify }", _FLOW), BODY),
    "ragged in two narrow columns": (
        lambda: weasy_pdf(
            "body { columns: 2; column-gap: 5mm; font: 9pt/1.3 sans-serif } p { margin: 0 0 .5em }", _FLOW
        ),
        BODY,
    ),
    "small gaps": (lambda: weasy_pdf("body { line-height: 1.4 } p { margin: .4em 0 }", _FLOW), BODY),
    "running heads": (
        lambda: weasy_pdf(
            '@page { @top-center { content: "The Halvorsund Post" } @bottom-right { content: "Page " counter(page) } }',
            _FLOW,
        ),
        BODY,
    ),
}
