"""Numbers that are no quantities: years, ages, scores, ordinals, telephone and section numbers, parts of names."""

from __future__ import annotations

from sidebyside.language.dates.numeric_dates import COLLECTIVES
from sidebyside.language.numbers.ages import is_age
from sidebyside.language.numbers.figures import Value
from sidebyside.language.numbers.units import unit_at
from sidebyside.language.numerals import SIGNS, Numerals
from sidebyside.language.token_view import HYPHENS, RANGE_MARKS, TokenView
from sidebyside.language.wordlist import words

_DESIGNATORS = words(
    "flight boeing airbus article articles section sections chapter resolution route highway no number nos room "
    "channel type unit apollo falcon act title page pages volume vol part phase level category grade class group "
    "platform gate line windows iphone formula area block lot paragraph clause rule order bill proposition "
    "protocol version model mark leopard challenger soyuz stage step figure table fig item point question "
    "appendix exhibit interstate track apartment suite floor bus tram size age aged artikel kapitel seite nummer "
    "nr zimmer gleis paragraf artículo capítulo página número sala vuelo article chapitre numéro vol salle group "
    "band ward district precinct sector zone studio pier dock hangar reactor unit block bloc season episode round "
    "game week day lap heat"
)
_TELEPHONE = words("call phone tel telephone hotline fax dial number whatsapp text tél teléfono telefon")
_SCORE_WORDS = words(
    "win wins won beat beats beating lose loses lost draw drew drawn score scored lead leads led victory defeat "
    "defeated vote voted votes tie tied gewann besiegte siegte ganó venció battu gagné"
)
_IN_YEAR = words(
    "in since until till by during before after year early late mid spring summer autumn winter fall end beginning "
    "start im seit jahr jahre jahres ab en depuis année avant après desde año hasta circa back"
)
_OF_YEAR = words("the its their his her our from to and between through around le la el los der das die del")
_COUNTING = words(
    "killed injured reached hit employs employed employing totalled totaled numbered exceeded surpassed drew "
    "attracted seats holds houses topped averaged"
)
_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth")
_UNCOUNTED = words("of another day thing who that is should can could would may might by else's")
_NOT_ONE = words("no any every this that each which the some only other another day not")


def counts(view: TokenView, rules: Numerals, language: str, value: Value, noun: str, plural: bool) -> bool:
    """Whether a number without unit and without approximation counts anything."""
    if value.vague:
        return True
    if value.words:
        if view.word(value.begin) in ("one", "ein", "eine", "einen", "einem", "einer", "un", "une", "una", "uno"):
            return _counts_one(view, rules, language, value, noun)
        if value.low == 0 and not noun:
            return language == "en" and view.word(value.begin - 1) in ("to", "at", "was", "is", "be", "of", "remained")
        if value.begin == value.end - 1 and view.lower[value.begin] in ("thousand", "million", "hundred"):
            return False
        return bool(noun) or value.low >= 2
    if value.low != value.high:
        return plural or value.scaled or not _near_score(view, value)
    return bool(noun) or value.scaled or value.low >= 1 or view.word(value.begin - 1) == "-"


def _counts_one(view: TokenView, rules: Numerals, language: str, value: Value, noun: str) -> bool:
    if language != "en" or value.end - value.begin != 1 or not noun:
        return False
    following = view.word(value.end)
    return (
        following not in _UNCOUNTED
        and following not in rules.stops
        and view.word(value.begin - 1) not in _NOT_ONE
        and view.word(value.end) not in HYPHENS
    )


def _near_score(view: TokenView, value: Value) -> bool:
    return any(view.word(number) in _SCORE_WORDS for number in range(max(0, value.begin - 6), value.begin))


def is_name(view: TokenView, language: str, value: Value, plural: bool, hedge: str) -> bool:
    """Whether a number is part of a name, a year, an age, a score, an ordinal, a telephone or section number."""
    begin, end = value.begin, value.end
    before, after = view.word(begin - 1), view.word(end)
    if value.words:
        name = not view.sentence_start(begin) or (view.capital(end) and language != "de")
        if view.capital(begin) and name and not hedge:
            return True
        ordinal = after in HYPHENS and view.touches(end) and view.word(end + 1) in _ORDINALS
        return ordinal or is_age(view, language, value)
    if _attached(view, begin, end):
        return True
    if before == "." and view.word(begin - 2) in ("no", "nos", "art", "sec", "fig", "vol", "nr", "p", "pp"):
        return True
    if before in _DESIGNATORS and not hedge:
        return True
    if is_age(view, language, value) or (not hedge and _is_year(view, value, plural)):
        return True
    if before in _TELEPHONE and not plural:
        return True
    if value.plain_digits and (view.is_number(begin - 1) or view.is_number(end)):
        return True
    if value.plain_digits.startswith("0") and len(value.plain_digits) > 1:
        return True
    if view.capital(begin - 1) and view.tokens[begin - 1].kind == "word" and not hedge:
        # "Apollo 11", but "On Monday 12 people" and "gave Ukraine 31 tanks".
        # A German noun has a capital anyhow: "stellten die Beamten 23 Kilogramm sicher", "Mit 58 Einsatzkräften".
        return not (plural and (language == "de" or view.word(end) == view.raw(end)))
    if before in "[(" and view.raw(end) in ("]", ")") and view.raw(end):
        return True
    return begin == 0 and view.raw(end) in (".", ")")


def _attached(view: TokenView, begin: int, end: int) -> bool:
    """Whether letters, hyphens, slashes or signs tie the number into something else."""
    if view.touches(begin):
        mark = view.raw(begin - 1)
        if mark in RANGE_MARKS and view.touches(begin - 1) and view.raw(begin - 2)[-1:].isalnum():
            return True
        if mark in "/_=&#@№§:.\\" or (mark not in SIGNS and view.tokens[begin - 1].kind == "word"):
            return True
        if mark == "+":
            return True
    if _before_sign(view.raw(begin - 1)):
        return True
    if not view.touches(end):
        return False
    mark = view.raw(end)
    if mark in ("/", "_", "=", "@"):
        return True
    if mark in RANGE_MARKS and view.touches(end + 1):
        return view.is_number(end + 1)
    return view.tokens[end].kind == "word" and unit_at(view, end) is None


def _is_year(view: TokenView, value: Value, plural: bool) -> bool:
    digits = value.plain_digits
    before = view.word(value.begin - 1)
    first = 1000 if before in _IN_YEAR else 1400
    if len(digits) != 4 or not first <= value.low <= 2199 or not digits.isdigit():
        return False
    if before == "of" and view.word(value.begin - 2) in COLLECTIVES:
        return False  # a crowd of 2000
    if not plural:
        return before not in _COUNTING
    if view.capital(value.begin - 1) and view.is_word(value.begin - 1):
        return True
    # "In 2014 troops left" and "the 2019 floods" name years; "a load of 1500 tonnes" and "the 1500 workers" do not.
    return before in _IN_YEAR or (before in _OF_YEAR and value.low >= 1900)


def _before_sign(mark: str) -> bool:
    """Whether a mark before a number makes it a label: a section sign or a number sign."""
    return mark in ("§", "#", "№")
