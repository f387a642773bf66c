"""The rows view: one report as the base, what the others tell beside it."""
