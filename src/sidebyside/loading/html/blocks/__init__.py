"""The blocks of a page: each with its text, its role, and what is known of the place it stands in."""
