"""How the words of two quotations compare: the grade of the quote ledger, the cuts and the rewordings."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sidebyside.comparison.findings.quotations import Quote
from sidebyside.comparison.findings.quote_frames import Nearness
from sidebyside.language.function_words import function_words
from sidebyside.model import letter

IDENTICAL = "identical"
FRAGMENT = "fragment"
CUT_MARKED = "cut with ellipsis"
CUT_SILENTLY = "cut silently"
REWORDED = "reworded inside the marks"
CUT_AND_REWORDED = "cut silently and reworded inside the marks"
UNQUOTED = "unquoted elsewhere"
ONLY_HERE = "only here"

GRADES = (CUT_AND_REWORDED, CUT_SILENTLY, REWORDED, CUT_MARKED, FRAGMENT, IDENTICAL, UNQUOTED, ONLY_HERE)
"""The scale of the quote ledger, gravest first."""

SHORT = 8
"""Words up to which two quotations in one frame may have been reworded whole but for one word."""
PHRASE = 4
"""Words up to which two quotations in one frame may have no word in common."""
WORK_LIMIT = 4_000_000
"""Largest product of two quotations' word counts that is compared word by word."""

_TELLING = {
    "negation": frozenset(
        """not no never none nobody nothing nowhere neither nor without cannot hardly n't
        nicht kein keine keinen keinem keiner nie niemals ohne pas jamais aucun aucune sans ne non
        nunca ningún ninguna ninguno sin jamás tampoco""".split()  # noqa: SIM905
    ),
    "hedge": frozenset(
        """may might could perhaps possibly probably likely almost about nearly approximately some reportedly allegedly
        apparently seems seem appears appear maybe potentially roughly around would should believe think if unless
        vielleicht vermutlich wohl möglicherweise etwa fast peut-être environ presque probablement quizás tal casi
        probablemente""".split()  # noqa: SIM905
    ),
}


class Change(NamedTuple):
    """Words ``left[a:b]`` of one quotation that stand where the other has ``right[c:d]``; ``inside`` both of them."""

    a: int
    b: int
    c: int
    d: int
    inside: bool


class Grading(NamedTuple):
    """A grade, whether it is a difference of substance, what to say of it, and a likeness 0..1."""

    grade: str
    differs: bool
    remarks: tuple[tuple[str, str], ...]
    likeness: float


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
    at = _find(short.keys, long.keys)
    if at >= 0:
        return _fragment(short, long, at, linked, paired=near is not None and near(left, right) >= Nearness.PAIRED)
    changes, matched = _changes(short, long)
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


def _find(short: tuple[str, ...], long: tuple[str, ...]) -> int:
    """Where all words of ``short`` stand in ``long`` one after the other, or -1."""
    # Joined by a mark no key has, so that the search is one of strings.
    joined = "\n" + "\n".join(long) + "\n"
    at = joined.find("\n" + "\n".join(short) + "\n")
    return joined.count("\n", 0, at + 1) - 1 if at >= 0 else -1


def _fragment(short: Quote, long: Quote, at: int, linked: bool, *, paired: bool) -> Grading | None:
    enough = len(short.content) >= (1 if linked else 2) or (linked and len(short.keys) >= 3)
    if not enough or (len(short.keys) == 1 and len(short.keys[0]) < 4):
        return None
    remarks: tuple[tuple[str, str], ...] = ()
    # "acceptable" from "not acceptable": a negation right before the piece, that the other report does not tell.
    before = [n for n in range(max(0, at - 3), at) if _kind(long.keys[n]) == "negation"]
    text = short.reading.text
    lead = text[max(0, short.quotation.opening - 60) : short.quotation.opening].casefold().replace("’", "'").split()
    if before and not any(_kind(word.strip(",.;:“”\"'")) == "negation" for word in lead):
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


_CONDITIONS = frozenset(
    """if unless until except only yet knowingly deliberately intentionally alone wenn falls bis außer nur noch si sauf
    seulement sciemment salvo excepto solo todavía""".split()  # noqa: SIM905
)


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
    if not first_in_both or last == end or _find(short.keys, long.keys) != at:
        return ()
    found = [(kind, long.phrase(n, n + 1)) for n in range(end, last) if (kind := _limits(long.keys[n]))]
    return ((f"cut from {letter(short.reading.place.report)}", long.phrase(end, last)), *found) if found else ()


_PREMISES = frozenset("if unless provided assuming wenn falls sofern si sauf salvo".split())  # noqa: SIM905
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


_WEIGHTS = frozenset(
    """deeply extremely utterly totally completely entirely profoundly grossly seriously gravely fundamentally
    absolutely wholly thoroughly partly partially slightly somewhat mildly potentially allegedly barely""".split()  # noqa: SIM905
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


def _limits(key: str) -> str:
    return _kind(key) or ("hedge" if key in _CONDITIONS else "")


def _changes(left: Quote, right: Quote) -> tuple[list[Change], set[str]]:
    """The changes between two quotations in order, and the content words that stand unchanged in both."""
    light = function_words(left.reading.language)
    equal = [
        (o.src_start, o.src_end, o.dest_start, o.dest_end)
        for o in Indel.opcodes(left.keys, right.keys)
        if o.tag == "equal"
    ]
    # Function words alone near either end are met by chance; those that begin or end both quotations are not.
    while equal and all(key in light for key in left.keys[equal[0][0] : equal[0][1]]) and _far(equal[:2]):
        if equal[0][0] == equal[0][2] == 0 and len(equal) > 1 and _one_sided(*equal[:2]):
            break
        equal.pop(0)
    while equal and all(key in light for key in left.keys[equal[-1][0] : equal[-1][1]]) and _far(equal[-2:]):
        ends = (equal[-1][1], equal[-1][3]) == (len(left.keys), len(right.keys))
        if ends and len(equal) > 1 and _one_sided(*equal[-2:]):
            break
        equal.pop()
    changes: list[Change] = []
    a = c = 0
    for number, (src, src_end, dest, dest_end) in enumerate(equal):
        if src > a or dest > c:
            changes.append(Change(a, src, c, dest, number > 0))
        a, c = src_end, dest_end
    if a < len(left.keys) or c < len(right.keys):
        changes.append(Change(a, len(left.keys), c, len(right.keys), False))
    matched = {key for src, src_end, _, _ in equal for key in left.keys[src:src_end] if key not in light}
    return changes, matched


def _far(runs: list[tuple[int, int, int, int]]) -> bool:
    return len(runs) < 2 or max(runs[1][0] - runs[0][1], runs[1][2] - runs[0][3]) > 2


def _one_sided(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Whether only one of the quotations has words between two equal runs: the other leaves them out."""
    return (one[1] == other[0]) != (one[3] == other[2])


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
    return kept >= 3 and 2 * kept >= 0.8 * (len(short.keys) + len(long.keys)) and bool(short.content & long.content)


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
    silently = marked = reworded = False
    for change in changes:
        a, b, c, d, inside = change
        if inside and (a == b or c == d):
            # What one has and the other lacks, between words of both: a cut in the one that lacks it.
            cut, whole, first, last, at = (left, right, c, d, a) if a == b else (right, left, a, b, c)
            where = names[0] if cut is left else names[1]
            slide = _slide(cut, whole, first, last, at)
            first, last, at = first + slide, last + slide, at + slide
            if _marked(cut, at):
                marked = True
                remarks.append((f"cut from {where} with ellipsis", whole.phrase(first, last)))
            else:
                silently = True
                remarks.append((f"cut from {where}", whole.phrase(first, last)))
            remarks += _telling(whole, first, last, ())
        elif inside or (a < b and c < d):
            c, d = (c, d) if inside else _beside(a, b, c, d, head=a == 0)
            a, b = (a, b) if inside else _beside(c, d, a, b, head=c == 0 and a == 0)
            openly = _bracketed(left, a, b) or _bracketed(right, c, d)
            reworded, marked = reworded or not openly, marked or openly
            how = f"reworded {names[0]} / {names[1]}" + (" in brackets" if openly else "")
            remarks.append((how, f"{left.phrase(a, b)} / {right.phrase(c, d)}"))
            remarks += _telling(left, a, b, right.keys[c:d])
            remarks += _telling(right, c, d, left.keys[a:b])
    telling = any(name in ("negation", "number", "hedge") for name, _ in remarks)
    if silently:
        grade = CUT_AND_REWORDED if reworded else CUT_SILENTLY
    elif reworded:
        grade = REWORDED
    else:
        grade = CUT_MARKED if marked else FRAGMENT
    differs = grade in (CUT_AND_REWORDED, CUT_SILENTLY, REWORDED) or telling
    return Grading(grade, differs, tuple(dict.fromkeys(remarks)), likeness)


def _beside(a: int, b: int, c: int, d: int, *, head: bool) -> tuple[int, int]:
    """Of ``c:d``, at an end of a quotation, the words that stand against the ``b - a`` words of the other."""
    most = b - a + 1
    return (max(c, d - most), d) if head else (c, min(d, c + most))


def _slide(cut: Quote, whole: Quote, first: int, last: int, at: int) -> int:
    """How far a cut is to be moved, over words that are the same at both its ends, to where it is marked; 0 if nowhere.

    "The fish … are well" from "The fish are not many but they are well" leaves out one "are" or the other.
    """
    for step in range(last - first + 1):
        if _marked(cut, at - step):
            return -step
        if at - step < 2 or whole.keys[first - step - 1] != whole.keys[last - step - 1]:
            break
    for step in range(1, last - first + 1):
        if last + step > len(whole.keys) or at + step >= len(cut.keys):
            break
        if whole.keys[first + step - 1] != whole.keys[last + step - 1]:
            break
        if _marked(cut, at + step):
            return step
    return 0


def _marked(quote: Quote, at: int) -> bool:
    """Whether an ellipsis or bracket stands before word ``at``, so that the cut is open."""
    between = quote.before(at)
    return "…" in between or ".." in between or ". ." in between or "[" in between or "]" in between


def _bracketed(quote: Quote, first: int, last: int) -> bool:
    """Whether the words ``first`` to ``last`` stand in brackets: the editor's, and openly so."""
    if first >= last:
        return False
    reading, word = quote.pieces[quote.words[first].piece].reading, quote.words[first]
    end = quote.words[last - 1].end
    return reading.text[max(0, word.start - 1) : word.start] == "[" and reading.text[end : end + 1] == "]"


def _kind(key: str) -> str:
    """``negation``, ``number`` or ``hedge`` for a word that is one; empty otherwise."""
    if key[:1].isdigit():
        return "number"
    if key.endswith("n't"):
        return "negation"
    return next((kind for kind, words in _TELLING.items() if key in words), "")


def _telling(quote: Quote, first: int, last: int, against: tuple[str, ...]) -> list[tuple[str, str]]:
    """The negations, numbers and hedges among the words ``first`` to ``last`` but not ``against`` them."""
    found: list[tuple[str, str]] = []
    for number in range(first, last):
        kind = _kind(quote.keys[number])
        if kind and quote.keys[number] not in against:
            found.append((kind, quote.phrase(number, number + 1)))
    return found
