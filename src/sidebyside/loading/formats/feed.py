"""RSS and Atom feeds: one report per entry, of what the feed holds of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable, blocks_of
from sidebyside.loading.gate.xmltree import attribute, children, first, local, read_xml, root_name, words
from sidebyside.loading.html.fragment import Fragment, fragment_of, looks_like_html
from sidebyside.loading.records.drafts import title_in
from sidebyside.loading.records.places import MOST_RECORDS, too_many
from sidebyside.loading.registry import Sample

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "feed"
EXTENSIONS = ("rss", "atom")

_TEXTS = ("encoded", "content", "description", "summary")


def sniff(sample: Sample) -> float:
    """By the root element."""
    name = root_name(sample.start)
    return (
        1.0
        if name == "rss" or (name == "feed" and "atom" in sample.start) or (name == "rdf" and "rss" in sample.start)
        else 0.0
    )


def read(raw: Raw) -> Contents:
    """The entries that hold a text. Raises Unreadable."""
    root, decoded = read_xml(raw)
    channel = first(root, "channel")
    home = channel if channel is not None else root
    site = words(first(home, "title"))
    language = words(first(home, "language")) or attribute(root, "lang")
    entries = [item for item in root.iter() if local(item) in ("item", "entry")]
    if len(entries) > MOST_RECORDS:
        raise too_many(len(entries))
    drafts = [draft for entry in entries if (draft := _draft(entry, site, language)) is not None]
    if not drafts:
        raise Unreadable("a feed without any text" if entries else "a feed without entries")
    if len(drafts) < len(entries):
        for draft in drafts:
            draft.notes.append(
                f"{counted(len(entries) - len(drafts), 'entry', 'entries')} of the feed without text left out"
            )
    for draft in drafts:
        decoded.state(draft)
    return Contents(drafts, unit="entry")


def _draft(entry: Element, site: str, language: str) -> Draft | None:
    found = [_content(item) for name in _TEXTS for item in children(entry, name)]
    # A feed of films keeps what is said of one in a group.
    found = found or [words(item) for item in entry.iter() if local(item) == "description"]
    text = max(found, key=len, default="")
    fragment = (
        fragment_of(text)
        if looks_like_html(text)
        else Fragment(blocks_of(" ".join(p.split()) for p in text.split("\n\n")))
    )
    if not fragment.blocks:
        return None
    link = first(entry, "link")
    address = (attribute(link, "href") or words(link)) if link is not None else ""
    author = first(entry, "author")
    name = words(first(author, "name")) if author is not None and len(author) else words(author)
    return Draft(
        fragment.blocks,
        title=title_in(words(first(entry, "title"))),
        date=next((d for n in ("pubDate", "published", "date", "updated") if (d := words(first(entry, n)))), ""),
        author=name or words(first(entry, "creator")),
        site=site,
        url=address if address.startswith(("http://", "https://")) else "",
        language=language[:2].lower() if language[:2].isalpha() else "",
        dropped=fragment.dropped,
    )


def _content(item: Element) -> str:
    """A field's HTML: escaped text as it stands, or elements (xhtml) written out."""
    if len(item):
        from xml.etree import ElementTree

        return "".join(ElementTree.tostring(child, encoding="unicode", method="html") for child in item).replace(
            "html:", ""
        )
    return item.text or ""
