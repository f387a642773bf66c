"""PDFs: paragraphs from three producers' layouts, and hostile files in the child process."""

from __future__ import annotations

import contextlib
import io
import re
import resource
import zlib
from collections import Counter
from collections.abc import Callable

import pytest
from tests.loading.pdf import pdfs

from sidebyside import Report, load
from sidebyside.errors import LoadError
from sidebyside.loading.children import budget, isolation
from sidebyside.loading.pdf.reading import read_pdf

try:
    import weasyprint  # noqa: F401

    WEASY = pdfs.WEASY
except (ImportError, OSError):  # its system libraries are not everywhere
    WEASY = {}

PRODUCED = [
    pytest.param(make, true, id=f"{producer} {name}")
    for producer, table in (
        ("typst", {**pdfs.TYPST, "notes": pdfs.TYPST_NOTES, "notes with plain numbers": pdfs.TYPST_PLAIN_NOTES}),
        ("fpdf2", pdfs.FPDF),
        ("weasyprint", WEASY),
    )
    for name, (make, true) in table.items()
]


def loaded(data: bytes) -> Report:
    return load(io.BytesIO(data))


def refusal(data: bytes) -> str:
    with pytest.raises(LoadError) as caught:
        loaded(data)
    assert "\n" not in str(caught.value)
    return caught.value.reason


def f1(found: list[str], true: list[str]) -> float:
    both = sum((Counter(found) & Counter(true)).values())
    return 2 * both / (len(found) + len(true))


@pytest.mark.parametrize(("make", "true"), PRODUCED)
def test_whole_paragraphs(make: Callable[[], bytes], true: list[str]) -> None:
    texts = [block.text for block in read_pdf(make()).drafts[0].blocks]
    assert f1(texts, true) >= 0.93


@pytest.mark.parametrize("make", [pdfs.TYPST_NOTES[0], pdfs.TYPST_PLAIN_NOTES[0]])
def test_the_marks_of_footnotes_are_no_words_of_theirs(make: Callable[[], bytes]) -> None:
    texts = [block.text for block in read_pdf(make()).drafts[0].blocks]
    assert [text for text in texts if text.endswith(tuple(pdfs.NOTES))] == pdfs.NOTES


LEAD = "The inquiry into the accident lists these points in its report:"
LISTED = [
    "The first of them",
    "The second of them",
    "The third of them, which is so much longer than both of the others that it ends below the line on which it begins",
]


def of_list(data: bytes) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in read_pdf(data).drafts[0].blocks]


@pytest.mark.parametrize("kind", ["-", "+"])
def test_items_right_below_their_lead_in_and_of_one_line(kind: str) -> None:
    marks = ["•"] * 3 if kind == "-" else ["1.", "2.", "3."]
    items = [("list", f"{mark} {text}") for mark, text in zip(marks, LISTED, strict=True)]
    source = "\n".join([LEAD, *(f"{kind} {text}" for text in LISTED)])
    assert of_list(pdfs.typst_pdf(source)) == [("text", LEAD), *items]
    short = "\n".join([LEAD, *(f"{kind} {text}" for text in LISTED[:2])])
    assert of_list(pdfs.typst_pdf(short)) == [("text", LEAD), *items[:2]]


@pytest.mark.skipif(not WEASY, reason="WeasyPrint's libraries are not installed")
@pytest.mark.parametrize("tag", ["ul", "ol"])
@pytest.mark.parametrize("style", ["", "ul, ol, p { margin: 0 }", "body { font: 9pt sans-serif }"])
def test_items_whose_marks_are_drawn_apart(tag: str, style: str) -> None:
    marks = ["•"] * 3 if tag == "ul" else ["1.", "2.", "3."]
    body = f"<p>{LEAD}</p><{tag}>" + "".join(f"<li>{text}</li>" for text in LISTED) + f"</{tag}>"
    after = f"<p>{pdfs.BODY[0]}</p>"
    items = [("list", f"{mark} {text}") for mark, text in zip(marks, LISTED, strict=True)]
    assert of_list(pdfs.weasy_pdf(style, body + after)) == [("text", LEAD), *items, ("text", pdfs.BODY[0])]


def test_words_parted_by_bullets_are_no_items() -> None:
    words = " • ".join(text.split(",")[0].rstrip(".") for text in pdfs.BODY[:8])
    assert of_list(pdfs.typst_pdf(f"#set smartquote(enabled: false)\n{words}"))[0][1] == words


def test_rows_of_a_table_have_its_role_and_prose_has_not() -> None:
    blocks = read_pdf(pdfs.TYPST["a table without rules"][0]()).drafts[0].blocks
    assert [block.text for block in blocks if block.role == "table"] == [" | ".join(row) for row in pdfs.CELLS]
    justified = read_pdf(pdfs.TYPST["indented in two columns"][0]()).drafts[0].blocks
    assert {block.role for block in justified} == {"text"}


def test_most_layouts_come_back_to_the_character() -> None:
    make, true = pdfs.TYPST["one column"]
    report = loaded(make())
    assert list(report.texts) == true
    assert report.source.format == "PDF"
    assert re.fullmatch(r"pypdfium2 [\d.]+, pdfium \d+", report.source.extractor)
    assert "6 pages" in report.source.notes
    assert report.language == "en"


def test_roles_title_and_what_was_left_out() -> None:
    make, _ = pdfs.TYPST["everything at once"]
    report = loaded(make())
    assert report.title == "Harbour bridge to stay closed for three weeks"
    assert report.paragraphs[0].role == "heading"
    assert any("running heads" in line for line in report.source.dropped)
    noted = loaded(pdfs.TYPST_NOTES[0]())
    assert "4 footnote marks" in noted.source.dropped
    assert noted.texts.index(pdfs.NOTES[0]) > 1


def test_metadata() -> None:
    data = pdfs.typst_pdf(
        '#set document(title: "The [b]bridge[/b]", author: "Jane Doe",'
        " date: datetime(year: 2024, month: 11, day: 1))\nWords."
    )
    report = loaded(data)
    assert (report.title, report.author, report.date) == ("The [b]bridge[/b]", "Jane Doe", "2024-11-01")


# --- hostile files, written by hand -------------------------------------------------------------------------------


def pdf(objects: list[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF file of the objects, numbered from 1, with a right table of their places."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), extra) + data + b"\nendstream"


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> >>"
)
WORDS = b"BT /F 12 Tf 72 700 Td (Words of a report.) Tj ET"


def one_page(content: bytes, extra: bytes = b"", page_extra: bytes = b"") -> bytes:
    return pdf([CATALOG, PAGES, PAGE % page_extra, stream(content, extra), FONT])


def test_a_page_written_by_hand() -> None:
    assert loaded(one_page(WORDS)).texts == ("Words of a report.",)


def test_a_scan_without_text_says_so() -> None:
    picture = stream(
        b"\0" * 12, b"/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8"
    )
    data = pdf(
        [CATALOG, PAGES, PAGE % b"/XObject << /I 6 0 R >>", stream(b"q 500 0 0 700 50 50 cm /I Do Q"), FONT, picture]
    )
    assert refusal(data) == "no text: 1 page of scans without a text layer (run it through OCR first)"


def test_an_empty_page() -> None:
    assert refusal(one_page(b"")) == "no text in 1 page"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + bytes(range(256)) * 9, b"%PDF-1.7\n", one_page(WORDS)[:200]])
def test_damaged_files(data: bytes) -> None:
    assert refusal(data) == "a damaged PDF"


def test_a_password() -> None:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    document.set_font("helvetica")
    document.cell(text="Secret.")
    document.set_encryption(owner_password="a", user_password="b")
    assert refusal(bytes(document.output())) == "needs a password"


def test_pages_in_a_circle() -> None:
    data = pdf([CATALOG, b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>", PAGE % b"", stream(WORDS), FONT])
    try:
        assert "Words" in loaded(data).text
    except LoadError as error:
        assert error.reason  # noqa: PT017


def test_forms_in_a_circle() -> None:
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")
    data = pdf([CATALOG, PAGES, PAGE % b"/XObject << /X 6 0 R >>", stream(WORDS + b" /X Do"), FONT, form])
    assert loaded(data).texts == ("Words of a report.",)


def test_a_script_is_not_run() -> None:
    data = pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while (true) {}) >> >>",
            PAGES, PAGE % b"", stream(WORDS), FONT,
        ]
    )  # fmt: skip
    assert loaded(data).texts == ("Words of a report.",)


def test_a_compressed_bomb_is_stopped() -> None:
    packed = zlib.compress(b"BT /F 1 Tf (A) Tj ET " * 4_000_000, 9)
    assert len(packed) < 1_000_000
    data = one_page(packed, b"/Filter /FlateDecode")
    try:
        report = loaded(data)
    except LoadError as error:
        reason = error.reason
    else:
        reason = f"{len(report.text)} characters"
    assert re.search("too long|memory|crashed|characters|gave up", reason)


def test_too_many_pages() -> None:
    kids = b" ".join([b"3 0 R"] * 3000)
    data = pdf([CATALOG, b"<< /Type /Pages /Kids [" + kids + b"] /Count 3000 >>", PAGE % b"", stream(WORDS), FONT])
    assert refusal(data) == "3,000 pages; the limit is 2,000"


def test_controls_in_text_and_metadata() -> None:
    data = pdf(
        [CATALOG, PAGES, PAGE % b"", stream(WORDS), FONT, b"<< /Title <FEFF0007005D0030003B0078> >>"],
        b"/Root 1 0 R /Info 6 0 R",
    )
    assert loaded(data).title == "\x07]0;x"


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    killed: list[float] = []

    class Soon(isolation.threading.Timer):  # type: ignore[name-defined, misc]
        def __init__(self, seconds: float, function: Callable[[], None]) -> None:
            killed.append(seconds)
            super().__init__(0, function)

    monkeypatch.setattr(isolation.threading, "Timer", Soon)
    monkeypatch.setattr(isolation.Child, "_start", _sleeper)
    assert refusal(one_page(WORDS)) == "takes too long to read (the limit is 4 s of processor time, more for much text)"
    assert killed == [isolation.WALL_SECONDS]


def _sleeper(self: isolation.Child) -> object:
    return isolation.subprocess.Popen(["sleep", "600"], stdin=-1, stdout=-1)


def test_a_child_that_crashes_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        isolation.Child,
        "_start",
        lambda self: isolation.subprocess.Popen(["sh", "-c", "kill -SEGV $$"], stdin=-1, stdout=-1),
    )
    assert refusal(one_page(WORDS)) == "the parser crashed on it or ran out of memory"


FAR = b"BT /F 12 Tf 1 0 0 1 %d 700 Tm (Words far from the page.) Tj ET "


def test_lines_that_stand_far_outside_any_page() -> None:
    """A find of the fuzzer: looking for columns took as many steps as there are points between the lines."""
    near = b"".join(
        b"BT /F 12 Tf 72 %d Td (Words that stand where they should.) Tj ET " % y for y in range(300, 700, 14)
    )
    for place in (10**9, 10**15, -(10**15)):
        text = loaded(one_page(near + FAR % place)).text
        assert "Words that stand where they should." in text


def test_what_a_document_may_take_grows_with_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[int] = []
    monkeypatch.setattr(budget.resource, "setrlimit", lambda what, both: limits.append(both[0]))
    monkeypatch.setattr(budget.resource, "getrlimit", lambda what: (0, 61))
    monkeypatch.setattr(budget, "_begun", False)
    budget.earn(10**6, 10**6)
    assert limits == []  # not in a process that has no limits
    budget.begin(60)
    for characters, size in ((0, 10**7), (10**7, 9_000), (10**6, 10**6), (10**7, 10**8)):
        budget.earn(characters, size)
    assert limits == [4, 4, 4, 24, 60]


def test_a_bomb_gets_four_seconds_of_processor_time_and_no_more() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    packed = zlib.compress(b"BT /F 1 Tf (A) Tj ET " * 4_000_000, 9)
    with contextlib.suppress(LoadError):
        loaded(one_page(packed, b"/Filter /FlateDecode"))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < budget.FIRST_SECONDS + 1
