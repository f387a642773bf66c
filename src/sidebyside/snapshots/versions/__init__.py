"""What became of a snapshot: sources that changed since, and another snapshot of the same reports."""
