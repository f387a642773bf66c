"""Older format versions, step by step: each step is a pure function from the plain JSON of one version to the next.

There is one version so far. A step for version N goes into `STEPS` under N, with a golden file of version N in
tests/snapshots/golden and a test that it opens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Mapping[int, Step] = {}


def migrate(body: dict[str, Any], version: int, to: int, steps: Mapping[int, Step] | None = None) -> dict[str, Any]:
    """``body`` of format ``version`` as format ``to``, by `STEPS` unless others are given.

    Raises ValueError where a step is missing.
    """
    steps = STEPS if steps is None else steps
    for number in range(version, to):
        if number not in steps:
            raise ValueError(f"snapshot format version {number} is no longer read")
        body = steps[number](body)
    return body
