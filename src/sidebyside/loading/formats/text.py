"""Plain text. The file's own text is kept; paragraphs are spans of it."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Contents, Raw
from sidebyside.loading.gate.binary import describe
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.paragraphs.plain import from_text
from sidebyside.loading.registry import Sample

NAME = "text"
EXTENSIONS = ("txt", "text", "asc")

_FIRST = 1 << 18
"""Characters at whose end the first article of an archive's export has ended, and with it the archive's first line."""
# They begin with fixed letters, for which Python looks fifteen times as fast.
_NUMBERED = lazily(r" of \d{1,5}(?: DOCUMENTS?)?[ \t]*[\r\n]")
_ENDED = lazily(r"Document(?:(?<=End of Document)[ \t]*[\r\n]|(?<=[\r\n]Document) [A-Z]{1,16}\d{6})")
_RETURNS = lazily(r"\r\n?")


def sniff(sample: Sample) -> float:
    """Anything that is not binary may be text."""
    return 0.0 if describe(sample.head) else 0.1


def read(raw: Raw) -> Contents:
    """One report: blank-line blocks, or lines where there are none; hard-wrapped text is re-flowed. Of a text that an
    archive of newspapers exported, each article."""
    decoded = decode(raw.data, raw.charset)
    drafts = []
    if _may_be_exported(decoded.text):
        from sidebyside.loading.records.exports import articles_in

        drafts = articles_in(_RETURNS.sub("\n", decoded.text))
    drafts = drafts or [from_text(decoded.text, headed=True)]
    for draft in drafts:
        decoded.state(draft)
    return Contents(drafts, unit="article" if len(drafts) > 1 else "report")


def _may_be_exported(text: str) -> bool:
    """Whether a text has what archives put between articles; one without is looked at no further."""
    return _ENDED.search(text, 0, _FIRST) is not None or any(
        text[found.start() - 1 : found.start()].isdecimal() for found in _NUMBERED.finditer(text, 0, _FIRST)
    )
