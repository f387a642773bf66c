"""Coverage: the matrix passages × reports. Who tells what: in full, in part, not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sidebyside.model import Extent, Passage, letter


@dataclass(frozen=True, slots=True)
class Coverage:
    """``rows[passage][report]`` is full, partial or absent; rows stand in the order of ``passages``."""

    rows: tuple[tuple[Extent, ...], ...]
    passages: tuple[Passage, ...] = field(default=(), compare=False, repr=False)

    def absent(self, report: int) -> tuple[int, ...]:
        """The 0-based passages that ``report`` does not tell."""
        return tuple(number for number, row in enumerate(self.rows) if row[report] == "absent")

    def standing(self, passage: int | Passage) -> str:
        """Who tells a passage, in words: ``in all``, ``in all but B``, ``only in A and C``; the last two with three or
        more reports only.

        ``passage`` is one of ``passages`` or its 0-based number. Raises ValueError for a passage that is none of them
        and IndexError for a number beyond them.
        """
        row = self.rows[self.passages.index(passage) if isinstance(passage, Passage) else passage]
        silent = [letter(number) for number, extent in enumerate(row) if extent == "absent"]
        if not silent:
            return "in all"
        if len(silent) == len(row):
            return "in none"  # linked paragraphs without a word
        if len(silent) == 1:
            return f"in all but {silent[0]}"
        told = [letter(number) for number, extent in enumerate(row) if extent != "absent"]
        return f"only in {', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else f"only in {told[0]}"

    def all_but_one(self) -> tuple[tuple[int, int], ...]:
        """(passage, report) wherever exactly one report of three or more is silent."""
        return tuple(
            (number, row.index("absent"))
            for number, row in enumerate(self.rows)
            if len(row) > 2 and row.count("absent") == 1
        )


def measure(passages: Sequence[Passage], amounts: Sequence[Sequence[int]]) -> Coverage:
    """Coverage from ``amounts[passage][report]``, the number of words each report gives to each passage.

    Full is at least half of what the most detailed report gives; partial is less than half; absent is nothing.
    """
    rows: list[tuple[Extent, ...]] = []
    known: dict[tuple[Extent, ...], tuple[Extent, ...]] = {}  # of thousands of rows nearly all are alike
    for amount in amounts[: len(passages)]:
        most = max(amount)
        row: tuple[Extent, ...] = tuple("absent" if not n else "full" if 2 * n >= most else "partial" for n in amount)
        rows.append(known.setdefault(row, row))
    return Coverage(tuple(rows), tuple(passages))
