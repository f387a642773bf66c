"""Lines that say who wrote a text and when it appeared."""

from __future__ import annotations

import re

from sidebyside.language.patterns import lazily
from sidebyside.language.wordlist import words
from sidebyside.loading.dates import MONTHS

_BYLINE = lazily(
    r"(?:by|von|par|por|di|door|av|af|autor\w*|author\w*|written by|posted (?:by|on)"
    r"|published|updated|last updated)\b[^.!?]*$",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s[·•|]\s")
_NAME = re.compile(r"(?:[Bb]y )?[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){0,4}")
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_CLOCK = lazily(r"\d{1,2}[:.h]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d\s?[年月日]")


def is_byline(text: str) -> bool:
    """Whether a line tells who wrote a text, or when it appeared."""
    return len(text) < 100 and (_BYLINE.match(text) is not None or _is_signature(text))


def _is_signature(text: str) -> bool:
    """Whether a line parts a name or two and a day by points or bars: "Jane Doe · Nov 1, 2024"."""
    pieces = _PARTED.split(text)
    names = [piece for piece in pieces if not is_stamp(piece)]
    return len(pieces) > 1 and len(names) < len(pieces) and all(_NAME.fullmatch(piece) for piece in names)


STAMP_WORDS = words(
    "am pm a.m p.m uhr h et est edt pst pdt gmt utc cet cest bst ist jst uk us at on the of de del den der le um "
    "kl à min mins minute minutes minuto minutos minuti minuten hour hours hora horas heure heures ore stunden "
    "day days week weeks month months year years ago read lesezeit lectura lettura leitura tempo tiempo durée "
    "temps lecture leestijd updated update published publication posted last modified first stand datum date time "
    "aktualisiert veröffentlicht erschienen publié mis jour publicado actualizado las pubblicato aggiornato "
    "ultimo gepubliceerd bijgewerkt publicerad uppdaterad publisert oppdatert publiceret opdateret опубликовано "
    "обновлено в г года monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs "
    "fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi "
    "samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì "
    "venerdì sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag "
)
"""What stands beside days and times of day, in small letters."""


def is_stamp(text: str) -> bool:
    """Whether a line is a date, a time of day or a reading time and nothing else."""
    if len(text) > 90 or not any(letter.isdigit() for letter in text):
        return False
    told = _PLAIN_WORD.findall(text.lower())
    known = sum(1 for word in told if word in STAMP_WORDS or word in MONTHS)
    return known == len(told) and (known > 0 or _CLOCK.search(text) is not None)
