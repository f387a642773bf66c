"""Reading places: remembered by the texts, bounded, and never an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from sidebyside.model import Place, Report
from sidebyside.settings import remembered
from sidebyside.settings.remembered import key_of, recall_place, recall_theme, remember_place, remember_theme


def test_remember_and_recall(tmp_path: Path) -> None:
    path = tmp_path / "state" / "places.json"
    assert recall_place(path, "a") is None
    remember_place(path, "a", Place(1, 7))
    remember_place(path, "b", Place(0, 2))
    assert recall_place(path, "a") == Place(1, 7)
    assert [file.name for file in path.parent.iterdir()] == ["places.json"]


def test_the_key_is_of_the_texts() -> None:
    one, other = Report.from_paragraphs(["a"], title="x"), Report.from_paragraphs(["b"])
    assert key_of([one, other]) == key_of([Report.from_paragraphs(["a"]), other])
    assert key_of([one, other]) != key_of([other, one])
    assert key_of([Report.from_paragraphs(["\ud800"])])


def test_old_places_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    path = tmp_path / "places.json"
    for name in "abc":
        remember_place(path, name, Place(0, 1))
    assert recall_place(path, "a") is None
    assert recall_place(path, "c") == Place(0, 1)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"places": {"a": 3}}', '{"places": {"a": [0, -1]}}', "[" * 90_000])
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "places.json"
    path.write_text(text, encoding="utf-8")
    assert recall_place(path, "a") is None
    remember_place(path, "a", Place(0, 1))
    assert recall_place(path, "a") == Place(0, 1)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    remember_place(tmp_path / "file" / "places.json", "a", Place(0, 1))


def test_the_chosen_theme(tmp_path: Path) -> None:
    path = tmp_path / "state" / "theme"
    assert recall_theme(path) == ""
    remember_theme(path, "")
    remember_theme(path, "paper")
    assert recall_theme(path) == "paper"
    remember_theme(path, "")
    assert recall_theme(path) == ""


def test_a_damaged_memory_of_the_theme_is_none(tmp_path: Path) -> None:
    path = tmp_path / "theme"
    for data in (b"", b"\xff\xfe\0", b"a\x1b[31m", b"x" * 10_000, b"two\nlines"):
        path.write_bytes(data)
        assert recall_theme(path) == ""
    (tmp_path / "file").write_text("")
    remember_theme(tmp_path / "file" / "theme", "paper")
