"""Where the records are in a file's value, and how many there may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sidebyside.loading.document import Unreadable
from sidebyside.loading.records.fields import ALIASES, plain

MOST_RECORDS = 20_000
"""The most records of one file."""

_LISTS = (
    "articles", "items", "records", "data", "results", "entries", "documents", "docs", "reports", "stories", "posts",
    "hits", "response", "features", "content", "article", "item", "post", "story", "result", "record",
)  # fmt: skip
_AROUND = ("response", "data", "hits", "result", "results")
"""Objects around a list of records, or around one."""
_HEAD = 100


def too_many(count: int) -> Unreadable:
    """The refusal of a file of too many records."""
    return Unreadable(f"{count:,} records; the limit is {MOST_RECORDS:,}")


def records_in(value: Any) -> list[Any]:
    """The list of records in a JSON value: itself, one of its well-known fields, the objects it holds by keys of its
    own (numbers, addresses), or the value alone."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping):
        return [value]
    for name in _LISTS:
        inner = value.get(name)
        if isinstance(inner, list) and inner and all(isinstance(item, Mapping) for item in inner):
            return inner
        if isinstance(inner, Mapping) and name in _AROUND:
            found = records_in(inner)
            if found and found != [inner]:
                return found
    for around in _AROUND:
        inner = value.get(around)
        alone = [inner.get(name) for name in _LISTS] if isinstance(inner, Mapping) else []
        if found := [item for item in alone if isinstance(item, Mapping) and len(item) > 1]:
            return found[:1]
    kept = list(value.values())
    if len(kept) > 1 and all(isinstance(item, Mapping) for item in kept):
        fields = [{plain(str(name)) for name in item} for item in kept[:_HEAD]]
        if all(any(name in ALIASES["text"] for name in some) for some in fields):
            return kept
    return [value]
