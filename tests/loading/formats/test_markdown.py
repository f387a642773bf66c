# ruff: noqa: E501  (documents are easier to read unbroken)
"""Markdown: text without its marks, roles, title, front matter that configures nothing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside import Report, load
from sidebyside.loading.formats.markdown import from_markdown

PAGE = """---
title: The vote
date: 2024-11-01
author: Jane Doe
theme: dark
---

# A *long* night

The **mayor** [said](https://example.org) `yes`
at midnight.

> “Never again.”

- one
- two

| who | votes |
|---|---|
| A | 8 |

![A picture](x.png)
"""


def test_roles_and_text() -> None:
    draft = from_markdown(PAGE)
    assert [(block.role, block.text) for block in draft.blocks] == [
        ("heading", "A long night"),
        ("text", "The mayor said yes at midnight."),
        ("quote", "“Never again.”"),
        ("list", "one"),
        ("list", "two"),
        ("table", "who | votes"),
        ("table", "A | 8"),
        ("text", "A picture"),
    ]
    assert (draft.title, draft.date, draft.author) == ("The vote", "2024-11-01", "Jane Doe")
    assert draft.dropped == ["front matter"]


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Before.\n\nA heading\n=========\n\nAfter.")
    report = load(tmp_path / "a.md")
    assert report.title == "A heading"
    assert report.source.format == "Markdown"
    assert report.texts == ("Before.", "A heading", "After.")


def test_deep_nesting_ends() -> None:
    draft = from_markdown("> " * 5000 + "deep\n\n" + "[" * 20_000)
    assert draft.blocks


def test_a_block_of_nothing_but_marks_is_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Words. " + "[" * 1_000_000)
    report = load(tmp_path / "a.md")
    assert report.text.startswith("Words. [[[")
    assert "too many Markdown marks in one block: read as plain text" in report.source.notes


def test_raw_html_is_text_without_tags() -> None:
    assert [b.text for b in from_markdown("<script>x</script>\n\n<b>Bold</b> word").blocks] == ["x", "Bold word"]


_MARKS = "\\`*_{}[]()#+-.!|<>&~=:"
WORD = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=9)
PARAGRAPH = st.lists(WORD, min_size=1, max_size=20).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_escaped_paragraphs_come_back_to_the_character(paragraphs: list[str]) -> None:
    written = "\n\n".join("".join("\\" + c if c in _MARKS else c for c in text) for text in paragraphs)
    assert [block.text for block in from_markdown(written).blocks] == paragraphs


def test_footnotes_come_after_the_text_and_their_marks_are_counted() -> None:
    draft = from_markdown(
        "The bridge[^1] was closed[^long], he said [^nowhere].\n\n[^1]: Of *1874*.\n\n[^long]: First.\n\n    Second."
        "\n\nLast words `[^1]`.\n\n[^unused]: Nobody points here."
    )
    assert [block.text for block in draft.blocks] == [
        "The bridge was closed, he said [^nowhere].", "Last words [^1].", "Of 1874.", "First.", "Second.",
        "Nobody points here.",
    ]  # fmt: skip
    assert draft.dropped == ["2 footnote marks"]


def loaded(text: str) -> Report:
    file = io.BytesIO(text.encode())
    file.name = "a.md"  # type: ignore[attr-defined]
    return load(file)


@pytest.mark.parametrize(
    "front",
    [
        "---\ntags:\n  - a\n  - b\ntitle: 'The bridge''s end' # a comment\nauthor:\n  - Jane Doe\n  - \"Ola Nordmann\"\ndate: 2024-11-01\n---\n",
        '---\n- a\n- b\ntitle: >\n  The bridge\'s\n  end\nauthors: [Jane Doe, "Ola Nordmann"]\npublished: 1 November 2024\n...\n',
        '---\ntitle: "The bridge\'s end"\nauthor:\n- name: Jane Doe\n  mail: a@b\n- name: Ola Nordmann\ndate: "2024-11-01"\nabstract: |\n  title: x\n---\n',
        '+++\ntitle = "The bridge\'s end"\nauthors = ["Jane Doe", "Ola Nordmann"]\ndate = 2024-11-01\n[extra]\nx = 1\n+++\n',
        "% The bridge's\n  end\n% Jane Doe, Ola Nordmann\n% 1 November 2024\n\n",
    ],
)
def test_front_matter_as_people_write_it(front: str) -> None:
    report = loaded(front + "Words of it.\n")
    assert report.texts == ("Words of it.",)
    assert (report.title, report.author, report.date) == ("The bridge's end", "Jane Doe, Ola Nordmann", "2024-11-01")
    assert report.source.dropped == ("front matter",)


def test_rules_are_no_front_matter() -> None:
    assert loaded("---\n\nWords of it.\n").texts == ("Words of it.",)
    assert loaded("100 % sure\n").texts == ("100 % sure",)
    assert loaded("%0 of it\n\nMore.\n").texts == ("%0 of it", "More.")
    assert loaded("% of it\n\nMore.\n").texts == ("% of it", "More.")
