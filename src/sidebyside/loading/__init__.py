"""Bytes to Report, behind the load gate: one module per format, found by content and name."""

from sidebyside.loading.load import load

__all__ = ["load"]
