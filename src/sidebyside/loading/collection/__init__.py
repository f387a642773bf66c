"""Many sources at once: what a person names, labels, copies of one text, the list to choose from."""
