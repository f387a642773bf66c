"""Results of one match or vote in linked English paragraphs: 3-1 and 2-1, 52 votes to 48 and 54-46."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison.findings.context import near, overlap, sentence_keys
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.numbers.scores import Score, scores
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

_LED = words("trailing trailed trails leading led leads trail lead")
_STOOD = words("up down behind ahead")
_PAUSE = words("break half-time halftime half interval")


class _Told(NamedTuple):
    score: Score
    around: frozenset[str]
    sentence: frozenset[str]
    interim: bool
    """Whether words beside it tell how it stood before the end: 1-2 down at the break."""


def score_mentions(paragraph: ParagraphReading) -> tuple[Side, ...]:
    """The results a paragraph tells."""
    return tuple(paragraph.side(told.score.start, told.score.end) for told in paragraph.once(_told))


def compare_scores(pair: Pair) -> list[Finding]:
    """The row of two paragraphs that tell one result each; of several nobody knows which belong together, so that only
    equal ones meet then.
    """
    left, right = pair.left.once(_told), pair.right.once(_told)
    rows: list[Finding] = []
    used: set[int] = set()
    for a in left:
        for number, b in enumerate(right):
            if number not in used and a.score[2:4] == b.score[2:4] and a.around & b.around:
                used.add(number)
                rows.append(_row(pair, a.score, b.score, "agree"))
                break
    if rows or len(left) != 1 or len(right) != 1:
        return rows
    a, b = left[0], right[0]
    alike = len(a.around & b.around) >= 2 and overlap(a.sentence, b.sentence) >= 0.4
    if a.interim != b.interim:
        return rows
    if alike and (a.score.dashed or b.score.dashed):  # two bare sums of votes are quantities
        rows.append(_row(pair, a.score, b.score, "value differs"))
    return rows


def _told(paragraph: ParagraphReading) -> tuple[_Told, ...]:
    if paragraph.language != "en":
        return ()
    keys = paragraph.once(sentence_keys)
    found: list[_Told] = []
    for score in scores(paragraph.text):
        at = paragraph.sentence_at(score.start)
        around = near(paragraph, score.start, score.end, paragraph.sentences[at], 6)
        found.append(_Told(score, around, keys[at], _interim(paragraph, score)))
    return tuple(found)


def _row(pair: Pair, a: Score, b: Score, grade: str) -> Finding:
    left, right = pair.left.side(a.start, a.end), pair.right.side(b.start, b.end)
    detail = (("values", f"{a.more}-{a.less} / {b.more}-{b.less}"),)
    return Finding("number", grade, f"{grade}: {left.text} / {right.text}", (left, right), grade != "agree", detail)


def _interim(paragraph: ParagraphReading, score: Score) -> bool:
    """Whether a result is told as how it stood before the end: 1-2 down, trailed 1-2, 1-1 at the break."""
    first, last = paragraph.word_at(score.start), paragraph.word_at(score.end)
    before = [word.lower for word in paragraph.words[max(0, first - 1) : first]]
    after = [word.lower for word in paragraph.words[last : last + 4]]
    paused = after[:1] == ["at"] and bool(_PAUSE & set("-".join(after).split("-")))
    return bool(_LED.intersection(before) or _STOOD.intersection(after[:1])) or paused
