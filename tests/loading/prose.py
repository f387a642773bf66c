# ruff: noqa: E501
"""Prose made from a small stock of words, the same on every run: enough paragraphs to fill pages."""

from __future__ import annotations

import random

_SUBJECTS = (
    "the port authority", "a spokeswoman for the ministry", "the opposition leader", "two former inspectors",
    "residents of the eastern bank", "the contractor's lawyers", "an engineer who asked not to be named",
    "the regional government", "several shop owners", "the mayor of Halvorsund",
)  # fmt: skip
_VERBS = (
    "said on Friday that", "warned the committee that", "denied on Tuesday that", "confirmed in a written statement that",
    "told reporters outside the hall that", "repeatedly argued that", "could not say whether",
)  # fmt: skip
_CLAUSES = (
    "the inspection of the cables would take at least three weeks",
    "the closure had already cost local businesses more than forty million crowns",
    "extraordinarily complicated negotiations about responsibility were continuing behind closed doors",
    "hairline cracks had been found in two of the eight anchor blocks during a routine examination",
    "nobody had informed the representatives of neighbouring municipalities beforehand",
    "the replacement ferries were overcrowded in the mornings",
    "international specialists recommended strengthening the superstructure without interrupting traffic",
    "the decision was taken after long and careful consideration of every alternative",
)
_TAILS = (
    "", ", although documents suggest otherwise", ", according to minutes of the meeting",
    ", which surprised observers in the capital", " before the end of November", ", a claim that experts disputed",
)  # fmt: skip


def paragraphs(count: int, seed: int = 7) -> list[str]:
    """``count`` different paragraphs of two to six sentences."""
    stock = random.Random(seed)
    made: list[str] = []
    while len(made) < count:
        sentences = []
        for _ in range(stock.randint(2, 6)):
            words = f"{stock.choice(_SUBJECTS)} {stock.choice(_VERBS)} {stock.choice(_CLAUSES)}{stock.choice(_TAILS)}."
            sentences.append(words[0].upper() + words[1:])
        text = " ".join(sentences)
        if text not in made:
            made.append(text)
    return made
