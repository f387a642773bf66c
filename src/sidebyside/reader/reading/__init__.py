"""Where everybody stands: the reading, its row of panes, its reading line and the linked scroll. No terminal here."""

from sidebyside.reader.reading.reading import MEASURES, SPACINGS, Reading

__all__ = ["MEASURES", "SPACINGS", "Reading"]
