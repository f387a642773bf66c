"""Numbers written in digits with group and decimal marks."""

from __future__ import annotations

from sidebyside.language.folding import ARABIC_GROUP, ARABIC_POINT


def parse_digits(raw: str, point: str, group: str) -> tuple[float, float, bool] | None:
    """(value, step, whether it has decimals) of digits with group and decimal marks; None for a time or a version.

    ``step`` is the value of the last digit that is not a padding zero: 100 for 9,800 and 0.1 for 5.2.
    """
    if ":" in raw or len(raw) > 18:
        return None
    if not raw.isascii():
        marks = {ARABIC_POINT: point, ARABIC_GROUP: group}
        digits = "".join(str(int(c)) if c.isdecimal() else marks.get(c, c) for c in raw)
        if not digits.isascii():
            return None
        raw = digits
    whole, decimals = raw, ""
    if group in raw and _is_grouped(raw, group, point):
        whole = raw.replace(group, "")
        whole, _, decimals = whole.partition(point)
    elif raw.count(point) == 1 and group not in raw:
        whole, _, decimals = raw.partition(point)
        # In a text that groups by commas "1.500" has three decimals; by points it was grouped above.
    elif raw.count(group) == 1 and point not in raw and len(raw.rpartition(group)[2]) in (1, 2):
        whole, _, decimals = raw.partition(group)
    elif not raw.isdigit():
        if raw.count(point) > 1 and all(len(part) == 3 for part in raw.split(point)[1:]) and group not in raw:
            whole = raw.replace(point, "")
        else:
            return None
    if not whole.isdigit():
        return None
    value = float(f"{whole}.{decimals or 0}")
    if decimals:
        return value, 10.0 ** -len(decimals), True
    stripped = whole.rstrip("0")
    return value, 10.0 ** (len(whole) - len(stripped)) if stripped else 1.0, False


def _is_grouped(raw: str, group: str, point: str) -> bool:
    whole, _, decimals = raw.partition(point)
    first, *rest = whole.split(group)
    return (
        0 < len(first) <= 3
        and all(len(part) in (2, 3) for part in rest)
        and len(rest[-1]) == 3
        and group not in decimals
        if rest
        else False
    )
