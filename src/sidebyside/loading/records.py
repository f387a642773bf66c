"""Records of articles (rows, JSON objects) to drafts: the field names that archives and interfaces use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Unreadable, blocks_of
from sidebyside.loading.html.fragment import Fragment, fragment_of, looks_like_html

ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "articlebody", "bodytext", "content", "contents", "fulltext", "articletext", "articlecontent",
        "maintext", "story", "article", "paragraphs", "html", "bodyhtml", "contenthtml", "contenttext", "rawtext",
        "plaintext", "cleantext", "newstext", "texte", "texto", "testo", "tekst", "inhalt", "volltext",
        "description", "leadparagraph", "summary", "abstract", "snippet",
    ),
    "title": (
        "title", "headline", "heading", "name", "subject", "webtitle", "articletitle", "newstitle", "titel", "titre",
        "titulo", "título", "titolo", "titular", "tittel", "rubrik", "kop", "überschrift", "schlagzeile",
    ),
    "date": (
        "date", "published", "publishedat", "datepublished", "pubdate", "publicationdate", "publishdate",
        "publisheddate", "webpublicationdate", "articledate", "createdat", "created", "datetime", "timestamp", "time",
        "updated", "datepublish", "datum", "fecha", "data",
    ),
    "author": ("author", "authors", "byline", "creator", "writer", "by", "autor", "auteur", "autore"),
    "site": (
        "source", "site", "publisher", "outlet", "publication", "newspaper", "sitename", "domain", "quelle", "zeitung",
        "journal", "medium", "bron",
    ),
    "url": ("url", "link", "href", "canonical", "weburl", "sourceurl", "address", "permalink"),
    "language": ("language", "lang", "langcode", "sprache", "langue", "idioma", "taal"),
}  # fmt: skip
"""Names of fields as `_plain` writes them, the likeliest first."""

_INSIDE = ("fields", "attributes", "properties", "metadata", "meta", "document", "record", "post", "item")
"""Objects in a record whose fields count as its own."""

_NAMES = ("name", "title", "main", "original", "full_name", "fullName", "display_name", "displayName", "text", "value")
"""Where an object that stands for a title, a person or a paper holds its name."""

_PROSE = 60
"""Characters from which a field may be prose, not a name or an address."""

MOST_RECORDS = 20_000
"""The most records of one file."""

_LISTS = (
    "articles",
    "items",
    "records",
    "data",
    "results",
    "entries",
    "documents",
    "docs",
    "reports",
    "hits",
    "response",
)


def draft_of_record(record: Mapping[str, Any], text_field: str = "") -> Draft | None:
    """The draft of one record, or None where no field of it holds a text; ``text_field`` is taken for want of any."""
    fields = _fields(record)

    own = {_plain(str(name)) for name in record}

    def pick(kind: str) -> Any:
        found = [name for name in ALIASES[kind] if fields.get(name) not in (None, "", [], {})]
        if kind != "text":  # of texts the fullest counts, wherever it stands
            found.sort(key=lambda name: name not in own)
        return fields[found[0]] if found else None

    guessed = False
    fragment = _fragment(pick("text"))
    if not fragment.blocks and text_field:
        fragment, guessed = _fragment(fields.get(_plain(text_field))), True
    if not fragment.blocks:
        return None
    language = _words(pick("language"))
    return Draft(
        fragment.blocks,
        title=_words(pick("title")),
        date=_words(pick("date")),
        author=_words(pick("author")),
        site=_words(pick("site")),
        url=address if (address := _words(pick("url"))).startswith(("http://", "https://")) else "",
        language=language[:2].lower() if len(language) == 2 or language[2:3] in ("-", "_") else "",
        dropped=fragment.dropped,
        notes=[f"the field “{_one_line(text_field)}” was taken for the text"] if guessed else [],
    )


def _plain(name: str) -> str:
    """A field's name without case and marks; of ``fields.bodyText`` the last part."""
    return re.sub(r"[\W_]+", "", name.strip().rpartition(".")[2]).lower()


def _one_line(name: str) -> str:
    """A field's name for a note: it may hold any sign that ends a line."""
    return " ".join(name.split())


def _fields(record: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a record by their plain names, its own before those of objects inside it."""
    fields: dict[str, Any] = {}
    for name, value in record.items():
        fields.setdefault(_plain(str(name)), value)
    for name in _INSIDE:
        inner = fields.get(name)
        if isinstance(inner, Mapping):
            for key, value in inner.items():
                if value not in (None, "", [], {}):
                    fields.setdefault(_plain(str(key)), value)
    return fields


def _prose_field(records: Sequence[Any]) -> str:
    """The name of the field that holds prose in most of the first hundred records, if it is the only one; else ""."""
    held: Counter[str] = Counter()
    looked = [record for record in records[:100] if isinstance(record, Mapping)]
    for record in looked:
        for name, value in record.items():
            if isinstance(value, str) and len(value) >= _PROSE and len(value[:2000].split()) >= 8:
                held[str(name)] += 1
    found = [name for name, count in held.items() if count * 2 > len(looked)]
    return found[0] if len(found) == 1 else ""


def _fragment(value: Any) -> Fragment:
    """The paragraphs of a field: a text, HTML, a list of paragraphs, or an object that holds one of these."""
    from sidebyside.loading.formats.text import from_text

    if isinstance(value, list):
        return Fragment(blocks_of(" ".join(text.split()) for item in value if (text := _paragraph(item))))
    if isinstance(value, Mapping):
        return _fragment(
            next((value[name] for name in ("text", "value", "content", "$t", "#text") if name in value), None)
        )
    if not isinstance(value, str) or not value.strip():
        return Fragment([])
    if looks_like_html(value):
        return fragment_of(value)
    draft = from_text(value)
    roles = draft.roles or ["text"] * len(draft.spans)
    return Fragment(draft.blocks or [Block(text, role) for text, role in zip(draft.texts(), roles, strict=True)])


def _paragraph(item: Any) -> str:
    if isinstance(item, Mapping):
        item = item.get("text", "")
    return item if isinstance(item, str) else ""


def _words(value: Any) -> str:
    """A field's value as text: names of objects, lists joined."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(item) for item in value[:12])))
    if isinstance(value, Mapping):
        return _words(next((value[name] for name in _NAMES if value.get(name)), ""))
    return " ".join(str(value).split())[:2000] if isinstance(value, (str, int, float)) and value is not True else ""


def too_many(count: int) -> Unreadable:
    """The refusal of a file of too many records."""
    return Unreadable(f"{count:,} records; the limit is {MOST_RECORDS:,}")


def records_in(value: Any) -> list[Any]:
    """The list of records in a JSON value: itself, one of its well-known fields, or the value alone."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping):
        for name in _LISTS:
            inner = value.get(name)
            if isinstance(inner, list) and inner and all(isinstance(item, Mapping) for item in inner):
                return inner
            if isinstance(inner, Mapping) and name in ("response", "data", "hits"):
                found = records_in(inner)
                if found and found != [inner]:
                    return found
    return [value]


def contents_of_records(records: Sequence[Any], fields: str) -> Contents:
    """One draft per record that holds a text. Raises Unreadable where none does, naming the ``fields`` there are."""
    if len(records) > MOST_RECORDS:
        raise too_many(len(records))
    records = [
        record["_source"] if isinstance(record, Mapping) and isinstance(record.get("_source"), Mapping) else record
        for record in records
    ]
    # Names that nobody foresaw: asked for only where no record has one that is known.
    for text_field in ("", _prose_field(records)):
        drafts = [
            draft
            for record in records
            if isinstance(record, Mapping) and (draft := draft_of_record(record, text_field)) is not None
        ]
        if drafts:
            break
    without = len(records) - len(drafts)
    if not drafts:
        raise Unreadable(f"no record with a text{f' (fields: {_one_line(fields)})' if fields else ''}")
    if without:
        for draft in drafts:
            draft.notes.append(f"{counted(without, 'record')} of the file without text left out")
    return Contents(drafts, unit="record")
