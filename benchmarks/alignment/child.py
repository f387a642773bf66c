"""One contestant on one pair of texts in a process of its own, so that its peak memory is its own.

``python -m benchmarks.alignment.child CONTESTANT FILE`` reads a pair written by `write_pair`, lets the contestant run
once on a handful of paragraphs (imports and first-call costs), then on all, and prints what was measured as JSON.
``python -m benchmarks.alignment.child make SIZE FILE`` writes a pair: who starts measurements must stay small, because
a new process is said to have had the memory of the one that started it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.alignment.contestants import CONTESTANTS, Scored
from benchmarks.alignment.synthetic import Pair, make_pair


def write_pair(pair: Pair, path: Path) -> None:
    """A pair of texts as JSON."""
    path.write_text(json.dumps({"left": pair.left, "right": pair.right, "links": pair.links}), encoding="utf-8")


def quality(found: Scored, truth: set[tuple[int, int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 at the cut that gives the best F1."""
    best = (0.0, 0.0, 0.0)
    right = 0
    ordered = sorted(found, key=lambda pair: -pair[2])
    for count, (row, col, score) in enumerate(ordered, 1):
        right += (row, col) in truth
        if count < len(ordered) and ordered[count][2] == score:
            continue
        f1 = 2 * right / (count + len(truth))
        if f1 > best[2]:
            best = (right / count, right / len(truth), f1)
    return best


def as_returned(found: Scored, truth: set[tuple[int, int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of all pairs as they are."""
    right = sum((row, col) in truth for row, col, _ in found)
    return right / max(len(found), 1), right / max(len(truth), 1), 2 * right / max(len(found) + len(truth), 1)


def peak() -> float:
    """The greatest memory so far in MiB: of this process or of the largest one it started."""
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024


def processor() -> float:
    """Processor seconds so far, of this process and those it started."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> None:
    """Run, measure, print; or make a pair."""
    if sys.argv[1] == "make":
        write_pair(make_pair(int(sys.argv[2])), Path(sys.argv[3]))
        return
    name, path = sys.argv[1:]
    contestant = CONTESTANTS[name]
    pair = json.loads(Path(path).read_text(encoding="utf-8"))
    left, right = pair["left"], pair["right"]
    truth = {(row, col) for row, col in pair["links"]}
    del pair
    contestant(left[:4], right[:4])
    texts = peak()
    began, used = time.perf_counter(), processor()
    found = contestant(left, right)
    seconds, used = time.perf_counter() - began, processor() - used
    memory = peak()
    # The product is judged by what it returns; a peer gets its best cut.
    precision, recall, f1 = (as_returned if name == "sidebyside" else quality)(found, truth)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "processor": used,
                "peak": memory,
                "texts": texts,
                "precision": precision,
                "recall": recall,
                "f1": f1,
            }
        )
    )


if __name__ == "__main__":
    main()
