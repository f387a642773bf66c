"""Bytes to Report, behind the load gate: one module per format, a registry, limits, decoding."""

from sidebyside.loading.document import MAX_SIZE
from sidebyside.loading.load import load
from sidebyside.loading.many import load_all

__all__ = ["MAX_SIZE", "load", "load_all"]
