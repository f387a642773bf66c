import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.numbers.quantities import Quantity, quantities
from sidebyside.language.numbers.rounding import rounds_to


def one(text: str, language: str = "en") -> Quantity:
    found = quantities(text, language)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "shown", "low", "high", "hedge", "unit", "noun"),
    [
        ("It sent 8,000 soldiers.", "8,000", 8000, 8000, "", "", "soldier"),
        ("It sent as many as 8,000 North Korean soldiers.", "as many as 8,000", 8000, 8000, "up to", "", "soldier"),
        ("with 8,000 of these troops in Kursk", "8,000", 8000, 8000, "", "", "troop"),
        ("some 10,000 people fled", "some 10,000", 10000, 10000, "about", "", "person"),
        ("At least twelve people died", "At least twelve", 12, 12, "at least", "", "person"),
        ("two hundred and five were hurt", "two hundred and five", 205, 205, "", "", ""),
        ("forty-two hostages", "forty-two", 42, 42, "", "", "hostag"),
        ("cost $3.5 billion", "$3.5 billion", 3.5e9, 3.5e9, "", "USD", ""),
        ("cost US$5m", "US$5m", 5e6, 5e6, "", "USD", ""),
        ("worth 5bn euros", "5bn euros", 5e9, 5e9, "", "EUR", ""),
        ("about 10k people", "about 10k", 1e4, 1e4, "about", "", "person"),
        ("5 lakh voters", "5 lakh", 5e5, 5e5, "", "", "voter"),
        ("3 crore rupees", "3 crore rupees", 3e7, 3e7, "", "INR", ""),
        ("rose 12 per cent", "12 per cent", 12, 12, "", "percent", ""),
        ("rose 12.5% in May", "12.5%", 12.5, 12.5, "", "percent", ""),
        ("half a million homes", "half a million", 5e5, 5e5, "", "", "home"),
        ("two-thirds of voters", "two-thirds", 66.7, 66.7, "", "percent", ""),
        ("between 10 and 12 missiles", "between 10 and 12", 10, 12, "", "", "missil"),
        ("10-12 tanks", "10-12", 10, 12, "", "", "tank"),
        ("20 to 30 million dollars", "20 to 30 million dollars", 2e7, 3e7, "", "USD", ""),
        ("a 300-kilometer range", "300", 300, 300, "", "", "kilometer"),
        ("flew 300km", "300", 300, 300, "", "", "kilometer"),
        ("killed 2000 people", "2000", 2000, 2000, "", "", "person"),
        ("tens of thousands of protesters", "", 0, 0, "", "", ""),
        ("hundreds of thousands of protesters", "hundreds of thousands", 2e5, 1999e3, "vague", "", ""),
        ("10\u00a0000 people", "10\u00a0000", 10000, 10000, "", "", "person"),
        ("one soldier died", "one", 1, 1, "", "", "soldier"),
        ("over 1,000 or so", "over 1,000", 1000, 1000, "over", "", ""),
        ("gave Ukraine 31 tanks", "31", 31, 31, "", "", "tank"),
    ],
)
def test_quantities(text: str, shown: str, low: float, high: float, hedge: str, unit: str, noun: str) -> None:
    if not shown:
        assert quantities(text)
        return
    found = one(text)
    assert text[found.start : found.end] == shown
    assert (found.low, found.high, found.hedge, found.unit, found.noun) == (low, high, hedge, unit, noun)


@pytest.mark.parametrize(
    "text",
    [
        "in 2024",
        "the 2023 treaty",
        "the 1990s",
        "on 5 March 2024",
        "on November 1, 2024",
        "at 10:30 a.m.",
        "at 0900 GMT",
        "three days later",
        "a man aged 34 said",
        "a 20-year-old man",
        "Kim, 40, said",
        "Call 555-1234 now",
        "Call +44 20 7946 0958",
        "the Hwasong-19",
        "an F-16 jet",
        "Covid-19 cases",
        "Flight 370",
        "Apollo 11 landed",
        "Article 5",
        "Section 12.3",
        "won 3-1",
        "the 20th century",
        "the first test",
        "a 5G network",
        "at 192.168.1.1",
        "24/7",
        "9/11",
        "no one knew",
        "one of them",
        "the Five Eyes",
        "No. 7",
        "#12",
        "§ 230",
        "see [12]",
        "1. First of all",
        "version 2.0.1",
        "a third time",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert [text[q.start : q.end] for q in quantities(text)] == []


@pytest.mark.parametrize(
    ("language", "text", "shown", "value", "hedge", "unit"),
    [
        ("de", "Rund 10.000 Soldaten", "Rund 10.000", 10000, "about", ""),
        ("de", "1.234,56 Euro", "1.234,56 Euro", 1234.56, "", "EUR"),
        ("de", "2,5 Millionen Menschen", "2,5 Millionen", 2.5e6, "", ""),
        ("de", "mindestens zwölf Menschen", "mindestens zwölf", 12, "at least", ""),
        ("fr", "environ 1 234 soldats", "environ 1 234", 1234, "about", ""),
        ("fr", "12,5 % des voix", "12,5 %", 12.5, "", "percent"),
        ("fr", "3 millions d’euros", "3 millions d’euros", 3e6, "", "EUR"),
        ("fr", "vingt-deux morts", "vingt-deux", 22, "", ""),
        ("es", "unos 1.234 soldados", "unos 1.234", 1234, "about", ""),
        ("es", "treinta y dos heridos", "treinta y dos", 32, "", ""),
        ("es", "más de 20 personas", "más de 20", 20, "over", ""),
        ("es", "3 millones de euros", "3 millones de euros", 3e6, "", "EUR"),
    ],
)
def test_other_languages(language: str, text: str, shown: str, value: float, hedge: str, unit: str) -> None:
    found = one(text, language)
    assert text[found.start : found.end] == shown
    assert (found.low, found.hedge, found.unit) == (value, hedge, unit)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("some 10,000 troops", "9,870 troops", True),
        ("10,000 troops", "9,870 troops", True),
        ("10,000 troops", "9,500 troops", False),
        ("more than 9,000 troops", "9,870 troops", True),
        ("nearly 10,000 troops", "9,870 troops", True),
        ("at least 12 people", "15 people", False),
        ("1.2 million people", "1,234,567 people", True),
        ("1.2 million people", "1,334,567 people", False),
        ("$3 billion", "$3.2 billion", True),
        ("12 people", "13 people", False),
        ("10 to 12 people", "11 people", True),
        ("10 to 12 people", "14 people", False),
        ("dozens of people", "45 people", True),
        ("hundreds of people", "45 people", False),
    ],
)
def test_rounding(left: str, right: str, expected: bool) -> None:
    assert rounds_to(one(left), one(right)) is rounds_to(one(right), one(left)) is expected


_PIECES = [
    "$",
    "1,",
    "10,000",
    "2.5",
    "million",
    "two",
    "hundred",
    "-",
    "–",
    "and",
    "to",
    "between",
    "%",
    "per",
    "cent",
]
_PIECES += ["soldiers", "Korean", "some", "as", "many", "US", "(", ")", ",", ".", "km", "half", "a", "of", "the", "1"]
_PIECES += ["thousands", "euros", "one", "k", "m", "+", "/", ":", "Flight", "years", "old", "May", "2024", "٣", "𝟙"]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES), max_size=14),
    st.sampled_from(("", " ")),
    st.sampled_from(("en", "de", "fr", "es")),
)
def test_spans_are_in_order_inside_the_text(pieces: list[str], glue: str, language: str) -> None:
    text = glue.join(pieces)
    position = 0
    for q in quantities(text, language):
        assert position <= q.start <= q.first < q.end <= q.noun_end <= len(text)
        assert q.low <= q.high
        position = q.end


@pytest.mark.parametrize("bait", ["1,", "1 ", "$", "one ", "U.S.", "1-", "hundred ", "half a ", "as many as ", "(1"])
def test_bait_takes_one_answer_per_piece_at_most(bait: str) -> None:
    assert len(quantities(bait * 20_000)) <= 20_000
