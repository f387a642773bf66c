import pytest
from tests.comparison.findings.pairs import compared, differing, rows


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The blast killed 12 people in Odesa.",
            "At least 12 people were killed by the blast in Odesa.",
            [("hedge differs", "12", "At least 12")],
        ),
        (
            "The blast killed 12 people in Odesa.",
            "Fifteen people were killed by the blast in Odesa.",
            [("value differs", "12", "Fifteen")],
        ),
        (
            "It sent some 10,000 soldiers to the front.",
            "It sent approximately 10,000 troops to the front.",
            [("agree", "some 10,000", "approximately 10,000")],
        ),
        (
            "At least 10 people were killed in the flood on Tuesday.",
            "At least 13 people were killed in the flood on Tuesday.",
            [("value differs", "At least 10", "At least 13")],
        ),
        (
            "Up to 90 people were killed in the flood on Tuesday.",
            "Up to 85 people were killed in the flood on Tuesday.",
            [("value differs", "Up to 90", "Up to 85")],
        ),
        (
            "Ferry sinks off Kerran Island, killing 31",
            "Dozens dead as ferry capsizes off Kerran Island",
            [("rounded", "31", "Dozens")],
        ),
        (
            "Ferry sinks off Kerran Island, killing 9",
            "Dozens dead as ferry capsizes off Kerran Island",
            [("value differs", "9", "Dozens")],
        ),
        (
            "It sent some 10,000 soldiers to the front.",
            "It sent 9,870 soldiers to the front.",
            [("rounded", "some 10,000", "9,870")],
        ),
        (
            "The deal is worth $3.5 billion over a decade.",
            "The deal over a decade is worth $5.3bn.",
            [("value differs", "$3.5 billion", "$5.3bn")],
        ),
        (
            "Prices rose 12 per cent in the capital.",
            "Prices in the capital rose by 12%.",
            [("agree", "12 per cent", "12%")],
        ),
        (
            "Twelve people were killed and 30 injured in the fire.",
            "The fire killed 12 people and injured 30.",
            [("agree", "Twelve", "12"), ("agree", "30", "30")],
        ),
    ],
)
def test_rows(left: str, right: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(compared(left, right), "number") == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire killed 12 people in the port.", "The fire injured 30 people in the port."),
        ("It fired 10 missiles at the port.", "It fired 30 drones at the port."),
        ("It cost $5 million to build the bridge.", "It cost 4 million euros to build the bridge."),
        ("The 2014 treaty was signed in Minsk.", "The 2015 accord with 12 clauses was signed in Minsk."),
        ("The Hwasong-18 missile was tested at sea.", "The Hwasong-19 missile was tested at sea."),
        ("Kim, 40, met the minister in Minsk.", "Kim, 41, met the minister in Minsk."),
        ("Two others were hurt in the crash at noon.", "Five people were hurt in the crash at noon."),
        ("It gave 10 North Korean soldiers medals.", "It gave 20 Russian soldiers medals."),
        (
            "Of 10,000 troops sent to Russia, 8,000 troops are in Kursk.",
            "The United States said 10,000 troops were sent to Russia.",
        ),
    ],
)
def test_what_is_not_held_against_each_other(left: str, right: str) -> None:
    assert differing(compared(left, right), "number") == []


@pytest.mark.parametrize(
    ("language", "left", "right", "expected"),
    [
        ("de", "Rund 10.000 Soldaten kämpfen in Kursk.", "In Kursk kämpfen etwa 10 000 Soldaten.", "agree"),
        ("de", "In Kursk kämpfen 10.000 Soldaten.", "In Kursk kämpfen 12.000 Soldaten.", "value differs"),
        (
            "fr",
            "La frappe a tué 12 personnes à Kiev.",
            "La frappe a tué au moins 12 personnes à Kiev.",
            "hedge differs",
        ),
        ("es", "El ataque dejó 12 muertos en Kiev.", "El ataque dejó 15 muertos en Kiev.", "value differs"),
    ],
)
def test_other_languages(language: str, left: str, right: str, expected: str) -> None:
    assert [row[0] for row in rows(compared(left, right, language=language), "number")] == [expected]


def test_what_one_report_alone_counts_stands_in_the_ledger_without_alarm() -> None:
    comparison = compared("The blast killed 12 people in Odesa.", "The blast shook Odesa.")
    assert [(f.grade, f.differs, f.sides[0].text) for f in comparison.ledger("number")] == [("only here", False, "12")]


def test_arabic_numbers_are_read_with_their_own_marks() -> None:
    comparison = compared(
        "ضرب زلزال بقوة 6.4 درجة المدينة الشرقية وأسفر عن إصابة 1,280 آخرين.",
        "ضرب زلزال بقوة ٦٫٤ درجة المدينة الشرقية وأسفر عن إصابة ١٬٢٨٠ آخرين.",
        language="ar",
    )
    assert rows(comparison, "number") == [("agree", "6.4", "٦٫٤"), ("agree", "1,280", "١٬٢٨٠")]
    assert len(comparison.ledger("number")) == 2
