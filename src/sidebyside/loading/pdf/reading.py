"""A PDF's bytes to a draft. Runs in the child process only: see `sidebyside.loading.children.isolation`."""

from __future__ import annotations

import re
from typing import Any

from sidebyside.language.plurals import counted
from sidebyside.loading.children.budget import earn
from sidebyside.loading.document import Contents, Draft, Unreadable
from sidebyside.loading.pdf.initials import with_initials
from sidebyside.loading.pdf.lines import page_lines
from sidebyside.loading.pdf.margins import day_in_margins, without_margins
from sidebyside.loading.pdf.order import in_reading_order
from sidebyside.loading.pdf.paragraphs import blocks_of_lines
from sidebyside.loading.pdf.raised import settle

_ENCODING = "as its fonts map it"
"""A PDF has no encoding of its own: each font says which letters its signs are."""
_MOST_PAGES = 2_000
_MOST_CHARACTERS = 6_000_000


def read_pdf(data: bytes, keep_all: bool = False) -> Contents:
    """One report: the document's text in reading order, with ``keep_all`` also the marks of its notes. Raises
    Unreadable for what cannot be read, and why."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        words = str(error).lower()
        raise Unreadable("needs a password" if "password" in words else "a damaged PDF") from None
    count = len(document)
    if count > _MOST_PAGES:
        raise Unreadable(f"{count:,} pages; the limit is {_MOST_PAGES:,}")
    draft = Draft(
        extractor=f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}, pdfium {pypdfium2.PDFIUM_INFO.build}", encoding=_ENCODING
    )
    found, pictures, length, bad = [], 0, 0, 0
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            bad += 1
            continue
        lines = page_lines(page, number)
        if not lines and _has_picture(page):
            pictures += 1
        length += sum(len(line.text) for line in lines)
        if length > _MOST_CHARACTERS:
            raise Unreadable(f"more than {_MOST_CHARACTERS:,} characters of text")
        earn(length, len(data))
        found.append(lines)
        page.close()
    marks = settle(found, keep_all)
    pages = [in_reading_order(with_initials(lines)) for lines in found]
    if not any(pages):
        raise Unreadable(_why_none(count, pictures, bad))
    body, dropped = without_margins(pages)
    draft.headed = day_in_margins(pages, body) if any(body) else ""
    # Pages that hold nothing else hold it as their text.
    pages, dropped = (body, dropped) if any(body) else (pages, 0)
    draft.blocks = blocks_of_lines(pages)
    if dropped:
        draft.dropped.append(
            counted(dropped, "running head, foot or page number", "running heads, feet and page numbers")
        )
    if marks:
        draft.dropped.append(counted(marks, "footnote mark"))
    if pictures:
        draft.notes.append(f"{counted(pictures, 'page')} of pictures without text")
    if bad:
        draft.notes.append(f"{counted(bad, 'page')} damaged")
    _describe(document, draft)
    draft.notes.append(counted(count, "page"))
    return Contents([draft])


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw as raw

    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _why_none(count: int, pictures: int, bad: int) -> str:
    if pictures:
        return f"no text: {counted(pictures, 'page')} of scans without a text layer (run it through OCR first)"
    if bad:
        return "a damaged PDF: none of its pages can be read"
    return f"no text in {counted(count, 'page')}" if count else "no text: a PDF without pages"


def _describe(document: Any, draft: Draft) -> None:
    fields = document.get_metadata_dict(skip_empty=True)
    title = " ".join(fields.get("Title", "").split())
    heading = next((block.text for block in draft.blocks[:6] if block.role == "heading"), "")
    named_file = re.fullmatch(r".*\.(?:docx?|odt|indd|qxd|tex|pdf|rtf|html?|typ)", title, re.IGNORECASE)
    useful = title and not named_file and not title.lower().startswith(("untitled", "microsoft word"))
    draft.title = title if useful else heading
    draft.author = fields.get("Author", "")[:200]
    stamp = re.match(r"D?:?(\d{4})(\d{2})(\d{2})", fields.get("CreationDate", ""))
    if stamp:
        draft.made = "-".join(stamp.groups())
