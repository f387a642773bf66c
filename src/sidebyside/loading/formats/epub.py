"""E-books (EPUB 2 and 3): the whole book is one report, ``book.epub#3`` its third chapter."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable
from sidebyside.loading.gate.archive import Archive
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.gate.xmltree import attribute, children, first, local, parse_xml, words
from sidebyside.loading.html.fragment import Fragment, fragment_of
from sidebyside.loading.registry import Sample

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "EPUB"
EXTENSIONS = ("epub",)

_MOST_CHAPTERS = 5_000
_FONT_MANGLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def sniff(sample: Sample) -> float:
    """A ZIP archive that names its type in its first member, or of this ending."""
    if not sample.head.startswith(b"PK\3\4"):
        return 0.0
    return 1.0 if b"application/epub+zip" in sample.head[:200] else 0.9 if sample.extension in EXTENSIONS else 0.0


def read(raw: Raw) -> Contents:
    """The book as a whole, and each part of its spine that has text as a chapter. Raises Unreadable."""
    archive = Archive(raw.data, raw.max_size)
    _refuse_protection(archive)
    container = parse_xml(archive.read("META-INF/container.xml"))
    place = next((attribute(item, "full-path") for item in container.iter() if local(item) == "rootfile"), "")
    package = parse_xml(archive.read(place))
    metadata = first(package, "metadata")
    book = Draft()
    if metadata is not None:
        book.title = words(first(metadata, "title"))
        book.author = ", ".join(filter(None, (words(item) for item in children(metadata, "creator"))))
        book.site = words(first(metadata, "publisher"))
        book.date = words(first(metadata, "date"))
        packed = (
            words(item) for item in children(metadata, "meta") if attribute(item, "property") == "dcterms:modified"
        )
        if "T" in book.date and book.date in packed:  # the moment of packing, for want of another
            book.date, book.made = "", book.date
        language = words(first(metadata, "language"))
        book.language = language[:2].lower() if len(language) == 2 or language[2:3] in ("-", "_") else ""
    chapters: list[Draft] = []
    missing = hidden = 0
    for name in _spine(package, posixpath.dirname(place)):
        if name not in archive.names:
            missing += 1
            continue
        fragment = _fragment(archive.read(name))
        hidden += fragment.hidden
        if fragment.blocks:
            heading = next((block.text for block in fragment.blocks[:5] if block.role == "heading"), "")
            title = ": ".join(filter(None, (book.title, heading))) or f"{len(chapters) + 1}"
            chapters.append(
                Draft(
                    fragment.blocks, title=title, author=book.author, site=book.site, date=book.date, made=book.made,
                    language=book.language, dropped=fragment.dropped,
                )
            )  # fmt: skip
    if not chapters:
        raise Unreadable("no text in the book")
    book.blocks = [block for chapter in chapters for block in chapter.blocks]
    book.dropped = Fragment([], hidden).dropped
    book.notes.append(f"{counted(len(chapters), 'chapter')}; #1 to #{len(chapters)} choose one")
    if missing:
        book.notes.append(f"{counted(missing, 'chapter')} missing in the archive")
    return Contents(chapters, book, "chapter")


def _refuse_protection(archive: Archive) -> None:
    """Encrypted fonts are common and harmless; encrypted text is a lock that is not picked here."""
    if "META-INF/rights.xml" in archive.names:
        raise Unreadable("protected by DRM")
    if "META-INF/encryption.xml" in archive.names:
        for item in parse_xml(archive.read("META-INF/encryption.xml")).iter():
            if local(item) != "EncryptedData":
                continue
            # The method need not be named.
            methods = [attribute(child, "Algorithm") for child in item if local(child) == "EncryptionMethod"]
            if not methods or any(method not in _FONT_MANGLING for method in methods):
                raise Unreadable("protected by DRM")


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the book's documents in reading order, without its navigation."""
    manifest, spine = first(package, "manifest"), first(package, "spine")
    if manifest is None or spine is None:
        raise Unreadable("no list of chapters in the book")
    places = {}
    for item in children(manifest, "item"):
        if "nav" not in attribute(item, "properties").split() and "html" in attribute(item, "media-type"):
            places[attribute(item, "id")] = posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href"))))
    names = [places[key] for item in children(spine, "itemref") if (key := attribute(item, "idref")) in places]
    if len(names) > _MOST_CHAPTERS:
        raise Unreadable(f"{len(names):,} chapters; the limit is {_MOST_CHAPTERS:,}")
    return list(dict.fromkeys(names))


def _fragment(data: bytes) -> Fragment:
    from sidebyside.loading.formats.web import declared

    return fragment_of(decode(data, declared(data)).text)
