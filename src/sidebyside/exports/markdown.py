"""Markdown (CommonMark with tables): report by report, then ledgers, coverage, notes. No text can make structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from sidebyside.exports.selection import Selection
from sidebyside.layout.display import clean
from sidebyside.model import FINDING_TYPES, GLYPHS, Finding, Kind, Place, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

# What CommonMark and GitHub's tables, strikes, mathematics and bare addresses would take for structure.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What does so only at the beginning of a line: headings, lists, rules, quotations.
_OPENING = re.compile(r"(?:[#+\-=]|(?<=[0-9])[.)])")
_NUMBER = re.compile(r"[0-9]{1,9}")
_STRONG: dict[Kind, tuple[str, str]] = {"shared": ("", ""), "divergent": ("**", "**"), "unique": ("*", "*")}
_BLANKS = re.compile(r"^[ \u00a0\u3000]+|[ \u00a0\u3000]+$| {2,}")


def escape(text: str) -> str:
    """``text`` so that Markdown shows just its characters, standing at the beginning of a line or inside one."""
    return "".join(_characters(text))


def _characters(text: str) -> list[str]:
    """Each character of ``text`` as Markdown: itself, behind a backslash, or as an entity."""
    shown = list(clean(text))
    plain = "".join(shown)
    for found in _SPECIAL.finditer(plain):
        shown[found.start()] = f"\\{found[0]}"
    number = _NUMBER.match(plain)
    opening = _OPENING.match(plain, number.end() if number else 0)
    if opening and not (number and opening[0] not in ".)"):
        shown[opening.start()] = f"\\{opening[0]}"
    for found in _BLANKS.finditer(plain):
        for position in range(found.start(), found.end()):
            shown[position] = f"&#{ord(plain[position])};"
    return shown


def render(comparison: Comparison, selection: Selection) -> str:
    """The document; a paragraph is one line, its divergent words strong and its unique words emphasised."""
    blocks: list[str] = []
    if not selection.only:
        blocks.append(
            f"# {' · '.join(escape(r.title) or letter(n) for n, r in enumerate(comparison.reports))}\n\n"
            "In the reports, **strong** words diverge and *emphasised* words stand in no other report."
        )
    if selection.wants("reports"):
        blocks += [_report(comparison, number) for number in range(len(comparison.reports))]
    if selection.only == "links":
        rows = [f"| {x.left} | {x.right} | {x.score:.2f} | {x.origin} |" for x in comparison.links]
        blocks.append("\n".join(["| left | right | score | origin |", "|---|---|---|---|", *rows]))
    if selection.wants("findings"):
        blocks += list(_ledgers(comparison, selection))
    if selection.wants("coverage") and comparison.passages:
        blocks.append(_coverage(comparison))
    if comparison.notes and not selection.only:
        notes = [f"- {n.place}{f' and {n.other}' if n.other else ''}: {escape(n.text)}" for n in comparison.notes]
        blocks.append("\n".join(["## Notes", "", *notes]))
    return "\n\n".join(blocks) + "\n"


def _report(comparison: Comparison, number: int) -> str:
    report = comparison.reports[number]
    about = " · ".join(part for part in (report.date, report.source.label) if part)
    lines = [f"## {letter(number)}: {escape(report.title)}"] + ([escape(about)] if about else [])
    for p in range(len(report)):
        kind, partners = comparison.kind(number, p), comparison.partners(number, p)
        told = f", with {', '.join(map(str, partners))}" if partners else ""
        lines.append(f"### {Place(number, p)} {escape(GLYPHS[kind])} {kind}{told}")
        lines.append(_words(comparison, Place(number, p)))
    return "\n\n".join(lines)


def _words(comparison: Comparison, place: Place) -> str:
    """The paragraph with its kinds. Emphasis marks must touch letters, so outer blanks and marks stay outside them."""
    text = comparison.reports[place.report].paragraph(place.paragraph)
    if comparison.kind(*place) == "unique":
        return escape(text)
    pieces = []
    for start, end, kind in comparison.spans(*place):
        words = text[start:end]
        core = re.search(r"\w(?:.*\w)?", words, re.DOTALL)
        # Emphasis opens and closes only at the edge of a word.
        inside_word = (start and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())
        before, after = _STRONG[kind]
        if not core or not before or inside_word:
            pieces.append((words, "", ""))
            continue
        pieces += [(words[: core.start()], "", ""), (core[0], before, after), (words[core.end() :], "", "")]
    characters = iter(_characters(text))
    return "".join(f"{b}{''.join(islice(characters, len(words)))}{a}" for words, b, a in pieces)


def _ledgers(comparison: Comparison, selection: Selection) -> Iterator[str]:
    for type in FINDING_TYPES:
        entries = [entry for entry in comparison.ledger(type) if selection.keeps(entry)]
        if entries:
            head = [f"## Ledger: {type}", "", "| | grade | what | words |", "|---|---|---|---|"]
            yield "\n".join([*head, *map(_entry, entries)])


def _entry(entry: Finding) -> str:
    sides = "<br>".join(f"{Place(s.report, s.paragraph)} “{escape(s.text)}”" for s in entry.sides)
    return f"| {entry.sign} | {escape(entry.grade)} | {escape(entry.what)} | {sides} |"


def _coverage(comparison: Comparison) -> str:
    letters = [letter(number) for number in range(len(comparison.reports))]
    lines = ["## Coverage", "", f"| passage | {' | '.join(letters)} |", f"|---|{'---|' * len(letters)}"]
    for passage, row in zip(comparison.passages, comparison.coverage.rows, strict=True):
        lines.append(f"| {' '.join(map(str, passage.places))} | {' | '.join(row)} |")
    return "\n".join(lines)
