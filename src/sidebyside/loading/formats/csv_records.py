"""Tables of articles (.csv, .tsv): the first row names the fields, each other row is a report."""

from __future__ import annotations

import re
from itertools import islice, zip_longest

from sidebyside.language.patterns import lazily
from sidebyside.loading.dates import iso
from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.records.drafts import contents_of_records
from sidebyside.loading.records.places import MOST_RECORDS
from sidebyside.loading.registry import Sample

NAME = "CSV"
EXTENSIONS = ("csv", "tsv", "tab")

_STATED = lazily(r"\ufeff?\"?sep=(\\t|[^\w\s\"]|\t)\"?[ ,;\t]*\r?\n", re.IGNORECASE)
_COMMENTS = lazily(r"(?:\s*+#[^\r\n]*+(?:\r\n?+|\n)){1,1000}(?=[^\r\n]*[,;\t|])")
"""Written so that it matches in one way only: ends of lines that it may part in two ways make it try all of them."""
_LOOKED = 20
_BEGINNING = 100_000
_LONGEST_DATE = 40
_LONGEST_NAME = 8
"""The most words of a column's name."""


def sniff(sample: Sample) -> float:
    """By the ending or media type alone: any text may hold commas."""
    named = sample.extension in EXTENSIONS or sample.media in ("text/csv", "text/tab-separated-values")
    return 0.5 if named and not sample.start.startswith("<") else 0.0


def read(raw: Raw) -> Contents:
    """One report per row with a text. Raises Unreadable."""
    import csv
    import io

    decoded = decode(raw.data, raw.charset)
    text, stated = _without_heading(decoded.text)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    delimiter = stated or _delimiter(text)
    quote = _quote(text, delimiter)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
        names = [name.strip() for name in next(reader, [])]
        rows = list(islice(reader, MOST_RECORDS + 1))
    except csv.Error as error:
        raise Unreadable(f"a damaged table ({error})") from None
    headless = any(_is_value(name) for name in names)
    if headless:
        rows.insert(0, names)
        names = [_name_for(value, number) for number, value in enumerate(names, 1)]
    # What stands beyond the last name belongs to nothing; a missing cell is empty.
    records = [dict(zip_longest(names, row[: len(names)], fillvalue="")) for row in rows if row]
    contents = contents_of_records(records, ", ".join(names[:8])[:120])
    for draft in contents.drafts:
        decoded.state(draft)
        if headless:
            draft.notes.append("a table without names of its columns")
    return contents


def _without_heading(text: str) -> tuple[str, str]:
    """The text without what some programs put above the table (``sep=;``, lines that begin with ``#``), and the mark
    that parts the cells where it is stated, else ""."""
    stated = _STATED.match(text)
    if stated:
        return text[stated.end() :], stated[1].replace("\\t", "\t")
    comments = _COMMENTS.match(text)
    return (text[comments.end() :], "") if comments else (text, "")


def _delimiter(text: str) -> str:
    """The mark that parts the cells: the one that gives the most of the first rows as many cells as the first has, and
    the fewest of them a blank at their beginning, as commas of a sentence do."""
    import csv
    import io

    best, most = ",", (0, 0, 0)
    for mark in ",\t;|":
        try:
            rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=mark), _LOOKED))
        except csv.Error:
            continue
        width = len(rows[0]) if rows else 0
        if width < 2:
            continue
        alike = sum(1 for row in rows if len(row) == width)
        blanks = sum(1 for row in rows for cell in row[1:] if cell.startswith(" "))
        if (alike, -blanks, width) > most:
            best, most = mark, (alike, -blanks, width)
    return best


def _quote(text: str, delimiter: str) -> str:
    """The sign around cells that hold the delimiter: the usual one, unless the first rows have none and the other one
    stands at both ends of several cells."""
    beginning = "\n".join(text[:_BEGINNING].splitlines()[:_LOOKED])
    if '"' in beginning:
        return '"'
    mark = re.escape(delimiter)
    around = re.findall(rf"(?:(?<={mark})|^)'(?:[^'\n]|'')*+'(?=$|{mark})", beginning, re.MULTILINE)
    return "'" if len(around) > 1 else '"'


def _name_for(value: str, number: int) -> str:
    """What a column without a name holds, by the first of its values."""
    if value.startswith(("http://", "https://")):
        return "url"
    return "date" if len(value) <= _LONGEST_DATE and iso(value) else f"column {number}"


def _is_value(name: str) -> bool:
    """Whether the first row's cell is no name of a column: a text, an address or a date."""
    return len(name.split()) > _LONGEST_NAME or name.startswith(("http://", "https://")) or _name_for(name, 0) == "date"
