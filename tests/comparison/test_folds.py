from tests.comparison.findings.pairs import compared

from sidebyside.comparison.comparison import Comparison
from sidebyside.language.folding import FOLD_KINDS

LEFT = 'The US organised 5 per cent of the colour "tests" - said Müller.'
RIGHT = "The United States organized 5% of the colours “tests” – said Muller."


def shared(comparison: Comparison) -> bool:
    return comparison.kind(0, 0) == "shared"


def test_folds_are_counted_by_kind() -> None:
    folds = compared(LEFT, RIGHT).folds
    assert tuple(folds) == FOLD_KINDS
    assert {kind: count for kind, count in folds.items() if count} == {
        "quotes": 1,
        "dashes": 1,
        "accents": 1,
        "spelling": 1,
        "abbreviations": 2,
        "inflection": 1,
    }


def test_nothing_is_folded_between_equal_texts() -> None:
    assert set(compared(LEFT, LEFT).folds.values()) == {0}


def test_folding_can_be_switched_off_and_on() -> None:
    comparison = compared("The plane was armoured.", "the planes were armored.")
    assert shared(comparison)
    bare = comparison.with_folding(False)
    assert not shared(bare)
    assert set(bare.folds.values()) == {0}
    assert bare.findings == comparison.findings
    assert shared(bare.with_folding(True))
    assert bare == comparison
