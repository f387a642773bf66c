"""How the words of two quotations compare: the grade of the quote ledger, the cuts and the rewordings."""

from __future__ import annotations

from collections.abc import Callable

from sidebyside.comparison.findings.quotes.changes import (
    Change,
    beside,
    bracketed,
    changes_between,
    find,
    marked,
    negation_moved,
    slide,
)
from sidebyside.comparison.findings.quotes.fragments import FRAGMENT, SHORT, Grading, fragment
from sidebyside.comparison.findings.quotes.frames import Nearness
from sidebyside.comparison.findings.quotes.quotations import Quote
from sidebyside.comparison.findings.quotes.weight import NEGATION, negates, telling
from sidebyside.model import letter

IDENTICAL = "identical"
CUT_MARKED = "cut with ellipsis"
CUT_SILENTLY = "cut silently"
REWORDED = "reworded inside the marks"
CUT_AND_REWORDED = "cut silently and reworded inside the marks"
UNQUOTED = "unquoted elsewhere"
ONLY_HERE = "only here"

GRADES = (CUT_AND_REWORDED, CUT_SILENTLY, REWORDED, CUT_MARKED, FRAGMENT, IDENTICAL, UNQUOTED, ONLY_HERE)
"""The scale of the quote ledger, gravest first."""

PHRASE = 4
"""Words up to which two quotations in one frame may have no word in common."""
MOST_KEPT = 0.85
"""The share of a quotation's words, light ones too, that make it one with a longer one without more in common."""
MOST_LIGHT = 6
"""How many words these must be at least."""
RUN = 2.3
"""How many words each run of them must have on average."""
WORK_LIMIT = 4_000_000
"""Largest product of two quotations' word counts that is compared word by word."""


def grade(left: Quote, right: Quote, near: Callable[[Quote, Quote], Nearness] | None = None) -> Grading | None:
    """How two quotations compare; None where they are not the same utterance. ``near`` tells how near quotations
    of linked paragraphs stand; without it these are apart. The nearer, the fewer common words are asked for.
    """
    linked = near is not None
    if left.keys == right.keys:
        return Grading(IDENTICAL, False, (), 1.0) if linked or left.content else None
    if len(left.keys) * len(right.keys) > WORK_LIMIT:
        return None
    short, long = by_length(left, right)
    at = find(short.keys, long.keys)
    if at >= 0:
        return fragment(short, long, at, linked, paired=near is not None and near(left, right) >= Nearness.PAIRED)
    changes, matched = changes_between(short, long)
    same = _same_utterance(short, long, changes, matched, linked)
    same = same or (linked and _nearly_equal(short, long, changes))
    if not same and not (near and len(short.keys) <= 2 * SHORT and _brief(short, long, changes, near(left, right))):
        return None
    if short is not left:
        changes = [Change(c, d, a, b, inside) for a, b, c, d, inside in changes]
    return _graded(left, right, changes, len(matched) / max(1, len(short.content)))


def replaced(left: Quote, right: Quote) -> Grading | None:
    """Two quotations of one frame, all of whose words differ; None where they are no short part of their sentences."""
    if not all(quote.content and len(quote.keys) <= PHRASE and _embedded(quote) for quote in (left, right)):
        return None
    if left.titled and right.titled:  # titles of works are names, not speech
        return None
    return _graded(left, right, [Change(0, len(left.keys), 0, len(right.keys), True)], 0.0)


def _embedded(quote: Quote) -> bool:
    """Whether a quotation is part of the sentence around it: called it “a disgrace”, not: he said: “Never.”"""
    before = quote.reading.text[: quote.quotation.opening].rstrip()
    return before[-1:].isalnum()


def by_length(left: Quote, right: Quote) -> tuple[Quote, Quote]:
    """The shorter quotation first, in an order that does not depend on which report is which."""
    return (left, right) if (len(left.keys), left.keys) <= (len(right.keys), right.keys) else (right, left)


def _same_utterance(short: Quote, long: Quote, changes: list[Change], matched: set[str], linked: bool) -> bool:
    """Whether enough content stands in both, near enough together, that one of them words the other."""
    if not short.content or not matched:
        return False
    share = len(matched) / len(short.content)
    least, part = (2, 0.5) if linked else (4, 0.6)
    if len(matched) < least or share < part:
        return False
    inside = [change for change in changes if change.inside]
    runs = 1 + len(inside)
    strewn = sum(max(c.b - c.a, c.d - c.c) for c in inside)
    return len(matched) >= 1.5 * runs - 1 and (strewn <= 6 * len(matched) or share == 1)


def _nearly_equal(short: Quote, long: Quote, changes: list[Change]) -> bool:
    """Whether short quotations are one but for a word or two: "I will never resign" and "I will resign"."""
    kept = len(short.keys) - sum(change.b - change.a for change in changes)
    if not short.content & long.content:
        return False
    if kept >= 3 and 2 * kept >= 0.8 * (len(short.keys) + len(long.keys)):
        return True
    # Nearly all words of the shorter, in few runs: "I would not do it again" and "but I would do it again".
    runs = 1 + sum(change.inside for change in changes)
    return kept >= MOST_KEPT * len(short.keys) and kept >= max(MOST_LIGHT, RUN * runs)


def _brief(short: Quote, long: Quote, changes: list[Change], near: Nearness) -> bool:
    """Whether short quotations of paired sentences are one: a cut at their heart, one word in place of another, or
    other words where all around them is the same.
    """
    if near < Nearness.PAIRED or (short.titled and long.titled):
        return False
    common = short.content & long.content
    kept = len(short.keys) - sum(change.b - change.a for change in changes)
    if kept == len(short.keys) and common and len(long.keys) <= 2 * len(short.keys) + 4:
        return len(short.keys) >= 3 or len(long.keys) <= len(short.keys) + 2
    if len(short.keys) >= 3 and sorted(short.keys) == sorted(long.keys):
        return True  # "weeks rather than months", turned round
    one_word = len(short.keys) == len(long.keys) == kept + 1
    if one_word and len(short.keys) >= (3 if common else 5):
        return True
    return near == Nearness.FRAMED and len(long.keys) <= SHORT and (one_word or bool(common))


def _graded(left: Quote, right: Quote, changes: list[Change], likeness: float) -> Grading:
    names = letter(left.reading.place.report), letter(right.reading.place.report)
    remarks: list[tuple[str, str]] = []
    silently = openly = reworded = False
    for change in negation_moved(left, right, changes):
        a, b, c, d, inside = change
        if inside and (a == b or c == d):
            # What one has and the other lacks, between words of both: a cut in the one that lacks it.
            cut, whole, first, last, at = (left, right, c, d, a) if a == b else (right, left, a, b, c)
            where = names[0] if cut is left else names[1]
            moved = slide(cut, whole, first, last, at)
            first, last, at = first + moved, last + moved, at + moved
            if marked(cut, at) or bracketed(whole, first, last):
                openly = True
                remarks.append((f"cut from {where} with ellipsis", whole.phrase(first, last)))
            else:
                silently = True
                remarks.append((f"cut from {where}", whole.phrase(first, last)))
            remarks += telling(whole, first, last, ())
        elif inside or (a < b and c < d):
            c, d = (c, d) if inside else beside(a, b, c, d, head=a == 0)
            a, b = (a, b) if inside else beside(c, d, a, b, head=c == 0 and a == 0)
            brackets = bracketed(left, a, b) or bracketed(right, c, d)
            reworded, openly = reworded or not brackets, openly or brackets
            how = f"reworded {names[0]} / {names[1]}" + (" in brackets" if brackets else "")
            remarks.append((how, f"{left.phrase(a, b)} / {right.phrase(c, d)}"))
            told = telling(left, a, b, right.keys[c:d]), telling(right, c, d, left.keys[a:b])
            if negates(left, a, b) and negates(right, c, d):  # never, no: the same is denied in both
                told = ([t for t in told[0] if t[0] != NEGATION], [t for t in told[1] if t[0] != NEGATION])
            remarks += [*told[0], *told[1]]
    weighs = any(name in ("negation", "number", "hedge") for name, _ in remarks)
    if silently:
        grade = CUT_AND_REWORDED if reworded else CUT_SILENTLY
    elif reworded:
        grade = REWORDED
    else:
        grade = CUT_MARKED if openly else FRAGMENT
    differs = grade in (CUT_AND_REWORDED, CUT_SILENTLY, REWORDED) or weighs
    return Grading(grade, differs, tuple(dict.fromkeys(remarks)), likeness)
