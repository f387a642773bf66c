"""Snapshots and unsaved work as the reader keeps, lists and finds them again."""
