"""Many files at once: child processes on all cores, in the order asked for, and stopped at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

from sidebyside.errors import LoadError
from sidebyside.loading.children.isolation import Child
from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.gate.files import ungzipped

Read = tuple[str, Contents] | Exception


def workers() -> int:
    """How many children are used: one per core this process may use, at most eight."""
    return min(8, len(os.sched_getaffinity(0)))


def read_many(sources: Sequence[Callable[[], Raw]]) -> Generator[tuple[Raw | None, Read]]:
    """For each source, in order, its bytes and what a child read in them (or why not).

    ``sources`` are called one after the other, not far ahead of what is taken, so that few files are in memory at once.
    Closing the iterator ends all children. Where a source itself raises LoadError or Unreadable, that is the answer.
    """
    count = workers()
    idle: SimpleQueue[Child] = SimpleQueue()
    children = [Child() for _ in range(count)]
    for child in children:
        idle.put(child)

    def work(raw: Raw) -> Read:
        child = idle.get()
        try:
            return child.read(raw, "")
        except Unreadable as refusal:
            return refusal
        finally:
            idle.put(child)

    pending: list[tuple[Raw | None, Future[Read] | Exception]] = []
    position = 0
    with ThreadPoolExecutor(count, thread_name_prefix="loading") as threads:
        try:
            while position < len(sources) or pending:
                while position < len(sources) and len(pending) < 3 * count:
                    try:
                        raw = ungzipped(sources[position]())
                        pending.append((raw, threads.submit(work, raw)))
                    except (LoadError, Unreadable) as refusal:
                        pending.append((None, refusal))
                    position += 1
                first, answer = pending.pop(0)
                yield first, answer if isinstance(answer, Exception) else answer.result()
        finally:
            for child in children:
                child.close()
            for _, waiting in pending:
                if isinstance(waiting, Future):
                    waiting.cancel()
