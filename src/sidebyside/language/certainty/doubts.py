"""Words of doubt in English, and statements that evidence is lacking."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.certainty.modal_words import BETWEEN, DETERMINERS, MAYBE, MODALS
from sidebyside.language.certainty.modality import verb_after
from sidebyside.language.certainty.negations import breaks
from sidebyside.language.word import Vocabulary, Words
from sidebyside.language.wordlist import words


class Doubt(NamedTuple):
    """A word or phrase of doubt (alleged, reportedly, without evidence), ``start < end``, and the number of the word it
    casts doubt on (-1 where it stands to the whole sentence). ``maybe``: it says that a thing may be so (probably an
    accident, it seems that), where no modal says it.
    """

    start: int
    end: int
    head: int
    of_evidence: bool
    maybe: bool = False


_DEGREES = words("most very quite highly")

_COPULAS = words("is are was were been")

_DOUBTS = words(
    "presumably seemingly allegedly reportedly purportedly supposedly apparently alleged suspected purported "
    "supposed unconfirmed unverified unsubstantiated"
)

_EVIDENCE = words("evidence proof")

_GROUNDLESS = words("baseless unfounded unproven groundless unsupported")

_CUES = _DOUBTS | MAYBE | _EVIDENCE | _GROUNDLESS | words("certainly likely seems appears")
"""Every word at which a doubt is looked for."""

_GIVEN = words(
    "provide providing provided provides offer offering offered give giving gave cite citing cited show showing "
    "present presenting presented produce producing produced any further supporting clear concrete"
)


def doubts(text: str, known: Words, vocabulary: Vocabulary) -> list[Doubt]:
    """Words of doubt and statements that evidence is lacking, in order; ``vocabulary`` is of the words known."""
    found: list[Doubt] = []
    for number in vocabulary.numbers(_CUES):
        start, end, lower = known[number].start, known[number].end, known[number].lower
        if lower in _DOUBTS:
            before = known[number - 1].lower if number else ""
            if lower in ("alleged", "suspected", "supposed") and (
                before not in DETERMINERS and not _attributive(known, number)
            ):
                continue
            head = number + 1 if number + 1 < len(known) and not breaks(text, known, number) else -1
            while (
                0 <= head < len(known) - 1
                and known[head].lower in BETWEEN | DETERMINERS
                and not breaks(text, known, head)
            ):
                head += 1
            found.append(Doubt(start, end, head, False))
        elif lower in MAYBE and number + 1 < len(known) and known[number + 1].lower in ("because", "due"):
            found.append(Doubt(start, end, number + 1, False))
        elif lower in _EVIDENCE:
            begin = _lacking(known, number)
            if begin >= 0:
                found.append(Doubt(known[begin].start, end, -1, True))
        elif lower in _GROUNDLESS:
            found.append(Doubt(start, end, -1, True))
        elif (maybe := _maybe(text, known, number)) is not None:
            found.append(maybe)
    return found


def _maybe(text: str, known: Words, number: int) -> Doubt | None:
    """The doubt of an adverb before a noun or participle: probably an accident, most likely caused; of "it seems that".

    None where a verb makes it a modality, where it qualifies a number, or where nothing of its clause follows.
    """
    lower = known[number].lower
    before = known[number - 1].lower if number else ""
    first, last = number, number
    if lower in MAYBE:
        if before in ("and", "or", "not", *MODALS) or verb_after(text, known, number + 1) >= 0:
            return None
    elif lower == "certainly" and before == "almost":
        first = number - 1
    elif lower == "likely" and (before in _DEGREES or before in _COPULAS):
        first = number - (before in _DEGREES)
    elif lower in ("seems", "appears") and before == "it" and known[number - 1].text == "It":
        first = number - 1
        last = number + (not breaks(text, known, number) and known[number + 1].lower == "that")
        if last == number:
            return None
    else:
        return None
    if first and known[first - 1].lower in MODALS:
        return None  # "will most likely": the modal tells
    head = last + 1
    while head < len(known) and not breaks(text, known, head - 1):
        word = known[head].lower
        if word[:1].isdigit() or word in ("to", "as", "because", "when", "if", "not", "no"):
            return None
        if word not in BETWEEN | DETERMINERS and word not in ("is", "are", "was", "were", "in", "on", "by", "from"):
            if lower in MAYBE and (word in ("most", "best", "worst") or word.endswith("est")):
                return None  # "perhaps the best known painter of his age" is a manner of speaking
            return Doubt(known[first].start, known[last].end, head, False, maybe=True)
        head += 1
    return None


def _attributive(known: Words, number: int) -> bool:
    """Whether an adjective of doubt stands before a plural or at the beginning (alleged spies)."""
    following = known[number + 1].lower if number + 1 < len(known) else ""
    return following.endswith("s") and following not in ("his", "this", "is", "was", "has")


def _lacking(known: Words, number: int) -> int:
    """The word at which "without providing any evidence", "did not offer evidence", "no evidence" begins, or -1."""
    at = number - 1
    while at >= 0 and number - at <= 5 and known[at].lower in _GIVEN:
        at -= 1
    if at < 0:
        return -1
    lower, key = known[at].lower, known[at].key
    if lower in ("without", "no", "not", "never") or key.endswith(" not"):
        return at
    return -1
