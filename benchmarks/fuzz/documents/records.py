# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""JSON, JSON Lines and tables of articles."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from benchmarks.fuzz.damage import damaged, packed
from benchmarks.fuzz.texts import PARAGRAPH, encoded
from hypothesis import strategies as st

from sidebyside.loading.records.fields import ALIASES

_NAMES = (
    *(name for names in ALIASES.values() for name in names[:4]),
    "", "_source", "fields", "articles", "response", "hits", "data", "@type", "main", "original", "#text", "Ünknown", "a.b",
)  # fmt: skip
_PROSE = PARAGRAPH | st.lists(PARAGRAPH, max_size=4).map("\n\n".join) | PARAGRAPH.map("<p>{}</p><br/>".format)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(_PROSE, _PROSE, st.none(), st.booleans(), st.integers(), st.floats()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_NAMES), inner, max_size=4),
    max_leaves=8,
)
_RECORD = st.builds(
    lambda named, text, others: {**others, **({named: text} if named else {})},
    st.sampled_from(("text", "body", "articleBody", "")),
    _PROSE,
    st.dictionaries(st.sampled_from(_NAMES), VALUES, max_size=5),
)
_RECORDS = st.lists(_RECORD, max_size=4)
_TOKENS = (b'{"text":', b'"a"', b"[[[[", b"1e999", b"\\ud800", b"\\u0000", b"null", b"}\n{", b'""', b"\t", b";")


@st.composite
def json_records(draw: st.DrawFn) -> tuple[str, bytes]:
    """Records in a list, in an object or one a line, or any other value."""
    records = draw(_RECORDS)
    plainly = draw(st.booleans())
    match draw(st.integers(0, 3)):
        case 0:
            name, text = "a.json", json.dumps(records, ensure_ascii=plainly)
        case 1:
            name, text = "a.jsonl", "\n".join(json.dumps(record, ensure_ascii=plainly) for record in records)
        case 2:
            name, text = "a", json.dumps({draw(st.sampled_from(_NAMES)): records}, ensure_ascii=plainly)
        case _:
            name, text = "a.json", json.dumps(draw(VALUES), ensure_ascii=plainly)
    return packed(draw, name, damaged(draw, encoded(draw, text), _TOKENS))


@st.composite
def csv_records(draw: st.DrawFn) -> tuple[str, bytes]:
    """A table with some delimiter, its rows of any length."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=draw(st.sampled_from(",;\t|")), quotechar=draw(st.sampled_from("\"'")))
    writer.writerow(["text", *draw(st.lists(st.sampled_from(_NAMES), max_size=6))])
    for row in draw(st.lists(st.lists(_PROSE, max_size=7), max_size=5)):
        writer.writerow(row)
    data = damaged(draw, encoded(draw, out.getvalue()), _TOKENS)
    return packed(draw, draw(st.sampled_from(("a.csv", "a.tsv", "a.tab"))), data)
