"""Links that were saved in place of their page (.url, .webloc): a file never makes the program ask the network."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.loading.labels import printable

ENDINGS = ("url", "webloc")
"""The endings that Windows and macOS give such files."""

_BEGINNINGS = (b"[InternetShortcut]", b"bplist00", b"<?xml", b"<!DOCTYPE plist", b"<plist")
_ADDRESS = lazily(rb"https?://[\x21-\x7e]{1,2000}?(?=[<\s\"\x00-\x20\x7f-\xff]|\Z)")


def described(data: bytes, extension: str) -> str:
    """What a saved link leads to and what to do, in one line; "" for anything else."""
    if extension not in ENDINGS or not data.lstrip(b"\xef\xbb\xbf\r\n ").startswith(_BEGINNINGS):
        return ""
    body = data.partition(b"<plist")[2] or data  # the head of a list names addresses of its own
    found = _ADDRESS.search(body)
    address = printable(found[0].decode("ascii")) if found else ""
    return f"a link to {address}; name that address itself" if address else "a link without an address"
