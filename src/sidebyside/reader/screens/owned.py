"""What the reader's own screens have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from sidebyside.reader.app import ReaderApp


class OwnedScreen(Screen[None]):
    """A screen of the reader."""

    @property
    def reader(self) -> ReaderApp:
        """The app, as the type it is."""
        from sidebyside.reader.app import ReaderApp

        assert isinstance(self.app, ReaderApp)
        return self.app
