# ruff: noqa: E501  (texts are easier to read unbroken)
"""Plain text: paragraphs, re-flowing, headlines, notes."""

from __future__ import annotations

import io
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside import Report, load
from sidebyside.loading.gate.characters import controls
from sidebyside.loading.paragraphs import lines
from sidebyside.loading.paragraphs.plain import from_text

SEEDS = Path(__file__).parents[3] / "seeds"
LONG = "The minister said on Friday that talks would go on, though nobody in the room believed that they would."


def texts(text: str) -> list[str]:
    return from_text(text).texts()


def loaded(tmp_path: Path, text: str | bytes, name: str = "news.txt") -> Report:
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(tmp_path / name)


@pytest.mark.parametrize(("name", "count"), [("000_dabe2b2fae1b5fba.txt", 10), ("002_8d6c48c85d3d8875.txt", 14)])
def test_the_seeds(name: str, count: int) -> None:
    report = load(SEEDS / name)
    text = (SEEDS / name).read_text(encoding="utf-8")
    assert len(report) == count
    assert report.text == text
    assert report.language == "en"
    assert list(report.texts) == [line.strip() for line in text.splitlines() if line.strip()]


def test_the_seeds_headline_and_boilerplate() -> None:
    report = load(SEEDS / "000_dabe2b2fae1b5fba.txt")
    assert report.title == report.paragraph(0)
    assert [p.role for p in report.paragraphs] == ["heading", *["text"] * 8, "boilerplate"]
    assert load(SEEDS / "002_8d6c48c85d3d8875.txt").title == "002_8d6c48c85d3d8875"


def test_blank_line_blocks() -> None:
    assert texts(f"{LONG}\n\n{LONG}\n \t\n{LONG}\n") == [LONG, LONG, LONG]


def test_lines_where_there_are_no_blank_lines() -> None:
    assert texts("One.\nTwo.\nThree.") == ["One.", "Two.", "Three."]


def test_a_headline_over_lines() -> None:
    assert texts(f"A headline\n\n{LONG}\n{LONG}\n{LONG}\n{LONG}") == ["A headline", LONG, LONG, LONG, LONG]


def test_hard_wrapped_blocks_are_re_flowed_character_for_character() -> None:
    source = "The minister said\non Friday that talks\nwould go on.\n\nNobody\nbelieved it.\n"
    draft = from_text(source)
    assert draft.texts() == ["The minister said on Friday that talks would go on.", "Nobody believed it."]
    assert draft.text is not None
    assert len(draft.text) == len(source)
    assert "hard-wrapped lines joined" in draft.notes


def test_indented_wrapped_lines_lose_their_indentation() -> None:
    assert texts("   The minister said  \n   on Friday.\n\n   Nobody\n   believed it.") == [
        "The minister said on Friday.",
        "Nobody believed it.",
    ]


def test_ideographs_join_without_a_blank() -> None:
    assert texts("外務大臣は金曜日に\nモスクワで会談した。\n\n次の\n段落。") == [
        "外務大臣は金曜日にモスクワで会談した。",
        "次の段落。",
    ]


def test_compounds_broken_at_their_hyphen() -> None:
    assert texts("a well-\nknown man\n\npre-\nand post-war") == ["a well-known man", "pre- and post-war"]


def test_lines_filled_to_one_width_without_blank_lines() -> None:
    words = (LONG + " ") * 6
    lines, line = [], ""
    for word in words.split():
        if len(line) + 1 + len(word) > 72:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    first = "\n".join([*lines, line])
    assert texts(f"{first}\n{first}\n") == [words.strip(), words.strip()]


def test_long_lines_with_a_blank_line_between_sections_stay_paragraphs() -> None:
    assert texts("\n".join([LONG] * 4) + "\n\n" + "\n".join([LONG] * 3)) == [LONG] * 7


def test_long_broken_lines_in_blocks_are_joined() -> None:
    half, rest = LONG[:90] + ",", LONG[:95] + " and"
    assert texts(f"{half}\n{rest}\n{LONG}\n\n{LONG}") == [f"{half} {rest} {LONG}", LONG]


def test_lines_of_marks_are_left_out_and_counted() -> None:
    draft = from_text(f"{LONG}\n\n* * *\n\n{LONG}\n--------\n{LONG}")
    assert draft.texts() == [LONG] * 3
    assert draft.dropped == ["2 lines of marks"]


def test_line_ends_and_tabs_are_said(tmp_path: Path) -> None:
    report = loaded(tmp_path, "One\ttwo.\r\nThree.\rFour.")
    assert report.texts == ("One two.", "Three.", "Four.")
    assert {"line ends changed to LF", "tabs changed to one blank each"} <= set(report.source.notes)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Mayor resigns after vote", "Mayor resigns after vote"),
        ("Mayor resigns after vote.", "news"),
        ("“Never again,” she said", "news"),
        ("By Jane Doe,", "news"),
    ],
)
def test_titles(tmp_path: Path, first: str, title: str) -> None:
    report = loaded(tmp_path, f"{first}\n\n{LONG}\n")
    assert report.title == title
    assert report.texts == (first, LONG)


def test_the_source_tells_what_was_read(tmp_path: Path) -> None:
    report = loaded(
        tmp_path, "Grüße aus\u202e Berlin, wo die Bürger nicht auf das Ende warten.".encode("cp1252", "ignore")
    )
    source = report.source
    assert (source.format, source.encoding, source.encoding_guessed) == ("text", "cp1252", True)
    assert source.size == len((tmp_path / "news.txt").read_bytes())
    assert len(source.sha256) == 64
    assert source.path == str(tmp_path / "news.txt")
    assert report.language == "de"


def test_invisible_characters_are_counted_not_removed(tmp_path: Path) -> None:
    report = loaded(tmp_path, "pay\u200bpal \u202eevil\u202c so\u00adft \x9b31m \u2066x\u2069")
    assert report.source.controls == 7
    assert "\u202e" in report.text
    assert "holds 7 control or invisible characters" in report.source.notes


def test_invisible_characters_of_a_long_text_are_counted_wherever_they_stand() -> None:
    text = ("a" * 65_535 + "\u200d" + "b" * 65_535 + "\ud83d" + "é" * 65_536) * 2 + "\x07"
    assert controls(text) == 5


def test_joiners_that_a_script_needs_are_not_counted(tmp_path: Path) -> None:
    assert loaded(tmp_path, "می\u200cخواهم 👩\u200d🚀").source.controls == 0
    assert loaded(tmp_path, "pay\u200dpal").source.controls == 1


@pytest.mark.parametrize("markup", ["[bold]x[/]", "[@click=app.quit]x[/]", ":smile:", "\\[a]", "<b>x</b>", "$x {y}"])
def test_markup_is_literal(tmp_path: Path, markup: str) -> None:
    assert loaded(tmp_path, markup).text == markup


def test_a_ten_megabyte_line_and_a_million_paragraphs(tmp_path: Path) -> None:
    assert len(loaded(tmp_path, "word " * 2_000_000)) == 1
    assert len(loaded(tmp_path, "Word.\n" * 1_000_000)) == 1_000_000


WORD = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9)
PARAGRAPH = st.lists(WORD, min_size=1, max_size=30).map(" ".join).filter(lambda text: any(map(str.isalnum, text)))


@settings(max_examples=100, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=8))
def test_blocks_come_back_to_the_character(paragraphs: list[str]) -> None:
    assert texts("\n\n".join(paragraphs)) == paragraphs


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_word_is_lost_or_made(text: str) -> None:
    kept = "".join("".join(texts(text)).split())
    assert [c for c in kept if c.isalnum()] == [c for c in "".join(text.split()) if c.isalnum()]


def test_of_very_many_paragraphs_boilerplate_is_not_looked_for_and_that_is_said(tmp_path: Path) -> None:
    few = loaded(tmp_path, "Words of a report.\n" * 1_000 + "Share this article\n")
    assert few.paragraphs[-1].role == "boilerplate"
    many = loaded(tmp_path, "Words of a report.\n" * 100_000 + "Share this article\n")
    assert len(many) == 100_001
    assert many.paragraphs[-1].role == "text"
    assert many.source.notes[-1] == "more than 100,000 paragraphs: boilerplate was not looked for"


def test_a_word_of_a_megabyte(tmp_path: Path) -> None:
    assert loaded(tmp_path, "A " + "w" * 1_000_000 + " end.").texts == ("A " + "w" * 1_000_000 + " end.",)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(("One line.", "x", " led", "trailed ", "* * *", "- item", "a\vb", "\u2028", "", "界")),
        max_size=6,
    ),
    st.sampled_from(("\n\n", "\n", "\n \n", "\n\n\n")),
    st.sampled_from(("", "\n", "\n\n\n", " \n")),
)
def test_the_quick_way_finds_the_same_paragraphs(pieces: list[str], between: str, end: str) -> None:
    text = between.join(pieces) + end
    quick = lines.divide(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_separate", lambda text: None)
        assert lines.divide(text) == quick


def test_the_quick_way_is_taken_for_paragraphs_between_blank_lines() -> None:
    assert lines._separate("One.\n\nTwo.\n") == [(0, 4), (6, 10)]


WRAPPED = """The council decided three things at its meeting on Friday night:
- the bridge stays closed until the engineers have looked at each
  of its cables
- ferries are free
- nobody pays the toll

The mayor said on Saturday that she had expected nothing else from
a council that had never once listened to her.
"""


def test_items_of_lists_in_wrapped_text_stay_apart() -> None:
    assert texts(WRAPPED) == [
        "The council decided three things at its meeting on Friday night:",
        "- the bridge stays closed until the engineers have looked at each of its cables",
        "- ferries are free",
        "- nobody pays the toll",
        "The mayor said on Saturday that she had expected nothing else from a council that had never once listened to her.",
    ]


@pytest.mark.parametrize(
    "marks", ["1. 2. 3.", "9) 10) 11)", "a) b) c)", "(1) (2) (3)", "* * *", "• • •", "– – –", "+ + +"]
)
def test_marks_of_items(marks: str) -> None:
    words = ["the first of several things that", "the second", "the third"]
    lines = [f"{mark} {text}" for mark, text in zip(marks.split(), words, strict=True)]
    lines[0] += "\ngoes on in the next line"
    found = texts("\n".join(lines) + f"\n\n{WRAPPED}")
    assert found[:3] == [f"{marks.split()[0]} {words[0]} goes on in the next line", *lines[1:]]


@pytest.mark.parametrize(
    "block",
    [
        "The mayor said that the bridge was safe for all of those who used it\n- which was wrong, as it turned out a week"
        " later, when she had to\nclose it.",
        "It was the bridge of which the engineers had written in the summer of\n1998. The mayor had read the report in that"
        " year, and again in winter\n2003. Nobody knew.",
        "There were 12 engineers on the bridge, and of the 12 there were not so\n3. That was said by the mayor, who had been"
        " told so by the engineers of\n7. She left.",
    ],
)
def test_dashes_and_numbers_of_sentences_are_no_items(block: str) -> None:
    assert texts(f"{block}\n\n{WRAPPED}")[0] == block.replace("\n", " ")


def test_a_list_among_paragraphs_of_one_long_line_each() -> None:
    long = f"{LONG} {LONG}"
    assert texts(f"{long}\n\nIn short:\n- one\n- two\n\n{long}") == [long, "In short:", "- one", "- two", long]


def test_very_many_items() -> None:
    """Work must not grow with the square of their number, whether they form a list or not."""
    assert len(texts("1. a\n" * 100_000 + "\n\n" + LONG[:70])) == 2
    assert len(texts("- a\n" * 100_000 + "\n\n" + LONG[:70])) == 100_001


INDENTED = [" ".join(LONG.split()[number:] + LONG.split()[:number]).rstrip(".") + f". {LONG}" for number in range(5)]


@pytest.mark.parametrize("indent", ["  ", "   ", "     ", "        ", "\t"])
@pytest.mark.parametrize("margin", ["", "    "])
@pytest.mark.parametrize("width", [60, 66, 72])
def test_wrapped_paragraphs_set_in_without_blank_lines(indent: str, margin: str, width: int) -> None:
    wrapped = [
        textwrap.fill(text, width, initial_indent=margin + indent, subsequent_indent=margin) for text in INDENTED
    ]
    assert texts("\n".join(wrapped)) == INDENTED
    assert texts("Talks go on\n\n" + "\n".join(wrapped)) == ["Talks go on", *INDENTED]


@pytest.mark.parametrize(
    "block",
    [
        "The mayor said that the bridge was safe\n   for all of those who used it.\nNobody had asked her.\n   It was not.",
        "Section 1.\n   The bridge is closed.\n   The ferries are free.\nSection 2.\n   Nobody pays the toll.",
    ],
)
def test_lines_set_in_otherwise_begin_no_paragraphs(block: str) -> None:
    assert texts(f"{block}\n\n{WRAPPED}")[0] == " ".join(block.split())


def test_first_lines_set_in_by_a_tab_begin_paragraphs() -> None:
    texts = (
        "The first paragraph of it goes on and on over two lines.",
        "The second begins here and goes on.",
        "A third.",
    )
    first, second, third = texts
    data = f"\t{first[:33]}\n{first[34:]}\n\t{second[:22]}\n{second[23:]}\n\t{third}\n"
    assert load(io.BytesIO(data.encode())).texts == texts
    verse = "Roses are red.\n  Violets are blue.\nSugar is sweet.\n  And so are you.\n"
    assert len(load(io.BytesIO(verse.encode())).texts) == 4
