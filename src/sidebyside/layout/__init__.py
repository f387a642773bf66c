"""Terminal geometry without a terminal: cleaning for display, cell widths, wrapping, arrangement, runs."""
