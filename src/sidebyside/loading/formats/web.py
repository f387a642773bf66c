"""Web pages (HTML, XHTML), with any ending or none."""

from __future__ import annotations

import re

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Contents, Raw
from sidebyside.loading.gate.binary import describe
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.gate.xmltree import declared_charset
from sidebyside.loading.registry import Sample

NAME = "HTML"
EXTENSIONS = ("html", "htm", "xhtml", "shtml", "asp", "aspx", "php", "jsp")

_START = lazily(
    r"(?:<\?xml[^>]*+>\s*+|<!--(?:(?!-->).)*+-->\s*+)*+(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<title>)",
    re.DOTALL,
)
"""Possessive: many comments before something else must not be parted in all possible ways."""
_ANY = lazily(r"<(?:html|head|body|div|article|p|h1|table|meta|script|section|span|a)\b[^>]*>")
_DECLARED = lazily(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)


def sniff(sample: Sample) -> float:
    """By a doctype or root element at the beginning, else by the ending or media type with any tag in the head."""
    if describe(sample.head):
        return 0.0
    if _START.match(sample.start):
        return 0.95 if "schemas.xmlsoap" not in sample.start else 0.5
    named = sample.extension in EXTENSIONS or sample.media in ("text/html", "application/xhtml+xml")
    if named:
        return 0.6
    return 0.4 if sample.start.startswith("<") and len(_ANY.findall(sample.start)) >= 3 else 0.0


def read(raw: Raw) -> Contents:
    """One report: the page's article. Raises Unreadable where it has none."""
    from sidebyside.loading.html.page import from_html

    decoded = decode(raw.data, raw.charset or declared(raw.data))
    draft = from_html(decoded.text, raw.keep_all)
    decoded.state(draft)
    return Contents([draft])


def declared(data: bytes) -> str:
    """The charset a page declares in its first 4,096 bytes, or ""."""
    match = _DECLARED.search(data[:4096])
    return declared_charset(data) or (match.group(1).decode("ascii") if match else "")
