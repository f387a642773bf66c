"""The list of all detectors, in the order of the finding types."""

from __future__ import annotations

from sidebyside.comparison.findings.dates import DATES
from sidebyside.comparison.findings.detector import Detector
from sidebyside.comparison.findings.numbers import NUMBERS
from sidebyside.comparison.findings.quotes import QUOTES

DETECTORS: tuple[Detector, ...] = (
    QUOTES,
    NUMBERS,
    DATES,
)
