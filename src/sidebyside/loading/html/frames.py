"""Pages inside a page: a frame whose content stands in an attribute, as pages saved whole have it, and what a page of
frames shows where there are none."""

from __future__ import annotations

from sidebyside.loading.document import Unreadable
from sidebyside.loading.html.parsing import parse


def framed_page(text: str) -> tuple[str, str]:
    """The longest page that a frame of this one holds in its ``srcdoc`` or ``noframes`` holds, and which of them it
    is; "" where none does."""
    from lxml import html

    begins = text.lower()
    if "srcdoc" not in begins and "<noframes" not in begins:
        return "", ""
    try:
        root = parse(text)
    except Unreadable:
        return "", ""
    found = [(frame.get("srcdoc") or "", "a frame of the page") for frame in root.iter("iframe", "frame")]
    for instead in root.iter("noframes"):
        # What stands here is another page's body; as a part of this one it would be left out with the frames.
        pieces = [instead.text or "", *(html.tostring(part, encoding="unicode") for part in instead)]
        found.append(("".join(pieces), "what the page shows without frames"))
    return max(found, key=lambda held: len(held[0]), default=("", ""))
