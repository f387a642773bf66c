"""Text that libxml2 puts into parts that hold none: an open button, what a page shows without scripts."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import load
from sidebyside.errors import LoadError

_ICONS = "<span><i></i></span>" * 40


def texts(page: str) -> tuple[str, ...]:
    return load(io.BytesIO(page.encode())).texts


def test_a_button_left_open_by_a_block_inside_it_holds_no_article() -> None:
    opened = f"<button aria-label=Menu><div class=inner><div>{_ICONS}</button>"
    assert texts(framed(f"<div class=head>{opened}</div><article>{H1}{p(PROSE)}</article>")) == PROSE


def test_the_words_of_a_button_are_no_text() -> None:
    button = f"<button><span>{PROSE[1]}</span></button>"
    page = texts(framed(f"<article>{H1}{p(PROSE[:1])}{button}{p(PROSE[2:])}</article>"))
    assert page == (PROSE[0], *PROSE[2:])


def test_what_a_page_of_script_shows_without_one() -> None:
    body = "<div id=app></div><script src=a.js></script><noscript>{}</noscript>"
    assert texts(framed(body.format(f"<article>{H1}{p(PROSE)}</article>"))) == PROSE
    with pytest.raises(LoadError, match="made by script"):
        texts(f"<html><body>{body.format('<p>You need to enable JavaScript to run this app.</p>')}</body></html>")


def test_what_a_page_shows_without_scripts_is_not_added_to_what_it_shows_with_them() -> None:
    instead = f"<noscript><div>{p([text.replace('the', 'this') for text in PROSE[:3]])}</div></noscript>"
    assert texts(framed(f"<article>{H1}{p(PROSE)}</article>{instead}")) == PROSE
