"""Days of other things than the one compared: of a saying, still to come, in another clause, a year alone."""

import pytest
from tests.comparison.findings.pairs import compared, differing


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Of the injured, nine were in a serious condition on Monday, the clinic in Ardal said.",
            "Thirty people were hurt, the harbour police said on Tuesday; one of the badly injured was flown out.",
        ),
        (
            "The union called a strike at the mill, the manager told reporters on Monday, and drivers left.",
            "The manager of the mill said on Tuesday that orders had been lost.",
        ),
        (
            "Divers from Malta are expected at the wreck of the trawler on Friday.",
            "Maltese divers were on their way to the wreck of the trawler on Thursday.",
        ),
        (
            "Bus services to the valley are not expected to resume before Friday.",
            "Buses: no services ran to the valley on Wednesday.",
        ),
        (
            "Guests were told to leave on Saturday night after a fire broke out in the laundry of the hotel.",
            "Crews were still damping down the burning laundry of the hotel on Monday, two days after the alarm.",
        ),
        (
            "The Merlin, run by Borg Line, hit the Kvitholm reef on Sunday.",
            "The Merlin, built in 1987, hit the Kvitholm reef in a gale.",
        ),
    ],
)
def test_days_of_other_things_are_no_difference(left: str, right: str) -> None:
    assert not differing(compared(left, right), "date")


@pytest.mark.parametrize(
    ("left", "right", "texts"),
    [
        (
            "The company would close the mill, its director told reporters on Monday.",
            "Its director said on Tuesday that the company would close the mill.",
            ("Monday", "Tuesday"),
        ),
        (
            "The bridge is to reopen to lorries on Friday.",
            "The bridge will reopen to lorries on Saturday.",
            ("Friday", "Saturday"),
        ),
        (
            "Residents may go home on Tuesday, the council said.",
            "The council said that residents could go home on Wednesday at the earliest.",
            ("Tuesday", "Wednesday"),
        ),
    ],
)
def test_days_of_one_thing_differ(left: str, right: str, texts: tuple[str, str]) -> None:
    assert [tuple(side.text for side in f.sides) for f in differing(compared(left, right), "date")] == [texts]
