"""Tables, and the two views that are one: ledgers and coverage."""
