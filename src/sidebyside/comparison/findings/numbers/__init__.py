"""The number ledger: what is counted, whether two quantities count the same, how they compare."""
