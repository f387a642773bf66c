"""The configuration file: defaults, every key, and a clear line for what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from sidebyside.errors import SettingsError
from sidebyside.settings import paths
from sidebyside.settings.config import Settings, load_settings, parse_settings
from sidebyside.settings.resources import seed_files, theme_files


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "config.toml") == Settings()


def test_every_key(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        'theme = "paper"\ntheme_dark = "high-contrast"\nkeymap = "vim"\nmeasure = 60\nspacing = 0\n'
        'intensity = "findings"\nlinked = false\nview = "rows"\n[keys]\nquit = "Q"\nnext-finding = ["f", "] f"]\n',
        encoding="utf-8",
    )
    found = load_settings(path)
    assert (found.theme, found.theme_dark, found.keymap, found.measure) == ("paper", "high-contrast", "vim", 60)
    assert (found.spacing, found.intensity, found.linked) == (0, "findings", False)
    assert found.keys == {"quit": ("Q",), "next-finding": ("f", "] f")}


@pytest.mark.parametrize(
    ("entry", "value", "reason"),
    [
        ("thme", "x", "no such setting"),
        ("measure", "wide", "expected a whole number"),
        ("measure", True, "expected a whole number"),
        ("measure", 5, "not between 20 and 200"),
        ("linked", 1, "expected true or false"),
        ("keymap", "emacs", "'emacs' is none of default, vim, less"),
        ("keys", 3, "expected a table of action = key or list of keys"),
        ("wrong", {"quit": "Q"}, "no such setting"),
    ],
)
def test_a_wrong_entry_is_named_and_costs_itself_alone(entry: str, value: object, reason: str) -> None:
    found = parse_settings({entry: value, "spacing": 2, "view": "rows"})
    assert found == Settings(spacing=2, view="rows", wrong={entry: reason})


@pytest.mark.parametrize("wrong", [3, True, 1.5, [" "], ["Q", 3], {"key": "Q"}, ""])
def test_what_is_no_key_is_named_and_the_rest_stays(wrong: object) -> None:
    found = parse_settings({"measure": 60, "keys": {"quit": wrong, "help": "f1"}})
    assert found.measure == 60
    assert found.keys == {"help": ("f1",)}
    assert found.wrong == {"keys.quit": "expected a key or a list of keys"}


@pytest.mark.parametrize("data", [b"theme = ", b"\xff\xfe", b"a" * (1 << 21)])
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert "\n" not in str(caught.value)
    with pytest.raises(SettingsError):
        load_settings(tmp_path)


def test_folders_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable, folder in (
        ("SIDEBYSIDE_DATA_DIR", paths.data_dir),
        ("SIDEBYSIDE_CONFIG_DIR", paths.config_dir),
        ("SIDEBYSIDE_STATE_DIR", paths.state_dir),
    ):
        monkeypatch.delenv(variable, raising=False)
        assert folder().name == "sidebyside" or "sidebyside" in str(folder())
        monkeypatch.setenv(variable, str(tmp_path))
        assert folder() == tmp_path


def test_themes_and_seeds_travel_with_the_package() -> None:
    assert "dark.toml" in [file.name for file in theme_files()]
    seeds = seed_files()
    assert len(seeds) == 2
    assert all(path.read_text(encoding="utf-8").strip() for path in seeds)
