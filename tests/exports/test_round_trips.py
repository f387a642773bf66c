"""Each export parsed back: every paragraph's text is there to the character, whatever the text is."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sidebyside.comparison import Comparison
from sidebyside.exports import FORMATS, Selection, render
from sidebyside.layout.display import clean
from sidebyside.model import Link, Note, Place, Report

HOSTILE = [
    "=1+1 <script>alert(1)</script> & \"quotes\" 'single'",
    "# no heading\n- no list | no table",
    "[a](javascript:alert(1)) ![x](http://x.y/z) <http://a.b> www.example.com a@b.c",
    "  two blanks, then\ttab  and  double  ",
    "1. one `code` *em* _em_ **strong** ~~gone~~ $x$ \\ back",
    "\x1b[31mred\x1b]0;t\x07 \x9b31m \u202eevil\u202c \u200b",
    "+cmd|' /C calc'!A0",
    "'already",
    "</td></tr></table></html><!-- -->",
    "&amp; &#60; &lt;",
    "Ordinary words that both reports share in full.",
    "北京 العربية é e\u0301 😀",
    "",
]
TEXT = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
    st.text(alphabet="ab *_`[]()<>&#-+=.!|~$\\\n\t1@:/w'\"", max_size=30),
)


def made(left: list[str], right: list[str]) -> Comparison:
    reports = [Report.from_paragraphs(left, title=left[0]), Report.from_paragraphs(right, title=right[-1])]
    links = [Link(Place(0, n), Place(1, n), 0.9) for n in range(0, min(len(left), len(right)), 2)]
    return Comparison(reports, links, notes=[Note(Place(0, 0), right[0])])


COMPARISONS = st.builds(made, st.lists(TEXT, min_size=1, max_size=4), st.lists(TEXT, min_size=1, max_size=4))


def texts(comparison: Comparison) -> list[str]:
    return [text for report in comparison.reports for text in report]


def shape(comparison: Comparison) -> set[str]:
    page = Page()
    page.feed(render(comparison, "html"))
    return {tag for tag, _ in page.shape}


class Page(HTMLParser):
    """The paragraphs of the page, and the tags and attributes it is made of."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        if tag == "p" and dict(attrs).get("dir") == "auto":
            self.inside = True
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.paragraphs[-1] += data


# The elements of a page made of harmless texts: no other text may bring another element.
BENIGN = shape(made(["One told it.", "Two did."], ["One told it so.", "Three said 4."])) | {
    "ul",
    "li",
    "a",
    "svg",
    "path",
}


@given(COMPARISONS)
@settings(max_examples=80, deadline=None)
def test_html(comparison: Comparison) -> None:
    page = Page()
    page.feed(render(comparison, "html", Selection(only="reports")))
    assert sorted(page.paragraphs) == sorted(map(clean, texts(comparison)))
    assert {tag for tag, _ in page.shape} <= BENIGN
    assert not any(name.startswith("on") or name == "src" for _, names in page.shape for name in names)


@given(COMPARISONS)
@settings(max_examples=80, deadline=None)
def test_markdown(comparison: Comparison) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(render(comparison, "markdown"))
    found = []
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h3":
            body = tokens[number + 3 : number + 5]
            text = ""
            if body and body[0].type == "paragraph_open":
                assert {c.type for c in body[1].children or ()} <= {
                    "text", "text_special", "strong_open", "strong_close", "em_open", "em_close",
                }  # fmt: skip
                text = "".join(c.content for c in body[1].children or ())
            found.append(text)
    assert found == list(map(clean, texts(comparison)))


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_plain_has_every_paragraph_on_a_line_of_its_own(comparison: Comparison) -> None:
    lines = render(comparison, "plain", Selection(only="reports")).split("\n")
    for text in texts(comparison):
        assert clean(text) in lines
    assert all(clean(line) == line for line in lines)


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_json_and_jsonl(comparison: Comparison) -> None:
    whole = json.loads(render(comparison, "json"))
    assert [p["text"] for r in whole["reports"] for p in r["paragraphs"]] == texts(comparison)
    records = [json.loads(line) for line in render(comparison, "jsonl").splitlines()]
    assert [r["text"] for r in records if r["record"] == "paragraph"] == texts(comparison)
    assert sum(r["record"] == "link" for r in records) == len(comparison.links)


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_csv_is_safe_and_gives_every_text_back(comparison: Comparison) -> None:
    rows = list(csv.reader(io.StringIO(render(comparison, "csv", Selection(only="reports")), newline="")))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in rows for cell in row)
    assert [row[-1].removeprefix("'") for row in rows[1:]] == list(map(clean, texts(comparison)))


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_tei(comparison: Comparison) -> None:
    root = ElementTree.fromstring(render(comparison, "tei"))
    tei = "{http://www.tei-c.org/ns/1.0}"
    identity = "{http://www.w3.org/XML/1998/namespace}id"
    blocks = {ab.get(identity): ab for ab in root.iter(f"{tei}ab") if ab.get(identity)}
    assert ["".join(ab.itertext()) for ab in blocks.values()] == list(map(clean, texts(comparison)))
    targets = [target[1:] for link in root.iter(f"{tei}link") for target in link.get("target", "").split()]
    assert len(targets) == 2 * len(comparison.links)
    assert set(targets) <= set(blocks)


@pytest.mark.parametrize(("mine", "other"), [("A", "B"), ("B", "A")])
def test_tei_apparatus_gives_each_version_back(mine: str, other: str) -> None:
    comparison = made(["The mayor spoke for 8 minutes."], ["The old mayor spoke for nine minutes!"])
    root = ElementTree.fromstring(render(comparison, "tei"))
    tei = "{http://www.tei-c.org/ns/1.0}"
    apparatus = next(t for t in root.iter(f"{tei}text") if t.get("n") == "apparatus")
    for app in apparatus.iter(f"{tei}app"):
        for reading in list(app):
            if reading.get("wit") == f"#{other}":
                reading.text = ""
    assert "".join(next(apparatus.iter(f"{tei}ab")).itertext()) == comparison.reports["AB".index(mine)].paragraph(0)


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_collatex_table(comparison: Comparison) -> None:
    document = json.loads(render(comparison, "collatex"))
    assert document["witnesses"] == ["A", "B"]
    for report, cells in zip(comparison.reports, document["table"], strict=True):
        told = "".join(token["t"] for cell in cells for token in cell or ())
        assert told == "".join(f"{text}\n" for text in report)
    assert len({len(cells) for cells in document["table"]}) == 1


def test_annotations_find_their_words_again() -> None:
    report = Report.from_paragraphs(["Nine came.", "“We will never go,” she said."], title="A", language="en")
    other = Report.from_paragraphs(["“We will go,” she said.", "Eight came."], title="B", language="en")
    links = [Link(Place(0, 1), Place(1, 0), 0.9), Link(Place(0, 0), Place(1, 1), 0.9)]
    comparison = Comparison([report, other], links, notes=[Note(Place(0, 1), "who?", Place(1, 0))])
    page = json.loads(render(comparison, "annotations"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert [item["body"]["value"] for item in page["items"]][-1] == "who?"
    assert len(page["items"]) == len(comparison.entries) + 1
    sources = {"urn:sidebyside:report:A": report, "urn:sidebyside:report:B": other}
    for item in page["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            text = sources[target["source"]].text
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text[: position["start"]].endswith(quote["prefix"])
            assert text[position["end"] :].startswith(quote["suffix"])


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_annotations_of_hostile_texts_find_their_words(comparison: Comparison) -> None:
    page = json.loads(render(comparison, "annotations"))
    sources = {f"urn:sidebyside:report:{'AB'[number]}": report for number, report in enumerate(comparison.reports)}
    assert len(page["items"]) == len(comparison.entries) + len(comparison.notes)
    assert [i["body"]["value"] for i in page["items"][len(comparison.entries) :]] == [n.text for n in comparison.notes]
    for item in page["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            assert sources[target["source"]].text[position["start"] : position["end"]] == quote["exact"]


@given(COMPARISONS)
@settings(max_examples=20, deadline=None)
def test_the_same_comparison_gives_the_same_text(comparison: Comparison) -> None:
    again = Comparison(comparison.reports, comparison.links, notes=comparison.notes)
    for format in FORMATS:
        assert render(comparison, format) == render(again, format)


@pytest.mark.parametrize("format", sorted(FORMATS))
@pytest.mark.parametrize("only", ["reports", "links", "findings", "coverage", ""])
def test_every_part_in_every_format(format: str, only: str) -> None:
    comparison = made(["One day it rained.", "Nobody came."], ["One day it rained hard.", "Somebody left."])
    text = render(comparison, format, Selection(only=only))
    assert text.endswith("\n")
    assert not any(c in text for c in "\x1b\x9b\u202e")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no format 'yaml'"):
        render(made(["a"], ["b"]), "yaml")
