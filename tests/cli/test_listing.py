"""``sidebyside list``, and what is printed instead of a comparison of very many reports."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from sidebyside import __version__
from sidebyside.cli import listing, run
from sidebyside.cli.sources import loading_line
from sidebyside.loading.collection.listing import MOST_FOUND, MOST_NAMED, ORDERS, wants_choice

PROSE = (
    "The harbour bridge stayed shut on Friday while inspectors looked at the cables of its northern tower once more."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(8):
        own = (
            "" if number in (2, 5) else f" Witness {number} told account {number} of the night, as {number} others did."
        )
        text = f"{PROSE * (1 if own else 2)}{own * (number + 1)}"
        (tmp_path / f"2024-11-{20 - number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "esc\x1b[31m.txt").write_text("", encoding="utf-8")
    return tmp_path


def printed(capfd: pytest.CaptureFixture[str], *words: object) -> tuple[str, str]:
    assert run([*map(str, words)]) == 0
    out, errors = capfd.readouterr()
    assert "\x1b" not in out + errors
    return out, errors


def test_a_line_a_text_and_its_copies_below_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out, errors = printed(capfd, "list", folder)
    lines = out.splitlines()
    assert lines[0].startswith("1  2024-11-13  ")
    assert "words  2024-11-13  (2024-11-13.txt)" in lines[0]
    place = lines.index("   same text, 2 copies:")
    assert "2024-11-15.txt" in lines[place - 1]
    assert lines[place + 1].strip().endswith("(2024-11-18.txt)")
    assert len(lines) == 9
    assert errors == f"sidebyside: left out: $'{folder}/esc\\e[31m.txt': no text\n"


def test_sorted_and_with_how_each_was_read(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out, _ = printed(capfd, "list", folder, "--sort", "words", "--info")
    heads = [line for line in out.splitlines() if " words  " in line]
    counts = [int(line.split(" words")[0].split()[-1]) for line in heads]
    assert counts == sorted(counts)
    assert out.count(f" · text (sidebyside {__version__}) · utf-8 · ") == 8


def test_as_json(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out, _ = printed(capfd, "list", folder, "-f", "json")
    whole = json.loads(out)
    assert (whole["format"], whole["version"]) == ("sidebyside/reports", 1)
    reports = whole["reports"]
    assert [report["report"] for report in reports] == list(range(8))
    assert len({report["stack"] for report in reports}) == 7
    assert reports[0]["source"]["encoding"] == "utf-8"
    assert f"text (sidebyside {__version__}) · utf-8" in reports[0]["info"]


def test_too_many_to_compare_unasked_are_listed(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out, errors = printed(capfd, folder)
    assert "same text, 2 copies" in out
    assert errors.endswith("8 reports, listed: name those to compare, or add --all\n")
    out, _ = printed(capfd, folder, "--all")
    assert out.startswith("8 reports, ")
    files = sorted(folder.glob("2024*"))
    out, _ = printed(capfd, *files)  # each named by itself
    assert out.startswith("8 reports, ")
    out, _ = printed(capfd, *files[:2], "--pick")
    assert out.startswith("1  2024-11-13")


def test_when_a_person_is_asked() -> None:
    assert not wants_choice(MOST_NAMED, MOST_NAMED)
    assert wants_choice(MOST_NAMED + 1, MOST_NAMED + 1)
    assert not wants_choice(MOST_FOUND, 1)
    assert wants_choice(MOST_FOUND + 1, 1)


def test_the_parser_knows_the_columns() -> None:
    assert listing.ORDERS == ORDERS


def test_one_report_is_enough_for_a_list_and_too_few_for_the_reader(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = folder / "2024-11-13.txt"
    out, _ = printed(capfd, "list", file)
    assert out.startswith("1  2024-11-13")
    assert run([str(file)]) == 2
    assert "only one report" in capfd.readouterr().err


def test_progress_on_a_terminal_is_gone_before_anything_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    with loading_line() as progress:
        assert progress is not None
        progress(0, 12, "loading")
        assert sys.stderr.getvalue() == ""  # so few are soon loaded
        progress(3, 500, "loading")
        assert sys.stderr.getvalue() == "\rloading 3 of 500 "
        progress(500, 500, "loading")
        assert sys.stderr.getvalue().endswith("\r")
        end = len(sys.stderr.getvalue())
    assert len(sys.stderr.getvalue()) == end
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with loading_line() as progress:
        assert progress is None
