"""The inspector's words: why a paragraph is linked, what differs, what was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.model import Finding, Link, Place, Side, Span, letter
from sidebyside.reader.keys.commands import TYPE_TITLES
from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.reading.partners import partners_in_order
from sidebyside.reader.views.highlights import differing
from sidebyside.reader.views.languages import language_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sidebyside.comparison import Comparison
    from sidebyside.reader.looks.look import Look

ORIGINS = {"auto": "found by the alignment", "confirmed": "confirmed by you", "made": "made by you"}
KIND_WORDS = {
    "shared": "told in the same words",
    "divergent": "told by another report, not the same",
    "unique": "no other report tells it",
}
NOT_TRANSLATED = "what is told in another one is seldom recognised."
MOST_WORDS = 8


def sign_of(look: Look) -> str:
    """What stands before the finding that was gone to."""
    return look.glyph("cursor") or "▌"


def inspect(
    comparison: Comparison | None,
    place: Place,
    marked: bool,
    look: Look,
    width: int,
    key: str,
    span: Span | None = None,
) -> list[list[Run]]:
    """What there is to say of a paragraph, as lines of at most ``width`` cells; ``key`` makes a link.

    The findings of the words ``span`` in it begin with `sign_of`.
    """
    plain, dim = look.base, look.style("dim")
    if comparison is None:
        return wrap([("Not compared yet.", dim)], width)
    kind = comparison.kind(*place)
    partners = partners_in_order(comparison, place)
    links = [link for partner in partners if (link := comparison.link_between(place, partner)) is not None]
    lines = wrap(
        [
            (f"{place} ", look.style("heading")),
            (f" {look.glyph(kind)} {kind} ", look.style(kind)),
            (f"  {KIND_WORDS[kind]}", dim),
            (f"  {look.glyph('mark')} marked" if marked else "", look.style("mark")),
        ],
        width,
    )
    for note in comparison.notes:
        if place in (note.place, note.other):
            link_of = f"{note.place}–{note.other}  " if note.other is not None else ""
            sign = (f"{look.glyph('note')} ", look.style("note"))
            lines += wrap([sign, (link_of, look.style("partner")), (note.text, look.style("note"))], width, 2)
    for link in links:
        lines += [[]]
        lines += _link(comparison, link, place, look, width, span)
    for link in comparison.cut:
        if place in (link.left, link.right):
            back = f"  {key} here and {key} there links them again." if key else ""
            other = link.other(place.report)
            lines += [[], *wrap([("Cut by you: ", plain), (str(other), look.style("partner")), (back, dim)], width)]
    if not links:
        lines += [[]]
        lines += wrap(
            [("Not linked. ", plain), (f"{key} here and {key} there makes a link." if key else "", dim)], width
        )
        if language := language_apart(comparison, place.report):
            apart = f"No other report is in the language of {letter(place.report)} ({language}): {NOT_TRANSLATED}"
            lines += wrap([(apart, dim)], width)
    return lines


def _link(
    comparison: Comparison, link: Link, place: Place, look: Look, width: int, span: Span | None
) -> list[list[Run]]:
    plain, dim = look.base, look.style("dim")
    other = link.other(place.report)
    lines = wrap([(f"→ {other} ", look.style("partner")), (f" {link.score:.2f}  {ORIGINS[link.origin]}", dim)], width)
    here = [(pair.left, pair.right) if link.left == place else (pair.right, pair.left)
            for pair in comparison.sentence_pairs(link)]  # fmt: skip
    if here:
        told = ", ".join(f"{mine + 1}–{theirs + 1}" for mine, theirs in here)
        word = "Sentences" if len(here) > 1 else "Sentence"
        lines += wrap([(f"  {word} ", dim), (told, plain), (f"  ({place}–{other})", dim)], width, 4)
    words = _rare_words(comparison, link, place)
    if words:
        lines += wrap([("  Both say ", dim), (", ".join(words), plain)], width, 4)
    findings = comparison.findings_in(link)
    gone_to = _about(findings, place, span) if span else []
    for finding in findings:
        lines += describe(finding, look, width, sign=sign_of(look) if finding in gone_to else "")
    return lines


def _about(findings: Sequence[Finding], place: Place, span: Span) -> list[Finding]:
    """The findings of exactly these words of a paragraph; without any, those of some of them."""
    sides = [(f, s) for f in findings for s in f.sides if (s.report, s.paragraph) == place]
    exact = [finding for finding, side in sides if (side.start, side.end) == (span.start, span.end)]
    return exact or [finding for finding, side in sides if side.start < span.end and span.start < side.end]


def _rare_words(comparison: Comparison, link: Link, place: Place) -> list[str]:
    text = comparison.reports[place.report].paragraph(place.paragraph)
    spans = [word.left if link.left == place else word.right for word in link.evidence.words]
    return list(dict.fromkeys(text[span.start : span.end] for span in spans))[:MOST_WORDS]


def describe(finding: Finding, look: Look, width: int, *, sign: str = "") -> list[list[Run]]:
    """A finding in words: its type, its summary, and what each report says; a ``sign`` of one cell before them."""
    plain, dim = look.base, look.style("dim")
    mark = (f"{look.glyph(finding.type)} {TYPE_TITLES[finding.type]}", look.style(finding.type))
    before = (f"{sign} ", look.style("partner")) if sign else ("  ", plain)
    lines = wrap([before, mark, ("  ", plain), (finding.summary, plain)], width, 4)
    for side in finding.sides:
        place = Place(side.report, side.paragraph)
        lines += wrap([(f"    {place}  ", dim), (side.text, plain)], width, 8)
    return lines


def in_context(comparison: Comparison, finding: Finding, look: Look, width: int) -> list[list[Run]]:
    """A finding with the sentences it stands in, its words brought out as in the panes."""
    plain = look.base
    sign = (f"{look.glyph(finding.type)} {TYPE_TITLES[finding.type]}", look.style(finding.type))
    lines = wrap([sign, ("  ", plain), (finding.summary, plain)], width, 4)
    for side in finding.sides:
        place = Place(side.report, side.paragraph)
        lines += [
            [],
            *wrap([(f"{place}  ", look.style("partner")), *_sentence(comparison, finding, side, look)], width, 4),
        ]
    return lines


def _sentence(comparison: Comparison, finding: Finding, side: Side, look: Look) -> list[Run]:
    """The sentences that one side of a finding stands in, as runs."""
    place = Place(side.report, side.paragraph)
    text = comparison.reports[side.report].paragraph(side.paragraph)
    touched = [span for span in comparison.sentences(*place) if span.start < side.end and side.start < span.end]
    start, end = (touched[0].start, touched[-1].end) if touched else (side.start, side.end)
    words = differing(Span(side.start, side.end), comparison.spans(*place)) if finding.differs else []
    runs: list[Run] = []
    position = start
    for span in words or [Span(side.start, side.end)]:
        style = look.style("divergent", finding.type) if words else look.style("heading")
        runs += [(text[position : span.start], look.base), (text[span.start : span.end], style)]
        position = span.end
    return [*runs, (text[position:end], look.base)]
