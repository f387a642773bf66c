"""Many reports of one event in a process of its own: every pair of reports is aligned.

``python -m benchmarks.alignment.family REPORTS PARAGRAPHS`` prints seconds, processor seconds, pairs and links as JSON.
"""

from __future__ import annotations

import json
import sys
import time

from benchmarks.alignment.child import peak, processor
from benchmarks.alignment.synthetic import make_family

import sidebyside


def main() -> None:
    """Run, measure, print."""
    reports, paragraphs = map(int, sys.argv[1:])
    family = [
        sidebyside.Report.from_paragraphs(texts, title=str(number))
        for number, texts in enumerate(make_family(reports, paragraphs))
    ]
    assert sidebyside.compare([sidebyside.Report.from_paragraphs(["One."]) for _ in range(2)]).links
    began, used = time.perf_counter(), processor()
    links = sidebyside.compare(family).links
    print(
        json.dumps(
            {
                "seconds": time.perf_counter() - began,
                "processor": processor() - used,
                "pairs": reports * (reports - 1) // 2,
                "links": len(links),
                "peak": peak(),
            }
        )
    )


if __name__ == "__main__":
    main()
