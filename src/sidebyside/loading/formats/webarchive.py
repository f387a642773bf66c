"""Pages that Safari saved (.webarchive): a property list with the page and its pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.registry import Sample

NAME = "webarchive"
EXTENSIONS = ("webarchive",)


def sniff(sample: Sample) -> float:
    """A property list that names its main resource, or has the ending."""
    if not sample.head.startswith(b"bplist00") and "<plist" not in sample.start[:1024]:
        return 0.0
    return 0.95 if sample.extension in EXTENSIONS or "webmainresource" in sample.start else 0.0


def read(raw: Raw) -> Contents:
    """One report: the article of the page. Raises Unreadable."""
    import plistlib

    from sidebyside.loading.formats import web

    try:
        fields = plistlib.loads(raw.data)
    except RecursionError:
        raise
    except Exception:  # damaged lists fail in many ways
        raise Unreadable("a damaged web archive") from None
    main = fields.get("WebMainResource") if isinstance(fields, Mapping) else None
    page = main.get("WebResourceData") if isinstance(main, Mapping) else None
    if not isinstance(main, Mapping) or not isinstance(page, bytes):
        raise Unreadable("a web archive without a page")
    media, charset, address = (
        str(main.get(f"WebResource{name}") or "") for name in ("MIMEType", "TextEncodingName", "URL")
    )
    if media and "html" not in media:
        raise Unreadable(f"a web archive of no page but of {' '.join(media.split())[:40]}")
    contents = web.read(replace(raw, data=page, charset=charset, media="text/html"))
    draft = contents.drafts[0]
    draft.url = draft.url or (address if address.startswith(("http://", "https://")) else "")
    return contents
