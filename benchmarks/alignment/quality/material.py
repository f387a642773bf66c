"""What weights are fitted on and measured with: labelled records, what was made from them, and all their cells."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.alignment.quality import proxies
from benchmarks.alignment.quality.data import Labelled, read
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.cells.grids import Frame, Grid
from sidebyside.alignment.counts.profiles import profile
from sidebyside.alignment.features import context
from sidebyside.alignment.features.incommon import Common, Shared, find_common
from sidebyside.alignment.features.similarity import Measures, measure
from sidebyside.alignment.features.weighing import usual_shares, weigh_terms
from sidebyside.alignment.text.vocabulary import join
from sidebyside.alignment.text.words import read_words
from sidebyside.model import Report

# Made from each record: so many pairs of short reports that have little in common.
SMALL_EACH = 4
POOLED = "ecbplus"
"""Dense links of the sentences of one event pooled, few of them links to a reader: ranked, not counted."""
MOST_CELLS = 9000
# Of the false cells with almost no common word one in so many is fitted on, with so much more weight.
THINNED, EASY = 7, 0.06
_APART = 4  # empty lines between two records: more than any feature looks away from its cell


def gather(path: Path, verses: Iterable[Path] = (), more: Iterable[Path] = ()) -> list[Labelled]:
    """The labelled records and everything made from them; the records of ``more`` marked by a + before their set."""
    base = read(path)
    found = list(base)
    for file in more:
        found += [replace(record, set=f"+{record.set}") for record in read(file)]
    rng = random.Random(77)
    rewrites = [r for r in base if r.set == "onestop"]
    versions = [r for r in base if r.set == "frank_1831" and len(r.ignore) < 10 and len(r.a) > 10]
    for seed in range(4):
        found += proxies.news(rewrites, "onestop", seed)
    for seed in range(10, 12):
        found += proxies.news(versions, "frank_1831", seed)
    for record in rewrites * 2:
        recut = proxies.facts(record, rng)
        found += [recut] if recut else []
        found.append(proxies.brief(record, rng))
    for group in (rewrites, versions):
        for record in group:
            found += proxies.tiny(record, [r for r in group if r is not record], rng)
            found += [r for _ in range(SMALL_EACH) if (r := proxies.small(record, rng))]
    for record in [r for r in found if "~" not in r.set and r.set != POOLED and r.pairs]:
        found.append(proxies.window(record, rng))
    for number, file in enumerate(verses):
        text = json.loads(file.read_text(encoding="utf-8"))
        name, language = f"verses_{text['language']}", text["language"]
        found += proxies.verses(text["one"], text["other"], text.get("more", []), name, 20 + number, language)[:20]
        found += [r for _ in range(8) if (r := proxies.scarce(text["one"], text["other"], name, rng, language))]
    return [r for r in found if len(r.a) * len(r.b) <= MOST_CELLS or "~" not in r.set]


def kind(record: Labelled) -> str:
    """The kind of text: everything that was made of the same texts, and their like."""
    family = record.set.lstrip("+").split("~")[0].split("_")[0]
    return {"transl": "verses", "seeds": "frank"}.get(family, family)


def measured(record: Labelled) -> tuple[Cells, Measures]:
    """All cells of a record, and what is in common in each."""
    reports = [Report.from_paragraphs(side, language=record.language) for side in (record.a, record.b)]
    vocabulary, words = read_words(reports)
    frame = Frame(np.cumsum([0, *map(len, reports)]), np.array([(0, 1)]))
    weighed = weigh_terms(usual_shares(vocabulary), profile(vocabulary, join(words)))
    cells = frame.all()
    return cells, measure(weighed, find_common(weighed, Grid(frame, cells)))


class Material:
    """The cells of some records side by side in one grid, so that array calls serve all of them.

    Per cell: ``truth`` (0 or 1), ``counts`` (0 where the labels leave it open, else 1), ``record`` and ``set``, numbers
    of ``records`` and ``sets``; ``kind``, a number of ``kinds``; ``thinned``, its weight against the others.
    """

    def __init__(self, records: Sequence[Labelled]) -> None:
        self.records = list(records)
        parts = [measured(record) for record in self.records]
        self.sizes = np.array([len(cells) for cells, _ in parts])
        self.starts = np.cumsum(self.sizes) - self.sizes
        self.cells, self.measures = _side_by_side([c for c, _ in parts]), _joined([m for _, m in parts], self.starts)
        self.record = np.repeat(np.arange(len(parts)), self.sizes)
        self.sets = sorted({r.set for r in self.records})
        self.kinds = sorted({kind(r) for r in self.records})
        self.set = np.array([self.sets.index(r.set) for r in self.records])[self.record]
        self.kind = np.array([self.kinds.index(kind(r)) for r in self.records])[self.record]
        self.truth, self.counts = np.zeros(len(self.cells)), np.ones(len(self.cells))
        for record, start in zip(self.records, self.starts.tolist(), strict=True):
            for i, j in record.ignore - record.pairs:
                self.counts[start + i * len(record.b) + j] = 0
            for i, j in record.pairs:
                self.truth[start + i * len(record.b) + j] = 1
        easy = (self.truth == 0) & (self.measures.overlap < EASY)
        place = np.arange(len(easy)) - self.starts[self.record]
        self.thinned = np.where(easy, THINNED * (place % THINNED == 0), 1.0)
        self.first = context.first_look(self.cells, self.measures)

    def second(self, believed: Floats) -> dict[str, Floats]:
        """What the probabilities of the round before add to the features."""
        return context.second_look(self.cells, self.measures, believed)

    def of_sets(self, values: Sequence[float] | NDArray[Any]) -> NDArray[Any]:
        """A value per set, per cell."""
        return np.asarray(values)[self.set]


def _side_by_side(parts: Sequence[Cells]) -> Cells:
    rows, cols, row_parts, col_parts = [], [], [], []
    n = m = 0
    apart = np.full(_APART, -1)
    for number, part in enumerate(parts):
        rows.append(part.rows + n)
        cols.append(part.cols + m)
        row_parts += [np.full(part.n, number), apart]
        col_parts += [np.full(part.m, number), apart]
        n, m = n + part.n + _APART, m + part.m + _APART
    return Cells(np.concatenate(rows), np.concatenate(cols), n, m, np.concatenate(row_parts), np.concatenate(col_parts))


def _joined(parts: Sequence[Measures], starts: NDArray[np.int64]) -> Measures:
    values: dict[str, Any] = {}
    for field in fields(Measures):
        found = [getattr(part, field.name) for part in parts]
        if field.name == "common":
            values["common"] = Common(*(_shared([part[side] for part in found], starts) for side in (0, 1)))
        elif field.name in ("told", "twins"):
            values[field.name] = tuple(np.concatenate([part[side] for part in found]) for side in (0, 1))
        elif field.name.endswith("_mass"):
            values[field.name] = np.concatenate([np.append(part, np.ones(_APART)) for part in found])
        else:
            values[field.name] = np.concatenate(found)
    return Measures(**values)


def _shared(parts: Sequence[Shared], starts: NDArray[np.int64]) -> Shared:
    words = np.cumsum([0, *(part.words for part in parts)])
    return Shared(
        np.concatenate([part.alone for part in parts]),
        np.concatenate([part.cell + start for part, start in zip(parts, starts, strict=True)]),
        np.concatenate([part.word + first for part, first in zip(parts, words, strict=False)]),
        int(words[-1]),
        np.concatenate([part.weight for part in parts]),
    )
