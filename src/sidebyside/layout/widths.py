"""How many cells a text takes, character by character.

Terminals disagree about emoji of several code points: tmux 3.3 draws ``❤`` with U+FE0F in one cell and a thumb with
a skin tone in four where Rich counts two each, and one wrong cell shifts everything to its right. What is drawn is
therefore the stable part: selectors, joiners between emoji and skin tones are left out of the drawing (never out of
the text), and every code point that is drawn has one width everywhere.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from sidebyside.language.patterns import lazily

# Characters known to take one cell; wider than Rich's own table, whose fast path a curly quote ends.
_PLAIN = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u0531-\u0556\u0559-\u058a"
    "\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\u209c\u20a0-\u20bf\u2100-\u2121\u2123-\u2138"
    "\u2150-\u218b\u2190-\u2193\u2200-\u22ff\u2400-\u2426\u2500-\u25fc\ufffd◌⇄"
)
_NOT_PLAIN = lazily(f"[^{_PLAIN}]")
_UNSTABLE = lazily("[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")


def is_plain(text: str) -> bool:
    """Whether every character of a text that is clean for display is known to take one cell; if unsure, False."""
    return text.isascii() or _NOT_PLAIN.search(text) is None


@lru_cache(maxsize=16384)
def character_width(character: str) -> int:
    """The cells, 0, 1 or 2, of one character drawn by itself (by Rich's table of the newest Unicode it has).

    Spacing marks (category Mc: vowel signs of Indic scripts) take a cell in tmux, VTE, xterm, glibc; Rich says none.
    """
    if unicodedata.category(character) == "Mc":
        return 1
    from rich.cells import get_character_cell_size

    return get_character_cell_size(character, "latest")


def cell_widths(text: str) -> list[int]:
    """The cells of each code point as `drawn`; what is left out of the drawing has none."""
    if is_plain(text):
        return [1] * len(text)
    widths = list(map(character_width, text))
    for match in _UNSTABLE.finditer(text):
        if _is_left_out(text, match.start()):
            widths[match.start()] = 0
    return widths


def cell_width(text: str) -> int:
    """The cells the text takes as `drawn`."""
    return len(text) if is_plain(text) else sum(cell_widths(text))


def drawn(text: str) -> str:
    """The text without the code points whose width terminals disagree about; its cells are `cell_width` of ``text``."""
    if text.isascii() or _UNSTABLE.search(text) is None:
        return text
    return _UNSTABLE.sub(lambda match: "" if _is_left_out(text, match.start()) else match.group(), text)


def fit(text: str, width: int) -> str:
    """The text as drawn, cut with ``…`` or filled with spaces to exactly ``width`` cells."""
    if width <= 0:
        return ""
    if cell_width(text) > width:
        text = text[: cut(text, width - 1)] + "…"
    return drawn(text) + " " * (width - cell_width(text))


def cut(text: str, width: int) -> int:
    """How many code points of the text fit in ``width`` cells, never parting a combining mark from its base."""
    if is_plain(text):
        return min(len(text), max(0, width))
    total = 0
    for index, cells in enumerate(cell_widths(text)):
        total += cells
        if total > width:
            return index
    return len(text)


def _is_left_out(text: str, index: int) -> bool:
    character = text[index]
    before = text[index - 1] if index else ""
    if character in _SKIN_TONES:
        # A tone by itself is a colour swatch of two cells; after a person or a hand it colours it.
        return bool(before) and (before == "\ufe0f" or (character_width(before) == 2 and before not in _SKIN_TONES))
    if character == "\u200d":
        # Between letters the joiner shapes them and takes no cell anywhere; between emoji it makes one of two.
        after = text[index + 1] if index + 1 < len(text) else ""
        return before in "\ufe0f" or character_width(before) == 2 or (after != "" and character_width(after) == 2)
    return True
