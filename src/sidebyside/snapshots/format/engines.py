"""The versions of everything that makes links and findings."""

from __future__ import annotations

from sidebyside import __version__

ENGINES = ("PyStemmer", "diff-match-patch", "numpy", "rapidfuzz", "sentencex")


def current_engines() -> dict[str, str]:
    """Name and version of each engine at hand; a version is empty where the package is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    found = {"sidebyside": __version__}
    for name in ENGINES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = ""
    return found
