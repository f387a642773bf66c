"""The benchmark's texts: events told three ways, filled with names and numbers, and what can be planted in them.

Each file of ``events/`` has three accounts of one event that tell the same (``a``, ``b``, ``c``) with slots in braces,
and ``planted`` differences for account ``b``: type, grade, what to find, what to put in its place, and the words of the
changed account that a right finding touches. All is made from the number of the event and of the filling.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

EVENTS = Path(__file__).parent / "events"
FILLINGS = 4

_PEOPLE = (
    "Marta Lindqvist",
    "Tomas Okafor",
    "Irena Vasquez",
    "Daniel Petrosyan",
    "Amina Haddad",
    "Pavel Novotny",
    "Lucia Ferrante",
    "Henrik Solberg",
    "Nadia Rahimi",
    "Viktor Balogh",
    "Elena Castellano",
    "Samuel Adeyemi",
    "Greta Hofmann",
    "Ravi Menon",
    "Sofia Marinova",
    "Jonas Eriksen",
)
_COUNTRIES = ("Norland", "Belgravia", "Kastania", "Ostrovia", "Maridor", "Velmark", "Sarkovia", "Tolaria")
_CITIES = (
    "Port Haven",
    "Lindau",
    "Karsk",
    "Monteverde",
    "Aldwick",
    "Brunsee",
    "Salinas",
    "Torvik",
    "Marlow",
    "Genova",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "April", "June", "July", "August", "September", "October", "November", "December")


def _list(words: str) -> list[str]:
    return words.split()


_FOREIGN = {
    "de_d": _list("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
    "fr_d": _list("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "es_d": _list("lunes martes miércoles jueves viernes sábado domingo"),
    "de_m": _list("Januar Februar April Juni Juli August September Oktober November Dezember"),
    "fr_m": _list("janvier février avril juin juillet août septembre octobre novembre décembre"),
    "es_m": _list("enero febrero abril junio julio agosto septiembre octubre noviembre diciembre"),
}
_ORDINALS = ("second", "third", "fourth", "fifth")
_ONES = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")


class Planted(NamedTuple):
    """One difference: the account with it, and where a right finding must stand (paragraph, start, end)."""

    event: str
    type: str
    grade: str
    base: tuple[str, ...]
    changed: tuple[str, ...]
    place: tuple[int, int, int]
    language: str


class Told(NamedTuple):
    """One event under one filling: three accounts that tell the same, and the differences planted in the second."""

    name: str
    language: str
    accounts: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    planted: tuple[Planted, ...]


def number_words(number: int) -> str:
    """A number below 100 in English words."""
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def _slots(event: int, filling: int) -> dict[str, str]:
    seed = event * 7 + filling * 5

    def pick(pool: tuple[str, ...] | list[str], offset: int) -> str:
        return pool[(seed + offset) % len(pool)]

    n = [13 + (seed * 3) % 17, 34 + seed % 11, 51 + (seed * 5) % 13, 68 + (seed * 7) % 17]
    small = [3 + seed % 5, 9 + seed % 3, 14 + seed % 4]
    thousands = [2_100 + seed * 37 % 900 * 10 + 30, 7_400 + seed * 53 % 800 * 10 + 60]
    rounds = [(2 + seed % 3) * 1_000, (6 + seed % 3) * 1_000]
    millions = [(11 + seed % 9) + 0.5, (31 + seed % 9) + 0.2]
    slots = {
        **{f"p{i}": pick(_PEOPLE, 5 * i) for i in (1, 2, 3)},
        **{f"c{i}": pick(_COUNTRIES, 3 * i) for i in (1, 2, 3)},
        "city1": pick(_CITIES, 1),
        **{f"n{i + 1}": str(value) for i, value in enumerate(n)},
        **{f"n{i + 1}w": number_words(value) for i, value in enumerate(n)},
        **{f"i{i + 1}": str(value) for i, value in enumerate(small)},
        **{f"i{i + 1}w": number_words(value) for i, value in enumerate(small)},
        "x1": str(5 + seed % 3),
        **{f"t{i + 1}": f"{value:,}" for i, value in enumerate(thousands)},
        **{f"k{i + 1}": f"{value:,}" for i, value in enumerate(rounds)},
        "k1near": f"{rounds[0] - 20 - seed % 13:,}",
        **{f"f{i + 1}": f"{value:g}" for i, value in enumerate(millions)},
        "pc1": f"{52 + seed % 7}.{1 + seed % 8}",
        "pc2": str(61 + seed % 9),
        "pc3": f"{71 + seed % 7}.{2 + seed % 7}",
        "y1": str(2015 + seed % 4),
        "y2": str(2020 + seed % 4),
        "mag1": f"{5 + seed % 2}.{1 + seed % 8}",
        "d1": pick(_DAYS, 0),
        "d2": pick(_DAYS, 2),
        "m1": pick(_MONTHS, 0),
        "m2": pick(_MONTHS, 3),
        "ord1": pick(_ORDINALS, 0),
        "clock1": f"{9 + seed % 3}:30",
        "clock2": f"{9 + seed % 3}:15",
        "CYR_A": "а",
        "CYR_E": "е",
        "CYR_O": "о",
        "ZWSP": "\u200b",
        "SHY": "\u00ad",
        "de_k1": f"{rounds[0]:,}".replace(",", "."),
        "fr_k1": f"{rounds[0]:,}".replace(",", "\u202f"),
        "es_k1": f"{rounds[0]:,}".replace(",", "."),
    }
    for prefix in ("de_f", "fr_f", "es_f"):
        slots |= {f"{prefix}{i + 1}": f"{value:g}".replace(".", ",") for i, value in enumerate(millions)}
    for prefix, pool in _FOREIGN.items():
        slots |= {f"{prefix}1": pick(pool, 0), f"{prefix}2": pick(pool, 2)}
    return slots


def _fill(text: str, slots: dict[str, str]) -> str:
    for name, value in slots.items():
        text = text.replace("{" + name + "}", value)
    if "{" in text:
        raise ValueError(f"unknown slot in {text!r}")
    return text[:1].upper() + text[1:]


def _plant(name: str, account: tuple[str, ...], row: list[str], slots: dict[str, str], language: str) -> Planted:
    type, grade, *rest = row
    find, put, mark = (_fill("x" + part, slots)[1:] for part in rest)
    for number, paragraph in enumerate(account):
        at = paragraph.find(find)
        if at < 0:
            at = paragraph.find(find[:1].upper() + find[1:])
        if at >= 0:
            changed = paragraph[:at] + put + paragraph[at + len(find) :]
            changed = changed[:1].upper() + changed[1:]
            starts = [n for n in range(len(changed)) if changed[n : n + len(mark)].lower() == mark.lower()]
            if not starts:
                raise ValueError(f"{name}: {mark!r} is not in the changed account: {changed}")
            start = min(starts, key=lambda n: abs(n - at))
            whole = (*account[:number], changed, *account[number + 1 :])
            return Planted(name, type, grade, account, whole, (number, start, start + len(mark)), language)
    raise ValueError(f"{name}: {find!r} is not in the account")


def told() -> list[Told]:
    """All events under all fillings, in order."""
    found: list[Told] = []
    for event, path in enumerate(sorted(EVENTS.glob("*.toml"))):
        source = tomllib.loads(path.read_text(encoding="utf-8"))
        language = source.get("language", "en")
        for filling in range(FILLINGS):
            slots = _slots(event, filling)
            name = f"{path.stem}-{filling}"
            a, b, c = (tuple(_fill(paragraph, slots) for paragraph in source[key]) for key in "abc")
            planted = tuple(_plant(name, b, row, slots, language) for row in source["planted"])
            found.append(Told(name, language, (a, b, c), planted))
    return found


def single(file: str = "single.toml") -> tuple[list[Planted], list[tuple[str, str, str]]]:
    """The pairs of ``single.toml`` or ``values.toml``: planted differences, and honest pairs without any, each with
    its language.
    """
    source = tomllib.loads((EVENTS.parent / file).read_text(encoding="utf-8"))
    name = file.removesuffix(".toml")
    planted = []
    for type, grade, left, right, mark, *language in source["planted"]:
        start = right.index(mark)
        place = (0, start, start + len(mark))
        planted.append(Planted(name, type, grade, (left,), (right,), place, (*language, "en")[0]))
    return planted, [(left, right, (*language, "en")[0]) for left, right, *language in source["honest"]]


def paragraphs() -> list[tuple[str, str, str, list[Planted]]]:
    """The paragraphs of ``paragraphs.toml``: language, two honest wordings, and what is planted in the second."""
    found = []
    for pair in tomllib.loads((EVENTS.parent / "paragraphs.toml").read_text(encoding="utf-8"))["pair"]:
        left, right, language = pair["left"], pair["right"], pair["language"]
        planted = []
        for type, grade, find, put, mark in pair["planted"]:
            at = right.index(find)
            changed = right[:at] + put + right[at + len(find) :]
            start = changed.find(mark, max(0, at - len(mark)))
            start = start if start >= 0 else changed.index(mark)
            place = (0, start, start + len(mark))
            planted.append(Planted("paragraph", type, grade, (left,), (changed,), place, language))
        found.append((language, left, right, planted))
    return found


def fresh() -> list[Path]:
    """The batches written before the rules that they measure, in order; each says what its first run gave."""
    return sorted((EVENTS.parent / "fresh").glob("*.toml"))


def articles(path: Path) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...], list[Planted]]]:
    """The articles of a batch: name, language, two honest wordings, what is planted in the second."""
    found = []
    for article in tomllib.loads(path.read_text(encoding="utf-8")).get("articles", []):
        name, language = article["name"], article.get("language", "en")
        left, right = tuple(article["a"]), tuple(article["b"])
        planted = [_plant(name, right, row, {}, language)._replace(base=left) for row in article["planted"]]
        found.append((name, language, left, right, planted))
    return found
