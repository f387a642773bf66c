import pytest
from tests.comparison.findings.pairs import check_spans, compared, differing, rows


@pytest.mark.parametrize(
    ("left", "right", "said", "instead"),
    [
        (
            "They could deploy troops to the front.",
            "They will deploy troops to the front.",
            "could deploy",
            "will deploy",
        ),
        (
            "They are expected to deploy troops to the front.",
            "They will deploy troops to the front.",
            "are expected to deploy",
            "will deploy",
        ),
        (
            "They may have deployed troops to the front.",
            "They have deployed troops to the front.",
            "may have deployed",
            "have deployed",
        ),
        (
            "Pyongyang claimed it launched a new missile.",
            "Pyongyang said it launched a new missile.",
            "claimed",
            "said",
        ),
        (
            "Pyongyang boasted that it launched a new missile.",
            "Pyongyang confirmed it launched a new missile.",
            "boasted",
            "confirmed",
        ),
        ("The army reportedly shelled the village.", "The army shelled the village.", "reportedly", "shelled"),
        (
            "Police arrested the alleged attacker near the station.",
            "Police arrested the attacker near the station.",
            "alleged",
            "attacker",
        ),
        (
            "She accused Seoul of plotting a nuclear strike against the North.",
            "She accused Seoul of plotting nuclear strikes against the North.",
            "a nuclear strike",
            "strikes",
        ),
        (
            "She accused Seoul of plotting an attack, without providing evidence.",
            "She accused Seoul of plotting an attack.",
            "without providing evidence",
            "accused",
        ),
    ],
)
def test_strengthened_one_way_and_softened_the_other(left: str, right: str, said: str, instead: str) -> None:
    comparison = compared(left, right)
    check_spans(comparison)
    found = differing(comparison, "hedge")
    assert [(f.grade, *(s.text for s in f.sides)) for f in found] == [("strengthened", said, instead)]
    assert [f.grade for f in differing(compared(right, left), "hedge")] == ["softened"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They will deploy troops to the front.", "They would deploy troops to the front, he said."),
        ("They could deploy troops to the front.", "They might deploy troops to the front."),
        ("They will meet in Moscow on Friday.", "They are set to meet in Moscow on Friday."),
        ("The minister said talks would resume.", "The minister announced that talks would resume."),
        ("The army reportedly shelled the village.", "The army shelled the village, media reports said."),
        ("The alleged spy was held in Minsk.", "The man accused of being a spy was held in Minsk."),
        ("In May they deployed troops to the front.", "They deployed troops to the front in May."),
        ("Recent claims about the attack alarmed Seoul.", "Seoul said the attack alarmed it."),
        ("The nuclear strikes were plotted in Seoul.", "The nuclear strike plan was plotted in Seoul."),
        (
            "She accused Seoul of plotting an attack, without providing evidence.",
            "She accused Seoul of plotting an attack but offered no proof.",
        ),
    ],
)
def test_paraphrases_neither_strengthen_nor_soften(left: str, right: str) -> None:
    assert differing(compared(left, right), "hedge") == []


def test_equal_modals_agree() -> None:
    comparison = compared("It could become explosive at any time.", "At any time it could become explosive, he said.")
    assert rows(comparison, "hedge") == [("agree", "could become", "could become")]


def test_only_english_is_read() -> None:
    assert compared("Er will will.", "Er will.", language="de").ledger("hedge") == ()
