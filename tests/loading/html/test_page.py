"""Web pages: the article and nothing but the article, with roles and metadata."""

from __future__ import annotations

import io
import re
from collections import Counter
from html import escape

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.loading.html.webpages import H1, PROSE, Page, framed, p, pages

from sidebyside import Report, __version__, load
from sidebyside.errors import LoadError
from sidebyside.loading.html.choice.credits import is_credit
from sidebyside.loading.html.page import from_html
from sidebyside.loading.paragraphs.bylines import is_byline, is_stamp


def loaded(html: str | bytes, **options: bool) -> Report:
    return load(io.BytesIO(html if isinstance(html, bytes) else html.encode()), **options)


def kept(report: Report) -> list[str]:
    return [
        text for text, paragraph in zip(report.texts, report.paragraphs, strict=True) if paragraph.role != "boilerplate"
    ]


def f1(found: Counter[object], true: Counter[object]) -> float:
    both = sum((found & true).values())
    return 2 * both / (sum(found.values()) + sum(true.values()))


def grams(texts: list[str]) -> Counter[object]:
    words = re.findall(r"\w+", " ".join(texts))
    return Counter(tuple(words[index : index + 4]) for index in range(len(words) - 3))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_kind_of_page(page: Page) -> None:
    report = loaded(page.html)
    texts = kept(report)
    assert f1(grams(texts), grams(page.paragraphs)) >= 0.94
    assert f1(Counter(texts), Counter(page.paragraphs)) >= 0.88
    assert report.title == page.title
    for words in page.unwanted:
        assert words not in "\n".join(texts)


def test_all_pages_together_are_above_both_bars() -> None:
    results = [(kept(loaded(page.html)), page.paragraphs) for page in pages()]
    assert sum(f1(grams(found), grams(true)) for found, true in results) / len(results) >= 0.97
    assert sum(f1(Counter(found), Counter(true)) for found, true in results) / len(results) >= 0.95


def test_metadata() -> None:
    report = loaded(pages()[0].html)
    assert report.date == "2024-11-01T10:05:00+01:00"
    assert report.author == "Jane Doe, Ola Nordmann"
    assert report.site == "The Halvorsund Post"
    assert report.language == "en"
    assert report.source.url == "https://post.example/bridge"
    assert report.source.format == "HTML"
    assert report.source.extractor.startswith("trafilatura ")
    assert any("outside the article" in line for line in report.source.dropped)


def test_roles() -> None:
    by_name = {page.name: loaded(page.html) for page in pages()}

    def role_of(name: str, start: str) -> str:
        report = by_name[name]
        return next(q.role for q, t in zip(report.paragraphs, report.texts, strict=True) if t.startswith(start))

    assert role_of("headings and lists", "How to cross") == "heading"
    assert role_of("headings and lists", "By ferry") == "list"
    assert role_of("captions", "The bridge at dusk") == "caption"
    assert role_of("pull quotes", "قالت") == "quote"
    assert role_of("table", "Ferry |") == "table"
    assert role_of("plain", "The mayor") == "text"


def test_keep_all_shows_what_was_left_out() -> None:
    page = pages()[0]
    report = loaded(page.html, keep_all=True)
    roles = dict(zip(report.texts, (q.role for q in report.paragraphs), strict=True))
    assert roles["Most read"] == "boilerplate"
    assert roles[PROSE[0]] == "text"
    assert kept(report) == page.paragraphs


def test_hidden_text_is_noted() -> None:
    page = next(page for page in pages() if page.name == "hidden text")
    assert "2 hidden blocks" in loaded(page.html).source.dropped


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<!doctype html><html><body><div id=root></div><script>go()</script></body></html>", "made by script"),
        ("<html><frameset cols='20%,80%'><frame src=a><frame src=b></frameset></html>", "page of frames"),
        ("<!doctype html><html><body> &nbsp; <img src=a></body></html>", "no text"),
        ("<!doctype html>", "no text"),
    ],
)
def test_pages_without_text_are_one_clear_line(html: str, words: str) -> None:
    with pytest.raises(LoadError, match=words):
        loaded(html)


def test_a_page_of_script_with_its_text_in_its_data() -> None:
    body = "\\n\\n".join(PROSE).replace('"', '\\"')
    html = (
        '<!doctype html><html><body><div id=root></div><script type="application/ld+json">{"@type": "Article",'
        f' "headline": "A bridge", "articleBody": "{body}"}}</script></body></html>'
    )
    report = loaded(html)
    assert report.texts == PROSE
    assert any("JSON-LD" in note for note in report.source.notes)


def test_a_short_page_is_read_by_density() -> None:
    report = loaded("<!doctype html><html><body><p>Only a few words here.</p></body></html>")
    assert report.texts == ("Only a few words here.",)
    assert report.source.extractor == f"sidebyside {__version__}"
    assert "trafilatura found next to nothing: the article was found by text density" in report.source.notes


def test_found_by_content_without_an_ending() -> None:
    assert loaded("\ufeff \n<!-- saved from url -->\n<HTML><BODY>" + p(PROSE)).source.format == "HTML"
    assert loaded("1 < 2 and <b> is a tag. " * 9).source.format == "text"


def test_the_declared_charset_and_a_lie() -> None:
    html = "<!doctype html><html><head><meta charset=%s></head><body><p>" + "Größe, Maß und Übermut. " * 20
    assert "Größe" in loaded((html % "iso-8859-1").encode("cp1252")).text
    assert loaded((html % "iso-8859-1").encode("cp1252")).source.encoding == "cp1252"
    lied = loaded((html % "shift_jis").encode())
    assert "Größe" in lied.text
    assert any("declared as shift_jis, but is UTF-8" in note for note in lied.source.notes)
    assert "Größe" in loaded((html % "zlib").encode()).text


def test_utf_16_pages() -> None:
    assert loaded(framed(f"<article>{H1}{p(PROSE)}</article>").encode("utf-16")).texts == PROSE


@pytest.mark.parametrize("depth", [300, 30_000])
@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li"])
def test_deep_nesting(depth: int, tag: str) -> None:
    """Deeper than any parser goes, and closed or not: the text is there, also what follows."""
    for end in ("".join(f"</{name}>" for name in reversed(tag.split("><"))), ""):
        html = f"<html><body><p>{PROSE[0]}</p>" + f"<{tag}>" * depth + p(PROSE[1:]) + end * depth
        assert kept(loaded(html + p(["The end of the story is told after all of it, as it should be."]))) == [
            *PROSE,
            "The end of the story is told after all of it, as it should be.",
        ]


def test_nesting_as_deep_as_parsers_go() -> None:
    html = "<html><body>" + "<div>" * 200 + p(PROSE) + "</div>" * 200 + "</body></html>"
    assert loaded(html).texts == PROSE


def test_huge_attributes_and_data_addresses() -> None:
    data = "data:image/png;base64," + "A" * 2_000_000
    html = framed(f'<article data-state="{"x" * 1_000_000}">{H1}<img src="{data}">{p(PROSE)}</article>')
    assert loaded(html).texts == PROSE


def test_an_attribute_or_a_text_longer_than_parsers_take() -> None:
    for start in (f"<div class='{'a' * 11_000_000}'>", f"<div onclick={'a' * 11_000_000}>"):
        assert loaded(f"<html><body>{start}{p(PROSE)}</div></body></html>").texts == PROSE
    words = "word " * 2_200_000
    assert loaded(f"<html><body><p>{words}</p><p>{PROSE[0]}</p></body></html>").texts == (words.strip(), PROSE[0])


def test_a_page_of_a_hundred_thousand_paragraphs() -> None:
    texts = [
        f"Paragraph number {number} of a page that is far too long for anybody to read in one go."
        for number in range(70_000)
    ]
    report = loaded("<html><body><article>" + p(texts) + "</article></body></html>")
    assert len(report) == 70_000
    assert any("too large for trafilatura" in note for note in report.source.notes)


def test_pages_of_too_many_tags_and_of_many_breaks() -> None:
    with pytest.raises(LoadError, match="a page of more than 400,000 tags"):
        loaded("<html><body>" + "<p>x</p>" * 250_000)
    assert loaded("<html><body><p>" + "a<br>" * 300_000).text.startswith("a a a")


def test_controls_and_markup_come_through_literally() -> None:
    text = "She said [sic] that [b]he[/b] was &#x202e;gone&#27;[31m in :smile: weather, and the rest of it was plain."
    report = loaded(framed(f"<article>{H1}<p>{text}</p>{p(PROSE)}</article>"))
    assert report.text.startswith("She said [sic] that [b]he[/b] was \u202egone\x1b[31m in :smile:")
    assert report.source.controls >= 1


def test_nothing_is_fetched_or_run(tmp_path: object) -> None:
    html = framed(
        f'<article>{H1}<link rel=stylesheet href="http://127.0.0.1:9/x.css"><iframe src="file:///etc/passwd"></iframe>'
        f'<object data="http://127.0.0.1:9/o"></object>{p(PROSE)}</article>'
    )
    assert loaded(html).texts == PROSE


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=9)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=12, max_size=40).map(" ".join), min_size=3, max_size=8, unique=True)


@settings(max_examples=25, deadline=None)
@given(PARAGRAPHS)
def test_paragraphs_come_back_to_the_character(paragraphs: list[str]) -> None:
    # "0 0 0 1 h" may be a time of day, which is no paragraph.
    assume(not any(is_stamp(text) or is_byline(text) or is_credit(text) for text in paragraphs))
    html = (
        "<!doctype html><html><body><article>" + p([escape(text) for text in paragraphs]) + "</article></body></html>"
    )
    assert [block.text for block in from_html(html).blocks] == paragraphs


def test_a_name_that_says_furniture_of_the_whole_page_is_not_believed() -> None:
    prose = [f"{text} Paragraph {number} of the story stands here." for number, text in enumerate(PROSE[:10])]
    body = p(prose)
    for name in ("overlay", "widget", "ads article-wrap", "share"):
        report = loaded(
            f"<html><head><title>The story</title></head><body><div class='{name}'>{body}</div></body></html>"
        )
        assert kept(report) == prose
    teasers = "".join(f"<div class='related'>{p([text])}</div>" for text in prose[:2])
    report = loaded(
        f"<html><head><title>The story</title></head><body><article>{body}</article>{teasers}</body></html>"
    )
    assert kept(report) == prose


def test_tables_nested_without_end_are_not_given_to_trafilatura() -> None:
    words = "The bridge stays closed until the end of the month. " * 6
    report = loaded(f"<html><body><p>{words}</p>" + "<table><tr><td>" * 600 + "x")
    assert report.texts[0] == words.strip()
    assert any(note.startswith("too large for trafilatura") for note in report.source.notes)
