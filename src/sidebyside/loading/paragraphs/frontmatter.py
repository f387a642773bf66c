"""The front matter of Markdown: YAML between lines of hyphens, TOML between plus signs, or pandoc's three lines.

Only title, author, date, language and site are looked for, in the forms people write them; nothing of it configures
anything, so no parser of the whole language is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sidebyside.language.patterns import lazily

_YAML = lazily(r"\A---[ \t]*\n(?P<body>(?:.*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TOML = lazily(r"\A\+\+\+[ \t]*\n(?P<body>(?:.*\n){0,200}?)\+\+\+[ \t]*(?:\n|\Z)")
_PANDOC = lazily(r"\A%[ \t](.*)\n((?:[ \t]+\S.*\n)*)%(?:[ \t](.*))?\n(?:%[ \t](.*)(?:\n|\Z))?")
_FIELD = lazily(r"([A-Za-z_-]{1,30})[ \t]*[:=][ \t]*(.*?)[ \t]*$")
_ITEM = lazily(r"[ \t]*-[ \t]+(.*?)[ \t]*$")
_NAME = lazily(r"(?:[ \t]*-)?[ \t]*name[ \t]*:[ \t]*(.*?)[ \t]*$")
_SINGLE = lazily(r"'((?:[^']|'')*)'")
_DOUBLE = lazily(r'"((?:[^"\\]|\\.)*)"')
_LONGEST = 2_000
"""So much of a line is looked at."""
_COMMENT = lazily(r"[ \t]+#.*$")
_KINDS = {
    "title": "title", "headline": "title", "date": "date", "published": "date", "pubdate": "date", "author": "author",
    "authors": "author", "byline": "author", "creator": "author", "lang": "language", "language": "language",
    "site": "site", "source": "site", "publisher": "site", "publication": "site",
}  # fmt: skip


@dataclass(frozen=True)
class FrontMatter:
    """What front matter says, by kind, and where the text after it begins."""

    fields: dict[str, str]
    end: int


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, or None where it begins with none."""
    match = _YAML.match(text) or _TOML.match(text)
    if match is None:
        pandoc = _PANDOC.match(text) if text.startswith("%") else None
        if pandoc is None:
            return None
        found = zip(("title", "author", "date"), (pandoc[1] + " " + pandoc[2], pandoc[3], pandoc[4]), strict=True)
        return FrontMatter({kind: " ".join(value.split()) for kind, value in found if value}, pandoc.end())
    fields: dict[str, str] = {}
    for name, value in _fields([line[:_LONGEST] for line in match["body"].split("\n")]):
        if value and (kind := _KINDS.get(name.lower())):
            fields.setdefault(kind, value)
    return FrontMatter(fields, match.end())


def _fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The names at the left edge and their values; lists are put together by commas, folded lines by blanks."""
    number = 0
    while number < len(lines):
        match = _FIELD.match(lines[number])
        number += 1
        if match is None:
            continue
        below = []
        while number < len(lines) and (
            lines[number][:1] in (" ", "\t") or _ITEM.match(lines[number]) or not lines[number]
        ):
            below.append(lines[number])
            number += 1
        yield match[1], _value(match[2], below)


def _value(value: str, below: list[str]) -> str:
    if value.startswith("["):
        return ", ".join(filter(None, map(_scalar, re.split(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", value.strip("[]")))))
    if value and value[0] not in "|>&":
        return _scalar(value)
    items = [_scalar(match[1]) for line in below if (match := _ITEM.match(line))]
    names = [_scalar(match[1]) for line in below if (match := _NAME.match(line))]
    if names or items:
        return ", ".join(filter(None, names or items))
    return " ".join(" ".join(below).split()) if value[:1] in ("|", ">") else ""


def _scalar(value: str) -> str:
    value = value.strip()
    quoted = _SINGLE.match(value) or _DOUBLE.match(value)
    if quoted:
        return quoted[1].replace("''", "'") if value[0] == "'" else quoted[1].replace('\\"', '"')
    return _COMMENT.sub("", value)
