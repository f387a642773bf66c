"""What can be said of a stretch of text by itself: its sentences, tokens, folds, names, numbers, dates, quotations."""
