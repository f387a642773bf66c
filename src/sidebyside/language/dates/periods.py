"""Parts of the day, of months, of years and of centuries in a text: Sunday morning, early March, the third quarter."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.dates.calendar_words import CALENDARS, Shift
from sidebyside.language.function_words import function_words
from sidebyside.language.token_view import TokenView
from sidebyside.language.wordlist import phrases, words


class Period(NamedTuple):
    """A period of a year or of years, as the tokens ``begin:end`` say it.

    ``season`` is spring, summer, autumn, winter, Q1 to Q4, H1 or H2, or "" for a decade or century, which has its
    first ``year`` and its length in ``years``. ``shift`` is (year, amount) for "last summer".
    """

    begin: int
    end: int
    season: str = ""
    year: int = 0
    years: int = 0
    shift: Shift = ("", 0)


_PARTS = {
    "en": phrases(
        """
        morning: morning, dawn, daybreak, forenoon
        midday: lunchtime, midday
        afternoon: afternoon
        evening: evening, dusk, nightfall
        night: night, overnight
        """
    ),
    "de": phrases(
        """
        morning: morgen, vormittag, früh, frühmorgens
        midday: mittag
        afternoon: nachmittag
        evening: abend
        night: nacht
        """
    ),
    "fr": phrases(
        "morning: matin, matinée\nafternoon: après - midi, après midi\nevening: soir, soirée\nnight: nuit\nmidday: midi"
    ),
    "es": phrases(
        """
        morning: por la mañana, en la mañana
        midday: al mediodía
        afternoon: por la tarde, en la tarde
        evening: en la noche, por la noche
        night: de madrugada
        """
    ),
}
_PART_OF_WORD = {"morning": "morning", "tonight": "evening", "night": "night"} | {
    phrase[0]: part for phrase, part in _PARTS["en"].items()
}
_SURE = words("overnight dawn dusk nightfall daybreak lunchtime midday")
_PHASES = {"early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "end": "late"}
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_OTHER_SEASONS = {
    "de": {"frühjahr": "spring", "frühling": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter"},
    "fr": {"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"},
    "es": {"primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter"},
}
_BEFORE_SEASON = words("this last next early late mid since until by during every past coming previous following")
_BEFORE_OTHER = words("im diesem letzten nächsten en au l cet cette à primavera el del este la esta")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3}
_CENTURIES = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "fifteenth": 15,
    "fourteenth": 14,
}
_DECADES = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}

TRIGGERS = {
    "en": frozenset(_PART_OF_WORD)
    | frozenset(_SEASONS)
    | frozenset(_CENTURIES)
    | frozenset(_DECADES)
    | frozenset(word for word in _ORDINALS if word.isalpha() and word not in ("last", "final"))
    | {"q1", "q2", "q3", "q4"},
    **{language: frozenset(names) for language, names in _OTHER_SEASONS.items()},
}
"""The words a period or a part of the day can begin with, per language."""

# Parts of one day that cannot be the same time; night and evening may be, and so may night and early morning.
_APART = frozenset(
    frozenset(pair.split())
    for pair in (
        "morning afternoon",
        "morning evening",
        "morning night",
        "afternoon night",
        "afternoon evening",
        "midday evening",
        "midday night",
        "early late",
        "early mid",
        "mid late",
    )
)


def parts_apart(one: str, other: str) -> bool:
    """Whether two parts of a day, month or year cannot be the same time."""
    return frozenset((one, other)) in _APART


def part_after(view: TokenView, language: str, at: int) -> tuple[str, int]:
    """The part of the day named right behind a day (Sunday *morning*), and the token after it; ("", at) for none."""
    for length in (3, 2, 1):
        part = _PARTS[language].get(tuple(view.lower[at : at + length]))
        if part:
            return part, at + length
    return "", at


def part_of(phrase: tuple[str, ...]) -> str:
    """The part of the day an English phrase like "last night" names, or ""."""
    return next((_PART_OF_WORD[word] for word in phrase if word in _PART_OF_WORD), "")


def part_in_weekday(word: str, language: str) -> tuple[str, str]:
    """(weekday, part of the day) of a German word like Sonntagabend; ("", "") for any other."""
    if language == "de":
        for phrase, part in _PARTS["de"].items():
            day = word.removesuffix("s").removesuffix(phrase[0])
            if day != word and day in CALENDARS["de"].weekdays:
                return day, part
    return "", ""


def bare_part(view: TokenView, at: int) -> str:
    """The part of the day an English word names by itself (in the *evening*, *overnight*); "" where it does not."""
    word = view.word(at)
    part = _PART_OF_WORD.get(word, "")
    if not part or word == "tonight":
        return ""
    following = view.word(at + 1)
    if view.is_word(at + 1) and following not in function_words("en"):
        return ""  # the morning rush
    before = view.word(at - 1)
    if word in _SURE:
        return part if before in ("at", "by", "before", "after", "until", "around") or word == "overnight" else ""
    if before == "at" and word == "night":
        return part
    in_the = before == "the" and view.word(at - 2) in ("in", "during", "on", "by", "throughout")
    return part if in_the or (before in ("early", "late") and view.word(at - 2) == "the") else ""


def phase_before(view: TokenView, at: int) -> tuple[str, int]:
    """Early, mid or late right before a month or year (early March, the end of 2019), and where it begins."""
    if view.word(at - 1) in ("early", "mid", "late"):
        return view.word(at - 1), at - 1
    if view.word(at - 1) in "-‐‑" and view.word(at - 2) == "mid":
        return "mid", at - 2
    if view.word(at - 1) == "of" and view.word(at - 2) in _PHASES:
        return _PHASES[view.word(at - 2)], at - 2
    return "", at


def phase_of_day(view: TokenView, at: int) -> tuple[str, int]:
    """Early or late before a weekday (early Tuesday, late on Tuesday), and where it begins."""
    before = at - 2 if view.word(at - 1) == "on" else at - 1
    return (view.word(before), before) if view.word(before) in ("early", "late") else ("", at)


def period_at(view: TokenView, language: str, at: int) -> Period | None:
    """The season, quarter, half year, decade or century that begins at a token."""
    word = view.word(at)
    if language != "en":
        season = _OTHER_SEASONS.get(language, {}).get(word)
        if not season or view.word(at - 1) not in _BEFORE_OTHER:
            return None
        year, end = _year(view, at + 1)
        return Period(at, end, season, year)
    if word in _SEASONS:
        return _season(view, at)
    if word in _DECADES and view.word(at - 1) in ("the", "early", "late", "mid", "-"):
        return Period(at, at + 1, year=_DECADES[word], years=10)
    if word in _CENTURIES and view.word(at + 1) == "century":
        return Period(at, at + 2, year=_CENTURIES[word] * 100 - 100, years=100)
    if word[:1] == "q" and word[1:] in ("1", "2", "3", "4") and view.capital(at):
        year, end = _year(view, at + 1)
        return Period(at, end, word.upper(), year)
    if word in _ORDINALS and view.word(at + 1) in ("quarter", "half"):
        return _part_of_year(view, at)
    return None


def _season(view: TokenView, at: int) -> Period | None:
    before = view.word(at - 1)
    year, end = _year(view, at + 1)
    if not year:
        in_the = before == "the" and view.word(at - 2) in ("in", "by", "during", "until", "since", "of", "to")
        if view.word(at) in ("fall", "spring") and not (
            (in_the and (not view.is_word(at + 1) or view.word(at + 1) not in ("of", "in"))) or before in _BEFORE_SEASON
        ):
            return None  # the fall of the wall
        if not (in_the or before in _BEFORE_SEASON or before in ("in", "of")):
            return None
        if view.is_word(at + 1) and view.word(at + 1) not in function_words("en"):
            return None  # the summer school
    amount = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}.get(before)
    shift: Shift = ("year", amount) if amount is not None and not year else ("", 0)
    return Period(at - (before in ("last", "this", "next")), end, _SEASONS[view.word(at)], year, 0, shift)


def _part_of_year(view: TokenView, at: int) -> Period | None:
    """The third quarter (of 2023), the second half of the year; a half of something else is none."""
    of_year = ("this", "last", "next", "the")
    year, end = _year(view, at + 2)
    named = bool(year) or (
        view.word(at + 2) in ("of", "this", "last", "next")
        and "year" in (view.word(at + 3), view.word(at + 4))
        and {view.word(at + 2), view.word(at + 3)} & set(of_year)
    )
    number = _ORDINALS[view.word(at)]
    if view.word(at + 1) == "half":
        if not named or number > 2:
            return None
        return Period(at, end, f"H{number}", year)
    before = view.word(at - 1)
    if view.word(at + 2) == "of" and not named:
        return None
    if before not in ("the", "in", "its", "their", "fiscal", "for", "this", "last") and not named:
        return None
    return Period(at, end, f"Q{number}", year)


def _year(view: TokenView, at: int) -> tuple[int, int]:
    """A year at a token, or behind "of" or "de" there, and the token after it; (0, at) for none."""
    skip = at + 1 if view.word(at) in ("of", "de", "del") else at
    raw = view.raw(skip)
    if view.is_number(skip) and len(raw) == 4 and raw.isascii() and raw.isdigit() and 1900 <= int(raw) <= 2099:
        return int(raw), skip + 1
    return 0, at


def ordinal_century(view: TokenView, at: int) -> Period | None:
    """A century by digits at a number token: the 19th century."""
    if view.word(at + 1) in ("th", "st") and view.touches(at + 1) and view.word(at + 2) == "century":
        number = view.raw(at)
        if number.isascii() and number.isdigit() and 1 <= int(number) <= 21:
            return Period(at, at + 3, year=int(number) * 100 - 100, years=100)
    return None
