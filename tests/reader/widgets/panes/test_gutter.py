"""The gutter's signs for partners that are not beside the paragraph."""

import pytest

from sidebyside.layout.arrangement import arrange
from sidebyside.model import Place
from sidebyside.reader.widgets.panes.gutter import WHERE, Partner, first_line, label


@pytest.mark.parametrize(
    ("where", "wide", "narrow"),
    [
        ("here", "→C7", "→C7"),
        ("above", "→C7 ↗", "C7↗"),
        ("below", "→C7 ↘", "C7↘"),
        ("left", "→C7 ‹", "C7‹"),
        ("right", "→C7 ›", "C7›"),
        ("hidden", "→C7 ·", "C7·"),
    ],
)
def test_a_partner_says_where_it_stands(where: str, wide: str, narrow: str) -> None:
    partner = Partner(Place(2, 6), where)
    assert label(partner, 6) == wide
    assert label(partner, 3) == narrow
    assert label(partner, 1) == "…"


def test_every_where_has_a_sign_of_its_own() -> None:
    assert len(set(WHERE.values())) == len(WHERE)


@pytest.mark.parametrize("digits", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("wide", [False, True])
def test_a_number_stands_whole_and_a_flag_apart_from_the_text(digits: int, wide: bool) -> None:
    number = int("9" * digits)
    width = digits + (7 if wide else 4)
    text = "".join(piece.text for piece in first_line(number, "≈", "✎", "▌", width, digits))
    assert len(text) == width
    assert str(number) in text
    assert text.endswith(" ✎ " if wide else "≈✎ ")


@pytest.mark.parametrize("digits", [1, 2, 3, 5])
@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_partners_of_all_numbers_have_their_arrows(digits: int, width: int) -> None:
    for box in arrange(width, 24, [0, 1, 2], 0, digits=digits).boxes:
        for number in (0, 10**digits - 2):
            for where in ("above", "left", "hidden"):
                text = label(Partner(Place(1, number), where), box.gutter - 2)
                assert text.startswith("→B")
                assert text.endswith(WHERE[where])
