"""What paragraphs hold, counted once, and what chosen pairs of them have in common."""
