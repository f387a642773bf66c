"""Articles that an endless page loads after its own, and what only looks like them."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, TEASERS, framed, p

from sidebyside import Report, load
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.choice.others import mark_others

TITLE = "Harbour bridge to stay closed for three weeks"
OWN = list(PROSE[:4])
SECOND = [f"Of the viaduct, eleven years before: {text}" for text in PROSE[2:6]]
THIRD = [f"Of the tunnel, nine years before: {text}" for text in PROSE[4:]]


def loaded(page: str) -> Report:
    return load(io.BytesIO(page.encode()))


@pytest.mark.parametrize("heading", ["<h1>{}</h1>", '<h2><a href="/n">{}</a></h2>'])
def test_articles_that_an_endless_page_loads_next_are_left_out(heading: str) -> None:
    following = "".join(
        f'<article class="next">{heading.format(teaser)}<div>By Another Writer</div>{p(PROSE[6:])}</article>'
        for teaser in TEASERS
    )
    report = loaded(framed(f"<article>{H1}<div>{p(PROSE[:6])}</div></article>{following}"))
    assert report.texts == PROSE[:6]


@pytest.mark.parametrize(
    "form",
    [
        "<div class=story><h1>{}</h1><div class=meta>By Ola Berg <time>2 November 2024</time></div>{}</div>",
        "<div class=post><h1 class=t>{}</h1><p class=date>November 2, 2024</p><div>{}</div></div><p>Advertisement</p>",
        "<h1>{}</h1><p class=by>By Ola Berg, 2 November 2024</p>{}<hr>",
        "<section><header><h1>{}</h1><p>Ola Berg · Nov 2, 2024</p></header>{}</section>",
    ],
)
def test_next_articles_without_an_element_of_their_own_are_told_by_their_bylines(form: str) -> None:
    stories = ((TITLE, OWN), (TEASERS[0], SECOND), (TEASERS[1], THIRD))
    pages = "".join(form.format(headline, p(texts)) for headline, texts in stories)
    assert list(loaded(framed(f"<div id=stories>{pages}</div>")).texts) == OWN
    # The address that a reader scrolled to may be that of a later one.
    later = "".join(form.format(headline, p(texts)) for headline, texts in (stories[1], stories[0], stories[2]))
    assert list(loaded(framed(f"<div id=stories>{later}</div>")).texts) == OWN


def test_next_articles_whose_headlines_are_links() -> None:
    signed = "<div class=by>Ola Berg | 2 November 2024</div>"
    first = f"<section>{H1}{signed}{p(OWN)}</section>"
    others = "".join(
        f'<section><h2><a href="/n">{headline}</a></h2>{signed}{p(texts)}</section>'
        for headline, texts in ((TEASERS[0], SECOND), (TEASERS[1], THIRD))
    )
    assert list(loaded(framed(first + others)).texts) == OWN


def test_a_part_named_the_next_article() -> None:
    page = f"<div class=page>{H1}{p(OWN)}</div><div class=next-article><h1>{TEASERS[0]}</h1>{p(SECOND)}</div>"
    assert list(loaded(framed(f"<div>{page}</div>")).texts) == OWN


@pytest.mark.parametrize("tag", ["article", "div"])
def test_chapters_are_the_articles_though_their_headings_are_of_the_first_level(tag: str) -> None:
    chapters = (("What the engineers found", PROSE[:3]), ("How to cross", PROSE[3:5]), ("What comes next", PROSE[5:]))
    sections = "".join(f"<section><h1>{heading}</h1>{p(texts)}</section>" for heading, texts in chapters)
    report = loaded(framed(f"<{tag}>{H1}<div>Jane Doe · Nov 1, 2024</div>{sections}</{tag}>"))
    assert list(report.texts) == [line for heading, texts in chapters for line in (heading, *texts)]
    assert str(report.date)[:10] == "2024-11-01"


def test_a_list_of_books_by_others_is_the_articles() -> None:
    pairs = (PROSE[2:4], PROSE[4:6], PROSE[6:])
    books = (("The Long Bridge", "Per Olsen, 2019"), ("Salt and Iron", "Ada Lie, 2021"), ("Low Tide", "Nils Aas, 2022"))
    parts = "".join(
        f"<section><h2><a href=/b>{name}</a></h2><p>By {writer}</p>{p(texts)}</section>"
        for (name, writer), texts in zip(books, pairs, strict=True)
    )
    report = loaded(framed(f"<div>{H1}<div class=by>By Jane Doe, 1 November 2024</div>{p(PROSE[:2])}{parts}</div>"))
    told = [line for (name, writer), texts in zip(books, pairs, strict=True) for line in (name, f"By {writer}", *texts)]
    assert list(report.texts) == [*PROSE[:2], *told]


def test_many_headlines_are_looked_at_once() -> None:
    def block(text: str, number: int, level: int = 0) -> PageBlock:
        role = "heading" if level else "text"
        return PageBlock(text, role, "p", number, level=level, ancestors=(1, number), shape=f"h{level}")  # type: ignore[arg-type]

    blocks = [block(TITLE, 2, 1), block("By Jane Doe", 3), block(PROSE[0], 4)]
    for number in range(10, 60_000, 3):
        blocks += [
            block(f"Headline {number}", number, 1),
            block("By Ola Berg", number + 1),
            block(PROSE[1], number + 2),
        ]
    mark_others(blocks, TITLE)
    assert [block.other for block in blocks] == [False] * 3 + [True] * (len(blocks) - 3)
