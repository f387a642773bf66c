"""Opposite words of two linked sentences: illegal and legal, rejected and approved."""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.affirmed import REACH, reached
from sidebyside.comparison.findings.certainty.negation_rows import row
from sidebyside.comparison.findings.certainty.sentence import (
    Sentence,
    prefixed,
    same_matter,
)
from sidebyside.comparison.findings.context import overlap
from sidebyside.language.certainty.negations import PREFIXED
from sidebyside.language.certainty.opposite_words import ALIKE, CONVERSE, OPPOSED, QUALITIES, RELATIONS
from sidebyside.language.folding import fold_word
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.wordlist import words
from sidebyside.model import Finding


def prefixed_words(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool) -> None:
    """Unlikely against likely, illegal against legal."""
    for number in a.paragraph.once(prefixed):
        if not a.has(number):
            continue
        positive = PREFIXED[a.words[number].lower]
        key, word = fold_word(positive, "en"), a.words[number]
        if (int(swapped), word.start) in used:
            continue
        if word.lower == "unlikely" and a.has(number + 1) and a.words[number + 1].key == "to":
            continue  # how likely a thing is belongs to the hedges
        if key in a.every_key or word.key in b.every_key or number in a.negated:
            continue
        for other in b.at(key):
            if reached(b, other, only_before=True, known=a.every_key):
                continue
            if a.around_word(number) & b.around_word(other) and same_matter(a, b, frozenset({key, word.key})):
                there = b.words[other]
                used |= {(int(swapped), word.start), (int(not swapped), there.start)}
                rows.append(
                    row("opposite", a.side(word.start, word.end), b.side(there.start, there.end), swapped=swapped)
                )
                break


_NONE: frozenset[str] = frozenset()
_GOING = frozenset(fold_word(word, "en") for word in words("go went gone was were are is moved edged ticked pushed"))
_NO_ONE = frozenset(fold_word(word, "en") for word in words("nobody none never nothing nowhere"))
_NUMERALS = NUMERALS["en"].ones
_BEFORE_THAT = words("lower earlier previous previously initially originally first once former formerly")
_OF_PLACES = frozenset(("in", "at", "from", "near", "of", "to"))
_NEAREST = 4
"""How many words of content behind a word of relation are what it stands to."""
_MOST_BETWEEN = 12
"""How many words behind a word of relation are searched for them."""


def opposites(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    """What one sentence tells of a thing in one word and the other in its contrary: rejected, approved."""
    known = a.every_key & b.every_key
    for one in sorted((a.every_key - known) & OPPOSED.keys()):
        for other in sorted(OPPOSED[one] & (b.every_key - known)):
            if ALIKE.get(one, _NONE) & b.every_key or ALIKE.get(other, _NONE) & a.every_key:
                continue  # prices rose, then fell
            left, right = a.at(one)[0], b.at(other)[0]
            if _in_a_name(a, left) or _in_a_name(b, right):
                continue  # North Korea and South Korea are two countries
            if a.negated.intersection(a.at(one)) or b.negated.intersection(b.at(other)):
                continue  # not guilty of murder, guilty of manslaughter
            if reached(a, left, only_before=True, known=known) or reached(b, right, only_before=True, known=known):
                continue
            if _other_subject(a, left, b, right) or _earlier(a, left) != _earlier(b, right):
                continue
            if one in QUALITIES and not _same_beside(a, left, b, right):
                continue
            if {one, other} & _NO_ONE and a.negations and b.negations:
                continue  # none wore a jacket, all were without jackets
            if not (_goes(a, left) and _goes(b, right)):
                continue
            if _turned_round(a, left, b, right):
                continue
            if one in CONVERSE and _between(a, left) != _between(b, right):
                continue
            one_side, other_side = a.around_word(left), b.around_word(right)
            enough = len(one_side & other_side) >= 2 and overlap(one_side, other_side) >= 0.5
            if enough and same_matter(a, b, frozenset({one, other})):
                _tell(a, left, b, right, rows, used)


def turned(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    """What stands before or after, above or below the same thing: before the vote, after the vote."""
    known = a.every_key & b.every_key
    for one in sorted((a.every_key - known) & RELATIONS.keys()):
        for other in sorted(RELATIONS[one] & (b.every_key - known)):
            left, right = a.at(one)[0], b.at(other)[0]
            here, there = _behind(a, left), _behind(b, right)
            common = len(set(here) & set(there))
            if not common or here[0] != there[0] or 2 * common < max(len(here), len(there)):
                continue
            if _counts(a, left) or _counts(b, right) or a.negations or b.negations:
                continue
            rest = (a.keys - set(here)) & (b.keys - set(there))
            whole = len(here) > 2 and set(here) == set(there)
            if whole or (len(rest) >= 2 and 2 * len(rest) >= min(len(a.keys - set(here)), len(b.keys - set(there)))):
                _tell(a, left, b, right, rows, used)


def _tell(a: Sentence, left: int, b: Sentence, right: int, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    x, y = a.words[left], b.words[right]
    if not {(0, x.start), (1, y.start)} & used:
        used |= {(0, x.start), (1, y.start)}
        rows.append(row("opposite", a.side(x.start, x.end), b.side(y.start, y.end), swapped=False))


def _in_a_name(sentence: Sentence, number: int) -> bool:
    """Whether a word begins a name of several: both are written with a capital letter."""
    after = sentence.words[number + 1].text if sentence.has(number + 1) else ""
    return sentence.words[number].text[:1].isupper() and after[:1].isupper() and not after.isupper()


def _goes(sentence: Sentence, number: int) -> bool:
    """Whether an "up" or "down" tells that something rose or fell: went up, were down; any other word does."""
    if sentence.words[number].lower not in ("up", "down"):
        return True
    following = sentence.words[number + 1].lower if sentence.has(number + 1) else ""
    return sentence.has(number - 1) and sentence.words[number - 1].key in _GOING and following != "to"


def _turned_round(a: Sentence, left: int, b: Sentence, right: int) -> bool:
    """Whether each word has the other's object for its subject: the pound rose against the dollar, which fell."""
    one, other = _between(a, left)[0], _between(b, right)[0]
    behind = any(n > right for n in b.at(one)) and any(n > left for n in a.at(other))
    return one != other and behind


def _between(sentence: Sentence, number: int) -> tuple[str, str]:
    """The keys of the words of content nearest to a word before and behind it; "" for none."""
    before = (sentence.words[n].key for n in range(number - 1, sentence.first - 1, -1))
    behind = (sentence.words[n].key for n in range(number + 1, sentence.last))
    return next((k for k in before if k in sentence.keys), ""), next((k for k in behind if k in sentence.keys), "")


def _same_beside(a: Sentence, left: int, b: Sentence, right: int) -> bool:
    """Whether the word behind two words is the same, or the word before them: the older sister, the younger sister."""
    for step in (1, -1):
        same = a.has(left + step) and b.has(right + step) and a.words[left + step].key == b.words[right + step].key
        if same and (step < 0 or a.words[left + step].key in a.keys):
            return True
    return False


def _behind(sentence: Sentence, number: int) -> list[str]:
    """The keys of the words of content behind a word, up to the end of its clause."""
    found: list[str] = []
    words = sentence.words
    for at in range(number + 1, min(sentence.last, number + 1 + _MOST_BETWEEN)):
        if not sentence.clause(words[at - 1], words[at]) or len(found) == _NEAREST:
            break
        if words[at].key in sentence.keys:
            found.append(words[at].key)
    return found


def _counts(sentence: Sentence, number: int) -> bool:
    """Whether a word of relation stands before a number: more than 500, two days before."""
    near = sentence.words[max(sentence.first, number - 3) : min(sentence.last, number + 4)]
    return any(word.text[0].isdigit() or word.lower in _NUMERALS for word in near)


def _other_subject(a: Sentence, left: int, b: Sentence, right: int) -> bool:
    """Whether different names stand before two words: one side won, the other lost."""
    names = []
    for sentence, number in ((a, left), (b, right)):
        first = max(sentence.first, number - REACH)
        before = range(number - 1, first - 1, -1)
        names.append(next((sentence.words[n].key for n in before if _named(sentence, n)), ""))
    known = (a.words[a.first].key, b.words[b.first].key)
    return all(names) and names[0] != names[1] and not {"the", "a"} & set(names) and set(names) != set(known)


def _earlier(sentence: Sentence, number: int) -> bool:
    """Whether a word tells what was done before: a lower court had upheld what the court has overturned."""
    before = sentence.words[max(sentence.first, number - REACH) : number]
    return any(word.lower in _BEFORE_THAT for word in before)


def _named(sentence: Sentence, number: int) -> bool:
    """Whether a word is a name by its capital, and none of a place ("at a meeting in Oslo shareholders rejected")."""
    before = sentence.words[number - 1].lower if number > sentence.first else ""
    return sentence.words[number].text[:1].isupper() and before not in _OF_PLACES
