import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.sources.quotes import find_quotations


def quoted(*paragraphs: str, language: str = "en") -> list[str]:
    return [paragraphs[q.paragraph][q.start : q.end] for q in find_quotations(paragraphs, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The mayor called it “a bad day” for all.", ["a bad day"]),
        ("en", 'The mayor called it "a bad day" for all.', ["a bad day"]),
        ("en", "The mayor called it 'a bad day' for all.", ["a bad day"]),
        ("en", "The mayor called it ``a bad day'' for all.", ["a bad day"]),
        ("en", "The mayor called it ‘a bad day’ for all.", ["a bad day"]),
        ("fr", "Le maire parle d’« un jour noir » pour tous.", ["un jour noir"]),
        ("fr", "Le maire parle d’«\u202fun jour noir\u202f» pour tous.", ["un jour noir"]),
        ("es", "El alcalde habló de «un mal día» para todos.", ["un mal día"]),
        ("de", "Er nannte es „einen schlechten Tag“ für alle.", ["einen schlechten Tag"]),
        ("de", "Er nannte es »einen schlechten Tag« für alle.", ["einen schlechten Tag"]),
        ("de", "Er nannte es ‚einen Tag‘ und ›keinen‹.", ["einen Tag", "keinen"]),
        ("ja", "市長は「悪い日」と言った。", ["悪い日"]),
        ("sv", "”Hej”, sade hon.", ["Hej"]),
        ("en", "A “mixed\" and a ‘mixed' style.", ["mixed", "mixed"]),
    ],
)
def test_every_style_of_marks(language: str, text: str, expected: list[str]) -> None:
    assert quoted(text, language=language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the dogs’ home and the girls' school, isn't it?",
        "Rock 'n' roll in the '90s and the ’80s; ’tis James’ and O‘Neill’s.",
        'He is 5\'10" tall, on a 27" screen.',
        "“” and “ … ” and '' and \"\"",
        "l'homme qu’il d'abord",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_apostrophes_within_single_marks() -> None:
    assert quoted("‘It’s the leaders’ plan,’ he said.") == ["It’s the leaders’ plan,"]
    assert quoted("the ‘old boys’ network and the dogs’ home") == ["old boys"]
    assert quoted("the 'old boys' network") == ["old boys"]


def test_a_quotation_in_a_quotation_comes_after_the_outer_one() -> None:
    found = find_quotations(("“He told me ‘no’ twice,” she said.",))
    assert [(q.depth, q.start, q.end) for q in found] == [(0, 1, 23), (1, 13, 15)]
    assert quoted("« Il a dit « non » hier », dit-elle.", language="fr") == ["Il a dit « non » hier", "non"]
    assert quoted("他说「你好『世界』」。", language="zh") == ["你好『世界』", "世界"]


def test_she_said_breaks_one_quotation_into_stretches() -> None:
    text = "“We came early,” the guide said, “and left late.”"
    (found,) = find_quotations((text,))
    assert [text[s.start : s.end] for s in found.stretches] == ["We came early,", "and left late."]
    assert len(find_quotations(("“We came early,” she said. “We left late.”",))) == 1
    assert len(find_quotations(("«Llegamos», dijo Ruiz. «Y nos fuimos.»",), "es")) == 1
    assert len(find_quotations(("« Nous sommes là », a-t-il dit, « et prêts. »",), "fr")) == 1


def test_two_quotations_of_one_sentence_stay_two() -> None:
    assert quoted("He called it “sad”, and she called it “late”.") == ["sad", "late"]
    assert quoted("Under “wise rule” the town would “see better days”.") == ["wise rule", "see better days"]


def test_a_quotation_runs_over_paragraphs_that_repeat_the_opening_mark() -> None:
    paragraphs = ("“First of all.", "“Then the rest.", "“And the end,” he said.", "No more.")
    found = find_quotations(paragraphs)
    assert [(q.paragraph, q.continued, q.runs_on) for q in found] == [
        (0, False, True), (1, True, True), (2, True, False)]  # fmt: skip
    assert quoted(*paragraphs) == ["First of all.", "Then the rest.", "And the end,"]
    assert quoted('"First of all.', '"Then the end," he said.') == ["First of all.", "Then the end,"]
    assert quoted("«Primero.", "»Después», dijo.", language="es") == ["Primero.", "Después"]


def test_an_unclosed_mark_does_not_swallow_what_follows() -> None:
    assert quoted('An unclosed "mark here.', 'And a "closed one" there.') == ["closed one"]
    assert quoted("An unclosed “mark and a “closed one” there.") == ["closed one"]
    assert quoted("It ends “open at the end.", "Nothing here.") == ["open at the end."]


@pytest.mark.parametrize(
    "bait", ['"', "“", "”", "‘", "’", "'", "«", "»", "„", "「", "“'", "\n“", "s' a", "“a” said ", ' "a']
)
def test_bait_is_read_to_its_end(bait: str) -> None:
    # Anything worse than linear would not come back.
    text = bait * 50_000 + " and “the last” word."
    found = find_quotations((text,))
    assert all(0 <= q.start < q.end <= len(text) for q in found)


_PIECES = st.lists(
    st.sampled_from([*"“”„‘’'\"«»‹›「」『』.,!? \n\u00a0", "word", "it’s", "she said", "Choe", "3"]), max_size=40
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=4), st.sampled_from(["en", "de", "fr", "es"]))
def test_offsets_hold_for_any_text(paragraphs: list[str], language: str) -> None:
    for quotation in find_quotations(tuple(paragraphs), language):
        text = paragraphs[quotation.paragraph]
        assert 0 <= quotation.opening <= quotation.start < quotation.end <= quotation.closing <= len(text)
        assert quotation.start == quotation.stretches[0].start
        assert quotation.end == quotation.stretches[-1].end
        assert not text[quotation.start].isspace()
        assert not text[quotation.end - 1].isspace()
        assert all(a.end <= b.start for a, b in zip(quotation.stretches, quotation.stretches[1:], strict=False))
