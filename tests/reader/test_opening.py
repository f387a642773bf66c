"""What the reader does without until the first text is on the screen."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import sidebyside.cli.read
from sidebyside.loading import load_all
from sidebyside.settings.resources import seed_files
from sidebyside.reader.app import ReaderApp
app = ReaderApp(load_all([str(file) for file in seed_files()]))
app.first_screen()
heavy = ("numpy", "rapidfuzz", "trafilatura", "lxml", "ctypes", "sidebyside.comparison", "sidebyside.alignment",
         "sidebyside.exports", "sidebyside.snapshots")
print(*sorted(name for name in sys.modules if name in heavy))
"""


def test_nothing_that_compares_is_imported_before_the_first_text() -> None:
    done = subprocess.run([sys.executable, "-P", "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
