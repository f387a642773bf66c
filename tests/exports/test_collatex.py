"""The CollateX table: of the shape the Python package writes, and read back by that package where it is installed.

CollateX is under the GPL, so it is no dependency of this project, not even for development. docs/exports.md says how to
run these tests with it.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from tests.exports.test_round_trips import COMPARISONS

import sidebyside
from sidebyside.comparison import Comparison
from sidebyside.exports import render
from sidebyside.model import letter
from sidebyside.settings.resources import seed_files


def table(comparison: Comparison) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(comparison, "collatex"))
    return found


def seeds() -> Comparison:
    return sidebyside.compare([sidebyside.load(path) for path in seed_files()])


@given(COMPARISONS)
@settings(max_examples=60, deadline=None)
def test_the_shape_is_that_of_the_package(comparison: Comparison) -> None:
    document = table(comparison)
    assert set(document) == {"table", "witnesses"}
    assert document["witnesses"] == [letter(number) for number in range(len(comparison.reports))]
    assert len(document["table"]) == len(document["witnesses"])
    for sigil, row in zip(document["witnesses"], document["table"], strict=True):
        tokens = [token for cell in row if cell is not None for token in cell]
        assert all(cell is None or cell for cell in row)  # an empty cell is null, never an empty list
        assert [token["_token_array_position"] for token in tokens] == list(range(len(tokens)))
        assert {token["_sigil"] for token in tokens} <= {sigil}
        assert all(set(token) == {"t", "n", "_sigil", "_token_array_position"} for token in tokens)
    assert len({len(row) for row in document["table"]}) == 1
    assert not any(all(cell is None for cell in column) for column in zip(*document["table"], strict=True))


def read_back(document: dict[str, Any]) -> Any:
    """The document as the package's own alignment table."""
    pytest.importorskip("collatex")
    from collatex.core_classes import (
        AlignmentTable,
        Collation,
        Row,
        Token,
    )

    found = AlignmentTable(Collation())
    for sigil, cells in zip(document["witnesses"], document["table"], strict=True):
        row = Row(sigil)
        for cell in cells:
            row.append([Token(token) for token in cell] if cell else None)
        found.rows.append(row)
    return found


@given(COMPARISONS)
@settings(max_examples=40, deadline=None)
def test_the_package_writes_it_again(comparison: Comparison) -> None:
    document = table(comparison)
    found = read_back(document)
    from collatex.core_functions import export_alignment_table_as_json

    assert json.loads(export_alignment_table_as_json(found)) == document
    for report, row in zip(comparison.reports, found.rows, strict=True):
        assert "".join(cell or "" for cell in row.to_list_of_strings()) == "".join(f"{text}\n" for text in report)


def test_the_package_shows_it() -> None:
    found = read_back(table(seeds()))
    from collatex.core_functions import export_alignment_table_as_xml

    assert "comradeship" in str(found)
    assert export_alignment_table_as_xml(found).startswith("<root>")


def test_the_package_collates_its_tokens() -> None:
    collatex = pytest.importorskip("collatex")
    document = table(seeds())
    witnesses = [
        {"id": sigil, "tokens": [token for cell in row if cell for token in cell]}
        for sigil, row in zip(document["witnesses"], document["table"], strict=True)
    ]
    # CollateX takes minutes for whole reports: the beginnings are enough to see that it reads the tokens.
    for witness in witnesses:
        witness["tokens"] = witness["tokens"][:40]
    again = collatex.collate({"witnesses": witnesses}, segmentation=False)
    for witness, row in zip(witnesses, again.rows, strict=True):
        told = "".join(token["t"] for token in witness["tokens"])  # type: ignore[index]
        assert "".join(cell or "" for cell in row.to_list_of_strings()) == told
