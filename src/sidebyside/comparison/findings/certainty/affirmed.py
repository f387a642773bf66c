"""Whether a sentence affirms a word: nothing in the word's clause says no, outright or in another way."""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.sentence import (
    Sentence,
)
from sidebyside.language.certainty.negations import Negation
from sidebyside.language.folding import fold_word
from sidebyside.language.wordlist import words

# A sentence with one of these says no in another way; it is not held against a negation.
_IMPLICIT = frozenset(
    fold_word(word, "en")
    for word in words(
        "fail deny refuse decline reject lack absence unable avoid prevent refrain stop halt ban skip silent "
        "unclear instead rather little few barely hardly except neglect abstain withhold scarcely unlikely "
        "impossible nowhere yet cut lose loss interrupt refute dismiss unaware unknown uncertain doubt short only "
        "beyond despite although but unless until otherwise lest shut close missing miss absent devoid"
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
            "free of",
            "free from",
            "clear of",
            "rid of",
            "immune to",
            "safe from",
            "empty of",
        )
    )
)

_COMMITTED = words("agreed agrees agree decided promised vowed pledged managed voted chose able continued began")

_STARTS = words("but although despite though")

REACH = 7

_DETERMINERS = words("the a an his her its their our this that any no some of new recent such each every for on in")


def reached(
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
    low, high = b.words[max(b.first, number - REACH)].start, b.words[min(b.last - 1, number + REACH)].end
    nearby = [
        n
        for n in b.negations
        if (n.target < 0 or b.words[n.target].key not in shared)
        and low <= n.start < (word.start if only_before else high)
    ]
    if number in b.negated or any(b.clause(n, word) for n in nearby):
        return True
    first, last = max(b.first, number - REACH), min(b.last, number + REACH + 1)
    text = b.paragraph.text
    implicit = [
        w
        for n, w in enumerate(b.words[first:last], first)
        if (w.key in _IMPLICIT or _says_no(b, n))
        and w.key != word.key
        and w.key not in known
        and not (w.lower in _STARTS and text[: w.start].rstrip()[-1:] in ("", ",", ";", "."))
    ]
    return any(b.clause(w, word) for w in implicit)


def _says_no(sentence: Sentence, number: int) -> bool:
    """Whether a verb and the word behind it say no together: rule out, turn down."""
    return sentence.has(number + 1) and (sentence.words[number].key, sentence.words[number + 1].text) in _PHRASAL


def same_use(negation: Negation, b: Sentence, number: int) -> bool:
    """Whether a word is used as the negated one is: a verb after "not" is not the noun after "the"."""
    before = b.words[number - 1].lower if number else ""
    if any(m.verb == number and (m.strength < 2.5 or _must(b, m.start)) for m in b.modalities):
        return False  # what must or may still happen has not happened either
    start = b.words[number].start
    if start and b.paragraph.text[start - 1] in "-‐‑":
        return False  # no-confidence
    if before == "to":
        return number >= 2 and b.words[number - 2].lower in _COMMITTED
    if before in ("could", "may", "might") or before in ("last", "first"):
        return False  # last seen on Monday, not seen since
    return negation.of_noun or before not in _DETERMINERS


def _must(b: Sentence, start: int) -> bool:
    return b.words[b.paragraph.word_at(start)].lower in ("must", "has", "have")
