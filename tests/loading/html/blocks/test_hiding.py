"""Text that a page's own style sheets hide is left out and counted, as far as a simple rule says so."""

from __future__ import annotations

import io

import pytest
from lxml import html as lxml_html
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import Report, load
from sidebyside.loading.html.blocks.hiding import hiding_rules

SECRET = "Words that nobody who opens this page in a browser has ever had before the eyes, of any length."


def loaded(style: str, part: str) -> Report:
    page = framed(f"<article>{H1}<div>{p(PROSE[:3])}{part}{p(PROSE[3:])}</div></article>", head=style)
    return load(io.BytesIO(page.encode()))


@pytest.mark.parametrize(
    "sheet",
    [
        ".x{display:none}",
        "p { margin: 0 } .a, .x , #b { color: red; DISPLAY : None !important }",
        "/* .x{display:block} */ .x { visibility: hidden; }",
        '@import "a.css"; .x{display:none}',
        '.q:before{content:"}"} .x{display:none}',
        "#y{display:none}",
        "@media print{p{color:red}} .x{display:none}",
    ],
)
def test_what_a_rule_of_one_name_hides_is_left_out_and_counted(sheet: str) -> None:
    report = loaded(f"<style>{sheet}</style>", f'<p class="note x" id="y">{SECRET}</p>')
    assert report.texts == PROSE
    assert "1 hidden block" in report.source.dropped


@pytest.mark.parametrize(
    "style",
    [
        "<style>@media print{.x{display:none}}</style>",
        "<style>.js .x{display:none}</style>",
        "<style>p.x{display:none}</style>",
        "<style>.x{display:none} .open .x{display:block}</style>",
        "<style>.x{display:none} @media screen{.x{display:block}}</style>",
        "<style>.x{a{display:none}}</style>",
        '<style media="print">.x{display:none}</style>',
        "<noscript><style>.x{display:none}</style></noscript>",
        "<style>.x{display:none",
        "<style>.xx{display:none} .y-x{visibility:hidden}</style>",
    ],
)
def test_what_another_rule_may_show_is_kept(style: str) -> None:
    assert SECRET in loaded(style + "</style>", f'<p class="x">{SECRET}</p>').texts


def test_the_style_of_an_element_goes_before_the_sheets() -> None:
    part = f'<p class="x" style="display: block">{SECRET}</p>'
    assert SECRET in loaded("<style>.x{display:none}</style>", part).texts


def test_words_hidden_inside_a_line_are_not_in_it() -> None:
    text = PROSE[3].replace("Ferries", 'Ferries<span class="x"> and secrets</span>')
    report = loaded("<style>.x{display:none}</style>", f"<p>{text}</p>")
    assert report.texts == (*PROSE[:3], PROSE[3], *PROSE[3:])


@pytest.mark.parametrize("names", ["x", "x widget"])
def test_sheets_that_hide_most_of_the_text_wait_for_a_script(names: str) -> None:
    page = framed(
        f'<article class="{names}">{H1}<div>{p(PROSE)}</div></article>', head="<style>.x{visibility:hidden}</style>"
    )
    assert load(io.BytesIO(page.encode())).texts == PROSE


def test_sheets_without_end_are_read_to_a_bound() -> None:
    for sheet in (
        "{" * 200_000,
        "}" * 200_000,
        "/*" * 200_000,
        '"' * 200_001,
        ".a{display:none}" * 20_000,
        ".x," * 9**5,
    ):
        root = lxml_html.document_fromstring(f"<html><head><style>{sheet}</style></head><body>x</body></html>")
        assert hiding_rules(root).hidden <= {".a"}
