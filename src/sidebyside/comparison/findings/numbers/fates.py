"""What befalls the people or things counted: the killed are never held against the injured."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from sidebyside.comparison.findings.reading import ParagraphReading, Word
from sidebyside.language.folding import fold_word

Fate = Literal["", "dead", "hurt", "missing", "held", "moved", "saved", "freed"]

_FORMS: dict[Fate, str] = {
    "dead": "kill dead death die deadly fatality toll perish life drown getötet tote toten starben tué tués mort morts "
    "muerto muertos murieron murió fallecidos",
    "hurt": "injure injury wound hurt hospitalise verletzt verletzte blessé blessés herido heridos heridas",
    "missing": "missing vermisst vermisste disparu disparus desaparecidos",
    "held": "arrest detain custody jail imprison festgenommen arrêté arrêtés détenus detenidos arrestados",
    "moved": "displace evacuate flee homeless shelter evakuiert déplacés évacués desplazados evacuados",
    "saved": "rescue survive survivor gerettet sauvés rescatados",
    "freed": "release free freigelassen libérés liberados",
}
_KEYS: dict[str, Fate] = {
    fold_word(form, language): fate
    for fate, forms in _FORMS.items()
    for form in forms.split()
    for language in ("en", "de", "fr", "es")
}
_MISSING = fold_word("missing", "en")


def is_fate(key: str) -> bool:
    """Whether a folded word tells a fate by itself (12 dead)."""
    return key in _KEYS


def _told(paragraph: ParagraphReading) -> tuple[Word, ...]:
    return tuple(word for word in paragraph.words if word.key in _KEYS)


def fate_between(paragraph: ParagraphReading, left: int, start: int, end: int, right: int) -> Fate:
    """The fate told next to ``start:end``: the nearest after it and before ``right``, or else before it from ``left``.

    A verb that takes the number as its object stands directly before it (killed 12) and goes first.
    """
    words = paragraph.once(_told)
    if not words:
        return ""
    at = bisect_left(words, start, key=lambda w: w.start)
    before = words[at - 1] if at and words[at - 1].start >= left else None
    if before is not None and start - before.end <= 18 and not _stops(paragraph.text[before.end : start]):
        return _KEYS[before.key]
    if before is not None and left and not _stops(told := paragraph.text[left : before.start]) and told.count(" ") <= 3:
        before = None  # it is the fate of the number before (92 were injured when a bus with 45 …)
    after = bisect_left(words, end, key=lambda w: w.start)
    while after < len(words) and words[after].text.lower().endswith("ing") and words[after].key != _MISSING:
        after += 1  # "killing" befalls what stands behind it
    if after < len(words) and words[after].end <= right and ";" not in paragraph.text[end : words[after].start]:
        return _KEYS[words[after].key]
    return _KEYS[before.key] if before is not None else ""


def _stops(between: str) -> bool:
    """Whether what stands between a fate and a number parts them."""
    return any(mark in between for mark in ",;:.") or any(word in between for word in (" and ", " und ", " et ", " y "))
