"""Spans in two columns, where they begin and where they end: ten thousand need no value each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from sidebyside.model import Span


class Columns(Sequence[Span]):
    """The spans from each of ``starts`` to the end beside it; both have one length."""

    def __init__(self, starts: list[int], ends: list[int]) -> None:
        self.starts = starts
        self.ends = ends

    @classmethod
    def of(cls, spans: Sequence[Span]) -> Columns:
        """The spans in columns, where they are not yet."""
        return spans if isinstance(spans, cls) else cls([start for start, _ in spans], [end for _, end in spans])

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, number: int) -> Span: ...
    @overload
    def __getitem__(self, number: slice) -> list[Span]: ...
    def __getitem__(self, number: int | slice) -> Span | list[Span]:
        if isinstance(number, slice):
            return list(map(Span, self.starts[number], self.ends[number]))
        return Span(self.starts[number], self.ends[number])

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]
