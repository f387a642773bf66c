from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.comparison import Comparison, compare
from sidebyside.comparison.changes import changes
from sidebyside.errors import Cancelled
from sidebyside.model import KINDS, Link, Note, Place, Report

A = Report.from_paragraphs(
    [
        "The mayor opened the new bridge on Monday. Crowds cheered for an hour.",
        "Fireworks lit the harbour after midnight.",
        "Tickets cost 8 dollars.",
    ],
    language="en",
)
B = Report.from_paragraphs(
    [
        "Tickets cost 8 dollars.",
        "The mayor opened the old bridge on Monday.",
        "A ferry sank in the storm.",
    ],
    language="en",
)


def link(a: int, b: int, score: float = 0.9) -> Link:
    return Link(Place(0, a), Place(1, b), score)


@pytest.fixture
def comparison() -> Comparison:
    return Comparison([A, B], [link(0, 1), link(2, 0)])


def test_kinds_of_paragraphs_sentences_and_words(comparison: Comparison) -> None:
    assert [comparison.kind(0, p) for p in range(3)] == ["divergent", "unique", "shared"]
    assert [comparison.kind(1, p) for p in range(3)] == ["shared", "divergent", "unique"]
    assert comparison.sentence_kinds(0, 0) == ("divergent", "unique")
    text = A.paragraph(0)
    spans = {text[s:e].strip(" ."): kind for s, e, kind in comparison.spans(0, 0)}
    assert spans["new"] == "divergent"
    assert spans["Crowds cheered for an hour"] == "unique"


def test_links_are_sorted_and_found_from_both_ends() -> None:
    comparison = Comparison([A, B], [link(2, 0), link(0, 1)])
    assert [x.left for x in comparison.links] == [(0, 0), (0, 2)]
    assert comparison.partners(1, 1) == (Place(0, 0),)
    assert comparison.partners(1, 2) == ()
    assert comparison.link_between(Place(1, 0), Place(0, 2)) == link(2, 0)
    assert comparison == Comparison([A, B], [link(0, 1), link(2, 0)])


TEXTS = st.lists(
    st.lists(
        st.sampled_from(
            ["The", "mayor", "said", "8", "bridges", "fell.", "No!", "“Yes,”", "she", "added.", "北京", "…"]
        ),
        max_size=12,
    ).map(" ".join),
    min_size=1,
    max_size=4,
)


@given(st.lists(TEXTS, min_size=2, max_size=3), st.data())
@settings(max_examples=120, deadline=None)
def test_the_three_levels_agree(texts: list[list[str]], data: st.DataObject) -> None:
    reports = [Report.from_paragraphs(t) for t in texts]
    cells = [
        (Place(i, p), Place(j, q))
        for i in range(len(reports))
        for j in range(i + 1, len(reports))
        for p in range(len(reports[i]))
        for q in range(len(reports[j]))
    ]
    chosen = data.draw(st.sets(st.sampled_from(cells), max_size=6))
    comparison = Comparison(reports, [Link(a, b, 0.5) for a, b in sorted(chosen)])
    for r, report in enumerate(reports):
        for p in range(len(report)):
            kind, spans = comparison.kind(r, p), comparison.spans(r, p)
            assert kind in KINDS
            assert [s.start for s in spans] == [0, *(s.end for s in spans[:-1])][: len(spans)]
            assert (spans[-1].end if spans else 0) == len(report.paragraph(p))
            found = {s.kind for s in spans}
            if not comparison.partners(r, p):
                assert kind == "unique"
                assert found <= {"unique"}
            elif spans:
                assert (kind == "shared") == (found == {"shared"})
                assert set(comparison.sentence_kinds(r, p)) <= {"shared"} or kind == "divergent"


def test_a_third_report_that_says_it_in_the_same_words_makes_it_shared() -> None:
    c = Report.from_paragraphs(["The mayor opened the new bridge on Monday. Crowds cheered for an hour."])
    links = [link(0, 1), Link(Place(0, 0), Place(2, 0), 0.9)]
    assert Comparison([A, B, c], links).kind(0, 0) == "shared"


def test_changes_read_from_left_to_right(comparison: Comparison) -> None:
    (change,) = changes(comparison, comparison.links[0])
    assert change.left is not None
    assert change.right is not None
    assert A.paragraph(0)[change.left.start : change.left.end] == "new"
    assert B.paragraph(1)[change.right.start : change.right.end] == "old"


def test_corrections_return_new_comparisons(comparison: Comparison) -> None:
    confirmed = comparison.confirm(Place(1, 1), Place(0, 0))
    assert [x.origin for x in confirmed.links] == ["confirmed", "auto"]
    cut = confirmed.cut_link(Place(0, 0), Place(1, 1))
    assert [x.origin for x in cut.cut] == ["confirmed"]
    assert cut.kind(0, 0) == "unique"
    made = cut.make(Place(1, 1), Place(0, 0))
    assert made.cut == ()
    assert made.kind(0, 0) == "divergent"
    assert made.link_between(Place(0, 0), Place(1, 1)).origin == "made"  # type: ignore[union-attr]
    assert comparison.links[0].origin == "auto"


def test_impossible_corrections_are_refused(comparison: Comparison) -> None:
    with pytest.raises(KeyError):
        comparison.cut_link(Place(0, 1), Place(1, 1))
    with pytest.raises(KeyError):
        comparison.confirm(Place(0, 1), Place(1, 1))
    with pytest.raises(ValueError, match="two different reports"):
        comparison.make(Place(0, 1), Place(0, 2))
    with pytest.raises(ValueError, match="linked already"):
        comparison.make(Place(0, 0), Place(1, 1))


def test_notes_are_added_replaced_and_removed(comparison: Comparison) -> None:
    noted = comparison.note(Note(Place(0, 1), "check")).note(Note(Place(0, 0), "who?", Place(1, 1)))
    assert [n.text for n in noted.notes] == ["who?", "check"]
    assert [n.text for n in noted.note(Note(Place(0, 1), "checked")).notes] == ["who?", "checked"]
    assert [n.text for n in noted.note(Note(Place(0, 1), "")).notes] == ["who?"]


def test_coverage_counts_who_tells_how_much(comparison: Comparison) -> None:
    assert comparison.coverage.rows == (("full", "full"), ("full", "full"))
    assert comparison.coverage.absent(0) == ()


def test_one_report_is_not_a_comparison() -> None:
    with pytest.raises(ValueError, match="two or more"):
        compare([A])


def test_progress_can_cancel() -> None:
    def stop(done: int, total: int, stage: str) -> None:
        raise Cancelled(stage)

    with pytest.raises(Cancelled):
        compare([A, B], stop)


def test_a_spelling_variant_never_makes_a_paragraph_divergent() -> None:
    one = Report.from_paragraphs(["The minister met Sergei Lavrov in Moscow."], language="en")
    other = Report.from_paragraphs(["The minister met Sergey Lavrov in Moscow."], language="en")
    comparison = Comparison([one, other], [link(0, 0)])
    assert comparison.kind(0, 0) == "shared"
    assert comparison.kind(1, 0) == "shared"
