"""The negation ledger: what one report affirms and another denies, in linked English sentences.

Grades: negated · opposite · denied (all differ in substance) · agree · only here. A negated verb or noun is held
against the same word in the other sentence only where that sentence negates nothing and shares the matter.
"""

from __future__ import annotations

from sidebyside.comparison.findings.answers import opposed_answers
from sidebyside.comparison.findings.context import overlap
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.comparison.findings.sentence import (
    Sentence,
    cells,
    negated_keys,
    paragraph_negations,
    prefixed,
    same_matter,
    sentences_of,
)
from sidebyside.comparison.findings.statements import matched_statements
from sidebyside.language.folding import fold_word
from sidebyside.language.function_words import function_words
from sidebyside.language.negations import OPPOSITES, PREFIXED, Negation
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

GRADES = ("negated", "denied", "opposite", "agree")

# A sentence with one of these says no in another way; it is not held against a negation.
_IMPLICIT = frozenset(
    fold_word(word, "en")
    for word in words(
        "fail deny refuse decline reject lack absence unable avoid prevent refrain stop halt ban skip silent "
        "unclear instead rather little few barely hardly except neglect abstain withhold scarcely unlikely "
        "impossible nowhere yet cut lose loss interrupt refute dismiss unaware unknown uncertain doubt short only "
        "beyond despite although but unless until otherwise lest shut close missing miss absent"
    )
)
# Verbs that say no with the word behind them: ruled out negotiating.
_PHRASAL = frozenset(
    (fold_word(verb, "en"), particle)
    for verb, particle in (
        pair.split()
        for pair in (
            "rule out",
            "call off",
            "turn down",
            "hold back",
            "hold off",
            "put off",
            "give up",
            "back out",
            "pull out",
            "vote down",
            "vote against",
            "decide against",
            "warn against",
            "advise against",
            "do without",
        )
    )
)
_SUBJECTS = words("none nobody neither")
_COMMITTED = words("agreed agrees agree decided promised vowed pledged managed voted chose able continued began")
_STARTS = words("but although despite though")
_HOW_MANY = frozenset(fold_word(word, "en") for word in words("all none both neither every each"))
_GRAMMAR = function_words("en")
_REACH = 7
_AUXILIARIES = frozenset(
    fold_word(word, "en") for word in words("is has did will would can could may might shall should must")
)
_DETERMINERS = words("the a an his her its their our this that any no some of new recent such each every for on in")


def compare(pair: Pair) -> list[Finding]:
    """The rows of two linked paragraphs."""
    linked = cells(pair)
    rows: list[Finding] = []
    used: set[tuple[int, int]] = set()
    for a, b in linked:
        _agreements(a, b, rows, used)
    plain = [(a, b) for a, b in linked if not a.negations and not b.negations]
    for left, right, grade in matched_statements(plain):
        if grade == "denied" and not {(0, left.start), (1, right.start)} & used:
            used |= {(0, left.start), (1, right.start)}
            rows.append(_row(grade, left, right, swapped=False))
    for left, right in opposed_answers(pair):
        if not {(0, left.start), (1, right.start)} & used:
            used |= {(0, left.start), (1, right.start)}
            rows.append(_row("denied", left, right, swapped=False))
    for a, b in linked:
        _negated(a, b, pair, rows, used, swapped=False)
        _negated(b, a, pair, rows, used, swapped=True)
        _prefixed(a, b, rows, used, swapped=False)
        _prefixed(b, a, rows, used, swapped=True)
        _opposites(a, b, rows, used)
    for a, b in linked:
        _lifted(a, b, pair, rows, used, swapped=False)
        _lifted(b, a, pair, rows, used, swapped=True)
    return rows


def _agreements(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    for one in a.negations:
        for other in b.negations:
            if {(0, one.start), (1, other.start)} & used or one.target < 0 or other.target < 0:
                continue
            if a.words[one.target].key == b.words[other.target].key:
                used |= {(0, one.start), (1, other.start)}
                rows.append(_row("agree", _phrase(a, one), _phrase(b, other), swapped=False))


def _lifted(
    a: Sentence, b: Sentence, pair: Pair, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool
) -> None:
    """One verb with "not" in ``a`` and without it in ``b``: could not confirm, could confirm; was not in, was in."""
    if "if" in a.every_key or "if" in b.every_key:
        return
    other = pair.left if swapped else pair.right
    for negation in a.negations:
        at = a.paragraph.word_at(negation.start)
        contracted = a.words[at].key.endswith(" not")
        auxiliary = a.words[at - 1].key if a.has(at - 1) else ""
        if contracted:
            auxiliary = fold_word(a.words[at].key.removesuffix(" not"), "en")
        if (int(swapped), negation.start) in used or not a.has(at + 1) or auxiliary not in _AUXILIARIES:
            continue
        if not contracted and a.words[at].text.lower() != "not":
            continue
        following = a.words[at + 1].key
        if any(other.words[n.target].key == following for n in other.once(paragraph_negations) if n.target >= 0):
            continue
        if any(a.has(n + 1) and a.words[n + 1].key == following for n in a.at(auxiliary)):
            continue  # dangerous for one, not dangerous for the other
        for number in b.at(auxiliary):
            if (
                not b.has(number + 1)
                or b.words[number + 1].key != following
                or _reached(b, number + 1, known=a.every_key)
            ):
                continue
            taken = (int(not swapped), b.words[number].start)
            if taken in used or not b.clause(b.words[number].start, b.words[number].end, *b.words[number + 1][:2]):
                continue
            around = a.around(negation.start, negation.end) & b.around(*b.words[number][:2])
            if around and same_matter(a, b, frozenset({following})):
                used |= {(int(swapped), negation.start), taken, (int(not swapped), b.words[number + 1].start)}
                rows.append(
                    _row(
                        "negated",
                        _phrase(a, negation),
                        b.side(b.words[number].start, b.words[number + 1].end),
                        swapped=swapped,
                    )
                )
                break


def _negated(
    a: Sentence, b: Sentence, pair: Pair, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool
) -> None:
    """What ``a`` negates and ``b`` affirms."""
    if not a.negations or "if" in a.every_key or "if" in b.every_key:
        return
    other_paragraph = pair.left if swapped else pair.right
    for negation in a.negations:
        if negation.target < 0 or not a.has(negation.target) or (int(swapped), negation.start) in used:
            continue
        target = a.words[negation.target]
        bare = a.paragraph.text[negation.start : negation.end].lower() == "without" and "with" not in b.every_key
        bare = bare and not _same_object(a, negation.target, b)
        subject = a.words[a.paragraph.word_at(negation.start)].text.lower() in _SUBJECTS
        if (
            (subject and len(b.negations) > len(a.negations) - 1)
            or bare
            or len(target.key) < 3
            or target.text.lower() in _GRAMMAR
            or target.key in other_paragraph.once(negated_keys)
        ):
            continue
        shared = frozenset(a.words[n.target].key for n in a.negations if n.target >= 0 and n is not negation)
        if any(_reached(b, number, known=a.every_key, shared=shared) for number in b.at(target.key)) or (
            _affirmed(a, target.key) >= _affirmed(b, target.key)
        ):
            continue
        for number in b.at(target.key):
            if (int(not swapped), b.words[number].start) in used or not _same_use(negation, b, number):
                continue
            around = a.around_word(negation.target) & b.around_word(number)
            if around and same_matter(a, b, _HOW_MANY | {target.key}):
                used |= {(int(swapped), negation.start), (int(not swapped), b.words[number].start)}
                word = b.words[number]
                rows.append(_row("negated", _phrase(a, negation), b.side(word.start, word.end), swapped=swapped))
                break


def _same_object(a: Sentence, number: int, b: Sentence) -> bool:
    """Whether both sentences have one verb before one object: without presenting evidence, presented evidence."""
    verb = a.words[number]
    if not verb.text.lower().endswith("ing") or not a.has(number + 1):
        return False
    following = a.words[number + 1].key
    return any(b.has(at + 1) and b.words[at + 1].key == following for at in b.at(verb.key))


def _affirmed(sentence: Sentence, key: str) -> int:
    """How often a sentence has a word without negating it."""
    return sum(n not in sentence.negated for n in sentence.at(key))


def _reached(
    b: Sentence,
    number: int,
    *,
    only_before: bool = False,
    known: frozenset[str] = frozenset(),
    shared: frozenset[str] = frozenset(),
) -> bool:
    """Whether something in the clause of a word, a few words away, negates outright (before it only, where that is
    asked) or in words of another kind that are not among ``known``. What both sentences negate (``shared``) is left
    out.
    """
    word = b.words[number]
    low, high = b.words[max(b.first, number - _REACH)].start, b.words[min(b.last - 1, number + _REACH)].end
    nearby = [
        n
        for n in b.negations
        if (n.target < 0 or b.words[n.target].key not in shared)
        and low <= n.start < (word.start if only_before else high)
    ]
    if number in b.negated or any(b.clause(n.start, n.end, word.start, word.end) for n in nearby):
        return True
    first, last = max(b.first, number - _REACH), min(b.last, number + _REACH + 1)
    text = b.paragraph.text
    implicit = [
        w
        for n, w in enumerate(b.words[first:last], first)
        if (w.key in _IMPLICIT or _says_no(b, n))
        and w.key != word.key
        and w.key not in known
        and not (w.text.lower() in _STARTS and text[: w.start].rstrip()[-1:] in ("", ",", ";", "."))
    ]
    return any(b.clause(w.start, w.end, word.start, word.end) for w in implicit)


def _says_no(sentence: Sentence, number: int) -> bool:
    """Whether a verb and the word behind it say no together: rule out, turn down."""
    return sentence.has(number + 1) and (sentence.words[number].key, sentence.words[number + 1].text) in _PHRASAL


def _same_use(negation: Negation, b: Sentence, number: int) -> bool:
    """Whether a word is used as the negated one is: a verb after "not" is not the noun after "the"."""
    before = b.words[number - 1].text.lower() if number else ""
    if any(m.verb == number and (m.strength < 2.5 or _must(b, m.start)) for m in b.modalities):
        return False  # what must or may still happen has not happened either
    start = b.words[number].start
    if start and b.paragraph.text[start - 1] in "-‐‑":
        return False  # no-confidence
    if before == "to":
        return number >= 2 and b.words[number - 2].text.lower() in _COMMITTED
    if before in ("could", "may", "might"):
        return False
    return negation.of_noun or before not in _DETERMINERS


def _must(b: Sentence, start: int) -> bool:
    return b.words[b.paragraph.word_at(start)].text.lower() in ("must", "has", "have")


def _prefixed(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool) -> None:
    """Unlikely against likely, illegal against legal."""
    for number in a.paragraph.once(prefixed):
        if not a.has(number):
            continue
        positive = PREFIXED[a.words[number].text.lower()]
        key, word = fold_word(positive, "en"), a.words[number]
        if (int(swapped), word.start) in used:
            continue
        if word.text.lower() == "unlikely" and a.has(number + 1) and a.words[number + 1].key == "to":
            continue  # how likely a thing is belongs to the hedges
        if key in a.every_key or word.key in b.every_key or number in a.negated:
            continue
        for other in b.at(key):
            if _reached(b, other, only_before=True, known=a.every_key):
                continue
            if a.around_word(number) & b.around_word(other) and same_matter(a, b, frozenset({key, word.key})):
                there = b.words[other]
                used |= {(int(swapped), word.start), (int(not swapped), there.start)}
                rows.append(
                    _row("opposite", a.side(word.start, word.end), b.side(there.start, there.end), swapped=swapped)
                )
                break


_OPPOSITE_KEYS = tuple((fold_word(a, "en"), fold_word(b, "en")) for a, b in OPPOSITES)
_ANY_OPPOSITE = frozenset(key for pair in _OPPOSITE_KEYS for key in pair)


def _opposites(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    if not (a.every_key & _ANY_OPPOSITE and b.every_key & _ANY_OPPOSITE):
        return
    for one, other in (*_OPPOSITE_KEYS, *((y, x) for x, y in _OPPOSITE_KEYS)):
        if one not in a.every_key or other not in b.every_key or one in b.every_key or other in a.every_key:
            continue
        left, right = a.at(one)[0], b.at(other)[0]
        known = a.every_key & b.every_key
        if _reached(a, left, only_before=True, known=known) or _reached(b, right, only_before=True, known=known):
            continue
        if _other_subject(a, left, b, right):
            continue
        one_side, other_side = a.around_word(left), b.around_word(right)
        if (
            len(one_side & other_side) >= 2
            and overlap(one_side, other_side) >= 0.5
            and same_matter(a, b, frozenset({one, other}))
        ):
            x, y = a.words[left], b.words[right]
            if {(0, x.start), (1, y.start)} & used:
                continue
            used |= {(0, x.start), (1, y.start)}
            rows.append(_row("opposite", a.side(x.start, x.end), b.side(y.start, y.end), swapped=False))


def _other_subject(a: Sentence, left: int, b: Sentence, right: int) -> bool:
    """Whether different names stand before two words: one side won, the other lost."""
    names = []
    for sentence, number in ((a, left), (b, right)):
        first = max(sentence.first, number - _REACH)
        names.append(next((w.key for w in reversed(sentence.words[first:number]) if w.text[:1].isupper()), ""))
    known = (a.words[a.first].key, b.words[b.first].key)
    return all(names) and names[0] != names[1] and not {"the", "a"} & set(names) and set(names) != set(known)


def _phrase(sentence: Sentence, negation: Negation) -> Side:
    """The negation with what it negates."""
    end = sentence.words[negation.target].end if negation.target >= 0 else negation.end
    return sentence.side(negation.start, max(end, negation.end))


def _row(grade: str, one: Side, other: Side, *, swapped: bool) -> Finding:
    left, right = (other, one) if swapped else (one, other)
    return Finding("negation", grade, f"{grade}: {left.text} / {right.text}", (left, right), differs=grade != "agree")


def mentions(paragraph: ParagraphReading) -> list[Side]:
    """All negations of a paragraph."""
    return [_phrase(s, n) for s in paragraph.once(sentences_of) for n in s.negations]


DETECTOR = local_detector("negation", compare, mentions, GRADES)
