"""Who a report names, asked name by name."""

from sidebyside.comparison.findings.reading import ReportReading
from sidebyside.comparison.findings.rolls import MOST, roll
from sidebyside.model import Report


def reading(*texts: str) -> ReportReading:
    return ReportReading(Report.from_paragraphs(list(texts)), 0, "en")


def test_full_forms_of_surnames_and_acronyms() -> None:
    names = reading(
        "Mayor Ann O'Neill met the Korean Central News Agency (KCNA) in Bergen.",
        "Later O'Neill left. The World Trade Organisation, or WTO, was there.",
        "The KCNA and the WTO agreed with Berg. Eva Berg and Tom Berg did not.",
    ).once(roll)
    assert names.full(("oneill",)) == ("ann", "oneill")
    assert names.full(("kcna",)) == ("korean", "central", "news", "agency")
    assert names.full(("wto",)) == ("world", "trade", "organisation")
    assert names.full(("berg",)) == ("berg",)
    assert names.full(("lund",)) == ("lund",)
    assert names.titled(("ann", "oneill"))
    assert not names.titled(("eva", "berg"))
    assert names.known(("bergen",))
    assert not names.known(("later",))


def test_only_paragraphs_that_have_the_word_are_read() -> None:
    whole = reading(*[f"The sea near Bergen{number} was calm." for number in range(200)], "Eva Lund came. Lund left.")
    assert whole.once(roll).full(("lund",)) == ("eva", "lund")
    assert list(whole.once(roll)._entries) == [200]


def test_a_word_of_every_paragraph_is_read_in_the_first_ones() -> None:
    whole = reading(*["Mr Lund came to the town with Lund and Sons." for _ in range(100)])
    assert whole.once(roll).known(("lund",))
    assert len(whole.once(roll)._entries) <= MOST
