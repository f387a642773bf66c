"""NFC and NFD: a text tells the same in both, and where it differs the difference is told in the same words."""

import unicodedata

import pytest
from tests.comparison.findings.pairs import check_spans, compared

_TEXTS = [
    ("en", "Café owners said the Zürich square was clean and 12 people came."),
    ("en", "The mayor of Malmö, Åsa Söderström, said on Monday: “We are naïve.”"),
    ("de", "Die Gäste erklärten, rund fünfzig Bäume seien am 3. März in Köln gefällt worden, erklärte die Behörde."),
    ("fr", "La préfète a déclaré que près de deux mille élèves étaient arrivés le 3 février à Angoulême."),
    ("es", "Más de trescientos niños llegaron el sábado a Málaga, señaló José Ibáñez."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), _TEXTS)
def test_one_text_in_both_forms_has_no_difference_and_no_variant(language: str, text: str) -> None:
    both = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    comparison = compared(*both, language=language)
    check_spans(comparison)
    assert comparison.findings == ()
    assert comparison.entries
    assert {e.grade for e in comparison.entries} <= {"agree", "same name", "same source", "identical"}
    alike = compared(both[0], both[0], language=language)
    assert [(e.type, e.grade) for e in comparison.entries] == [(e.type, e.grade) for e in alike.entries]


def test_a_difference_beside_letters_of_both_forms_is_found_alone() -> None:
    one = "Café owners said the Zürich square was clean and 12 people came."
    comparison = compared(one, unicodedata.normalize("NFD", one).replace("12", "19"))
    assert [(f.grade, [s.text for s in f.sides]) for f in comparison.findings] == [("value differs", ["12", "19"])]
