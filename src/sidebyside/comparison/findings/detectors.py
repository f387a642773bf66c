"""The list of all detectors, in the order of the finding types."""

from __future__ import annotations

from sidebyside.comparison.findings.detector import Detector
from sidebyside.comparison.findings.quotes import DETECTOR as QUOTES

DETECTORS: tuple[Detector, ...] = (QUOTES,)
