# ruff: noqa: E501  (documents are easier to read unbroken)
"""Word, OpenDocument, RTF and EPUB: tracked changes, notes, tables, roles, metadata, chapters."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.loading.writers import WRITERS, docx, epub, odt, run

from sidebyside import Report, __version__, load
from sidebyside.errors import LoadError


def loaded(data: bytes, **options: bool) -> Report:
    return load(io.BytesIO(data), **options)


def roles(report: Report) -> list[tuple[str, str]]:
    return [(paragraph.role, text) for paragraph, text in zip(report.paragraphs, report.texts, strict=True)]


def test_docx_tracked_changes_are_resolved_and_stated() -> None:
    body = (
        f"<w:p>{run('The mayor ')}<w:del>{_gone('never ')}</w:del><w:ins>{run('always ')}</w:ins>{run('spoke.')}</w:p>"
        f"<w:p><w:moveFrom>{run('Moved away.')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Moved here.')}</w:moveTo></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('One, ')}</w:p><w:p>{run('joined.')}</w:p>"
    )
    report = loaded(docx(body))
    assert report.texts == ("The mayor always spoke.", "Moved here.", "One, joined.")
    assert "2 tracked insertions kept" in report.source.notes
    assert "2 tracked deletions" in report.source.dropped
    assert (report.source.format, report.source.extractor) == ("DOCX", f"sidebyside {__version__}")


def _gone(text: str) -> str:
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def test_docx_roles_by_style_names_and_properties() -> None:
    styles = (
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{run(text)}</w:p>'
        for style, extra, text in (
            ("berschrift1", "", "The bridge"),
            ("Normal", "", "Prose."),
            ("Zitat", "", "“Quoted.”"),
            ("Normal", "<w:numPr/>", "An item"),
            ("Caption", "", "A picture"),
        )
    )
    report = loaded(docx(body, styles=styles))
    assert [role for role, _ in roles(report)] == ["heading", "text", "quote", "list", "caption"]
    assert report.title == "The bridge"


def test_docx_tables_boxes_breaks_notes_comments_and_hidden_runs() -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"

    box = f"<w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent>"
    body = (
        f"<w:tbl><w:tr>{cell('Ferry')}{cell('35')}</w:tr></w:tbl>"
        f"<w:p>{run('One.')}<w:r><w:br/></w:r>{run('Two.')}<w:r><w:tab/></w:r>{run('Three')}<w:r><w:footnoteReference/></w:r></w:p>"
        f'<w:p><mc:AlternateContent xmlns:mc="mc"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        f"</mc:AlternateContent></w:p><w:p><w:sdt><w:sdtContent>{run('In a control.')}</w:sdtContent></w:sdt></w:p>"
        f"<w:p>{run('Seen.')}{run(' Unseen.', '<w:vanish/>')}<w:r><w:commentReference/></w:r></w:p>"
    )
    notes = f'<w:footnote w:type="separator"><w:p>{run("---")}</w:p></w:footnote><w:footnote><w:p>{run("A note.")}</w:p></w:footnote>'
    report = loaded(docx(body, footnotes=notes))
    assert report.texts == ("Ferry | 35", "One.", "Two. Three", "In a box.", "In a control.", "Seen.", "A note.")
    assert {"1 hidden run", "1 comment"} <= set(report.source.dropped)


def test_docx_properties() -> None:
    core = "<dc:title>The [b]bridge[/b]</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2024-11-01T10:00:00Z</dcterms:created>"
    report = loaded(docx(f"<w:p>{run('Words.')}</w:p>", core=core))
    assert (report.title, report.author, report.date) == ("The [b]bridge[/b]", "Jane Doe", "2024-11-01T10:00:00Z")


def test_a_zip_that_is_no_document() -> None:
    for name in ("a.docx", "a.epub", "a.odt", "a"):
        data = io.BytesIO(b"PK\3\4" + bytes(40))
        data.name = name  # type: ignore[attr-defined]
        with pytest.raises(LoadError, match="ZIP"):
            load(data)


def test_odt_tracked_changes_notes_lists_tables() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region>"
        "<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">The bridge</text:h><text:p>One<text:s text:c="2"/>two <text:change-start/>three'
        "<text:change-end/><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
        "</text:note-body></text:note>, four.<text:line-break/>Five.<text:span> Six.</text:span></text:p>"
        "<text:list><text:list-item><text:p>An item</text:p></text:list-item></text:list><office:annotation><text:p>A remark"
        "</text:p></office:annotation><table:table><table:table-row><table:table-cell><text:p>Ferry</text:p></table:table-cell>"
        "<table:table-cell><text:p>35</text:p></table:table-cell></table:table-row></table:table>"
    )
    report = loaded(odt(body, "<dc:creator>Jane Doe</dc:creator><dc:date>2024-11-01T10:00:00</dc:date>"))
    assert roles(report) == [
        ("heading", "The bridge"),
        ("text", "One two three, four."),
        ("text", "Five. Six."),
        ("list", "An item"),
        ("table", "Ferry | 35"),
        ("text", "A note."),
    ]
    assert (report.title, report.author, report.date) == ("The bridge", "Jane Doe", "2024-11-01T10:00:00")
    assert "1 tracked insertion kept" in report.source.notes
    assert {"1 tracked deletion", "1 comment"} <= set(report.source.dropped)


@pytest.mark.parametrize(("count", "blanks"), [("3", 1), ("²", 1), ("-1", 1), ("9999", 1)])
def test_odt_counts_of_blanks_that_are_no_numbers(count: str, blanks: int) -> None:
    """A find of the fuzzer: a raised digit is a digit, and no number."""
    assert loaded(odt(f'<text:p>One<text:s text:c="{count}"/>two.</text:p>')).texts == (f"One{' ' * blanks}two.",)


def test_odt_hidden_text_is_left_out_and_counted() -> None:
    style = (
        '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    data = odt('<text:p><text:span text:style-name="T2">Unseen. </text:span>Seen.</text:p>', automatic=style)
    report = loaded(data)
    assert (report.texts, report.source.dropped) == (("Seen.",), ("1 hidden run",))
    assert loaded(data, keep_all=True).texts == ("Unseen. Seen.",)


RAISED = "5 × 10⁶ crowns for 4 km², ⁻⁹, the 19th."


def _of_docx() -> bytes:
    def up(text: str) -> str:
        return run(text, '<w:vertAlign w:val="superscript"/>')

    pieces = run("5 × 10"), up("6"), run(" crowns for 4 km"), up("2"), run(", "), up("−9"), run(", the 19"), up("th")
    return docx(f"<w:p>{''.join(pieces)}{run('.')}</w:p>")


def _of_odt() -> bytes:
    def up(text: str) -> str:
        return f'<text:span text:style-name="T3">{text}</text:span>'

    style = '<style:style style:name="T3" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    body = f"<text:p>5 × 10{up('6')} crowns for 4 km{up('2')}, {up('−9')}, the 19{up('th')}.</text:p>"
    return odt(body, automatic=style)


def _of_rtf() -> bytes:
    return (
        rb"{\rtf1\ansi 5 \'d7 10{\super 6} crowns for 4 km\super 2\nosupersub , "
        rb"{\up6 \u8722?9}, the 19{\super th}.\par}"
    )


def _of_epub() -> bytes:
    return epub(["<p>5 × 10<sup>6</sup> crowns for 4 km<sup>2</sup>, <sup>−9</sup>, the 19<sup>th</sup>.</p>"])


@pytest.mark.parametrize("make", [_of_docx, _of_odt, _of_rtf, _of_epub])
def test_raised_figures_stay_raised(make: Callable[[], bytes]) -> None:
    assert loaded(make()).texts[-1] == RAISED


def test_odt_locked() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(LoadError, match="needs a password"):
        loaded(odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": manifest}))


def test_rtf() -> None:
    report = loaded(
        rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\info{\title The bridge}{\author Jane Doe}}{\header Head\par}"
        rb"{\outlinelevel0 A heading\par}\pard \'cf\'f0\'e8\'e2\'e5\'f2, \ldblquote quoted\rdblquote\emdash \u8364?5\line Next."
        rb"{\deleted Gone. }{\revised Kept.}{\v Hidden.}{\footnote A note.}{\*\unknown Skipped}\par"
        rb"\trowd\pard\intbl Ferry\cell 35\cell\row\pard Last\~word: \{braces\} \\ and \uc2\u-10179??\u-8704??.\par}"
    )
    assert report.texts == (
        "A heading",
        "Привет, “quoted”—€5",
        "Next.Kept.",
        "Ferry | 35",
        "Last\xa0word: {braces} \\ and 😀.",
        "A note.",
    )
    assert (report.title, report.author) == ("The bridge", "Jane Doe")
    assert {"1 tracked deletion", "1 hidden run"} <= set(report.source.dropped)
    assert "1 tracked insertion kept" in report.source.notes


STYLES = (
    rb"{\stylesheet{\s0\snext0 Normal;}{\s1\sbasedon15\snext16\b Heading 1;}{\*\cs14 Bullets;}{\s15\sbasedon0 Heading;}"
    rb"{\s16\sbasedon0 Text Body;}{\s17\sbasedon1 House Style;}{\s18 Quotations;}{\s19\outlinelevel2 Zwischentitel;}"
    rb"{\s20 Illustration;}{\s21\outlinelevel9 Body;}}"
)


def test_rtf_roles_by_the_names_of_styles() -> None:
    """LibreOffice names a heading's style and states no level of outline."""
    pieces = [
        rb"\pard\plain \s%d{\listtext\pard\plain 1.\tab}{\loch A paragraph of style %d, which is long.}\par "
        % (style, style)
        for style in (0, 1, 15, 16, 17, 18, 19, 20, 21)
    ]
    report = loaded(rb"{\rtf1\ansi" + STYLES + b"".join(pieces) + b"}")
    assert [paragraph.role for paragraph in report.paragraphs] == [
        "text", "heading", "heading", "text", "heading", "quote", "heading", "caption", "text",
    ]  # fmt: skip
    assert report.title == "A paragraph of style 1, which is long."


def test_a_note_in_an_rtf_heading_leaves_it_a_heading() -> None:
    report = loaded(
        rb"{\rtf1\ansi" + STYLES + rb"\pard\s1 A heading{\footnote\pard\s0 A note.} of it\par\pard Words.\par}"
    )
    assert [(p.role, report.text[p.start : p.end]) for p in report.paragraphs] == [
        ("heading", "A heading of it"), ("text", "Words."), ("text", "A note."),
    ]  # fmt: skip


def test_rtf_fonts_have_encodings_and_the_file_a_day() -> None:
    """As WordPad writes Russian and Czech words into a file that says it is of western Europe."""
    report = loaded(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial;}{\f2\fcharset238 Arial;}}"
        rb"{\info{\creatim\yr2024\mo11\dy1\hr9}{\revtim\yr2025\mo1\dy1}}\f0 caf\'e9 {\f1\'cf\'f0\'e8\'e2\'e5\'f2} \'e9 \f2 \'f8\f0  \'f8\par}"
    )
    assert report.texts == ("café Привет é ř ø",)
    assert report.date == "2024-11-01"
    assert "date of the file, not of the text" in report.source.notes


def test_styles_that_grew_from_headings() -> None:
    """Word names a style's parent; LibreOffice gives a paragraph with a setting of its own a style of its own."""
    styles = (
        '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style><w:style w:styleId="b"><w:name w:val="Haus"/>'
        '<w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:name w:val="x"/><w:basedOn w:val="c"/></w:style>'
        '<w:style w:styleId="d"><w:name w:val="y"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:styleId="e"><w:name w:val="Quotations"/></w:style>'
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("Words.")}</w:p>' for style in "abcde")
    assert [p.role for p in loaded(docx(body, styles=styles)).paragraphs] == [
        "heading", "heading", "text", "heading", "quote",
    ]  # fmt: skip
    parents = {"P1": "Title", "P2": "Text_20_body", "P3": "Intense_20_Quote", "P4": "P3"}
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"/>'
        for name, parent in parents.items()
    )
    paragraphs = "".join(f'<text:p text:style-name="{name}">Words.</text:p>' for name in parents)
    assert [p.role for p in loaded(odt(paragraphs, automatic=automatic)).paragraphs] == [
        "heading", "text", "quote", "quote",
    ]  # fmt: skip


def test_rtf_halves_of_characters_everywhere() -> None:
    """A find of the fuzzer: half a character in a note stayed one, and no such text can be written."""
    pair, half = rb"\u-10179?\u-8704?", rb"\u-10179?"
    report = loaded(
        rb"{\rtf1{\info{\title T" + pair + rb"}{\author A" + half + rb"}}Text " + pair + half
        + rb"{\footnote Note " + pair + half + rb"}\par}"
    )  # fmt: skip
    assert report.texts == ("Text 😀\ufffd", "Note 😀\ufffd")
    assert (report.title, report.author) == ("T😀", "A\ufffd")


def test_rtf_nesting() -> None:
    with pytest.raises(LoadError, match="nested too deeply"):
        loaded(b"{\\rtf1 " + b"{" * 5000 + b"x" + b"}" * 5000 + b"}")
    assert loaded(b"{\\rtf1 }}}} Words.").text.strip() == "Words."


CHAPTERS = [f"<h2>Chapter {n}</h2><p>Words of chapter {n}.</p><p style='display:none'>Hidden.</p>" for n in (1, 2, 3)]
METADATA = "<dc:title>A Book</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en-GB</dc:language><dc:date>2024-11-01</dc:date>"


def test_an_epub_is_one_report_and_its_chapters_can_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "book.epub").write_bytes(epub([*CHAPTERS, "<img src='x.png'/>"], METADATA))
    whole = load(tmp_path / "book.epub")
    assert len(whole) == 6
    assert (whole.title, whole.author, whole.language, whole.date) == ("A Book", "Jane Doe", "en", "2024-11-01")
    assert "3 chapters; #1 to #3 choose one" in whole.source.notes
    third = load(f"{tmp_path}/book.epub#3")
    assert third.texts == ("Chapter 3", "Words of chapter 3.")
    assert third.title == "A Book: Chapter 3"
    assert third.source.label == "book.epub#3"
    with pytest.raises(LoadError, match="has no chapter 4, only 3 chapters"):
        load(f"{tmp_path}/book.epub#4")


def test_locked_books() -> None:
    def encrypted(algorithm: str) -> dict[str, str]:
        return {
            "META-INF/encryption.xml": "<encryption><EncryptedData><EncryptionMethod"
            f' Algorithm="{algorithm}"/></EncryptedData></encryption>'
        }

    with pytest.raises(LoadError, match="protected by DRM"):
        loaded(epub(CHAPTERS, **encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
    with pytest.raises(LoadError, match="protected by DRM"):
        loaded(epub(CHAPTERS, **{"META-INF/rights.xml": "<rights/>"}))
    assert len(loaded(epub(CHAPTERS, **encrypted("http://www.idpf.org/2008/embedding")))) == 6


def test_a_chapter_that_is_missing_is_said() -> None:
    data = epub(CHAPTERS)
    broken = data.replace(b"OEBPS/text/c 2.xhtml", b"OEBPS/text/c 9.xhtml")
    assert "1 chapter missing in the archive" in loaded(broken).source.notes


def test_a_date_in_the_text_counts_more_than_the_day_the_file_was_made() -> None:
    core = "<dcterms:created>2026-01-01T10:00:00Z</dcterms:created>"
    dated = loaded(docx("".join(f"<w:p>{run(text)}</w:p>" for text in ("Oslo, 12 March 2024", "Words.")), core=core))
    assert (dated.date, dated.source.notes) == ("2024-03-12", ("date from a line of the text",))
    told = "The fire of 12 March 2024 and what the town made of it"
    undated = loaded(docx("".join(f"<w:p>{run(text)}</w:p>" for text in (told, "Words.")), core=core))
    assert undated.date == "2026-01-01T10:00:00Z"
    assert undated.source.notes == ("date of the file, not of the text",)


def test_the_moment_a_book_was_packed_is_no_date_of_its_text() -> None:
    moment = "2026-01-01T10:00:00Z"
    packed = f'<dc:date>{moment}</dc:date><meta property="dcterms:modified">{moment}</meta>'
    assert loaded(epub(["<p>12 March 2024</p><p>Words.</p>"], packed)).date == "2024-03-12"
    assert "date of the file, not of the text" in loaded(epub(["<p>Words.</p>"], packed)).source.notes
    stated = packed.replace(moment, "2024-05-14", 1)
    assert loaded(epub(["<p>12 March 2024</p><p>Words.</p>"], stated)).date == "2024-05-14"


LONG = (
    "Four people were killed when the old bridge over the river fell on Friday morning, the police said in a statement."
)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf"])
def test_a_headline_without_a_style(name: str) -> None:
    """Drafts seldom have styles: their first line is the headline all the same."""
    file = io.BytesIO(WRITERS[name](["Bridge collapse kills four", LONG, LONG]))
    file.name = name  # type: ignore[attr-defined]
    report = load(file)
    assert report.title == "Bridge collapse kills four"
    assert [paragraph.role for paragraph in report.paragraphs] == ["heading", "text", "text"]


def test_the_style_of_quotations_that_pandoc_writes() -> None:
    styles = '<w:style w:styleId="BlockText"><w:name w:val="Block Text"/></w:style>'
    body = f'<w:p><w:pPr><w:pStyle w:val="BlockText"/></w:pPr>{run(LONG)}</w:p>'
    assert loaded(docx(body, styles=styles)).paragraphs[0].role == "quote"


def test_hard_blanks_around_a_paragraph() -> None:
    assert loaded(docx(f"<w:p>{run(chr(160) + LONG + chr(160))}</w:p>")).texts == (LONG,)


def test_marks_of_notes_in_a_book() -> None:
    chapter = (
        f'<p>{LONG}<a href="#n1" class="footnote-ref" epub:type="noteref">1</a></p><aside epub:type="footnote" id="n1"><p>A'
        ' note. <a href="#r1" role="doc-backlink">\u21a9</a></p></aside>'
    )
    assert loaded(epub([chapter])).texts == (LONG, "A note.")


def test_an_author_whom_an_rtf_names_twice() -> None:
    report = loaded(rb"{\rtf1{\info{\author Jane Doe}{\creatim\yr2024\mo11\dy1}{\author Jane Doe}}Words of it.\par}")
    assert report.author == "Jane Doe"
