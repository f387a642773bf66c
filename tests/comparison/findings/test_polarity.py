"""Sentences that are the same but for a no or a perhaps, in four languages."""

import pytest
from tests.comparison.findings.pairs import check_spans, compared, differing, rows

from sidebyside.model import FindingType


def found(left: str, right: str, language: str) -> list[tuple[str, ...]]:
    comparison = compared(left, right, language=language)
    check_spans(comparison)
    types: tuple[FindingType, ...] = ("negation", "hedge")
    return [(f.type, f.grade, *(s.text for s in f.sides)) for t in types for f in differing(comparison, t)]


@pytest.mark.parametrize(
    ("left", "right", "language", "expected"),
    [
        (
            "Der Wirt hat die Rechnung nicht bezahlt.",
            "Der Wirt hat die Rechnung bezahlt.",
            "de",
            ("negation", "negated", "nicht", "Rechnung bezahlt"),
        ),
        (
            "Die Feuerwehr fand im Keller keine Verletzten.",
            "Die Feuerwehr fand im Keller Verletzte.",
            "de",
            ("negation", "negated", "keine", "Keller Verletzte"),
        ),
        (
            "Der Verein dementierte, dass der Stürmer wechselt.",
            "Der Verein bestätigte, dass der Stürmer wechselt.",
            "de",
            ("negation", "denied", "dementierte", "bestätigte"),
        ),
        (
            "Die mutmaßliche Diebin wurde in Trier gefasst.",
            "Die Diebin wurde in Trier gefasst.",
            "de",
            ("hedge", "strengthened", "mutmaßliche", "Diebin"),
        ),
        (
            "Le maire n'a jamais vu la lettre.",
            "Le maire a vu la lettre.",
            "fr",
            ("negation", "negated", "jamais", "a vu"),
        ),
        (
            "Le toit aurait cédé sous la neige.",
            "Le toit a cédé sous la neige.",
            "fr",
            ("hedge", "strengthened", "aurait", "toit a cédé"),
        ),
        (
            "El tren llegó sin retraso a Cádiz.",
            "El tren llegó con retraso a Cádiz.",
            "es",
            ("negation", "negated", "sin", "llegó con retraso"),
        ),
        (
            "El alcalde dimitirá en otoño.",
            "El alcalde quizá dimitirá en otoño.",
            "es",
            ("hedge", "softened", "alcalde dimitirá", "quizá"),
        ),
        (
            "Neither of the two boats was insured against storms.",
            "Both boats were insured against storms.",
            "en",
            ("negation", "negated", "Neither", "Both boats"),
        ),
        (
            "Two boys suspected of breaking the window were taken home.",
            "Two boys who broke the window were taken home.",
            "en",
            ("hedge", "strengthened", "suspected of", "boys who broke"),
        ),
    ],
)
def test_a_no_or_a_perhaps_is_told(left: str, right: str, language: str, expected: tuple[str, ...]) -> None:
    assert found(left, right, language) == [expected]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Niemand wurde bei dem Brand verletzt.", "Verletzt wurde bei dem Brand niemand.", "de"),
        ("Der Rat lehnte den Plan ab.", "Der Rat hat den Plan nicht angenommen.", "de"),
        ("Der Zoo soll im Mai öffnen.", "Der Zoo wird im Mai öffnen.", "de"),
        ("Es ist nicht ausgeschlossen, dass der Damm bricht.", "Der Damm bricht womöglich.", "de"),
        ("Der Koch soll Geld gestohlen haben.", "Der Koch hat laut Polizei Geld gestohlen.", "de"),
        ("Le musée ne rouvrira qu'en juin.", "Le musée rouvrira en juin seulement.", "fr"),
        ("La ministre a dit que la loi serait votée.", "La loi sera votée, a dit la ministre.", "fr"),
        ("Le maire a démenti avoir vu la lettre.", "Le maire affirme qu'il n'a pas vu la lettre.", "fr"),
        ("El perro no ha sido hallado.", "El perro sigue sin ser hallado.", "es"),
        ("La fábrica cerró, sin embargo, en mayo.", "La fábrica cerró en mayo.", "es"),
        ("« Nous ne partirons pas », a dit Luc.", "« Nous partirons », a dit Luc.", "fr"),
    ],
)
def test_the_same_in_other_words(left: str, right: str, language: str) -> None:
    assert found(left, right, language) == []


def test_what_both_deny_agrees() -> None:
    comparison = compared("Er hat nie geklagt.", "Nie hat er geklagt und gejammert.", language="de")
    assert not differing(comparison, "negation")
    both = compared("Der Wirt kam nicht nach Hause.", "Nach Hause kam der Wirt nicht.", language="de")
    assert rows(both, "negation") == [("agree", "nicht", "nicht")]
