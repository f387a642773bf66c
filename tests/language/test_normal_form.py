import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.normal_form import ComposedText, composed
from sidebyside.language.word import words_of

_TEXTS = st.text(alphabet="aeZ .1é\u0301\u0308\u0323ạ\u1100\u1161\u11a8가각ﬁΩ\u2126", max_size=24)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_every_stretch_of_the_composed_text_stands_in_the_text(text: str) -> None:
    read = ComposedText(text)
    assert read.text == composed(text) == unicodedata.normalize("NFC", text)
    assert read.span(0, len(read.text)) == (0, len(text))
    for start in range(len(read.text)):
        for end in range(start + 1, len(read.text) + 1):
            found = read.span(start, end)
            assert read.text[start:end] in unicodedata.normalize("NFC", text[found.start : found.end])


def test_a_letter_and_its_marks_are_one_place() -> None:
    text = unicodedata.normalize("NFD", "Café à Malmö")
    read = ComposedText(text)
    assert read.span(3, 4) == (3, 5)
    assert read.span(4, 5) == (5, 6)
    assert text[slice(*read.span(5, 12))] == unicodedata.normalize("NFD", "à Malmö")


def test_words_read_the_same_in_both_forms() -> None:
    text = "Åsa Söderström erklärte, naïve Gäste kämen."
    one, other = (words_of(unicodedata.normalize(form, text), "de") for form in ("NFC", "NFD"))
    assert [(w.text, w.lower, w.key) for w in one] == [(w.text, w.lower, w.key) for w in other]
