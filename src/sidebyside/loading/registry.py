"""The formats, found by content first and by name second.

A format is one module of `sidebyside.loading.formats` with

- ``NAME``: what ``Source.format`` says,
- ``EXTENSIONS``: the lower-case endings its files have, without the dot,
- ``sniff(sample) -> float``: 0 (not this) … 1 (certainly), from the first bytes and the name, without importing more,
- ``read(raw) -> Contents``: the reports; raises Unreadable with a reason in a few words.

To add one, write the module and put its name in ``FORMATS``; of equal scores the first wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Protocol, cast

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.gate.links import described

FORMATS = (
    "pdf", "docx", "epub", "odt", "rtf", "tei", "feed", "webarchive", "mhtml", "mbox", "mail", "json_records",
    "csv_records", "subtitles", "markdown", "web", "xml", "text",
)  # fmt: skip

_HEAD = 8192

_NEAR = 200
_PLAIN = ("", "txt", "text", "asc")
_MARKS = ("<", "{", "[", "from ", "webvtt", "bplist00")
_HEADER = lazily(r"[a-z][a-z0-9-]{1,40}: ?\S")


@dataclass(frozen=True)
class Sample:
    """What a format may look at to tell whether a source is of it."""

    head: bytes
    extension: str
    media: str = ""

    @cached_property
    def start(self) -> str:
        """The head as lower-case ASCII, without NUL bytes (so UTF-16 reads too), byte order mark or blanks before."""
        text = self.head.replace(b"\0", b"").decode("ascii", "ignore").lower()
        return text.lstrip()


class Format(Protocol):
    """The face of a format module."""

    NAME: str
    EXTENSIONS: tuple[str, ...]

    def sniff(self, sample: Sample) -> float:
        """How sure it is that the sample is of this format, 0 to 1."""

    def read(self, raw: Raw) -> Contents:
        """The reports in ``raw``. Raises Unreadable."""


def format_named(name: str) -> Format:
    """The format module of a name in FORMATS."""
    return cast(Format, import_module(f"sidebyside.loading.formats.{name}"))


def known_extension(extension: str) -> bool:
    """Whether files of this ending (lower case, without the dot, may be "") are taken from a folder."""
    return not extension or any(extension in format_named(name).EXTENSIONS for name in FORMATS)


def is_plain(sample: Sample) -> bool:
    """Whether no format but plain text can be sure of the sample: then none of their modules need be imported, which
    takes longer than reading an article."""
    head, start = sample.head, sample.start
    return (
        sample.extension in _PLAIN
        and not sample.media
        and not head.startswith(b"PK")
        and b"%PDF-" not in head
        and b"-->" not in head[:_NEAR]
        and not start.startswith(_MARKS)
        and not _HEADER.match(start)
    )


def find_format(raw: Raw) -> Format:
    """The format of ``raw``. Raises Unreadable where it is none that holds text."""
    if link := described(raw.data, raw.extension):
        raise Unreadable(link)
    sample = Sample(raw.data[:_HEAD], raw.extension, raw.media)
    best, best_score = None, 0.0
    for name in ("text",) if is_plain(sample) else FORMATS:
        module = format_named(name)
        score = module.sniff(sample)
        if score > best_score:
            best, best_score = module, score
    if best is None:
        from sidebyside.loading.gate.binary import describe

        raise Unreadable(describe(raw.data, raw.extension) or "no format that can be read")
    return best
