# ruff: noqa: E501  (pages are easier to read unbroken)
"""What trafilatura leaves out of an article, and where it looks at the wrong part of a page."""

from __future__ import annotations

import io

from sidebyside import load
from sidebyside.loading.html.completing import complete
from sidebyside.loading.html.pageblock import PageBlock

from .webpages import H1, PROSE, framed, p

MORE = tuple(f"Of the viaduct, {years} years before: {text}" for years, text in enumerate(PROSE, 11))


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
