"""The panes: reports side by side as one widget of lines, what stands around the text, and the mouse on it."""
