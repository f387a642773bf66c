"""The help and the legend, as lines."""

import pytest

from sidebyside.model import FINDING_TYPES, KINDS
from sidebyside.reader.keys.commands import COMMANDS, GROUPS, keymap, learnt
from sidebyside.reader.looks.lines import width_of
from sidebyside.reader.looks.look import Look
from sidebyside.reader.sheets.help import FIRST, entries, write_help
from sidebyside.reader.sheets.legend import write_legend
from sidebyside.settings.themes import find_themes

LOOK = Look(find_themes().get("dark"))


@pytest.mark.parametrize("name", ["default", "vim", "less"])
def test_every_action_has_a_line_or_shares_one_with_its_opposite(name: str) -> None:
    listed = [entry for group in GROUPS for entry in entries(group, keymap(name))]
    assert sorted(id for entry in listed for id in entry.ids) == sorted(command.id for command in COMMANDS)
    assert len(listed) < len(COMMANDS)
    assert all(entry.keys and "—" not in entry.keys for entry in listed)


def test_opposites_share_a_line() -> None:
    moving = {entry.title: entry.keys for entry in entries("Moving", keymap("default"))}
    assert moving["Line down, up"] == "j k"
    assert moving["Beginning, end"] == "g G"
    differences = {entry.title: (entry.keys, entry.ways) for entry in entries("Differences", keymap("default"))}
    assert differences["Divergent paragraph"] == ("d D", "  next, previous")


@pytest.mark.parametrize(("width", "height"), [(112, 36), (150, 32), (74, 53), (30, 135)])
def test_the_help_fills_its_columns(width: int, height: int) -> None:
    lines = write_help(keymap("default"), LOOK, width)
    assert len(lines) <= height
    assert all(width_of(line) <= width for line in lines[:-1])
    text = "\n".join("".join(part for part, _ in line) for line in lines)
    assert all(group in text for group in GROUPS)


def test_the_legend_shows_every_kind_and_finding() -> None:
    text = "\n".join("".join(part for part, _ in line) for line in write_legend(LOOK, "plain text", 80, "Enter"))
    for name in (*KINDS, *FINDING_TYPES):
        assert LOOK.glyph(name) + " these words" in text


@pytest.mark.parametrize("width", [40, 74, 112])
def test_no_title_is_cut(width: int) -> None:
    words = " ".join("".join(text for text, _ in line) for line in write_help(keymap("default"), LOOK, width))
    assert words.count("…") == sum(command.title.endswith("…") for command in COMMANDS)


def test_the_key_to_learn_is_the_first_or_a_shorter_letter() -> None:
    default, vim = keymap("default"), keymap("vim")
    assert learnt(default["next-divergent"]) == "d"
    assert learnt(default["next-pane"]) == "Tab"
    assert learnt(default["forward"]) == "]j"
    assert learnt(default["next-mark"]) == "'"
    assert learnt(vim["top"]) == "gg"
    assert learnt(vim["undo"]) == "u"
    assert learnt(()) == ""


@pytest.mark.parametrize("name", ["default", "vim", "less"])
@pytest.mark.parametrize("width", [34, 74])
def test_the_first_lines_are_what_a_newcomer_needs(name: str, width: int) -> None:
    lines = ["".join(text for text, _ in line) for line in write_help(keymap(name), LOOK, width)]
    first = " ".join(lines[: lines.index("")])
    for id, words in FIRST:
        assert f"{learnt(keymap(name)[id])} {words}" in first.replace("\u00a0", " ")
    assert lines.index("") <= (1 if width == 74 else 4)


@pytest.mark.parametrize("name", ["vim", "less"])
def test_opposites_are_told_in_the_same_way(name: str) -> None:
    listed = [entry.keys for group in GROUPS for entry in entries(group, keymap(name))]
    assert "]d [d" in listed or name == "vim"
    assert not [keys for keys in listed if keys.startswith("]") and "[" not in keys and " " in keys]


def test_the_help_says_where_keys_are_set() -> None:
    lines = write_help(keymap("default"), LOOK, 74, "~/.config/sidebyside/config.toml")
    text = " ".join("".join(text for text, _ in line) for line in lines)
    assert "~/.config/sidebyside/config.toml" in text
    assert 'keymap = "vim"' in text
    assert "sidebyside --man" in text
