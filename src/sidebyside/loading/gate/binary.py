"""Data that is no text: recognised, and named where it is something well known."""

from __future__ import annotations

import re

_MAGIC = (
    (b"\x7fELF", "a program (ELF)"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\0\0\1\0", "an icon"),
    (b"PK\3\4", "a ZIP archive of an unknown kind"),
    (b"PK\5\6", "an empty ZIP archive"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .ppt); save it as .docx"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xfd7zXZ\0", "xz data"),
    (b"BZh", "bzip2 data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"OggS", "a recording (Ogg)"),
    (b"ID3", "a recording (MP3)"),
    (b"fLaC", "a recording (FLAC)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\0asm", "a program (WebAssembly)"),
)
_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_WINDOW = 1 << 16


def describe(data: bytes, extension: str = "") -> str:
    """What binary thing ``data`` is ("a picture (PNG), not a text"), or "" where it may be text.

    Without a known beginning, data is binary where too many of its bytes are controls no text has (ESC is not among
    them: a recorded terminal session is text), or where it holds NUL bytes that no UTF-16 or UTF-32 explains.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic) and not (magic in (b"ID3", b"BZh", b"OggS", b"GIF8") and data.isascii()):
            return f"{name}, not a text"
    if data[4:8] == b"ftyp":
        return "a film or picture (MP4), not a text"
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture or recording (RIFF), not a text"
    from sidebyside.loading.gate.encoding import is_wide

    if is_wide(data):
        return ""
    window = data[:_WINDOW]
    controls = len(_CONTROL.findall(window))
    if controls == 0:
        return ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        share = 0.04
    else:
        share = 0.3
    if controls > share * len(window):
        return "binary data, not a text"
    return ""
