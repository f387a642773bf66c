"""The gutter's signs for partners that are not beside the paragraph."""

import pytest

from sidebyside.model import Place
from sidebyside.reader.widgets.gutter import WHERE, Partner, label


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
