"""The fields of a record: the names that archives and interfaces use, and what their values say in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "articlebody", "bodytext", "content", "contents", "fulltext", "articletext", "articlecontent",
        "maintext", "story", "article", "paragraphs", "html", "bodyhtml", "contenthtml", "contenttext", "rawtext",
        "plaintext", "cleantext", "newstext", "storytext", "storycontent", "bodyplain", "selftext", "transcript",
        "texte", "texto", "testo", "tekst", "inhalt", "volltext",
        "description", "leadparagraph", "summary", "abstract", "abstractnote", "snippet",
    ),
    "title": (
        "title", "headline", "heading", "name", "subject", "webtitle", "articletitle", "newstitle", "titel", "titre",
        "titulo", "título", "titolo", "titular", "tittel", "rubrik", "kop", "überschrift", "schlagzeile",
    ),
    "date": (
        "date", "published", "publishedat", "datepublished", "pubdate", "publicationdate", "publishdate",
        "publisheddate", "webpublicationdate", "articledate", "createdat", "created", "datetime", "timestamp", "time",
        "updated", "datepublish", "createdutc", "seendate", "issued", "datum", "fecha", "data",
    ),
    "author": (
        "author", "authors", "byline", "creator", "creators", "writer", "by", "user", "autor", "auteur", "autore",
    ),
    "site": (
        "source", "site", "publisher", "outlet", "publication", "newspaper", "sitename", "domain", "quelle", "zeitung",
        "journal", "medium", "bron", "publicationtitle", "publicationname", "containertitle", "medianame",
    ),
    "url": ("url", "link", "href", "canonical", "weburl", "sourceurl", "address", "permalink"),
    "language": ("language", "lang", "langcode", "sprache", "langue", "idioma", "taal"),
}  # fmt: skip
"""Names of fields as `plain` writes them, the likeliest first."""

_RANKS = {name: (kind, rank) for kind, names in ALIASES.items() for rank, name in enumerate(names)}

_INSIDE = ("fields", "attributes", "properties", "metadata", "meta", "document", "record", "post", "item")
"""Objects in a record whose fields count as its own."""

_NAMES = (
    "name", "title", "main", "original", "full_name", "fullName", "display_name", "displayName", "text", "value",
    "rendered",
)  # fmt: skip
"""Where an object that stands for a title, a person or a paper holds its name."""

_PARTS = (("firstName", "lastName"), ("first_name", "last_name"), ("given", "family"), ("firstname", "lastname"))
"""Where it holds a person's name in two parts."""

_SECONDS = (631_152_000, 4_102_444_800)
"""Numbers from 1990 to 2099 in seconds since 1970, as programs keep moments."""


@lru_cache(maxsize=512)  # the records of a file have the same fields
def plain(name: str) -> str:
    """A field's name without case and marks; of ``fields.bodyText`` the last part."""
    return re.sub(r"[\W_]+", "", name.strip().rpartition(".")[2]).lower()


def fields_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a record by their plain names, its own before those of objects inside it."""
    fields: dict[str, Any] = {}
    for name, value in record.items():
        fields.setdefault(plain(str(name)), value)
    for name in _INSIDE:
        inner = fields.get(name)
        if isinstance(inner, Mapping):
            for key, value in inner.items():
                if value not in (None, "", [], {}):
                    fields.setdefault(plain(str(key)), value)
    return fields


def picked(record: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """The value of each kind of `ALIASES` that the ``fields`` of a record hold: the likeliest name's, of the record's
    own before those of objects inside it; of texts the fullest counts, wherever it stands."""
    own = {plain(str(name)) for name in record}
    found: dict[str, tuple[bool, int, Any]] = {}
    for name, value in fields.items():
        if name in _RANKS and value not in (None, "", [], {}):
            kind, rank = _RANKS[name]
            place = (kind != "text" and name not in own, rank)
            if kind not in found or place < found[kind][:2]:
                found[kind] = (*place, value)
    return {kind: value for kind, (_, _, value) in found.items()}


def words(value: Any) -> str:
    """A field's value as text: names of objects, lists joined."""
    if isinstance(value, list):
        return ", ".join(filter(None, (words(item) for item in value[:12])))
    if isinstance(value, Mapping):
        found = next((value[name] for name in _NAMES if value.get(name)), None)
        if found is None:
            found = [" ".join(filter(None, (words(value.get(name)) for name in pair))) for pair in _PARTS]
        return words(found)
    return " ".join(str(value).split())[:2000] if isinstance(value, (str, int, float)) and value is not True else ""


def date_in(value: Any) -> str:
    """A date field's value in words: numbers are seconds or milliseconds since 1970, lists are year, month, day."""
    if isinstance(value, Mapping) and isinstance(value.get("date-parts"), list):
        value = next(iter(value["date-parts"]), [])
        numbers = [words(part) for part in value[:3]] if isinstance(value, list) else []
        return "-".join(part.zfill(2) for part in numbers if part.isdecimal()) if len(numbers) == 3 else ""
    text = words(value)
    if 9 <= len(text.partition(".")[0]) <= 13 and text.isascii() and text.replace(".", "", 1).isdecimal():
        seconds = float(text) / (1000 if float(text) > _SECONDS[1] else 1)
        if _SECONDS[0] <= seconds < _SECONDS[1]:
            return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return text
