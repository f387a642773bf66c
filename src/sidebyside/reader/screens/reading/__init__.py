"""The screen of a reading, and what it does: one module a task."""
