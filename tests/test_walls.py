"""The core never imports Textual, and nothing heavy before it is needed: each in a fresh interpreter."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import pytest

import sidebyside

MODULES = sorted(
    m.name
    for m in pkgutil.walk_packages(sidebyside.__path__, "sidebyside.")
    if not m.name.startswith("sidebyside.reader") and m.name != "sidebyside.__main__"
)
ALL = """
import importlib, sys
for name in {names!r}:
    importlib.import_module(name)
    assert "textual" not in sys.modules, name
print("clean")
"""


def fresh(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_no_core_module_imports_textual() -> None:
    assert len(MODULES) > 20
    assert fresh(ALL.format(names=MODULES)) == "clean"


@pytest.mark.parametrize("heavy", ["textual", "numpy", "rich", "rapidfuzz", "trafilatura"])
def test_help_version_and_usage_errors_import_nothing_heavy(heavy: str) -> None:
    code = (
        "import sys, sidebyside.cli\n"
        "for words in (['--help'], ['--version'], ['snapshot', '--help'], ['compare', '--help'], ['compare', '-z']):\n"
        "    sidebyside.cli.run(words)\n"
        f"sys.stdout.write('\\n' + str({heavy!r} in sys.modules))"
    )
    assert fresh(code).splitlines()[-1] == "False"


def test_a_comparison_does_not_import_textual() -> None:
    code = "import sys, sidebyside.cli; sidebyside.cli.run(['compare', '--demo']); print('textual' in sys.modules)"
    assert fresh(code).splitlines()[-1] == "False"
