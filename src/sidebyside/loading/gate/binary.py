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
    (b"PK\5\6", "an empty ZIP archive"),
    (b"%PDF-", "a PDF"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"OggS", "a recording (Ogg)"),
    (b"ID3", "a recording (MP3)"),
    (b"fLaC", "a recording (FLAC)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\0asm", "a program (WebAssembly)"),
)
_CONVERTED = (
    (b"\xfd7zXZ\0", "packed data (xz)", "unpack it first"),
    (b"BZh", "packed data (bzip2)", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "packed data (zstd)", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it and name the folder"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it and name the folder"),
    (b"%!PS", "a PostScript document", "convert it to PDF"),
    (b"AT&TFORM", "a scan (DjVu)", "convert it to PDF with its text"),
    (b"\xffWPC", "a WordPerfect document", "save it as .docx"),
    (b"ITSF", "a help file (.chm)", "convert it to EPUB"),
    (b"ITOLITLS", "an e-book (.lit)", "convert it to EPUB"),
    (b"!BDN", "a store of mails (.pst)", "export them as mbox or .eml"),
    (b"PAR1", "a table (Parquet)", "export it as CSV"),
    (b"WARC/", "an archive of web pages (WARC)", "extract its pages as HTML"),
    (b"bplist00", "a property list", "save the page as HTML"),
)
"""What a program can save in another form, and how."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_KINDS = (
    ("WordDocument", ("doc", "dot"), "an old Word document (.doc)", "save it as .docx"),
    ("__substg1.0_", ("msg",), "a mail of Outlook (.msg)", "save it as .eml, HTML or text"),
    ("Workbook", ("xls", "xlt"), "an old workbook (.xls)", "save its sheet as .csv"),
    ("PowerPoint Document", ("ppt", "pps"), "old slides (.ppt)", "save them as PDF"),
)
_ZIP_KINDS = (
    (("xl/workbook.xml", "xl/workbook.bin"), "a workbook (.xlsx)", "save its sheet as .csv"),
    (("ppt/presentation.xml",), "slides (.pptx)", "save them as PDF"),
    (("Index/Document.iwa", "Index.zip", "index.apxl", "index.xml"), "a document of Pages, Numbers or Keynote",
     "export it as .docx or PDF"),
    (("AndroidManifest.xml", "META-INF/MANIFEST.MF"), "a program", ""),
)  # fmt: skip
_OPEN_KINDS = (
    (b"opendocument.spreadsheet", "a spreadsheet (.ods)", "save its sheet as .csv"),
    (b"opendocument.presentation", "slides (.odp)", "save them as PDF"),
    (b"opendocument.graphics", "a drawing (.odg)", ""),
)
_TEXTS = ("BZh", "OggS", "ID3", "GIF8", "ITSF", "PAR1", "!BDN", "AT&TFORM")
_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_WINDOW = 1 << 16


def describe(data: bytes, extension: str = "") -> str:
    """What binary thing ``data`` is ("a picture (PNG), not a text"), or "" where it may be text.

    Without a known beginning, data is binary where too many of its bytes are controls no text has (ESC is not among
    them: a recorded terminal session is text), or where it holds NUL bytes that no UTF-16 or UTF-32 explains.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic) and not _is_word(magic, data):
            return f"{name}, not a text"
    for magic, kind, advice in _CONVERTED:
        if data.startswith(magic) and not _is_word(magic, data):
            return f"{kind}; {advice}"
    if data.startswith(_OLD_OFFICE):
        return _old_office(data, extension)
    if data.startswith(b"PK\3\4"):
        return _zipped(data)
    if data[60:68] in (b"BOOKMOBI", b"TEXtREAd"):
        return "an e-book for Kindle (.mobi, .azw); convert it to EPUB"
    if data[257:262] == b"ustar":
        return "a tar archive; unpack it and name the folder"
    if data[4:8] == b"ftyp":
        kind = "picture (HEIF)" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "film or recording (MP4)"
        return f"a {kind}, not a text"
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


def _is_word(magic: bytes, data: bytes) -> bool:
    """Whether the mark may be a word at the beginning of a text."""
    return magic.decode("latin-1") in _TEXTS and data.isascii()


def _old_office(data: bytes, extension: str) -> str:
    """What an Office file of before 2007 is: by the names of its streams, else by its ending."""
    for name, _, kind, advice in _OLD_KINDS:
        if name.encode("utf-16-le") in data:
            return f"{kind}; {advice}"
    for _, endings, kind, advice in _OLD_KINDS:
        if extension in endings:
            return f"{kind}; {advice}"
    return "an old Office file (.doc, .xls, .ppt, .msg); save it in a newer format"


def _zipped(data: bytes) -> str:
    """What a ZIP archive is that no format takes for its own."""
    import io
    import zipfile

    for mark, kind, advice in _OPEN_KINDS:
        if mark in data[:200]:
            return f"{kind}; {advice}" if advice else f"{kind}, not a text"
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except Exception:  # damaged in one of many ways
        return "a damaged ZIP archive"
    for marks, kind, advice in _ZIP_KINDS:
        if names.intersection(marks):
            return f"{kind}; {advice}" if advice else f"{kind}, not a text"
    return "a ZIP archive; unpack it and name the folder"
