from sidebyside.comparison.comparison import Comparison
from sidebyside.comparison.findings.detector import local_detector, merge, pair_of
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.model import Finding, Link, Place, Report, Side


def reports(*texts: str) -> Comparison:
    """One report of one paragraph per text, all linked with each other."""
    count = len(texts)
    links = [Link(Place(i, 0), Place(j, 0), 1.0) for i in range(count) for j in range(i + 1, count)]
    return Comparison([Report.from_paragraphs([text], language="en") for text in texts], links)


def row(grade: str, *sides: Side, differs: bool = True) -> Finding:
    return Finding("number", grade, " / ".join(side.text for side in sides), sides, differs)


A, B, C, D = (Side(report, 0, 0, 1, str(report + 1)) for report in range(4))


def test_rows_that_share_a_side_become_one_of_the_gravest_grade() -> None:
    merged = merge([row("agree", A, B, differs=False), row("value differs", B, C), row("value differs", A, C)],
                   ("value differs", "agree"))  # fmt: skip
    assert [(found.grade, found.sides, found.differs) for found in merged] == [("value differs", (A, B, C), True)]
    assert merged[0].summary == "value differs: A 1 / B 2 / C 3"


def test_a_row_never_has_two_sides_of_one_report() -> None:
    other = Side(1, 0, 5, 6, "2")
    merged = merge([row("agree", A, B), row("agree", A, other), row("agree", other, C)], ("agree",))
    assert [found.sides for found in merged] == [(A, B), (A, other, C)]


def test_a_reading_is_made_once_and_survives_corrections() -> None:
    comparison = reports("One two. Three.", "One two. Four.")
    reading = comparison.readings[0].paragraph(0)
    assert comparison.readings[0].paragraph(0) is reading
    assert comparison.confirm(Place(0, 0), Place(1, 0)).readings[0].paragraph(0) is reading
    calls: list[ParagraphReading] = []
    assert reading.once(lambda r: calls.append(r)) is None
    assert [word.key for word in reading.words] == ["one", "two", "three"]
    assert all(reading.text[w.start : w.end] == w.text for w in reading.words)


def test_typography_alone_keeps_texts_the_same() -> None:
    def same(left: str, right: str) -> bool:
        comparison = reports(left, right)
        return pair_of(comparison, comparison.links[0]).same

    assert same("“Yes” – he said", '"yes" -  he said')
    assert same("cafe\u0301", "café")
    assert not same("“Yes” he said", "Yes he said")
    assert not same("paypal", "p\u0430ypal")
    assert not same("paypal", "pay\u200bpal")


def test_a_local_detector_lists_agreements_and_what_one_report_alone_has() -> None:
    def mentions(paragraph: ParagraphReading) -> list[Side]:
        return [paragraph.side(w.start, w.end) for w in paragraph.words if w.text.isdigit()]

    def compare(pair: Pair) -> list[Finding]:
        return [
            row("agree" if a.text == b.text else "value differs", a, b, differs=a.text != b.text)
            for a, b in zip(mentions(pair.left), mentions(pair.right), strict=False)
        ]

    detector = local_detector("number", compare, mentions, ("value differs", "agree"))
    comparison = reports("7 men, 8 dogs", "7 men, 9 dogs and 4 cats")
    assert [f.summary for f in detector.in_link(pair_of(comparison, comparison.links[0]))] == ["8 / 9"]
    assert [(f.grade, f.differs) for f in detector.entries(comparison)] == [
        ("agree", False), ("value differs", True), ("only here", False)]  # fmt: skip


def test_a_row_of_three_reports_says_which_holds_which() -> None:
    texts = (
        "The fire destroyed 60 homes in the valley on Monday, Mayor Ann Lee said.",
        "The fire destroyed 80 homes in the valley on Tuesday, Mayor Eva Roe said.",
        "The fire destroyed at least 60 homes in the valley on Sunday, the union said.",
    )
    links = [Link(Place(one, 0), Place(other, 0), 1.0) for one, other in ((0, 1), (0, 2), (1, 2))]
    comparison = Comparison([Report.from_paragraphs([text]) for text in texts], links)
    number, date, source = (comparison.ledger(type)[0] for type in ("number", "date", "attribution"))
    assert number.summary == "value differs: A 60 / B 80 / C at least 60"
    assert ("values A / B", "60 / 80") in number.detail
    assert date.summary == "differs: A Monday / B Tuesday / C Sunday"
    assert source.differs
    assert source.summary == "other source: A Mayor Ann Lee / B Mayor Eva Roe / C the union"


def test_rows_that_a_later_finding_joins_become_one() -> None:
    merged = merge([row("agree", A, D), row("agree", B, C), row("agree", A, B), row("agree", C, D)], ("agree",))
    assert [found.sides for found in merged] == [(A, B, C, D)]


def test_a_difference_that_another_ledger_tells_has_the_sign_of_a_difference() -> None:
    comparison = reports("Mr Peter Hall said the sea was calm.", "Mr Paul Hall said the sea was calm.")
    (name,) = [e for e in comparison.ledger("name") if e.grade == "different name"]
    (source,) = comparison.ledger("attribution")
    assert {name.differs, source.differs} == {True, False}
    assert name.sign == source.sign == "≠"
    assert {name.told_by, source.told_by} & {"attribution", "name"}
    assert {e.sign for e in comparison.ledger("name") if e.grade == "only here"} == {"+"}


def test_which_way_two_reports_differ_stays_when_a_third_is_added() -> None:
    texts = [
        "The light on the reef had been dark since Friday, fishermen said.",
        "The light on the reef had been dark since Friday, fishermen claimed.",
    ]
    (two,) = [f for f in reports(*texts).findings if f.type == "hedge"]
    (three,) = [f for f in reports(*texts, texts[0]).findings if f.type == "hedge"]
    assert two.grade == three.grade == "softened"
    assert three.what == "A said / B claimed / C said"
    (turned,) = [f for f in reports(*texts[::-1], texts[1]).findings if f.type == "hedge"]
    assert turned.grade == "strengthened"
