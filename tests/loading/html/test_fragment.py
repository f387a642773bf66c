"""Pieces of HTML inside records and feeds."""

from __future__ import annotations

from sidebyside.loading.html.fragment import fragment_of, looks_like_html


def blocks(text: str) -> list[tuple[str, str]]:
    assert looks_like_html(text)
    return [(block.role, block.text) for block in fragment_of(text).blocks]


def test_blank_lines_part_paragraphs_where_no_tag_does() -> None:
    text = "The bill <em>failed</em> on Wednesday.\n\nShe called it\na good day.\r\n \r\nHe did <a href='x'>not</a>."
    assert [text for _, text in blocks(text)] == [
        "The bill failed on Wednesday.", "She called it a good day.", "He did not.",
    ]  # fmt: skip


def test_blocks_stay_blocks_among_blank_lines() -> None:
    text = "It failed.\n\n<h2>Background</h2>\n\nThe <b>first</b> try.\n\n<ul>\n<li>One</li>\n\n<li>Two</li>\n</ul>"
    assert blocks(text) == [
        ("text", "It failed."), ("heading", "Background"), ("text", "The first try."), ("list", "One"), ("list", "Two"),
    ]  # fmt: skip


def test_blank_lines_in_html_with_paragraphs_mean_nothing() -> None:
    assert blocks("<p>One\n\nand the same</p>\n\n<p>Two</p>") == [("text", "One and the same"), ("text", "Two")]
