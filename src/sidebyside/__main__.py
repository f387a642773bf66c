"""``python -m sidebyside`` and the ``sidebyside`` command."""

from __future__ import annotations

import sys

# ``python -m`` puts the current folder first, and a folder of reports may hold a file named like a module (rich.py):
# nothing is imported from there. Under -P or PYTHONSAFEPATH it is not there.
if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]


def main() -> int:
    """Run the command line and return its exit status."""
    from sidebyside.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
