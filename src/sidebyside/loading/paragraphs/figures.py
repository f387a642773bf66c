"""Figures that stand above the line (10⁶, km²), in the characters Unicode has for them."""

from __future__ import annotations

import re

_PLAIN, _RAISED = "0123456789+-−–=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾"
RAISE = str.maketrans(_PLAIN, _RAISED)
"""Plain figures and their signs as raised ones."""
LOWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
"""Raised figures as plain ones."""
SIGNS = ("+", "-", "−", "–")
"""What an exponent may begin with."""
_FIGURES = re.compile(r"[+\-−–(]?\d[\d+\-−–=()]*", re.ASCII)


def raised(text: str) -> str | None:
    """``text``, which a document raises above its line, in raised figures; None where it holds anything else."""
    text = text.strip()
    return text.translate(RAISE) if _FIGURES.fullmatch(text) else None
