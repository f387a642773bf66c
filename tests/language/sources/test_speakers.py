import pytest

from sidebyside.language.sources.quotes import find_quotations
from sidebyside.language.sources.speakers import find_attributions
from sidebyside.model import Span


def sources(text: str, language: str = "en") -> list[str]:
    quoted: list[Span] = [stretch for q in find_quotations((text,), language) for stretch in q.stretches]
    return [text[a.start : a.end] for a in find_attributions(text, language, quoted)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Eva Lund said the bridge was shut.", ["Mayor Eva Lund"]),
        ("“It is shut,” said Eva Lund, the mayor.", ["Eva Lund"]),
        ("Eva Lund, the mayor of Bergen, told reporters it was shut.", ["Eva Lund"]),
        ("According to police in Bergen, two boats sank.", ["police in Bergen"]),
        ("Officials in Peru and Chile said the lake had dried up.", ["Officials in Peru and Chile"]),
        (
            "There are claims by Peru, Chile and their neighbours that it dried up.",
            ["Peru, Chile and their neighbours"],
        ),
        ("Lund praised the crew, adding that she was glad.", ["Lund"]),
        ("Peru’s claim that the lake dried up was new.", ["Peru"]),
        ("She said so.", ["She"]),
        ("The road is shut, the county council said.", ["the county council"]),
        ("The road is shut, the rebels' own radio reported.", ["the rebels' own radio"]),
        ("The road is shut, insurers said.", ["insurers"]),
        ("The tomb was robbed, local guides say.", ["local guides"]),
        ("He had been drinking, a Swedish barman testified.", ["a Swedish barman"]),
        ("The Daily Post, citing two officials, reported that it sank.", ["two officials", "The Daily Post"]),
    ],
)
def test_sources_are_found(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is said to be old.",
        "Nobody in the United States was told.",
        "They have not confirmed it.",
        "“Lund said it was shut” was on the wall.",
        "The report was long and the claims were many.",
        "Lund’s remarks were short.",
    ],
)
def test_what_is_no_source(text: str) -> None:
    assert sources(text) == []


def test_other_languages() -> None:
    assert sources("„Es ist zu“, sagte Eva Lund. Laut Polizei sank ein Boot.", "de") == ["Eva Lund", "Polizei"]
    assert sources("« C’est fini », a déclaré Luc Petit. Selon la police, rien.", "fr") == ["Luc Petit", "la police"]
    assert sources("«No», dijo Ana Ruiz. Según el Gobierno, no hay datos.", "es") == ["Ana Ruiz", "el Gobierno"]


@pytest.mark.parametrize(
    "bait", ["Ana said ", "Ana, ", "Ana and ", "said ", "claims by ", "according to ", "Ana, Eva and "]
)
def test_bait_is_read_to_its_end(bait: str) -> None:
    text = bait * 20_000 + "Ana said."
    assert all(0 <= a.start < a.end <= len(text) for a in find_attributions(text))
