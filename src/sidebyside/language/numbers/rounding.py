"""Whether one quantity is another one rounded."""

from __future__ import annotations

import math

from sidebyside.language.numbers.figures import FRACTION
from sidebyside.language.numbers.quantities import Quantity

_LEAST = frozenset(("over", "at least"))
_MOST = frozenset(("up to", "under"))
_BELOW = _MOST | {"nearly"}


def rounds_to(one: Quantity, other: Quantity) -> bool:
    """Whether one quantity is the other rounded: the finer value, rounded to the coarser's last digit, is the coarser.

    An approximation allows half its last digit either way (some 10,000 and 9,870) and a bound all of it (more than
    9,000 and 9,870), unless the other is a bound as well: at least 10 and at least 13 are two values. Without one, the
    two may be 2 % apart, or differ only by decimals or below a scale word's digits.
    """
    if one.unit == other.unit == "percent" and FRACTION in (one.step, other.step):
        return _share_tells(one, other) if one.step == FRACTION else _share_tells(other, one)
    fine, coarse = sorted((one, other), key=lambda q: (q.step, q.low, q.hedge))
    if fine.low != fine.high or coarse.low != coarse.high or "vague" in (fine.hedge, coarse.hedge):
        if (fine.low == fine.high and coarse.low != coarse.high) or (
            coarse.low == coarse.high and fine.low != fine.high
        ):
            point, span = (fine, coarse) if fine.low == fine.high else (coarse, fine)
            return span.low <= point.low <= span.high
        return one.hedge == other.hedge == "vague" and one.low == other.low
    if fine.step == coarse.step and fine.hedge == coarse.hedge:
        return False
    a, b = fine.low, coarse.low
    if not a or not b:
        return False
    apart = abs(a - b) / max(a, b)
    if not any({fine.hedge, coarse.hedge} <= bounds for bounds in (_LEAST, _MOST)):
        if coarse.hedge in _LEAST and b <= a < b + coarse.step:
            return apart <= 0.25
        if coarse.hedge in _BELOW and b - coarse.step < a <= b:
            return apart <= 0.25
    if fine.step >= coarse.step:
        return False
    rounded = math.isclose(math.floor(a / coarse.step + 0.5) * coarse.step, b, rel_tol=1e-9)
    if coarse.hedge in ("about", "nearly"):
        return rounded and apart <= 0.15
    if coarse.scaled or fine.step < 1:
        return rounded and apart <= 0.1 and (coarse.step < b or apart <= 0.05)
    return rounded and apart <= 0.02


def _share_tells(share: Quantity, other: Quantity) -> bool:
    """Whether a share told as a fraction (a third, one in ten) is the other's percentage, as near as fractions are."""
    if other.step == FRACTION:
        return share.low == other.low
    above = other.low - share.low
    if share.hedge == "about":
        return abs(above) <= 3
    if share.hedge in ("nearly", "under", "up to"):
        return -6 <= above <= 0
    if share.hedge in ("over", "at least"):
        return 0 <= above <= 8
    return abs(above) <= 1
