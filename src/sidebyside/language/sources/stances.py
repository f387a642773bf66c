"""The stance of English reporting verbs to what they report: said, claimed, confirmed, denied."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sidebyside.language.certainty.modal_words import DETERMINERS
from sidebyside.language.word import Vocabulary, Words
from sidebyside.language.wordlist import words

Stance = Literal["neutral", "doubt", "sure", "denial"]


class Reporting(NamedTuple):
    """A reporting verb: its word's number and the stance it takes to what is reported."""

    word: int
    stance: Stance


_STANCES: dict[str, Stance] = {
    **dict.fromkeys(words("say tell state announce add report declare note explain"), "neutral"),
    **dict.fromkeys(words("claim alleg assert boast purport brag suggest hint impli"), "doubt"),
    **dict.fromkeys(words("confirm acknowledg admit conced verifi"), "sure"),
    **dict.fromkeys(words("deni"), "denial"),
}

_PAST = words(
    "said told stated announced added reported declared noted explained claimed alleged asserted boasted "
    "purported bragged confirmed acknowledged admitted conceded verified denied claiming alleging asserting "
    "suggested hinted implied boasting confirming denying acknowledging admitting saying stating"
)

# "The firm rejected claims that" claims nothing.
_ABOUT_CLAIMS = words(
    """rejected denied dismissed disputed refuted rebutted repeated made faced rejects denies dismisses disputes refutes
    rejecting denying dismissing disputing refuting facing amid"""
)
_SAYS = words("says suggests hints claims alleges confirms admits denies acknowledges insists")

_SUBJECTS = words("he she it they who we i")


def reportings(known: Words, vocabulary: Vocabulary) -> list[Reporting]:
    """The reporting verbs of an English text, in order; a noun (recent claims) or a negated verb is none.

    ``vocabulary`` is of the words known.
    """
    found: list[Reporting] = []
    if vocabulary.keys.isdisjoint(_STANCES):
        return found
    for number, word in enumerate(known):
        stance = _STANCES.get(word.key)
        if stance is None:
            continue
        lower = word.lower
        before = known[number - 1].text if number else ""
        if lower in _PAST:
            following = known[number + 1].lower if number + 1 < len(known) else ""
            if before.lower() in DETERMINERS or before.lower().endswith(("'s", "’s")) or following == "by":
                continue
            if lower in ("confirmed", "reported", "noted", "declared", "alleged") and before.lower() in (
                "was",
                "were",
                "been",
                "be",
                "is",
            ):
                continue
        elif (
            lower in _SAYS
            and before.islower()
            and before not in DETERMINERS
            and not (lower == "claims" and before in _ABOUT_CLAIMS)
            and (lower == "says" or (number + 1 < len(known) and known[number + 1].lower == "that"))
        ):
            pass
        elif not (lower.endswith("s") and (before[:1].isupper() or before.lower() in _SUBJECTS) and number):
            continue
        nearby = [known[n].key for n in range(max(0, number - 3), number)]
        if any(key in ("not", "never", "nor", "neither") or key.endswith(" not") for key in nearby):
            continue
        found.append(Reporting(number, stance))
    return found
