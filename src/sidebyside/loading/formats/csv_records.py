"""Tables of articles (.csv, .tsv): the first row names the fields, each other row is a report."""

from __future__ import annotations

from itertools import islice

from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.records import MOST_RECORDS, contents_of_records
from sidebyside.loading.registry import Sample

NAME = "CSV"
EXTENSIONS = ("csv", "tsv", "tab")


def sniff(sample: Sample) -> float:
    """By the ending or media type alone: any text may hold commas."""
    named = sample.extension in EXTENSIONS or sample.media in ("text/csv", "text/tab-separated-values")
    return 0.5 if named and not sample.start.startswith("<") else 0.0


def read(raw: Raw) -> Contents:
    """One report per row with a text. Raises Unreadable."""
    import csv
    import io

    decoded = decode(raw.data, raw.charset)
    head = decoded.text.partition("\n")[0]
    delimiter = max("\t;,|", key=lambda mark: (head.count(mark), mark == ","))
    csv.field_size_limit(max(csv.field_size_limit(), len(decoded.text) + 1))
    try:
        reader = csv.DictReader(io.StringIO(decoded.text, newline=""), delimiter=delimiter, restkey="", restval="")
        rows = list(islice(reader, MOST_RECORDS + 1))
    except csv.Error as error:
        raise Unreadable(f"a damaged table ({error})") from None
    contents = contents_of_records(rows, ", ".join(name.strip() for name in head.split(delimiter)[:8])[:120])
    for draft in contents.drafts:
        decoded.state(draft)
    return contents
