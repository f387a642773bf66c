"""Keeping what was made last, and no more of it than is useful."""

from __future__ import annotations

from itertools import islice
from typing import Any


def make_room(kept: dict[Any, Any], most: int) -> None:
    """Let the oldest quarter go where there are ``most`` already: emptying all at once would be felt as a stop."""
    if len(kept) >= most:
        for key in list(islice(kept, max(1, most // 4))):
            del kept[key]
