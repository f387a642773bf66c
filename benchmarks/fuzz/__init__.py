"""Documents drawn and damaged by hypothesis for every loader: the only answers are reports and one-line refusals."""
