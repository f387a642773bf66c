import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.findings.pairs import check_ledger, compared

from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Link, Place, Report


def linked(*texts: str, language: str = "en") -> Comparison:
    links = [Link(Place(i, 0), Place(j, 0), 1.0) for i in range(len(texts)) for j in range(i + 1, len(texts))]
    return Comparison([Report.from_paragraphs([text], language=language) for text in texts], links)


def differing(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    found = linked(*texts).findings
    return [(f.grade, tuple(side.text for side in f.sides)) for f in found if f.type == "attribution"]


@pytest.mark.parametrize(
    ("left", "right", "sources"),
    [
        ("The bridge will stay shut until May, police said.", "The bridge will stay shut until May, residents said.",
         ("police", "residents")),
        ("Mayor Anna Berg said the harbour had lost 40 boats.", "Captain Ivo Novak said the harbour had lost 40 boats.",
         ("Mayor Anna Berg", "Captain Ivo Novak")),
        ("Japan said the buoy had drifted into the strait.", "South Korea said the buoy had drifted into the strait.",
         ("Japan", "South Korea")),
        ("The foreign ministry said the envoy had left.", "The defence ministry said the envoy had left.",
         ("The foreign ministry", "The defence ministry")),
        ("Unions in Peru warned that the plant could close.", "The plant could close, employers in Peru warned.",
         ("Unions in Peru", "employers in Peru")),
        ("Officials in Peru and Chile said the lake had dried up.", "Officials in Peru said the lake had dried up.",
         ("Officials in Peru and Chile", "Officials in Peru")),
        ("Claims by Peru, Chile and Brazil that the lake had dried up were new.",
         "Statements from Peru, Chile and their northern allies that the lake had dried up were new.",
         ("Peru, Chile and Brazil", "Peru, Chile and their northern allies")),
    ],
)  # fmt: skip
def test_another_source(left: str, right: str, sources: tuple[str, str]) -> None:
    assert differing(left, right) == [("other source", sources)]
    assert differing(right, left) == [("other source", sources[::-1])]


def test_names_of_one_list_alone_are_told() -> None:
    (found,) = [
        f
        for f in linked(
            "Claims by Peru, Chile and Brazil that the lake had dried up were new.",
            "Claims by Chile, Peru and their Asian allies that the lake had dried up were new.",
        ).findings
        if f.type == "attribution"
    ]
    assert found.detail == (("only in A", "Brazil"), ("only in B", "Asian allies"))


def test_a_statement_that_loses_its_source() -> None:
    (found,) = differing("Researchers said the lake had lost half of its water since 1990.",
                         "The lake has lost half of its water since 1990.")  # fmt: skip
    assert found == ("unattributed there", ("Researchers", "lake has lost half of its water since 1990"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bridge will stay shut until May, police said.", "Officers said the bridge would not open before May."),
        ("Novak said Ottawa would not comment on the reports.",
         "The spokesman said Ottawa would not comment on the reports."),
        ("The ministry said it lost 40 boats until May.", "Minister Anna Berg said it lost 40 boats until May."),
        ("Anna Berg said the harbour had lost 40 boats. She said the cost was high.",
         "The mayor said the harbour had lost 40 boats, adding that the cost was high."),
        ("Ottawa said the buoy had drifted into the strait.", "Canada said the buoy had drifted into the strait."),
        ("Anna Berg said the harbour had lost 40 boats.",
         "Berg told reporters that 40 boats had been lost in the harbour."),
        ("Police said two boats sank off Molde. One man drowned near the pier.",
         "Two boats sank off Molde, police said. They said one man drowned near the pier."),
        ("Anna Berg said the dam was safe.", "Ivo Novak said the road to the valley was shut by snow."),
        ("Anna Berg accused the firm of hiding the leak in March.", "The firm hid the leak in March."),
    ],
)  # fmt: skip
def test_honest_paraphrases_have_none(left: str, right: str) -> None:
    assert differing(left, right) == []
    assert differing(right, left) == []


def test_agreements_and_what_one_report_alone_has_stand_in_the_ledger() -> None:
    comparison = linked(
        "Anna Berg said the harbour had lost 40 boats.",
        "Ms Berg said the harbour had lost 40 boats. Experts said little.",
        "40 boats were lost in the harbour, said Berg.",
    )
    rows = comparison.ledger("attribution")
    assert [(row.grade, row.differs, [side.report for side in row.sides]) for row in rows] == [
        ("same source", False, [0, 1, 2]),
        ("only here", False, [1]),
    ]


_WORDS = "Anna Berg police officials in Peru and Chile said that , . according to the claims by lake dried up “ ” he"


@settings(max_examples=120, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=18), min_size=2, max_size=3))
def test_sides_are_exact_and_links_are_parts_of_the_ledger(pieces: list[list[str]]) -> None:
    comparison = linked(*(" ".join(piece) for piece in pieces))
    check_ledger(comparison, "attribution")


@pytest.mark.parametrize(
    ("left", "right", "sources"),
    [
        ("According to newspapers, the bridge will be closed for ten weeks.",
         "According to the town council, the bridge will be closed for ten weeks.", ("newspapers", "the town council")),
        ("“The wall was never inspected after the flood,” the authority's chief engineer, Helena Crowther, said.",
         "“The wall was never inspected after the flood,” said the authority's spokesman, Mark Doyle.",
         ("the authority's chief engineer, Helena Crowther", "the authority's spokesman, Mark Doyle")),
        ("The party's leader, Ann Lee, said the vote would be held until May.",
         "The party's treasurer, Joan Smith, said the vote would be held until May.",
         ("The party's leader, Ann Lee", "The party's treasurer, Joan Smith")),
        ("Reporters were told by the fire chief that the roof had collapsed before midnight.",
         "Reporters were told by the mayor that the roof had collapsed before midnight.",
         ("the fire chief", "the mayor")),
        ("Sources close to the company said the plant would shut next spring.",
         "The union said the plant would shut next spring.", ("Sources close to the company", "The union")),
    ],
)  # fmt: skip
def test_sources_in_every_shape(left: str, right: str, sources: tuple[str, str]) -> None:
    assert differing(left, right) == [("other source", sources)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor said the bridge would be closed for ten weeks.",
         "Mayor Ann Lee said the bridge would be closed for ten weeks."),
        ("“We lost everything in one night,” the mayor said.", "“We lost everything in one night,” Ann Lee said."),
        ("The operator, Nordline, said the ferry had passed its inspection until May.",
         "Nordline said the ferry had passed its inspection until May."),
        ("Officials said the bridge would be closed for ten weeks.",
         "Unnamed officials said the bridge would be closed for ten weeks."),
        ("Prosecutors said the driver had ignored two red signals before the crash.",
         "According to the prosecution, the driver had ignored two red signals before the crash."),
        ("The town council said the pool would stay shut until June.",
         "Officials said the pool would stay shut until June."),
        ("Detective Inspector Tom Hart said the safe had been opened with a key.",
         "Police said the safe had been opened with a key."),
    ],
)  # fmt: skip
def test_one_source_under_two_names_is_no_alarm(left: str, right: str) -> None:
    assert differing(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "sources"),
    [
        ("The driver told police that the brakes had failed.", "According to police, the brakes had failed.",
         ("The driver", "police")),
        ("Police in Norwick said on Monday they had arrested a second man over the theft of a helmet.",
         "A second man has been arrested over the theft of a helmet, the museum said on Monday.",
         ("Police in Norwick", "the museum")),
        ("The owner, Walter Simms, said the shop would open again in a week.",
         "The shop would open again in a week, according to the inspectors.",
         ("The owner, Walter Simms", "the inspectors")),
        ("Rising seas will force half the people to leave, a United Nations report said.",
         "Half the people will be forced to leave by rising seas, according to local fishermen.",
         ("a United Nations report", "local fishermen")),
    ],
)  # fmt: skip
def test_sources_that_cannot_be_one(left: str, right: str, sources: tuple[str, str]) -> None:
    assert differing(left, right) == [("other source", sources)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The road will stay shut until May, the city council said.",
            "The road will stay shut until May, councillors said.",
        ),
        ("The road will stay shut until May, officials said.", "The road will stay shut until May, police said."),
        (
            "The road will stay shut until May, the airline said.",
            "The road will stay shut until May, the carrier said.",
        ),
        ("Officers had fired first, the police union said.", "Officers had fired first, police said."),
        (
            "The water was safe to drink, the regional health ministry said.",
            "The water was safe to drink, officials said.",
        ),
        ("The road will stay shut until May, witnesses said.", "The road will stay shut until May, passengers said."),
    ],
)
def test_a_source_described_in_another_way(left: str, right: str) -> None:
    assert differing(left, right) == differing(right, left) == []


@pytest.mark.parametrize(
    ("left", "right", "sources"),
    [
        (
            "According to the prosecutor, the men had planned a raid.",
            "According to the defence, the men had planned a raid.",
            ("the prosecutor", "the defence"),
        ),
        (
            "The army said 40 rebels had been killed.",
            "Forty rebels were killed, the rebels' own radio reported.",
            ("The army", "the rebels' own radio"),
        ),
        (
            "The virus escaped from a laboratory, US officials said.",
            "The virus escaped from a laboratory, Chinese scientists said.",
            ("US officials", "Chinese scientists"),
        ),
        (
            "The wolves killed 30 sheep in a week, farmers said.",
            "The wolves killed 30 sheep in a week, conservationists said.",
            ("farmers", "conservationists"),
        ),
    ],
)
def test_sources_of_two_kinds(left: str, right: str, sources: tuple[str, str]) -> None:
    assert differing(left, right) == [("other source", sources)]


def test_who_acts_is_no_missing_source() -> None:
    left = "About 6,500 people were ordered to leave the valley after a crack was found in the dam, the prefect said."
    right = "The authorities on Saturday ordered 6,500 people to leave the valley when a crack was found in the dam."
    assert differing(left, right) == []


def test_another_person_as_the_source_is_told_by_the_attribution() -> None:
    comparison = compared(
        "Nina Falk said the storm tore off the roof and killed two cows.",
        "The storm tore off the roof and killed two cows, said Peter Ahl.",
    )
    assert [(row.type, row.grade) for row in comparison.findings] == [("attribution", "other source")]


def test_each_of_two_sources_in_one_paragraph_meets_its_own_mate_first() -> None:
    comparison = linked(
        "The coastguard said the first distress call came at 5:42 a.m. and that the last passenger was ashore by "
        "7:15 a.m. "
        "“We were lucky with the sea, not with the sight,” said Captain Ingrid Halvorsen, who led the rescue.",
        "A first distress call was logged at 5:24 a.m., the coastguard said, and the last passenger came ashore at "
        "7:15 a.m. “We were lucky with the sea, not with the light,” said Captain Ingrid Halvorson.",
    )
    assert [(e.grade, [s.text for s in e.sides]) for e in comparison.ledger("attribution")] == [
        ("same source", ["The coastguard", "the coastguard"]),
        ("same source", ["Captain Ingrid Halvorsen", "Captain Ingrid Halvorson"]),
    ]


def test_two_sources_that_changed_places_are_other_sources() -> None:
    assert differing(
        "Police said the bridge over the river would stay shut until May. "
        "Residents said the ferry to the island had stopped in March.",
        "Residents said the bridge over the river would stay shut until May. "
        "Police said the ferry to the island had stopped in March.",
    ) == [("other source", ("Police", "Residents")), ("other source", ("Residents", "Police"))]
