"""Numbers: how they are written, what they count, in what unit, and how exactly they are meant."""
