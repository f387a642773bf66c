"""How passages of one page are compared: by their letters and digits."""

from __future__ import annotations

import re

from sidebyside.loading.paragraphs.figures import LOWER

_WORD = re.compile(r"\w+")


def letters(text: str) -> str:
    """The letters and digits of ``text`` in lower case: how passages of one page are compared."""
    plain = "".join(_WORD.findall(text)).lower().replace("_", "")
    return plain if plain.isascii() else plain.translate(LOWER)
