"""The hedge and the negation ledger: how surely linked sentences say the same, and what one denies."""
