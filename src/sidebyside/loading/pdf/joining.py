"""The lines of a paragraph as one text: words broken at a line's end healed, hyphens of the writer's own kept."""

from __future__ import annotations

import re

from sidebyside.loading.pdf.lines import HYPHEN
from sidebyside.loading.pdf.style import AUTOMATIC, HYPHENS, SOFT, Style

_AND = re.compile(r"(?:and|or|und|oder|et|ou)\s")
_COMPOUND = re.compile(
    r"(?:based|backed|century|degree|driven|elect|existent|friendly|funded|general|haired|headed|hour|inch|in-law"
    r"|kilomet(?:re|er)|known|level|mile|minded|minister|minute|month|owned|percent|powered|president|range|ranking"
    r"|second|sized|speaking|storey|tonne|trained|week|winning|year|t-(?:ils?|elles?|on)|mêmes?)\b"
)
"""What is a word of its own behind a hyphen, and the tail of hardly any other word (English, and French inversions)."""
_HEAD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_TAIL = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
"""Parts of a compound that are words of the document count from so many letters on."""


def joined(lines: list[str], style: Style) -> str:
    """The lines put together by blanks, where nothing else belongs between them."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith(HYPHENS) and text[-2:-1].isalnum() and line[:1].isalnum():
            text = _healed(text[:-1], text[-1], line, style)
        elif (text.endswith(("–", "—", "/")) and not text[-2:-1].isspace()) or (
            _ideograph(text[-1:]) and _ideograph(line[:1])
        ):
            text += line
        else:
            text += " " + line
    return " ".join(text.replace(HYPHEN, "-").split())


def _healed(text: str, mark: str, line: str, style: Style) -> str:
    """Whether the hyphen belongs to the word is told by how the document writes it elsewhere, by whether it breaks
    words at all and by what sign, and by the case of what follows."""
    if mark == SOFT:
        return text + line
    if _AND.match(line):
        return f"{text}- {line}"
    head, tail = _HEAD.search(text), _TAIL.match(line)
    if not head or not tail:
        return f"{text}-{line}"
    whole, compound = f"{head[0]}{tail[0]}".lower(), f"{head[0]}-{tail[0]}".lower()
    if tail[0][0].isupper() and f"{head[0]}{tail[0]}" not in style.parts:
        return f"{text}-{line}"
    if style.words[compound] > style.words[whole]:
        return f"{text}-{line}"
    if style.words[whole] or mark == AUTOMATIC:
        return text + line
    if _COMPOUND.match(line) and len(head[0]) >= _SHORTEST - 1:
        return f"{text}-{line}"
    both = min(len(head[0]), len(tail[0])) >= _SHORTEST and {head[0], tail[0]} <= style.parts
    return f"{text}-{line}" if both or style.automatic or not style.hyphenates else text + line


def _ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"
