"""Pages inside a page: a frame whose content stands in an attribute, as pages saved whole have it."""

from __future__ import annotations

from sidebyside.loading.document import Unreadable
from sidebyside.loading.html.parsing import parse


def framed_page(text: str) -> str:
    """The longest page that a frame of this one holds in its ``srcdoc``; "" where none does."""
    if "srcdoc" not in text.lower():
        return ""
    try:
        return max((frame.get("srcdoc") or "" for frame in parse(text).iter("iframe", "frame")), key=len, default="")
    except Unreadable:
        return ""
