"""What an element inside a line stands for beside its words: a note's mark, raised figures, quotation marks."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from sidebyside.loading.paragraphs import figures

_NOTES = frozenset(
    (
        "noteref", "doc-noteref", "backlink", "doc-backlink", "footnote-ref", "footnote-back", "sdfootnoteanc",
        "sdendnoteanc", "sdfootnotesym", "sdendnotesym",
    )
)  # fmt: skip
_MARK = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})\s*[\])]?\s*")
"""What a note's mark says: a number, a letter, a sign."""
_MOST_INSIDE = 6

_QUOTED = "\"'“”„‟‘’‚‛«»‹›「」『』《》"
_QUOTATION = {
    **dict.fromkeys(["en", "tr", "zh", "ko", "pt", "nl", "th", "vi", "id", "ms", "hi", "bn"], "“”‘’"),
    **dict.fromkeys(["de", "cs", "sk", "sl", "bg", "is", "lt", "et", "hr", "sr", "ka"], "„“‚‘"),
    **dict.fromkeys(["pl", "ro", "hu"], "„”«»"),
    **dict.fromkeys(["fr"], "«»“”"),
    **dict.fromkeys(["es", "it", "ca", "gl", "el", "eu", "no", "nb", "nn", "lv", "sq", "hy", "fa", "ar"], "«»“”"),
    **dict.fromkeys(["ru", "uk", "be", "kk"], "«»„“"),
    **dict.fromkeys(["sv", "fi"], "””’’"),
    **dict.fromkeys(["da"], "»«›‹"),
    **dict.fromkeys(["ja"], "「」『』"),
}
"""Quotation marks by language, the outer pair and the inner, as browsers put them around ``<q>`` (CLDR)."""


def is_note_mark(element: Any, tag: str) -> bool:
    """Whether an element with the local name ``tag`` is the mark of a note, or the link back from one: by what books,
    office programs and encyclopedias name it, or because it is raised and nothing but a link inside the page."""
    names = (element.get("class") or "").split()
    if tag == "sup":
        return "reference" in names or (_says_mark(element) and _links_inside(next(iter(element), None)))
    if tag != "a":
        return False
    stated = [*names, *(element.get("role") or "").split(), *(element.get("epub:type") or "").split()]
    if not _NOTES.isdisjoint(stated):
        return True
    inner = next(iter(element), None)
    raised = inner is not None and inner.tag == "sup" and not (element.text or "").strip() and len(element) == 1
    return raised and _links_inside(element) and _says_mark(element)


def _links_inside(element: Any) -> bool:
    """Whether an element is a link to a place of its own page."""
    return element is not None and element.tag == "a" and (element.get("href") or "").startswith("#")


def _says_mark(element: Any) -> bool:
    """Whether the words of an element, which holds few others, are a note's mark and nothing else."""
    within = list(islice(element.iter(), _MOST_INSIDE + 1))
    if len(within) > _MOST_INSIDE:
        return False
    pieces = [inner.text or "" for inner in within] + [inner.tail or "" for inner in within[1:]]
    return sum(map(len, pieces)) < 40 and _MARK.fullmatch("".join(pieces)) is not None


def raised(element: Any) -> str | None:
    """The text of a raised element in raised figures ("10⁶"); None where it holds anything else."""
    return figures.raised(element.text or "") if not len(element) else None


def quotation(element: Any, language: str, depth: int) -> tuple[str, str]:
    """The marks before and after a ``<q>`` inside ``depth`` others, in a page's language ("" or an unknown one:
    English); none where it brings its own."""
    if (element.text or "").lstrip()[:1] in tuple(_QUOTED):
        return "", ""
    pairs = _QUOTATION.get(language, "“”‘’")
    outer = 2 * (depth % 2)
    first, last = pairs[outer], pairs[outer + 1]
    return (f"{first}\xa0", f"\xa0{last}") if language == "fr" and first == "«" else (first, last)
