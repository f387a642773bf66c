"""A quotation of which all words stand in another, one after the other, and what it leaves behind."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison.findings.quotes.changes import find
from sidebyside.comparison.findings.quotes.quotations import Quote
from sidebyside.comparison.findings.quotes.weight import is_pronoun, kind, limits
from sidebyside.language.wordlist import words
from sidebyside.model import letter

FRAGMENT = "fragment"

SHORT = 8
"""Words up to which two quotations in one frame may have been reworded whole but for one word."""


class Grading(NamedTuple):
    """A grade, whether it is a difference of substance, what to say of it, and a likeness 0..1."""

    grade: str
    differs: bool
    remarks: tuple[tuple[str, str], ...]
    likeness: float


def fragment(short: Quote, long: Quote, at: int, linked: bool, *, paired: bool) -> Grading | None:
    enough = len(short.content) >= (1 if linked else 2) or (linked and len(short.keys) >= 3)
    if not enough or (len(short.keys) == 1 and len(short.keys[0]) < 4):
        return None
    remarks: tuple[tuple[str, str], ...] = ()
    # "acceptable" from "not acceptable": a negation right before the piece, that the other report does not tell.
    before = [n for n in range(max(0, at - 3), at) if kind(long.keys[n]) == "negation"]
    text = short.reading.text
    lead = text[max(0, short.quotation.opening - 60) : short.quotation.opening].casefold().replace("’", "'").split()
    if before and not any(kind(word.strip(",.;:“”\"'")) == "negation" for word in lead):
        where = letter(short.reading.place.report)
        remarks = (
            (f"cut from {where}", long.phrase(before[0], at)),
            ("negation", long.phrase(before[0], before[0] + 1)),
        )
    elif linked and _closed(short):
        remarks = _condition(short, long, at) or _premise(short, long, at)
    elif paired and _weighted(short, long, at):
        remarks = ((f"cut from {letter(short.reading.place.report)}", long.phrase(at - 1, at)),)
    return Grading(FRAGMENT, bool(remarks), remarks, len(short.content) / max(1, len(long.content)))


def _closed(quote: Quote) -> bool:
    """Whether a quotation is given as a whole sentence: a capital begins it, and its last mark stands inside."""
    text = quote.side.text.strip()
    return text[:1].isupper() and text[-1:] in (".", "!", ",") and len(quote.keys) >= 3


def _condition(short: Quote, long: Quote, at: int) -> tuple[tuple[str, str], ...]:
    """What limits a sentence that one report gives in full and the other without its end: a negation, a hedge, a
    number or a condition ("I have never done it knowingly", "we will pay if we must"). Nothing where none is left out.
    """
    end = at + len(short.keys)
    last = next((n for n in range(end, len(long.keys)) if any(m in long.before(n) for m in ".!?…[")), len(long.keys))
    first_in_both = at == 0 or any(mark in long.before(at) for mark in ".!?")
    if not first_in_both or last == end or find(short.keys, long.keys) != at:
        return ()
    found = [
        (kind, long.phrase(n, n + 1))
        for n in range(end, last)
        if (kind := limits(long.keys[n])) and not is_pronoun(long, n)
    ]
    return ((f"cut from {letter(short.reading.place.report)}", long.phrase(end, last)), *found) if found else ()


_PREMISES = words("if unless provided assuming wenn falls sofern si sauf salvo")

_BESIDE = 150
"""How many letters on either side of a quotation are searched for a condition told in the report's own words."""


def _premise(short: Quote, long: Quote, at: int) -> tuple[tuple[str, str], ...]:
    """The condition that begins a sentence ("If the money comes, we will pay") whose rest one report gives as if it
    were the whole. Nothing where there is none, or where that report tells a condition beside its quotation.
    """
    first = next((n for n in range(at, -1, -1) if n == 0 or any(mark in long.before(n) for mark in ".!?…[")), at)
    found = next((n for n in range(first, min(first + 2, at)) if long.keys[n] in _PREMISES), -1)
    if found < 0 or "even" in long.keys[first:found]:
        return ()
    text, quotation = short.reading.text, short.quotation
    beside = text[max(0, quotation.opening - _BESIDE) : quotation.opening] + " " + text[short.side.end :][:_BESIDE]
    if _PREMISES.intersection(word.strip(",.;:“”\"'") for word in beside.casefold().split()):
        return ()
    where = letter(short.reading.place.report)
    return (f"cut from {where}", long.phrase(first, at)), ("hedge", long.phrase(found, found + 1))


_WEIGHTS = words(
    """deeply extremely utterly totally completely entirely profoundly grossly seriously gravely fundamentally
    absolutely wholly thoroughly partly partially slightly somewhat mildly potentially allegedly barely"""
)

_PIECE = 3
"""Words up to which a piece of a short quotation may have lost the word that gave its weight."""


def _weighted(short: Quote, long: Quote, at: int) -> bool:
    """Whether a piece of a short quotation leaves the word of degree right before it behind ("flawed" from "deeply
    flawed"), and the other report does not tell it before the marks.
    """
    if not at or len(short.keys) > _PIECE or len(long.keys) > SHORT or long.keys[at - 1] not in _WEIGHTS:
        return False
    opening = short.quotation.opening
    lead = short.reading.text[max(0, opening - 60) : opening].casefold().split()
    return long.before(at).strip() == "" and long.keys[at - 1] not in lead
