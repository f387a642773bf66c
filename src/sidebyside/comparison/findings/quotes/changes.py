"""What stands in the place of what in two quotations, and how openly words are left out."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Indel

from sidebyside.comparison.findings.quotes.quotations import Quote
from sidebyside.comparison.findings.quotes.weight import negates
from sidebyside.language.function_words import function_words

_LONGEST_IN_BRACKETS = 40


class Change(NamedTuple):
    """Words ``left[a:b]`` of one quotation that stand where the other has ``right[c:d]``; ``inside`` both of them."""

    a: int
    b: int
    c: int
    d: int
    inside: bool


def find(short: tuple[str, ...], long: tuple[str, ...]) -> int:
    """Where all words of ``short`` stand in ``long`` one after the other, or -1."""
    # Joined by a mark no key has, so that the search is one of strings.
    joined = "\n" + "\n".join(long) + "\n"
    at = joined.find("\n" + "\n".join(short) + "\n")
    return joined.count("\n", 0, at + 1) - 1 if at >= 0 else -1


def changes_between(left: Quote, right: Quote) -> tuple[list[Change], set[str]]:
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


def negation_moved(left: Quote, right: Quote, changes: list[Change]) -> list[Change]:
    """The changes, two of them as one where a negation stands on the other side of one word: "never had a warning",
    "had no warning". Neither of the quotations leaves it out.
    """
    joined: list[Change] = []
    for change in changes:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.inside
            and change.inside
            and change.a - before.b == 1
            and (negates(left, before.a, before.b), negates(right, before.c, before.d))
            == (negates(right, change.c, change.d), negates(left, change.a, change.b))
            and negates(left, before.a, before.b) != negates(right, before.c, before.d)
        ):
            joined[-1] = Change(before.a, change.b, before.c, change.d, True)
        else:
            joined.append(change)
    return joined


def _far(runs: list[tuple[int, int, int, int]]) -> bool:
    return len(runs) < 2 or max(runs[1][0] - runs[0][1], runs[1][2] - runs[0][3]) > 2


def _one_sided(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Whether only one of the quotations has words between two equal runs: the other leaves them out."""
    return (one[1] == other[0]) != (one[3] == other[2])


def beside(a: int, b: int, c: int, d: int, *, head: bool) -> tuple[int, int]:
    """Of ``c:d``, at an end of a quotation, the words that stand against the ``b - a`` words of the other."""
    most = b - a + 1
    return (max(c, d - most), d) if head else (c, min(d, c + most))


def slide(cut: Quote, whole: Quote, first: int, last: int, at: int) -> int:
    """How far a cut is to be moved, over words that are the same at both its ends, to where it is marked; 0 if nowhere.

    "The fish … are well" from "The fish are not many but they are well" leaves out one "are" or the other.
    """
    for step in range(last - first + 1):
        if marked(cut, at - step):
            return -step
        if at - step < 2 or whole.keys[first - step - 1] != whole.keys[last - step - 1]:
            break
    for step in range(1, last - first + 1):
        if last + step > len(whole.keys) or at + step >= len(cut.keys):
            break
        if whole.keys[first + step - 1] != whole.keys[last + step - 1]:
            break
        if marked(cut, at + step):
            return step
    return 0


def marked(quote: Quote, at: int) -> bool:
    """Whether an ellipsis or bracket stands before word ``at``, so that the cut is open."""
    between = quote.before(at)
    return "…" in between or ".." in between or ". ." in between or "[" in between or "]" in between


def bracketed(quote: Quote, first: int, last: int) -> bool:
    """Whether the words ``first`` to ``last`` stand in brackets: the editor's, and openly so."""
    if first >= last:
        return False
    reading, word = quote.pieces[quote.words[first].piece].reading, quote.words[first]
    end = quote.words[last - 1].end
    opened = reading.text.rfind("[", max(0, word.start - _LONGEST_IN_BRACKETS), word.start)
    closed = reading.text.find("]", end, end + _LONGEST_IN_BRACKETS)
    # All of it stands between one "[" and its "]"; the brackets may hold a word more at either end.
    return opened >= 0 and closed >= 0 and not {"[", "]"} & {*reading.text[opened + 1 : closed]}
