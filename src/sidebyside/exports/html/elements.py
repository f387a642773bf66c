"""HTML made safely: text is escaped and gated here, and here alone."""

from __future__ import annotations

from html import escape

from sidebyside.layout.display import clean
from sidebyside.model import Place, Side


def text(value: str) -> str:
    """``value`` as the text of an element or of a quoted attribute; control characters are shown as symbols."""
    return escape(clean(value), quote=True)


def element(tag: str, inner: str, css: str = "") -> str:
    """An element around markup that is safe already."""
    return f'<{tag} class="{css}">{inner}</{tag}>' if css else f"<{tag}>{inner}</{tag}>"


def anchor(place: Place, label: str = "") -> str:
    """A link to a paragraph on the page."""
    return f'<a href="#{place}">{label or place}</a>'


def quoted(side: Side) -> str:
    """The exact words of a side with a link to where they stand."""
    return f'{anchor(Place(side.report, side.paragraph))} <q class="words">{text(side.text)}</q>'
