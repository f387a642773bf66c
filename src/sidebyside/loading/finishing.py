"""Drafts to Reports: what holds for every format alike."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from itertools import repeat
from operator import add

from sidebyside import __version__
from sidebyside.language.identify import SAMPLE, identify
from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.dates import from_name, from_paragraphs, normal
from sidebyside.loading.document import Draft, Raw, Unreadable
from sidebyside.loading.gate.characters import controls, has_text
from sidebyside.loading.labels import printable
from sidebyside.loading.paragraphs.boilerplate import LONGEST, is_boilerplate
from sidebyside.loading.paragraphs.columns import Columns
from sidebyside.model import Paragraph, Report, Role, Source

_MOST_PARAGRAPHS = 1_000_000
_BY = lazily(r"^(?:by|von|par|por)\s+(?=\S+\s+\S)", re.IGNORECASE)
"""What a byline has before a name of two words or more."""


_MOST_HEAD = 12
"""A line that names the day is looked for in so many paragraphs at most."""
MOST_SEARCHED = 100_000
"""Boilerplate is looked for in texts of up to so many paragraphs; a page has far fewer."""


def finish(raw: Raw, draft: Draft, format_name: str, part: str = "") -> Report:
    """The report of ``draft``; ``part`` ("#3") is added to its label. Raises Unreadable where there is no text.

    Text is taken as it stands. Paragraphs that are boilerplate by pattern get that role; invisible characters are
    counted; a missing language is found; a missing title is the file's name.
    """
    count = len(draft.blocks) if draft.text is None else len(draft.spans)
    if count > _MOST_PARAGRAPHS:
        raise Unreadable(f"{count:,} paragraphs; the limit is {_MOST_PARAGRAPHS:,}")
    text, paragraphs = _paragraphs(draft)
    if not paragraphs:
        raise Unreadable("no text")
    marked = sum(1 for paragraph in paragraphs if paragraph.role == "boilerplate")
    notes = [*raw.notes, *draft.notes]
    if marked:
        notes.append(f"{counted(marked, 'paragraph')} marked as boilerplate")
    fields = {" ".join(field.split()) for field in (draft.title, draft.author, draft.site)}
    hidden = controls(text) + sum(controls(field) for field in fields if controls(field) and field not in text)
    if hidden:
        notes.append(f"holds {counted(hidden, 'control or invisible character')}")
    day = normal(draft.date)
    if not day:
        # A file that says when it was made was often made from an older one, or printed later.
        first = (text[p.start : p.end] for p in paragraphs[:_MOST_HEAD] if p.role != "boilerplate")
        for day, origin in (
            (from_paragraphs(first, short=bool(draft.made)), "date from a line of the text"),
            (normal(draft.headed), "date from the heads or feet of the pages"),
            (from_name(raw.name), "date from the file's name"),
            (normal(draft.made), "date of the file, not of the text"),
        ):
            if day:
                notes.append(origin)
                break
    source = Source(
        label=printable(raw.label if raw.url and not raw.path else raw.name or raw.label) + part,
        path=printable(raw.path) + part if raw.path else "",
        url=(draft.url or raw.url) if part else (raw.url or draft.url),
        fetched=raw.fetched,
        format=format_name,
        extractor=draft.extractor or f"sidebyside {__version__}",
        encoding=draft.encoding,
        encoding_guessed=draft.encoding_guessed,
        size=len(raw.packed or raw.data),
        sha256=raw.digest.hex(),
        controls=hidden,
        dropped=tuple(draft.dropped),
        notes=tuple(notes),
    )
    return Report(
        text,
        paragraphs,
        title=" ".join(draft.title.split()) or file_title(raw) + part,
        source=source,
        date=day,
        language=draft.language or identify(_beginning(text, paragraphs)),
        author=_BY.sub("", " ".join(draft.author.split())),
        site=" ".join(draft.site.split()),
    )


def file_title(raw: Raw) -> str:
    """A title from the file's name, without its ending."""
    stem = os.path.splitext(raw.name)[0] if raw.name else ""
    return printable(stem or raw.label)


def _beginning(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """As much of the report's own words as tells its language."""
    pieces, length = [], 0
    for paragraph in paragraphs:
        if paragraph.role != "boilerplate":
            pieces.append(text[paragraph.start : paragraph.end])
            length += len(pieces[-1]) + 1
            if length > SAMPLE:
                break
    return " ".join(pieces)


def _paragraphs(draft: Draft) -> tuple[str, tuple[Paragraph, ...]]:
    if draft.text is None:
        texts = draft.texts()
        roles: list[Role] = [block.role for block in draft.blocks]
        text = "\n\n".join(texts)
        starts, position = [], 0
        for piece in texts:
            starts.append(position)
            position += len(piece) + 2
        ends = list(map(add, starts, map(len, texts)))
    else:
        text = draft.text
        columns = Columns.of(draft.spans)
        starts, ends = columns.starts, columns.ends
        roles = list(draft.roles) or ["text"] * len(starts)
    searched = len(starts) <= MOST_SEARCHED
    if not searched:
        draft.notes.append(f"more than {MOST_SEARCHED:,} paragraphs: boilerplate was not looked for")
    # The bare constructor: a named tuple's own is a fifth of the whole.
    make: Callable[[type[Paragraph], tuple[int, int, Role]], Paragraph] = tuple.__new__
    paragraphs = list(map(make, repeat(Paragraph), zip(starts, ends, roles, strict=True)))
    # A long paragraph that begins with a letter needs no closer look: most of a large text is not even cut out.
    short = [
        number
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
        if end - start <= LONGEST or not text[start].isalnum()
    ]
    empty = set()
    for number in short:
        start, end = starts[number], ends[number]
        piece = text[start:end]
        if not has_text(piece):
            empty.add(number)
        elif searched and is_boilerplate(piece):
            paragraphs[number] = Paragraph(start, end, "boilerplate")
    if empty:
        paragraphs = [paragraph for number, paragraph in enumerate(paragraphs) if number not in empty]
    return text, tuple(paragraphs)
