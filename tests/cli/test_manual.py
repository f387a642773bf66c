"""The manual page: up to date, whole, and understood by groff."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from sidebyside.cli import run
from sidebyside.cli.manual import _text, manual
from sidebyside.cli.parser import COMMANDS, build_parser
from sidebyside.reader.keys import commands

TOP = Path(__file__).parents[2]
PAGE = TOP / "docs" / "sidebyside.1"


def test_the_page_in_docs_is_the_one_that_is_made_now() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert manual(build_parser()) == written, "write it anew: python -m sidebyside --man > docs/sidebyside.1"


def test_every_action_and_command_is_told() -> None:
    page = manual(build_parser())
    for action in commands.COMMANDS:
        assert _text(f"{action.title}. {action.help} [{action.id}]") in page
    for name in COMMANDS:
        assert f"\n.SS {name}" in page
    assert "\\-\\-exit\\-code" in build_text(page)


def test_files_keymaps_and_themes_are_told() -> None:
    files = manual(build_parser()).partition(".SH FILES")[2].partition(".SH ENVIRONMENT")[0]
    for words in ("config.toml", 'keymap = "vim" or "less"', "[keys]", "themes/NAME.toml", "inherits"):
        assert _text(words).removeprefix("\\&") in files


def build_text(page: str) -> str:
    return page.partition(".SH COMMANDS")[2]


def test_every_option_is_told() -> None:
    page = manual(build_parser())
    seen = set()

    def walk(parser: object) -> None:
        for action in parser._actions:  # type: ignore[attr-defined]
            seen.update(action.option_strings)
            if isinstance(action.choices, dict):
                for inner in action.choices.values():
                    walk(inner)

    walk(build_parser())
    assert {"--format", "--theme", "--json", "--man"} <= seen
    assert [option for option in seen if _text(option) not in page] == []


def test_roff_is_never_commanded_by_words() -> None:
    assert _text(".so /etc/passwd") == "\\&.so /etc/passwd"
    assert _text("'tis a\\b --x") == "\\&'tis a\\eb \\-\\-x"


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff")
def test_groff_reads_it_without_a_warning() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-k", str(PAGE)], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert "Next divergent paragraph." in " ".join(done.stdout.decode().split())


def test_it_is_printed_and_packed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["--man"]) == 0
    assert capfdbinary.readouterr().out == PAGE.read_bytes()
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared["docs/sidebyside.1"] == "share/man/man1/sidebyside.1"
