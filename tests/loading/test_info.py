# ruff: noqa: E501  (documents are easier to read unbroken)
"""The line about how a report was read: source, format, extractor with version, encoding, what was dropped, controls."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from tests.loading.pdf.pdfs import TYPST
from tests.loading.prose import paragraphs
from tests.loading.writers import OFFICE, WRITERS, W, docx, epub, odt, run, zipped

from sidebyside import Report, __version__, load
from sidebyside.loading import info_line

SEEDS = Path(__file__).parents[2] / "seeds"
LIBRARIES = {
    "a.html": "trafilatura",
    "a.mhtml": "trafilatura",
    "a.webarchive": "trafilatura",
    "a.md": "markdown-it-py",
}
HIDDEN = "<p>Words.</p><p hidden>Nobody sees this.</p><p>More words.</p>"


def loaded(data: bytes, name: str = "") -> Report:
    file = io.BytesIO(data)
    file.name = name  # type: ignore[attr-defined]
    return load(file)


def test_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_bytes(
        "Gr\xfc\xdfe aus der Stadt, in der \u202enichts geschah und das auf lange Zeit.\n\n* * *\n\nEnde.".encode(
            "utf-16"
        )
    )
    assert info_line(load(tmp_path / "news.txt")) == (
        f"news.txt · no date · de · 2 paragraphs · text (sidebyside {__version__}) · utf-16-le · 164 bytes"
        " · dropped: 1 line of marks · 1 control or invisible character"
    )
    guessed = info_line(load(SEEDS / "000_dabe2b2fae1b5fba.txt"))
    assert "1 paragraph marked as boilerplate" in guessed
    assert "nothing dropped" in guessed
    assert guessed.endswith("0 control or invisible characters")
    (tmp_path / "2024-11-01.txt").write_bytes("Größe, Maß und Übermut der Bürger.".encode("cp1252"))
    line = info_line(load(tmp_path / "2024-11-01.txt"))
    assert f"2024-11-01 · de · 1 paragraph · text (sidebyside {__version__}) · cp1252 (guessed)" in line


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_names_its_extractor_and_version(name: str) -> None:
    """A library by its own version, a reader of this program by the program's."""
    extractor = loaded(WRITERS[name](paragraphs(4)), name).source.extractor
    if name in LIBRARIES:
        assert re.fullmatch(rf"{LIBRARIES[name]} [\d.]+", extractor)
    else:
        assert extractor == f"sidebyside {__version__}"


def test_markdown_and_pdf_name_their_libraries() -> None:
    assert re.fullmatch(r"markdown-it-py [\d.]+", loaded(b"# A\n\nWords.", "a.md").source.extractor)
    source = loaded(TYPST["one column"][0]()).source
    assert re.fullmatch(r"pypdfium2 [\d.]+, pdfium \d+", source.extractor)
    assert source.encoding == "as its fonts map it"


RSS = "<rss><channel><title>Feed</title><item><title>A</title><description>Größe der Stadt.</description></item></channel></rss>"
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Größe der Stadt.</p></body></text></TEI>'
FLAT = f"<office:document {OFFICE}><office:body><office:text><text:p>Größe der Stadt.</text:p></office:text></office:body></office:document>"
OTHER = "<note><line>Größe der Stadt.</line></note>"


@pytest.mark.parametrize(("xml", "name"), [(RSS, "a.rss"), (TEI, "a.xml"), (FLAT, "a.fodt"), (OTHER, "b.xml")])
def test_xml_states_the_encoding_it_is_in(xml: str, name: str) -> None:
    def read(charset: str, declared: str = "") -> Report:
        head = f"<?xml version='1.0' encoding='{declared}'?>" if declared else ""
        return loaded((head + xml).encode(charset), name)

    for charset, declared, stated, guessed in (
        ("cp1252", "ISO-8859-1", "cp1252", False),
        ("utf-8", "utf-8", "utf-8", False),
        ("utf-16", "utf-16", "utf-16-le", False),
        ("cp1252", "", "cp1252", True),
    ):
        report = read(charset, declared)
        assert report.texts == ("Größe der Stadt.",)
        assert (report.source.encoding, report.source.encoding_guessed) == (stated, guessed)
    lie = read("utf-8", "zlib")
    assert lie.texts == ("Größe der Stadt.",)
    assert "declared as 'zlib', which is no text encoding read here" in lie.source.notes


def test_xml_with_bad_bytes_is_opened_and_they_are_counted() -> None:
    data = OTHER.replace("Stadt", "St\xe4dte").encode().replace("St\xe4".encode(), b"St\xe4")
    report = loaded(data, "b.xml")
    assert report.texts == ("Größe der St�dte.",)
    assert any(note.startswith("1 byte not valid in utf-8") for note in report.source.notes)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (epub([HIDDEN]), "a.epub"),
        (f"From: a@b.c\nTo: d@e.f\nContent-Type: text/html\n\n{HIDDEN}".encode(), "a.eml"),
        (('{"text": "' + HIDDEN + '"}').encode(), "a.json"),
        (f"<rss><item><description><![CDATA[{HIDDEN}]]></description></item></rss>".encode(), "a.rss"),
    ],
)
def test_hidden_blocks_of_pieces_of_html_are_stated(data: bytes, name: str) -> None:
    report = loaded(data, name)
    assert report.texts == ("Words.", "More words.")
    assert report.source.dropped == ("1 hidden block",)


def test_page_heads_and_feet_of_office_documents_are_stated() -> None:
    import zipfile

    body = f"<w:p>{run('Words.')}</w:p>"
    with zipfile.ZipFile(io.BytesIO(docx(body))) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    members["word/header1.xml"] = f"<w:hdr {W}><w:p>{run('The Post')}</w:p></w:hdr>"
    members["word/footer1.xml"] = f"<w:ftr {W}><w:p/></w:ftr>"
    assert loaded(zipped(members)).source.dropped == ("1 page head or foot",)
    head = '<style:header xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><text:p>The Post</text:p></style:header>'
    styles = {"styles.xml": f"<office:document-styles {OFFICE}>{head}</office:document-styles>"}
    assert loaded(odt("<text:p>Words.</text:p>", **styles)).source.dropped == ("1 page head or foot",)
    rtf = rb"{\rtf1 {\header The Post}{\footer Page}Words.}"
    assert loaded(rtf).source.dropped == ("2 page heads and feet",)


def test_text_boxes_of_old_word_documents_are_read() -> None:
    box = f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>{run("In a box.")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'
    assert loaded(docx(f"<w:p>{run('Words.')}</w:p>{box}")).texts == ("Words.", "In a box.")


def test_characters_nobody_sees_are_counted_in_the_fields_too() -> None:
    page = "<html><head><title>The br\u200bidge</title></head><body><article><h1>The br\u200bidge</h1><p>Words.</p></article></body></html>"
    data = json.dumps({"title": "The br\u200bidge", "author": "Jane\x1b[2J Doe", "text": "Words of it."}).encode()
    report = load(io.BytesIO(data))
    assert report.source.controls == 2
    assert load(io.BytesIO(page.encode())).source.controls == 1
