# ruff: noqa: E501  (pages are easier to read unbroken)
"""What trafilatura leaves out of an article, and where it looks at the wrong part of a page."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import load
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.choice.article import densest
from sidebyside.loading.html.choice.completing import complete
from sidebyside.loading.html.choice.container import sections, settle
from sidebyside.loading.html.facts.metadata import Metadata

MORE = tuple(f"Of the viaduct, {years} years before: {text}" for years, text in enumerate(PROSE, 11))

ENDING = (
    "What the walkers ask for now is a bench at every second lock, and a tap where the old pump stood.",
    "The trust says that it has the money for the benches, and that the water is for the city to give.",
)


def texts(body: str) -> tuple[str, ...]:
    return load(io.BytesIO(framed(body).encode())).texts


def deep(inner: str) -> str:
    """A part of a text as builders of sites wrap it."""
    return f'<div class="row"><div class="grid"><div class="cell"><div class="box"><div class="in">{inner}</div></div></div></div></div>'


def test_a_text_that_advertisements_break_into_parts_is_whole() -> None:
    def part(pieces: tuple[str, ...]) -> str:
        return deep("".join(f'<p class="story-block">{text}</p>' for text in pieces))

    advertisement = '<div class="advert"><div>Advertisement</div></div>'
    page = f"{H1}{part(PROSE)}{advertisement}{part(MORE[:3])}{advertisement}{part(MORE[3:])}"
    assert texts(f"<article>{page}</article>") == (*PROSE, *MORE)


def test_sections_that_go_on_after_nearly_all_of_the_text_are_the_articles() -> None:
    def section(pieces: tuple[str, ...]) -> str:
        return (
            f'<section class="part"><div class="inner">{"".join(f"<p>{text}</p>" for text in pieces)}</div></section>'
        )

    whole = (*PROSE, *MORE, *(f"Of the locks, {text}" for text in PROSE[:3]))
    page = f"<article>{H1}{section(whole)}{section(ENDING)}</article>"
    assert texts(page) == (*whole, *ENDING)


@pytest.mark.parametrize(("article", "count"), [(1, 2), (1, 1), (0, 2)])
def test_what_follows_the_container_of_the_text_is_left_out_unless_it_goes_on_in_its_article(
    article: int, count: int
) -> None:
    own = [PageBlock(text, "text", "p", 1, ancestors=(1, 2, 3), shape="p", article=1) for text in (*PROSE, *MORE)]
    after = [
        PageBlock(text, "text", "p", 1, ancestors=(1, 4, 5), shape="p", article=article) for text in ENDING[:count]
    ]
    taken = [True] * (len(own) + count)
    settle([*own, *after], taken)
    assert taken[len(own) :] == [article == 1 and count == 2] * count


def test_headings_that_are_links_are_kept_where_the_text_stands() -> None:
    sections = "".join(f'<h2><a href="/{n}">Walk number {n}</a></h2>{p([text])}' for n, text in enumerate(PROSE, 1))
    got = texts(f"<article>{H1}<div>{p(MORE[:2])}{sections}</div></article>")
    assert [text for text in got if text.startswith("Walk")] == [f"Walk number {n}" for n in range(1, len(PROSE) + 1)]


def test_a_heading_over_a_list_of_links_is_not_taken_back() -> None:
    def chosen(after: str, links: float) -> bool:
        blocks = [
            PageBlock(PROSE[0], "text", "p", 1, ancestors=(1, 2, 3)),
            PageBlock("Further on this", "heading", "h4", 1, level=4, ancestors=(1, 2, 4)),
            PageBlock(after, "list", "li", 1, links=links, ancestors=(1, 2, 5, 6)),
            PageBlock(PROSE[1], "text", "p", 1, ancestors=(1, 2, 7)),
        ]
        taken = [True, False, False, True]
        complete(blocks, taken)
        return taken[1]

    assert not chosen("What the budget means", 1.0)
    assert chosen("Ferries, which are free", 0.0)


def test_the_abstract_is_found_where_trafilatura_takes_keywords_alone() -> None:
    keywords = "".join(
        f'<div class="keyword"><span>{word}</span></div>' for word in ("bridges", "harbours", "anchor blocks")
    )
    page = (
        f'<article>{H1}<div class="Abstracts"><div class="abstract author"><h2>Abstract</h2><div>{p(PROSE)}{p(MORE)}</div>'
        f'</div></div><div class="Keywords"><div class="keywords-section"><h2>Keywords</h2>{keywords}</div></div></article>'
    )
    got = texts(page)
    assert all(text in got for text in (*PROSE, *MORE))


def test_comments_longer_than_the_article_are_not_it() -> None:
    comments = "".join(
        f'<div class="c"><div class="who">Reader {n}</div><div>{text}</div></div>' for n, text in enumerate(MORE * 3)
    )
    got = texts(
        f'<div class="post"><h1>The harbour</h1><div class="entry">{p(PROSE[:2])}</div></div><div class="all">{comments}</div>'
    )
    assert got[:2] == PROSE[:2]


def test_a_block_theme_calls_its_main_part_the_target_of_a_link() -> None:
    rows = "<tr><td>North tunnel</td><td>22</td></tr><tr><td>Ferry</td><td>35</td></tr>"
    table = f"<figure class=wp-block-table><table>{rows}</table><figcaption>Ways across</figcaption></figure>"
    columns = "".join(f"<div class=wp-block-column>{p(part)}</div>" for part in (PROSE[:2], PROSE[2:4]))
    media = "<figure class=wp-block-image><img><figcaption>The bridge at dusk on Thursday</figcaption></figure>"
    content = f"<div class=wp-block-columns>{columns}</div>{media}{table}{p(PROSE[4:6])}"
    page = f'<div id="wp--skip-link--target" class=wp-block-group>{H1}<div class=entry-content>{content}</div></div>'
    expected = [*PROSE[:4], "The bridge at dusk on Thursday", "North tunnel | 22", "Ferry | 35", "Ways across"]
    report = load(io.BytesIO(framed(page).encode()))
    assert list(report.texts) == [*expected, *PROSE[4:6]]


def test_parts_that_a_page_builder_calls_widgets_are_no_furniture() -> None:
    def widget(kind: str, inner: str) -> str:
        return f'<div class="elementor-widget elementor-widget-{kind}"><div class=container>{inner}</div></div>'

    def section(*columns: str) -> str:
        inner = "".join(f"<div class=column><div class=elementor-element>{column}</div></div>" for column in columns)
        return f"<section class=elementor-section><div class=elementor-container>{inner}</div></section>"

    headed = widget("heading", "<h2>How to cross</h2>") + widget("text-editor", p(PROSE[2:4]))
    aside = widget("text-editor", p(["By ferry it takes 35 minutes."]))
    parts = section(widget("text-editor", p(PROSE[:2]))) + section(headed, aside)
    body = section(widget("title", H1)) + parts + section(widget("text-editor", p(PROSE[4:])))
    report = load(io.BytesIO(f"<html><body><div class=elementor>{body}</div></body></html>".encode()))
    expected = [*PROSE[:2], "How to cross", *PROSE[2:4], "By ferry it takes 35 minutes.", *PROSE[4:]]
    assert list(report.texts) == expected


def test_the_sections_of_an_article_are_found_by_their_paragraphs_shape() -> None:
    def block(text: str, home: int, number: int, shape: str) -> PageBlock:
        return PageBlock(
            text, "text", "p", number, ancestors=(1, home + 7, home + 8, home + 9, home, number), shape=shape
        )

    grid, offer = "p./div.grid/section.part", "p./div.flex/section.offer"
    first = [block(text, 10, 11 + n, grid) for n, text in enumerate(PROSE[:2])]
    offers = [block(text, 20, 21 + n, offer) for n, text in enumerate(PROSE[2:4])]
    rest = [block(text, 30, 31 + n, grid) for n, text in enumerate(PROSE[4:])]
    assert sections([*first, *offers, *rest]) == {10, 30}
    assert densest([*first, *offers, *rest], Metadata()) == [True] * 2 + [False] * 2 + [True] * len(rest)
    assert sections([PageBlock("Home", "list", "li", 2, 1.0)]) == set()
