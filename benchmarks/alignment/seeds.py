"""What the alignment of the two sample reports takes, beside the import of numpy and rapidfuzz, in one new process.

Prints as JSON the seconds for importing the two, for importing what the alignment needs besides, and for aligning.
"""

from __future__ import annotations

import json
import time


def main() -> None:
    """Run, measure, print."""
    start = time.perf_counter()
    import numpy  # noqa: F401
    import rapidfuzz  # noqa: F401

    imported = time.perf_counter()
    import sidebyside
    from sidebyside.settings.resources import seed_files

    reports = [sidebyside.load(path) for path in seed_files()]
    from sidebyside.alignment import align

    loaded = time.perf_counter()
    first = align(reports)
    aligned = time.perf_counter()
    again = align(reports)
    end = time.perf_counter()
    assert first == again
    print(json.dumps({"imports": imported - start, "align": aligned - loaded, "again": end - aligned}))


if __name__ == "__main__":
    main()
