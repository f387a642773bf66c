"""Who says it: quotations, verbs of reporting, and the phrases that name a source."""
