"""The one table of actions, the keys that reach them, and the list of both for the documentation."""
