"""What a browser or a program writes into a page when it saves it: from where, and when."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.loading.dates import iso

_READ = 5_000
_BY_PROGRAM = lazily(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>\S{1,2000})"
    r"\s+saved date:\s*\w{3} (?P<day>\w{3} \d{1,2} \d{4})\b"
)
_BY_BROWSER = lazily(r"<!--\s*saved from url=\(\d{4}\)(?P<url>\S{1,2000})\s*-->")


def saved_from(text: str) -> tuple[str, str]:
    """The http(s) address that a page was saved from, and the day it was (SingleFile says it), from the comment at its
    beginning; "" for what that does not say."""
    found = _BY_PROGRAM.search(text, 0, _READ)
    day = iso(found["day"])[:10] if found else ""
    found = found or _BY_BROWSER.search(text, 0, _READ)
    url = found["url"] if found else ""
    return url if url.startswith(("http://", "https://")) else "", day
