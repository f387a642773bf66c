"""Which quantities count the same thing: units and currencies, parts and wholes, years that are numbers."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing, rows

from sidebyside.language.numbers.units import UNITS, converts, dimension


def changed(text: str, one: str, other: str, language: str = "en") -> list[str]:
    found = compared(text.format(one), text.format(other), language=language)
    assert not [f for f in found.findings if f.type != "number"]
    return [f.grade for f in differing(found, "number")]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The council approved {} for the repair of the bridge.", "£2.4m", "€2.4m"),
        ("The ticket for the museum costs {} at the door.", "12 dollars", "12 euros"),
        ("The lorry carried {} of fuel to the depot.", "40 tonnes", "40 litres"),
        ("The wreck lies {} off the coast of Norway.", "5 miles", "5 km"),
        ("The wreck lies {} off the coast of Norway.", "5 miles", "12 km"),
        ("Turnout rose by {} in the region.", "3 percentage points", "3 percent"),
        ("{} of the voters stayed at home in Kasta.", "Nearly a third", "Nearly half"),
        ("Profits at the airline {} last year.", "doubled", "tripled"),
        ("{} children in the valley cannot read.", "One in three", "One in five"),
        ("The number of new cases fell to {} in March.", "zero", "12"),
        ("The ship brought a load of {} to the port.", "1500 tonnes", "1800 tonnes"),
        ("A crowd of {} gathered before the palace on Sunday.", "2000", "1600"),
        ("The team flew on a {} mission to the station.", "six-month", "nine-month"),
    ],
)
def test_another_amount_or_unit_differs(text: str, one: str, other: str) -> None:
    assert changed(text, one, other) == ["value differs"]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The wreck lies {} off the coast of Norway.", "5 miles", "8 km"),
        ("The wreck lies {} off the coast of Norway.", "5 miles", "8 km (5 miles)"),
        ("The fire burned {} of forest near the town.", "1,000 acres", "400 hectares"),
        ("Gusts of {} were measured on the coast.", "75 mph", "120 km/h"),
        ("The rates were cut by {} in March.", "three percentage points", "3 percentage points"),
        ("{} of the voters stayed at home in Kasta.", "A third", "33%"),
        ("{} of the voters stayed at home in Kasta.", "Nearly a third", "32%"),
        ("{} children in the valley cannot read.", "One in three", "33% of"),
        ("The council approved {} for the bridge.", "£2.4m", "€2.8m"),
        ("The council approved {} for the bridge.", "£2.4m", "£2.4m (€2.8m)"),
        ("The strike lasted {} in all.", "two weeks", "14 days"),
    ],
)
def test_the_same_amount_told_in_another_way_is_no_difference(text: str, one: str, other: str) -> None:
    assert changed(text, one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The boat carried 14 passengers and two crew when it sank.", "Sixteen people were on board when it sank."),
        ("The bus was carrying 14 passengers when it overturned.", "Sixteen people were on the bus that overturned."),
        ("Twelve people, including three children, died in the fire.", "Nine adults died in the fire, with 12 dead."),
        ("Nine adults and three children died in the fire.", "The fire killed twelve people."),
        ("The blast killed six soldiers and two civilians.", "Eight people were killed in the blast."),
        ("Five of the 23 injured people are in critical condition.", "The crash injured 23 people, five critically."),
        ("Police arrested 40 people on Monday and 25 on Tuesday.", "Police have arrested 65 people since Monday."),
        ("Police arrested twelve armed men at the port.", "Police arrested three unarmed men at the port."),
    ],
)
def test_a_part_is_not_held_against_the_whole(one: str, other: str) -> None:
    assert differing(compared(one, other), "number") == []
    assert differing(compared(other, one), "number") == []


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        ("de", "{} Männer wurden bei dem Brand in Köln verletzt.", "Drei", "Vier"),
        ("de", "Bei dem Unfall auf der A7 starben {} Menschen.", "zwei", "fünf"),
        ("de", "Die Schule hat Platz für {} Schüler aus der Stadt.", "1500", "1800"),
        ("fr", "{} hommes ont été arrêtés à Lyon après le vol.", "Deux", "Trois"),
        ("fr", "L'accident a fait {} blessés près de Nantes.", "deux", "cinq"),
        ("es", "{} hombres fueron detenidos en Sevilla tras el robo.", "Dos", "Tres"),
        ("es", "El accidente dejó {} heridos cerca de Burgos.", "cuatro", "siete"),
    ],
)
def test_small_numbers_in_other_languages(language: str, text: str, one: str, other: str) -> None:
    assert changed(text, one, other, language) == ["value differs"]


def test_a_converted_amount_is_listed_as_rounded() -> None:
    found = compared("The wreck lies 5 miles off the coast.", "The wreck lies 8 km off the coast.")
    assert rows(found, "number") == [("rounded", "5", "8")]


def test_units_convert_both_ways() -> None:
    for one in UNITS:
        assert converts(3, 1, one, 3, 1, one)
        for other in UNITS:
            if dimension(one) == dimension(other):
                assert converts(7, 1, one, 11, 1, other) == converts(11, 1, other, 7, 1, one)
    assert converts(40, 1, "celsius", 104, 1, "fahrenheit")
    assert not converts(40, 1, "celsius", 90, 1, "fahrenheit")


def test_what_stands_in_the_same_words_is_compared_across_unpaired_sentences() -> None:
    one = (
        "The suspect was held on Monday. He denies it all and will appear in court in Leeds on 29 May before 12 jurors."
    )
    other = (
        "Police held the suspect on Monday; he will appear in court in Leeds on 29 May before 15 jurors. He denies it."
    )
    assert [(f.type, f.grade) for f in compared(one, other).findings] == [("number", "value differs")]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Half of the inhabitants of the town are {}.", "under 25", "younger than 25"),
        ("The picture had been estimated at {} before the sale.", "£2.5 million to £3 million", "£2.5-3 million"),
        ("The tunnel lies {} below the sea.", "up to 2,300 metres", "as much as 2,300 m"),
    ],
)
def test_other_words_for_one_amount_agree(text: str, one: str, other: str) -> None:
    found = compared(text.format(one), text.format(other))
    assert {f.grade for f in found.ledger("number")} == {"agree"}


def test_a_fate_belongs_to_the_number_it_stands_beside() -> None:
    one = "A bus carrying 45 children left the road near Kotor, killing six of them and injuring {}."
    other = "Six people died and {} were injured when a bus with 45 children came off the road near Kotor."
    assert compared(one.format(29), other.format(29)).findings == ()
    assert [f.grade for f in compared(one.format(29), other.format(92)).findings] == ["value differs"]


def test_to_hand_over_is_no_approximation() -> None:
    one, other = "They agreed to exchange 175 prisoners each.", "Each side agreed to hand over 175 prisoners."
    assert compared(one, other).findings == ()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The county council puts the number of flooded homes at 430.",
            "Some 340 houses were flooded, according to the county council.",
            ("value differs", "430", "Some 340"),
        ),
        (
            "The firm made a profit of 12.4 million pounds last year.",
            "Last year the firm earned a profit of £14.2m.",
            ("value differs", "12.4 million pounds", "£14.2m"),
        ),
        (
            "Meridian has offered 4 per cent this year and 3 per cent next. The union is demanding 9 per cent.",
            "Meridian is offering rises of 4% this year and 3% the year after, against the 7% the union wants.",
            ("value differs", "9 per cent", "7%"),
        ),
    ],
)
def test_one_thing_told_in_other_words(left: str, right: str, expected: tuple[str, ...]) -> None:
    assert expected in rows(compared(left, right), "number")
