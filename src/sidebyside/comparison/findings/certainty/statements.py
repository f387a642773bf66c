"""Statements of the same speaker in two linked sentences, and the stance each reporting verb takes to them."""

from __future__ import annotations

from collections.abc import Iterable

from sidebyside.comparison.findings.certainty.sentence import Sentence, same_matter, sentences_of
from sidebyside.comparison.findings.context import overlap
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.sources.stances import Reporting, Stance
from sidebyside.language.wordlist import words
from sidebyside.model import Side

_PRONOUNS = frozenset(("he", "she", "it", "they", "who"))
_CLAIM = 10
"""How many words after a denial are looked at."""
_STATEMENT = 2
"""How many content words behind a reporting verb are a statement; fewer are its speaker or an addition."""
_LONGEST = 40
"""How many words before or behind a reporting verb are looked at."""
_ANOTHER_CLAUSE = words("and but while whereas which who")
_SPEAKER = 6
"""How many words between a comma and a verb at the end are the speaker's."""
_RANK: dict[Stance, int] = {"doubt": 0, "neutral": 1, "sure": 2}


def matched_statements(linked: Iterable[tuple[Sentence, Sentence]]) -> list[tuple[Side, Side, str]]:
    """(left verb, right verb, grade) of statements by the same speaker: agree, strengthened, softened or denied."""
    found: list[tuple[Side, Side, str]] = []
    used: set[tuple[int, int]] = set()
    pairs = [(a, b, x, y) for a, b in linked for x in a.reportings for y in b.reportings]
    # The likest sentences first; in equally like ones, equal stances first.
    pairs.sort(key=lambda p: (-overlap(p[0].keys, p[1].keys), p[2].stance != p[3].stance, p[2].word, p[3].word))
    for a, b, x, y in pairs:
        left, right = a.words[x.word], b.words[y.word]
        if {(0, x.word), (1, y.word)} & used or not _same_speaker(a, x, b, y) or not same_matter(a, b):
            continue
        grade = _grade(x.stance, y.stance)
        if grade in ("strengthened", "softened") and (_stance_elsewhere(a, x, b, y) or not _same_statement(a, x, b, y)):
            continue
        if grade == "denied" and not _same_claim(*((a, x, b) if x.stance == "denial" else (b, y, a))):
            continue
        used |= {(0, x.word), (1, y.word)}
        found.append((a.side(left.start, left.end), b.side(right.start, right.end), grade))
    return found


def _stance_elsewhere(a: Sentence, x: Reporting, b: Sentence, y: Reporting) -> bool:
    """Whether what one report admits or claims the other paragraph admits or claims too, by another verb."""
    for mine, theirs, paragraph in ((x, y, b.paragraph), (y, x, a.paragraph)):
        if mine.stance != "neutral" == theirs.stance and mine.stance in paragraph.once(_stances):
            return True
    return False


def _stances(paragraph: ParagraphReading) -> frozenset[Stance]:
    return frozenset(r.stance for sentence in paragraph.once(sentences_of) for r in sentence.reportings)


def _same_claim(denying: Sentence, denial: Reporting, other: Sentence) -> bool:
    """Whether more than half of what is denied stands in the other sentence: who denies that a gate failed and says
    that it worked denies nothing he says.
    """
    words, text = denying.words, denying.paragraph.text
    last = denial.word + 1
    while last < min(denying.last, denial.word + _CLAIM) and text[words[last - 1].end] not in ",;:.":
        last += 1
    claim = {word.key for word in words[denial.word + 1 : last]} & denying.keys
    return 2 * len(claim & other.keys) > len(claim) or not claim


def _same_statement(a: Sentence, x: Reporting, b: Sentence, y: Reporting) -> bool:
    """Whether most of what is said under one of two verbs is said under the other: the same words at another place of
    the sentence ("a Republican said …, which he claimed …") are another statement.
    """
    one, other = _stated(a, x), _stated(b, y)
    shorter = one if len(one) <= len(other) else other
    return 2 * len(one & other) > len(shorter) or not shorter


def _stated(sentence: Sentence, verb: Reporting) -> frozenset[str]:
    """The keys of the content words under a reporting verb: those behind it as far as the clause goes, or where it has
    none ("…, she said.") those before it.
    """
    words, text = sentence.words, sentence.paragraph.text
    last, least = verb.word + 1, max(sentence.first, verb.word - _LONGEST)
    most = min(sentence.last, verb.word + _LONGEST)
    while last < most and not _ends_clause(gap := text[words[last - 1].end : words[last].start]):
        if "," in gap and words[last].key in _ANOTHER_CLAUSE:
            break
        last += 1
    said = {word.key for word in words[verb.word + 1 : last]} & sentence.keys
    if len(said) >= _STATEMENT and not _turned_round(sentence, verb.word):
        return frozenset(said)
    first = end = verb.word
    while first > least and not _ends_clause(text[words[first - 1].end : words[first].start]):
        first -= 1
        if verb.word - first <= _SPEAKER and "," in text[words[first - 1].end : words[first].start]:
            end = min(end, first)  # "…, her agent said"
    return frozenset(word.key for word in words[first:end]) & sentence.keys or frozenset(said)


def _ends_clause(between: str) -> bool:
    return any(mark in between for mark in (*";:.!?—–(", "--", " - "))


def _grade(left: Stance, right: Stance) -> str:
    if left == right:
        return "agree"
    if "denial" in (left, right):
        return "denied"
    return "strengthened" if _RANK[right] > _RANK[left] else "softened"


def _same_speaker(a: Sentence, x: Reporting, b: Sentence, y: Reporting) -> bool:
    one, other = _speaker(a, x.word), _speaker(b, y.word)
    if not one or not other:
        return False
    if one & other:
        return True
    if one & _PRONOUNS or other & _PRONOUNS:
        # A pronoun stands for the other's speaker where the sentences share much.
        return len(a.keys & b.keys) >= 3
    return False


def _turned_round(sentence: Sentence, verb: int) -> bool:
    """Whether the speaker stands behind the verb: "…, said Lund"."""
    words = sentence.words
    gap = sentence.paragraph.text[words[verb - 1].end : words[verb].start] if verb else ""
    following = words[verb + 1].text if verb + 1 < sentence.last else ""
    return any(mark in gap for mark in ',”"') and (following[:1].isupper() or following.lower() in ("the", "a", "an"))


def _speaker(sentence: Sentence, verb: int) -> frozenset[str]:
    """The keys of the words that name who speaks: the subject before the verb, or after it where it is turned round."""
    words = sentence.words
    text = sentence.paragraph.text
    if _turned_round(sentence, verb):
        return frozenset(w.key for w in words[verb + 1 : min(verb + 6, sentence.last)] if w.lower != "the")
    before: list[str] = []
    at = verb - 1
    while at >= sentence.first and verb - at <= 6:
        word = words[at]
        lower = word.lower if word.text != "WHO" else word.text
        if any(mark in text[word.end : words[at + 1].start] for mark in ';:.!?”"“'):
            break
        if lower in _PRONOUNS:
            before.append(lower)
            break
        if lower not in ("has", "had", "have", "also", "later", "on", "the", "a", "an", "of", "and", "who"):
            before.append(word.key)
        at -= 1
    if before:
        return frozenset(before)
    after = [w.key for w in words[verb + 1 : min(verb + 4, sentence.last)] if w.text[:1].isupper()]
    return frozenset(after)
