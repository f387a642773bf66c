"""Near-identical copies among many reports (wire stories printed by several papers), stacked as one text."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.collection.contradictions import Telling, contradict
from sidebyside.model import Report

SAME = 0.8
"""Two reports are copies where this share of their passages of five words agrees (Jaccard index)."""

_GRAM = 5
_SKETCH = 256
_WORD = lazily(r"\w+")


@dataclass(frozen=True)
class Stack:
    """The 0-based reports that hold one text, in order; a stack of one is a text of its own."""

    members: tuple[int, ...]

    def __str__(self) -> str:
        return f"same text, {counted(len(self.members), 'copy', 'copies')}" if len(self.members) > 1 else ""


def stacks(reports: Sequence[Report]) -> list[Stack]:
    """The reports in stacks of near-identical texts, in the order of their first members.

    Texts are compared by bottom-k sketches of their five-word shingles (Broder 1997; CRC-32 as the hash, so the answer
    is the same everywhere). Boilerplate does not count. A report joins the first stack whose first member it equals and
    does not contradict: where a number, a name or a "not" differs, the difference is what people read for.
    """

    @cache
    def telling(number: int) -> Telling:
        return Telling(reports[number])

    sketches = [_sketch(report) for report in reports]
    heads: list[int] = []
    members: dict[int, list[int]] = {}
    where: defaultdict[int, list[int]] = defaultdict(list)
    whole: dict[tuple[int, ...], int] = {}
    for number, sketch in enumerate(sketches):
        head = whole.get(sketch) if sketch else None
        if head is None and sketch:
            shared = Counter(chain.from_iterable(where[value] for value in sketch))
            head = next(
                (
                    other for other in sorted(shared)
                    # Reports of one event share quotations; what has too few in common is compared no further.
                    if shared[other] >= SAME * max(len(sketch), len(sketches[other]))
                    and _alike(sketch, sketches[other]) >= SAME and not contradict(telling(other), telling(number))
                ),
                None,
            )  # fmt: skip
        if head is None:
            heads.append(number)
            members[number] = [number]
            whole[sketch] = number
            for value in sketch:
                where[value].append(number)
        else:
            members[head].append(number)
            whole.setdefault(sketch, head)
    return [Stack(tuple(members[head])) for head in heads]


def _sketch(report: Report) -> tuple[int, ...]:
    """The smallest hashes of the report's shingles (of a text shorter than one, that of all its words), or ()."""
    words = _WORD.findall(" ".join(
        text for text, paragraph in zip(report.texts, report.paragraphs, strict=True) if paragraph.role != "boilerplate"
    ).lower())  # fmt: skip
    if not words:
        return ()
    last = max(1, len(words) - _GRAM + 1)
    hashes = {zlib.crc32(" ".join(words[start : start + _GRAM]).encode("utf-8", "replace")) for start in range(last)}
    return tuple(sorted(hashes)[:_SKETCH])


def _alike(left: tuple[int, ...], right: tuple[int, ...]) -> float:
    """The estimated Jaccard index of two texts by their sketches."""
    union = sorted({*left, *right})[:_SKETCH]
    both = {*left} & {*right}
    return sum(1 for value in union if value in both) / len(union) if union else 0.0
