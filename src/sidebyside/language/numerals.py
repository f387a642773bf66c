"""The words numbers are written with, per language: numerals, scales, approximations, currencies."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.wordlist import phrases, words


class Numerals(NamedTuple):
    """What one language counts with. All words in lower case.

    ``ones`` add up (twenty + three), ``scales`` multiply (three hundred), ``vague`` name a range (dozens). ``hedges``
    hold phrases that stand before a number, ``after`` those that stand behind it, with their class. ``stops`` are words
    that end the noun phrase after a number; ``joiners`` stand between the numerals of one number.
    """

    ones: dict[str, int]
    scales: dict[str, float]
    vague: dict[str, tuple[float, float]]
    hedges: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    stops: frozenset[str]
    joiners: frozenset[str]
    ranges: frozenset[str]
    between: frozenset[str]
    percent: frozenset[str]
    currencies: dict[str, str]
    of: frozenset[str]
    partitive: frozenset[str]
    point: str
    group: str
    spaced: bool


def _count(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    return {form: start + n * step for n, word in enumerate(words.split()) for form in word.split("|")}


_EN = Numerals(
    ones={
        **_count(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ),
        **_count("twenty thirty forty|fourty fifty sixty seventy eighty ninety", 20, 10),
    },
    scales={
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "millions": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "dozen": 12,
        "lakh": 1e5,
        "lakhs": 1e5,
        "crore": 1e7,
        "crores": 1e7,
        "k": 1e3,
        "mn": 1e6,
        "mln": 1e6,
        "bn": 1e9,
        "tn": 1e12,
    },
    vague={
        "dozens": (24, 199),
        "scores": (40, 199),
        "hundreds": (200, 1_999),
        "thousands": (2_000, 99_999),
        "millions": (2e6, 9e8),
        "billions": (2e9, 9e11),
    },
    hedges=phrases(
        """
        about: about, around, approximately, approx, roughly, some, an estimated, estimated, circa
        exactly: exactly, precisely, a total of exactly
        about: in the region of, somewhere around, something like, more or less
        nearly: nearly, almost, just under, close to, just short of, just shy of, approaching, not quite
        up to: as many as, up to, at most, no more than, not more than, a maximum of, as much as, as high as
        under: fewer than, less than, under, below, lower than, younger than, shorter than, smaller than
        at least: at least, no fewer than, no less than, not less than, a minimum of, not fewer than
        over: more than, over, above, in excess of, upwards of, upward of, exceeding, greater than, just over, well over
        over: older than, longer than, larger than, bigger than, higher than, a little more than, slightly more than
        over: a little over, slightly over, exceed, exceeds, exceeded, surpassed, topped
        up to: could reach, may reach, might reach, can reach
        nearly: a little less than, slightly less than, slightly under, a little under, just below
        """
    ),
    after=phrases("about: or so\nover: plus\nup to: or less, or fewer, at most\nat least: at least, or more, and more"),
    stops=words(
        "of in on at to from by with for and or but as that which who whom whose was were is are be been being "
        "has have had will would could can may might must should do does did not no than then when while where "
        "after before since until over under into onto across near around against among between during through it "
        "he she they we i you cannot his her its their our this these those the a an so if because about according "
        "said says told also both there here still already now only more less most killed died dead injured wounded "
        "took left came went"
    ),
    joiners=words("and"),
    ranges=words("to or"),
    between=words("between"),
    percent=words("percent pct pc"),
    currencies={
        "dollar": "USD",
        "euro": "EUR",
        "pound": "GBP",
        "yen": "JPY",
        "yuan": "CNY",
        "rouble": "RUB",
        "ruble": "RUB",
        "won": "KRW",
        "rupee": "INR",
        "hryvnia": "UAH",
        "shekel": "ILS",
        "franc": "CHF",
        "peso": "MXN",
        "real": "BRL",
        "lira": "TRY",
    },
    of=words("of"),
    partitive=words("the these those them its their his her our"),
    point=".",
    group=",",
    spaced=False,
)

_DE = Numerals(
    ones={
        **_count("null eins|ein|eine|einen|einem|einer zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf"),
        **_count("dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 13),
        **_count("zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
    },
    scales={
        "hundert": 1e2,
        "tausend": 1e3,
        "million": 1e6,
        "millionen": 1e6,
        "mio": 1e6,
        "milliarde": 1e9,
        "milliarden": 1e9,
        "mrd": 1e9,
        "billion": 1e12,
        "billionen": 1e12,
        "dutzend": 12,
    },
    vague={"dutzende": (24, 199), "hunderte": (200, 1_999), "tausende": (2_000, 99_999)},
    hedges=phrases(
        """
        exactly: genau, exakt
        about: rund, etwa, ungefähr, circa, ca, zirka, in etwa, schätzungsweise, um die
        nearly: knapp, fast, beinahe, nahezu, annähernd
        up to: bis zu, höchstens, maximal, nicht mehr als
        under: weniger als, unter
        at least: mindestens, wenigstens, zumindest, nicht weniger als
        over: mehr als, über, gut
        """
    ),
    after=phrases("at least: oder mehr"),
    stops=words(
        "von in im am an auf zu zum zur aus bei mit für und oder aber als dass die der das den dem des ein eine "
        "war waren ist sind wurde wurden werden wird hat haben hatte nach vor seit bis über unter durch gegen um "
        "sich er sie es nicht sowie sagte getötet verletzt"
    ),
    joiners=words("und"),
    ranges=words("bis oder"),
    between=words("zwischen"),
    percent=words("prozent"),
    currencies={"dollar": "USD", "euro": "EUR", "pfund": "GBP", "rubel": "RUB", "franken": "CHF", "yen": "JPY"},
    of=words("von der"),
    partitive=words("der den diesen ihnen"),
    point=",",
    group=".",
    spaced=True,
)

_FR = Numerals(
    ones={
        **_count("zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
        **_count("vingt trente quarante cinquante soixante", 20, 10),
    },
    scales={
        "cent": 1e2,
        "cents": 1e2,
        "mille": 1e3,
        "million": 1e6,
        "millions": 1e6,
        "milliard": 1e9,
        "milliards": 1e9,
        "douzaine": 12,
    },
    vague={
        "dizaines": (20, 99),
        "centaines": (200, 1_999),
        "milliers": (2_000, 99_999),
    },
    hedges=phrases(
        """
        exactly: exactement
        about: environ, quelque, à peu près, autour de, approximativement, aux alentours de
        nearly: près de, presque, pas loin de
        up to: jusqu'à, jusqu’à, au plus, au maximum, pas plus de
        under: moins de
        at least: au moins, au minimum, pas moins de
        over: plus de, plus d
        """
    ),
    after=phrases("about: environ\nat least: au moins"),
    stops=words(
        "de des du d dans à au aux en sur par pour avec et ou mais que qui dont le la les un une est sont était "
        "étaient a ont avait ont été après avant depuis jusque sous contre entre il elle ils se s ne pas tués "
        "blessés selon"
    ),
    joiners=words("et"),
    ranges=words("à ou"),
    between=words("entre"),
    percent=words("pourcent"),
    currencies={"dollar": "USD", "euro": "EUR", "livre": "GBP", "rouble": "RUB", "franc": "CHF", "yen": "JPY"},
    of=words("de d des"),
    partitive=words("ces ses leurs les"),
    point=",",
    group=".",
    spaced=True,
)

_ES = Numerals(
    ones={
        **_count("cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"),
        **_count("dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún veintidós veintitrés", 16),
        **_count("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
        **_count("cien|ciento doscientos|doscientas trescientos|trescientas", 100, 100),
        **_count("quinientos|quinientas", 500),
    },
    scales={"mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12, "docena": 12},
    vague={
        "decenas": (20, 99),
        "docenas": (24, 199),
        "cientos": (200, 1_999),
        "centenares": (200, 1_999),
        "miles": (2_000, 99_999),
    },
    hedges=phrases(
        """
        exactly: exactamente
        about: unos, unas, alrededor de, aproximadamente, en torno a, cerca de, más o menos
        nearly: casi, poco menos de
        up to: hasta, como máximo, no más de
        under: menos de
        at least: al menos, por lo menos, como mínimo, no menos de
        over: más de, por encima de
        """
    ),
    after=phrases("at least: o más\nabout: aproximadamente"),
    stops=words(
        "de del en a al por para con y o pero que quien cuyo el la los las un una es son era eran fue fueron ha "
        "han había tras antes desde hasta sobre bajo contra entre se no según como lo su sus muertos heridos"
    ),
    joiners=words("y"),
    ranges=words("a o"),
    between=words("entre"),
    percent=words(""),
    currencies={"dólar": "USD", "dólares": "USD", "euro": "EUR", "libra": "GBP", "rublo": "RUB", "peso": "MXN"},
    of=words("de"),
    partitive=words("los las estos estas sus ellos"),
    point=",",
    group=".",
    spaced=True,
)

NUMERALS: dict[str, Numerals] = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES}

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₴": "UAH", "₪": "ILS"}
"""Currency signs."""

CODES = frozenset(("USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "UAH", "CHF", "KRW"))
"""Currency codes that are written before or after an amount."""
