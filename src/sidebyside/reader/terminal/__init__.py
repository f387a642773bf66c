"""The terminal under the screen, and what the reader uses of Textual that is not public."""
