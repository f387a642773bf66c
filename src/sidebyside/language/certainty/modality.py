"""How surely an English sentence says that a thing happens: the verbs that modals and the like stand before."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.certainty.modal_words import BEFORE_TO, BETWEEN, DETERMINERS, MAY, MAYBE, MODALS, WEIGHING
from sidebyside.language.certainty.negations import NO_ADVERBS, breaks
from sidebyside.language.word import Vocabulary, Words
from sidebyside.language.wordlist import words


class Modality(NamedTuple):
    """A verb and how surely it is said to happen. ``start:end`` is the phrase from the modal to the verb; ``verb`` is
    the number of the verb's word. ``strength``: 1 could, may, might · 2 is expected to, is likely to, should ·
    3 must · 2.5 plans to · 2.8 is set to · 3 will, would. Considering is 1.
    """

    start: int
    end: int
    verb: int
    strength: float


UNCHANGED = words("burst hit cut put set shut hurt cost let split spread bet quit cast beat broadcast")
"""Verbs whose past looks like their base form."""


_CUES = frozenset((*MODALS, *BEFORE_TO, *WEIGHING, *MAYBE))
"""Every word at which a verb is looked for."""


def modalities(text: str, known: Words, vocabulary: Vocabulary) -> list[Modality]:
    """The verbs of an English text that a modal or a phrase like "is expected to" stands before, in order.

    ``vocabulary`` is of the words known.
    """
    found: list[Modality] = []
    for number in vocabulary.numbers(_CUES):
        start, raw, lower = known[number].start, known[number].text, known[number].lower
        strength = MODALS.get(lower)
        at = number + 1
        begin = start
        if strength is None:
            if lower in BEFORE_TO and at < len(known) and known[at].lower == "to" and not breaks(text, known, number):
                if lower in ("said", "reported", "alleged") and not _passive(known, number):
                    continue  # "said to the press"
                strength, at = BEFORE_TO[lower], at + 1
                if number and known[number - 1].lower in ("is", "are", "was", "were", "be", "been"):
                    begin = known[number - 1].start
            elif lower in WEIGHING and at < len(known) and known[at].lower.endswith("ing"):
                strength = 1.0
                if breaks(text, known, number) or known[at].lower in ("being", "having"):
                    continue
            elif lower in MAYBE:
                strength = 2.0 if lower == "probably" else 1.0
            else:
                continue
        elif lower in ("may", "will", "must") and raw[:1].isupper() and number and not _opens(text, start):
            continue  # the month, a person named Will
        if at - 1 != number + 1 and strength in (1.0, 3.0) and _likely(known, at):
            # "will likely", "could probably": the adverb is the hedge
            strength = min(strength, 2.0)
        verb = verb_after(text, known, at)
        if verb < 0:
            continue
        if (
            known[verb].lower == "have"
            and lower in MAY
            and known[verb + 1 : verb + 2]
            and (known[verb + 1].lower == "to" and (deed := verb_after(text, known, verb + 2)) >= 0)
        ):
            found.append(Modality(begin, known[deed].end, deed, 1.0))
            continue
        if found and found[-1].verb == verb and found[-1].start < begin:
            continue  # "may have to close": "may" has told
        if known[verb].lower in BEFORE_TO and verb + 1 < len(known) and known[verb + 1].lower == "to":
            continue  # "would be likely to": the second phrase tells
        if strength == 3.0 and [w.lower for w in known[number + 1 : number + 3]] == ["almost", "certainly"]:
            strength = 2.0
        found.append(Modality(begin, known[verb].end, verb, strength))
    return found


def _passive(known: Words, number: int) -> bool:
    return number > 0 and known[number - 1].lower in ("is", "are", "was", "were", "been")


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in '.!?"“‘:'


def _likely(known: Words, at: int) -> bool:
    return at < len(known) and known[at].lower in ("likely", "probably", "possibly", "perhaps")


def verb_after(text: str, known: Words, at: int) -> int:
    """The verb after a modal, over auxiliaries and adverbs; -1 where a clause ends first."""
    steps = 0
    while at < len(known) and steps < 6:
        if any(mark in text[known[at - 1].end : known[at].start] for mark in ";:.()—–!?"):
            return -1
        lower = known[at].lower
        if lower == "have" and (at + 1 >= len(known) or not _participle(known, at + 1)):
            return at
        if lower not in BETWEEN and not _adverb(lower):
            if lower in DETERMINERS or lower[:1].isdigit():
                # "will be a burden": the verb is be
                return at - 1 if known[at - 1].lower in ("be", "been") else -1
            return at
        at, steps = at + 1, steps + 1
    return -1


def _adverb(lower: str) -> bool:
    """Whether a word may stand between a modal and its verb as an adverb; "apply" and "rely" are verbs."""
    return (lower.endswith("ly") and lower not in NO_ADVERBS) or lower == "perhaps"


def _participle(known: Words, at: int) -> bool:
    """Whether a word after "have" can belong to it: a participle, been, or an adverb before one."""
    lower = known[at].lower
    if lower in BETWEEN or lower.endswith(("ed", "en", "ly")):
        return True
    return lower in UNCHANGED or (_irregular(lower, known[at].key) and not lower.endswith("s"))


def _irregular(lower: str, key: str) -> bool:
    """Whether a form is further from its key than a base form is, whose last e or y its key may lack."""
    return lower != key and lower.rstrip("ey") != key.rstrip("ei")


def is_fact(known: Words, number: int) -> bool:
    """Whether a word, by its form and the word before it, is a verb that says a thing as a past or perfect fact."""
    lower = known[number].lower
    before = known[number - 1].lower if number else ""
    if before in DETERMINERS or before in MODALS or before in ("to", "be", "not") or before.endswith("'s"):
        return False
    irregular = lower in UNCHANGED or (_irregular(lower, known[number].key) and not lower.endswith(("s", "ing")))
    return (lower.endswith("ed") or irregular) and (len(lower) > 3 or lower in UNCHANGED)
