"""Hostile pages whose reading once took time or memory without end: each is read, or refused, within a count."""

from __future__ import annotations

import io
import json

import pytest
from tests.loading.html.webpages import PROSE, p

from sidebyside import Report, load
from sidebyside.loading.formats import web
from sidebyside.loading.html.blocks import names
from sidebyside.loading.html.blocks.names import Meanings
from sidebyside.loading.html.choice.asking import Effort, effort_for
from sidebyside.loading.html.choice.credits import is_credit, is_disclosure
from sidebyside.loading.html.facts.metadata import opening
from sidebyside.loading.html.parsing import parse


def loaded(html: str) -> Report:
    return load(io.BytesIO(html.encode()))


def test_many_comments_before_what_is_no_page() -> None:
    comments = "<!---->" * 400
    assert web._START.match(comments + "words") is None
    assert web._START.match(comments + " <html>") is not None


@pytest.mark.parametrize("line", ["Getty" + ", a" * 35 + "!", "Foto / Getty" + " - via" * 15 + "?"])
def test_a_line_that_is_nearly_a_credit(line: str) -> None:
    assert not is_credit(line)


def test_credits_are_still_told() -> None:
    for line in (
        "Getty Images, Jean-Luc Blanc / AFP",
        "Kirsty Wigglesworth - WPA Pool/Getty Images",
        "John Smith / Getty Images via AP",
        "Reuters/Kari Lund",
    ):
        assert is_credit(line)
    assert not is_credit("Reuters, the news agency that first reported on the cracks, was told so")


def test_disclosures_are_still_told() -> None:
    assert is_disclosure("If you buy through links on our site we may earn an affiliate commission")
    assert is_disclosure("We receive a small commission for purchases you make")
    assert not is_disclosure("The links site sells what retailers buy " * 14)


def test_a_tag_of_very_many_attributes_keeps_two_hundred() -> None:
    many = " ".join(f"a{number}='x>y'" for number in range(100_000))
    for tag in (f"<div {many}>", f"<div {'a b= c=< ' * 100_000}>"):
        root = parse(f"<html><body>{tag}{p(PROSE)}</div></body></html>")
        assert len(root.find(".//div").attrib) <= 200
    assert loaded(f"<html><body><div {many}>{p(PROSE)}</div></body></html>").texts == PROSE
    few = parse("<html><body><div class='a>b' id=c data-d><br/><a href=/x/>y</a>")
    assert dict(few.find(".//div").attrib) == {"class": "a>b", "id": "c", "data-d": ""}
    assert few.find(".//a").get("href") == "/x/"


def test_headings_and_names_that_nest_are_read_to_a_bound() -> None:
    deep = parse("<html><body>" + "<h1><aside>" * 400 + "<b></b>" * 5_000 + "Words")
    assert opening(next(deep.iter("h1"))) == ""
    flat = parse("<html><body><h1>The <b>bridge</b> is <i>shut</i>, <u></u>says the mayor</h1>after")
    assert opening(next(flat.iter("h1"))) == "The bridge is shut, says the mayor"
    assert len(opening(next(parse("<h1>" + "a " * 9_000).iter("h1")), 200)) == 199
    report = loaded("<html><body>" + "<article><h1>Nested and nested</h1>" * 200 + p(PROSE))
    assert report.title == "Nested and nested"


def test_names_beyond_a_bound_mean_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "_MOST_READ", 30)
    meanings = Meanings()
    assert meanings.of("newsletter box").furniture
    assert not meanings.of("story").furniture
    assert not meanings.of("newsletter of the week").furniture
    assert meanings.of("newsletter box").furniture


def test_authors_nested_and_repeated_without_end() -> None:
    name: object = "Karin Halvorsen"
    for _ in range(300):
        name = [{"name": name}]
    data = json.dumps({"@type": "NewsArticle", "headline": "A " * 100_000, "author": name})
    report = loaded(f'<html><head><script type="application/ld+json">{data}</script></head><body>{p(PROSE)}')
    assert report.texts == PROSE
    assert report.author == ""
    assert len(report.title) <= 2_000


def test_one_endless_paragraph_beside_a_stated_text() -> None:
    words = " ".join(f"word{number}" for number in range(500_000))
    data = json.dumps({"@type": "NewsArticle", "articleBody": "Other words of it. " * 60})
    report = loaded(f'<html><head><script type="application/ld+json">{data}</script></head><body><p>{words}</p>')
    assert report.text == words


@pytest.mark.parametrize(
    ("body", "effort"),
    [
        (p(PROSE), Effort.WHOLE),
        ("<h1>Words</h1><aside>Words</aside>" * 4_000, Effort.ALONE),
        ("<div>" * 1_000 + "Words", Effort.ALONE),
        ("<span hidden>x</span>words of a line that goes on " * 6_000, Effort.NONE),
        ("<p>x" * 30_000, Effort.NONE),
    ],
)
def test_trafilatura_is_asked_with_as_much_effort_as_the_page_allows(body: str, effort: Effort) -> None:
    root = parse(f"<html><body>{body}")
    assert effort_for(root, 1_000) is effort
    assert effort_for(root, 4_000_000) is Effort.NONE
