"""Themes: the files are whole, wrong ones say why, and the kinds keep apart for every kind of colour vision."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from tests.settings.vision import VISIONS, contrast, delta_e, distance

from sidebyside.errors import SettingsError
from sidebyside.settings.resources import theme_files
from sidebyside.settings.themes import (
    FINDING_ROLES,
    KIND_ROLES,
    ROLES,
    Theme,
    Themes,
    find_themes,
    parse_theme,
    resolve_theme,
)

BUILT_IN = {
    "dark",
    "light",
    "high-contrast",
    "colour-blind-dark",
    "colour-blind-light",
    "paper",
    "ansi-16",
    "no-colour",
}
TRUE_COLOUR = sorted(name for name in BUILT_IN if not find_themes().get(name).ansi)


def theme(name: str) -> Theme:
    return find_themes().get(name)


def read_theme(name: str) -> str:
    return next(file for file in theme_files() if file.stem == name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_built_in_theme_is_named_like_its_file(name: str) -> None:
    assert parse_theme(read_theme(name), name)["name"] == name


def test_all_built_in_themes_load_with_every_role() -> None:
    themes = find_themes()
    assert themes.problems == []
    assert set(themes.names) == BUILT_IN
    for name in themes.names:
        assert set(themes.get(name).roles) == set(ROLES)


@pytest.mark.parametrize("name", TRUE_COLOUR)
@pytest.mark.parametrize("vision", sorted(VISIONS))
def test_kinds_keep_apart(name: str, vision: str) -> None:
    found = theme(name)
    colours = [found.roles[kind].background for kind in KIND_ROLES] + [found.palette["background"]]
    low = 10.0 if name == "paper" else 12.0
    assert min(distance(a, b, vision) for a, b in combinations(colours, 2)) >= low


@pytest.mark.parametrize("name", TRUE_COLOUR)
def test_text_can_be_read_on_every_kind(name: str) -> None:
    found = theme(name)
    text, background = found.roles["text"].foreground, found.palette["background"]
    low = 7.0 if name == "high-contrast" else 4.5
    for kind in KIND_ROLES:
        assert contrast(text, found.roles[kind].background) >= low
    assert contrast(text, background) >= 7.0
    for role in ("dim", "boilerplate", "gutter", "partner", "note", "mark"):
        assert contrast(found.roles[role].foreground, background) >= 4.5, role
    for role in ("text", "dim", "partner", "note", "mark"):  # in the row of a table that the cursor is on
        assert contrast(found.roles[role].foreground, found.roles["cursor"].background) >= 4.5, role
    for role in ("line-shared", "line-divergent", "line-unique", "line-current", "absent"):
        assert contrast(found.roles[role].foreground, background) >= 3.0, role
    for role in ("status", "key", "title", "title-active", "message", "error", "progress", "search", "search-current"):
        assert contrast(found.roles[role].foreground, found.roles[role].background) >= 4.5, role


@pytest.mark.parametrize("name", TRUE_COLOUR)
def test_findings_can_be_read_where_they_stand(name: str) -> None:
    found = theme(name)
    low = 7.0 if name == "high-contrast" else 4.5
    for role in FINDING_ROLES:
        colour = found.roles[role].foreground
        assert contrast(colour, found.roles["divergent"].background) >= low, role
        assert contrast(colour, found.palette["background"]) >= low, role
        assert contrast(colour, found.roles["unique"].background) >= 3.5, role
        if found.roles[role].background:
            assert contrast(colour, found.roles[role].background) >= 4.5, role


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_never_colour_alone(name: str) -> None:
    roles = theme(name).roles
    assert len({roles[kind].glyph for kind in KIND_ROLES}) == 3
    assert all(roles[kind].glyph for kind in KIND_ROLES)
    assert len({roles[kind].glyph for kind in FINDING_ROLES}) == len(FINDING_ROLES)
    if theme(name).ansi:
        assert len({roles[kind].style for kind in KIND_ROLES}) == 3


def test_no_colour_names_no_colour() -> None:
    for role in theme("no-colour").roles.values():
        assert {role.foreground, role.background} <= {"", "default"}


def test_delta_e_agrees_with_the_published_pairs() -> None:
    # Sharma, Wu, Dalal 2005, table 1: pairs 1, 7, 17 and 24.
    assert delta_e((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert delta_e((50, 0, 0), (50, -1, 2)) == pytest.approx(2.3669, abs=1e-4)
    assert delta_e((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert delta_e((50, 2.5, 0), (50, 3.2592, 0.3350)) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "t.toml: not TOML"),
        ("dark = true", "t.toml: name: missing"),
        ("name = 3", "t.toml: name: expected text"),
        ('name = "x"\ncolour = "red"', "t.toml: colour: no such key"),
        ('name = "x"\n[palette]\ntext = "reddish"', "t.toml: palette.text: not a colour"),
        ('name = "x"\n[roles.sharde]\nglyph = "="', "t.toml: roles.sharde: no such role"),
        ('name = "x"\n[roles.shared]\ncolor = "red"', "t.toml: roles.shared.color: no such key"),
        ('name = "x"\n[roles.shared]\nstyle = "blink"', "t.toml: roles.shared.style: 'blink' is none of"),
        ('name = "x"\n[roles.shared]\nglyph = "=="', "t.toml: roles.shared.glyph: more than one character"),
        ('name = "x"\n[roles.shared]\nglyph = "漢"', "t.toml: roles.shared.glyph: not one column wide"),
        ('name = "x"\n[roles.note]\nglyph = "\\u0301"', "t.toml: roles.note.glyph: not one column wide"),
        ('name = "x"\n[roles.note]\nglyph = "\\u001b"', "t.toml: roles.note.glyph: not a character that can be"),
        ('name = "x"\n[roles.cursor]\nglyph = "\\u0007"', "t.toml: roles.cursor.glyph: not a character that can be"),
        ('name = "x"\n[roles.unique]\nglyph = ""', "t.toml: roles.unique.glyph: empty"),
        ('name = "x"\n[roles.quote]\nglyph = " "', "t.toml: roles.quote.glyph: empty"),
        ('name = "x"\nroles = 3', "t.toml: roles: expected a table"),
        ('name = "x"\n[roles]\nshared = 3', "t.toml: roles.shared: expected a table"),
    ],
)
def test_a_wrong_theme_says_where_and_why(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_theme(text, "t.toml")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_inheritance() -> None:
    def resolve(text: str, name: str = "mine") -> Theme:
        tables = {name: ("", parse_theme(read_theme(name), "")) for name in BUILT_IN}
        for part in text.split("---"):
            table = parse_theme(part, "t.toml")
            tables[table["name"]] = ("t.toml", table)
        return resolve_theme(name, tables)

    mine = resolve('name = "mine"\ninherits = "light"\n[palette]\ndivergent = "#ffeecc"\n[roles.shared]\nglyph = "s"')
    assert mine.roles["divergent"].background == "#ffeecc"
    assert mine.roles["shared"].glyph == "s"
    assert mine.roles["shared"].background == theme("light").roles["shared"].background
    assert not mine.dark
    with pytest.raises(SettingsError, match=r"t\.toml: roles\.unique\.glyph: '=' is that of shared too"):
        resolve('name = "mine"\ninherits = "dark"\n[roles.unique]\nglyph = "="')
    with pytest.raises(SettingsError, match=r"t\.toml: roles\.characters\.glyph: '!' is that of negation too"):
        resolve('name = "mine"\ninherits = "dark"\n[roles.characters]\nglyph = "!"')
    swapped = '[roles.shared]\nglyph = "+"\n[roles.unique]\nglyph = "="\n[roles.note]\nglyph = ""'
    assert resolve(f'name = "mine"\ninherits = "dark"\n{swapped}').roles["unique"].glyph == "="
    with pytest.raises(SettingsError, match="inherits: no theme named 'nothing'"):
        resolve('name = "mine"\ninherits = "nothing"')
    with pytest.raises(SettingsError, match="goes in a circle"):
        resolve('name = "mine"\ninherits = "other"---name = "other"\ninherits = "mine"')
    with pytest.raises(SettingsError, match=r"roles\.shared\.foreground: 'inky' is neither"):
        resolve('name = "mine"\ninherits = "dark"\n[roles.shared]\nforeground = "inky"')
    with pytest.raises(SettingsError, match=r"palette\.background: missing"):
        resolve('name = "mine"')


def test_user_themes_win_and_bad_ones_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('name = "dark"\ninherits = "light"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text("name", encoding="utf-8")
    (tmp_path / "c.toml").write_bytes(b'name = "\xff"')
    (tmp_path / "notes.txt").write_text("not a theme", encoding="utf-8")
    themes = find_themes(tmp_path)
    # The user's "dark" inherits light, which inherits dark: a circle is reported when it is asked for, not before.
    assert {problem.split(":")[0] for problem in themes.problems} == {"b.toml", "c.toml"}
    assert "light" in themes.names
    assert find_themes(tmp_path / "missing").problems == []


def test_unknown_theme() -> None:
    with pytest.raises(SettingsError, match="no theme 'none'"):
        Themes([]).get("none")
