"""The name ledger: who is named where, how it is spelled, and another name in the same place."""
