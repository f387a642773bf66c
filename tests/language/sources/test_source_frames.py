"""Sources that only their place in the sentence shows, in four languages."""

import pytest

from sidebyside.language.sources.speakers import find_attributions


def sources(text: str, language: str = "en") -> list[str]:
    return [text[a.start : a.end] for a in find_attributions(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose by a tenth, figures from the housing board show.", "figures from the housing board"),
        ("The tannery found that the hides had been stolen.", "The tannery"),
        ("The wall had been built without a permit, a plumber working there said.", "a plumber working there"),
        ("The ferry line apologised and said the trips would resume.", "The ferry line"),
        ("The poet was quoted as saying that the prize came too late.", "The poet"),
        ("A beekeeper hired by the villagers said the hives were sick.", "A beekeeper hired by the villagers"),
        ("Three boats sank, a senior navy diver told the paper on condition of anonymity.", "senior navy diver"),
    ],
)
def test_a_frame_shows_the_source(text: str, expected: str) -> None:
    assert expected in sources(text)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Die Linden seien krank gewesen, sagte eine Gärtnerin.", "de", "eine Gärtnerin"),
        ("Der Damm sei sicher, teilte der Deichverband mit.", "de", "der Deichverband"),
        ("Laut Feuerwehr noch immer vermisst sind zwei Wanderer.", "de", "Feuerwehr"),
        ("Laut einer Sprecherin des Zoos ist der Bär gesund.", "de", "einer Sprecherin des Zoos"),
        ("Le toit s'est effondré, a indiqué son locataire.", "fr", "son locataire"),
        ("El puente está cerrado, denunciaron los comerciantes.", "es", "los comerciantes"),
    ],
)
def test_frames_of_other_languages(text: str, language: str, expected: str) -> None:
    assert expected in sources(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "In the end the council found a new site for the market.",
        "The trees show signs of disease.",
        "After the storm they found their boat.",
        "The bill, which had been due in May, was dropped.",
    ],
)
def test_no_source_where_nothing_is_told(text: str) -> None:
    assert sources(text) == []
