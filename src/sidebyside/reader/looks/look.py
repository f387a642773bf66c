"""A theme as the screen uses it: Rich styles by role, and the Textual theme with the same colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.theme import Theme as TextualTheme

if TYPE_CHECKING:
    from sidebyside.settings.themes import Role, Theme


class Look:
    """The styles of a theme. ``style(role, …)`` lays roles over one another on the plain text of the theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.base = Style(
            color=rich_colour(theme.palette["text"]), bgcolor=rich_colour(theme.palette["background"])
        ) + style_of(theme.roles["text"])
        self._styles: dict[tuple[str, ...], Style] = {}

    def style(self, *roles: str) -> Style:
        """The roles laid over one another, the last on top."""
        if roles not in self._styles:
            style = self.base
            for role in roles:
                style = style + style_of(self.theme.roles[role])
            self._styles[roles] = style
        return self._styles[roles]

    def glyph(self, role: str) -> str:
        """The one-cell sign of a role."""
        return self.theme.roles[role].glyph

    def textual(self, name: str) -> TextualTheme:
        """The Textual theme, for the widgets that are styled by CSS (inputs and frames)."""
        palette = self.theme.palette

        def colour(key: str) -> str:
            return css_colour(palette[key])

        line = css_colour(palette.get("line", palette["text"]))
        dim = css_colour(palette.get("dim", palette["text"]))
        return TextualTheme(
            name=name,
            primary=colour("accent"),
            secondary=dim,
            warning=colour("warning"),
            error=colour("error"),
            success=colour("success"),
            accent=colour("accent"),
            foreground=colour("text"),
            background=colour("background"),
            surface=colour("surface"),
            panel=colour("panel"),
            dark=self.theme.dark,
            ansi=self.theme.ansi,
            variables={
                "line": line,
                "quiet": dim,
                # Textual's own CSS asks for these where a theme has the terminal's colours.
                "ansi-background": "ansi_default",
                "ansi-foreground": "ansi_default",
                "border": line,
                "border-blurred": line,
                "input-cursor-background": colour("text"),
                "input-cursor-foreground": colour("background"),
                "input-cursor-text-style": "reverse" if self.theme.ansi else "none",
            },
        )


VARIABLE_DEFAULTS: dict[str, str] = {"line": "#444444", "quiet": "#888888"}
"""What the CSS of the reader uses beyond Textual's own variables."""


def rich_colour(colour: str) -> str:
    """A theme's colour as Rich writes it."""
    return colour.replace("-", "_")


def css_colour(colour: str) -> str:
    """A theme's colour as Textual's CSS writes it."""
    return colour if colour.startswith("#") else f"ansi_{colour.replace('-', '_')}"


def style_of(role: Role) -> Style:
    """A role as a style of Rich; what it leaves open is left open."""
    words = set(role.style)
    return Style(
        color=rich_colour(role.foreground) or None,
        bgcolor=rich_colour(role.background) or None,
        bold="bold" in words or None,
        dim="dim" in words or None,
        italic="italic" in words or None,
        underline="underline" in words or None,
        underline2="double-underline" in words or None,
        strike="strike" in words or None,
        reverse="reverse" in words or None,
        overline="overline" in words or None,
    )
