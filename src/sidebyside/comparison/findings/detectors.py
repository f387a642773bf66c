"""The list of all detectors, in the order of the finding types."""

from __future__ import annotations

from sidebyside.comparison.findings.detector import Detector

DETECTORS: tuple[Detector, ...] = ()
