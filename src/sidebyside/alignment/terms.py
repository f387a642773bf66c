"""Which words a stretch of text holds, and how usual a word is before any text is seen. Needs no arrays."""

from __future__ import annotations

from sidebyside.language.folding import fold_word
from sidebyside.language.numbers.in_digits import in_digits, joined
from sidebyside.language.segmentation import tokens
from sidebyside.language.token_view import HYPHENS
from sidebyside.model import Span

# From here on a script writes words of one or two characters without blanks between them.
FIRST_IDEOGRAPH = "\u2e80"

# In what share of unseen paragraphs a word of so many letters stands: short words are mostly grammar.
_USUAL = (0.7, 0.7, 0.7, 0.5, 0.25, 0.12, 0.06, 0.04, 0.03)
# Numbers are short and tell much: those of one digit, and longer ones.
_DIGIT, _NUMBER = 0.35, 0.12


def usual(word: str) -> float:
    """The share of unseen paragraphs, 0.03..0.7, that hold a word of this length (ideographs count three)."""
    if "0" <= word[0] <= "9":
        return _NUMBER if len(word) > 1 else _DIGIT
    length = len(word) if word[0] < FIRST_IDEOGRAPH else 3 * len(word)
    return _USUAL[min(length, len(_USUAL) - 1)]


def blankless(word: str) -> bool:
    """Whether a token is of a script that writes no blanks between words (Korean does)."""
    return word[0] >= FIRST_IDEOGRAPH and not "\uac00" <= word[0] <= "\ud7ff"


def terms(text: str, language: str) -> list[str]:
    """The folded words of a stretch of text; of scripts without blanks the overlapping pairs of characters.

    A number in words is the number in digits.
    """
    numbers = in_digits(language)
    if max(text, default="") < FIRST_IDEOGRAPH and not (numbers and any(mark in text for mark in HYPHENS)):
        # The same as below, in two thirds of the time; keeps no tokens.
        found = tokens.__wrapped__(text)
        words = [text[token.start : token.end] for token in found if token.kind != "mark"]
        return [numbers.get(word.lower()) or fold_word(word, language) for word in words]
    return [term for term, _ in placed_terms(text, language)]


def placed_terms(text: str, language: str) -> list[tuple[str, Span]]:
    """The same terms, each with its place in the text."""
    numbers = in_digits(language)
    found: list[tuple[str, Span]] = []
    run_end, lone = -1, False
    before = ""  # the word directly before, whose number the next may be a part of
    for token in tokens(text):
        if token.kind == "mark":
            continue
        word = text[token.start : token.end]
        if token.kind == "word" and blankless(word):
            if token.start == run_end:
                if lone:
                    found.pop()
                found.append((text[token.start - 1] + word[0], Span(token.start - 1, token.start + 1)))
                lone = False
            else:
                found.append((word[0], Span(token.start, token.start + 1)))
                lone = True
            run_end = token.end
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
