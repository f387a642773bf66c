"""The findings as the ledgers list them: of one type or all, sorted, filtered. No terminal here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sidebyside.model import FINDING_TYPES, Finding, FindingType, Place, Span

SORTS: tuple[tuple[str, Callable[[Finding], object]], ...] = (
    ("place", lambda finding: places(finding)),
    ("type", lambda finding: (FINDING_TYPES.index(finding.type), places(finding))),
    ("grade", lambda finding: (finding.grade, places(finding))),
    ("words", lambda finding: (finding.summary.casefold(), places(finding))),
)
CHIPS = ("differences", "everything", *FINDING_TYPES)
"""What can be listed: the differences of all types, all entries, or one type."""


def places(finding: Finding) -> tuple[Place, ...]:
    """The paragraphs that a finding stands in."""
    return tuple(Place(side.report, side.paragraph) for side in finding.sides)


class Ledger:
    """A choice of entries in an order. After each change `rows` are the entries to show."""

    def __init__(self) -> None:
        self.entries: Sequence[Finding] = ()
        self.known = True
        """Whether these are all: else no number is told."""
        self.chip = 0
        self.sort = 0
        self.reverse = False
        self.passes: Callable[[Finding], bool] | None = None
        self.rows: list[Finding] = []

    @property
    def labels(self) -> list[str]:
        """The chips, each with the number of its entries once that is known."""
        if not self.known:
            return list(CHIPS)
        differing = sum(1 for entry in self.entries if entry.differs)
        counts = [differing, len(self.entries)]
        counts += [sum(1 for entry in self.entries if entry.type == type) for type in FINDING_TYPES]
        return [f"{name} {count}" for name, count in zip(CHIPS, counts, strict=True)]

    def fill(self) -> None:
        """Choose and sort anew."""
        key = SORTS[self.sort][1]
        self.rows = sorted(filter(self._wanted, self.entries), key=key, reverse=self.reverse)  # type: ignore[arg-type]

    def sort_by_next(self) -> str:
        """Sort by the next column, upwards and then downwards; the words for it."""
        if self.reverse:
            self.sort = (self.sort + 1) % len(SORTS)
        self.reverse = not self.reverse
        return f"sorted by {SORTS[self.sort][0]}{', downwards' if self.reverse else ''}"

    def sort_by(self, column: int) -> None:
        """Sort by this column; again: the other way round."""
        self.reverse = not self.reverse if column == self.sort else False
        self.sort = column

    def at(self, place: Place, span: Span | None = None) -> int | None:
        """The first row at a place, one with words of ``span`` before others; None where no row shows the place."""
        here = [number for number, entry in enumerate(self.rows) if place in places(entry)]
        if span is not None:
            for number in here:
                for side in self.rows[number].sides:
                    if (side.report, side.paragraph) == place and side.start < span.end and span.start < side.end:
                        return number
        return here[0] if here else None

    def near(self, place: Place, span: Span | None = None) -> int | None:
        """The row `at` a place, else the one nearest behind it in its report; None without either."""
        here = self.at(place, span)
        if here is not None:
            return here
        later = [
            (found, number)
            for number, entry in enumerate(self.rows)
            for found in places(entry)
            if found.report == place.report and found > place
        ]
        return min(later)[1] if later else None

    def _wanted(self, entry: Finding) -> bool:
        if self.chip == 0 and not entry.differs:
            return False
        type: FindingType | None = FINDING_TYPES[self.chip - 2] if self.chip >= 2 else None
        if type is not None and entry.type != type:
            return False
        return self.passes is None or self.passes(entry)
