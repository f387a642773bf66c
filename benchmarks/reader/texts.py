"""Two made-up reports of many paragraphs that tell the same with other words here and there, and their links."""

from __future__ import annotations

import random

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report

_SYLLABLES = (
    "ba be bi bo bu da de di do du fa fe ga ge ka ke ki la le li lo ma me mi na ne ra re ri sa se ta te to va ve"
)


def make_comparison(paragraphs: int, words: int = 90, seed: int = 7) -> Comparison:
    """Two reports of ``paragraphs`` paragraphs of ``words`` words; nine in ten are linked, one in twenty crosses."""
    rng = random.Random(seed)
    syllables = _SYLLABLES.split()
    vocabulary = ["".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(4000)]
    left = [_paragraph(rng, vocabulary, words) for _ in range(paragraphs)]
    right = [_reworded(rng, vocabulary, text) for text in left]
    links = []
    for number in range(paragraphs):
        if rng.random() < 0.9:
            partner = number if rng.random() < 0.95 else max(0, min(paragraphs - 1, number + rng.randint(-9, 9)))
            links.append(Link(Place(0, number), Place(1, partner), 0.9))
    unique = {(link.left, link.right): link for link in links}
    reports = [Report.from_paragraphs(texts, title=title) for texts, title in ((left, "Left"), (right, "Right"))]
    return Comparison(reports, unique.values())


def _paragraph(rng: random.Random, vocabulary: list[str], words: int) -> str:
    sentences = []
    while words > 0:
        length = min(words, rng.randint(12, 24))
        words -= length
        sentences.append(" ".join(rng.choices(vocabulary, k=length)).capitalize() + ".")
    return " ".join(sentences)


def _reworded(rng: random.Random, vocabulary: list[str], text: str) -> str:
    words = text.split(" ")
    for _ in range(len(words) // 10):
        position = rng.randrange(len(words))
        if not words[position].endswith("."):
            words[position] = rng.choice(vocabulary)
    return " ".join(words)


_PEOPLE = ("Anna Berg", "Carlos Diaz", "Eva Frank", "Georg Hall", "Ines Jung", "Karl Lenz", "Mara Nowak", "Otto Prinz")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def make_reports(count: int, paragraphs: int, words: int = 90, seed: int = 7) -> list[Report]:
    """Reports that tell the same with other words here and there, and with names, numbers, days and quotations in every
    paragraph, of which some differ."""
    rng = random.Random(seed)
    syllables = _SYLLABLES.split()
    vocabulary = ["".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(4000)]
    first = [_with_facts(rng, vocabulary, _paragraph(rng, vocabulary, words - 30)) for _ in range(paragraphs)]
    texts = [first]
    texts += [[_with_other_facts(rng, _reworded(rng, vocabulary, text)) for text in first] for _ in range(count - 1)]
    return [Report.from_paragraphs(its, title=f"Report {number}") for number, its in enumerate(texts, 1)]


def _with_facts(rng: random.Random, vocabulary: list[str], text: str) -> str:
    quoted = " ".join(rng.choices(vocabulary, k=9))
    return (
        f"{text} {rng.choice(_PEOPLE)} said on {rng.choice(_DAYS)} that {rng.randint(2, 99) * 100} "
        f"{rng.choice(vocabulary)} people came to the {rng.choice(vocabulary)}. “{quoted},” said {rng.choice(_PEOPLE)}."
    )


def _with_other_facts(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    for number, word in enumerate(words):
        if rng.random() < 0.2:
            if word in _DAYS:
                words[number] = rng.choice(_DAYS)
            elif word.isdigit():
                words[number] = str(rng.randint(2, 99) * 100)
    return " ".join(words)
