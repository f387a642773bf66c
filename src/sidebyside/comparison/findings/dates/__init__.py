"""The date ledger: dates and times of the same thing, and how two of them compare."""
