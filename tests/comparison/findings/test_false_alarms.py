"""What testers took for false alarms in reports of one event: nothing differs here, or something else does."""

import pytest
from tests.comparison.findings.pairs import compared, differing

from sidebyside.model import FindingType


@pytest.mark.parametrize(
    ("left", "right", "type"),
    [
        (
            "The mill rejected claims that it had ignored warnings from the inspectors.",
            "The mill did not deny that it had received warnings from the inspectors.",
            "negation",
        ),
        (
            '"We asked the questions he thought nobody would ask," Inspector Raj Moll said.',
            'Inspector Raj Moll said: "He thought that he was too important to be asked questions. We asked them."',
            "negation",
        ),
        (
            "Wind in the strait reached 27 metres per second at the time of the wreck.",
            "At the time of the wreck winds of up to 27 metres per second were measured in the strait.",
            "number",
        ),
        (
            "Beim Zusammenstoß zweier Busse sind bei Altenau mindestens fünf Menschen ums Leben gekommen.",
            "Beim Zusammenstoß zweier Busse bei Altenau wurden 38 Menschen verletzt.",
            "number",
        ),
        (
            "Mayor Ines Falk said the flood gates, repaired last autumn, did what they were built to do.",
            "Engineers had warned in March that the repaired flood gates could fail.",
            "attribution",
        ),
        (
            "“We had twenty minutes to get people out, and we used every one of them,” said fire chief Anna Lund.",
            "“We had twenty minutes to get people out,” fire chief Anna Lund said.",
            "quote",
        ),
    ],
)
def test_no_difference(left: str, right: str, type: FindingType) -> None:
    assert not differing(compared(left, right), type)


def test_all_that_is_told_without_a_source_is_marked() -> None:
    left = "The coastal railway line was washed away in two places near Ardal, the operator said."
    right = "The coastal railway line near Ardal was washed away in two places."
    found = differing(compared(left, right), "attribution")
    assert [side.text for f in found for side in f.sides] == [
        "the operator",
        "coastal railway line near Ardal was washed away in two places",
    ]
