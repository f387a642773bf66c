"""Bytes to text: strict UTF-8 before any guess, a fixed list of charsets, every guess stated, bad bytes counted."""

from __future__ import annotations

import codecs
from collections import Counter
from dataclasses import dataclass

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Draft
from sidebyside.loading.gate.likely import likeliest
from sidebyside.loading.gate.western import is_western

CHARSETS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_1", "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_15",
    "koi8_r", "koi8_u", "cp437", "cp850", "cp866", "mac_roman",
    "gb18030", "gbk", "gb2312", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "iso2022_jp",
    "euc_kr", "cp949", "cp874", "tis_620",
)  # fmt: skip
"""The only charsets that are ever tried, by their names in Python (utf-8, utf-16 and utf-32 come before them)."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BROWSED = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
"""Charsets that every browser reads as a larger one (WHATWG's encoding labels). Pages are written for that: Python's
own gb2312 makes other signs of the dash and the middle dot, and lacks many characters that such pages use."""

_MULTIBYTE = lazily(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LATIN_INSIDE = lazily(rb"(?<=[A-Za-z])[\xc3-\xc9][\x80-\xbf]")
"""A Latin letter of UTF-8 behind one of ASCII: no other charset has letters at both bytes where a word goes on."""
_SAMPLE = 1 << 16
_ESCAPED = lazily("[\udc80-\udcff]")
_BAD = "\N{REPLACEMENT CHARACTER}"
_HIGH = lazily(rb"[\x80-\xff]")
_WIDE_CONTROL = lazily("[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]")
_LETTERS, _STRAY = 0.6, 0.05
"""Text has at least such a share of letters; so many of its signs may be of a script beside its own and ASCII."""


@dataclass(frozen=True)
class Decoded:
    """A text and how it was read: ``bad`` bytes became U+FFFD; ``note`` says what a reader should know, or ""."""

    text: str
    encoding: str
    guessed: bool = False
    bad: int = 0
    note: str = ""

    def state(self, draft: Draft) -> None:
        """Write the encoding, the guess and the bad bytes into ``draft``."""
        draft.encoding = self.encoding
        draft.encoding_guessed = self.guessed
        if self.note:
            draft.notes.append(self.note)
        if self.bad:
            draft.notes.append(f"{counted(self.bad, 'byte')} not valid in {self.encoding}, shown as {_BAD}")


def known(charset: str) -> str:
    """Python's name of a charset of the fixed list, by any of its names; "" for every other (zlib, utf-7, …)."""
    try:
        name = codecs.lookup(charset.strip().strip("\"'")).name
    except (LookupError, ValueError, UnicodeError):
        return ""
    name = _BROWSED.get(name, name)
    if name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        return name
    return name if name.replace("-", "_") in CHARSETS else ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of ``data``. ``declared`` is a charset named by a header or the document: believed where it is of the
    fixed list and the bytes agree with it, after strict UTF-8. Never raises; bytes that fit nothing become U+FFFD.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _counted(data[len(mark) :], name, False)
    charset = known(declared) if declared else ""
    lie = (
        f"declared as {declared.strip()[:40]!r}, which is no text encoding read here"
        if declared and not charset
        else ""
    )
    if charset == "iso2022_jp" or (b"\x1b" in data and b"\x1b$B" in data and data.isascii()):
        # Seven-bit Japanese is valid UTF-8 too, but no text.
        return _counted(data, "iso2022_jp", not charset, lie)
    form = wide(data)
    if form:
        return _counted(data, form, True, lie)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if charset and charset != "utf-8" and not data.isascii():
            lie = f"declared as {declared.strip()}, but is UTF-8"
        return Decoded(text, "utf-8", False, 0, lie)
    if _mostly_utf8(data):
        return _counted(data, "utf-8", False, lie)
    if charset and not charset.startswith("utf"):
        return _counted(data, charset, False, lie)
    if charset:
        lie = f"declared as {declared.strip()}, but is not"
    return _guess(data, lie)


def _counted(data: bytes, name: str, guessed: bool, note: str = "") -> Decoded:
    """Decode in a given encoding; each byte that is not valid in it becomes one U+FFFD and is counted."""
    try:
        return Decoded(data.decode(name), name, guessed, 0, note)
    except UnicodeDecodeError:
        pass
    try:
        escaped = data.decode(name, "surrogateescape")
    except UnicodeDecodeError:
        # A bad byte below 0x80 (half of a UTF-16 unit, the tail of a pair) cannot be escaped: count replacements.
        text = data.decode(name, "replace")
        bad = text.count(_BAD) - data.decode(name, "ignore").count(_BAD)
        return Decoded(text, name, guessed, bad, note)
    text, bad = _ESCAPED.subn(_BAD, escaped)
    return Decoded(text, name, guessed, bad, note)


def wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a byte order mark, by where the NUL bytes stand; "" for anything else."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    if len(data) % 4 == 0:
        columns = [sample[offset::4].count(0) / len(sample[offset::4]) for offset in range(4)]
        if min(columns[1:]) > 0.9 and columns[0] < 0.1:
            return "utf-32-le"
        if min(columns[:3]) > 0.9 and columns[3] < 0.1:
            return "utf-32-be"
    if len(data) % 2 == 0:
        even, odd = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
        if odd > 0.3 and even < 0.02:
            return "utf-16-le"
        if even > 0.3 and odd < 0.02:
            return "utf-16-be"
        return next((name for name in ("utf-16-le", "utf-16-be") if _is_one_script(sample, name)), "")
    return ""


def _is_one_script(sample: bytes, name: str) -> bool:
    """Whether units of two bytes are text in one script beside ASCII, as UTF-16 other than that of Latin text is."""
    try:
        text = sample[: len(sample) // 2 * 2].decode(name)
    except UnicodeDecodeError as error:  # at the end half of a pair may be cut off
        if error.start < len(sample) - 2:
            return False
        text = sample[: error.start].decode(name)
    letters = sum(map(str.isalpha, text))
    if letters < _LETTERS * len(text) or _WIDE_CONTROL.search(text):
        return False
    scripts: Counter[object] = Counter("east" if "\u3000" <= letter < "\ue000" else ord(letter) >> 8 for letter in text)
    return len(text) - scripts.pop(0, 0) - max(scripts.values(), default=0) <= _STRAY * len(text)


def _mostly_utf8(data: bytes) -> bool:
    """Whether bytes that are not valid UTF-8 are a damaged or mixed UTF-8 text rather than a legacy charset."""
    high = len(_HIGH.findall(data))
    covered = sum(map(len, _MULTIBYTE.findall(data)))
    if covered >= 2 * (high - covered) and covered >= 2:
        return True
    return covered >= high - covered and len(_LATIN_INSIDE.findall(data)) > 1


def _guess(data: bytes, note: str) -> Decoded:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    if len(data) > _SAMPLE:
        # Cut where no character of several bytes is cut in two: no charset of the list has these bytes inside one.
        sample = data[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or data
    best = from_bytes(sample, cp_isolation=list(CHARSETS), enable_fallback=False).best()
    name = known(best.encoding) if best is not None else ""
    western = _counted(data, "cp1252", True, note)
    if not western.bad and is_western(western.text):
        return western
    name = likeliest(sample, name)
    if name == "cp1252" or not name:
        # Five bytes are undefined in Windows-1252; text that uses them, or that nothing fits, is read so all the same.
        return western
    found = _counted(data, name, True, note)
    # Charsets that read these very bytes alike: name the commonest.
    return western if western.text == found.text else found


def is_wide(data: bytes) -> bool:
    """Whether ``data`` is UTF-16 or UTF-32, by its byte order mark or by where its NUL bytes stand."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)) or bool(wide(data))
