"""Read several accounts of one event next to each other.

>>> import sidebyside
>>> a = sidebyside.Report.from_paragraphs(["The mayor spoke for 8 minutes."], title="A")
>>> b = sidebyside.Report.from_paragraphs(["The mayor spoke for as many as 8 minutes."], title="B")
>>> [link.score > 0.5 for link in sidebyside.compare([a, b]).links]
[True]

Public names are resolved on first use (PEP 562), so that ``import sidebyside`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison, compare
    from sidebyside.errors import Cancelled, SidebysideError
    from sidebyside.loading import load
    from sidebyside.model import Evidence, Finding, Link, Note, Paragraph, Passage, Place, Report, Side, Source
    from sidebyside.snapshots import Snapshot

_HOME = {
    "Cancelled": "errors",
    "Comparison": "comparison",
    "Evidence": "model",
    "Finding": "model",
    "Link": "model",
    "Note": "model",
    "Paragraph": "model",
    "Passage": "model",
    "Place": "model",
    "Report": "model",
    "Side": "model",
    "SidebysideError": "errors",
    "Snapshot": "snapshots",
    "Source": "model",
    "compare": "comparison",
    "load": "loading",
}

__all__ = [
    "Cancelled",
    "Comparison",
    "Evidence",
    "Finding",
    "Link",
    "Note",
    "Paragraph",
    "Passage",
    "Place",
    "Report",
    "Side",
    "SidebysideError",
    "Snapshot",
    "Source",
    "compare",
    "load",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"sidebyside.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'sidebyside' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
