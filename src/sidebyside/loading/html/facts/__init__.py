"""What a page says of itself and of its article: in its data, in its head, and on the page."""
