"""Which words of a finding the panes mark: of a number or a date the whole value."""

import pytest
from tests.comparison.findings.pairs import compared

from sidebyside.model import FindingType, Place
from sidebyside.reader.views.highlights import Highlights

LEFT = "Twenty-three miners were hurt at the pit. At least 14 miners died in the pit on Sunday morning."
RIGHT = "Twenty-four miners were hurt at the pit. In the pit 14 miners died on Monday morning."


@pytest.mark.parametrize(
    ("report", "type", "texts"),
    [
        (0, "number", ["Twenty-three", "At least 14"]),
        (1, "number", ["Twenty-four", "14"]),
        (0, "date", ["Sunday morning"]),
        (1, "date", ["Monday morning"]),
    ],
)
def test_a_value_is_marked_whole(report: int, type: FindingType, texts: list[str]) -> None:
    marked = Highlights(compared(LEFT, RIGHT)).mark(Place(report, 0))
    text = (LEFT, RIGHT)[report]
    assert [text[span.start : span.end] for found, span in marked.findings if found == type] == texts
