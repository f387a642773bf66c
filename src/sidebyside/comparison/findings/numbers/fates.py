"""What befalls the people or things counted: the killed are never held against the injured."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.folding import fold_word
from sidebyside.language.word import Word

Fate = Literal["", "dead", "hurt", "missing", "held", "moved", "saved", "freed"]

_FORMS: dict[str, dict[Fate, str]] = {
    "en": {
        "dead": "kill dead death die deadly fatality toll perish life drown",
        "hurt": "injure injury wound hurt hospitalise",
        "missing": "missing",
        "held": "arrest detain custody jail imprison",
        "moved": "displace evacuate flee homeless shelter",
        "saved": "rescue survive survivor",
        "freed": "release free",
    },
    "de": {
        "dead": "getötet tote toten starben gestorben todesopfer ums umgekommen",
        "hurt": "verletzt verletzte verletzten",
        "missing": "vermisst vermisste vermissten",
        "held": "festgenommen verhaftet",
        "moved": "evakuiert",
        "saved": "gerettet",
        "freed": "freigelassen",
    },
    "fr": {
        "dead": "tué tués tuées mort morts mortes",
        "hurt": "blessé blessés blessées",
        "missing": "disparu disparus disparues",
        "held": "arrêté arrêtés détenus",
        "moved": "déplacés évacués",
        "saved": "sauvés",
        "freed": "libérés",
    },
    "es": {
        "dead": "muerto muertos muertas murieron murió fallecidos fallecieron",
        "hurt": "herido heridos heridas",
        "missing": "desaparecidos",
        "held": "detenidos arrestados",
        "moved": "desplazados evacuados",
        "saved": "rescatados",
        "freed": "liberados",
    },
}
_KEYS: dict[str, dict[str, Fate]] = {
    language: {fold_word(form, language): fate for fate, listed in forms.items() for form in listed.split()}
    for language, forms in _FORMS.items()
}
_ANY = frozenset(key for keys in _KEYS.values() for key in keys)
_MISSING = fold_word("missing", "en")


def is_fate(key: str) -> bool:
    """Whether a folded word tells a fate by itself (12 dead)."""
    return key in _ANY


def _keys(paragraph: ParagraphReading) -> dict[str, Fate]:
    return _KEYS.get(paragraph.language, _KEYS["en"])


def _told(paragraph: ParagraphReading) -> tuple[Word, ...]:
    known = _keys(paragraph)
    return tuple(word for word in paragraph.words if word.key in known)


def fate_between(paragraph: ParagraphReading, left: int, start: int, end: int, right: int) -> Fate:
    """The fate told next to ``start:end``: the nearest after it and before ``right``, or else before it from ``left``.

    A verb that takes the number as its object stands directly before it (killed 12) and goes first.
    """
    words = paragraph.once(_told)
    if not words:
        return ""
    known = _keys(paragraph)
    at = bisect_left(words, start, key=lambda w: w.start)
    before = words[at - 1] if at and words[at - 1].start >= left else None
    if before is not None and start - before.end <= 18 and not _stops(paragraph.text[before.end : start]):
        return known[before.key]
    if before is not None and left and not _stops(told := paragraph.text[left : before.start]) and told.count(" ") <= 3:
        before = None  # it is the fate of the number before (92 were injured when a bus with 45 …)
    after = bisect_left(words, end, key=lambda w: w.start)
    while after < len(words) and words[after].lower.endswith("ing") and words[after].key != _MISSING:
        after += 1  # "killing" befalls what stands behind it
    if after < len(words) and words[after].end <= right and ";" not in paragraph.text[end : words[after].start]:
        return known[words[after].key]
    return known[before.key] if before is not None else ""


def _stops(between: str) -> bool:
    """Whether what stands between a fate and a number parts them."""
    return any(mark in between for mark in ",;:.") or any(word in between for word in (" and ", " und ", " et ", " y "))
