"""Units of measure: their names and symbols in a text, what they measure, and how one converts to another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.plurals import is_plural
from sidebyside.language.token_view import HYPHENS, TokenView


class Unit(NamedTuple):
    """What a unit measures, and how many of the dimension's first unit one of it is."""

    dimension: str
    factor: float


# dimension: unit factor forms…; the forms are names and symbols in English, German, French and Spanish, the symbols
# that are letters too behind an equals sign.
_TABLE = """
length: kilometer 1000 kilometer kilometers kilometre kilometres km kms kilometern kilomètre kilomètres
length: kilometer 1000 kilómetro kilómetros
length: meter 1 meter meters metre metres metern mètre mètres metro metros =m
length: centimeter .01 centimeter centimeters centimetre centimetres zentimeter zentimetern centimètre centimètres
length: centimeter .01 centímetro centímetros cm
length: millimeter .001 millimeter millimeters millimetre millimetres millimetern millimètre millimètres milímetros mm
length: mile 1609.34 mile miles meile meilen milles milla millas mi
length: foot .3048 foot feet ft pieds pies fuß
length: inch .0254 inch inches zoll pouces pulgadas
length: yard .9144 yard yards
mass: tonne 1000 tonne tonnes ton tons tonnen tonelada toneladas =t
mass: kilogram 1 kilogram kilograms kilogramme kilogrammes kilo kilos kg kilogramm kilogramo kilogramos
mass: gram .001 gram grams gramme grammes gramm gramos =g
mass: pound .4536 lb lbs
mass: ounce .02835 ounce ounces oz
volume: liter 1 liter liters litre litres litern litro litros
volume: gallon 3.785 gallon gallons
volume: barrel 159 barrel barrels baril barils barriles
area: hectare 1 hectare hectares hektar ha hectárea hectáreas
area: acre .4047 acre acres
area: square_kilometer 100 km² quadratkilometer quadratkilometern
area: square_meter .0001 m² quadratmeter quadratmetern
power: megawatt 1000 megawatt megawatts mw
power: gigawatt 1000000 gigawatt gigawatts gw
power: kilowatt 1 kilowatt kilowatts kw
power: watt .001 watt watts
energy: kilowatt-hour 1 kwh
energy: megawatt-hour 1000 mwh
speed: kilometer_per_hour 1 kmh kph
speed: mile_per_hour 1.60934 mph
data: gigabyte 1 gigabyte gigabytes gb
data: terabyte 1000 terabyte terabytes tb
data: megabyte .001 megabyte megabytes mb
time: second 1 second seconds sekunde sekunden seconde secondes segundo segundos
time: minute 60 minute minutes minuten minuto minutos =min
time: hour 3600 hour hours hr hrs stunde stunden heure heures hora horas =h
time: day 86400 day days tag tage tagen jour jours día días
time: week 604800 week weeks woche wochen semaine semaines semana semanas
time: month 2629800 month months monat monate monaten mois mes meses
time: year 31557600 year years yr yrs jahr jahre jahren ans année années año años
temperature: celsius 1 °c
temperature: fahrenheit 1 °f
"""
_SQUARE = {"square": "square_", "sq": "square_", "cubic": "cubic_"}
_DEGREES = frozenset(("degree", "degrees", "grad", "degrés", "degré", "grados"))
_SCALES = frozenset(("celsius", "fahrenheit"))
_PER = frozenset(("per", "an", "a", "pro", "par", "por"))

UNITS: dict[str, Unit] = {}
"""All units by the name `unit_at` gives them."""
_FORMS: dict[str, str] = {}
_CLOSE: dict[str, str] = {}
for _line in _TABLE.strip().splitlines():
    _dimension, _, _rest = _line.partition(": ")
    _name, _factor, *_forms = _rest.split()
    UNITS[_name] = Unit(_dimension, float(_factor))
    for _form in _forms:
        (_CLOSE if _form[0] == "=" else _FORMS)[_form.removeprefix("=")] = _name
for _name in ("meter", "kilometer", "mile", "foot", "yard"):
    _length = UNITS[_name].factor
    UNITS[f"square_{_name}"] = Unit("area", _length**2 / 10_000)
    UNITS[f"cubic_{_name}"] = Unit("volume", _length**3 * 1000)
for _name in ("kilometer", "mile", "meter"):
    UNITS[f"{_name}_per_hour"] = Unit("speed", UNITS[_name].factor / 1000)
for _name in ("meter", "kilometer"):
    UNITS[f"{_name}_per_second"] = Unit("speed", UNITS[_name].factor * 3.6)


def unit_at(view: TokenView, at: int) -> tuple[str, int] | None:
    """The unit that begins at the token right behind a number, or behind a hyphen there, and the token after it."""
    if view.word(at) in HYPHENS and view.touches(at) and view.touches(at + 1):
        at += 1
    word = view.word(at)
    if word == "°":
        scale = view.word(at + 1)
        return ("celsius" if scale == "c" else "fahrenheit", at + 2) if scale in ("c", "f") else None
    if word in _DEGREES:
        return (view.word(at + 1), at + 2) if view.word(at + 1) in _SCALES else None
    power = _SQUARE.get(word)
    if power:
        at += 1
        word = view.word(at)
    name = _FORMS.get(word)
    # "5G" and "10M" are no measures: a letter alone stands small; behind a blank, "5 m people" are millions.
    if name is None and view.raw(at) in _CLOSE and (view.touches(at) or not is_plural(view.word(at + 1), "en")):
        name = _CLOSE[view.raw(at)]
    if name is None or (power and power + name not in UNITS):
        return None
    name = (power or "") + name
    end = at + 1
    if view.raw(end) == "²" and f"square_{name}" in UNITS:
        return f"square_{name}", end + 1
    if view.word(end) in _PER or view.word(end) == "/":
        over = {"h": "hour", "s": "second", "sec": "second"}.get(view.word(end + 1)) or _FORMS.get(view.word(end + 1))
        if over and f"{name}_per_{over}" in UNITS:
            return f"{name}_per_{over}", end + 2
    return name, end


@lru_cache(maxsize=256)
def dimension(name: str) -> str:
    """What the unit of this name measures, or "" where it is the name of no unit."""
    unit = UNITS.get(name)
    return unit.dimension if unit else ""


def converts(value: float, step: float, unit: str, other_value: float, other_step: float, other: str) -> bool:
    """Whether two amounts in units of one dimension tell the same, each rounded to its last digit (``step``).

    Besides half a last digit, 2 % are allowed; never more than 12 % apart.
    """
    if {unit, other} == _SCALES:
        celsius, fahrenheit = (value, other_value) if unit == "celsius" else (other_value, value)
        # A temperature, or a difference of two.
        return min(abs(celsius - (fahrenheit - 32) / 1.8), abs(celsius - fahrenheit / 1.8)) <= 1.5
    one, two = UNITS[unit].factor, UNITS[other].factor
    a, b = value * one, other_value * two
    most = max(abs(a), abs(b))
    return abs(a - b) <= min(0.5 * (step * one + other_step * two) + 0.02 * most, 0.12 * most)
