from __future__ import annotations

import pytest

from sidebyside.model import Link, Place, Report, letter


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letters(number: int, name: str) -> None:
    assert letter(number) == name


def test_from_paragraphs_keeps_every_text_as_it_is() -> None:
    texts = ["One\n\ntwo", "", "  three ", "\U0001f600"]
    report = Report.from_paragraphs(iter(texts), title="T")
    assert list(report) == texts
    assert [report.text[p.start : p.end] for p in report.paragraphs] == texts
    assert len(report) == 4


def test_from_paragraphs_wants_a_role_for_each() -> None:
    with pytest.raises(ValueError, match="2 paragraphs but 1 roles"):
        Report.from_paragraphs(["a", "b"], roles=["text"])


def test_link_ends() -> None:
    link = Link(Place(0, 1), Place(2, 3), 0.5)
    assert link.other(0) == Place(2, 3)
    assert link.end(2) == Place(2, 3)
    assert str(link.right) == "C4"
    assert link.evidence.sentences == ()
