"""The display gate: text on its way to a screen, with everything that a terminal obeys or hides made visible.

Each character becomes exactly one character, so offsets into the text stay valid in what is shown. All text of a
report, of its metadata, and of file names goes through here before it reaches a terminal, an error line or a page.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from sidebyside.language.patterns import lazily

BIDI_MARK = "⇄"
"""Stands for a character of the Unicode property Bidi_Control."""
INVISIBLE_MARK = "◌"
"""Stands for a character without a glyph or a width."""
SOFT_HYPHEN_MARK = "¬"
REPLACEMENT = "\ufffd"

# Bidi_Control=Yes in PropList.txt (Unicode 17).
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Default_Ignorable_Code_Point and the line separators, without the bidi controls, the soft hyphen and the joiners:
# what a terminal draws as nothing. The format characters that *have* a glyph (Arabic number signs and the like) stay.
_INVISIBLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_JOINERS = "\u200c\u200d"
_SUSPECT = lazily(
    "[\x00-\x1f\x7f-\x9f\xad\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + _BIDI
    + _INVISIBLE
    + _JOINERS
    + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_BIDI_ONLY = lazily(f"[{_BIDI}]")

# Scripts whose letters join or stack, and that write with U+200C and U+200D.
_JOINING = lazily(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u18af\u1a20-\u1aaf\u1b00-\u1c4f\ua800-\ua82f\ua840-\ua8df"
    "\ua980-\ua9df\uaa60-\uaa7f\uaae0-\uaaff\uabc0-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00010aff\U00010d00-\U00010d3f\U00010f30-\U00010fdf\U00011000-\U00011fff\U0001e900-\U0001e95f]"
)
_IDEOGRAPH = lazily("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_JAMO = lazily("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
_MONGOLIAN = lazily("[\u1800-\u180a\u1810-\u18af]")
# Characters with an emoji presentation sequence, and pictographs; blocks rather than single code points.
_EMOJI = lazily("[©®‼⁉™ℹ↔-↪⌚-⏿Ⓜ▪-◾☀-➿⤴⤵⬅-⭕〰〽㊗㊙\U0001f000-\U0001faff]")  # fmt: skip
_SELECTORS = frozenset("\ufe0e\ufe0f\u180b\u180c\u180d")
_AFTER_EMOJI = frozenset("\ufe0f\u20e3")
_KEYCAP_BASES = frozenset("0123456789#*")
# The letters of the flags of England, Scotland and Wales, as tag characters between a black flag and the cancel tag.
_FLAGS = ("".join(chr(0xE0000 + ord(c)) for c in name) for name in ("gbeng", "gbsct", "gbwls"))
_FLAG_TAGS = lazily(f"\U0001f3f4(?:{'|'.join(_FLAGS)})\U000e007f")


def clean(text: str) -> str:
    """The text as it may be shown, ``len`` unchanged, on one line.

    C0 controls become their pictures (U+2400 block) and DEL ␡; C1 controls, lone surrogates and noncharacters �; bidi
    controls `BIDI_MARK`; soft hyphens `SOFT_HYPHEN_MARK`; other characters without a glyph `INVISIBLE_MARK`. Joiners
    and variation selectors stay where a script or an emoji needs them. Applying it twice changes nothing more.
    """
    if _SUSPECT.search(text) is None:
        return text
    flags = _flag_tags(text)
    return _SUSPECT.sub(lambda match: _shown(text, match.start(), flags), text)


def clean_lines(text: str) -> str:
    """Like `clean`, for text of several lines: ``\\n`` stays; ``\\t`` and the ``\\r`` of a ``\\r\\n`` become spaces."""
    if _SUSPECT.search(text) is None:
        return text
    flags = _flag_tags(text)

    def shown(match: re.Match[str]) -> str:
        character = match.group()
        if character == "\n":
            return character
        if character == "\t" or (character == "\r" and text[match.end() : match.end() + 1] == "\n"):
            return " "
        return _shown(text, match.start(), flags)

    return _SUSPECT.sub(shown, text)


def made_visible(text: str) -> Counter[str]:
    """How often each control, bidi or invisible character stands in the text, line ends and tabs left out."""
    found: Counter[str] = Counter()
    flags: frozenset[int] | None = None
    for match in _SUSPECT.finditer(text):
        character = match.group()
        if character in "\n\t" or (character == "\r" and text[match.end() : match.end() + 1] == "\n"):
            continue
        if flags is None:
            flags = _flag_tags(text)
        if _shown(text, match.start(), flags) != character:
            found[character] += 1
    return found


def name_character(character: str) -> str:
    """A character by code point and name, as in ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    point = ord(character)
    if point < 0x20 or 0x7F <= point < 0xA0:
        name = "CONTROL CHARACTER"
    elif 0xD800 <= point < 0xE000:
        name = "LONE SURROGATE"
    else:
        name = unicodedata.name(character, "UNNAMED")
    return f"U+{point:04X} {name}"


def describe_visible(counts: Iterable[tuple[str, int]]) -> str:
    """One line that names what was made visible: ``2 × U+202E RIGHT-TO-LEFT OVERRIDE, 1 × …``, by code point."""
    return ", ".join(f"{count} × {name_character(character)}" for character, count in sorted(counts))


def _shown(text: str, index: int, flags: frozenset[int]) -> str:
    """The one character to show for the suspect character at ``index``."""
    character = text[index]
    point = ord(character)
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "␡"
    if point == 0xAD:
        return SOFT_HYPHEN_MARK
    if point < 0xA0 or 0xD800 <= point < 0xE000 or 0xFDD0 <= point < 0xFDF0 or point & 0xFFFE == 0xFFFE:
        return REPLACEMENT
    if _BIDI_ONLY.match(character):
        return BIDI_MARK
    return character if index in flags or _is_needed(text, index) else INVISIBLE_MARK


def _is_needed(text: str, index: int) -> bool:
    """Whether a joiner, selector or filler does its work here, next to the characters it is meant for."""
    character = text[index]
    before = text[index - 1] if index else ""
    after = text[index + 1] if index + 1 < len(text) else ""
    # A neighbour that is itself a suspect gives no reason to stay, unless it is a selector that stays.
    if before and _SUSPECT.match(before):
        follows_selector = before in _SELECTORS and character not in _SELECTORS
        before = before if follows_selector and _is_needed(text, index - 1) else "\0"
    if after and _SUSPECT.match(after):
        after = "\0"
    if character == "\u200d":
        if _JOINING.match(before) or (_JOINING.match(after) and not before.strip()):
            return True
        is_emoji = _EMOJI.match(before) or before in _AFTER_EMOJI
        return bool(before and is_emoji and _EMOJI.match(after))
    if character == "\u200c":
        return bool(_JOINING.match(before) and (_JOINING.match(after) or unicodedata.combining(before) == 9))
    if character in "\ufe0e\ufe0f":
        if before in _KEYCAP_BASES:
            return after == "\u20e3"
        return bool(_EMOJI.match(before))
    if "\ufe00" <= character <= "\ufe02" or "\U000e0100" <= character <= "\U000e01ef":
        return bool(_IDEOGRAPH.match(before))
    if "\u180b" <= character <= "\u180f":
        return bool(_MONGOLIAN.match(before))
    if character in "\u115f\u1160":
        return bool(_JAMO.match(before) or _JAMO.match(after))
    if character == "\u034f":
        return bool(after and unicodedata.combining(after))
    return False


def _flag_tags(text: str) -> frozenset[int]:
    """Where tag characters spell one of the three flags in general use (England, Scotland, Wales)."""
    if "\U000e007f" not in text:
        return frozenset()
    return frozenset(i for match in _FLAG_TAGS.finditer(text) for i in range(match.start() + 1, match.end()))
