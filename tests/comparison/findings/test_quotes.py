import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.comparison import compare
from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Finding, Link, Place, Report


def linked(*texts: str, language: str = "en") -> Comparison:
    count = len(texts)
    links = [Link(Place(i, 0), Place(j, 0), 1.0) for i in range(count) for j in range(i + 1, count)]
    return Comparison([Report.from_paragraphs([text], language=language) for text in texts], links)


def rows(*texts: str, language: str = "en") -> list[Finding]:
    return list(linked(*texts, language=language).ledger("quote"))


SPEECH = "“The old harbour will not be sold to anyone this year, and the boats stay where they are,” Mayor Lund said."


@pytest.mark.parametrize(
    ("other", "grade", "differs"),
    [
        ("Lund said: “The old harbour will not be sold to anyone this year, and the boats stay where they are.”",
         "identical", False),
        ("Lund said “the boats stay where they are”.", "fragment", False),
        ("“The old harbour will not be sold … and the boats stay where they are,” Lund said.",
         "cut with ellipsis", False),
        ("“The old harbour will not be sold [...] and the boats stay where they are,” Lund said.",
         "cut with ellipsis", False),
        ("“The old harbour … be sold to anyone this year, and the boats stay where they are,” Lund said.",
         "cut with ellipsis", True),
        ("“The old harbour will not be sold, and the boats stay where they are,” Lund said.", "cut silently", True),
        ("“The old harbour will never be given to anyone this year, and the boats stay where they are,” Lund said.",
         "reworded inside the marks", True),
        ("“The harbour will not be given to anyone, and the boats stay where they are,” Lund said.",
         "cut silently and reworded inside the marks", True),
        ("Lund said the old harbour would not be sold to anyone this year and the boats could stay.",
         "unquoted elsewhere", False),
        ("Lund spoke of “a fine summer for swimmers” in the old harbour.", "unquoted elsewhere", False),
    ],
)  # fmt: skip
def test_each_grade(other: str, grade: str, differs: bool) -> None:
    row = next(row for row in rows(SPEECH, other) if row.sides[0].report == 0)
    assert (row.grade, row.differs) == (grade, differs) if "summer" not in other else row.grade == "only here"


def test_a_cut_says_what_it_hides() -> None:
    (row,) = rows(
        SPEECH, "“The old harbour will be sold to anyone this year, and the boats stay where they are,” she said."
    )
    assert row.grade == "cut silently"
    assert ("negation", "not") in row.detail
    assert ("cut from B", "not") in row.detail
    assert ("speaker A", "Mayor Lund") in row.detail


def test_one_word_may_be_all_that_is_cut() -> None:
    (row,) = rows("“I will never resign,” said Ana Ruiz.", "“I will resign,” said Ana Ruiz.")
    assert (row.grade, row.differs) == ("cut silently", True)
    assert ("negation", "never") in row.detail


def test_a_number_in_a_rewording_is_said() -> None:
    (row,) = rows("“We lost 40 boats in the storm,” he said.", "“We lost 60 boats in the storm,” he said.")
    assert row.grade == "reworded inside the marks"
    assert {("number", "40"), ("number", "60")} <= set(row.detail)


def test_a_fragment_that_leaves_its_negation_behind_differs() -> None:
    whole = "“The plan is not acceptable to our members,” she said."
    (row,) = rows(whole, "She called the plan “acceptable to our members”.")
    assert (row.grade, row.differs) == ("fragment", True)
    (row,) = rows(whole, "She said the plan was not “acceptable to our members”.")
    assert (row.grade, row.differs) == ("fragment", False)


def test_house_style_is_no_rewording() -> None:
    (row,) = rows("“We travelled five miles to the centre,” he said.", '"We traveled 5 miles to the center," he said.')
    assert (row.grade, row.differs) == ("identical", False)


def test_she_said_in_the_middle_changes_nothing() -> None:
    (row,) = rows("“We came early,” she said, “and left late.”", "“We came early and left late,” she said.")
    assert row.grade == "identical"


def test_one_row_per_quotation_with_a_side_per_report() -> None:
    found = rows(
        "“The bridge is safe and open,” said Ana Ruiz.",
        "Ruiz said the bridge is “safe and open”.",
        "“The bridge is open,” said Ruiz.",
    )
    assert [tuple(side.report for side in row.sides) for row in found] == [(0, 1, 2)]
    assert found[0].grade == "cut silently"


def test_different_quotations_of_linked_paragraphs_are_not_partners() -> None:
    found = rows(
        "“We will rebuild every house in the valley,” Lund said of the flood.",
        "“Nobody warned us that the dam could break,” Lund said of the flood.",
    )
    assert [row.grade for row in found] == ["only here", "only here"]


def test_the_speaker_may_stand_in_the_next_paragraph() -> None:
    report = Report.from_paragraphs(
        ["“The harbour stays open all winter,”", "Lund said, thanking the crews."], language="en"
    )
    other = Report.from_paragraphs(["“The harbour stays open all winter,” Eva Lund said."], language="en")
    comparison = Comparison([report, other], [Link(Place(0, 0), Place(1, 0), 1.0)])
    (row,) = comparison.ledger("quote")
    assert {("speaker A", "Lund"), ("speaker B", "Eva Lund")} <= set(row.detail)


def test_a_pronoun_leads_back_to_the_last_speaker() -> None:
    report = Report.from_paragraphs(["Eva Lund said the bridge was shut.", "“It stays shut,” she said."], language="en")
    other = Report.from_paragraphs(["“It stays shut,” the mayor said."], language="en")
    (row,) = Comparison([report, other], [Link(Place(0, 1), Place(1, 0), 1.0)]).ledger("quote")
    assert ("speaker A", "Eva Lund") in row.detail


def test_thousands_of_equal_quotations_pair_in_order() -> None:
    text = "“stay calm” " * 2000
    found = rows(text, text + ".")
    assert len(found) == 2000
    assert all(row.grade == "identical" for row in found)


_SAMPLE = "we they not boats harbour 40 sold open the a winter and never"
WORDS = st.lists(st.sampled_from(_SAMPLE.split()), min_size=1, max_size=8)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3), st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3)
)
def test_sides_are_exact_and_links_are_parts_of_the_ledger(
    left: list[tuple[list[str], list[str]]], right: list[tuple[list[str], list[str]]]
) -> None:
    texts = [" ".join(f"{' '.join(a)} “{' '.join(b)},” she said." for a, b in pieces) for pieces in (left, right)]
    comparison = linked(*texts)
    entries = comparison.entries
    for entry in entries:
        assert len({side.report for side in entry.sides}) == len(entry.sides)
        for side in entry.sides:
            assert comparison.reports[side.report].paragraph(side.paragraph)[side.start : side.end] == side.text
    for finding in comparison.findings_in(comparison.links[0]):
        assert any(finding.type == entry.type and set(finding.sides) <= set(entry.sides) for entry in entries)
    swapped = linked(*reversed(texts)).ledger("quote")
    own = [entry for entry in entries if entry.type == "quote"]
    assert sorted((e.grade, sorted(s.text for s in e.sides)) for e in own) == sorted(
        (e.grade, sorted(s.text for s in e.sides)) for e in swapped
    )


@pytest.mark.parametrize(
    ("whole", "cut", "differs"),
    [
        # A sentence given as if it ended where a condition, hedge or negation is left out.
        ("“I have never taken a banned drug knowingly,” he said.", "“I have never taken a banned drug,” he said.",
         True),
        ("“We will rebuild the school if the state pays.”", "“We will rebuild the school.”", True),
        # Or that begins with the condition.
        ("“If the money comes, we will rebuild the school,” he said.", "“We will rebuild the school,” he said.", True),
        ("“Unless it rains we will play here,” he said.", "“We will play here,” he said.", True),
        ("“If the money comes, we will rebuild the school,” he said.",
         "If there is money, he said: “We will rebuild the school.”", False),
        ("“Even if it rains, we will play here,” he said.", "“We will play here,” he said.", False),
        ("“Last year we lost. If it rains, we play here,” he said.", "“Last year we lost,” he said.", False),
        # A short quotation without the word that gives it its weight.
        ("The report called the process “deeply flawed and unfair”.", "The report called the process “flawed”.", True),
        ("The report called him “partly responsible”.", "The report called him “responsible”.", True),
        ("The report called the process “deeply flawed”.", "The report called the process deeply “flawed”.", False),
        ("The report called the process “reckless and unfair”.", "The report called the process “reckless”.", False),
        # Nothing that limits it, or a phrase that does not pretend to be the sentence.
        ("“I closed my eyes and ran for the line,” she said.", "“I closed my eyes and ran,” she said.", False),
        ("“It was a farce if you ask me,” she said.", "She called it “a farce”.", False),
        ("“We will rebuild the school. Not everyone agrees.”", "“We will rebuild the school.”", False),
    ],
)  # fmt: skip
def test_a_sentence_cut_at_its_end(whole: str, cut: str, differs: bool) -> None:
    for texts in ((whole, cut), (cut, whole)):
        (row,) = rows(*texts)
        assert (row.grade, row.differs) == ("fragment", differs)


def test_reports_with_the_same_words_are_told_together() -> None:
    whole = "“We had twenty minutes to get people out, and it was not enough,” said fire chief Anna Kowalski."
    cut = "“We had twenty minutes to get people out,” said fire chief Anna Kowalski."
    reports = [Report.from_paragraphs([text]) for text in (whole, cut, whole, whole)]
    (finding,) = compare(reports).findings
    assert finding.summary.count("leaves out") == 1
    assert "A, C, D / B" in finding.summary


def test_what_several_pairs_of_reports_show_is_said_once() -> None:
    texts = [
        "“We will, after a long and honest debate, rebuild the old bridge in the spring,” Mayor Lund said.",
        "“We will rebuild the old bridge in the spring,” Mayor Lund said.",
        "“We will, after a long and honest debate, rebuild the stone bridge in the spring,” Mayor Lund said.",
        "“We will, after a long and honest debate, rebuild the town bridge in the spring,” Mayor Lund said.",
    ]
    (finding,) = [row for row in linked(*texts).ledger("quote") if len(row.sides) == 4]
    assert finding.summary.count("B leaves out “after a long and honest debate”") == 1
    for word in ("old", "stone", "town"):
        assert f"“{word}”" in finding.summary


def test_a_grade_of_all_reports_is_said_once() -> None:
    whole = "“The plan is a disgrace and an insult to the town of Harrow,” Lund said."
    insult = "Lund called the plan “an insult to the town of Harrow”."
    (finding,) = [row for row in linked(whole, insult, "Lund spoke of “a disgrace”.").ledger("quote") if row.sides[1:]]
    assert finding.summary == "fragment: A / B: an insult to the town of Harrow; A / C: a disgrace"


@pytest.mark.parametrize(
    ("language", "whole", "cut", "missing"),
    [
        ("zh", "“我们不会放弃任何一个人,”市长林明在新闻发布会上说。",
         "“我们不会放弃任何人,”市长林明在新闻发布会上说。", "一个"),
        ("ja", "「私たちは決して誰も見捨てない」と林明市長は記者会見で語った。",
         "「私たちは誰も見捨てない」と林明市長は記者会見で語った。", "決して"),
    ],
)  # fmt: skip
def test_the_words_named_are_those_that_are_missing(language: str, whole: str, cut: str, missing: str) -> None:
    (row,) = rows(whole, cut, language=language)
    assert row.grade == "cut silently"
    assert row.detail[-1] == ("cut from B", missing)


def test_a_negation_in_other_words_is_neither_cut_nor_one_more() -> None:
    (row,) = rows(
        "“We never had a warning about the doors,” said Peter Lindqvist, the chief of the line.",
        "“We had no warning about the doors,” said Peter Lindqvist, the chief of the line.",
    )
    assert (row.grade, row.what) == ("reworded inside the marks", "A “never had a”, B “had no”")
    assert all(name != "negation" for name, _ in row.detail)
    (row,) = rows(
        "“We will not leave the harbour today,” Lund said.", "“We will never leave the harbour today,” Lund said."
    )
    assert all(name != "negation" for name, _ in row.detail)


def test_a_negation_of_other_words_is_said() -> None:
    (row,) = rows(
        "“We did not open the doors and left the harbour at noon today,” Lund said.",
        "“We did open the doors and left not the harbour at noon today,” Lund said.",
    )
    assert [value for name, value in row.detail if name == "negation"] == ["not"]
