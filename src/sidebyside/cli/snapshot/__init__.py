"""``sidebyside snapshot``: one function a command, what changed, and how it is told."""
