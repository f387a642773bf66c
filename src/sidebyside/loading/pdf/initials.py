"""Drop capitals: a large first letter that reaches over several lines, set back before the first of them."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

from sidebyside.loading.pdf.lines import Line

_INITIAL = re.compile(r"['\"“”„«‘’¿¡]{0,2}[^\W\d_]['’]?")
_LARGE = 1.7
"""A drop capital is so many times as large as the lines beside it."""


def with_initials(lines: list[Line]) -> list[Line]:
    """The lines of a page, each drop capital made the beginning of the line it belongs to."""
    if len(lines) < 3:
        return lines
    size = median(line.size for line in lines)
    capitals = [line for line in lines if line.size > _LARGE * size and _INITIAL.fullmatch(line.text)]
    taken = set()
    for capital in capitals:
        beside = [
            line
            for line in lines
            if line.size < capital.size / _LARGE
            and -0.2 * line.size < line.left - capital.right < 2 * line.size
            and capital.bottom - 0.3 * line.size < line.base < capital.top
        ]
        if len(beside) < 2:
            continue
        first = max(beside, key=lambda line: line.base)
        first.text = f"{capital.text}{' ' if _is_word(capital, first, lines) else ''}{first.text}"
        first.first_word += first.left - capital.left
        for line in beside:
            line.left = capital.left
        taken.add(id(capital))
    return [line for line in lines if id(line) not in taken]


def _is_word(capital: Line, first: Line, lines: list[Line]) -> bool:
    """Whether the letter is a word by itself (A, I, À …): what follows is a word of the page, both together none."""
    rest = re.match(r"[^\W\d_]+", first.text)
    if rest is None:
        return False
    words: Counter[str] = Counter()
    for line in lines:
        words.update(word.lower() for word in re.findall(r"[^\W\d_]+", line.text) if line is not first)
    return words[rest[0].lower()] > 0 and not words[f"{capital.text}{rest[0]}".lower()]
