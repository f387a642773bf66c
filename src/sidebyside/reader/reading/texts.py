"""The paragraphs of a report without a second copy of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from sidebyside.model import Report


class Texts(Sequence[str]):
    """What `Report.texts` holds, each paragraph cut out of the text when it is asked for: of long reports megabytes."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._paragraphs = report.paragraphs

    def __len__(self) -> int:
        return len(self._paragraphs)

    def __iter__(self) -> Iterator[str]:
        text = self._text
        return (text[start:end] for start, end, _ in self._paragraphs)

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [self._text[start:end] for start, end, _ in self._paragraphs[number]]
        start, end, _ = self._paragraphs[number]
        return self._text[start:end]

    def before(self, number: int) -> int:
        """Where a paragraph begins in the report's text; for the number after the last, where one more would."""
        if number < len(self._paragraphs):
            return self._paragraphs[number].start
        return self._paragraphs[-1].end + 2 if self._paragraphs else 2 * number
