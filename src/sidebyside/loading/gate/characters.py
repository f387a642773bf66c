"""Characters nobody sees or that could act on a terminal: counted, never removed. Halves of characters made whole."""

from __future__ import annotations

import unicodedata

from sidebyside.language.patterns import lazily

# C0 without TAB and LF, DEL, C1; Bidi_Control (Unicode property); invisible format characters and fillers; variation
# selectors other than 15 and 16; tags; lone surrogates; noncharacters.
_COUNTED = lazily(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff9-\ufffb\u2028\u2029\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff\ufdd0-\ufdef]"
    # Joiners belong where a script or an emoji needs them, and are counted between Latin letters or blanks only.
    "|(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])"
)

_HALVES = lazily("[\ud800-\udfff]")
_HARMLESS = bytes([9, 10, *range(32, 127)])
_AT_ONCE = 1 << 16


def controls(text: str) -> int:
    """How many control, bidi and invisible characters ``text`` holds."""
    # Almost all of most texts is printable ASCII: without it the search has little left to look at.
    # In pieces: to get memory for a copy of megabytes takes longer than the copy.
    pieces = [
        text[start : start + _AT_ONCE].encode("utf-8", "surrogatepass").translate(None, _HARMLESS)
        for start in range(0, len(text), _AT_ONCE)
    ]
    rest = b"".join(pieces).decode("utf-8", "surrogatepass")
    if "\u200c" not in rest and "\u200d" not in rest and not _COUNTED.search(rest):
        return 0
    return len(_COUNTED.findall(text))


def whole_characters(text: str) -> str:
    """The text with the two halves (surrogates) of a character put together, and a half alone replaced by U+FFFD."""
    if text.isascii() or not _HALVES.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def has_text(text: str) -> bool:
    """Whether anything in ``text`` can be seen: a letter, a digit, a mark or a symbol."""
    if text[:1].isalnum():
        return True
    return any(unicodedata.category(character)[0] in "LNPS" for character in text[:4096]) or any(
        unicodedata.category(character)[0] in "LNPS" for character in text[4096:]
    )
