"""What passes between the gate, the formats and the finishing: bytes with a name in, drafts out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sidebyside.loading.digest import Digest
from sidebyside.model import Role, Span

MAX_SIZE = 16 * 1024 * 1024
"""The most bytes of one source that are read unless the caller says otherwise."""


@dataclass(frozen=True)
class Raw:
    """The bytes of one source, at most ``max_size`` of them, with what is known about them.

    ``name`` is the file's own name (may hold any character), ``label`` the printable one for messages, ``charset``
    what a protocol or an enclosing document declared, ``media`` the declared media type ("text/html") or "".
    """

    data: bytes
    name: str
    label: str
    path: str = ""
    url: str = ""
    charset: str = ""
    media: str = ""
    fetched: str = ""
    max_size: int = MAX_SIZE
    keep_all: bool = False
    notes: tuple[str, ...] = ()
    packed: bytes = b""
    """The bytes as they came, where ``data`` was unpacked from them."""

    @property
    def extension(self) -> str:
        """The lower-case ending of the name without the dot, or ""."""
        stem, dot, ending = self.name.rpartition(".")
        return ending.lower() if dot and stem else ""

    @cached_property
    def digest(self) -> Digest:
        """The digest of the bytes as they came, begun when first asked for, for all reports of a source."""
        return Digest(self.packed or self.data)


@dataclass
class Block:
    """A paragraph of a document."""

    text: str
    role: Role = "text"


@dataclass
class Draft:
    """A report on its way: what a format found. ``dropped`` and ``notes`` are short lines for the source's info.

    ``extractor`` names the library that read it and its version; "" stands for a reader of sidebyside's own.
    A format gives either ``blocks``, or ``text`` with ``spans`` (and their ``roles``) where the text is the file's own.
    """

    blocks: list[Block] = field(default_factory=list)
    text: str | None = None
    spans: Sequence[Span] = ()
    roles: Sequence[Role] = ()
    title: str = ""
    date: str = ""
    made: str = ""
    """When the file was made: the date for want of one that the text, or its name, states."""
    headed: str = ""
    """The day that the heads or feet of its pages state: the date for want of one in the text itself."""
    language: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    extractor: str = ""
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    dropped: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def texts(self, most: int | None = None) -> list[str]:
        """The paragraphs' texts, in order; with ``most`` no more than the first so many."""
        if self.text is None:
            return [block.text for block in self.blocks[:most]]
        return [self.text[start:end] for start, end in self.spans[:most]]


@dataclass
class Contents:
    """What one source holds: its reports and, where they are parts of a whole (chapters), that whole.

    ``load`` gives the whole if there is one; ``#n`` chooses among ``drafts``, counted from 1. ``unit`` names them.
    """

    drafts: list[Draft]
    whole: Draft | None = None
    unit: str = "report"


class Unreadable(Exception):
    """Raised inside loading with a reason in a few words; the face makes it a LoadError that names the source."""


def blocks_of(texts: Iterable[str], role: Role = "text") -> list[Block]:
    """Blocks of the texts that are not blank."""
    return [Block(text, role) for text in texts if text.strip()]
