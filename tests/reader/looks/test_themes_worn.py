"""Themes on the screen: every one can be worn everywhere, a bad one is a message, an edited one is read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reader.opened import Opener

from sidebyside.reader.launch import choose_theme
from sidebyside.settings.config import Settings
from sidebyside.settings.themes import find_themes


async def test_every_theme_everywhere(open_reader: Opener) -> None:
    async with open_reader(size=(80, 24)) as reader:
        for name in find_themes().names:
            assert reader.app.use_theme(name)
            for keys in (
                ("colon", "d", "escape"),
                ("question_mark", "q"),
                ("2",),
                ("3",),
                ("4",),
                ("1", "a", "escape"),
            ):
                await reader.press(*keys)
            assert reader.app.wardrobe.name == name
            assert reader.sees("A1")


@pytest.mark.parametrize("text", ["name = ", 'name = "mine"\ninherits = "nothing"', 'name = "mine"'])
async def test_a_bad_theme_is_a_message_and_the_old_one_stays(open_reader: Opener, folders: Path, text: str) -> None:
    themes = folders / "config" / "themes"
    themes.mkdir(parents=True)
    (themes / "mine.toml").write_text(text, encoding="utf-8")
    async with open_reader(theme="mine") as reader:
        assert reader.app.wardrobe.name == "dark"
        assert "mine" in reader.message or "mine.toml" in reader.message
        reader.app.use_theme("light")
        await reader.press("t")
        await reader.type("mine")
        await reader.press("enter")
        assert reader.app.wardrobe.name == "light"


async def test_the_palette_shows_a_theme_while_the_cursor_is_on_it(open_reader: Opener) -> None:
    async with open_reader(theme="dark") as reader:
        await reader.press("colon")
        await reader.type("paper")
        assert reader.app.wardrobe.name == "paper"
        await reader.press("escape")
        assert reader.app.wardrobe.name == "dark"
        await reader.press("colon")
        await reader.type("theme light")
        await reader.press("enter")
        assert (reader.app.wardrobe.name, reader.message) == ("light", "Theme: light, the next time too")
        await reader.press("colon")
        await reader.type("paper")
        await reader.press(*["backspace"] * 5)
        await reader.type("ledgers")
        assert reader.app.wardrobe.name == "light"
        await reader.press("enter")
        assert reader.screen.views.name == "ledgers"


async def test_an_edited_theme_is_read_again(open_reader: Opener, folders: Path) -> None:
    themes = folders / "config" / "themes"
    themes.mkdir(parents=True)
    path = themes / "mine.toml"
    path.write_text('name = "mine"\ninherits = "dark"\n', encoding="utf-8")
    async with open_reader(theme="mine") as reader:
        assert reader.app.look.theme.palette["background"] == "#1e1e1e"
        path.write_text('name = "mine"\ninherits = "dark"\n[palette]\nbackground = "#102030"\n', encoding="utf-8")
        reader.app._watch_themes()
        await reader.settle()
        assert reader.app.look.theme.palette["background"] == "#102030"
        assert reader.screen.panes.canvas.palette.text.bgcolor is not None
        assert reader.screen.panes.canvas.palette.text.bgcolor.name == "#102030"
        path.write_text('name = "mine"\ninherits = "dark"\n[roles]\nunique = {glyph = "~"}\n', encoding="utf-8")
        await reader.press("u")
        assert not reader.sees(" ~ unique")
        reader.app._watch_themes()
        await reader.settle()
        assert reader.sees(" ~ unique")  # in the status line too
        path.write_text('name = "mine"\ninherits = "dark"\n[palette]\nbackground = "#102030"\n', encoding="utf-8")
        reader.app._watch_themes()
        path.write_text("name = 3\n", encoding="utf-8")
        reader.app._watch_themes()
        await reader.settle()
        assert "mine.toml: name: expected text" in reader.message
        assert reader.app.look.theme.palette["background"] == "#102030"


async def test_keys_that_cannot_be_are_a_message(open_reader: Opener) -> None:
    async with open_reader(settings=Settings(keys={"fly": ("x",)})) as reader:
        assert "no such action" in reader.message
        await reader.press("J")
        assert reader.place == "A2"


@pytest.mark.parametrize("keymap", ["vim", "less"])
async def test_other_keymaps(open_reader: Opener, keymap: str) -> None:
    async with open_reader(settings=Settings(keymap=keymap)) as reader:
        await reader.press("G")
        assert reader.place == "A5"
        await reader.press(*(["g", "g"] if keymap == "vim" else ["g"]))
        assert reader.place == "A1"
        await reader.press("h" if keymap == "less" else "question_mark")
        assert reader.sees("Moving")


@pytest.mark.parametrize(
    ("settings", "environment", "theme"),
    [
        (Settings(), {"NO_COLOR": "1"}, "no-colour"),
        (Settings(theme="paper"), {"NO_COLOR": "1"}, "no-colour"),
        (Settings(theme="paper"), {"TERM": "linux"}, "paper"),
        (Settings(), {"TERM": "linux"}, "ansi-16"),
        (Settings(theme_light="paper"), {"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "paper"),
        (Settings(), {"TERM": "xterm-256color", "COLORFGBG": "15;0"}, "dark"),
        (Settings(theme_dark="high-contrast"), {"TERM": "xterm-256color"}, "high-contrast"),
    ],
)
def test_the_first_theme(
    settings: Settings, environment: dict[str, str], theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sidebyside.reader.launch.ask_dark", lambda: None)
    assert choose_theme(settings, environment) == theme


async def test_a_chosen_theme_is_worn_the_next_time(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sidebyside.reader.launch.ask_dark", lambda: None)
    plain = {"TERM": "xterm-256color"}
    async with open_reader() as reader:
        await reader.press("t", *"paper", "enter")
        assert reader.message == "Theme: paper, the next time too"
    assert choose_theme(Settings(), plain) == "paper"
    assert choose_theme(Settings(theme="light"), plain) == "light"
    assert choose_theme(Settings(remember_theme=False), plain) == "dark"
    assert choose_theme(Settings(), {"TERM": "linux"}) == "ansi-16"
    async with open_reader() as reader:
        await reader.press("t", *"terminal", "enter")
        assert "follows the terminal" in reader.message
        await reader.press("t", *"light", "escape")
    assert choose_theme(Settings(), plain) == "dark"


async def test_a_theme_chosen_against_the_settings_is_worn_this_time_alone(open_reader: Opener) -> None:
    async with open_reader(settings=Settings(theme="dark")) as reader:
        await reader.press("t", *"paper", "enter")
        assert reader.message == "Theme: paper"
    assert choose_theme(Settings(), {"TERM": "xterm-256color"}) != "paper"
