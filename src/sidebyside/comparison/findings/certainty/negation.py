"""The negation ledger: what one report affirms and another denies, in linked English sentences.

Grades: negated · opposite · denied (all differ in substance) · agree · only here. A negated verb or noun is held
against the same word in the other sentence only where that sentence negates nothing and shares the matter.
"""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.affirmed import reached, same_use
from sidebyside.comparison.findings.certainty.answers import opposed_answers
from sidebyside.comparison.findings.certainty.negation_rows import GRADES, phrase, row
from sidebyside.comparison.findings.certainty.opposites import opposites, prefixed_words, turned
from sidebyside.comparison.findings.certainty.polarity import mentions_of, negated_in, told_besides
from sidebyside.comparison.findings.certainty.sentence import (
    Sentence,
    cells,
    negated_keys,
    paragraph_negations,
    same_matter,
    sentences_of,
)
from sidebyside.comparison.findings.certainty.statements import matched_statements
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.folding import fold_word
from sidebyside.language.function_words import function_words
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

_SUBJECTS = words("none nobody neither")
_HOW_MANY = frozenset(fold_word(word, "en") for word in words("all none both neither every each"))
_OTHERS = words("other others another elsewhere")
_PARTICLES = words("on off in out up down open shut away back")
_THOUGHTS = words("thought thinks believed believes hoped hopes assumed assumes imagined feared fears wished")
_SUBJECT = 4
"""How many words before a verb are taken for its subject."""
_GRAMMAR = function_words("en")
_AUXILIARIES = frozenset(
    fold_word(word, "en") for word in words("is has did will would can could may might shall should must")
)


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
            rows.append(row(grade, left, right, swapped=False))
    for left, right in opposed_answers(pair):
        if not {(0, left.start), (1, right.start)} & used:
            used |= {(0, left.start), (1, right.start)}
            rows.append(row("denied", left, right, swapped=False))
    for a, b in linked:
        _negated(a, b, pair, rows, used, swapped=False)
        _negated(b, a, pair, rows, used, swapped=True)
        prefixed_words(a, b, rows, used, swapped=False)
        prefixed_words(b, a, rows, used, swapped=True)
        opposites(a, b, rows, used)
        turned(a, b, rows, used)
    for a, b in linked:
        _lifted(a, b, pair, rows, used, swapped=False)
        _lifted(b, a, pair, rows, used, swapped=True)
    return rows + told_besides(
        pair, rows, (row(grade, left, right, swapped=False) for grade, left, right in negated_in(pair))
    )


def _agreements(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    for one in a.negations:
        for other in b.negations:
            if {(0, one.start), (1, other.start)} & used or one.target < 0 or other.target < 0:
                continue
            if a.words[one.target].key == b.words[other.target].key:
                used |= {(0, one.start), (1, other.start)}
                rows.append(row("agree", phrase(a, one), phrase(b, other), swapped=False))


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
        if not contracted and a.words[at].lower != "not":
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
                or reached(b, number + 1, known=a.every_key)
            ):
                continue
            if _turned(a, at + 1, b, number + 1):
                continue  # not switched on, switched off
            taken = (int(not swapped), b.words[number].start)
            if taken in used or not b.clause(b.words[number], b.words[number + 1]):
                continue
            around = a.around(negation.start, negation.end) & b.around(b.words[number].start, b.words[number].end)
            if around and same_matter(a, b, frozenset({following})):
                used |= {(int(swapped), negation.start), taken, (int(not swapped), b.words[number + 1].start)}
                rows.append(
                    row(
                        "negated",
                        phrase(a, negation),
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
        subject = a.words[a.paragraph.word_at(negation.start)].lower in _SUBJECTS
        if (
            (subject and _only_thought(a, a.paragraph.word_at(negation.start)))
            or (subject and len(b.negations) > len(a.negations) - 1)
            or bare
            or len(target.key) < 3
            or target.lower in _GRAMMAR
            or target.key in other_paragraph.once(negated_keys)
        ):
            continue
        shared = frozenset(a.words[n.target].key for n in a.negations if n.target >= 0 and n is not negation)
        if any(reached(b, number, known=a.every_key, shared=shared) for number in b.at(target.key)) or (
            _affirmed(a, target.key) >= _affirmed(b, target.key)
        ):
            continue
        for number in b.at(target.key):
            if (int(not swapped), b.words[number].start) in used or not same_use(negation, b, number):
                continue
            around = a.around_word(negation.target) & b.around_word(number)
            if _turned(a, negation.target, b, number):
                continue  # not switched on, switched off
            if _of_others(a, a.paragraph.word_at(negation.start)) != _of_others(b, number):
                continue
            if around and same_matter(a, b, _HOW_MANY | {target.key}):
                used |= {(int(swapped), negation.start), (int(not swapped), b.words[number].start)}
                word = b.words[number]
                rows.append(row("negated", phrase(a, negation), b.side(word.start, word.end), swapped=swapped))
                break


def _particle(sentence: Sentence, number: int) -> str:
    """The particle of direction right behind a verb; "" for none."""
    following = sentence.words[number + 1].lower if sentence.has(number + 1) else ""
    return following if following in _PARTICLES else ""


def _turned(a: Sentence, one: int, b: Sentence, other: int) -> bool:
    """Whether two verbs have particles of other directions: not switched on, switched off."""
    particles = {_particle(a, one), _particle(b, other)}
    return len(particles) == 2 and "" not in particles


def _of_others(sentence: Sentence, number: int) -> bool:
    """Whether a word's subject is told to be another: other cities do not attract visitors, the city attracts them."""
    before = sentence.words[max(sentence.first, number - _SUBJECT) : number]
    return any(word.lower in _OTHERS for word in before)


def _same_object(a: Sentence, number: int, b: Sentence) -> bool:
    """Whether both sentences have one verb before one object: without presenting evidence, presented evidence."""
    verb = a.words[number]
    if not verb.lower.endswith("ing") or not a.has(number + 1):
        return False
    following = a.words[number + 1].key
    return any(b.has(at + 1) and b.words[at + 1].key == following for at in b.at(verb.key))


def _only_thought(sentence: Sentence, subject: int) -> bool:
    """Whether a "nobody" is but somebody's thought: he thought nobody would ask."""
    return sentence.has(subject - 1) and sentence.words[subject - 1].lower in _THOUGHTS


def _affirmed(sentence: Sentence, key: str) -> int:
    """How often a sentence has a word without negating it."""
    return sum(n not in sentence.negated for n in sentence.at(key))


def mentions(paragraph: ParagraphReading) -> list[Side]:
    """All negations of a paragraph."""
    if paragraph.language != "en":
        return mentions_of(paragraph, "no")
    return [phrase(s, n) for s in paragraph.once(sentences_of) for n in s.negations]


DETECTOR = local_detector("negation", compare, mentions, GRADES)
