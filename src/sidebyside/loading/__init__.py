"""Bytes to Report, behind the load gate: one module per format, a registry, limits, decoding.

The names are looked up when they are first used: a command that loads nothing does not pay for the parsers. None of
them is the name of a module here, which would take its place as soon as it is imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sidebyside.loading.collection.copies import Stack, stacks
    from sidebyside.loading.collection.listing import Entry, list_reports
    from sidebyside.loading.collection.many import load_all
    from sidebyside.loading.document import MAX_SIZE
    from sidebyside.loading.info import info_line
    from sidebyside.loading.one import load

__all__ = ["MAX_SIZE", "Entry", "Stack", "info_line", "list_reports", "load", "load_all", "stacks"]

_HOME = {
    "MAX_SIZE": "document",
    "Entry": "collection.listing",
    "Stack": "collection.copies",
    "info_line": "info",
    "list_reports": "collection.listing",
    "load": "one",
    "load_all": "collection.many",
    "stacks": "collection.copies",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return found
