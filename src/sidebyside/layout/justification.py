"""Both edges straight: blanks between words grow until a line fills its width. No character is added to the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sidebyside.language.patterns import lazily
from sidebyside.layout.widths import cell_width, drawn
from sidebyside.model import Span

MOST = 2
"""The cells a blank may grow by on average; a line that needs more stays ragged, or holes would run down the page."""
# Scripts written without blanks between words, and from right to left: their lines are left as they are.
_LEFT_ALONE = lazily(
    "[\u0590-\u08ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufb1d-\ufdff"
    "\ufe70-\ufefc\uff01-\uff60\U00010800-\U00010fff\U0001e800-\U0001efff\U00020000-\U0003ffff]"
)
_BLANKS = lazily(r"(?<=\S) +(?=\S)")
NOTHING: Mapping[int, int] = {}


def justify(text: str, lines: Sequence[Span], number: int, width: int) -> Mapping[int, int]:
    """Which blanks of line ``number`` of a wrapped paragraph grow: offset in ``text`` → cells more, each at least 1.

    Together they fill the line to ``width`` cells. Empty for the last line, for one that a line break ends, and for one
    that is better left ragged. ``text`` is clean for display; ``lines`` are those of `sidebyside.layout.wrapping.wrap`.
    """
    if number + 1 >= len(lines):
        return NOTHING
    start, end = lines[number]
    room = width - cell_width(text[start:end])
    if room <= 0 or "\n" in text[end : lines[number + 1].start] or _LEFT_ALONE.search(text, start, end):
        return NOTHING
    blanks = [match.end() - 1 for match in _BLANKS.finditer(text, start, end)]
    if room > MOST * len(blanks):
        return NOTHING
    count = len(blanks)
    shares = ((offset, (at + 1) * room // count - at * room // count) for at, offset in enumerate(blanks))
    return {offset: share for offset, share in shares if share}


def stretched(text: str, start: int, end: int, more: Mapping[int, int]) -> str:
    """``text[start:end]`` as drawn, the blanks that grow followed by as many blanks more."""
    if not more:
        return drawn(text[start:end])
    parts = []
    for offset in sorted(offset for offset in more if start <= offset < end):
        parts.append(drawn(text[start : offset + 1]) + " " * more[offset])
        start = offset + 1
    return "".join(parts) + drawn(text[start:end])
