"""The file of a snapshot: its header and body, written, read back, checked and brought up to date."""
