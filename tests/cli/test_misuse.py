"""Wrong words on the command line: one line on standard error that names what is wrong, exit status 2, no output."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from sidebyside.cli import run

TEXT = "One two three four five.\n\nSix seven eight nine.\n"
CASES = {
    "": "give two or more reports",
    "a.txt": "a.txt: only one report",
    "compare": "give two or more reports",
    "read a.txt": "a.txt: only one report",
    "-- a.txt": "a.txt: only one report",
    "--nope": "--nope",
    "a.txt b.txt --theme nope": "--theme",
    "a.txt b.txt --language xx": "'xx'",
    "compare a.txt b.txt --language EN": "'EN'",
    "compare a.txt b.txt --language ''": "''",
    "compare a.txt b.txt --lang en": "--lang",
    "compare a.txt b.txt --format yaml": "'yaml'",
    "compare a.txt b.txt -f": "expected one argument",
    "compare a.txt b.txt --theme nope": "no theme 'nope'",
    "compare a.txt b.txt -f svg --size 0x0": "'0x0'",
    "compare a.txt b.txt --size big": "'big'",
    "compare a.txt b.txt --max-size 0": "'0'",
    "compare a.txt b.txt --max-size -5": "'-5'",
    "compare a.txt b.txt --max-size lots": "'lots'",
    "compare a.txt b.txt --max-size 3": "the limit is 3 bytes",
    "compare a.txt b.txt --only nothing": "'nothing'",
    "compare a.txt b.txt --type mood": "'mood'",
    "compare a.txt b.txt --exit-code=3": "--exit-code",
    "compare a.txt b.txt -o /no/where": "/no/where",
    "compare a.txt b.txt -o folder": "folder",
    "compare a.txt b.txt -o ''": "'': an empty name for the file to write",
    "compare a.txt nofile": "nofile: no such file",
    "compare a.txt ''": "'': no such file",
    "compare a.txt dangling": "dangling: a link that leads nowhere",
    "compare a.txt loop": "loop: symbolic links",
    "compare a.txt folder": "folder: no file",
    "compare a.txt empty": "empty: no text",
    "compare a.txt bad.json": "bad.json: damaged JSON",
    "compare a.txt 'a.txt#7'": "has no report 7",
    "compare a.txt '*.zip'": "*.zip",
    "compare a.txt ftp://x/y": "only http and https",
    "compare a.txt http://": "without a host",
    "compare a.txt http://127.0.0.1:1/": "private address",
    "compare a.txt https://nonexistent.invalid/ --offline": "no copy of it was kept",
    "compare a.txt b.txt third fourth": "third: no such file",
    "list": "give",
    "list nofile": "nofile: no such file",
    "list a.txt --sort mood": "'mood'",
    "--all --pick a.txt b.txt": "--pick",
    "snapshot": "COMMAND",
    "snapshot nope": "'nope'",
    "snapshot show": "NAME",
    "snapshot show nothing": "nothing: no such snapshot",
    "snapshot open nothing": "nothing: no such snapshot",
    "snapshot export nothing -f json": "nothing: no such snapshot",
    "snapshot rm nothing": "nothing: no such snapshot",
    "snapshot rename nothing x": "nothing: no such snapshot",
    "snapshot diff one": "NOW",
    "snapshot diff one two": "one: no such snapshot",
    "snapshot import nofile": "nofile",
    "snapshot import a.txt": "not a snapshot",
    "snapshot save a.txt": "a.txt: only one report",
    "completions": "SHELL",
    "completions powershell": "'powershell'",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty").touch()
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    monkeypatch.chdir(tmp_path)
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"SIDEBYSIDE_{name}_DIR", str(tmp_path / name))
    return tmp_path


@pytest.mark.parametrize("words", CASES)
def test_one_line_that_names_it(words: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(shlex.split(words)) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("sidebyside: ")
    assert err.count("\n") == 1
    assert CASES[words] in err
    assert "Traceback" not in err
    assert sorted(path.name for path in folder.iterdir() if path.name not in ("DATA", "CACHE")) == [
        "a.txt", "b.txt", "bad.json", "dangling", "empty", "folder", "loop",
    ]  # fmt: skip
