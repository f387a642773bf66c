"""Bytes to a document and its values. The bytes may come from anybody: nothing is believed that was not checked."""

from __future__ import annotations

import json
from typing import Any, TypeVar

import msgspec

from sidebyside.model import (
    Evidence,
    Link,
    Note,
    Paragraph,
    Place,
    Report,
    SentencePair,
    SharedWord,
    Source,
    Span,
)
from sidebyside.snapshots.format.checks import check_document
from sidebyside.snapshots.format.document import Document, LinkForm, NoteForm, ReportForm, Work
from sidebyside.snapshots.format.header import MAX_SIZE, VERSION, unseal
from sidebyside.snapshots.format.migration import migrate
from sidebyside.snapshots.format.saved import SavedComparison

Form = TypeVar("Form", bound=Work)


def read_document(data: bytes) -> Document:
    """The document in the bytes of a file. Raises ValueError, with the reason in one line, for anything else."""
    if len(data) > MAX_SIZE:
        raise ValueError(f"larger than {MAX_SIZE // 1024 // 1024} MiB")
    version, body = unseal(data)
    document = decode(body, Document) if version == VERSION else _convert(migrate(parse(body), version, VERSION))
    check_document(document)
    return document


def decode(body: bytes, form: type[Form]) -> Form:
    """JSON of the current version as ``form``. Raises ValueError with the reason."""
    try:
        # msgspec refuses NaN, lone surrogates, wrong types and unknown names; of a name given twice it takes the last.
        found = msgspec.json.decode(body, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"not as a snapshot is written: {error}") from None
    _load(body)
    return found


def parse(body: bytes) -> dict[str, Any]:
    """Plain JSON, an object. Raises ValueError for names given twice, NaN, too deep nesting, lone surrogates."""
    value = _load(body)
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ValueError("a lone surrogate in a text") from None
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value


def _load(body: bytes) -> Any:
    try:
        return json.loads(body, object_pairs_hook=_once, parse_constant=_refuse)
    except (RecursionError, MemoryError):
        raise ValueError("nested too deep") from None
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error}") from None


def _convert(body: dict[str, Any]) -> Document:
    try:
        return msgspec.convert(body, Document)
    except (msgspec.ValidationError, RecursionError) as error:
        raise ValueError(f"not as a snapshot is written: {error}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def read_comparison(document: Document) -> SavedComparison:
    """The comparison in a checked document, with its results as saved."""
    order = sorted(range(len(document.links)), key=lambda n: (document.links[n].left, document.links[n].right))
    if order != list(range(len(order))):
        raise ValueError("links are out of order")
    return SavedComparison(*read_work(document), document.results)


def read_work(work: Work) -> tuple[list[Report], list[Link], list[Link], list[Note]]:
    """Reports, links, cut links and notes."""
    return (
        [_report(report) for report in work.reports],
        [_link(link) for link in work.links],
        [_link(link) for link in work.cut],
        [_note(note) for note in work.notes],
    )


def _report(form: ReportForm) -> Report:
    source = {name: getattr(form.source, name) for name in form.source.__struct_fields__}
    source["dropped"], source["notes"] = tuple(source["dropped"]), tuple(source["notes"])
    return Report(
        text="".join(form.text),
        paragraphs=tuple(Paragraph(*paragraph) for paragraph in form.paragraphs),
        title=form.title,
        source=Source(**source),
        date=form.date,
        language=form.language,
        author=form.author,
        site=form.site,
    )


def _link(form: LinkForm) -> Link:
    evidence = Evidence(
        tuple(SentencePair(*pair) for pair in form.evidence.sentences),
        tuple(SharedWord(Span(a, b), Span(c, d), weight) for a, b, c, d, weight in form.evidence.words),
    )
    return Link(Place(*form.left), Place(*form.right), form.score, form.origin, lambda link: evidence)


def _note(form: NoteForm) -> Note:
    return Note(Place(*form.place), form.text, Place(*form.other) if form.other is not None else None)
