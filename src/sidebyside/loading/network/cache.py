"""Copies of fetched pages, in the user's cache folder: a line of JSON, then the bytes as they came."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path

from sidebyside.loading.document import Raw, Unreadable
from sidebyside.loading.gate.files import read_file

_HEADER = 16_384


def cache_dir() -> Path:
    """Where the copies are kept; ``SIDEBYSIDE_CACHE_DIR`` overrides the platform's place."""
    chosen = os.environ.get("SIDEBYSIDE_CACHE_DIR")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_path("sidebyside", appauthor=False))


def _place(url: str) -> Path:
    return cache_dir() / "pages" / hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()


def keep(url: str, raw: Raw) -> str:
    """Keep ``raw`` as the copy of ``url``. Returns a line where it could not be kept, else ""."""
    place = _place(url)
    header = {
        "url": url, "final": raw.url, "name": raw.name, "charset": raw.charset, "media": raw.media,
        "fetched": raw.fetched, "notes": list(raw.notes),
    }  # fmt: skip
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=place.parent, prefix=".new-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(json.dumps(header).encode() + b"\n" + raw.data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, place)
        except BaseException:
            os.unlink(name)
            raise
    except OSError:
        return "no copy could be kept"
    return ""


def cached(url: str, max_size: int) -> Raw | None:
    """The copy of ``url``, or None where there is none. Raises Unreadable for one that is damaged or too large."""
    place = _place(url)
    if not place.exists():
        return None
    head, mark, body = read_file(place, max_size + _HEADER).partition(b"\n")
    try:
        fields = json.loads(head)
        if not mark or fields["url"] != url:
            raise ValueError
        texts = {name: str(fields[name]) for name in ("final", "name", "charset", "media", "fetched")}
        notes = tuple(map(str, fields["notes"]))
    except (ValueError, KeyError, TypeError):
        raise Unreadable("the copy that was kept is damaged") from None
    return Raw(
        body, texts["name"], url, url=texts["final"], charset=texts["charset"], media=texts["media"],
        fetched=texts["fetched"], notes=(*notes, f"the copy fetched {texts['fetched']}"),
    )  # fmt: skip
