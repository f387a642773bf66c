"""Which pairs of paragraphs are looked at: all of them, or candidates from an inverted index."""
