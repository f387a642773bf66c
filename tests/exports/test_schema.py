"""The JSON document keeps to its published schema, whole and in parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests.exports.test_round_trips import COMPARISONS

import sidebyside
from sidebyside.comparison import Comparison
from sidebyside.exports import Selection, render
from sidebyside.exports.selection import PARTS
from sidebyside.model import Note, Place
from sidebyside.settings.resources import seed_files

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "comparison.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    found = sidebyside.compare([sidebyside.load(path) for path in seed_files()])
    link = found.links[0]
    return found.cut_link(link.left, link.right).note(Note(Place(0, 2), "Who was in the room?", Place(1, 2)))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("only", ["", *PARTS])
def test_the_document_keeps_to_it(comparison: Comparison, only: str) -> None:
    document = json.loads(render(comparison, "json", Selection(only)))
    Draft202012Validator(SCHEMA).validate(document)
    assert only or set(document) == set(SCHEMA["properties"])


def test_it_refuses_what_is_wrong(comparison: Comparison) -> None:
    document = json.loads(render(comparison, "json"))
    document["links"][0]["score"] = 1.5
    assert not Draft202012Validator(SCHEMA).is_valid(document)


LINES = json.loads((Path(__file__).parents[2] / "docs" / "comparison-lines.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("only", ["", *PARTS])
def test_every_line_keeps_to_the_schema_of_lines(comparison: Comparison, only: str) -> None:
    validator = Draft202012Validator(LINES)
    Draft202012Validator.check_schema(LINES)
    lines = [json.loads(line) for line in render(comparison, "jsonl", Selection(only)).splitlines()]
    for line in lines:
        assert validator.is_valid(line), line
    if not only:
        records = {ref["$ref"].rpartition("/")[2].removesuffix("-line") for ref in LINES["oneOf"]}
        assert {line["record"] for line in lines} == records
        for line in lines:
            assert not validator.is_valid({**line, "record": "other"})
            assert not validator.is_valid({**line, "more": 1})


@given(COMPARISONS)
@settings(max_examples=30, deadline=None)
def test_hostile_texts_keep_to_both(hostile: Comparison) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(render(hostile, "json")))
    validator = Draft202012Validator(LINES)
    for line in render(hostile, "jsonl").splitlines():
        assert validator.is_valid(json.loads(line)), line


def test_a_language_that_is_not_known_is_not_called_english() -> None:
    reports = [
        sidebyside.Report.from_paragraphs([text]) for text in ("Qwx zrt plm.", "Les secours sont arrivés dans la nuit.")
    ]
    comparison = sidebyside.compare(reports)
    found = json.loads(render(comparison, "json"))["reports"]
    assert [report["language"] for report in found] == ["", "fr"]
    assert 'xml:lang="und"' in render(comparison, "tei")
    assert 'lang="und"' in render(comparison, "html")
