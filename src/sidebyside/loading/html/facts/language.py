"""The language a page declares, held against its text."""

from __future__ import annotations

from sidebyside.language.identify import SAMPLE, identify

_MUCH_TEXT = 400
"""Characters that tell a language surely enough to doubt the one that the page declares."""
_SOME_TEXT = 120
_KIN = (
    frozenset(("no", "nb", "nn", "da")),
    frozenset(("hr", "bs", "sr", "sh", "me", "cnr")),
    frozenset(("id", "ms")),
    frozenset(("gl", "pt")),
    frozenset(("cs", "sk")),
    frozenset(("zh", "yue")),
    frozenset(("fil", "tl")),
    frozenset(("fa", "prs")),
    frozenset(("he", "iw")),
)


def believed_language(declared: str, text: str) -> str:
    """The ``declared`` language (a code of two letters, or ""); "" where ``text`` is clearly in another. English is
    what templates say by default: less text tells that it is wrong."""
    sample = text[:SAMPLE]
    if not declared or len(sample) < (_SOME_TEXT if declared == "en" else _MUCH_TEXT):
        return declared
    found = identify(sample)
    return declared if found in ("", declared) or _kin(found, declared) else ""


def _kin(one: str, other: str) -> bool:
    """Whether two languages are one, or so near that the page knows better than its words."""
    return any(one in kin and other in kin for kin in _KIN)
