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
_ADDRESS = st.sampled_from(("https://example.org/1", "http://", "https://[", "example.org", "urn:a:1"))
_MOMENT = st.one_of(
    st.integers(631_152_000, 4_102_444_800),
    st.integers(631_152_000_000, 4_102_444_800_000),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.sampled_from(("1730455200", "1730455200.5", "2024-11-01T10:00:00Z", "99999999999999", "1.1.1.1", "²⁰²⁴")),
    st.lists(st.lists(st.integers() | st.sampled_from(("2024", "11", "", None)), max_size=4), max_size=2).map(
        lambda parts: {"date-parts": parts}
    ),
)
"""Moments as programs keep them: seconds, thousandths of them, years with months and days."""
_PERSON = st.one_of(
    PARAGRAPH,
    st.integers(),
    st.dictionaries(
        st.sampled_from(("name", "firstName", "lastName", "given", "family", "full_name")), PARAGRAPH, max_size=3
    ),
)
_CUT = st.one_of(
    _PROSE.map(lambda text: {"rendered": text}),
    st.tuples(_PROSE, st.integers(0, 10**8)).map(lambda cut: f"{cut[0]}… [+{cut[1]} chars]"),
    st.just("[Removed]"),
)
"""Texts as interfaces give them: in an object, cut off, withdrawn."""
_FORESEEN = st.fixed_dictionaries(
    {},
    optional={
        "date": _MOMENT, "issued": _MOMENT, "creators": st.lists(_PERSON, max_size=3), "author": _PERSON,
        "title": _CUT, "content": _CUT, "description": _CUT, "source": _ADDRESS, "url": _ADDRESS,
    },
)  # fmt: skip
_RECORD = st.builds(
    lambda named, text, others, foreseen: {**others, **foreseen, **({named: text} if named else {})},
    st.sampled_from(("text", "body", "articleBody", "")),
    _PROSE,
    st.dictionaries(st.sampled_from(_NAMES), VALUES, max_size=5),
    _FORESEEN,
)
_RECORDS = st.lists(_RECORD, max_size=4)
_TOKENS = (
    b'{"text":', b'"a"', b"[[[[", b"1e999", b"\\ud800", b"\\u0000", b"null", b"}\n{", b'""', b"\t", b";", b"#\r" * 50,
    b"#a\r\n" * 50, b"sep=", b"[+1 chars]",
)  # fmt: skip


@st.composite
def _around(draw: st.DrawFn, records: list[dict[str, Any]]) -> Any:
    """What interfaces put around their records: one object, several, keys of the records' own."""
    match draw(st.integers(0, 4)):
        case 0:
            return {draw(st.sampled_from(_NAMES)): records}
        case 1:
            keys = draw(st.lists(_ADDRESS | PARAGRAPH, min_size=len(records), max_size=len(records)))
            return dict(zip(keys, records, strict=True))
        case 2:
            return {"type": "FeatureCollection", "features": [{"properties": record} for record in records]}
        case 3:
            return {"response": {"status": "ok", draw(st.sampled_from(_NAMES)): records[0] if records else {}}}
        case _:
            return {"hits": {"hits": [{"_source": record} for record in records]}}


@st.composite
def json_records(draw: st.DrawFn) -> tuple[str, bytes]:
    """Records in a list, in objects or one a line, or any other value."""
    records = draw(_RECORDS)
    plainly = draw(st.booleans())
    match draw(st.integers(0, 4)):
        case 0:
            name, text = "a.json", json.dumps(records, ensure_ascii=plainly)
        case 1:
            name, text = "a.jsonl", "\n".join(json.dumps(record, ensure_ascii=plainly) for record in records)
        case 2 | 3:
            name, text = "a", json.dumps(draw(_around(records)), ensure_ascii=plainly)
        case _:
            name, text = "a.json", json.dumps(draw(VALUES), ensure_ascii=plainly)
    return packed(draw, name, damaged(draw, encoded(draw, text), _TOKENS))


_HEADS = ("", "", "", "sep=;\r\n", '"sep=\\t"\n', "# exported\n# by a program\n", "#\r#\r", "\ufeff")
"""What programs write above a table."""
_CELL = st.one_of(_PROSE, _PROSE, _ADDRESS, _MOMENT.map(str), st.just(""))


@st.composite
def csv_records(draw: st.DrawFn) -> tuple[str, bytes]:
    """A table in some dialect, with or without names of its columns, its rows of any length."""
    out = io.StringIO(newline="")
    out.write(draw(st.sampled_from(_HEADS)))
    writer = csv.writer(
        out,
        delimiter=draw(st.sampled_from(",;\t|")),
        quotechar=draw(st.sampled_from("\"'")),
        lineterminator=draw(st.sampled_from(("\r\n", "\n", "\r"))),
        quoting=draw(st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC))),
        doublequote=draw(st.booleans()),
        escapechar="\\",
    )
    if draw(st.integers(0, 3)):
        writer.writerow(["text", *draw(st.lists(st.sampled_from(_NAMES), max_size=6))])
    for row in draw(st.lists(st.lists(_CELL, max_size=7), max_size=5)):
        writer.writerow(row)
    data = damaged(draw, encoded(draw, out.getvalue()), _TOKENS)
    return packed(draw, draw(st.sampled_from(("a.csv", "a.tsv", "a.tab"))), data)
