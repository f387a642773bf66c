"""What is selected: words of one report, over any number of its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sidebyside.layout.flow import Anchor


class Selection(NamedTuple):
    """A report, and the first and last position (exclusive) of what is selected in it."""

    report: int
    start: Anchor
    end: Anchor

    @property
    def paragraphs(self) -> tuple[int, int]:
        """The first and the last paragraph (0-based) that words are selected in."""
        last = self.end.paragraph - (self.end.offset == 0)
        return self.start.paragraph, max(self.start.paragraph, last)

    def of(self, texts: Sequence[str]) -> str:
        """The selected words as they stand in the report with these paragraphs, a blank line between two of them."""
        parts = list(texts[self.start.paragraph : self.end.paragraph + 1])
        if not parts:
            return ""
        parts[-1] = parts[-1][: self.end.offset]
        parts[0] = parts[0][self.start.offset :]
        return "\n\n".join(parts)
