"""Choosing among many reports, apart from the screen: the list, its lines and its keys."""
