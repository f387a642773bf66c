"""Marks inside a line: notes, raised figures, quotations."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import load
from sidebyside.loading.html.fragment import fragment_of


def line(inner: str, language: str = "en") -> str:
    page = framed(f"<article>{H1}{p(PROSE[:3])}<p>{inner}</p>{p(PROSE[3:])}</article>", attributes=f'lang="{language}"')
    return load(io.BytesIO(page.encode())).texts[3]


REST = " of water, the harbour office said, and nobody had known before the engineers went down."


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("The basin holds 5 × 10<sup>6</sup> litres", "The basin holds 5 × 10⁶ litres"),
        ("It has 40 km<sup>2</sup> and 10<sup>-3</sup> parts", "It has 40 km² and 10⁻³ parts"),
        ("On the 21<sup>st</sup> it held 3 m<sup>3</sup>", "On the 21st it held 3 m³"),
        ("There is H<sub>2</sub>O, much", "There is H2O, much"),
        ("There<sup><a href='#fn1'>1</a></sup> is a lot<a href='#n2'><sup>[2]</sup></a>", "There is a lot"),
        ("There is 151<sup>[2]</sup> times that", "There is 151[2] times that"),
        ("There is x<sup><a href='/squares'>2</a></sup> times that", "There is x2 times that"),
    ],
)
def test_what_is_raised(inner: str, expected: str) -> None:
    assert line(inner + REST) == expected + REST


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "He said “we go ‘now’ or never” and left"),
        ("", "He said “we go ‘now’ or never” and left"),
        ("fr", "He said «\xa0we go “now” or never\xa0» and left"),
    ],
)
def test_a_quotation_has_the_marks_of_the_pages_language(language: str, expected: str) -> None:
    assert line(f"He said <q>we go <q>now</q> or never</q> and left{REST}", language) == expected + REST


def test_a_quotation_with_marks_of_its_own_gets_no_others() -> None:
    assert line(f"He said <q>“we go”</q> and left{REST}") == f"He said “we go” and left{REST}"


def test_a_note_mark_between_blocks_or_left_open_loses_no_text() -> None:
    blocks = fragment_of("<p>One<sup><a href='#1'>1</a></sup></p><q>two<p>three</p></q><p>four<sup>5").blocks
    assert [block.text for block in blocks] == ["One", "“two", "three", "”", "four⁵"]
