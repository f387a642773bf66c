# ruff: noqa: E501  (texts are easier to read unbroken)
"""Plain text: headline, deck, byline and date on lines of their own above the text."""

from __future__ import annotations

import io
import textwrap

import pytest

from sidebyside import Report, load
from sidebyside.loading.paragraphs.heads import author_of

TITLE, DECK = "Crane topples onto ferry", "Four dock workers hurt in harbour accident"
BODY = [
    "The harbour authority closed the eastern breakwater on Tuesday after a crane toppled onto a moored ferry, injuring four dock workers.",
    "Witnesses said the jib swung twice in a gust of about 90 kilometres an hour before the cables parted with a loud crack.",
    "The ferry carries about 300,000 commuters a year between the old town and the refinery island.",
]
LONG_LINES = "\n\n".join(BODY)
WRAPPED = "\n\n".join(textwrap.fill(text, 66) for text in BODY)


def loaded(text: str) -> Report:
    return load(io.BytesIO(text.encode()))


def kept(report: Report) -> list[tuple[str, str]]:
    return [(p.role, report.text[p.start : p.end]) for p in report.paragraphs]


@pytest.mark.parametrize(
    "body", [LONG_LINES, WRAPPED, "\n".join(BODY)], ids=["long lines", "wrapped", "no blank lines"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_lines_of_a_head_stay_apart(body: str, between: str) -> None:
    head = between.join([TITLE, DECK, "By Jo Winter", "Published 12 March 2024, 23:40 GMT"])
    report = loaded(f"{head}\n\n{body}\n")
    assert (report.title, report.author, report.date) == (TITLE, "Jo Winter", "2024-03-12")
    assert kept(report) == [("heading", TITLE), ("heading", DECK), *(("text", text) for text in BODY)]
    assert "2 lines that name writer or day" in report.source.dropped


@pytest.mark.parametrize("body", [LONG_LINES, WRAPPED], ids=["long lines", "wrapped"])
@pytest.mark.parametrize(
    ("head", "author", "date", "above"),
    [
        (f"{TITLE}\nBy Jo Winter and Ada van der Berg | 12 March 2024", "Jo Winter and Ada van der Berg", "2024-03-12", [TITLE]),
        (f"{TITLE}\nMarch 12, 2024\nBY JO WINTER, HARBOUR CORRESPONDENT", "JO WINTER, HARBOUR CORRESPONDENT", "2024-03-12", [TITLE]),
        (f"{TITLE}\nonto the eastern quay\nVon Jo Winter, 12. März 2024", "Jo Winter", "2024-03-12", [f"{TITLE} onto the eastern quay"]),
        (f"{TITLE}\nThe Harbour Post, 12 March 2024", "", "2024-03-12", [TITLE, "The Harbour Post, 12 March 2024"]),
        (f"{TITLE}\nBy the Sea the day was calm\n12 March 2024", "", "2024-03-12", [TITLE, "By the Sea the day was calm"]),
    ],
)  # fmt: skip
def test_what_heads_say(body: str, head: str, author: str, date: str, above: list[str]) -> None:
    report = loaded(f"{head}\n\n{body}\n")
    assert (report.title, report.author, report.date) == (above[0], author, date)
    assert list(report.texts) == [*above, *BODY]


def test_a_head_without_writer_or_day_over_lines_that_nobody_wrapped() -> None:
    assert kept(loaded(f"{TITLE}\n{DECK}\n\n{LONG_LINES}"))[:2] == [("heading", TITLE), ("heading", DECK)]
    wrapped = loaded(f"{TITLE}\n{DECK}\n\n{WRAPPED}")
    assert wrapped.texts[0] == f"{TITLE} {DECK}"


def test_offsets_stay_those_of_the_file() -> None:
    text = f"{TITLE}\n{DECK}\nBy Jo Winter\n\n{WRAPPED}\n"
    report = loaded(text)
    assert len(report.text) == len(text)
    assert report.text.replace("\n", " ") == text.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        f"Diary of the harbour\n\n12 March 2024\n\n{BODY[0]}\n\n13 March 2024\n\n{BODY[1]}\n",
        f"{TITLE}\n\n{BODY[0]}\n\nBy Jo Winter\n\n{BODY[1]}\n",
        f"{TITLE}\n\nBy Friday Night\n\n{BODY[1]}\n",
        f"{TITLE}\n\nBy boat and by train\n\n{BODY[1]}\n",
        f"{BODY[0]}\n\nBy Jo Winter\n",
    ],
)
def test_what_may_be_text_stays(text: str) -> None:
    assert list(loaded(text).texts) == text.strip().split("\n\n")


@pytest.mark.parametrize("width", [30, 40, 50])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_prose_has_no_head(width: int, gap: str) -> None:
    dated = (
        "The harbour authority closed the breakwater on Tuesday, 12 March 2024, after a crane had fallen onto a ferry."
    )
    text = gap.join(textwrap.fill(piece, width) for piece in [f"{dated} By Jo Winter it was said. {BODY[0]}", *BODY])
    report = loaded(text)
    assert report.author == ""
    assert not report.title.startswith("The harbour")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jo Winter", "Jo Winter"),
        ("Par Jean-Luc Dupont et Anne Roy", "Jean-Luc Dupont et Anne Roy"),
        ("By Jo Winter in Port Vell", ""),
        ("By Monday Morning", ""),
        ("By Jo", ""),
        ("By Jo Winter.", ""),
        ("Jo Winter", ""),
        ("By May the Harbour", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert author_of(line) == author


def test_long_heads_cost_no_more() -> None:
    assert len(loaded("A\n" * 200_000 + "\nBy Jo Winter\n")) > 0
    assert len(loaded("Crane" + " " * 1_000_000 + "x\nBy Jo Winter\n\n" + LONG_LINES)) > 0
