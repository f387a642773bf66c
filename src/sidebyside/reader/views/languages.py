"""Reports in another language than all the others. No terminal here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


def language_apart(comparison: Comparison, report: int) -> str:
    """The language code of a report that no other report is written in; empty where one is, or where it is not known.

    Words are compared as they are written, so what such a report tells too is seldom recognised: its paragraphs are
    unique more often than they are news.
    """
    languages = [other.language.partition("-")[0] for other in comparison.reports]
    mine = languages[report]
    others = languages[:report] + languages[report + 1 :]
    return mine if mine and others and all(other and other != mine for other in others) else ""
