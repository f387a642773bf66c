"""The legend: what each sign, colour and line means, drawn as it is drawn on the screen."""

from __future__ import annotations

from sidebyside.model import FINDING_TYPES, KINDS
from sidebyside.reader.keys.commands import TYPE_TITLES
from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look
from sidebyside.reader.sheets.inspection import KIND_WORDS
from sidebyside.reader.views.overview import THREADS

FINDING_WORDS: dict[str, str] = {
    "quote": "other words inside the marks, cut, or without marks",
    "number": "another figure, unit or limit",
    "date": "another day or time",
    "name": "another person or place, or another spelling",
    "hedge": "said with more or less certainty",
    "attribution": "another one is said to have said it",
    "negation": "said here, denied there",
    "characters": "letters that look alike and are not the same",
}
INTENSITY_WORDS: dict[str, str] = {
    "findings": "findings only",
    "rewording": "findings and rewording",
    "everything": "everything, shared words too",
    "plain": "plain text",
}
_SAMPLE = " these words "
_COLUMN = 15


def write_legend(look: Look, intensity: str, width: int, opens: str, overview: str = "") -> list[list[Run]]:
    """The legend as lines; ``intensity`` names what is highlighted at present.

    ``opens`` is the key that opens a fold, ``overview`` the one that shows the overview, empty where it has none.
    """
    plain, dim, head = look.base, look.style("dim"), look.style("heading")

    def row(sign: str, style: str, words: str, *, drawn: tuple[str, ...] = ()) -> list[list[Run]]:
        mark = look.style(*drawn) if drawn else look.style(style)
        return wrap([("  ", plain), (sign, mark), (" " * max(1, _COLUMN - len(sign)), plain), (words, plain)], width,
                    _COLUMN + 2)  # fmt: skip

    lines: list[list[Run]] = [[("Words and paragraphs", head)]]
    for kind in KINDS:
        lines += row(f"{look.glyph(kind)}{_SAMPLE}", kind, f"{kind}: {KIND_WORDS[kind]}")
    lines += [[], [("Findings: differences of substance", head)]]
    for type in FINDING_TYPES:
        told = FINDING_WORDS.get(type, "")
        lines += row(f"{look.glyph(type)}{_SAMPLE}", type, f"{TYPE_TITLES[type]}{': ' if told else ''}{told}",
                     drawn=("divergent", type))  # fmt: skip
    lines += [[], [("Between the panes", head)]]
    lines += row("───────", "line-shared", "joins paragraphs that are both shared")
    lines += row("╌╌╌╌╌╌╌", "line-divergent", "joins paragraphs that tell the same, not in the same words")
    lines += row("━━━━╍╍╍", "partner", "belongs to the paragraph being read")
    lines += row("─↗ ╌↘", "line-divergent", "leads to a partner above or below the screen, or where no line had room")
    lines += [[], [("Beside the text", head)]]
    lines += row(look.glyph("cursor") or "▌", "cursor", "the line being read")
    lines += row("▏", "cursor", "the rest of its paragraph, and its partners")
    lines += row("→B2 ↗ →C7 ›", "gutter", "partners: above the screen; in a pane beyond the right edge (‹ left)")
    lines += row(look.glyph("note"), "note", "has a note")
    lines += row(look.glyph("mark"), "mark", "marked by you")
    lines += row("⋯", "gutter", f"paragraphs that the filter folds away; {opens} opens them")
    lines += [[], [(f"In the overview, at the right{f' ({overview} shows or hides it)' if overview else ''}", head)]]
    lines += row("▶", "ruler-place", "where you are; the ground is lighter where the screen shows it")
    for kind in KINDS:
        lines += row(
            THREADS[kind], f"line-{kind}", f"the rest of a paragraph that is {kind}, below its {look.glyph(kind)}"
        )
    lines += [[], [("In the coverage", head)]]
    for extent, words in (("full", "told in full"), ("partial", "told in part"), ("absent", "not told")):
        lines += row(look.glyph(extent), extent, words)
    lines += [[], *wrap([(f"Highlighted now: {intensity}.", dim)], width)]
    return lines
