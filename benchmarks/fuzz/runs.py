"""A run: documents of one format drawn by hypothesis, loaded, and every find shrunk to its smallest example."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.fuzz.checks import Answer, check
from benchmarks.fuzz.documents import Documents
from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import seed as seeded

import sidebyside.language
import sidebyside.loading

_ROUND = 2_000
"""Documents drawn from one seed; a run goes on with the next."""
_SHRINKING = 90.0
"""Seconds after which a find is taken as small enough: one that takes long by itself would shrink for hours."""

_MOST_TRIES = 3_000
"""How often bytes are left out to see whether a find needs them."""


class _Over(BaseException):
    """The end of a round; hypothesis lets it through."""


@dataclass(frozen=True)
class Find:
    """What went wrong, where in the code, and the smallest document that does it."""

    wrong: str
    place: str
    name: str
    data: bytes


@dataclass
class Outcome:
    """What a run did: how many documents, how many of them each format read ("" where refused), the most that one took
    (seconds of processor time, bytes), the finds by their places, and a digest of all documents in their order."""

    documents: int = 0
    read: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    memory: int = 0
    finds: dict[str, Find] = field(default_factory=dict)
    digest: str = ""


def run(
    format_name: str,
    documents: Documents,
    *,
    seconds: float = 600.0,
    most: int | None = None,
    seed: int = 1,
    loader: Callable[[str, bytes], Answer] = check,
    told: Callable[[str], None] = lambda line: None,
) -> Outcome:
    """Draw and load for ``seconds``, or ``most`` documents. One ``seed`` gives the same documents in the same order,
    up to the first find that is shrunk by the clock."""
    import_loaders()
    outcome, digest, end = Outcome(), hashlib.sha256(), time.monotonic() + seconds
    number = 0
    while not _is_over(outcome, most, end):
        number += 1
        left = _ROUND if most is None else min(_ROUND, most - outcome.documents)
        _round(f"{format_name}/{seed}/{number}", documents, left, outcome, digest.update, loader, most, end, told)
    outcome.digest = digest.hexdigest()
    return outcome


def _is_over(outcome: Outcome, most: int | None, end: float) -> bool:
    return time.monotonic() >= end or (most is not None and outcome.documents >= most)


def _round(
    name: str,
    documents: Documents,
    count: int,
    outcome: Outcome,
    hashed: Callable[[bytes], object],
    loader: Callable[[str, bytes], Answer],
    most: int | None,
    end: float,
    told: Callable[[str], None],
) -> None:
    """One property of hypothesis: it ends with its documents, with the time, or with finds, which it has shrunk."""
    known = set(outcome.finds)
    fresh: dict[str, Find] = {}
    until = float("inf")

    # No database: a run begins as every other. No health checks: large and slow documents are wanted.
    @seeded(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]))
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
        print_blob=False,
    )
    @given(documents)
    def loads(document: tuple[str, bytes]) -> None:
        nonlocal until
        if time.monotonic() > until or (not fresh and _is_over(outcome, most, end)):
            raise _Over
        if not fresh:
            hashed(document[0].encode() + b"\0" + document[1])
            outcome.documents += 1
        try:
            answer = loader(*document)
        except Exception as error:
            place = _place(error)
            if place in known:
                return
            if not fresh:
                until = time.monotonic() + _SHRINKING
                told(f"{name}: {type(error).__name__} at {place}; shrinking")
            if place not in fresh or _size(document) < _size((fresh[place].name, fresh[place].data)):
                fresh[place] = Find(_line(error), place, *document)
            raise
        outcome.read[answer.format] += 1
        outcome.seconds, outcome.memory = max(outcome.seconds, answer.seconds), max(outcome.memory, answer.memory)

    try:
        loads()
    except _Over:
        pass
    except Exception:
        if not fresh:
            raise  # not a loader's doing
    for place, find in fresh.items():
        outcome.finds[place] = replace(find, data=_without_needless(find, loader, time.monotonic() + _SHRINKING))


def _without_needless(find: Find, loader: Callable[[str, bytes], Answer], until: float) -> bytes:
    """The document of a find without the bytes that it does not need: hypothesis makes the choices few and simple, and
    the simplest choice is not always the shortest. Halves are tried first, single bytes last."""

    def still_wrong(data: bytes) -> bool:
        try:
            loader(find.name, data)
        except Exception as error:
            return _place(error) == find.place
        return False

    data, size, tries = find.data, max(1, len(find.data) // 2), 0
    while size:
        place = 0
        while place < len(data) and tries < _MOST_TRIES and time.monotonic() < until:
            tries += 1
            less = data[:place] + data[place + size :]
            if still_wrong(less):
                data = less
            else:
                place += size
        size //= 2
    return data


def _size(document: tuple[str, bytes]) -> tuple[int, bytes]:
    return len(document[1]), document[1]


def _place(error: Exception) -> str:
    """The kind of error and the line of code that raised it: finds of one place count once."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(frame.filename).name}:{frame.lineno}"


def _line(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:160]}"


def import_loaders() -> None:
    """Import every module of loading now: hypothesis draws some constants from the modules that are there."""
    for package in (sidebyside.loading, sidebyside.language):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
