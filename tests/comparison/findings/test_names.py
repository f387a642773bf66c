import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.findings.pairs import check_ledger, compared

from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Finding, Link, Place, Report


def linked(*texts: str, language: str = "en") -> Comparison:
    links = [Link(Place(i, 0), Place(j, 0), 1.0) for i in range(len(texts)) for j in range(i + 1, len(texts))]
    return Comparison([Report.from_paragraphs([text], language=language) for text in texts], links)


def differing(*texts: str, language: str = "en") -> list[tuple[str, ...]]:
    found = linked(*texts, language=language).findings
    return [tuple(side.text for side in f.sides) for f in found if f.type == "name"]


def row(comparison: Comparison, name: str) -> Finding:
    return next(f for f in comparison.ledger("name") if any(side.text == name for side in f.sides))


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ("Two men were held in Bergen on Friday, police said.", "Police said two men were held in Molde on Friday.",
         ("Bergen", "Molde")),
        ("Finance Minister Ivo Novak met the envoy for talks on grain.",
         "For talks about grain, Finance Minister Ana Ruiz met the envoy.", ("Ivo Novak", "Ana Ruiz")),
        ("Finance Minister Ivo Novak said the tax would stay.",
         "Ana Ruiz, the finance minister, said the tax would stay.",
         ("Ivo Novak", "Ana Ruiz")),
        ("Iran closed the strait.", "Iraq closed the strait.", ("Iran", "Iraq")),
        ("Maple agreed to pay the fine of 2 million.",
         "Orchid agreed to pay the fine of 2 million.", ("Maple", "Orchid")),
        ("He was flown to St Mary’s Hospital.", "He was flown to Royal Free Hospital.",
         ("St Mary’s Hospital", "Royal Free Hospital")),
        ("The parcel was sent from Lyon to Turin by train.", "The parcel was sent by train from Lyon to Genoa.",
         ("Turin", "Genoa")),
        ("Energy Minister Ivo Novak said the dam was safe.", "The dam was safe, said Ana Ruiz, the energy minister.",
         ("Ivo Novak", "Ana Ruiz")),
        ("North Korean crews were seen near the dam.", "South Korean crews were seen near the dam.",
         ("North Korean", "South Korean")),
        ("The mayor, Anna Berg, opened the bridge.",
         "The mayor, Eva Lund, opened the bridge.", ("Anna Berg", "Eva Lund")),
        ("The show at the Old Mill Theatre was sold out.", "The show at the Harbour Hall was sold out.",
         ("Old Mill Theatre", "Harbour Hall")),
    ],
)  # fmt: skip
def test_another_name_in_the_same_role_is_a_finding(left: str, right: str, names: tuple[str, str]) -> None:
    assert differing(left, right) == [names]
    assert differing(right, left) == [names[::-1]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ottawa said the talks would go on.", "Canada said the talks would go on."),
        ("Mr Novak said the crews were near.", "Finance Minister Ivo Novak said the crews were near."),
        ("The Marine Rescue Office sent a boat.", "The MRO sent a boat."),
        ("Berg told the Daily Post that the bridge was safe.", "Berg told reporters that the bridge was safe."),
        ("The Danish queen visited Aarhus.", "Queen Margrethe visited the port city."),
        ("Eva Lund, the head of Maple, said sales fell.", "Maple said sales fell, according to Lund."),
        ("Volodymyr Horenko asked for help.", "Vladimir Horenko asked for help."),
        ("Rescuers found three people.", "Firefighters found three people."),
        ("Construction began on Monday.", "Building began on Monday."),
        ("Anna Berg met Eva Lund in Molde.", "In Molde, Eva Lund was met by Anna Berg."),
        ("Prince Olaf and Ana Ruiz left Molde for Bergen.", "The duke and duchess left Molde for Bergen."),
        ("A Tromvik man was found guilty on Thursday.", "An Ostfold man, from Tromvik, was found guilty on Thursday."),
        ("On Friday the Swedes left.", "On Saturday the Swedish team left."),
    ],
)
def test_honest_paraphrases_have_none(left: str, right: str) -> None:
    assert differing(left, right) == []


@pytest.mark.parametrize(
    ("language", "left", "right", "names"),
    [
        ("de", "Außenminister Ivo Nowak traf den Gesandten in Genf.",
         "Außenminister Karl Maier traf den Gesandten in Genf.",
         ("Ivo Nowak", "Karl Maier")),
        ("fr", "Le ministre Jean Dupont a visité le port lundi.", "Le ministre Luc Martin a visité le port lundi.",
         ("Jean Dupont", "Luc Martin")),
        ("es", "El alcalde Pedro Ruiz visitó Soria el lunes.", "El alcalde Luis Gil visitó Soria el lunes.",
         ("Pedro Ruiz", "Luis Gil")),
    ],
)  # fmt: skip
def test_other_languages(language: str, left: str, right: str, names: tuple[str, str]) -> None:
    assert differing(left, right, language=language) == [names]


def test_spelling_variants_are_one_person_and_no_difference() -> None:
    comparison = linked("Minister Son Ha-na met Sergei Orlov. Son left.", "Sergey Orlov met Minister Son Ha Na.")
    assert comparison.ledger("name")
    assert [f for f in comparison.findings if f.type == "name"] == []
    variant = row(comparison, "Sergei Orlov")
    assert (variant.grade, variant.differs) == ("spelling variant", False)
    person = row(comparison, "Son Ha-na")
    assert [side.text for side in person.sides] == ["Son Ha-na", "Son Ha Na"]
    assert ("forms A", "Son Ha-na ×1, Son ×1") in person.detail


def test_an_acronym_belongs_to_its_expansion() -> None:
    comparison = linked("The Marine Rescue Office (MRO) sent a boat.", "A boat was sent, the MRO said.")
    assert [side.text for side in row(comparison, "MRO").sides] == ["Marine Rescue Office", "MRO"]


def test_a_name_of_one_report_stands_in_the_ledger() -> None:
    entry = row(linked("They met in Molde.", "They met at noon."), "Molde")
    assert (entry.grade, entry.differs, len(entry.sides)) == ("only here", False, 1)


def test_three_reports_make_one_row() -> None:
    comparison = linked("They saw Anna Berg.", "They saw Anna Berg.", "They saw Ms Berg.")
    assert [side.report for side in row(comparison, "Anna Berg").sides] == [0, 1, 2]


_WORDS = "Anna Berg Ivo Molde Iran Russia the met in said , minister president saw . On (MRO) U.S. near"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=14), min_size=2, max_size=3))
def test_sides_are_exact_and_links_are_parts_of_the_ledger(pieces: list[list[str]]) -> None:
    comparison = linked(*(" ".join(piece) for piece in pieces))
    check_ledger(comparison, "name")


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ("Rovers beat Albion 3-1 on Saturday thanks to two late goals from Tomas Reyes.",
         "Two late goals by Luca Ferrante gave Rovers a 3-1 win over Albion on Saturday.",
         ("Tomas Reyes", "Luca Ferrante")),
        ("Researchers at the University of Bergen have found that cod grow more slowly than thirty years ago.",
         "Cod grow more slowly than thirty years ago, a study by the University of Tromso has found.",
         ("University of Bergen", "University of Tromso")),
        ("Crowds filled the streets of Mannheim to demand a free press and trial by jury.",
         "Freiburg's streets were filled by crowds who demanded a free press and trial by jury.",
         ("Mannheim", "Freiburg")),
    ],
)  # fmt: skip
def test_a_sole_name_in_a_turned_sentence_is_a_finding(left: str, right: str, names: tuple[str, str]) -> None:
    assert differing(left, right) == [names]


def test_kinds_of_bodies_and_people_are_no_part_of_a_name() -> None:
    found = compared("Chipmaker Veltronix hired striker Ann Lee.", "Striker Ann Lee left. An ICBM hit the TV mast.")
    assert [side.text for row in found.ledger("name") for side in row.sides] == [
        "Veltronix",
        "Ann Lee",
        "Ann Lee",
        "ICBM",
    ]


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ("An injury forced Bello out of the race in Oslo on Friday.",
         "An injury forced Bello out of the race in Gothenburg.", ("Oslo", "Gothenburg")),
        ("She was hurt. Her coach, Viktor Dahl, said she would be fit again in weeks.",
         "She is out, her coach Henrik Moen said on Friday. She would be fit in weeks, he said.",
         ("Viktor Dahl", "Henrik Moen")),
        ("The United States and Canada agreed on Monday to share data on salmon stocks in the Pacific.",
         "On Monday Mexico and the United States reached a deal to share data about Pacific salmon stocks.",
         ("Canada", "Mexico")),
    ],
)  # fmt: skip
def test_capitals_as_places_offices_and_states(left: str, right: str, names: tuple[str, str]) -> None:
    assert differing(left, right) == [names]


def test_a_capital_that_speaks_is_its_state() -> None:
    found = compared("Moscow said the talks had failed.", "Russia said the talks had failed.")
    assert found.findings == ()


@pytest.mark.parametrize("last", ["by", "to", "against"])
def test_a_paragraph_may_end_behind_a_verb_in_a_small_word(last: str) -> None:
    one = f"Anna Becker met Bruno Keller. The man whom Anna Becker beat {last}."
    other = f"Bruno Keller met Anna Becker. The man whom Bruno Keller beat {last}."
    check_ledger(linked(one, other), "name")
