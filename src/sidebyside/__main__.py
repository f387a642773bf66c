"""``python -m sidebyside`` and the ``sidebyside`` command."""

from __future__ import annotations

import gc
import sys

# ``python -m`` puts the current folder first, and a folder of reports may hold a file named like a module (rich.py):
# nothing is imported from there. Under -P or PYTHONSAFEPATH it is not there.
if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]


def main() -> int:
    """Run the command line and return its exit status."""
    # Modules and reports are many small values that live to the end: looking for circles among them takes a tenth of an
    # opening, and later 60 to 200 ms at a time.
    gc.set_threshold(50_000, 20, 50)
    from sidebyside.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
