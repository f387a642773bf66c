"""Articles in parts that names or styles would leave out, and what was left out shown on request."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, TEASERS, framed, p

from sidebyside import load
from sidebyside.errors import LoadError

ARTICLE = f"{H1}{p(PROSE)}"
SHARE = '<div class="share-bar"><a href="#">Share it</a></div>'


def page(body: str) -> io.BytesIO:
    title = "Harbour bridge to stay closed for three weeks"
    return io.BytesIO(f"<html lang=en><head><title>{title}</title></head><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="comment-page"><article class="comment">{ARTICLE}{SHARE}</article></div>',
        f'<dialog open><div class="overlay">{H1}{SHARE}<div class="text">{p(PROSE)}</div></div></dialog>',
    ],
)
def test_the_part_that_holds_the_headline_is_no_furniture(body: str) -> None:
    assert load(page(body)).texts == PROSE


def test_comments_under_an_article_stay_furniture() -> None:
    comments = f'<section class="comments"><h2>Comments</h2>{p(["What a pity, " + text for text in PROSE])}</section>'
    assert load(page(f"<article>{ARTICLE}</article>{comments}")).texts == PROSE


@pytest.mark.parametrize(
    "body",
    [
        f'<div aria-hidden="true"><article>{ARTICLE}</article></div>',
        f'<div style="visibility:hidden" id=app><article>{ARTICLE}</article></div>',
        f'<main style="display:none">{ARTICLE}</main>',
    ],
)
def test_a_page_that_hides_its_article_until_a_script_shows_it(body: str) -> None:
    report = load(page(body))
    assert report.texts == PROSE
    assert any("until a script" in note for note in report.source.notes)


def test_hidden_prose_without_headline_or_article_is_not_read() -> None:
    with pytest.raises(LoadError, match="no text"):
        load(page(f'<div style="display:none">{p(PROSE)}</div>'))


def test_a_caption_hidden_from_screen_readers_alone_is_shown() -> None:
    figure = '<figure><img src="a.png" alt="x"><figcaption aria-hidden="true">The bridge at dusk</figcaption></figure>'
    report = load(page(f"<article>{H1}{p(PROSE[:4])}{figure}{p(PROSE[4:])}</article>"))
    assert report.texts == (*PROSE[:4], "The bridge at dusk", *PROSE[4:])


def test_components_of_a_saved_page_are_opened() -> None:
    shadow = f'<news-article><template shadowrootmode="open">{ARTICLE}</template></news-article>'
    assert load(page(shadow)).texts == PROSE


def test_what_stands_inside_a_component_goes_where_it_has_a_slot() -> None:
    drawn = f'<template shadowrootmode="open">{H1}{p(PROSE[:2])}<slot></slot>{p(PROSE[6:])}</template>'
    assert load(page(f"<news-article>{drawn}{p(PROSE[2:6])}</news-article>")).texts == PROSE


def test_keep_all_shows_what_the_page_hides() -> None:
    hidden = '<p style="display:none">The vote was in fact another.</p><p hidden>For machines alone.</p>'
    body = f"{H1}<p class=byline>By Kari Lund</p>{p(PROSE[:4])}{hidden}{p(PROSE[4:])}"
    source = framed(f"<article>{body}</article>").encode()
    report = load(io.BytesIO(source), keep_all=True)
    roles = dict(zip(report.texts, (paragraph.role for paragraph in report.paragraphs), strict=True))
    for text in ("The vote was in fact another.", "For machines alone.", "By Kari Lund", TEASERS[0]):
        assert roles[text] == "boilerplate"
    assert not report.source.dropped
    assert load(io.BytesIO(source)).source.dropped[1] == "2 hidden blocks"


@pytest.mark.parametrize(
    ("comment", "url", "note"),
    [
        (
            "<!--\n Page saved with SingleFile \n url: https://post.example/2024/05/14/bridge \n"
            " saved date: Wed May 15 2024 09:12:44 GMT+0200 (Central European Summer Time)\n-->",
            "https://post.example/2024/05/14/bridge",
            ("saved from the web on 2024-05-15",),
        ),
        ("<!-- saved from url=(0027)https://post.example/bridge -->", "https://post.example/bridge", ()),
        ("<!-- saved from url=(0014)about:internet -->", "", ()),
    ],
)
def test_what_a_saved_page_says_of_its_origin(comment: str, url: str, note: tuple[str, ...]) -> None:
    source = (
        f"<!DOCTYPE html> <html lang=en>{comment}<title>Bridge</title><body><article>{ARTICLE}</article></body></html>"
    )
    report = load(io.BytesIO(source.encode()))
    assert report.source.url == url
    assert report.source.notes == note
    assert report.date == ("2024-05-14" if "05/14" in url else "")
