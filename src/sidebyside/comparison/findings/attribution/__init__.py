"""The attribution ledger: who says it in each report."""
