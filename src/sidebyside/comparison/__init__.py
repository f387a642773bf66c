"""From reports to a Comparison: kinds, wording, findings, coverage. All that is shown or saved is a view of it."""

from sidebyside.comparison.comparison import Comparison
from sidebyside.comparison.pipeline import compare

__all__ = ["Comparison", "compare"]
