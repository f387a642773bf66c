"""Putting widgets together to a screen, without drawing what is covered. Of Textual not public; checked with 8.2.8.

Textual draws every widget whole for a frame, those too of which others leave nothing to be seen: under the panes that
is the screen and the containers they stand in. It also makes three objects to say where a line begins. Together that
was a third of the cost of a scroll step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

Chops = list[dict[int, Strip | None]]
Span = tuple[int, int, int]
"""A line of the screen, and its columns from one up to, not including, another."""


class QuickCompositor(Compositor):
    """Textual's compositor with the same result, for less."""

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        left, right = crop.column_span
        return cast(
            "Sequence[Mapping[int, Strip]]",
            self._chops(crop, [(y, left, right) for y in crop.line_range if is_rendered_line(y)]),
        )

    def _chops(self, crop: Region, spans: Sequence[Span]) -> Chops:
        """The parts of each line that lie in the spans, the others None. ``crop`` has all spans in it."""
        cuts = self.cuts
        chops: Chops = [dict.fromkeys(line[:-1]) for line in cuts]
        # Where the parts of each line begin that nobody has drawn yet: the first who does, from the front, is seen.
        bare: list[set[int]] = [set() for _ in cuts]
        looked_at: object = None
        wanted: list[int] = []
        for y, left, right in spans:
            if (cuts[y], left, right) != looked_at:  # most lines are cut alike
                looked_at = (cuts[y], left, right)
                wanted = [start for start, end in pairwise(cuts[y]) if start < right and end > left]
            bare[y].update(wanted)
        still = sum(map(len, bare))
        for widget, (region, clip) in self.visible_widgets.items():
            if not still:
                break
            seen = region.intersection(clip)
            if not seen or not crop.overlaps(clip):
                continue
            first, last = seen.column_span
            if not any(first <= start < last for y in seen.line_range for start in bare[y]):
                continue
            strips = widget.render_lines(Region(seen.x - region.x, seen.y - region.y, seen.width, seen.height))
            known: list[int] = []
            starts: list[int] = []
            widths: list[int] = []
            for y, strip in zip(seen.line_range, strips, strict=False):
                left_bare = bare[y]
                if not left_bare:
                    continue
                if cuts[y] != known:
                    known = cuts[y]
                    starts = [cut for cut in known if first <= cut <= last]
                    widths = [cut - first for cut in starts[1:]]
                # A strip that is not cut keeps itself in its own cache when it is divided: a circle that only Python's
                # collector takes away.
                parts = (strip,) if widths == [strip.cell_length] else strip.divide(widths)
                chop = chops[y]
                for start, part in zip(starts, parts, strict=False):
                    if start in left_bare:
                        left_bare.remove(start)
                        still -= 1
                        chop[start] = part
        return chops

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        update = super().render_full_update(simplify)
        return update if simplify else _QuickLayout(update.strips, update.region)

    def render_partial_update(self) -> ChopsUpdate | None:
        dirty = self._dirty_regions.copy()
        self._dirty_regions.clear()
        if not dirty:
            return None
        # Only what lies in a region, not whatever else is on the same lines: beside the panes stands the overview, and
        # below them the status line, which is as wide as the screen.
        spans = list(self._regions_to_spans(dirty))
        crop = Region.from_union(dirty).intersection(self.size.region)
        return _QuickChops(self._chops(crop, spans), spans, [cuts[1:] for cuts in self.cuts])


class QuickScreen(Screen[None]):
    """A screen put together by `QuickCompositor`; one that is covered whole by its widgets."""

    BLANK = True

    def __init__(self) -> None:
        super().__init__()
        self._compositor = QuickCompositor()


class _QuickLayout(LayoutUpdate):
    def render_segments(self, console: Console) -> str:
        x = self.region.x + 1
        return "\n".join(
            [
                f"\x1b[{y};{x}H" + "".join([strip.render(console) for strip in line])
                for y, line in enumerate(self.strips, self.region.y + 1)
            ]
        )


class _QuickChops(ChopsUpdate):
    def render_segments(self, console: Console) -> str:
        parts = []
        last_y = self.spans[-1][0]
        for y, x1, x2 in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or x >= x2 or end <= x1:
                    continue
                if not (x1 <= x < x2 and end <= x2):
                    strip = strip.crop(0, min(end, x2) - x)
                parts.append(f"\x1b[{y + 1};{x + 1}H{strip.render(console)}")
            if y != last_y:
                parts.append("\n")
        return "".join(parts)
