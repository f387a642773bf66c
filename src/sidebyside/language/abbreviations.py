"""Abbreviations that mean the same as the words they stand for, as keys for folding."""

from __future__ import annotations

# Written with capitals or with dots only: "US" is a country, "us" a pronoun.
_COUNTRIES = {
    "united states": ("US", "U.S.", "U.S", "USA", "U.S.A."),
    "united kingdom": ("UK", "U.K.", "U.K"),
    "united nations": ("UN", "U.N.", "U.N"),
    "european union": ("EU", "E.U."),
    "united arab emirates": ("UAE", "U.A.E."),
}
_ENGLISH = {
    "january": ("Jan",),
    "february": ("Feb",),
    "april": ("Apr",),
    "august": ("Aug",),
    "september": ("Sept", "Sep"),
    "october": ("Oct",),
    "november": ("Nov",),
    "december": ("Dec",),
    "tuesday": ("Tue", "Tues"),
    "thursday": ("Thu", "Thur", "Thurs"),
    "friday": ("Fri",),
    "general": ("Gen",),
    "colonel": ("Col",),
    "lieutenant": ("Lt",),
    "sergeant": ("Sgt",),
    "captain": ("Capt",),
    "governor": ("Gov",),
    "senator": ("Sen",),
    "professor": ("Prof",),
    "doctor": ("Dr",),
    "government": ("govt", "Govt"),
    "department": ("dept", "Dept"),
    "versus": ("vs", "v"),
    "percent": ("pct",),
    "billion": ("bn",),
    "trillion": ("tn",),
    "kilometer": ("km",),
    "kilogram": ("kg",),
}

SINGLE: dict[str, dict[str, str]] = {
    "en": {short: key for table in (_COUNTRIES, _ENGLISH) for key, forms in table.items() for short in forms},
    "de": {"USA": "usa", "US": "usa", "EU": "europaische union", "km": "kilometer", "kg": "kilogramm"},
    "fr": {"UE": "union européenne", "ONU": "nations unies", "km": "kilomètre", "kg": "kilogramme"},
    "es": {"EE": "estados unidos", "EEUU": "estados unidos", "UE": "unión europea", "ONU": "naciones unidas"},
}
"""Per language: an abbreviation, as it is written, and its key."""

PHRASES: dict[str, dict[tuple[str, ...], str]] = {
    "en": {
        **{tuple(key.split()): key for key in _COUNTRIES},
        ("united", "states", "of", "america"): "united states",
        ("per", "cent"): "percent",
        ("can", "not"): "can not",
        ("no", "one"): "no one",
    },
    "de": {("vereinigte", "staaten"): "usa", ("europäische", "union"): "europaische union"},
    "fr": {("union", "européenne"): "union européenne", ("nations", "unies"): "nations unies"},
    "es": {
        ("estados", "unidos"): "estados unidos",
        ("unión", "europea"): "unión europea",
        ("naciones", "unidas"): "naciones unidas",
    },
}
"""Per language: words in lower case that together are one, and their key."""

_AUXILIARIES = "are could did does do had has have is might must need should was were would"
CONTRACTIONS = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    **{f"{verb}n't": f"{verb} not" for verb in _AUXILIARIES.split()},
}
"""English contractions with not."""

PHRASES["en"].update({tuple(full.split()): full for full in CONTRACTIONS.values()})

JOINED_PREFIXES = frozenset(("anti", "co", "counter", "e", "multi", "non", "pre", "re", "semi", "sub"))
"""English prefixes written with or without a hyphen: co-operate, cooperate."""
