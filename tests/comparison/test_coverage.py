import pytest

from sidebyside.comparison.comparison import Comparison
from sidebyside.comparison.coverage import Coverage, measure
from sidebyside.model import Link, Passage, Place, Report


def test_extents_follow_the_most_detailed_report() -> None:
    passage = Passage((Place(0, 0), Place(1, 0), Place(2, 0)))
    assert measure([passage], [[40, 20, 19]]).rows == (("full", "full", "partial"),)
    assert measure([passage], [[40, 0, 1]]).rows == (("full", "absent", "partial"),)


def test_standing_in_words() -> None:
    coverage = Coverage(
        (
            ("full", "full", "partial", "full"),
            ("full", "absent", "full", "full"),
            ("full", "absent", "full", "absent"),
            ("absent", "full", "absent", "absent"),
        )
    )
    assert [coverage.standing(n) for n in range(4)] == ["in all", "in all but B", "only in A and C", "only in B"]
    assert coverage.all_but_one() == ((1, 1),)
    assert coverage.absent(3) == (2, 3)


def test_only_here_lists_paragraphs_without_a_link() -> None:
    one = Report.from_paragraphs(
        ["Head", "First.", "Second.", "Join us"], roles=["heading", "text", "text", "boilerplate"]
    )
    other = Report.from_paragraphs(["First too."])
    comparison = Comparison([one, other], [Link(Place(0, 1), Place(1, 0), 0.9)])
    assert comparison.only_here(0) == (2,)
    assert comparison.only_here(1) == ()


def test_standing_takes_the_passage_itself() -> None:
    passages = (Passage((Place(0, 0), Place(1, 0), Place(2, 0))), Passage((Place(0, 1), Place(2, 1))))
    coverage = measure(passages, [[3, 3, 3], [4, 0, 5]])
    assert [coverage.standing(passage) for passage in passages] == ["in all", "in all but B"]
    with pytest.raises(ValueError):
        coverage.standing(Passage((Place(0, 7), Place(1, 7))))


def test_standing_of_linked_paragraphs_without_a_word() -> None:
    assert Coverage((("absent", "absent"),)).standing(0) == "in none"


def test_a_report_that_tells_a_paragraph_of_a_passage_elsewhere_is_not_silent_of_it() -> None:
    wall = "The passenger ferry Aurora struck the eastern wall of the harbour at noon."
    cause = "Its captain reported a failure of the port engine control two minutes before."
    reports = [
        Report.from_paragraphs([wall]),
        Report.from_paragraphs(["The ferry Aurora struck the wall of the harbour."]),
        Report.from_paragraphs([f"{wall} {cause}"]),
        Report.from_paragraphs([f"The captain had reported a failure of the engine control. {cause}"]),
    ]
    pairs = [((0, 0), (1, 0), 0.9), ((2, 0), (3, 0), 0.85), ((0, 0), (2, 0), 0.8)]
    comparison = Comparison(reports, [Link(Place(*one), Place(*other), score) for one, other, score in pairs])
    one, two, three = comparison.passages
    assert one.places == (Place(0, 0), Place(1, 0))
    assert comparison.told_besides(one) == ((Place(2, 0), Place(0, 0)),)
    assert comparison.coverage.standing(one) == "in all but D"
    assert two.places == (Place(0, 0), Place(2, 0))
    assert comparison.coverage.standing(two) == "in all but D", "D tells the other half of that long paragraph"
    assert comparison.told_besides(three) == (), "and A is silent of that half"
    assert comparison.coverage.standing(three) == "only in C and D"
