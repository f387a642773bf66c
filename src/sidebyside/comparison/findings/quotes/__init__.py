"""The quote ledger: quotations of all reports, their partners, and how their words compare."""
