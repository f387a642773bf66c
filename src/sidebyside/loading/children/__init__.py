"""Parsers in child processes: their limits, their processor time, and many of them at once."""
