"""Links between the paragraphs of two or more reports."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import tokens
from sidebyside.model import Link, Place, Progress, Report, no_progress


def align(reports: Sequence[Report], progress: Progress = no_progress) -> tuple[Link, ...]:
    """All links between the paragraphs of ``reports``, sorted by place; independent of the order of the reports."""
    links: list[Link] = []
    bags = [[Counter(_words(text, report.language)) for text in report.texts] for report in reports]
    frequency = Counter(word for bag in bags for paragraph in bag for word in paragraph)
    total = sum(len(bag) for bag in bags)
    pairs = [(i, j) for i in range(len(reports)) for j in range(i + 1, len(reports))]
    for done, (i, j) in enumerate(pairs):
        progress(done, len(pairs), "aligning")
        for p, left in enumerate(bags[i]):
            for q, right in enumerate(bags[j]):
                score = _overlap(left, right, frequency, total)
                if score >= 0.2:
                    links.append(Link(Place(i, p), Place(j, q), round(score, 6)))
    progress(len(pairs), len(pairs), "aligning")
    return tuple(sorted(links, key=lambda link: (link.left, link.right)))


def _words(text: str, language: str) -> list[str]:
    return [fold_word(text[t.start : t.end], language or "en") for t in tokens(text) if t.kind != "mark"]


def _overlap(left: Counter[str], right: Counter[str], frequency: Counter[str], total: int) -> float:
    def mass(words: Counter[str]) -> float:
        return sum(math.log((total + 1) / frequency[w]) for w in sorted(words))

    common = mass(left & right)
    return common / math.sqrt((mass(left) + 3) * (mass(right) + 3))
