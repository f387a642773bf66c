import pytest

from sidebyside.language.sources.kinds import _BLURRED, _KINDS, kind_of, may_be_one, same_kind


def test_each_word_is_of_one_kind_and_each_pair_of_known_kinds() -> None:
    words = _KINDS.split()
    assert len(words) == len(set(words))
    firsts = {line.split()[0] for line in _KINDS.split("\n")}
    assert set().union(*_BLURRED) <= firsts


@pytest.mark.parametrize(
    ("one", "other", "same", "perhaps"),
    [
        ("police", "detectives", True, False),
        ("officials", "ministry", True, False),
        ("police", "officials", False, True),
        ("army", "rebels", False, False),
        ("witnesses", "passengers", False, True),
        ("police", "residents", False, False),
    ],
)
def test_two_sources(one: str, other: str, same: bool, perhaps: bool) -> None:
    kinds = kind_of(one), kind_of(other)
    assert (same_kind(*kinds), may_be_one(*kinds)) == (same, perhaps)


def test_an_unknown_word_has_no_kind() -> None:
    assert kind_of("harpsichord") == ""
