"""The rows of the name ledger: one per person, place or body, with its forms in each report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.comparison.findings.mentions import Mention, mentions_in
from sidebyside.comparison.findings.reading import ParagraphReading, ReportReading
from sidebyside.language.folding import fold_words
from sidebyside.language.names.countries import country, is_people
from sidebyside.language.names.forms import compare_names
from sidebyside.language.normal_form import composed
from sidebyside.model import Finding, Side, letter

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

VARIANT = "spelling variant"

SAME = "same name"

ONLY_HERE = "only here"

NEAR = 500
"""How many rows that begin with the same letters a name is compared with."""


class _Entity(NamedTuple):
    """One person, place or body of one report: the fullest form, its first side, and how often each form stands."""

    full: tuple[str, ...]
    side: Side
    forms: tuple[tuple[str, int], ...]


def _entities(whole: ReportReading) -> dict[tuple[str, ...], _Entity]:
    sides: dict[tuple[str, ...], list[Side]] = {}
    for reading in whole.paragraphs():
        for mention in reading.once(mentions_in):
            if not is_people(mention.name.key):
                sides.setdefault(_key(mention, reading), []).append(reading.side(*mention.name[:2]))
    found: dict[tuple[str, ...], _Entity] = {}
    for full, all_sides in sides.items():
        forms: dict[str, int] = {}
        for side in all_sides:
            forms[side.text] = forms.get(side.text, 0) + 1
        fullest = max(all_sides, key=lambda side: len(side.text.split()))
        found[full] = _Entity(full, fullest, tuple(forms.items()))
    return found


def _key(mention: Mention, reading: ParagraphReading) -> tuple[str, ...]:
    """The fullest form; for states the folded one, under which US and United States meet but Moscow is a city."""
    if mention.name.kind != "state":
        return mention.full
    text = reading.text[mention.name.start : mention.name.end]
    return tuple(word.key for word in fold_words(text, reading.language))


def _alike(one: _Entity, other: _Entity) -> bool:
    if country(" ".join(one.full)) or country(" ".join(other.full)):
        return False  # states meet by their folded forms
    likeness = compare_names(one.full, other.full)
    return likeness in ("same", "variant") or (likeness == "part" and max(len(one.full), len(other.full)) > 1)


def name_rows(comparison: Comparison) -> list[Finding]:
    """One row per person, place or body, with a side per report that names it; none of them differs."""
    rows: list[dict[int, _Entity]] = []
    by_form: dict[tuple[str, ...], int] = {}
    by_word: dict[str, list[int]] = {}
    for whole in comparison.readings:
        for full, entity in whole.once(_entities).items():
            home = by_form.get(full)
            if home is None or whole.number in rows[home]:
                home = _home(entity, rows, by_word, whole.number)
            if home is None:
                home = len(rows)
                rows.append({})
            rows[home][whole.number] = entity
            by_form.setdefault(full, home)
            for word in {w[:3] for w in full} | {"".join(w[0] for w in full)[:3]}:
                by_word.setdefault(word, []).append(home)
    return [_row(row) for row in rows]


def _home(entity: _Entity, rows: list[dict[int, _Entity]], by_word: dict[str, list[int]], report: int) -> int | None:
    """The row of an entity that other reports spell otherwise; the names that begin alike are looked at."""
    starts = {word[:3] for word in entity.full}
    near = dict.fromkeys(home for start in sorted(starts) for home in by_word.get(start, ())[:NEAR])
    for home in near:
        if report not in rows[home] and any(_alike(entity, other) for other in rows[home].values()):
            return home
    return None


def _row(row: dict[int, _Entity]) -> Finding:
    sides = tuple(entity.side for entity in row.values())
    detail = tuple(
        (f"forms {letter(report)}", ", ".join(f"{form} ×{count}" for form, count in entity.forms))
        for report, entity in row.items()
    )
    texts = list(dict.fromkeys(composed(side.text) for side in sides))
    grade = ONLY_HERE if len(sides) == 1 else VARIANT if _spelled_otherwise(list(row.values())) else SAME
    return Finding("name", grade, f"{grade}: {' / '.join(texts)}", sides, False, detail)


def _spelled_otherwise(entities: Sequence[_Entity]) -> bool:
    """Whether the reports write one name in different ways; a surname alone is no other way."""
    texts = {(len(entity.full), composed(entity.side.text).casefold()) for entity in entities}
    lengths = {length for length, _ in texts}
    return len(texts) > len(lengths)
