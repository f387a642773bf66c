"""The library of snapshots, and what changed between two of them."""
