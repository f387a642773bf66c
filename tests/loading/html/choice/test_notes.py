"""Notes under an article: kept, marked as boilerplate."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import load
from sidebyside.model import Report

AUTHOR = '<meta name="author" content="Karin Halvorsen">'


def read(article: str) -> Report:
    return load(io.BytesIO(framed(f"<article>{article}</article>", head=AUTHOR).encode()))


def marked(report: Report) -> list[str]:
    pairs = zip(report.texts, report.paragraphs, strict=True)
    return [text for text, paragraph in pairs if paragraph.role == "boilerplate"]


@pytest.mark.parametrize(
    "note",
    [
        "Jon Aasen and Mette Dahl contributed to this report.",
        "Additional reporting by Jon Aasen in Bergen",
        "With files from the Halvorsund News Agency",
        "This article was first published in The Northern Review.",
        "Karin Halvorsen is the harbour correspondent of the Post and the author of two books on bridges.",
        "Jon Aasen can be reached at the newsroom from nine to five.",
        "Questions for the harbour desk go to harbour@example.org or to the porter.",
        "Mit Material der Agenturen",
        "Quelle: Hafenamt",
        "Faktencheck: Jon Aasen, Mette Dahl",
        "*Some names have been changed",
        "Aasen reported from Bergen.",
        "This episode was produced by Jon Aasen and Mette Dahl.",
        "Il vous reste 57.09% de cet article à lire.",
    ],
)
def test_a_note_under_the_text_is_marked(note: str) -> None:
    report = read(f"{H1}<div>{p(PROSE)}{p([note])}</div>")
    assert report.texts[: len(PROSE)] == PROSE
    assert marked(report) == [note]


def test_notes_are_marked_from_the_end_and_no_further() -> None:
    first = "The engineers, who can be reached at the harbour office, said they would work through the night."
    notes = ["Jon Aasen contributed to this story.", "Karin Halvorsen writes on harbours."]
    report = read(f"{H1}<div>{p(PROSE[:4])}{p([first])}{p(PROSE[4:])}{p(notes)}</div>")
    assert marked(report) == notes
    assert first in report.texts


def test_a_note_is_found_under_a_caption_and_in_a_list_of_one() -> None:
    note = "Jon Aasen contributed to this story."
    picture = "<figure><img src='a.jpg'><figcaption>The lock at noon, seen from the tower.</figcaption></figure>"
    assert marked(read(f"{H1}<div>{p(PROSE)}{p([note])}{picture}</div>")) == [note]
    assert marked(read(f"{H1}<div>{p(PROSE)}<ul><li>– {note}</li></ul></div>")) == [f"– {note}"]


def test_a_post_quoted_at_the_end_is_the_articles_and_so_is_a_list_of_advice() -> None:
    post = "— Kari Lund (@karilund) November 4, 2019"
    advice = 'Check out <a href="/a">the opening times of all locks</a> before you go.'
    page = read(f"{H1}<div>{p(PROSE)}<blockquote><p>{PROSE[0][:60]}</p><p>{post}</p></blockquote></div>")
    assert marked(page) == []
    assert marked(read(f"{H1}<div>{p(PROSE)}<ul><li>{advice}</li><li>{advice[:-9]}</li></ul></div>")) == []


def test_prose_at_the_end_that_names_a_report_or_a_reader_is_the_articles() -> None:
    last = "“Write to me whenever you like,” said Solberg, whose office contributed to the debate with three letters."
    report = read(f"{H1}<div>{p(PROSE)}{p([last])}</div>")
    assert marked(report) == []
    assert report.texts == (*PROSE, last)


def test_a_closing_box_apart_from_the_text_is_marked() -> None:
    box = "The ferry company runs eleven boats on the fjord and belongs to three towns on its eastern bank."
    report = read(f'{H1}<div class="body">{p(PROSE)}</div><div class="about-firm"><p class="about">{box}</p></div>')
    assert box not in report.texts or marked(report) == [box]
    quoted = read(f'{H1}<div class="body">{p(PROSE)}<blockquote><p>{box}</p></blockquote></div>')
    assert marked(quoted) == []


def test_a_last_paragraph_in_a_wrapper_like_the_others_is_the_articles() -> None:
    wrapped = "".join(f'<div class="w{number}"><p class="c">{text}</p></div>' for number, text in enumerate(PROSE))
    assert marked(read(f"{H1}{wrapped}")) == []
