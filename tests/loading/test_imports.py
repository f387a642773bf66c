"""Each library is imported only when its format is opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.loading.registry import FORMATS, Sample, format_named, is_plain

HEAVY = ("numpy", "textual", "rich", "trafilatura", "lxml", "pypdfium2", "urllib3", "markdown_it", "charset_normalizer")


def imported_by_loading(path: Path) -> set[str]:
    code = "import sys, sidebyside; sidebyside.load(sys.argv[1]);print(*{name for name in sys.modules}, sep='\\n')"
    result = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_a_text_imports_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert not imported_by_loading(tmp_path / "a.txt").intersection(HEAVY)


def test_markdown_imports_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Words.")
    assert imported_by_loading(tmp_path / "a.md").intersection(HEAVY) == {"markdown_it"}


def test_a_text_needs_no_format_but_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    formats = {
        name for name in imported_by_loading(tmp_path / "a.txt") if name.startswith("sidebyside.loading.formats.")
    }
    assert formats == {"sidebyside.loading.formats.text"}


BEGINNINGS = (
    b"", b" \n", b"\xef\xbb\xbf", b"%PDF-1.4", b"PK\3\4", b"{\\rtf1", b"<html>", b"<!-- x --><rss>", b"<?xml ?><TEI>",
    b"{\"a\":1}", b"[{}]", b"From: a@b\nTo: c@d\nDate: today\n\n", b"From a@b Mon Jan 1 2024\nFrom: x\n", b"Words, ",
    "烏克蘭".encode(), b"<div><p><a>", b"MIME-Version: 1.0\nContent-Type: multipart/related\n", b"\0\0", b"## ",
)  # fmt: skip
ENDINGS = sorted({ending for name in FORMATS for ending in format_named(name).EXTENSIONS} | {"", "unknown"})


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(BEGINNINGS) | st.binary(max_size=20), max_size=4),
    st.sampled_from(ENDINGS) | st.sampled_from(("", "txt")),
    st.sampled_from(("", "", "text/html", "application/json")),
    st.sampled_from(("utf-8", "utf-16-le")),
)
def test_what_is_taken_for_plain_text_no_other_format_claims(
    pieces: list[bytes], extension: str, media: str, encoding: str
) -> None:
    head = b"".join(pieces).decode("latin-1").encode(encoding if encoding != "utf-8" else "latin-1")
    sample = Sample(head, extension, media)
    if is_plain(sample):
        assert [name for name in FORMATS if name != "text" and format_named(name).sniff(sample) > 0] == []


def test_an_article_is_taken_for_plain_text() -> None:
    assert is_plain(Sample(b"\xef\xbb\xbfThe minister said on Monday: nothing.", "txt"))
