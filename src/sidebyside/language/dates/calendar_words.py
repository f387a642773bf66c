"""The words dates and times are written with, per language."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.wordlist import words

Shift = tuple[str, int]
"""A unit (day, week, month, year, weekend) and how many of it from the day of the report; negative is past."""


class CalendarWords(NamedTuple):
    """All words in lower case. ``relative`` holds phrases and their shift from the report's day; ``anaphoric`` phrases
    that count from a day told before; ``ago`` and ``later`` words after a span of time (three days ago, later);
    ``before_span`` words before one (il y a, hace, vor); ``doubtful`` months that are other words too.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    relative: dict[tuple[str, ...], Shift]
    anaphoric: dict[tuple[str, ...], Shift]
    ago: frozenset[str]
    later: frozenset[str]
    earlier: frozenset[str]
    before_span: frozenset[tuple[str, ...]]
    last: frozenset[str]
    next: frozenset[str]
    month_before: frozenset[str]
    doubtful: frozenset[str]
    of: frozenset[str]


def _numbered(words: str, start: int) -> dict[str, int]:
    return {form: n for n, forms in enumerate(words.split(), start) for form in forms.split("|")}


def _units(day: str, week: str, month: str, year: str, hour: str, minute: str) -> dict[str, str]:
    named = {"day": day, "week": week, "month": month, "year": year, "hour": hour, "minute": minute}
    return {form: unit for unit, forms in named.items() for form in forms.split("|")}


def _phrases(lines: str) -> dict[tuple[str, ...], Shift]:
    """Lines of ``unit amount: phrase, phrase``."""
    found: dict[tuple[str, ...], Shift] = {}
    for line in lines.strip().splitlines():
        shift, _, phrases = line.partition(":")
        unit, amount = shift.split()
        for phrase in phrases.split(","):
            found[tuple(phrase.split())] = (unit, int(amount))
    return found


def _spans(phrases: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases.split(",") if phrase)


CALENDARS: dict[str, CalendarWords] = {
    "en": CalendarWords(
        months=_numbered(
            "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
            "october|oct november|nov december|dec",
            1,
        ),
        weekdays=_numbered(
            "monday tuesday|tues wednesday thursday|thurs friday saturday sunday",
            0,
        ),
        units=_units("day|days", "week|weeks", "month|months", "year|years", "hour|hours", "minute|minutes"),
        relative=_phrases(
            """
            day 0: today, tonight, this morning, this afternoon, this evening
            day -1: yesterday, last night
            day -2: the day before yesterday
            day 1: tomorrow
            day 2: the day after tomorrow
            week 0: this week
            week -1: last week, the previous week
            week 1: next week, the coming week
            month 0: this month
            month -1: last month, the previous month
            month 1: next month, the coming month
            year 0: this year
            year -1: last year, the previous year
            year 1: next year, the coming year
            weekend 0: this weekend
            weekend -1: last weekend
            weekend 1: next weekend
            """
        ),
        anaphoric=_phrases(
            """
            day 1: the next day, the following day, the day after, a day later, the next morning, the following morning
            day -1: the previous day, the day before, a day earlier, a day before, the night before
            week 1: the following week, a week later
            week -1: the week before, a week earlier
            month 1: the following month, a month later
            month -1: the month before, a month earlier
            year 1: the following year, a year later
            year -1: the year before, a year earlier
            """
        ),
        ago=words("ago"),
        later=words("later after afterwards"),
        earlier=words("earlier before"),
        before_span=frozenset(),
        last=words("last past"),
        next=words("next coming"),
        month_before=words("in last next this since until by early late mid of during from through before after"),
        doubtful=words("may march mar jan jun sep dec"),
        of=words("of"),
    ),
    "de": CalendarWords(
        months=_numbered(
            "januar|jänner februar märz april mai juni juli august september oktober november dezember", 1
        ),
        weekdays=_numbered(
            "montag|montags dienstag|dienstags mittwoch|mittwochs donnerstag|donnerstags freitag|freitags "
            "samstag|samstags|sonnabend sonntag|sonntags",
            0,
        ),
        units=_units(
            "tag|tage|tagen",
            "woche|wochen",
            "monat|monate|monaten",
            "jahr|jahre|jahren",
            "stunde|stunden",
            "minute|minuten",
        ),
        relative=_phrases(
            """
            day 0: heute
            day -1: gestern
            day -2: vorgestern
            day 1: morgen
            day 2: übermorgen
            week 0: diese woche, dieser woche
            week -1: letzte woche, vergangene woche, letzter woche, vergangener woche, vorige woche
            week 1: nächste woche, kommende woche, nächster woche, kommender woche
            month -1: letzten monat, vergangenen monat
            month 1: nächsten monat, kommenden monat
            year 0: dieses jahr, diesem jahr
            year -1: letztes jahr, vergangenes jahr, vergangenen jahr, letzten jahr
            year 1: nächstes jahr, kommendes jahr, nächsten jahr, kommenden jahr
            """
        ),
        anaphoric=_phrases("day 1: am nächsten tag, am folgenden tag, tags darauf\nday -1: am vortag, tags zuvor"),
        ago=frozenset(),
        later=words("später danach"),
        earlier=words("zuvor früher"),
        before_span=_spans("vor"),
        last=words("letzten vergangenen letzter vergangener"),
        next=words("nächsten kommenden"),
        month_before=frozenset(),
        doubtful=frozenset(),
        of=frozenset(),
    ),
    "fr": CalendarWords(
        months=_numbered(
            "janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre "
            "décembre|decembre",
            1,
        ),
        weekdays=_numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
        units=_units("jour|jours", "semaine|semaines", "mois", "an|ans|année", "heure|heures", "minute|minutes"),
        relative=_phrases(
            """
            day 0: aujourd'hui, aujourd’hui
            day -1: hier
            day -2: avant hier, avant-hier
            day 1: demain
            week 0: cette semaine
            week -1: la semaine dernière, la semaine passée
            week 1: la semaine prochaine
            month 0: ce mois
            month -1: le mois dernier
            month 1: le mois prochain
            year 0: cette année
            year -1: l'année dernière, l’année dernière, l'an dernier, l’an dernier
            year 1: l'année prochaine, l’année prochaine, l'an prochain
            """
        ),
        anaphoric=_phrases("day 1: le lendemain\nday -1: la veille"),
        ago=frozenset(),
        later=words("plus après"),
        earlier=words("avant auparavant"),
        before_span=_spans("il y a"),
        last=words("dernier dernière passé"),
        next=words("prochain prochaine"),
        month_before=words("en mars de fin mi début depuis"),
        doubtful=words("mars mai"),
        of=frozenset(),
    ),
    "es": CalendarWords(
        months=_numbered(
            "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre", 1
        ),
        weekdays=_numbered("lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo", 0),
        units=_units("día|días", "semana|semanas", "mes|meses", "año|años", "hora|horas", "minuto|minutos"),
        relative=_phrases(
            """
            day 0: hoy
            day -1: ayer
            day -2: anteayer
            day 1: mañana
            week 0: esta semana
            week -1: la semana pasada
            week 1: la próxima semana, la semana próxima
            month 0: este mes
            month -1: el mes pasado
            month 1: el próximo mes, el mes próximo
            year 0: este año
            year -1: el año pasado
            year 1: el próximo año, el año próximo
            """
        ),
        anaphoric=_phrases("day 1: al día siguiente, el día siguiente\nday -1: el día anterior, la víspera"),
        ago=frozenset(),
        later=words("después más"),
        earlier=words("antes"),
        before_span=_spans("hace"),
        last=words("pasado pasada último"),
        next=words("próximo próxima"),
        month_before=frozenset(),
        doubtful=frozenset(),
        of=words("de del"),
    ),
}
