"""Which words a stretch of text holds, and how usual a word is before any text is seen. Needs no arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sidebyside.language.folding import fold_word
from sidebyside.language.inflection import INFLECTED
from sidebyside.language.numbers.in_digits import in_digits, joined
from sidebyside.language.patterns import lazily
from sidebyside.language.segmentation import tokens
from sidebyside.language.token_view import HYPHENS
from sidebyside.model import Span

# From here on a script writes words of one or two characters without blanks between them.
FIRST_IDEOGRAPH = "\u2e80"
# Korean has blanks, and particles behind words of two characters.
_HANGUL = ("\uac00", "\ud7a4")
# Letters of Thai, Lao, Burmese and Khmer, which have blanks between phrases only.
PHRASED = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
_OF_PHRASES = lazily("[" + "".join(f"{first}-{last}" for first, last in PHRASED) + "]")
_PIECE = 4
# Letters that the beginning of a word has: derived words meet, and where inflection is not known inflected ones.
_BEGINNING, _SHORT_BEGINNING, _HANGUL_BEGINNING = 6, 5, 2

# In what share of unseen paragraphs a word of so many letters stands: short words are mostly grammar.
USUAL = (0.7, 0.7, 0.7, 0.5, 0.25, 0.12, 0.06, 0.04, 0.03)
# Numbers are short and tell much: those of one digit, and longer ones.
DIGIT, NUMBER = 0.35, 0.12


def usual(word: str) -> float:
    """The share of unseen paragraphs, 0.03..0.7, that hold a word of this length (ideographs count three)."""
    if "0" <= word[0] <= "9":
        return NUMBER if len(word) > 1 else DIGIT
    length = len(word) if word[0] < FIRST_IDEOGRAPH else 3 * len(word)
    return USUAL[min(length, len(USUAL) - 1)]


def blankless(word: str) -> bool:
    """Whether a token is of a script that writes no blanks between words (Korean does)."""
    return word[0] >= FIRST_IDEOGRAPH and not _HANGUL[0] <= word[0] < _HANGUL[1]


def _phrased(text: str) -> bool:
    """Whether a letter is of a script that writes blanks only between phrases."""
    return _OF_PHRASES.search(text) is not None


def _blanks_between_words(text: str) -> bool:
    greatest = max(text, default="")
    return greatest < PHRASED[0][0] or (greatest < FIRST_IDEOGRAPH and not _phrased(text))


def beginning(key: str, language: str) -> str:
    """What paragraphs are compared by of a folded word: its first letters, fewer where inflection is not known."""
    if key[:1] >= FIRST_IDEOGRAPH or not key.isalpha():
        return key[:_HANGUL_BEGINNING] if _HANGUL[0] <= key[:1] < _HANGUL[1] else key
    return key[: _BEGINNING if language in INFLECTED else _SHORT_BEGINNING]


def beginnings(keys: Iterable[str], language: str) -> list[str]:
    """The same of many words, in half the time."""
    size = _BEGINNING if language in INFLECTED else _SHORT_BEGINNING
    return [key[:size] if key.isascii() and key.isalpha() else beginning(key, language) for key in keys]


def terms(text: str, language: str) -> list[str]:
    """The folded words of a stretch of text; of scripts without blanks the characters and their overlapping pairs, of
    those with blanks between phrases the overlapping runs of four characters.

    A number in words is the number in digits.
    """
    numbers = in_digits(language)
    if _blanks_between_words(text) and not (numbers and any(mark in text for mark in HYPHENS)):
        # The same as below, in two thirds of the time; keeps no tokens.
        found = tokens.__wrapped__(text)
        words = [text[token.start : token.end] for token in found if token.kind != "mark"]
        return [numbers.get(word.lower()) or fold_word(word, language) for word in words]
    return [term for term, _ in placed_terms(text, language)]


def terms_of(text: str, spans: Sequence[Span], language: str) -> list[list[str]]:
    """`terms` of each of these stretches of a text, which are in order and do not overlap.

    The tokens are those of the whole text, which others want too; each stretch is read by itself only where a token
    goes over its ends, or where words are written without blanks or with a hyphen.
    """
    numbers = in_digits(language)
    if not _blanks_between_words(text):
        return [terms(text[start:end], language) for start, end in spans]
    hyphened = bool(numbers) and any(mark in text for mark in HYPHENS)
    every = tokens(text)
    found: list[list[str]] = []
    at = 0
    for start, end in spans:
        while at < len(every) and every[at][1] <= start:
            at += 1
        first = at
        while at < len(every) and every[at][1] <= end:
            at += 1
        cut = (first < len(every) and every[first][0] < start) or (at < len(every) and every[at][0] < end)
        if cut or (hyphened and any(mark in text[start:end] for mark in HYPHENS)):
            found.append(terms(text[start:end], language))
            continue
        words = [text[a:b] for a, b, kind in every[first:at] if kind != "mark"]
        found.append([numbers.get(word.lower()) or fold_word(word, language) for word in words])
    return found


def placed_terms(text: str, language: str) -> list[tuple[str, Span]]:
    """The same terms, each with its place in the text."""
    numbers = in_digits(language)
    found: list[tuple[str, Span]] = []
    run_end = -1
    before = ""  # the word directly before, whose number the next may be a part of
    for token in tokens(text):
        if token.kind == "mark":
            continue
        word = text[token.start : token.end]
        if token.kind == "word" and blankless(word):
            if token.start == run_end:
                found.append((text[token.start - 1] + word[0], Span(token.start - 1, token.start + 1)))
            found.append((word[0], Span(token.start, token.start + 1)))
            run_end = token.end
            before = ""
            continue
        if token.kind == "word" and _phrased(word[0]):
            places = range(token.start, max(token.end - _PIECE, token.start) + 1)
            spans = [Span(place, min(place + _PIECE, token.end)) for place in places]
            found += [(text[span.start : span.end], span) for span in spans]
            before = ""
            continue
        lower = word.lower()
        whole = ""
        if before and token.start == found[-1][1].end + 1 and text[token.start - 1] in HYPHENS:
            whole = joined(before, lower, language)
        if whole:
            found[-1] = (whole, Span(found[-1][1].start, token.end))
        else:
            found.append((numbers.get(lower) or fold_word(word, language), Span(token.start, token.end)))
        before = "" if whole else lower
    return found
