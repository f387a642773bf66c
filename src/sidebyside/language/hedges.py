"""How surely an English sentence says what it says: modality of verbs, reporting verbs, words of doubt."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sidebyside.language.folding import fold_word
from sidebyside.language.negations import Words, breaks
from sidebyside.language.wordlist import words

Stance = Literal["neutral", "doubt", "sure", "denial"]


class Modality(NamedTuple):
    """A verb and how surely it is said to happen. ``start:end`` is the phrase from the modal to the verb; ``verb`` is
    the number of the verb's word. ``strength``: 1 could, may, might · 2 is expected to, is likely to, should ·
    3 must · 2.5 plans to · 2.8 is set to · 3 will, would. Considering is 1.
    """

    start: int
    end: int
    verb: int
    strength: float


class Reporting(NamedTuple):
    """A reporting verb: its word's number and the stance it takes to what is reported."""

    word: int
    stance: Stance


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


_MODALS = {
    "will": 3.0,
    "shall": 3.0,
    "'ll": 3.0,
    "would": 3.0,
    "could": 1.0,
    "may": 1.0,
    "might": 1.0,
    "should": 2.0,
    "must": 3.0,
    "can": 1.5,
}
_TO = {
    "expected": 2.0,
    "likely": 2.0,
    "unlikely": 0.5,
    "anticipated": 2.0,
    "set": 2.8,
    "due": 2.8,
    "scheduled": 2.8,
    "poised": 2.5,
    "going": 3.0,
    "about": 2.8,
    "certain": 3.0,
    "sure": 3.0,
    "bound": 3.0,
    "has": 3.0,
    "have": 3.0,
    "decided": 2.8,
    "considering": 1.0,
    "tried": 1.5,
    "attempted": 1.5,
    "alleged": 1.5,
    "said": 1.5,
    "reported": 1.5,
    "is": 2.8,
    "are": 2.8,
    "plans": 2.5,
    "planned": 2.5,
    "plan": 2.5,
    "planning": 2.5,
    "intends": 2.5,
    "intend": 2.5,
    "aims": 2.0,
    "hopes": 1.5,
    "appears": 1.5,
    "appeared": 1.5,
    "seems": 1.5,
    "seemed": 1.5,
    "believed": 1.5,
    "thought": 1.5,
    "presumed": 1.5,
    "assumed": 1.5,
    "feared": 1.5,
    "rumoured": 1.5,
    "rumored": 1.5,
    "understood": 1.5,
}
_MAY = words("may might could")
_WEIGHING = words("considering considers consider mulling mulls contemplating contemplates weighing")
"""Verbs before the deed that is only thought of: considering closing."""
_MAYBE = words("possibly perhaps maybe probably potentially conceivably")
_DEGREES = words("most very quite highly")
_COPULAS = words("is are was were been")
_BETWEEN = words(
    "almost nearly be been being have has had also soon not then now still even well again eventually only yet all ever"
)
_DETERMINERS = words(
    "a an the this that these those his her its their our your my no any some such each every of 's other new "
    "recent more"
)
_FINITE_BEFORE = words("has have had was were is are been being be did")

_STANCES: dict[str, Stance] = {
    **dict.fromkeys(words("say tell state announce add report declare note explain"), "neutral"),
    **dict.fromkeys(words("claim alleg assert boast purport brag"), "doubt"),
    **dict.fromkeys(words("confirm acknowledg admit conced verifi"), "sure"),
    **dict.fromkeys(words("deni"), "denial"),
}
_PAST = words(
    "said told stated announced added reported declared noted explained claimed alleged asserted boasted "
    "purported bragged confirmed acknowledged admitted conceded verified denied claiming alleging asserting "
    "boasting confirming denying acknowledging admitting saying stating"
)
UNCHANGED = words("burst hit cut put set shut hurt cost let split spread bet quit cast beat broadcast")
"""Verbs whose past looks like their base form."""
_SAYS = words("says claims alleges confirms admits denies acknowledges insists")
_SUBJECTS = words("he she it they who we i")

_DOUBTS = words(
    "presumably seemingly allegedly reportedly purportedly supposedly apparently alleged suspected purported "
    "supposed unconfirmed unverified unsubstantiated"
)
_EVIDENCE = words("evidence proof")
_GIVEN = words(
    "provide providing provided provides offer offering offered give giving gave cite citing cited show showing "
    "present presenting presented produce producing produced any further supporting clear concrete"
)


def modalities(text: str, known: Words) -> list[Modality]:
    """The verbs of an English text that a modal or a phrase like "is expected to" stands before, in order."""
    found: list[Modality] = []
    for number, (start, _, raw, _) in enumerate(known):
        lower = raw.lower()
        strength = _MODALS.get(lower)
        at = number + 1
        begin = start
        if strength is None:
            if lower in _TO and at < len(known) and known[at][2].lower() == "to" and not breaks(text, known, number):
                if lower in ("said", "reported", "alleged") and not _passive(known, number):
                    continue  # "said to the press"
                strength, at = _TO[lower], at + 1
                if number and known[number - 1][2].lower() in ("is", "are", "was", "were", "be", "been"):
                    begin = known[number - 1][0]
            elif lower in _WEIGHING and at < len(known) and known[at][2].lower().endswith("ing"):
                strength = 1.0
                if breaks(text, known, number) or known[at][2].lower() in ("being", "having"):
                    continue
            elif lower in _MAYBE:
                strength = 2.0 if lower == "probably" else 1.0
            else:
                continue
        elif lower in ("may", "will", "must") and raw[:1].isupper() and number and not _opens(text, start):
            continue  # the month, a person named Will
        if at - 1 != number + 1 and strength in (1.0, 3.0) and _likely(known, at):
            # "will likely", "could probably": the adverb is the hedge
            strength = min(strength, 2.0)
        verb = _verb(text, known, at)
        if verb < 0:
            continue
        if (
            known[verb][2].lower() == "have"
            and lower in _MAY
            and known[verb + 1 : verb + 2]
            and (known[verb + 1][2].lower() == "to" and (deed := _verb(text, known, verb + 2)) >= 0)
        ):
            found.append(Modality(begin, known[deed][1], deed, 1.0))
            continue
        if found and found[-1].verb == verb and found[-1].start < begin:
            continue  # "may have to close": "may" has told
        if known[verb][2].lower() in _TO and verb + 1 < len(known) and known[verb + 1][2].lower() == "to":
            continue  # "would be likely to": the second phrase tells
        if strength == 3.0 and [w[2].lower() for w in known[number + 1 : number + 3]] == ["almost", "certainly"]:
            strength = 2.0
        found.append(Modality(begin, known[verb][1], verb, strength))
    return found


def _passive(known: Words, number: int) -> bool:
    return number > 0 and known[number - 1][2].lower() in ("is", "are", "was", "were", "been")


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in '.!?"“‘:'


def _likely(known: Words, at: int) -> bool:
    return at < len(known) and known[at][2].lower() in ("likely", "probably", "possibly", "perhaps")


def _verb(text: str, known: Words, at: int) -> int:
    """The verb after a modal, over auxiliaries and adverbs; -1 where a clause ends first."""
    steps = 0
    while at < len(known) and steps < 6:
        if any(mark in text[known[at - 1][1] : known[at][0]] for mark in ";:.()—–!?"):
            return -1
        lower = known[at][2].lower()
        if lower == "have" and (at + 1 >= len(known) or not _participle(known, at + 1)):
            return at
        if lower not in _BETWEEN and not lower.endswith("ly") and lower not in ("likely", "perhaps"):
            if lower in _DETERMINERS or lower[:1].isdigit():
                # "will be a burden": the verb is be
                return at - 1 if known[at - 1][2].lower() in ("be", "been") else -1
            return at
        at, steps = at + 1, steps + 1
    return -1


def _participle(known: Words, at: int) -> bool:
    """Whether a word after "have" can belong to it: a participle, been, or an adverb before one."""
    lower = known[at][2].lower()
    if lower in _BETWEEN or lower.endswith(("ed", "en", "ly")):
        return True
    return lower in UNCHANGED or (_irregular(lower, known[at][3]) and not lower.endswith("s"))


def _irregular(lower: str, key: str) -> bool:
    """Whether a form is further from its key than a base form is, whose last e or y its key may lack."""
    return lower != key and lower.rstrip("ey") != key.rstrip("ei")


def is_fact(known: Words, number: int) -> bool:
    """Whether a word, by its form and the word before it, is a verb that says a thing as a past or perfect fact."""
    lower = known[number][2].lower()
    before = known[number - 1][2].lower() if number else ""
    if before in _DETERMINERS or before in _MODALS or before in ("to", "be", "not") or before.endswith("'s"):
        return False
    irregular = lower in UNCHANGED or (_irregular(lower, known[number][3]) and not lower.endswith(("s", "ing")))
    return (lower.endswith("ed") or irregular) and (len(lower) > 3 or lower in UNCHANGED)


def reportings(text: str, known: Words) -> list[Reporting]:
    """The reporting verbs of an English text, in order; a noun (recent claims) or a negated verb is none."""
    found: list[Reporting] = []
    for number, (_, _, raw, key) in enumerate(known):
        stance = _STANCES.get(key)
        if stance is None:
            continue
        lower = raw.lower()
        before = known[number - 1][2] if number else ""
        if lower in _PAST:
            following = known[number + 1][2].lower() if number + 1 < len(known) else ""
            if before.lower() in _DETERMINERS or before.lower().endswith(("'s", "’s")) or following == "by":
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
            and before not in _DETERMINERS
            and (lower == "says" or (number + 1 < len(known) and known[number + 1][2].lower() == "that"))
        ):
            pass
        elif not (lower.endswith("s") and (before[:1].isupper() or before.lower() in _SUBJECTS) and number):
            continue
        nearby = [known[n][3] for n in range(max(0, number - 3), number)]
        if any(word in ("not", "never", "nor", "neither") or word.endswith(" not") for word in nearby):
            continue
        found.append(Reporting(number, stance))
    return found


def doubts(text: str, known: Words) -> list[Doubt]:
    """Words of doubt and statements that evidence is lacking, in order."""
    found: list[Doubt] = []
    for number, (start, end, raw, _) in enumerate(known):
        lower = raw.lower()
        if lower in _DOUBTS:
            before = known[number - 1][2].lower() if number else ""
            if lower in ("alleged", "suspected", "supposed") and (
                before not in _DETERMINERS and not _attributive(known, number)
            ):
                continue
            head = number + 1 if number + 1 < len(known) and not breaks(text, known, number) else -1
            while (
                0 <= head < len(known) - 1
                and known[head][2].lower() in _BETWEEN | _DETERMINERS
                and not breaks(text, known, head)
            ):
                head += 1
            found.append(Doubt(start, end, head, False))
        elif lower in _MAYBE and number + 1 < len(known) and known[number + 1][2].lower() in ("because", "due"):
            found.append(Doubt(start, end, number + 1, False))
        elif lower in _EVIDENCE:
            begin = _lacking(known, number)
            if begin >= 0:
                found.append(Doubt(known[begin][0], end, -1, True))
        elif lower in ("baseless", "unfounded", "unproven", "groundless", "unsupported"):
            found.append(Doubt(start, end, -1, True))
        elif (maybe := _maybe(text, known, number)) is not None:
            found.append(maybe)
    return found


def _maybe(text: str, known: Words, number: int) -> Doubt | None:
    """The doubt of an adverb before a noun or participle: probably an accident, most likely caused; of "it seems that".

    None where a verb makes it a modality, where it qualifies a number, or where nothing of its clause follows.
    """
    lower = known[number][2].lower()
    before = known[number - 1][2].lower() if number else ""
    first, last = number, number
    if lower in _MAYBE:
        if before in ("and", "or", "not", *_MODALS) or _verb(text, known, number + 1) >= 0:
            return None
    elif lower == "certainly" and before == "almost":
        first = number - 1
    elif lower == "likely" and (before in _DEGREES or before in _COPULAS):
        first = number - (before in _DEGREES)
    elif lower in ("seems", "appears") and before == "it" and known[number - 1][2] == "It":
        first = number - 1
        last = number + (not breaks(text, known, number) and known[number + 1][2].lower() == "that")
        if last == number:
            return None
    else:
        return None
    if first and known[first - 1][2].lower() in _MODALS:
        return None  # "will most likely": the modal tells
    head = last + 1
    while head < len(known) and not breaks(text, known, head - 1):
        word = known[head][2].lower()
        if word[:1].isdigit() or word in ("to", "as", "because", "when", "if", "not", "no"):
            return None
        if word not in _BETWEEN | _DETERMINERS and word not in ("is", "are", "was", "were", "in", "on", "by", "from"):
            if lower in _MAYBE and (word in ("most", "best", "worst") or word.endswith("est")):
                return None  # "perhaps the best known painter of his age" is a manner of speaking
            return Doubt(known[first][0], known[last][1], head, False, maybe=True)
        head += 1
    return None


def _attributive(known: Words, number: int) -> bool:
    """Whether an adjective of doubt stands before a plural or at the beginning (alleged spies)."""
    following = known[number + 1][2].lower() if number + 1 < len(known) else ""
    return following.endswith("s") and following not in ("his", "this", "is", "was", "has")


def _lacking(known: Words, number: int) -> int:
    """The word at which "without providing any evidence", "did not offer evidence", "no evidence" begins, or -1."""
    at = number - 1
    while at >= 0 and number - at <= 5 and known[at][2].lower() in _GIVEN:
        at -= 1
    if at < 0:
        return -1
    lower, key = known[at][2].lower(), known[at][3]
    if lower in ("without", "no", "not", "never") or key.endswith(" not"):
        return at
    return -1


_THREATS = words(
    "strike attack threat missile bomb bombing weapon test launch sanction invasion raid drone rocket warning "
    "plot provocation exercise drill assault explosion blast warhead torpedo ship submarine aircraft plane jet "
    "tank"
)
_THREAT_KEYS = frozenset(fold_word(word, "en") for word in _THREATS)
_ONE = words("a an one another")
_MANY = words("several multiple many numerous more two three four five further some series various")
_HIDING = words("the this its his her their our these those any no")
_NO_ADJECTIVES = words(
    "of in on at to from by with for and or but as that which who is are was were be been has have had"
)


class Number(NamedTuple):
    """A threat whose number shows: ``start:end`` from its determiner, or from the noun, to the noun's end."""

    start: int
    end: int
    noun: int
    plural: bool


def threats(known: Words) -> list[Number]:
    """Threatening things whose number a determiner or a bare plural shows: a nuclear strike, nuclear strikes."""
    found: list[Number] = []
    for number, (start, end, raw, key) in enumerate(known):
        lower = raw.lower()
        if key not in _THREAT_KEYS:
            continue
        plural = lower.endswith("s") and lower != key
        if lower.endswith(("ed", "ing")) and lower not in _THREATS:
            continue
        begin = _determiner(known, number)
        if begin == -2:
            continue
        if not plural and (begin < 0 or known[begin][2].lower() not in _ONE):
            continue
        if plural and begin >= 0 and known[begin][2].lower() in _ONE:
            continue
        found.append(Number(known[begin][0] if begin >= 0 else start, end, number, plural))
    return found


def _determiner(known: Words, number: int) -> int:
    """The word, at most two adjectives before a noun, that shows its number; -1 for none, -2 for one that hides it."""
    for at in range(number - 1, max(-1, number - 4), -1):
        before = known[at][2].lower()
        if before in _ONE or before in _MANY:
            return at
        if before in _HIDING or before[0].isdigit():
            return -2
        if before in _NO_ADJECTIVES or before.endswith("ing"):
            break
    return -1
