"""What a page says of itself, in its data and on its face: title, author, date."""

from __future__ import annotations

import io

import pytest

from sidebyside import Report, load

from .webpages import H1, PROSE, framed, p


def loaded(article: str, head: str = "") -> Report:
    return load(io.BytesIO(framed(f"<article>{article}</article>", head=head).encode()))


def test_a_logo_in_the_first_heading_is_not_the_title() -> None:
    head = '<meta property="og:title" content="Harbour bridge to stay closed for three weeks">'
    page = framed(f"<article><h2>Bridge shut</h2>{p(PROSE)}</article>", head=head)
    page = page.replace("<nav>", "<h1>The Halvorsund Post logo</h1><nav>")
    assert load(io.BytesIO(page.encode())).title == "Harbour bridge to stay closed for three weeks"


def test_the_heading_that_readers_see_goes_before_the_one_for_search_engines() -> None:
    head = '<meta property="og:title" content="Halvorsund bridge: all you must know">'
    assert loaded(f"{H1}{p(PROSE)}", head).title == "Harbour bridge to stay closed for three weeks"


def test_entities_in_the_data_are_resolved() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries &amp; tolls", "author": '
        '{"name": "Rønning &amp; Daughters"}}</script>'
    )
    report = loaded(f"<h2>x</h2>{p(PROSE)}", head)
    assert (report.title, report.author) == ("Ferries & tolls", "Rønning & Daughters")


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Karin Halvorsen", "Karin Halvorsen"),
        ("By Karin Halvorsen", "Karin Halvorsen"),
        (", Halvorsund Courier", "Halvorsund Courier"),
        ("k.halvorsen@post.example", ""),
        ("https://post.example/karin", ""),
        ("post.com", ""),
        ("The Halvorsund Post", ""),
        ("admin", ""),
    ],
)
def test_an_author_is_a_name_and_not_the_site(name: str, author: str) -> None:
    assert loaded(f"{H1}{p(PROSE)}", f'<meta name="author" content="{name}">').author == author


def test_author_and_date_as_the_page_shows_them() -> None:
    report = loaded(
        f"<p>24 December 2031</p>{H1}<p>By Karin Halvorsen and Ola Nordmann</p><p>1 November 2024</p>{p(PROSE)}"
    )
    assert report.author == "Karin Halvorsen, Ola Nordmann"
    assert report.date == "2024-11-01"
    assert report.texts == PROSE


def test_a_marked_author() -> None:
    assert loaded(f'{H1}<a rel="author" href="/k">Karin Halvorsen</a>{p(PROSE)}').author == "Karin Halvorsen"
    many = "".join(f'<a rel="author" href="/{n}">Karin Halvorsen{n}</a>' for n in "abcd")
    assert loaded(f"{H1}{many}{p(PROSE)}").author == ""


def test_a_date_above_the_headline_or_in_the_text_is_not_the_articles() -> None:
    assert loaded(f"<p>24 December 2031</p>{H1}{p(PROSE)}").date == ""


def test_a_paragraph_that_begins_with_by_is_no_byline() -> None:
    report = loaded(f"{H1}<p>By Saturday Nothing Had Changed On The Bank</p>{p(PROSE)}")
    assert report.author == ""
