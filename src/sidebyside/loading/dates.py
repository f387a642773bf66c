"""Dates of reports: written forms to ISO 8601, and the order they put reports in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from sidebyside.language.patterns import lazily
from sidebyside.model import Report

_MONTH_NAMES = {
    1: (
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia "
        "января янв січня ocak يناير ianuarie leden ledna január"
    ),
    2: (
        "february feb februar février fevrier févr febrero febbraio fevereiro fev februari luty lutego "
        "февраля фев лютого şubat فبراير februarie únor února február"
    ),
    3: (
        "march mar märz mars marzo março maart marts marzec marca марта мар березня mart مارس martie "
        "březen března március"
    ),
    4: (
        "april apr avril avr abril abr aprile kwiecień kwietnia апреля апр квітня nisan أبريل aprilie "
        "duben dubna április"
    ),
    5: ("may mai mayo maggio mag maio mei maj maja мая травня mayıs مايو květen května május"),
    6: (
        "june jun juni juin junio giugno giu junho czerwiec czerwca июня июн червня haziran يونيو iunie "
        "červen června június"
    ),
    7: (
        "july jul juli juillet juil julio luglio lug julho lipiec lipca июля июл липня temmuz يوليو "
        "iulie červenec července július"
    ),
    8: (
        "august aug août aout agosto ago augustus augusti sierpień sierpnia августа авг серпня ağustos "
        "أغسطس srpen srpna augusztus"
    ),
    9: (
        "september sep sept septembre septiembre settembre set setembro wrzesień września сентября сен "
        "вересня eylül سبتمبر septembrie září szeptember"
    ),
    10: (
        "october oct oktober okt octobre octubre ottobre ott outubro out październik października "
        "октября окт жовтня ekim أكتوبر octombrie říjen října október"
    ),
    11: (
        "november nov novembre noviembre novembro listopad listopada ноября ноя листопада kasım نوفمبر "
        "noiembrie listopadu"
    ),
    12: (
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember "
        "grudzień grudnia декабря дек грудня aralık ديسمبر decembrie prosinec prosince"
    ),
}
_HEBREW = "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"
_LEVANTINE = {"شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "أيلول": 9}
MONTHS = {
    **{name: month for month, names in _MONTH_NAMES.items() for name in names.split()},
    **{prefix + name: month for month, name in enumerate(_HEBREW.split(), 1) for prefix in ("", "ב")},
    **_LEVANTINE,
}
"""Names of months in small letters; in Hebrew also with the preposition that dates have."""

_ISO = lazily(
    r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"(?:[T ](?P<t>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(?P<z>Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_DAY_MONTH = lazily(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.|-)?[\s-]*(?:de |of )?([^\W\d_]{3,12})\.?,?[\s-]*(?:de |del )?(\d{4})(?!\d)"
)
_MONTH_DAY = lazily(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_DOTTED = lazily(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})(?!\.?\d)")
_EAST = lazily(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_COMPACT = lazily(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")

_WRITTEN = (
    (_DAY_MONTH, (3, 2, 1)),
    (_MONTH_DAY, (3, 1, 2)),
    (_DOTTED, (3, 2, 1)),
    (_EAST, (1, 2, 3)),
    (_COMPACT, (1, 2, 3)),
)
"""Forms of dates, and which of their groups are year, month and day."""


def iso(text: str) -> str:
    """The first date written in ``text`` as ISO 8601 (``2024-11-01`` or ``2024-11-01T10:00:00Z``), or "".

    Reads ISO forms, "1 November 2024", "November 1, 2024" (month names of twenty-one languages), 1.11.2024
    (with dots the day is first everywhere), 2024年11月1日 and 20241101. Forms like 1/11/2024, which countries read
    differently, give "".
    """
    match = _ISO.search(text)
    if match:
        day = _day(match["y"], match["m"], match["d"])
        if day and match["t"]:
            clock = match["t"] if len(match["t"]) == 8 else match["t"] + ":00"
            try:
                datetime.fromisoformat(f"{day}T{clock}")
            except ValueError:
                return day
            zone = match["z"] or ""
            return f"{day}T{clock}{zone if len(zone) != 5 else zone[:3] + ':' + zone[3:]}"
        if day:
            return day
    found = []
    for pattern, order in _WRITTEN:
        for match in pattern.finditer(text):
            year, month, number = (match.group(group) for group in order)
            day = _day(year, month, number)
            if day:
                found.append((match.start(), day))
                break
    return min(found)[1] if found else ""


def _day(year: str, month: str, day: str) -> str:
    number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def normal(text: str) -> str:
    """A date as a document's own field gives it: ISO 8601 if it is one in any known form, else ""."""
    if not text:
        return ""
    text = text.strip()[:80]
    found = iso(text)
    if found and ("T" in found or ":" not in text):
        return found
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).isoformat().replace("+00:00", "Z")
    except (ValueError, TypeError, IndexError, OverflowError):
        return found


_BYLINE = lazily(
    r"(?:\b(?:published|updated|posted|date|first published|last updated|veröffentlicht|stand|publié|mis à jour"
    r"|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|опубликовано|by|von|par|por|di|от|نشر)\b|\d|\||[A-Z])",
    re.IGNORECASE,
)


_DATELINE = lazily(
    r"([^\W\d_][^\d.:;!?()–—]{1,40}(?:,|\s\([^()]{1,40}\),?)\s+[^()–—]{4,20}?(?:19|20)\d{2})\s*(?:\([^()]{1,40}\)\s*)?"
    r"(?:--|[-–—])\s"
)
"""Place, day and agency before a first sentence: "ORVANE, 14 May 2024 (Beacon) - "."""
_SHORT = 6
"""The most words of a line that hardly says more than a date."""
_LONGEST_DATELINE = 140


def from_paragraphs(texts: Iterable[str], short: bool = False) -> str:
    """A date that stands in a line of its own (a byline) or a dateline among the first paragraphs, or ""; with
    ``short`` only a line that hardly says more."""
    for number, text in enumerate(texts):
        if number == 6:
            break
        if len(text) <= 100 and len(text.split()) <= (_SHORT if short else 14) and _BYLINE.match(text):
            found = iso(text)
            if found:
                return found
        dateline = _DATELINE.match(text[:_LONGEST_DATELINE])
        if dateline and text[0].isupper() and (found := iso(dateline[1])):
            return found
    return ""


def from_name(name: str) -> str:
    """A date at the beginning or end of a file's name (``2024-11-01-reuters.txt``, ``reuters_20241101``), or ""."""
    match = _ISO.search(name) or None
    if match:
        return _day(match["y"], match["m"], match["d"])
    match = re.search(r"(?<!\d)((?:19|20)\d{2})[_-]?(\d{2})[_-]?(\d{2})(?!\d)", name)
    return _day(*match.groups()) if match else ""


def in_order(reports: list[Report]) -> list[Report]:
    """Sorted by date where every report has one (equal dates stay as given), else as given."""
    if not all(report.date for report in reports):
        return reports
    timed = all("T" in report.date for report in reports)
    return sorted(reports, key=lambda report: _moment(report.date) if timed else (report.date[:10], 0.0))


def _moment(text: str) -> tuple[str, float]:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text[:10], 0.0
    if moment.utcoffset() is None:
        return "", (moment - datetime(1970, 1, 1)).total_seconds()
    return "", moment.timestamp()
