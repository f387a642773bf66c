"""Where the panes stand: how many fit, how wide each is, and the gaps between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

MIN_PANE = 36
"""The fewest cells a pane may have before fewer panes are shown."""
NARROWED = 24
"""The fewest cells of a pane once some were made wider than others."""
_WIDE_GUTTER_FROM = 46
_WIDE_GAP_FROM = 100
_GAPS = (3, 5)
STACKED_BELOW = 2 * MIN_PANE + _GAPS[0]
"""Under this width, where two panes do not fit side by side, one is shown with its partner below."""


class Box(NamedTuple):
    """A pane on the screen: the report it shows, its corner, its size in cells, and the cells of its gutter."""

    report: int
    x: int
    y: int
    width: int
    height: int
    gutter: int

    @property
    def text_x(self) -> int:
        """The column where the text begins."""
        return self.x + self.gutter

    @property
    def ruler(self) -> int:
        """The column on the right that shows how much of the report is on the screen; none in the narrowest panes."""
        return 1 if self.width >= 8 else 0

    @property
    def text_width(self) -> int:
        """The cells of a line of text."""
        return max(1, self.width - self.gutter - self.ruler)


class Arrangement(NamedTuple):
    """Panes from left to right (from top to bottom where ``stacked``), and the reports that did not fit."""

    boxes: tuple[Box, ...]
    stacked: bool
    left_out: tuple[int, ...]

    def box(self, report: int) -> Box | None:
        """The pane of a report, where it is on the screen."""
        return next((box for box in self.boxes if box.report == report), None)


def how_many_fit(width: int) -> int:
    """How many panes of `MIN_PANE` cells fit side by side with their gaps; at least one."""
    return max(1, (width + _gap(width)) // (MIN_PANE + _gap(width)))


def arrange(
    width: int,
    height: int,
    order: Sequence[int],
    active: int,
    *,
    first: int = 0,
    pinned: Sequence[int] = (),
    partner: int | None = None,
    weights: Mapping[int, int] | None = None,
    measure: int = 72,
    digits: int = 1,
) -> Arrangement:
    """Lay the reports of ``order`` (0-based numbers, left to right) out on ``width`` × ``height`` cells.

    Where not all fit, the pinned ones and those from position ``first`` on are shown, so that ``active`` always is.
    Under `STACKED_BELOW` cells the active pane stands alone, ``partner`` (or the next report) below it. ``weights``
    shares the width out (1 each by default); no text is wider than ``measure`` cells, and the block is centred.
    ``digits`` is the length of the longest paragraph number.
    """
    if not order or width < 1 or height < 1:
        return Arrangement((), False, tuple(order))
    if width < STACKED_BELOW and len(order) > 1:
        return _stack(width, height, order, active, partner, digits, measure)
    shown = _choose(order, active, how_many_fit(width), first, pinned)
    left_out = tuple(report for report in order if report not in shown)
    gap = _gap(width) if len(shown) > 1 else 0
    room = width - gap * (len(shown) - 1)
    shares = _share_out(room, [max(1, (weights or {}).get(report, 1)) for report in shown])
    gutters = [_gutter(share, digits) for share in shares]
    widths = [min(share, measure + gutter + 1) for share, gutter in zip(shares, gutters, strict=True)]
    spare = room - sum(widths)
    if spare and len(shown) > 1:
        # A little of what the measure leaves over widens the gaps; the rest is margin on both sides.
        wider = min(spare // (len(shown) + 1), 6)
        gap += wider
        spare -= wider * (len(shown) - 1)
    x = spare // 2
    boxes = []
    for report, cells, gutter in zip(shown, widths, gutters, strict=True):
        boxes.append(Box(report, x, 0, cells, height, gutter))
        x += cells + gap
    return Arrangement(tuple(boxes), False, left_out)


def _stack(
    width: int, height: int, order: Sequence[int], active: int, partner: int | None, digits: int, measure: int
) -> Arrangement:
    below = partner if partner in order and partner != active else None
    if below is None:
        position = order.index(active) if active in order else 0
        below = order[position + 1] if position + 1 < len(order) else order[max(0, position - 1)]
    gutter = _gutter(width, digits)
    cells = min(width, measure + gutter + 1)
    x = (width - cells) // 2
    upper = height if height < 8 else height - height * 2 // 5
    boxes = [Box(active, x, 0, cells, upper, gutter)]
    if upper < height:
        boxes.append(Box(below, x, upper, cells, height - upper, gutter))
    shown = {box.report for box in boxes}
    return Arrangement(tuple(boxes), True, tuple(report for report in order if report not in shown))


def _choose(order: Sequence[int], active: int, room: int, first: int, pinned: Sequence[int]) -> list[int]:
    if len(order) <= room:
        return list(order)
    kept = [report for report in order if report in pinned and report != active][: room - 1]
    others = [report for report in order if report not in kept]
    free = room - len(kept)
    first = max(0, min(first, len(others) - free))
    if active in others:
        position = others.index(active)
        first = max(position - free + 1, min(first, position))
    chosen = {*kept, *others[first : first + free]}
    return [report for report in order if report in chosen]


def _share_out(room: int, weights: Sequence[int]) -> list[int]:
    """``room`` cells by weight, each at least `NARROWED` where that is possible; a few may stay over."""
    floor = min(MIN_PANE if len(set(weights)) == 1 else NARROWED, room // len(weights))
    spare = room - floor * len(weights)
    total = sum(weights)
    return [floor + spare * weight // total for weight in weights]


def _gap(width: int) -> int:
    return _GAPS[width >= _WIDE_GAP_FROM]


def _gutter(pane: int, digits: int) -> int:
    """Bar, number, glyph, flag and a space, under them a partner with its arrow; in wide panes spaces between them."""
    if pane < 16:
        return 0
    return max(6, digits + 5) if pane < _WIDE_GUTTER_FROM else max(2, digits) + 7
