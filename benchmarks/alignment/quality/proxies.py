"""Labelled pairs of other characters, made from labelled ones: merged, split, cut, moved, pooled and summarised texts.

A side is a list of (facts, text): two paragraphs are linked exactly when they have a fact in common.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from benchmarks.alignment.quality.data import Labelled

from sidebyside.alignment.sentences import WEIGHTS, Bag, sentence_features
from sidebyside.alignment.text.terms import terms
from sidebyside.language.segmentation import sentences

Side = list[tuple[frozenset[str], str]]


def sides(record: Labelled) -> tuple[Side, Side]:
    """A record whose links are one to one, as two sides; a paragraph without link has a fact of its own."""
    a = [
        (frozenset(f"{record.id}:{i}-{j}" for i, j in record.pairs if i == p) or frozenset([f"{record.id}:a{p}"]), t)
        for p, t in enumerate(record.a)
    ]
    b = [
        (frozenset(f"{record.id}:{i}-{j}" for i, j in record.pairs if j == p) or frozenset([f"{record.id}:b{p}"]), t)
        for p, t in enumerate(record.b)
    ]
    return a, b


def labelled(name: str, set: str, a: Side, b: Side, language: str) -> Labelled:
    """The record of two sides."""
    pairs = {(i, j) for i, (f, _) in enumerate(a) for j, (g, _) in enumerate(b) if f & g}
    return Labelled(name, set, [t for _, t in a], [t for _, t in b], pairs, language=language)


def merged(side: Side, rng: random.Random, chance: float) -> Side:
    """Neighbouring paragraphs run together, each boundary with this chance."""
    found: Side = []
    for facts, text in side:
        if found and rng.random() < chance:
            found[-1] = (found[-1][0] | facts, found[-1][1] + " " + text)
        else:
            found.append((facts, text))
    return found


def dropped(side: Side, rng: random.Random, share: float) -> Side:
    """Without this share of the paragraphs, at least two kept."""
    kept = [x for x in side if rng.random() >= share]
    return kept if len(kept) >= 2 else side[:2]


def moved(side: Side, rng: random.Random) -> Side:
    """A block of up to a third moved elsewhere."""
    size = rng.randint(1, max(1, len(side) // 3))
    start = rng.randrange(len(side) - size + 1)
    block, rest = side[start : start + size], side[:start] + side[start + size :]
    to = rng.randrange(len(rest) + 1)
    return rest[:to] + block + rest[to:]


def shuffled(side: Side, rng: random.Random) -> Side:
    """In any order."""
    return rng.sample(side, len(side))


def split(side: Side, rng: random.Random, language: str) -> Side:
    """Paragraphs cut into pieces of one to three sentences, every other one left whole."""
    found: Side = []
    for facts, text in side:
        spans = sentences(text, language)
        if len(spans) < 2 or rng.random() < 0.5:
            found.append((facts, text))
            continue
        at = 0
        while at < len(spans):
            size = rng.randint(1, 3)
            piece = spans[at : at + size]
            found.append((facts, text[piece[0].start : piece[-1].end]))
            at += size
    return found


def digested(side: Side, rng: random.Random, language: str) -> Side:
    """One longer sentence of each paragraph, now and then two neighbours run into one paragraph."""
    found: Side = []
    joining = False
    for facts, text in side:
        parts = sentence_texts(text, language)
        sentence = rng.choice([part for part in parts if len(part) >= 60] or [max(parts, key=len)])
        if joining:
            found[-1] = (found[-1][0] | facts, found[-1][1] + " " + sentence)
        else:
            found.append((facts, sentence))
        joining = not joining and rng.random() < 0.5
    return found


def sentence_texts(text: str, language: str) -> list[str]:
    """The texts of the sentences of a text; of a blank one the text itself."""
    return [text[s.start : s.end] for s in sentences(text, language)] or [text]


def news(records: Sequence[Labelled], name: str, seed: int) -> list[Labelled]:
    """Sets of other characters from one-to-one rewrites: merge, drop, order, split, mix, digest, strangers."""
    rng = random.Random(seed)
    made: list[Labelled] = []
    for record in records:
        a, b = sides(record)
        language = record.language

        def add(kind: str, one: Side, other: Side, record: Labelled = record, language: str = language) -> None:
            if rng.random() < 0.5:
                one, other = other, one
            made.append(labelled(f"{record.id}~{kind}", f"{name}~{kind}", one, other, language))

        pick = rng.randrange(7)
        others = rng.sample([r for r in records if r is not record], min(3, len(records) - 1))
        if pick == 0:
            add("merge", merged(a, rng, 0.4), merged(b, rng, 0.3))
        elif pick == 1:
            add("drop", moved(dropped(a, rng, 0.45), rng), dropped(b, rng, 0.45))
        elif pick == 2:
            add("order", shuffled(a, rng), b)
        elif pick == 3:
            add("split", split(a, rng, language), moved(b, rng))
        elif pick == 4:
            more = [sides(r) for r in others]
            add("mix", [x for s in [(a, b), *more[:2]] for x in s[0]], [x for s in [*more[1:], (a, b)] for x in s[1]])
        elif pick == 5:
            more = [sides(r) for r in others]
            pool = [x for s in [(a, b), *more] for x in s[1]]
            add("digest", digested(dropped(a, rng, 0.3), rng, language), shuffled(pool, rng))
        else:
            add("strangers", a + sides(others[0])[0][:3], sides(others[1])[1] + sides(others[0])[1][-3:])
    return made


def verses(
    one: Sequence[str], other: Sequence[str], more: Sequence[str], name: str, seed: int, language: str
) -> list[Labelled]:
    """Sets from two (three with ``more``) translations of the same verses: cut differently, with gaps, pooled."""
    rng = random.Random(seed)
    made: list[Labelled] = []

    def cut(texts: Sequence[str], first: int, count: int, most: int) -> Side:
        found: Side = []
        at = first
        while at < first + count:
            size = rng.randint(1, most)
            numbers = range(at, min(at + size, first + count))
            found.append((frozenset(str(n) for n in numbers), " ".join(texts[n] for n in numbers)))
            at += size
        return found

    for turn in range(40):
        first = rng.randrange(len(one) - 90)
        count = rng.randint(25, 80)
        kind = ("cut", "gaps", "pool", "sparse")[turn % 4]
        a, b = cut(one, first, count, rng.choice((2, 3, 5))), cut(other, first, count, rng.choice((2, 4, 6)))
        if kind == "gaps":
            a, b = dropped(moved(a, rng), rng, 0.35), dropped(b, rng, 0.35)
        elif kind == "pool":
            b = b + cut(more or other, first, count, 3)
            if rng.random() < 0.5:
                b = shuffled(b, rng)
            a = dropped(a, rng, 0.3)
        elif kind == "sparse":
            far = (first + 400) % (len(one) - 90)
            a = dropped(a, rng, 0.8) + cut(one, far, 30, 3)
        if rng.random() < 0.5:
            a, b = b, a
        made.append(labelled(f"{name}{turn}", f"{name}~{kind}", a, b, language))
    return made


class Told:
    """All sentences of both texts of a record, and which pairs surely and which doubtfully tell the same.

    Sure is what the sentence pairing gives more than 0.95 inside a true link, doubtful what it gives 0.05 to 0.95.
    """

    def __init__(self, record: Labelled) -> None:
        language = record.language
        self.a = [(i, t) for i, text in enumerate(record.a) for t in sentence_texts(text, language)]
        self.b = [(j, t) for j, text in enumerate(record.b) for t in sentence_texts(text, language)]
        self.sure: set[tuple[int, int]] = set()
        self.doubtful: set[tuple[int, int]] = set()
        for i, j in sorted(record.pairs):
            ours = [n for n, (p, _) in enumerate(self.a) if p == i]
            theirs = [n for n, (p, _) in enumerate(self.b) if p == j]
            bags = (
                [Bag(terms(self.a[n][1], language)) for n in ours],
                [Bag(terms(self.b[n][1], language)) for n in theirs],
            )
            for (x, y), values in sentence_features(*bags).items():
                total = WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in values.items())
                p = 1 / (1 + math.exp(-total))
                if p > 0.95:
                    self.sure.add((ours[x], theirs[y]))
                elif p > 0.05:
                    self.doubtful.add((ours[x], theirs[y]))

    def record(self, name: str, set: str, a: list[list[int]], b: list[list[int]], language: str) -> Labelled:
        """The record of paragraphs given as lists of sentence numbers."""
        pairs, ignore = {*()}, {*()}
        for i, one in enumerate(a):
            for j, other in enumerate(b):
                cells = {(x, y) for x in one for y in other}
                if cells & self.sure:
                    pairs.add((i, j))
                elif cells & self.doubtful:
                    ignore.add((i, j))
        texts = (
            [" ".join(self.a[n][1] for n in one) for one in a],
            [" ".join(self.b[n][1] for n in other) for other in b],
        )
        return Labelled(name, set, *texts, pairs, ignore, language)


def facts(record: Labelled, rng: random.Random) -> Labelled | None:
    """Two accounts that cut the same facts into other paragraphs: sentences dropped, moved, run together anew."""
    told = Told(record)

    def recut(count: int) -> list[list[int]]:
        kept = [n for n in range(count) if rng.random() < rng.choice((0.45, 0.7, 0.9))]
        if rng.random() < 0.4 and len(kept) > 6:
            start = rng.randrange(len(kept))
            block = kept[start : start + rng.randint(1, 6)]
            rest = [n for n in kept if n not in block]
            to = rng.randrange(len(rest) + 1)
            kept = rest[:to] + block + rest[to:]
        for _ in range(rng.randint(0, 3)):
            if len(kept) > 3:
                kept.insert(rng.randrange(len(kept)), kept.pop(rng.randrange(len(kept))))
        return in_runs(kept, rng, (1, 1, 2, 2, 3))

    a, b = recut(len(told.a)), recut(len(told.b))
    if len(a) < 4 or len(b) < 4:
        return None
    return told.record(f"{record.id}~facts", f"{record.set}~facts", a, b, record.language)


def brief(record: Labelled, rng: random.Random) -> Labelled:
    """A third of the sentences of one text, one to three to a paragraph, against the whole other text."""
    told = Told(record)
    good = [n for n, (_, text) in enumerate(told.a) if len(text) > 50]
    kept = sorted(rng.sample(good, min(len(good), max(3, len(good) // 3))))
    b = [[n for n, (p, _) in enumerate(told.b) if p == j] for j in range(len(record.b))]
    return told.record(f"{record.id}~brief", f"{record.set}~brief", in_runs(kept, rng, (1, 2, 3)), b, record.language)


def small(record: Labelled, rng: random.Random) -> Labelled | None:
    """Two short reports, three to six sentences each, that have none to two in common: the others tell something else
    of the same event, in part with the same words.
    """
    told = Told(record)
    related = told.sure | told.doubtful
    words = [{w for w in terms(text, record.language) if len(w) > 4} for _, text in told.b]
    longest = rng.choice((90, 120, 1000))
    ours = [n for n, (_, text) in enumerate(told.a) if 25 < len(text) < longest]
    theirs = [n for n, (_, text) in enumerate(told.b) if 25 < len(text) < longest]
    if min(len(ours), len(theirs)) < 6:
        return None
    a = rng.sample(ours, rng.randint(3, 6))
    met = {w for n in a for w in terms(told.a[n][1], record.language)}
    free = [y for y in theirs if not any((x, y) in related for x in a)]
    like = [y for y in free if words[y] & met]
    partners = sorted({y for x, y in told.sure if x in a and y in theirs})
    b = rng.sample(partners, min(len(partners), rng.randint(0, 2)))
    b += rng.sample(like, min(len(like), rng.randint(2, 5)))
    rest = [y for y in free if y not in b]
    b += rng.sample(rest, min(len(rest), max(0, 3 - len(b))))
    if len(b) < 3:
        return None
    a, b = (sorted(side) if rng.random() < 0.6 else side for side in (a, b))
    groups = [[n] for n in a], [[n] for n in b]
    return told.record(f"{record.id}~small", f"{record.set}~small", *groups, record.language)


def window(record: Labelled, rng: random.Random) -> Labelled:
    """Three to six neighbouring paragraphs of each text around one of its links."""
    places = []
    for at, count in zip(rng.choice(sorted(record.pairs)), (len(record.a), len(record.b)), strict=True):
        size = min(rng.randint(3, 6), count)
        first = rng.randint(max(0, at - size + 1), min(at, count - size))
        places.append(range(first, first + size))
    ours, theirs = places
    pairs, ignore = (
        {(i - ours.start, j - theirs.start) for i, j in cells if i in ours and j in theirs}
        for cells in (record.pairs, record.ignore)
    )
    a, b = [record.a[k] for k in ours], [record.b[k] for k in theirs]
    return Labelled(f"{record.id}~window", f"{record.set}~window", a, b, pairs, ignore, record.language)


def in_runs(numbers: Sequence[int], rng: random.Random, sizes: Sequence[int]) -> list[list[int]]:
    """The numbers in runs of the given sizes, chosen at random."""
    found: list[list[int]] = []
    at = 0
    while at < len(numbers):
        size = rng.choice(sizes)
        found.append(list(numbers[at : at + size]))
        at += size
    return found


def tiny(record: Labelled, others: Sequence[Labelled], rng: random.Random) -> list[Labelled]:
    """Three pairs of one or two paragraphs each: two of which are linked, one of two texts."""
    made = []
    for turn in range(3):
        i, j = rng.choice(sorted(record.pairs))
        ours = [k for k in range(i, i + 1 + rng.randint(0, 1)) if k < len(record.a)]
        theirs = [k for k in range(j - rng.randint(0, 1), j + 1) if k >= 0]
        if turn < 2:
            pairs = {(ours.index(x), theirs.index(y)) for x, y in record.pairs if x in ours and y in theirs}
            ignore = {(ours.index(x), theirs.index(y)) for x, y in record.ignore if x in ours and y in theirs}
            b = [record.b[k] for k in theirs]
        else:
            pairs, ignore, b = {*()}, {*()}, rng.choice(others).b[: rng.randint(1, 2)]
        made.append(
            Labelled(f"{record.id}~tiny{turn}", f"{record.set}~tiny", [record.a[k] for k in ours], b, pairs, ignore)
        )
    return made


def scarce(one: Sequence[str], other: Sequence[str], name: str, rng: random.Random, language: str) -> Labelled | None:
    """Two selections of one long text in two translations with little in common, like two lives of one person."""
    total = rng.randint(90, 200)
    first = rng.randrange(max(1, len(one) - total))
    chance = rng.choice((0.25, 0.5, 0.75)), rng.choice((0.25, 0.5, 0.75))
    kept: tuple[list[int], list[int]] = ([], [])
    at = first
    while at < min(first + total, len(one)):
        block = range(at, min(at + rng.randint(2, 9), len(one)))
        for side in (0, 1):
            if rng.random() < chance[side]:
                kept[side].extend(block)
        at = block.stop

    def cut(texts: Sequence[str], numbers: list[int], most: int) -> Side:
        found: Side = []
        k = 0
        while k < len(numbers):
            size = rng.randint(1, most)
            run = [numbers[k]]
            while len(run) < size and k + len(run) < len(numbers) and numbers[k + len(run)] == run[-1] + 1:
                run.append(numbers[k + len(run)])
            found.append((frozenset(map(str, run)), " ".join(texts[n] for n in run)))
            k += len(run)
        return found

    a, b = cut(one, kept[0], rng.choice((3, 4))), cut(other, kept[1], rng.choice((3, 4)))
    if len(a) < 3 or len(b) < 3:
        return None
    if rng.random() < 0.5:
        b = moved(moved(b, rng), rng)
    return labelled(name, f"{name}~scarce", a, b, language)
