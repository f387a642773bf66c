"""Values that are worked out once."""

from __future__ import annotations

from sidebyside.kept import kept


class Counted:
    def __init__(self) -> None:
        self.asked = 0

    @kept
    def value(self) -> int:
        """How often it was worked out."""
        self.asked += 1
        return self.asked


def test_a_value_is_worked_out_once_for_each_object() -> None:
    one, other = Counted(), Counted()
    assert [one.value, one.value, other.value, other.asked] == [1, 1, 1, 1]
    del one.value
    assert one.value == 2
    assert Counted.value.__doc__ == "How often it was worked out."
