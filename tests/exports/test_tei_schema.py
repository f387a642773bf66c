"""TEI exports keep to the TEI P5 schema, whatever the texts; parallel segmentation and linkGrp alike.

``tei_p5.rng`` is the part of the schema that they need. With ``SIDEBYSIDE_TEI_SCHEMA`` set to the whole one
(``tei_all.rng``), that is used instead; it takes about ten seconds to read.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.exports.test_round_trips import HOSTILE, TEXT, made

import sidebyside
from sidebyside.comparison import Comparison
from sidebyside.exports import render
from sidebyside.model import Link, Place, Report
from sidebyside.settings.resources import seed_files

TEI = "{http://www.tei-c.org/ns/1.0}"
PATH = os.environ.get("SIDEBYSIDE_TEI_SCHEMA") or str(Path(__file__).parent / "tei_p5.rng")


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(PATH))


def checked(schema: etree.RelaxNG, comparison: Comparison) -> etree._Element:
    root = etree.fromstring(render(comparison, "tei").encode())
    assert schema.validate(root), list(schema.error_log)[:3]
    return root


def test_it_refuses_what_is_no_tei(schema: etree.RelaxNG) -> None:
    text = render(made(["One."], ["Two here."]), "tei")
    assert schema.validate(etree.fromstring(text.encode()))
    for old, new in (
        ("<listWit>", "<absurd/><listWit>"), ('target="#A.1', 'goal="#A.1'), ('wit="#A"', 'wit=""'),
        ("<listWit>", "<listWit><p/>"), ("</app>", "</app><rdg/>"),
        ("<titleStmt>", "<titleStmt><title/></titleStmt><titleStmt>"),
    ):  # fmt: skip
        assert old in text
        assert not schema.validate(etree.fromstring(text.replace(old, new).encode())), new


def test_the_seeds_are_an_alignment(schema: etree.RelaxNG) -> None:
    comparison = sidebyside.compare([sidebyside.load(path) for path in seed_files()])
    (group,) = checked(schema, comparison).iter(f"{TEI}linkGrp")
    assert group.get("type") == "alignment"
    assert len(group) == len(comparison.links)


@given(st.lists(TEXT, min_size=1, max_size=4), st.lists(TEXT, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_hostile_texts(schema: etree.RelaxNG, left: list[str], right: list[str]) -> None:
    checked(schema, made(left, right))


@given(st.lists(TEXT.filter(str.strip), min_size=1, max_size=5), st.data())
@settings(max_examples=60, deadline=None)
def test_versions_of_hostile_texts_are_parallel_segments(
    schema: etree.RelaxNG, words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    other = " ".join(word for word in words if data.draw(st.booleans())) or "Nothing."
    assume(text.strip() and other.strip())
    root = checked(schema, made([text, "The same."], [other, "The same."]))
    assert [group.get("type") for group in root.iter(f"{TEI}linkGrp")] == ["alignment"]


def test_versions_have_readings_of_both_witnesses(schema: etree.RelaxNG) -> None:
    root = checked(schema, made(["The mayor spoke for 8 minutes."], ["The old mayor spoke for nine minutes!"]))
    assert {reading.get("wit") for reading in root.iter(f"{TEI}rdg")} == {"#A", "#B"}


def test_many_reports_and_every_origin_of_links(schema: etree.RelaxNG) -> None:
    reports = [Report.from_paragraphs(HOSTILE[:-1], title=text, author=text, site=text, date=text) for text in HOSTILE]
    links = [
        Link(Place(a, n), Place(b, n), 0.5, ("auto", "confirmed", "made")[n % 3])  # type: ignore[arg-type]
        for a, b in ((0, 1), (0, 5), (3, 12))
        for n in range(4)
    ]
    root = checked(schema, Comparison(reports, links))
    assert len(list(root.iter(f"{TEI}witness"))) == len(HOSTILE)


def test_no_links_and_empty_reports(schema: etree.RelaxNG) -> None:
    checked(schema, Comparison([Report.from_paragraphs([]), Report.from_paragraphs(["One."])], []))
