"""Damaged documents for every loader: the only answers are reports and one-line refusals."""
