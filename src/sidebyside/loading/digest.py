"""The digest of a source's bytes, of large ones worked out in a thread while they are read."""

from __future__ import annotations

import hashlib
from threading import Thread

_WORTH_IT = 1 << 20
"""Bytes from which on a thread pays: Python lets others run while it digests."""


class Digest:
    """The SHA-256 of ``data``; that of a megabyte and more is begun at once, beside whoever goes on."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._hex = ""
        self._thread = Thread(target=self._work, name="digest") if len(data) >= _WORTH_IT else None
        if self._thread is not None:
            self._thread.start()

    def hex(self) -> str:
        """64 hexadecimal digits; waits for them."""
        if self._thread is not None:
            self._thread.join()
        elif not self._hex:
            self._work()
        return self._hex

    def _work(self) -> None:
        self._hex = hashlib.sha256(self._data).hexdigest()
        self._data = b""
