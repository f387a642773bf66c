"""Each library is imported only when its format is opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("numpy", "textual", "rich", "trafilatura", "lxml", "pypdfium2", "urllib3", "markdown_it", "charset_normalizer")


def imported_by_loading(path: Path) -> set[str]:
    code = (
        "import sys, sidebyside; sidebyside.load(sys.argv[1]);"
        "print(*{name.partition('.')[0] for name in sys.modules}, sep='\\n')"
    )
    result = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_a_text_imports_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert not imported_by_loading(tmp_path / "a.txt").intersection(HEAVY)


def test_markdown_imports_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Words.")
    assert imported_by_loading(tmp_path / "a.md").intersection(HEAVY) == {"markdown_it"}
