"""Records of articles (rows, JSON objects) to drafts: the field names that archives and interfaces use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sidebyside.loading.document import Block, Contents, Draft, Unreadable, blocks_of, counted
from sidebyside.loading.html.fragment import fragment_blocks, looks_like_html

ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "articlebody", "article_body", "content", "contents", "full_text", "fulltext", "article_text",
        "maintext", "main_text", "story", "article", "paragraphs", "html", "content_html", "content_text", "raw_text",
        "description", "summary", "abstract",
    ),
    "title": ("title", "headline", "heading", "name", "subject", "webtitle", "article_title"),
    "date": (
        "date", "published", "publishedat", "published_at", "date_published", "datepublished", "pubdate", "pub_date",
        "publication_date", "publish_date", "published_date", "webpublicationdate", "created_at", "created", "datetime",
        "timestamp", "time", "updated", "date_publish",
    ),
    "author": ("author", "authors", "byline", "creator", "writer", "by"),
    "site": ("source", "site", "publisher", "outlet", "publication", "newspaper", "site_name", "sitename", "domain"),
    "url": ("url", "link", "href", "canonical", "weburl", "source_url", "address", "permalink"),
    "language": ("language", "lang", "lang_code"),
}  # fmt: skip

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


def draft_of_record(record: Mapping[str, Any], extractor: str) -> Draft | None:
    """The draft of one record, or None where no field of it holds a text."""
    fields = {str(name).strip().lower().replace("-", "_").replace(" ", "_"): value for name, value in record.items()}

    def pick(kind: str) -> Any:
        return next((fields[name] for name in ALIASES[kind] if fields.get(name) not in (None, "", [], {})), None)

    blocks = _blocks(pick("text"))
    if not blocks:
        return None
    language = _words(pick("language"))
    return Draft(
        blocks,
        title=_words(pick("title")),
        date=_words(pick("date")),
        author=_words(pick("author")),
        site=_words(pick("site")),
        url=address if (address := _words(pick("url"))).startswith(("http://", "https://")) else "",
        language=language[:2].lower() if len(language) == 2 or language[2:3] in ("-", "_") else "",
        extractor=extractor,
    )


def _blocks(value: Any) -> list[Block]:
    from sidebyside.loading.formats.text import from_text

    if isinstance(value, list):
        return blocks_of(" ".join(text.split()) for item in value if (text := _paragraph(item)))
    if isinstance(value, Mapping):
        return _blocks(
            next((value[name] for name in ("text", "value", "content", "$t", "#text") if name in value), None)
        )
    if not isinstance(value, str) or not value.strip():
        return []
    if looks_like_html(value):
        return fragment_blocks(value)
    draft = from_text(value)
    roles = draft.roles or ["text"] * len(draft.spans)
    return draft.blocks or [Block(text, role) for text, role in zip(draft.texts(), roles, strict=True)]


def _paragraph(item: Any) -> str:
    if isinstance(item, Mapping):
        item = item.get("text", "")
    return item if isinstance(item, str) else ""


def _words(value: Any) -> str:
    """A field's value as text: names of objects, lists joined."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(item) for item in value[:12])))
    if isinstance(value, Mapping):
        return _words(next((value[name] for name in ("name", "title", "text", "value") if name in value), ""))
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


def contents_of_records(records: Sequence[Any], extractor: str, fields: str) -> Contents:
    """One draft per record that holds a text. Raises Unreadable where none does, naming the ``fields`` there are."""
    drafts: list[Draft] = []
    without = 0
    if len(records) > MOST_RECORDS:
        raise too_many(len(records))
    for record in records:
        if isinstance(record, Mapping) and isinstance(record.get("_source"), Mapping):
            record = record["_source"]
        draft = draft_of_record(record, extractor) if isinstance(record, Mapping) else None
        if draft is None:
            without += 1
        else:
            drafts.append(draft)
    if not drafts:
        raise Unreadable(f"no record with a text{f' (fields: {fields})' if fields else ''}")
    if without:
        for draft in drafts:
            draft.notes.append(f"{counted(without, 'record')} of the file without text left out")
    return Contents(drafts, unit="record")
