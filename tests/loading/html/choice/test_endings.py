# ruff: noqa: E501  (pages are easier to read unbroken)
"""Where an article ends: its last paragraphs, whatever they stand in, and the pictures after them."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import load
from sidebyside.model import Report

SHOTS = (
    "The bridge seen from a helicopter on Friday morning.",
    "Ferries wait at the old fish market.",
    "The night shift looks at an anchor block.",
    "Ingrid Solberg leaves the council.",
)


def read(article: str, after: str = "") -> Report:
    return load(io.BytesIO(framed(article, after=after).encode()))


def captions(report: Report) -> list[str]:
    pairs = zip(report.texts, report.paragraphs, strict=True)
    return [text for text, paragraph in pairs if paragraph.role == "caption"]


def last(report: Report) -> tuple[str, str]:
    return report.texts[-1], report.paragraphs[-1].role


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        (
            "<p>The council said it<br>would meet again on Monday.</p>",
            "The council said it would meet again on Monday.",
        ),
        ("<p>A line with<br>a break in it and more.</p>", "A line with a break in it and more."),
        (f"<div><p>{PROSE[7]}</p></div>", PROSE[7]),
        (f'<div class="b"><p>{PROSE[7]}</p></div>', PROSE[7]),
        ("<p>The end.<a href='#n2' class='footnote-ref' role='doc-noteref'><sup>2</sup></a></p>", "The end."),
    ],
)
def test_the_last_paragraph_is_the_articles(ending: str, expected: str) -> None:
    page = f"<html><head><title>Bridge</title></head><body><article>{H1}{p(PROSE[:5])}{ending}</article></body></html>"
    report = load(io.BytesIO(page.encode()))
    assert report.texts == (*PROSE[:5], expected)
    assert last(report) == (expected, "text")


@pytest.mark.parametrize(
    "ending",
    [
        "<p><i>This story was corrected on 8 March: an earlier version said nine of the blocks had cracks.</i></p>",
        '<div class="correction"><p>Correction: an earlier version of this story gave another date.</p></div>',
        '<div class="erratum"><p>Berichtigung: In einer früheren Fassung stand ein anderes Datum.</p></div>',
    ],
)
def test_a_correction_is_text(ending: str) -> None:
    report = read(f"<article>{H1}{p(PROSE)}{ending}</article>")
    assert len(report.texts) == len(PROSE) + 1
    assert last(report)[1] == "text"


def test_a_row_into_which_a_cell_of_the_one_before_reaches_is_a_row_of_one_cell() -> None:
    table = "<table><tr><td rowspan=2>Yes</td><td>148</td></tr><tr><td>49.5%</td></tr></table>"
    report = read(f"<article>{H1}{p(PROSE)}{table}</article>")
    assert report.texts == (*PROSE, "Yes | 148", "49.5%")
    assert last(report) == ("49.5%", "table")


def slides(credit: str = "") -> str:
    return "".join(
        f'<figure class="slide"><img src="{n}.jpg" alt=""><figcaption>{shot}{credit}</figcaption></figure>'
        for n, shot in enumerate(SHOTS)
    )


@pytest.mark.parametrize("around", ['<div class="gallery">', '<figure class="gallery">'])
@pytest.mark.parametrize("count", [1, 8])
def test_the_captions_of_a_gallery_under_the_text_are_kept(around: str, count: int) -> None:
    report = read(f"<article>{H1}{p(PROSE[:count])}{around}{slides()}</{around[1:].split()[0]}></article>")
    assert report.texts == (*PROSE[:count], *SHOTS)
    assert captions(report) == list(SHOTS)


def test_a_gallery_without_text_is_its_captions() -> None:
    shots = "".join(
        f'<div class="slide"><div class="num">{n} / 4</div><img src="{n}.jpg"><div class="slide-caption"><p>{shot}</p></div>'
        '<div class="credit">K. Lund/Reuters</div></div>'
        for n, shot in enumerate(SHOTS, 1)
    )
    page = f'<html><head><title>The bridge</title></head><body><div class="pages"><h1>In pictures</h1>{shots}</div></body></html>'
    report = load(io.BytesIO(page.encode()))
    assert captions(report) == list(SHOTS)


def test_the_caption_of_a_writers_card_is_not_taken() -> None:
    card = "<figure><figcaption>Kari Lund writes on bridges. <a href='/kl'>More by Kari Lund</a></figcaption></figure>"
    report = read(f"<article>{H1}{p(PROSE)}{card}</article>")
    assert report.texts == PROSE


def test_source_and_editor_above_a_text_are_left_out() -> None:
    report = read(f"{H1}<p>Source: Xinhua</p><p>Editor: huaxia</p><div>{p(PROSE)}</div>")
    assert report.texts == PROSE


def test_a_call_to_share_under_the_text_is_marked() -> None:
    report = read(f"<div>{H1}{p(PROSE)}<p><b>You can share this story on social media:</b></p></div>")
    assert last(report) == ("You can share this story on social media:", "boilerplate")
