"""The paragraphs of a plain text, told from its line breaks, blank lines and line lengths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import add

from sidebyside.language.patterns import lazily
from sidebyside.loading.paragraphs.columns import Columns
from sidebyside.loading.paragraphs.items import items
from sidebyside.model import Span

_LINE = lazily(r"[^\n\v\f\x85\u2028\u2029]+")
_BREAK = lazily(r"[\n\v\f\x85\u2028\u2029]")
_RARE_BREAKS = "\v\f\x85\u2028\u2029"
_MARK = frozenset("-=_*~#+•·")
_RULE = lazily(r"[-=_*~#+. •·]*+")
_MARKS = lazily(r"(?:[-=_*~#+•·] ?){3}")
_ENDS = lazily(r"[.!?…:;。！？؟۔।][\"'”’»)\]]*$")
_IDEOGRAPH = lazily(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_HYPHEN = lazily(r"\w[-‐]$")
_AND = lazily(r"(?:and|or|to|und|oder|bis|et|ou|y|e|o|en|of)\b")

_WRAP = 82
"""The longest line of a text that counts as hard-wrapped: "under about 80 columns"."""


@dataclass(frozen=True)
class Layout:
    """``spans`` of ``text`` are its paragraphs. Where lines cannot be joined one character for one (indentation,
    hyphens, scripts without blanks), ``joined`` holds the paragraphs' texts instead."""

    text: str
    spans: Sequence[Span]
    wrapped: bool = False
    joined: list[str] | None = None
    rules: int = 0


def divide(text: str) -> Layout:
    """Find the paragraphs of ``text`` (line ends are LF).

    Blocks between blank lines are paragraphs, their lines joined, and so is each item of a list in them; a text
    without blank lines has a paragraph a line, unless its lines are filled to one width below 80 as a typewriter or
    mailer does. Lines of nothing but marks (``* * *``) are left out and counted.
    """
    separate = _separate(text)
    if separate is not None:
        return Layout(text, separate)
    lines = []
    rules = 0
    for begin, piece in _pieces(text):
        stripped = piece.strip()
        if not stripped:
            continue
        if stripped[0] in _MARK and _MARKS.match(stripped) and _RULE.fullmatch(stripped):
            rules += 1
            continue
        length = len(stripped)
        start = begin if length == len(piece) else begin + len(piece) - len(piece.lstrip())
        lines.append(Span(start, start + length))
    if all(text.startswith("\n\n", line.end) for line in lines[:-1]):
        return Layout(text, lines, rules=rules)
    blocks = _blocks(text, lines)
    width = max((end - start for start, end in lines), default=0)
    if all(len(block) == 1 for block in blocks):
        return Layout(text, lines, rules=rules)
    if len(blocks) == 1 or (width > _WRAP and _one_block(blocks)):
        filled = _filled(text, lines) if width <= _WRAP else None
        if filled is None:
            filled = _set_in(text, lines) if width <= _WRAP else []
            if len(filled) < 2 or not _run_on(text, filled):
                return Layout(text, lines, rules=rules)
        blocks = filled
    elif width > _WRAP and _lines_are_paragraphs(text, blocks):
        return Layout(text, lines, rules=rules)
    blocks = [part for block in blocks for part in _set_in(text, block)]
    return _join(text, [part for block in blocks for part in items(text, block, width)], rules)


def _separate(text: str) -> Columns | None:
    """The paragraphs of a text that has one blank line between any two of its lines, and in the lines nothing that
    wants a closer look: what `divide` finds, ten thousand in a few milliseconds. None for any other text."""
    if any(map(text.__contains__, _RARE_BREAKS)):
        return None
    size = len(text)
    while size and text[size - 1] == "\n":
        size -= 1
    if not size:
        return Columns([], [])
    if text[0].isspace():
        return None
    ends, edges, find = [], {text[0], text[size - 1]}, text.find
    end = find("\n", 0, size)
    while end >= 0:
        if not text.startswith("\n\n", end):
            return None
        # What the two line ends stand between, at once while it is at hand; there are few different ones.
        edges.add(text[end - 1 : end + 3])
        ends.append(end)
        end = find("\n", end + 2, size)
    # An empty line has its neighbour's end as its own first or last character.
    marks = {sign for edge in edges for sign in (edge[0], edge[-1])}
    if not _MARK.isdisjoint(marks) or any(map(str.isspace, marks)):
        return None
    starts = [0, *map(add, ends, repeat(2))]
    ends.append(size)
    return Columns(starts, ends)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The lines of ``text`` that are not empty, and where each begins."""
    if any(sign in text for sign in _RARE_BREAKS):
        for match in _LINE.finditer(text):
            yield match.start(), match.group()
        return
    begin = 0
    for piece in text.split("\n"):
        if piece:
            yield begin, piece
        begin += len(piece) + 1


def _blocks(text: str, lines: list[Span]) -> list[list[Span]]:
    """The lines in groups, parted where a blank line (or a line of marks) stands between."""
    rare = any(sign in text for sign in _RARE_BREAKS)
    if lines and not rare and text.count("\n", lines[0].start, lines[-1].end) == len(lines) - 1:
        return [lines]  # one line end in each of a million gaps: nothing to search them for
    blocks: list[list[Span]] = []
    for number, line in enumerate(lines):
        if number == 0 or _are_parted(text, lines[number - 1].end, line.start):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _are_parted(text: str, end: int, start: int) -> bool:
    """Whether two line ends or more stand in ``text[end:start]``; mostly it is just those, and not searched."""
    return text.startswith("\n\n", end) or len(_BREAK.findall(text, end, start)) > 1


def _one_block(blocks: list[list[Span]]) -> bool:
    """Whether the only blank line parts a headline from all the rest."""
    return len(blocks) == 2 and len(blocks[0]) == 1 and len(blocks[1]) > 3


def _lines_are_paragraphs(text: str, blocks: list[list[Span]]) -> bool:
    """Whether a text with blank lines and long lines puts a paragraph on each line all the same (a headline or a
    section parted by a blank line): most lines inside blocks end as sentences do and are long."""
    inner = [line for block in blocks if len(block) > 1 for line in block]
    ends = sum(1 for start, end in inner if _ENDS.search(text, max(start, end - 8), end))
    long = sum(1 for start, end in inner if end - start > _WRAP)
    return ends >= 0.8 * len(inner) and long >= 0.5 * len(inner)


def _filled(text: str, lines: list[Span]) -> list[list[Span]] | None:
    """Paragraphs of a text without blank lines whose lines are filled to one width, or None where they are not.

    A line is full when the next line's first word would not have fitted. A paragraph ends at a line that is not, or
    before an indented one.
    """
    indents = _indents(text, lines)
    usual = sorted(indents)[len(indents) // 2]
    # Lines are filled from the margin: what a first line is set in by is of its width.
    widths = [end - start + indent for (start, end), indent in zip(lines, indents, strict=True)]
    width = max(widths)
    if width - usual < 55 or len(lines) < 4:
        return None
    full = []
    for filled, (after, stop) in zip(widths, lines[1:], strict=False):
        word = text.find(" ", after, stop)
        full.append(filled + 1 + ((word if word >= 0 else stop) - after) > width)
    indented = [indent > usual for indent in indents[1:]]
    ending = [not f or i for f, i in zip(full, indented, strict=True)]
    if sum(ending) > 0.34 * len(ending):
        return None
    terminal = sum(
        1 for e, (s, end) in zip(ending, lines[:-1], strict=True) if not e and _ENDS.search(text, max(s, end - 8), end)
    )
    if terminal > 0.5 * (len(ending) - sum(ending)):
        return None
    blocks = [[lines[0]]]
    for line, ends in zip(lines[1:], ending, strict=True):
        if ends:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _run_on(text: str, blocks: list[list[Span]]) -> bool:
    """Whether most lines inside the blocks go on with their sentence."""
    inner = [line for block in blocks for line in block[:-1]]
    return sum(1 for s, end in inner if _ENDS.search(text, max(s, end - 8), end)) <= 0.5 * len(inner)


def _indents(text: str, lines: Sequence[Span]) -> list[int]:
    """How many blanks stand before each line."""
    ends = [0, *(end for _, end in lines[:-1])]
    ends[0] = text.rfind("\n", 0, lines[0].start) + 1
    # Looked for from the line before on: in a text that parts its lines otherwise no line end may stand before.
    return [start - max(end, text.rfind("\n", end, start) + 1) for end, (start, _) in zip(ends, lines, strict=True)]


def _set_in(text: str, block: list[Span]) -> list[list[Span]]:
    """The block, parted before the first lines of its paragraphs: two or more that are all set in alike, each after the
    end of a sentence and before a line that is not set in; the sentences of a block set in otherwise go on."""
    indents = _indents(text, block)
    usual = min(indents)
    if len(block) < 4 or max(indents) == usual:
        return [block]
    first = [place for place, indent in enumerate(indents) if indent > usual]
    alone = all(later - place > 1 for place, later in pairwise(first))
    ended = all(_ENDS.search(text, max(s, end - 8), end) for place in first if place for s, end in [block[place - 1]])
    if not alone or not ended or len(first) < 2 or len({indents[place] for place in first}) > 1:
        return [block]
    return [block[left:right] for left, right in pairwise([*([0] if first[0] else []), *first, len(block)])]


def _join(text: str, blocks: list[list[Span]], rules: int) -> Layout:
    """Join the lines of each block by a blank: in place where one character stands for one, else as new texts."""
    spans = [Span(block[0].start, block[-1].end) for block in blocks]
    simple = all(
        right.start - left.end == 1 and not _tight(text, left, right)
        for block in blocks
        for left, right in pairwise(block)
    )
    if simple:
        pieces = []
        position = 0
        for start, end in spans:
            pieces += [text[position:start], _BREAK.sub(" ", text[start:end])]
            position = end
        pieces.append(text[position:])
        return Layout("".join(pieces), spans, True, None, rules)
    joined = []
    for block in blocks:
        pieces = [text[block[0].start : block[0].end]]
        for left, right in pairwise(block):
            pieces += ["" if _tight(text, left, right) else " ", text[right.start : right.end]]
        joined.append("".join(pieces))
    return Layout(text, spans, True, joined, rules)


def _tight(text: str, left: Span, right: Span) -> bool:
    """Whether two lines join without a blank: between ideographs, and after the hyphen of a broken compound."""
    if _IDEOGRAPH.match(text, left.end - 1) and _IDEOGRAPH.match(text, right.start):
        return True
    return (
        _HYPHEN.search(text, max(left.start, left.end - 2), left.end) is not None
        and text[right.start].isalpha()
        and not _AND.match(text, right.start, right.end)
    )
