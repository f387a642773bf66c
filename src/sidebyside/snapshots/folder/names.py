"""Names in the folder of snapshots. A snapshot file is called by the time, the title in plain letters, and a few random
characters.

``20241101T120000Z-strike-in-the-harbour-3f9a1c.sidebyside``
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Iterator

from sidebyside.language.patterns import lazily

SUFFIX = ".sidebyside"
TRASH = "trash"
CACHE = ".cache"
LOCK = ".lock"
_SLUG_LENGTH = 40
_NAME = lazily(r"[0-9A-Za-z][0-9A-Za-z._-]{0,200}")


def slug(title: str) -> str:
    """``title`` in lower-case ASCII letters, digits and hyphens, at most 40 characters; maybe empty."""
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    found = ""
    for word in words:
        longer = f"{found}-{word}" if found else word
        if len(longer) > _SLUG_LENGTH:
            break
        found = longer
    return found or (words[0][:_SLUG_LENGTH] if words else "")


def new_names(created: str, title: str) -> Iterator[str]:
    """Names for a new snapshot, endlessly, each with other random characters."""
    stamp = re.sub(r"[-:]", "", created) or "undated"
    while True:
        parts = (stamp, slug(title), secrets.token_hex(3))
        yield "-".join(part for part in parts if part) + SUFFIX


def is_name(name: str) -> bool:
    """Whether a file of this name can be a snapshot: a plain name with the right ending."""
    return name.endswith(SUFFIX) and bool(_NAME.fullmatch(name))
