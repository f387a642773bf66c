"""TEI P5 (https://tei-c.org/guidelines/p5): the reports as witnesses of one document.

Each report is a text of its own with numbered blocks; the links are a ``linkGrp type="alignment"`` (P5 §16.4), which
holds in whatever order the accounts tell things. Where reports are versions of one text, their linked sentences also
stand as parallel segmentation (P5 §13.2.3): ``app`` with one ``rdg`` per witness. Characters that XML cannot hold are
shown by the display gate.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sidebyside.comparison.wording import State
from sidebyside.exports.selection import Selection
from sidebyside.language.identify import stated_language
from sidebyside.layout.display import clean
from sidebyside.model import Link, Place, Span, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

VERSIONS = 0.9
"""Reports are versions of one text where this share of the links, taken in order, does not cross."""


def render(comparison: Comparison, selection: Selection) -> str:
    """The document; ``selection`` is not used: TEI holds the texts and their links."""
    return "".join(f"{line}\n" for line in _lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    title = " · ".join(r.title or letter(n) for n, r in enumerate(comparison.reports))
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
    yield "<teiHeader><fileDesc>"
    yield f"<titleStmt><title>{_text(title)}</title></titleStmt>"
    yield "<publicationStmt><p>Exported by sidebyside.</p></publicationStmt>"
    yield "<sourceDesc><listWit>"
    for number, report in enumerate(comparison.reports):
        about = ", ".join(part for part in (report.author, report.site, report.date, report.source.label) if part)
        label = _text(f"{report.title or letter(number)}{f' ({about})' if about else ''}")
        yield f'<witness xml:id="{letter(number)}">{label}</witness>'
    yield "</listWit></sourceDesc>"
    yield "</fileDesc><encodingDesc>"
    yield '<variantEncoding method="parallel-segmentation" location="internal"/>'
    yield "</encodingDesc></teiHeader>"
    yield "<text><group>"
    for number in range(len(comparison.reports)):
        yield from _witness(comparison, number)
    if len(comparison.reports) == 2 and are_versions(comparison):
        yield from _apparatus(comparison)
    yield '<text n="alignment"><body>'
    yield f"<ab>{len(comparison.links)} links between the paragraphs.</ab>"
    if comparison.links:
        yield '<linkGrp type="alignment">'
        for link in comparison.links:
            yield f'<link target="#{_id(link.left)} #{_id(link.right)}" type="{link.origin}"/>'
        yield "</linkGrp>"
    yield "</body></text>"
    yield "</group></text></TEI>"


def _witness(comparison: Comparison, number: int) -> Iterator[str]:
    report = comparison.reports[number]
    language = stated_language(report) or "und"
    yield f'<text n="{letter(number)}" xml:lang={quoteattr(clean(language))}><body>'
    for p in range(len(report)):
        place = Place(number, p)
        kind = comparison.kind(number, p)
        text = _text(report.paragraph(p))
        yield f'<ab xml:id="{_id(place)}" n="{p + 1}" type="{kind}" xml:space="preserve">{text}</ab>'
    if not len(report):
        yield "<ab/>"
    yield "</body></text>"


def are_versions(comparison: Comparison) -> bool:
    """Whether two reports are versions of one text: nearly all of their links keep the order."""
    links = comparison.links
    if not links:
        return False
    kept, last = 0, -1
    for link in links:
        if link.right.paragraph >= last:
            kept, last = kept + 1, link.right.paragraph
    linked = len({link.left for link in links})
    return kept >= VERSIONS * len(links) and 2 * linked >= len(comparison.reports[0])


def _apparatus(comparison: Comparison) -> Iterator[str]:
    segments = [
        f"<ab>{''.join(_readings(comparison, link, pair.left, pair.right))}</ab>"
        for link in comparison.links
        for pair in comparison.sentence_pairs(link)
    ]
    if segments:  # a body may not be empty
        yield from ('<text n="apparatus"><body>', *segments, "</body></text>")


def _readings(comparison: Comparison, link: Link, left: int, right: int) -> Iterator[str]:
    pair = next(p for p in comparison.sentence_pairs(link) if (p.left, p.right) == (left, right))
    wording = comparison.wording(link, pair)
    one, other = comparison.sentence_text(*link.left, left), comparison.sentence_text(*link.right, right)
    a, b = letter(link.left.report), letter(link.right.report)
    for here, there in _stretches(wording.left, wording.right, len(one), len(other)):
        x, y = _text(one[slice(*here)]), _text(other[slice(*there)])
        yield x if x == y else f'<app><rdg wit="#{a}">{x}</rdg><rdg wit="#{b}">{y}</rdg></app>'


def _stretches(
    left: tuple[tuple[Span, State], ...], right: tuple[tuple[Span, State], ...], left_end: int, right_end: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of both sides, word by word where the words are the same, that join without a gap on either side."""
    same_left = [span for span, state in left if state == "same"]
    same_right = [span for span, state in right if state == "same"]
    at, over = 0, 0
    for x, y in zip(same_left, same_right, strict=True):
        if at < x.start or over < y.start:
            yield (at, x.start), (over, y.start)
        yield (x.start, x.end), (y.start, y.end)
        at, over = x.end, y.end
    if at < left_end or over < right_end:
        yield (at, left_end), (over, right_end)


def _id(place: Place) -> str:
    return f"{letter(place.report)}.{place.paragraph + 1}"


def _text(value: str) -> str:
    return escape(clean(value))
