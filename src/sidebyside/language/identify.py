"""The language a text is written in, from its script and its most common words. Deterministic, no model, no library."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from functools import cache, lru_cache

from sidebyside.language.alphabets import ALPHABETS
from sidebyside.language.codes import ISO_639_1
from sidebyside.language.common_words import COMMON
from sidebyside.language.patterns import lazily
from sidebyside.model import Report

SAMPLE = 8_000
"""Characters of a text that are looked at; the beginning of a report tells its language."""

_SCRIPTS = lazily(
    r"(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff]++)|(?P<kana>[\u3040-\u30ff]++)|(?P<han>[\u3400-\u9fff]++)|(?P<hangul>[\uac00-\ud7af]++)"
    r"|(?P<cyrillic>[\u0400-\u04ff]++)|(?P<arabic>[\u0600-\u06ff\u0750-\u077f]++)|(?P<hebrew>[\u05d0-\u05ea]++)|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff]++)"
    r"|(?P<devanagari>[\u0900-\u097f]++)|(?P<thai>[\u0e00-\u0e7f]++)"
)
_NOT_LATIN = lazily(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f\u20ac]")
_ONE_LANGUAGE = {"hangul": "ko", "greek": "el", "thai": "th", "han": "zh", "kana": "ja"}
_USUAL = {"hebrew": "he"}
"""What a script most often writes, where words do not tell."""
# Scripts of one language each that the pattern above leaves out: first and last letter.
_RARER = (
    ("\u0530", "\u058f", "hy"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0a80", "\u0aff", "gu"),
    ("\u0b00", "\u0b7f", "or"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"),
    ("\u0d00", "\u0d7f", "ml"),
    ("\u0d80", "\u0dff", "si"),
    ("\u0e80", "\u0eff", "lo"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"),
    ("\u1780", "\u17ff", "km"),
)

_WORD = lazily(r"[^\W\d_]++")
_SIGNS = lazily(r"[\u0900-\u0963\u0971-\u097f]++")
"""The words of Devanagari, whose vowels are signs rather than letters."""
_COMBINING = lazily("[\u0300-\u036f]")

_OTHER_LETTERS = lazily(r"[^\x00-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u206f\u20ac]")
"""What may be a letter outside ASCII; quotation marks and dashes are none."""
_SMALL = bytes(code | 32 if chr(code).isalpha() else 32 for code in range(128)) + b" " * 128
"""ASCII in small letters, blanks for what is no letter."""

_FREQUENT = 500.0
"""A word at place n of its list weighs log(_FREQUENT / n): how much likelier it is in that language than elsewhere,
where words are as frequent as Zipf's law has it."""
_FOREIGN = 3.0
"""What a letter that a language does not write costs it, for each different word."""
_REPEATED = 20
"""A repeated word adds no more than this often: one title repeated a hundred times is not evidence."""
_COVERED, _DIFFERENT = 0.12, 2
"""So many of the words, as a share, and so many different ones must be of the language."""
_FEW = 3
"""A letter that so few languages write counts as a word of theirs."""
_ENOUGH = 500
"""So many words suffice for that share: a page of names and numbers may follow."""
_RIVAL = 0.25
"""A language with this share of the best score is weighed against the best."""
_APART = 1.2
"""A word of both tells them apart where its weights differ so much; the places in the lists are rough."""
_MARGIN, _AHEAD = 1.8, 2.0
"""What tells the best from each rival must weigh so much, and so many times what tells the rival from the best."""


def identify(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, or "" where its first `SAMPLE` characters do not tell.

    The script of most letters decides first. Where several languages write it, their commonest words and their letters
    do (naive Bayes on words that a list has or lacks): "" where two languages are close, or few of the words are known.
    """
    sample = text[:SAMPLE]
    if not _NOT_LATIN.search(sample):  # the usual case, told without counting the letters of every script
        return _by_words("latin", sample)
    if _COMBINING.search(sample):
        sample = unicodedata.normalize("NFC", sample)
    scripts: Counter[str] = Counter()
    for match in _SCRIPTS.finditer(sample):
        scripts[match.lastgroup or ""] += match.end() - match.start()
    letters = sum(map(str.isalpha, sample))
    if 2 * sum(scripts.values()) < letters:
        return _rarer(sample, letters)
    if not scripts:
        return ""
    japanese = scripts["kana"] * 10 > scripts["han"] + scripts["kana"]
    # An ideograph says about as much as two letters.
    scripts["han"] *= 2
    if japanese:  # its ideographs and kana are one script
        scripts["kana"] += scripts.pop("han")
    script = min(scripts, key=lambda name: (-scripts[name], name))
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    return _by_words(script, sample) or _USUAL.get(script, "")


@lru_cache(maxsize=256)
def _identified(text: str) -> str:
    return identify(text)


def language_of(report: Report) -> str:
    """The language code of a report, to read it by: `stated_language`, English where that tells none."""
    return stated_language(report) or "en"


def stated_language(report: Report) -> str:
    """The language code of a report: its own where it is set, else as its text shows; "" where neither tells."""
    return report.language or _identified(report.text[:SAMPLE])


def _rarer(sample: str, letters: int) -> str:
    for first, last, language in _RARER:
        if 2 * sum(first <= letter <= last for letter in sample) > letters:
            return language
    return ""


class _Words:
    """The words and letters of the languages of a script, each with the languages that have it."""

    def __init__(self, script: str) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        for language, listed in COMMON[script].items():
            for place, word in enumerate(dict.fromkeys(listed.split()), 1):
                self.weights.setdefault(word, {})[language] = math.log(_FREQUENT / place)
        self.writers: dict[str, frozenset[str]] = {}
        alphabets = ALPHABETS.get(script, {})
        for letter in sorted(set("".join(alphabets.values()))):
            self.writers[letter] = frozenset(language for language in alphabets if letter in alphabets[language])
        self.letters = self.writers.keys()
        self.foreign = {
            letter: tuple(language for language in COMMON[script] if language not in writers)
            for letter, writers in self.writers.items()
        }
        """By letter, the languages that do not write it."""


@cache
def _words_of(script: str) -> _Words:
    return _Words(script)


def _read(script: str, sample: str) -> tuple[dict[str, int], str]:
    """How often each word is in the sample, in small letters, and what is spelled in the words' own letters: all that
    are no names, which keep the letters of the language they come from."""
    if script == "latin" and not _OTHER_LETTERS.search(sample):  # no letter of ASCII tells languages apart
        return Counter(sample.encode("ascii", "replace").translate(_SMALL).decode("ascii").split()), ""
    # A capital I with its dot is two signs in lower case, of which the second is no letter.
    forms = Counter((_SIGNS if script == "devanagari" else _WORD).findall(sample.replace("\u0130", "i")))
    words: dict[str, int] = {}
    for form, count in forms.items():
        word = form.lower()
        words[word] = words.get(word, 0) + count
    return words, "".join([form for form in forms if not form[0].isupper()]) or "".join(words)


def _by_words(script: str, sample: str) -> str:
    known = _words_of(script)
    words, spelled = _read(script, sample)
    # What speaks for languages: the languages, or languages and weights, that have a word or a letter, and how often.
    weighed = known.weights
    found = [
        (weighed[word], count, count if count < _REPEATED else _REPEATED)
        for word, count in words.items()
        if word in weighed
    ]
    used = sorted(known.letters & set(spelled))  # sorted: sums must not depend on the order of a set
    scores = dict.fromkeys(COMMON[script], 0.0)
    for weights, _, count in found:
        for language, weight in weights.items():
            scores[language] += weight * count
    letters = []
    for letter in used:
        count = spelled.count(letter)
        cost = _FOREIGN * min(count, _REPEATED)
        letters.append((known.writers[letter], count, cost))
        for language in known.foreign[letter]:
            scores[language] -= cost
    best = min(scores, key=lambda language: (-scores[language], language))
    if scores[best] <= 0:
        return ""
    own = [count for weights, count, _ in found if best in weights]
    own += [count for writers, count, _ in letters if best in writers and len(writers) <= _FEW]
    if len(own) < _DIFFERENT or sum(own) < _COVERED * min(sum(words.values()), _ENOUGH):
        return ""
    least = _RIVAL * scores[best]
    rivals = [rival for rival, score in scores.items() if score >= least and rival != best]
    words_of_best = [(weights.get(best, 0.0), weights, count) for weights, _, count in found]
    if best not in ISO_639_1 or any(_is_close(best, rival, words_of_best, letters) for rival in rivals):
        return ""
    return best


def _is_close(
    best: str,
    rival: str,
    words: list[tuple[float, dict[str, float], int]],
    letters: list[tuple[frozenset[str], int, float]],
) -> bool:
    """Whether the words and letters that tell two languages apart do not weigh enough more for ``best``.

    ``words``: what each weighs in ``best``, what in all languages, and how often it counts.
    """
    ahead = behind = 0.0
    for weight, weights, count in words:
        more = weight - weights.get(rival, 0.0)
        if more >= _APART:
            ahead += more * count
        elif -more >= _APART:
            behind -= more * count
    for writers, _, cost in letters:
        if best in writers:
            if rival not in writers:
                ahead += cost
        elif rival in writers:
            behind += cost
    return ahead < max(_MARGIN, _AHEAD * behind)
