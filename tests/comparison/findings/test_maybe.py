"""A thing that one report says may be so and the other says is so; opposite words; units of an interval."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import check_ledger, compared, differing, rows


@pytest.mark.parametrize(
    ("maybe", "surely", "shown"),
    [
        ("The fire was probably an accident, police said.", "The fire was an accident, police said.", "probably"),
        (
            "The gunman was possibly a former soldier, police said.",
            "The gunman was a former soldier, police said.",
            "possibly",
        ),
        (
            "The virus almost certainly came from a farm near the city.",
            "The virus came from a farm near the city.",
            "almost certainly",
        ),
        (
            "The crash was most likely caused by ice on the wings.",
            "The crash was caused by ice on the wings.",
            "most likely",
        ),
        ("It seems that the dam failed after days of rain.", "The dam failed after days of rain.", "It seems that"),
    ],
)
def test_a_maybe_before_a_noun_or_participle_is_a_hedge(maybe: str, surely: str, shown: str) -> None:
    comparison = compared(maybe, surely)
    assert [(grade, left) for grade, left, _ in rows(comparison, "hedge")] == [("strengthened", shown)]
    check_ledger(comparison, "hedge")
    assert [(grade, right) for grade, _, right in rows(compared(surely, maybe), "hedge")] == [("softened", shown)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire was probably an accident.", "Police believe the fire was an accident."),
        ("The fire was probably an accident.", "The fire may have been an accident."),
        ("The fire was probably an accident.", "The fire was most likely an accident."),
        ("The fire was probably started by a cigarette.", "A cigarette is thought to have started the fire."),
        ("The blaze was most likely caused by a fault, officials said.", "A fault likely caused the blaze, they said."),
        ("It appears that the dam failed after rain.", "The dam apparently failed after rain."),
        (
            "The wreck is almost certainly the lost ferry Kasta, divers said.",
            "Divers are convinced that the wreck is the lost ferry Kasta.",
        ),
        (
            "Perhaps the best known painter of his age, Lund died on Monday in Kasta.",
            "Lund, the best known painter of his age, died on Monday in Kasta.",
        ),
        ("Perhaps 40 people were hurt in the fire at the mill.", "About 40 people were hurt in the fire at the mill."),
        (
            "The inquiry found no evidence that ministers had been warned.",
            "Ministers were not warned, as far as the inquiry could establish.",
        ),
    ],
)
def test_the_same_doubt_in_other_words_is_none(one: str, other: str) -> None:
    assert differing(compared(one, other), "hedge") == []
    assert differing(compared(other, one), "hedge") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crew obeyed the order to turn back.", "The crew ignored the order to turn back."),
        (
            "The service will be compulsory for men of 18 in Kasta.",
            "The service will be voluntary for men of 18 in Kasta.",
        ),
        ("The council eased the rules for bars on Monday.", "The council tightened the rules for bars on Monday."),
    ],
)
def test_opposite_words(one: str, other: str) -> None:
    assert [finding.grade for finding in differing(compared(one, other), "negation")] == ["opposite"]


def test_the_unit_of_an_interval_tells_two_dates_apart() -> None:
    one, other = (f"He died two {unit} after the battle of Kasta." for unit in ("weeks", "months"))
    assert rows(compared(one, other), "date") == [("differs", "two weeks after", "two months after")]
    ten = "He died ten days after the battle of Kasta."
    assert differing(compared(one, ten), "date") == []
    assert differing(compared(one, one), "date") == []


def test_an_estimate_told_by_a_verb_is_the_same_approximation() -> None:
    one = "An estimated 40,000 people marched, according to police; organisers put the number at 100,000."
    other = "Police estimated the crowd at 40,000, while the organisers spoke of 100,000 marchers."
    assert differing(compared(one, other), "number") == []


def test_none_is_the_negation_of_all() -> None:
    for matter in ("the passengers were insured.", "the passengers on the ferry were insured, the company said."):
        comparison = compared(f"All of {matter}", f"None of {matter}")
        assert [finding.grade for finding in differing(comparison, "negation")] == ["negated"]
        assert differing(compared(f"All of {matter}", f"All {matter}"), "negation") == []


def test_a_name_alone_at_the_beginning_of_equal_sentences() -> None:
    one, other = (f"{name} delivered the aircraft in May." for name in ("Boeing", "Airbus"))
    assert rows(compared(one, other), "name") == [("different name", "Boeing", "Airbus")]
    rain, snow = (f"{what} fell on the city in May." for what in ("Rain", "Snow"))
    assert differing(compared(rain, snow), "name") == []


@pytest.mark.parametrize(
    ("one", "other", "sources"),
    [
        (
            "The plane was shot down by a missile, Ukraine's security service said.",
            "The plane was shot down by a missile, Dutch investigators said.",
            ["Ukraine's security service", "Dutch investigators"],
        ),
        (
            "Eyewitnesses said the police fired into the crowd without warning.",
            "The police fired into the crowd without warning, protesters said.",
            ["Eyewitnesses", "protesters"],
        ),
    ],
)
def test_another_source_of_the_same_statement(one: str, other: str, sources: list[str]) -> None:
    assert rows(compared(one, other), "attribution") == [("other source", *sources)]


@pytest.mark.parametrize("where", ["", " through the city on Saturday"])
def test_each_of_two_sources_has_its_own_number(where: str) -> None:
    one = f"An estimated 40,000 people marched{where}, according to police; organisers put the number at 100,000."
    other = f"Police estimated the crowd at 40,000{where}, while the organisers spoke of 100,000 marchers."
    assert differing(compared(one, other), "attribution") == []
