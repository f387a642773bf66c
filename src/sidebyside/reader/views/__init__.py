"""What the views list, mark and let through, apart from the screen."""
