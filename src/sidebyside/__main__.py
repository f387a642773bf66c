"""``python -m sidebyside`` and the ``sidebyside`` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    # A folder of reports may hold a file named like a module (rich.py): never import from the current folder.
    if sys.path and sys.path[0] in ("", "."):
        del sys.path[0]
    from sidebyside.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
