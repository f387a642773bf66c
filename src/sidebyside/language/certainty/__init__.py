"""How surely a sentence says a thing, and whether it says no."""
