"""The hedge ledger: how surely linked English sentences say the same thing.

Grades: strengthened · softened (the second report against the first; both differ in substance) · agree · only here.
Modals and reporting verbs are held against each other only where they stand to the same verb or speaker; words of
doubt only where the other sentence doubts in no other way.
"""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.conditions import dropped_conditions
from sidebyside.comparison.findings.certainty.hedge_rows import GRADES, row
from sidebyside.comparison.findings.certainty.maybe import COPULAS, EMPTY_VERBS, POSSIBLE, maybe_is, maybe_not
from sidebyside.comparison.findings.certainty.pairs import graded_words
from sidebyside.comparison.findings.certainty.polarity import doubted_in, mentions_of, told_besides
from sidebyside.comparison.findings.certainty.scope import scopes
from sidebyside.comparison.findings.certainty.sentence import Sentence, cells, lacks_evidence, same_matter, sentences_of
from sidebyside.comparison.findings.certainty.statements import matched_statements
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.certainty.doubts import Doubt
from sidebyside.language.certainty.modality import Modality, is_fact
from sidebyside.language.folding import fold_word
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

_DOUBTING = frozenset(
    fold_word(word, "en")
    for word in words(
        "allege allegedly suspect suspected claim accuse accusation allegation charge purport purported "
        "purportedly supposed supposedly apparently believe unconfirmed unverified unsubstantiated baseless "
        "unfounded rumour seem appear apparent ostensible"
    )
)
_ATTRIBUTING = frozenset(fold_word(word, "en") for word in words("say report according tell cite source quote media"))
_IT_IS_POSSIBLE = frozenset(fold_word(word, "en") for word in words("possible possibility"))
_EXPECTING = frozenset(
    fold_word(word, "en")
    for word in words("expect predict forecast anticipate believe think hope fear likely probably probable reckon")
)
# A fact that hangs on one of these is none: suggests that coffee protects the heart.
_WEAKLY = frozenset(
    fold_word(word, "en") for word in words("suggest hint indicate imply believe think suspect assume fear expect hope")
)
_MAY_BE = POSSIBLE | {
    fold_word(word, "en")
    for word in words(
        "possibly probably perhaps maybe apparently certain sure convinced confident suggest indicate presumably"
    )
}
_JOINTS = words("in of to at for on with from as")
_EVIDENCE = {fold_word(word, "en") for word in words("evidence proof")}


def compare(pair: Pair) -> list[Finding]:
    """The rows of two linked paragraphs."""
    linked = cells(pair)
    rows: list[Finding] = []
    used: set[tuple[int, int]] = set()
    for a, b in linked:
        _modals(a, b, rows, used)
    for a, b in linked:
        _modal_against_fact(a, b, rows, used, swapped=False)
        _modal_against_fact(b, a, rows, used, swapped=True)
        maybe_not(a, b, rows, used, swapped=False)
        maybe_not(b, a, rows, used, swapped=True)
        maybe_is(a, b, rows, used, swapped=False)
        maybe_is(b, a, rows, used, swapped=True)
        rows += [row(*found) for found in graded_words(a, b, used)]
        rows += [row(*found) for found in scopes(a, b, used)]
        _doubts(a, b, pair, rows, used, swapped=False)
        _doubts(b, a, pair, rows, used, swapped=True)
        _threats(a, b, rows, used)
    rows += [
        row(grade, left, right)
        for left, right, grade in matched_statements(linked)
        if grade in ("strengthened", "softened")
    ]
    rows += told_besides(pair, rows, (row(grade, left, right) for grade, left, right in doubted_in(pair)))
    return rows + told_besides(
        pair, [r for r in rows if r.differs], (row(*found) for found in dropped_conditions(pair))
    )


def _modals(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    """Two modals at the same verb."""
    found: list[tuple[float, int, Modality, Modality]] = []
    for one in a.modalities:
        for other in b.modalities:
            if a.words[one.verb].key == b.words[other.verb].key:
                common = len(a.around_word(one.verb) & b.around_word(other.verb))
                found.append((abs(one.strength - other.strength), -common, one, other))
    for apart, common, one, other in sorted(found, key=lambda f: (f[0], f[1], f[2].start, f[3].start)):
        if {(0, one.verb), (1, other.verb)} & used:
            continue
        enough = 2 if a.words[one.verb].key in EMPTY_VERBS else 1
        if apart >= 1 and (-common < enough or not same_matter(a, b)):
            continue
        if (one.verb in a.negated) != (other.verb in b.negated):
            continue
        surer = a if one.strength > other.strength else b
        if apart >= 1 and (surer.words[surer.last - 1].key in _EXPECTING or _IT_IS_POSSIBLE & surer.every_key):
            continue  # will resign, people close to him expect; it is possible that he will not come
        used |= {(0, one.verb), (1, other.verb)}
        # The words themselves are spoken for too: considers closing, decided to close.
        used |= {(0, -a.paragraph.word_at(one.start) - 1), (1, -b.paragraph.word_at(other.start) - 1)}
        grade = "agree" if apart < 1 else "strengthened" if other.strength > one.strength else "softened"
        rows.append(row(grade, a.side(one.start, one.end), b.side(other.start, other.end)))


def _modal_against_fact(
    a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool
) -> None:
    """What ``a`` says may happen and ``b`` says has happened."""
    for one in a.modalities:
        key = a.words[one.verb].key
        if one.strength > 2 or (int(swapped), one.verb) in used or key in EMPTY_VERBS or one.verb in a.negated:
            continue
        if (
            b.doubts
            or (b.every_key - a.every_key) & POSSIBLE
            or any(other.strength <= one.strength + 0.9 for other in b.modalities)
        ):
            continue
        for number in b.at(key):
            if number in b.negated or (int(not swapped), number) in used:
                continue
            if not _fact(b, number) and not _same_subject(a, one, b, number):
                continue
            if one.strength <= 1.5 and any(w.key in _WEAKLY for w in b.words[b.first : number]):
                continue
            passive = any(w.lower in COPULAS for w in b.words[max(b.first, number - 3) : number])
            if passive and _able(a, one):
                continue
            if a.around_word(one.verb) & b.around_word(number) and same_matter(a, b, frozenset({key})):
                used |= {(int(swapped), one.verb), (int(not swapped), number)}
                word = b.words[number]
                begin = word.start
                if number > b.first and b.words[number - 1].lower in ("has", "have", "was", "were", "is", "are"):
                    begin = b.words[number - 1].start
                sides = a.side(one.start, one.end), b.side(begin, word.end)
                grade = "softened" if swapped else "strengthened"
                rows.append(row(grade, *(reversed(sides) if swapped else sides)))
                break


def _able(a: Sentence, one: Modality) -> bool:
    """Whether a modal tells what somebody is able to do: who can find it only in museums is told where it is found."""
    able = a.words[a.paragraph.word_at(one.start)].lower == "can"
    return able and not any(word.lower == "be" for word in a.paragraph.words_in(one.start, one.end))


def _same_subject(a: Sentence, one: Modality, b: Sentence, number: int) -> bool:
    """Whether a verb and a modal stand right behind one word: the change can cause, the change causes."""
    modal = a.paragraph.word_at(one.start)
    ends = b.words[number].lower
    if not a.has(modal - 1) or not b.has(number - 1) or not ends.endswith("s"):
        return False
    return a.words[modal - 1].key == b.words[number - 1].key and b.clause(b.words[number - 1], b.words[number])


def _fact(b: Sentence, number: int) -> bool:
    before = b.words[number - 1].lower if number > b.first else ""
    return is_fact(b.words, number) or before in ("is", "are", "was", "were", "has", "have")


def _doubts(
    a: Sentence, b: Sentence, pair: Pair, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool
) -> None:
    """A word of doubt in ``a`` at something ``b`` says without any."""
    other = pair.left if swapped else pair.right
    for doubt in a.doubts:
        if doubt.of_evidence and b.every_key & _EVIDENCE:
            continue  # evidence is there: that is a negation
        if any(d.of_evidence == doubt.of_evidence for d in b.doubts):
            continue
        if not doubt.of_evidence and (b.every_key & _DOUBTING or any(m.strength < 2 for m in b.modalities)):
            continue
        if doubt.maybe and (b.every_key & _MAY_BE or b.negations or any(m.strength <= 2 for m in b.modalities)):
            continue
        if doubt.of_evidence and _negated_keys(b) - _negated_keys(a):
            continue  # no evidence that they were told: they were not told
        there = _undoubted(a, b, doubt)
        if there is None or (int(swapped), -doubt.start - 1) in used:
            continue
        if doubt.of_evidence and other.whole.once(lacks_evidence):
            continue
        used.add((int(swapped), -doubt.start - 1))
        sides = a.side(doubt.start, doubt.end), b.side(*there)
        grade = "softened" if swapped else "strengthened"
        rows.append(row(grade, *(reversed(sides) if swapped else sides)))


def _undoubted(a: Sentence, b: Sentence, doubt: Doubt) -> tuple[int, int] | None:
    """Where ``b`` says what ``a`` doubts; None where it does not."""
    lower = a.paragraph.text[doubt.start : doubt.end].lower()
    if lower == "reportedly" and b.every_key & _ATTRIBUTING and not a.every_key & _ATTRIBUTING:
        return None
    if doubt.head >= 0 and a.has(doubt.head):
        key = a.words[doubt.head].key
        if a.words[doubt.head].lower in _JOINTS:
            return None  # apparently in response to
        around = a.around_word(doubt.head)
        for number in b.at(key):
            if around & b.around_word(number) and same_matter(a, b, frozenset({key})):
                whole = lower.endswith("that") and b.has(number + 1)  # the signal failed
                return b.words[number].start, b.words[number + whole].end
        return None
    if not same_matter(a, b):
        return None
    # A doubt about the whole: against the first reporting or accusing word of the other sentence.
    shared = [w for w in b.words[b.first : b.last] if w.key in a.keys]
    common = len({w.key for w in shared})
    if common < 3:
        return None
    spoken = [b.words[r.word] for r in b.reportings]
    word = next((w for w in (*spoken, *(w for w in shared if w.key in _DOUBTING | _ATTRIBUTING))), None)
    return (word.start, word.end) if word else None


def _negated_keys(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.words[number].key for number in sentence.negated)


def _threats(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    """A threat in the singular against the same in the plural."""
    for one in a.threats:
        key = a.words[one.noun].key
        others = [t for t in b.threats if b.words[t.noun].key == key]
        if any(t.plural == one.plural for t in others) or any(
            t.plural != one.plural and a.words[t.noun].key == key for t in a.threats
        ):
            continue
        for other in others:
            taken = {(0, -one.start - 1), (1, -other.start - 1)}
            around = a.around_word(one.noun) & b.around_word(other.noun)
            if taken & used or len(around) < 2 or not same_matter(a, b, frozenset({key})):
                continue
            used |= taken
            grade = "strengthened" if other.plural else "softened"
            rows.append(row(grade, a.side(one.start, one.end), b.side(other.start, other.end)))
            break


def mentions(paragraph: ParagraphReading) -> list[Side]:
    """All modals and words of doubt of a paragraph."""
    if paragraph.language != "en":
        return mentions_of(paragraph, "maybe")
    found: list[Side] = []
    for sentence in paragraph.once(sentences_of):
        found += [sentence.side(m.start, m.end) for m in sentence.modalities]
        found += [sentence.side(d.start, d.end) for d in sentence.doubts]
    return found


DETECTOR = local_detector("hedge", compare, mentions, GRADES)
