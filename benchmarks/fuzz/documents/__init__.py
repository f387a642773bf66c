"""A strategy of documents for every format of the registry: pairs of a file's name and its bytes."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.fuzz.checks import Answer
from benchmarks.fuzz.documents import editions, geometry, mails, office, pages, pdfs, plain, records
from hypothesis import strategies as st

from sidebyside.loading.registry import FORMATS

Documents = st.SearchStrategy[tuple[str, bytes]]

_MADE: dict[str, Documents] = {
    "pdf": pdfs.pdf(), "docx": office.docx(), "odt": office.odt(), "rtf": office.rtf(), "epub": pages.epub(),
    "web": pages.web(), "mhtml": mails.mhtml(), "mbox": mails.mbox(), "mail": mails.mail(),
    "json_records": records.json_records(), "csv_records": records.csv_records(), "feed": editions.feed(),
    "tei": editions.tei(), "xml": editions.xml(), "markdown": plain.markdown(), "text": plain.text(),
    "subtitles": plain.subtitles(), "webarchive": pages.webarchive(),
}  # fmt: skip

STAGES: dict[str, tuple[Documents, Callable[[str, bytes], Answer]]] = {
    geometry.NAME: (geometry.pages(), geometry.check_lines)
}
"""Parts of loaders by themselves, each with what it is given and what calls it: more is drawn than whole documents
allow."""


def generators(formats: tuple[str, ...] = FORMATS, made: dict[str, Documents] | None = None) -> dict[str, Documents]:
    """The strategy of each format. Raises LookupError where a loader has none, or a strategy no loader."""
    made = _MADE if made is None else made
    without, needless = sorted(set(formats) - set(made)), sorted(set(made) - set(formats))
    if without or needless:
        raise LookupError(f"loaders without documents: {without}; documents without loaders: {needless}")
    return {name: made[name] for name in formats}
