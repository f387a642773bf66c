"""Numbers of things in words."""

from __future__ import annotations


def counted(number: int, singular: str) -> str:
    """``1 paragraph``, ``3 paragraphs``, ``1,204 paragraphs``."""
    return f"{number:,} {singular}{'' if number == 1 else 's'}"
