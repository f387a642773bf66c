"""Bytes to Report, behind the load gate: one module per format, a registry, limits, decoding."""

from sidebyside.loading.document import MAX_SIZE
from sidebyside.loading.info import info_line
from sidebyside.loading.load import load
from sidebyside.loading.many import load_all
from sidebyside.loading.stacks import Stack, stacks

__all__ = ["MAX_SIZE", "Stack", "info_line", "load", "load_all", "stacks"]
