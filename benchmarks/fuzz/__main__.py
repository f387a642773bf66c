"""``python -m benchmarks.fuzz [--seconds N] [--documents N] [--seed N] [--keep FOLDER] [FORMAT …]``.

For each format of the registry hypothesis draws documents and damages, and every document is loaded. Anything but
reports or a refusal of one line is a find, and so is a document that takes more than five seconds of processor time or
512 MiB; so it is for the stages of loaders that are called by themselves. A find is shrunk, printed, and its smallest
example written to ``--keep``; then the exit status is 1. One seed draws the same documents every time (with
``--documents``; with ``--seconds`` as far as the machine gets).
"""

from __future__ import annotations

import argparse
import resource
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.fuzz.checks import check
from benchmarks.fuzz.documents import STAGES, generators
from benchmarks.fuzz.runs import Outcome, run

_MEMORY = 4 * 1024**3
"""The most address space: what wants more fails at once, and does not take the machine with it."""


def written(outcome: Outcome, format_name: str, seed: int, keep: Path | None) -> list[str]:
    """The lines that tell of a format's finds, each find's document written to ``keep``."""
    lines = []
    for number, find in enumerate(outcome.finds.values(), 1):
        beginning = repr(find.data[:200]) + (" …" if len(find.data) > 200 else "")
        lines.append(f"  {find.wrong} ({find.place}), {len(find.data):,} bytes as {find.name!r}: {beginning}")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{format_name}-{seed}-{number}").write_bytes(find.data)
    return lines


def summary(outcome: Outcome, format_name: str) -> str:
    """One line: what was drawn, who read it, the most it took, how many finds."""
    own, refused = outcome.read[format_name], outcome.read[""]
    others = sum(outcome.read.values()) - own - refused
    return (
        f"{format_name:12} {outcome.documents:8,} documents: {own:,} read, {others:,} read as another format,"
        f" {refused:,} refused; at most {outcome.seconds:.2f} s, {outcome.memory >> 20} MiB;"
        f" {len(outcome.finds)} finds; {outcome.digest[:12]}"
    )


def main(words: Sequence[str] | None = None) -> int:
    """Fuzz each format in turn: 0, or 1 where there were finds."""
    given = {name: (strategy, check) for name, strategy in generators().items()} | STAGES
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("formats", nargs="*", choices=[[], *given], metavar="FORMAT", help=", ".join(given))
    parser.add_argument("--seconds", type=float, default=600.0, help="time for each format (default ten minutes)")
    parser.add_argument("--documents", type=int, help="end after so many, whatever the time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the documents that were finds")
    options = parser.parse_args(words)
    seconds = options.seconds if options.documents is None else float("inf")
    found = 0
    for name in options.formats or given:
        strategy, loader = given[name]
        outcome = run(
            name, strategy, seconds=seconds, most=options.documents, seed=options.seed, loader=loader,
            told=lambda line: print(f"  {line}", flush=True),
        )  # fmt: skip
        print("\n".join([*written(outcome, name, options.seed, options.keep), summary(outcome, name)]), flush=True)
        found += len(outcome.finds)
    return 1 if found else 0


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    sys.exit(main())
