"""What false findings between real reports of one event taught: sentences of the same nature, written anew."""

import pytest

from sidebyside import Report
from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place


def differing(left: str, right: str, language: str = "en") -> list[tuple[str, str]]:
    reports = [Report.from_paragraphs([text], language=language) for text in (left, right)]
    found = Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)]).findings
    return [(row.type, row.grade) for row in found]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "“We’ve got work to do in the north,” Hale said.",
            "Hale told Dora Quill: “We have got work to do in the north.”",
            "en",
        ),
        ("“They’re false prophets,” Fox said.", "“They are false prophets,” Fox said.", "en"),
        ("“It isn’t over yet,” she said.", "“It is not over yet,” she said.", "en"),
        ("He blamed “Harris & others” for the leak.", "He blamed “Harris and others” for the leak.", "en"),
        ("She vowed to end “the war on farming”.", "She vowed to end “[the ministry’s] war on farming”.", "en"),
        (
            "The former U.S. ambassador Ann Wagner joined the race.",
            "Ann Wagner, an ambassador to Malta, joined the race.",
            "en",
        ),
        (
            "Legend had it that the cellar of the inn was still there.",
            "He tells CBS that the cellar of the inn was still there.",
            "en",
        ),
        (
            "Es werden 2 bis 4 Zoll Regen erwartet, sagt der Dienst.",
            "Der Dienst erwartet 2 bis 4 Zoll Niederschlag.",
            "de",
        ),
        (
            "Jede Person, die Hinweise hat, soll die Polizei anrufen.",
            "Sollten Sie Hinweise haben, rufen Sie die Polizei an.",
            "de",
        ),
        (
            "Altes Brot lässt sich gut zu Suppe verarbeiten.",
            "Trockenes Brot lässt sich gut zu Suppe verarbeiten.",
            "de",
        ),
        ("Er ist mit 40 Prozent an der Firma beteiligt.", "Er verfügt über 40 Prozent der Anteile an der Firma.", "de"),
        ("Das Long-Lartin-Gefängnis meldete Unruhen.", "Gefängnis Long Lartin meldete Unruhen.", "de"),
    ],
)
def test_no_difference(left: str, right: str, language: str) -> None:
    assert not differing(left, right, language)


@pytest.mark.parametrize(
    ("left", "right", "type"),
    [
        ("“We aren’t ready for winter,” she said.", "“We are ready for winter,” she said.", "quote"),
        ("“We’d never sell the farm,” he said.", "“We’d sell the farm,” he said.", "quote"),
        ("The pact was signed in Riga by Eva Lund.", "The pact was signed in Riga by Ann Holt.", "name"),
    ],
)
def test_a_difference_is_still_told(left: str, right: str, type: str) -> None:
    assert type in [found for found, _ in differing(left, right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The brewer said he wants to make sure the town council picks the right site -- he said he still plans a "
            "festival despite his closed pub.",
            "Hale said he was closing the pub because he had no licence, which he claimed the town council was asking "
            "him to give up for the festival.",
        ),
        (
            "He drew criticism from the town council for chairing the brewers’ festival, and he claimed that he "
            "might sell.",
            "Hale, the brewer, said he wants the town council to pick another festival for the mayor.",
        ),
        (
            "The union claimed the harbour board had sold two cranes, and the board of the harbour closed the quay.",
            "The union said wages would rise in the spring, and the board of the harbour sold the two cranes.",
        ),
    ],
)
def test_verbs_of_two_statements_are_not_held_against_each_other(left: str, right: str) -> None:
    assert not differing(left, right)
    assert not differing(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hale said the council sold two cranes in May.", "The council sold two cranes in May, Hale claimed."),
        (
            "Hale said the council sold two cranes in May.",
            "The council sold two cranes in May, claimed Hale, the brewer.",
        ),
        ("The firm said it had sold two old cranes.", "Two cranes had been sold, the firm claimed in a statement."),
    ],
)
def test_verbs_of_one_statement_are(left: str, right: str) -> None:
    assert differing(left, right) == [("hedge", "softened")]
    assert differing(right, left) == [("hedge", "strengthened")]
