"""The list of all detectors, in the order of the finding types."""

from __future__ import annotations

from sidebyside.comparison.findings.attribution.ledger import DETECTOR as ATTRIBUTIONS
from sidebyside.comparison.findings.certainty.hedges import DETECTOR as HEDGES
from sidebyside.comparison.findings.certainty.negation import DETECTOR as NEGATIONS
from sidebyside.comparison.findings.characters import DETECTOR as CHARACTERS
from sidebyside.comparison.findings.dates.ledger import DETECTOR as DATES
from sidebyside.comparison.findings.detector import Detector
from sidebyside.comparison.findings.names.ledger import DETECTOR as NAMES
from sidebyside.comparison.findings.numbers.ledger import DETECTOR as NUMBERS
from sidebyside.comparison.findings.quotes.ledger import DETECTOR as QUOTES

DETECTORS: tuple[Detector, ...] = (
    QUOTES,
    NUMBERS,
    DATES,
    NAMES,
    HEDGES,
    ATTRIBUTIONS,
    NEGATIONS,
    CHARACTERS,
)
