import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.names.countries import country
from sidebyside.language.names.finding import find_names


def names(text: str, language: str = "en") -> list[str]:
    return [text[name.start : name.end] for name in find_names(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On Friday Anna Berg met Omar El-Hadi in Port Louis.", ["Anna Berg", "Omar El-Hadi", "Port Louis"]),
        ("en", "The minister’s aide said Berg’s office was shut.", ["Berg"]),
        ("en", "Under George W. Bush the Bank of England said nothing.", ["George W. Bush", "Bank of England"]),
        ("en", "The US-led force met the Hwasong-19 crew.", ["US", "Hwasong-19"]),
        ("en", "However, nobody came. Then it rained in March.", []),
        ("en", "Last week Ludwig van Beethoven played.", ["Ludwig van Beethoven"]),
        ("de", "Am Montag traf Außenministerin Anna Berg den Trainer in Wien.", ["Anna Berg"]),
        ("de", "Die Feuerwehr fand das Haus am Abend leer.", []),
        ("fr", "L’Allemagne et l’ONU ont salué Jean-Luc Petit.", ["Allemagne", "ONU", "Jean-Luc Petit"]),
        ("es", "El alcalde Luis de la Vega llegó a Soria.", ["Luis de la Vega", "Soria"]),
    ],
)
def test_names_are_runs_of_capitals(language: str, text: str, expected: list[str]) -> None:
    assert names(text, language) == expected


def test_titles_are_told_apart_from_names() -> None:
    text = "Foreign Minister Ana Ruiz and spokesman Ivo Novak met President Park."
    assert [(n.key, n.title, n.kind) for n in find_names(text)] == [
        ("ana ruiz", "foreign minister", "person"),
        ("ivo novak", "spokesman", "person"),
        ("park", "president", "person"),
    ]


def test_a_nationality_before_a_title_is_a_name_of_its_own() -> None:
    found = find_names("She met Swedish Prime Minister Eva Lund.")
    assert [(n.key, n.kind) for n in found] == [("swedish", "state"), ("eva lund", "person")]


def test_a_single_word_that_begins_a_sentence_is_not_sure() -> None:
    (first,) = find_names("Maple spoke first.")
    assert not first.sure
    (second,) = find_names("First spoke Maple.")
    assert second.sure


def test_an_acronym_in_brackets_belongs_to_the_name() -> None:
    first = find_names("The Marine Rescue Office (MRO) sent a boat.")[0]
    assert (first.key, first.acronym) == ("marine rescue office", "mro")


def test_states_have_one_key() -> None:
    assert country("moscow") == country("russian") == country("kremlin") == "russia"
    assert country("us") == country("washington") == "united states"
    assert country("austria") != country("australia")
    assert country("springfield") == ""


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Ana", "Ruiz", "de", "of", "the", "U.S.", "-", "’s", ".", ",", "(ABC)", "war", "7", "Dr"]),
        max_size=25,
    ),
    st.sampled_from(["en", "de", "fr", "es"]),
)
def test_offsets_hold_for_any_text(words: list[str], language: str) -> None:
    text = " ".join(words).replace(" -", "-").replace(" ’s", "’s")
    last = 0
    for name in find_names(text, language):
        assert last <= name.start < name.end <= len(text)
        assert name.words
        last = name.end


@pytest.mark.parametrize("bait", ["U.S. ", "A ", "A-", "Mr ", "The Of ", "A. ", "(A) "])
def test_bait_is_read_to_its_end(bait: str) -> None:
    text = bait * 20_000
    assert all(n.end <= len(text) for n in find_names(text))
