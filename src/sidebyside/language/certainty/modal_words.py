"""English words around verbs: modals, phrases before an infinitive, adverbs of maybe, determiners."""

from __future__ import annotations

from sidebyside.language.wordlist import words

MODALS = {
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

BEFORE_TO = {
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

MAY = words("may might could")

WEIGHING = words("considering considers consider mulling mulls contemplating contemplates weighing")
"""Verbs before the deed that is only thought of: considering closing."""

MAYBE = words("possibly perhaps maybe probably potentially conceivably")

BETWEEN = words(
    "almost nearly be been being have has had also soon not then now still even well again eventually only yet all ever"
)

DETERMINERS = words(
    "a an the this that these those his her its their our your my no any some such each every of 's other new "
    "recent more"
)
