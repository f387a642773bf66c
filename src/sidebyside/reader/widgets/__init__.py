"""Widgets of the reader. They know the comparison and the layout, never the app or a screen: they post messages up."""
