"""Which blocks of a page are the article's, and what of them is about it rather than of it."""
