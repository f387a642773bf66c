import pytest

from sidebyside.language.names.forms import compare_names


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("anna berg", "anna berg", "same"),
        ("el hadi", "elhadi", "same"),
        ("sergei orlov", "sergey orlov", "variant"),
        ("mohammed salah", "mohamed salah", "variant"),
        ("zelensky", "zelenskyy", "variant"),
        ("anna berg", "berg", "part"),
        ("anna maria berg", "anna berg", "part"),
        ("park min seo", "park", "part"),
        ("j berg", "john berg", "variant"),
        ("bill berg", "william berg", "variant"),
        ("marine rescue office", "mro", "part"),
        ("us", "united states", "same"),
        ("moscow", "kremlin", "same"),
        ("iran", "iraq", ""),
        ("austria", "australia", ""),
        ("north korea", "south korea", ""),
        ("john berg", "peter berg", ""),
        ("anna berg", "anna lund", ""),
        ("kim jong un", "kim jong il", ""),
        ("mali", "malta", ""),
        ("leeds", "lewes", ""),
    ],
)
def test_when_two_names_are_one(one: str, other: str, likeness: str) -> None:
    assert compare_names(tuple(one.split()), tuple(other.split())) == likeness
    assert compare_names(tuple(other.split()), tuple(one.split())) == likeness
