"""The themes of one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from sidebyside.errors import SettingsError
from sidebyside.reader.looks.wardrobe import Wardrobe


def test_the_first_theme_that_is_right_is_worn_and_what_was_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('name = "bad"\ninherits = "nothing"\n', encoding="utf-8")
    wardrobe = Wardrobe(tmp_path, "bad", "light", "dark")
    assert wardrobe.name == "light"
    assert "bad" in wardrobe.problem
    with pytest.raises(SettingsError):
        wardrobe.wear("bad")
    assert wardrobe.look.theme.name == "light"


def test_a_theme_that_cannot_be_read_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("roles = [[[", encoding="utf-8")
    problem = Wardrobe(tmp_path, "mine", "dark").problem
    assert problem.startswith("no theme 'mine'; mine.toml: not TOML")


def test_a_file_that_changes_is_read_again_once(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "mine"\ninherits = "dark"\n', encoding="utf-8")
    wardrobe = Wardrobe(tmp_path, "mine")
    assert not wardrobe.changed()
    mine.write_text('name = "mine"\ninherits = "light"\n', encoding="utf-8")
    assert wardrobe.changed()
    assert not wardrobe.changed()
    assert wardrobe.wear("mine").theme.dark is False


def test_a_theme_that_its_file_has_no_longer_is_told_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('name = "evening"\ninherits = "dark"\n', encoding="utf-8")
    wardrobe = Wardrobe(tmp_path, "dark")
    look = wardrobe.wear("evening")
    file.write_text('name = "night"\ninherits = "dark"\n', encoding="utf-8")
    assert wardrobe.changed()
    with pytest.raises(SettingsError, match=r"^own\.toml: no theme 'evening' any more; it is still worn$"):
        wardrobe.wear("evening")
    file.unlink()
    assert wardrobe.changed()
    with pytest.raises(SettingsError, match=r"^own\.toml: gone, with theme 'evening'; it is still worn$"):
        wardrobe.wear("evening")
    assert wardrobe.look is look


def test_textual_gets_a_new_name_each_time(tmp_path: Path) -> None:
    wardrobe = Wardrobe(tmp_path, "dark")
    assert wardrobe.for_textual().name != wardrobe.for_textual().name
