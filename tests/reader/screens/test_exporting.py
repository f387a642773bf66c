"""Exports from the reader: the same bytes as on the command line, nothing overwritten without a yes."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.reader.opened import A, B, Opened, Opener, comparison

from sidebyside import Snapshot, compare, load
from sidebyside.cli import run
from sidebyside.exports import FORMATS, render
from sidebyside.exports.file import ending_of
from sidebyside.reader.screens.exporting import KINDS_OF_FILE
from sidebyside.reader.screens.picker import Picker


async def export_to(reader: Opened, name: str) -> None:
    await reader.press("E")
    await reader.press("enter")
    assert reader.sees("Export to")
    await reader.press("ctrl+a", "ctrl+k")
    await reader.type(name)
    await reader.press("enter")
    await reader.settle()


def test_every_format_is_offered() -> None:
    assert set(KINDS_OF_FILE) == {*FORMATS, "svg"}


async def test_the_name_is_proposed_and_its_ending_says_the_format(
    open_reader: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("E", "down", "enter")
        assert reader.screen.prompt.query_one("Input").value == "the-daily-a-b-times-courier-c.md"  # type: ignore[attr-defined]
        assert reader.sees("Markdown")
        await reader.press("enter")
        await reader.settle()
        path = tmp_path / "the-daily-a-b-times-courier-c.md"
        assert reader.message == f"Exported: {path}"
        assert path.read_text("utf-8") == render(comparison(), "markdown")
        await export_to(reader, "x.svg")
        assert "Springfield" in "".join(ElementTree.fromstring((tmp_path / "x.svg").read_text("utf-8")).itertext())
        assert "Export to" not in (tmp_path / "x.svg").read_text("utf-8")


async def test_all_three_ways_give_the_same_bytes(
    open_reader: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, texts in (("a.txt", A), ("b.txt", B)):
        Path(name).write_text("\n\n".join(texts), encoding="utf-8")
    assert run(["snapshot", "save", "a.txt", "b.txt"]) == 0
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    compared = compare([load(tmp_path / "a.txt"), load(tmp_path / "b.txt")])
    async with open_reader(compared=compared) as reader:
        for format in FORMATS:
            name = f"{format}{ending_of(format)}"
            await export_to(reader, f"reader-{name}")
            assert run(["compare", "a.txt", "b.txt", "-o", f"compare-{name}"]) == 0
            assert run(["snapshot", "export", "last", "-o", f"snapshot-{name}"]) == 0
            ways = [(tmp_path / f"{way}-{name}").read_bytes() for way in ("reader", "compare", "snapshot")]
            assert ways[0] == ways[1] == ways[2], format


async def test_an_old_file_is_overwritten_only_after_a_yes(open_reader: Opener, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_text("precious")
    async with open_reader() as reader:
        await export_to(reader, str(old))
        assert reader.sees("old.txt is there. Overwrite it?")
        await reader.press("n", "enter")
        assert reader.sees("Export to")  # another name can be given
        await reader.press("escape")
        assert old.read_text() == "precious"
        await export_to(reader, str(old))
        await reader.press("y", "enter")
        await reader.settle()
        assert reader.message == f"Exported: {old}"
        assert old.read_text("utf-8") == render(comparison(), "plain")


async def test_what_cannot_be_written_is_one_line(open_reader: Opener, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    async with open_reader() as reader:
        for name, why in (("no/x.md", "No such file"), ("pipe.md", "is there"), ("folder.md", "is there")):
            await export_to(reader, str(tmp_path / name))
            assert reader.message.startswith("Not exported: ")
            assert why in reader.message
            assert str(tmp_path / name) in reader.message
        assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.md", "pipe.md"]


async def test_escape_leaves_at_every_step(open_reader: Opener, tmp_path: Path) -> None:
    async with open_reader() as reader:
        await reader.press("E", "escape")
        assert not isinstance(reader.app.screen, Picker)
        await reader.press("E", "enter", "escape")
        assert not reader.screen.prompt.is_open
        assert list(tmp_path.iterdir()) == []


async def test_a_snapshot_is_exported_as_saved(open_reader: Opener, tmp_path: Path) -> None:
    snapshot = Snapshot.from_bytes(Snapshot(comparison()).to_bytes())
    async with open_reader(snapshot=snapshot) as reader:
        await export_to(reader, str(tmp_path / "x.json"))
        assert (tmp_path / "x.json").read_text("utf-8") == render(snapshot.comparison, "json")
