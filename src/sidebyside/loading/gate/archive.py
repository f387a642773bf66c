"""ZIP archives behind the gate: members by exact name, never on disk, capped by what really comes out of them."""

from __future__ import annotations

import io

from sidebyside.loading.document import Unreadable
from sidebyside.loading.gate.files import human

_MOST_MEMBERS = 50_000
_TOTAL = 4


class Archive:
    """The members of ZIP data. One member gives at most ``limit`` bytes, all together four times as many."""

    def __init__(self, data: bytes, limit: int) -> None:
        """Raises Unreadable for damaged data, and for two members of one name (readers disagree on which counts)."""
        import zipfile

        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
            raise Unreadable("a damaged ZIP archive") from None
        names = self._file.namelist()
        if len(names) > _MOST_MEMBERS:
            raise Unreadable(f"{len(names):,} files in one archive; the limit is {_MOST_MEMBERS:,}")
        self.names = frozenset(names)
        if len(self.names) < len(names):
            raise Unreadable("two files of one name in the archive")
        self._limit = limit
        self._left = _TOTAL * limit

    def read(self, name: str) -> bytes:
        """The bytes of the member ``name``. Raises Unreadable where it is missing, locked, damaged or too large."""
        import zipfile
        import zlib

        try:
            info = self._file.getinfo(name)
        except KeyError:
            raise Unreadable(f"{name[:80]!r} is missing in the archive") from None
        if info.flag_bits & 1:
            raise Unreadable("needs a password")
        limit = min(self._limit, self._left)
        try:
            with self._file.open(info) as member:
                data = member.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
            raise Unreadable(f"{name[:80]!r} in the archive is damaged") from None
        if len(data) > limit:
            raise Unreadable(f"unpacks to more than the limit of {human(limit)} (--max-size)")
        self._left -= len(data)
        return data
