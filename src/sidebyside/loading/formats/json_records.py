"""JSON and JSON Lines of articles: one report per record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable, blocks_of
from sidebyside.loading.gate.characters import whole_characters
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.records.drafts import contents_of_records, language_code, title_in
from sidebyside.loading.records.fields import words
from sidebyside.loading.records.places import MOST_RECORDS, records_in, too_many
from sidebyside.loading.registry import Sample

NAME = "JSON"
EXTENSIONS = ("json", "jsonl", "ndjson", "jsonlines")


_NEAR = 200
_NAMED = lazily(r'"\s*:')
_HALF = lazily(r"\\u[dD][89a-fA-F]")
"""An escape of half a character; whole ones are written so too."""


def sniff(sample: Sample) -> float:
    """By the ending and a bracket, or by the beginning of an object or of a list of them."""
    start = sample.start
    if sample.extension in EXTENSIONS or sample.media.endswith("json"):
        return 0.8 if start[:1] in ("{", "[") and start[:1] else 0.0
    start = start[1:].lstrip() if start[:1] == "[" else start
    return (
        0.5 if start[:1] == "{" and start[1:].lstrip()[:1] == '"' and _NAMED.search(start[:_NEAR]) is not None else 0.0
    )


def read(raw: Raw) -> Contents:
    """The records that hold a text. Raises Unreadable."""
    decoded = decode(raw.data, raw.charset)
    records, whole = _records(decoded.text.lstrip("\ufeff"))
    if _HALF.search(decoded.text):
        records, whole = _whole(records), _whole(whole)
    site, language = _of_feed(whole)
    if records and all(isinstance(item, str) for item in records):
        contents = Contents([Draft(blocks_of(records))])
    else:
        first = next((item for item in records if isinstance(item, Mapping)), {})
        contents = contents_of_records(records, ", ".join(str(name) for name in list(first)[:8])[:120])
    for draft in contents.drafts:
        decoded.state(draft)
        draft.site, draft.language = draft.site or site, draft.language or language
    return contents


def _of_feed(whole: Any) -> tuple[str, str]:
    """The name and the language that a JSON Feed (jsonfeed.org) states for all its entries."""
    if not isinstance(whole, Mapping) or "jsonfeed.org/version" not in words(whole.get("version")):
        return "", ""
    return title_in(words(whole.get("title"))), language_code(words(whole.get("language")))


def _records(text: str) -> tuple[list[Any], Any]:
    """The records, and the value that holds them (none where each is on a line of its own)."""
    try:
        whole = json.loads(text)
        return records_in(whole), whole
    except ValueError:
        pass
    records = []
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > MOST_RECORDS:
        raise too_many(len(lines))
    for number, line in enumerate(lines, 1):
        try:
            records.append(json.loads(line))
        except ValueError:
            if len(lines) > 1 and records:
                raise Unreadable(f"damaged JSON Lines: line {number} is no JSON") from None
            raise Unreadable("damaged JSON") from None
    return records, None


def _whole(value: Any) -> Any:
    """The value with each half of a character, which no text may hold, replaced by U+FFFD."""
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(name): _whole(item) for name, item in value.items()}
    return value
