"""The number ledger: quantities of the same thing in linked sentences, and how they compare.

Grades, gravest first: value differs · hedge differs (both differ in substance) · rounded · agree · only here. Two
values are held against each other only where the same noun or unit is counted, the same befalls it (killed, injured)
and the words around agree; each quantity stands in one row of a pair at most, equal values being matched first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from sidebyside.comparison.findings.context import linked_sentences, near, overlap, sentence_keys
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.fates import Fate, fate_between, is_fate
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.folding import fold_word
from sidebyside.language.negations import OPPOSITES
from sidebyside.language.numbers import Quantity, quantities
from sidebyside.language.rounding import rounds_to
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

MOST = 64
"""How many quantities of one sentence are held against another's; no honest sentence has more."""

GRADES = ("value differs", "hedge differs", "rounded", "agree")

# Nouns news reports use for one another. Only equal values are matched across them freely.
_RELATED = tuple(
    frozenset(group.split())
    for group in (
        "soldier troop serviceman fighter personnel",
        "person civilian resident man inhabitant victim individual passenger worker protester migrant",
        "missil rocket projectil",
        "plane aircraft jet",
        "protester demonstrator marcher",
        "worker employe staff",
        "home house building",
        "child kid",
        "hostag captiv",
        "prisoner detaine inmat captiv",
        "compani firm",
        "car vehicl",
        "attack strik raid",
        "lawmaker legislator mp deputi",
        "firefighter crew",
        "student pupil",
        "famili household",
        "town citi villag",
    )
)
_MEASURES = frozenset(
    map(
        fold_word,
        words(
            "acre hectare mile kilometre metre foot inch yard centimetre millimetre tonne ton kilogram pound gram "
            "ounce litre gallon barrel pint degree knot watt kilowatt megawatt volt second minute hour day week "
            "month year"
        ),
    )
)
"""Units that tell different amounts by the same number."""
_DURATIONS = words("day week month year hour minut second time tag woch monat jahr stund jour mois an heur día")
_OTHERS = words("another other further additional more extra first last next weitere autre autres otro otros")
# "Damage is estimated at $5 million" says no more and no less than "an estimated $5 million".
_ESTIMATES = words(
    "estimated estimates estimate approximately geschätzt schätzungsweise estimé estimés estimée estimados"
)
# Below this a bare equal value may be chance; such a pair needs the same noun or a word in common.
_TELLING = 1000


class _Counted(NamedTuple):
    """A quantity in its sentence, with what stands around it."""

    quantity: Quantity
    around: frozenset[str]
    fate: Fate
    modifiers: frozenset[str]
    other: bool
    hedge: str
    sentence: frozenset[str]


def _counted(paragraph: ParagraphReading) -> tuple[tuple[_Counted, ...], ...]:
    """Per sentence, its quantities in order."""
    found: list[tuple[_Counted, ...]] = []
    all_of_it = quantities(paragraph.text, paragraph.language)
    if not all_of_it:
        return tuple(() for _ in paragraph.sentences)
    at = 0
    for sentence, keys in zip(paragraph.sentences, paragraph.once(sentence_keys), strict=True):
        here: list[Quantity] = []
        while at < len(all_of_it) and all_of_it[at].start < sentence.end:
            here.append(all_of_it[at])
            at += 1
        row: list[_Counted] = []
        for number, quantity in enumerate(here):
            left = here[number - 1].end if number else sentence.start
            text = paragraph.text
            following = number + 1
            if following < len(here) and text[quantity.end : here[following].start].split()[:1] == ["of"]:
                following += 1  # the fate of "12 of the 40 passengers" stands after both
            right = here[following].start if following < len(here) else sentence.end
            before = text[max(sentence.start, quantity.start - 24) : quantity.start].lower().split()
            after = text[quantity.end : quantity.end + 8].lower().split()
            row.append(
                _Counted(
                    quantity,
                    near(paragraph, quantity.start, quantity.end, sentence),
                    fate_between(paragraph, left, quantity.start, quantity.end, right),
                    _modifiers(paragraph, quantity),
                    bool(_OTHERS.intersection(before[-2:]) or _OTHERS.intersection(after[:1])),
                    quantity.hedge or ("about" if _ESTIMATES.intersection(before[-3:]) else ""),
                    keys,
                )
            )
        found.append(tuple(row[:MOST]))
    return tuple(found)


def _modifiers(paragraph: ParagraphReading, quantity: Quantity) -> frozenset[str]:
    """The keys of the capitalised words between a number and its noun: 10,000 *North Korean* soldiers."""
    first = bisect_left(paragraph.words, quantity.end, key=lambda w: w.start)
    last = bisect_left(paragraph.words, quantity.noun_end, key=lambda w: w.start)
    return frozenset(w.key for w in paragraph.words[first:last] if w.text[:1].isupper())


def _same_noun(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and bool(one.unit or one.noun) and (bool(one.unit) or one.noun == other.noun)


def _related(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and any(one.noun in group and other.noun in group for group in _RELATED)


def _alike(left: _Counted, right: _Counted) -> float:
    """How surely two quantities count the same thing; 0 where they cannot."""
    one, other = left.quantity, right.quantity
    if one.unit != other.unit:
        return 0.0
    if left.fate and right.fate and left.fate != right.fate:
        return 0.0
    if left.other != right.other:
        return 0.0
    if left.modifiers and right.modifiers and not left.modifiers & right.modifiers:
        return 0.0
    score = float(len(left.around & right.around - {one.noun, other.noun}))
    if left.fate and left.fate == right.fate:
        score += 2
    if _same_noun(one, other):
        score += 2
    elif _related(one, other):
        score += 1
    elif one.noun and other.noun and not one.unit:
        score -= 1
    return max(score, 0.0)


_OPPOSED = tuple(
    (fold_word(a, "en"), fold_word(b, "en")) for a, b in (*OPPOSITES, ("pass", "fail"), ("survive", "die"))
)


def _opposed(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether opposite things are told beside two numbers: eight banks passed, two failed."""
    return any(
        (a in left and b in right and a not in right) or (b in left and a in right and b not in right)
        for a, b in _OPPOSED
    )


def _may_differ(left: _Counted, right: _Counted) -> bool:
    """Whether two different values would be a difference: the same thing is counted, in the same respect."""
    one, other = left.quantity, right.quantity
    if _opposed(left.around, right.around):
        return False
    common = len(left.around & right.around - {one.noun, other.noun})
    fated = bool(left.fate) and left.fate == right.fate
    if one.unit:
        few = min(len(left.around), len(right.around)) <= 3
        return common >= 2 or (common == 1 and (few or overlap(left.sentence, right.sentence) >= 0.5))
    if one.noun and one.noun == other.noun:
        if one.noun in _DURATIONS:
            return common >= 2
        return common >= 1 or fated
    if _related(one, other):
        return fated or common >= 2
    if not one.noun or not other.noun or is_fate(one.noun) or is_fate(other.noun):
        return (fated and common >= 1) or (not one.noun and not other.noun and common >= 3)
    return False


def _equal(one: Quantity, other: Quantity) -> bool:
    return one.low == other.low and one.high == other.high


def compare(pair: Pair) -> list[Finding]:
    """The rows of two linked paragraphs: quantities of the same thing, each in one row at most."""
    left_all, right_all = pair.left.once(_counted), pair.right.once(_counted)
    if not any(left_all) or not any(right_all):
        return []
    cells: list[tuple[_Counted, _Counted]] = [
        (a, b) for i, j in linked_sentences(pair) for a in left_all[i] for b in right_all[j]
    ]
    used: set[tuple[int, int]] = set()
    rows: list[Finding] = []

    def take(chosen: Sequence[tuple[float, _Counted, _Counted, str]]) -> None:
        ranked = sorted(chosen, key=lambda c: (-c[0], c[1].quantity.start, c[2].quantity.start))
        for _, a, b, grade in ranked:
            keys = {(0, a.quantity.start), (1, b.quantity.start)}
            if keys & used:
                continue
            used.update(keys)
            rows.append(_row(pair, a.quantity, b.quantity, grade))

    take([c for a, b in cells if (c := _equal_cell(a, b)) is not None])
    free = [(a, b) for a, b in cells if (0, a.quantity.start) not in used and (1, b.quantity.start) not in used]
    take(
        [(s, a, b, "rounded") for a, b in free if (s := _alike(a, b)) >= 2 and rounds_to(a.quantity, b.quantity)],
    )
    free = [(a, b) for a, b in free if (0, a.quantity.start) not in used and (1, b.quantity.start) not in used]
    take([(_alike(a, b), a, b, "value differs") for a, b in free if _conflict(pair, a, b)])
    return rows


def _equal_cell(a: _Counted, b: _Counted) -> tuple[float, _Counted, _Counted, str] | None:
    if not _equal(a.quantity, b.quantity):
        return None
    nouns = {a.quantity.noun, b.quantity.noun}
    if len(nouns) == 2 and nouns <= _MEASURES:
        return None  # 40 tonnes and 40 kilograms agree in nothing
    score = _alike(a, b)
    sure = score >= 1 or (
        a.quantity.low >= _TELLING and a.quantity.unit == b.quantity.unit and not a.other and not b.other
    )
    if not sure:
        return None
    same = a.hedge == b.hedge
    if not same and score < 1 and a.quantity.low < 10 * _TELLING and a.fate != b.fate:
        return None
    return (score, a, b, "agree" if same else "hedge differs")


def _conflict(pair: Pair, a: _Counted, b: _Counted) -> bool:
    if _alike(a, b) < 1 or not _may_differ(a, b):
        return False
    return not _told(pair.right, a, b) and not _told(pair.left, b, a)


def _told(paragraph: ParagraphReading, counted: _Counted, instead: _Counted) -> bool:
    """Whether a paragraph has this value in at least as like a place as the one held against it: then they are of
    different things.
    """
    here, alike = counted.quantity, _alike(counted, instead)
    return any(
        _equal(other.quantity, here)
        and other.quantity.unit == here.unit
        and (other.quantity.noun == here.noun or not other.quantity.noun or not here.noun)
        and _alike(counted, other) >= alike
        for sentence in paragraph.once(_counted)
        for other in sentence
    )


def _row(pair: Pair, a: Quantity, b: Quantity, grade: str) -> Finding:
    left, right = pair.left.side(a.start, a.end), pair.right.side(b.start, b.end)
    nouns = (
        (a.noun and pair.left.text[a.end : a.noun_end].strip()) or "nothing named",
        (b.noun and pair.right.text[b.end : b.noun_end].strip()) or "nothing named",
    )
    detail = [("counted", f"{nouns[0]} / {nouns[1]}")] if a.noun or b.noun else []
    if grade == "hedge differs":
        detail += [("hedges", f"{a.hedge or 'none'} / {b.hedge or 'none'}")]
    else:
        detail += [("values", f"{_value(a)} / {_value(b)}")]
    return Finding(
        "number",
        grade,
        f"{grade}: {left.text} / {right.text}",
        (left, right),
        differs=grade in ("value differs", "hedge differs"),
        detail=tuple(detail),
    )


def _value(quantity: Quantity) -> str:
    low, high = f"{quantity.low:g}", f"{quantity.high:g}"
    if quantity.low >= 1e6 or quantity.high >= 1e6:
        low, high = f"{quantity.low:,.0f}".replace(",", ""), f"{quantity.high:,.0f}".replace(",", "")
    return low if low == high else f"{low}-{high}"


def mentions(paragraph: ParagraphReading) -> list[Side]:
    """All quantities of a paragraph."""
    return [paragraph.side(q.start, q.end) for q in quantities(paragraph.text, paragraph.language)]


DETECTOR = local_detector("number", compare, mentions, GRADES)
