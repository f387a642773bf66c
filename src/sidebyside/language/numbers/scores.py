"""Results of two sides in an English text: 3-1, 52–48, 52 votes to 48."""

from __future__ import annotations

import re
from typing import NamedTuple

from sidebyside.language.dates.finding import dates
from sidebyside.language.plurals import is_plural
from sidebyside.language.wordlist import words

_DASHED = re.compile(r"(?<![\w.,:/–-])(\d{1,3})[-–](\d{1,3})(?![\w/–-]|[.,:]\d)")
_VOTED = re.compile(r"(?<![\w.,:/–-])(\d{1,3}) (?:votes )?(?:to|against) (\d{1,3})(?: votes)?(?![\w/–-]|[.,:]\d)")
_WON = words(
    "win wins won winning beat beats beating beaten lose loses lost losing draw drew drawn defeat defeats defeated "
    "victory loss score scored lead leads led vote votes voted approved approve passed passes rejected goal goals "
    "match game ruling ruled decision final result advantage majority thrashed edged against"
)
_DIGIT = re.compile(r"\d")
_BEFORE, _AFTER = 80, 60
_WORD = re.compile(r"[A-Za-z]+")


class Score(NamedTuple):
    """A result at ``start:end``: the larger number, then the smaller; ``dashed`` where it is written 3-1."""

    start: int
    end: int
    more: int
    less: int
    dashed: bool


def scores(text: str) -> tuple[Score, ...]:
    """The results told in an English text, in order: two numbers near a word of winning, scoring or voting."""
    if not _DIGIT.search(text):
        return ()
    found = [_score(match, dashed=True) for match in _DASHED.finditer(text)]
    found += [_score(match, dashed=False) for match in _VOTED.finditer(text)]
    if not found:
        return ()
    dated = [(date.start, date.end) for date in dates(text, "en")]
    return tuple(
        score
        for score in sorted(found)
        if _result(text, score) and not any(a < score.end and score.start < b for a, b in dated)
    )


def _score(match: re.Match[str], *, dashed: bool) -> Score:
    one, other = int(match[1]), int(match[2])
    return Score(match.start(), match.end(), max(one, other), min(one, other), dashed)


def _result(text: str, score: Score) -> bool:
    after = _WORD.findall(text[score.end : score.end + _AFTER])
    if score.dashed and after and text[score.end : score.end + 1] == " " and is_plural(after[0].lower(), "en"):
        return False  # 10-15 people
    before = _WORD.findall(text[max(0, score.start - _BEFORE) : score.start])
    if before and before[-1].lower() in ("aged", "from", "between") and not score.dashed:
        return False  # cut from 52 to 48
    near = {word.lower() for word in (*before, *after)}
    if not score.dashed:
        return "votes" in text[score.start : score.end] or bool(near & words("vote votes voted"))
    return bool(near & _WON)
