"""Reading places: remembered by the texts, bounded, and never an error."""

from __future__ import annotations

import hashlib
import json
from itertools import permutations
from pathlib import Path

import pytest

from sidebyside.model import Place, Report
from sidebyside.settings import remembered
from sidebyside.settings.remembered import recall_place, recall_theme, remember_place, remember_theme


def texts(*words: str) -> list[Report]:
    return [Report.from_paragraphs([word]) for word in words]


def test_remember_and_recall(tmp_path: Path) -> None:
    path = tmp_path / "state" / "places.json"
    one, other = texts("a", "b"), texts("a", "c")
    assert recall_place(path, one) is None
    remember_place(path, one, Place(1, 7))
    remember_place(path, other, Place(0, 2))
    assert recall_place(path, one) == Place(1, 7)
    assert recall_place(path, texts("a")) is None
    assert [file.name for file in path.parent.iterdir()] == ["places.json"]


def test_a_set_has_no_order(tmp_path: Path) -> None:
    path = tmp_path / "places.json"
    for number, given in enumerate(permutations("abc")):
        remember_place(path, texts(*given), Place(given.index("b"), number))
        for seen in permutations("abc"):
            assert recall_place(path, texts(*seen)) == Place(seen.index("b"), number)
    remember_place(path, texts("a", "a", "b"), Place(1, 3))  # twice the same: the second stays the second
    assert recall_place(path, texts("b", "a", "a")) == Place(2, 3)


@pytest.mark.parametrize("given", list(permutations("ab")))
def test_what_was_remembered_for_an_order_is_read(tmp_path: Path, given: tuple[str, str]) -> None:
    path = tmp_path / "places.json"
    names = [f"{hashlib.sha256(word.encode()).hexdigest()} 1 1\n" for word in given]
    key = hashlib.sha256("".join(names).encode()).hexdigest()
    path.write_text(json.dumps({"places": {key: [1, 4]}}), encoding="utf-8")
    assert recall_place(path, texts(*given)) == Place(1, 4)
    remember_place(path, texts(*given), Place(0, 5))
    assert list(json.loads(path.read_text(encoding="utf-8"))["places"].values()) in ([[0, 5]], [[1, 5]])
    assert recall_place(path, texts(*reversed(given))) == Place(1, 5)


def test_the_name_is_of_the_texts(tmp_path: Path) -> None:
    path = tmp_path / "places.json"
    remember_place(path, [Report.from_paragraphs(["a"], title="x"), *texts("\ud800")], Place(0, 1))
    assert recall_place(path, texts("a", "\ud800")) == Place(0, 1)


def test_old_places_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    path = tmp_path / "places.json"
    for name in "abc":
        remember_place(path, texts(name), Place(0, 1))
    assert recall_place(path, texts("a")) is None
    assert recall_place(path, texts("c")) == Place(0, 1)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"places": {"a": 3}}', '{"places": {"a": [0, -1]}}', "[" * 90_000])
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "places.json"
    path.write_text(text, encoding="utf-8")
    assert recall_place(path, texts("a")) is None
    remember_place(path, texts("a"), Place(0, 1))
    assert recall_place(path, texts("a")) == Place(0, 1)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    remember_place(tmp_path / "file" / "places.json", texts("a"), Place(0, 1))


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
