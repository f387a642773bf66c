"""Finding entries by what is typed of them."""

from sidebyside.reader.keys.commands import COMMANDS
from sidebyside.reader.matching import ranked, score

ENTRIES = [(command.title, f"{command.group} {command.help}") for command in COMMANDS]


def titles(query: str) -> list[str]:
    return [ENTRIES[number][0] for number in ranked(query, ENTRIES)]


def test_a_word_that_begins_so_comes_before_any_that_has_the_letters() -> None:
    assert titles("them")[0] == "Theme…"
    assert titles("div")[:2] == ["Next divergent paragraph", "Previous divergent paragraph"]
    assert titles("next fi")[0] == "Next finding"
    assert titles("spac")[0] == "Line spacing"


def test_letters_that_are_only_strewn_over_a_help_text_match_nothing() -> None:
    assert titles("zqx") == []
    assert score("them", "Line up", "Move one line up. That is more text, with every letter of it") is None


def test_initials_and_cut_words_find_a_title() -> None:
    assert "Next divergent paragraph" in titles("nxtdiv")


def test_nothing_typed_shows_all_in_their_order() -> None:
    assert ranked("", ENTRIES) == list(range(len(ENTRIES)))
