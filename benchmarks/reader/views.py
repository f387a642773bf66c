"""How much processor time keys cost in every view of the real screen, with many findings.

Usage: python benchmarks/reader/views.py [--paragraphs N] [--reports N] [--findings N] [--size WxH] [--rounds N]

The reader shows made-up reports of 90 words a paragraph, all linked, with made-up findings, everything known. In each
view keys are pressed, and timed until the terminal has been sent the new screen: milliseconds of the processor, all
threads. What is worked out later in slices between frames (marks, hits of a search) is not counted there, but named as
``slice``, the longest piece of work after the frame. Printed: median, 95th percentile, maximum, longest slice.
"""

from __future__ import annotations

import argparse
import asyncio
import asyncio.events
import fcntl
import gc
import json
import os
import pty
import random
import struct
import sys
import tempfile
import termios
import threading
from pathlib import Path
from time import monotonic, process_time, thread_time
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from steps import _drain, until
from texts import make_comparison, make_reports
from textual import events

from sidebyside.comparison import Comparison
from sidebyside.comparison.coverage import Coverage
from sidebyside.language.folding import FOLD_KINDS
from sidebyside.model import FINDING_TYPES, Finding, Link, Place, Report, Side
from sidebyside.reader.app import ReaderApp
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.reader.work.threads import warm_up

QUIET = 0.15
"""Seconds by the clock without a slice after which all is taken to be done."""


class Told(Comparison):
    """A comparison whose findings, kinds and coverage are made up, and there from the beginning."""

    def __init__(self, reports: list[Report], links: list[Link], findings: int) -> None:
        super().__init__(reports, links)
        rng = random.Random(5)
        linked = {place for link in links for place in (link.left, link.right)}
        self._kinds = [
            ["divergent" if Place(r, n) in linked else "unique" for n in range(len(report))]
            for r, report in enumerate(reports)
        ]
        self._in_link = {(link.left, link.right): () for link in links}
        entries = []
        for _ in range(findings):
            link = rng.choice(links)
            sides = tuple(self._side(rng, place) for place in (link.left, link.right))
            grade = rng.choice(("other", "reworded", "cut silently", "only here"))
            kind, words = rng.choice(FINDING_TYPES), " / ".join(side.text for side in sides)
            entry = Finding(kind, grade, f"{grade}: {words}", sides, rng.random() < 0.7)
            entries.append(entry)
            if entry.differs:
                self._in_link[link.left, link.right] += (entry,)
        entries.sort(key=lambda entry: (FINDING_TYPES.index(entry.type), entry.sides))
        rows = tuple(tuple("full" for _ in reports) for _ in self.passages)
        self.__dict__.update(
            entries=tuple(entries), coverage=Coverage(rows, self.passages), folds=dict.fromkeys(FOLD_KINDS, 3)
        )

    def _side(self, rng: random.Random, place: Place) -> Side:
        text = self.reports[place.report].paragraph(place.paragraph)
        start = rng.randrange(0, max(1, len(text) - 40))
        return Side(*place, start, start + 20, text[start : start + 20])


class Bench(ReaderApp):
    """The reader, driven by a script instead of a person."""

    def __init__(self, comparison: Comparison, result: str, rounds: int) -> None:
        super().__init__(comparison.reports, comparison=comparison, offers_unsaved=False)
        self.result, self.rounds = result, rounds
        self.times: dict[str, list[float]] = {}
        self.slices: dict[str, list[tuple[float, float]]] = {}
        self.doing = ""
        self.last = 0.0
        self.framed = True

    def on_mount(self) -> None:
        super().on_mount()
        run = asyncio.events.Handle._run

        def watched(handle: Any) -> None:
            start = thread_time()
            run(handle)
            used = (thread_time() - start) * 1000
            if used > 0.5 and self.framed:
                self.last = monotonic()
                self.slices.setdefault(self.doing, []).append(used)

        asyncio.events.Handle._run = watched  # type: ignore[method-assign]
        self.run_worker(self.report(), exit_on_error=False)

    async def report(self) -> None:
        trouble = ""
        try:
            await self.measure()
        except Exception as error:
            trouble = f"{type(error).__name__}: {error}"
        Path(self.result).write_text(json.dumps([trouble, self.times, self.slices]))
        self.exit()

    async def measure(self) -> None:
        warm_up(waiting=False)
        await asyncio.sleep(1)
        screen = self.screen
        assert isinstance(screen, ReadingScreen)
        await until(lambda: screen.session.survey is not None and screen.session.survey.findings is not None, "survey")
        gc.collect()
        gc.freeze()
        reports = len(screen.session.reports)
        for view, name in (("1", "panes"), ("2", "rows"), ("3", "ledgers"), ("4", "coverage")):
            rng = random.Random(3)
            await self.press(f"{name} opened", view)
            for number in range(self.rounds):
                place = f"{chr(65 + rng.randrange(reports))}{rng.randrange(len(screen.session.reports[0])) + 1}"
                await self.press("", "p", *place)
                await self.press(f"{name} jump", "enter")
                for _ in range(5):
                    await self.press(f"{name} line", "j")
                    await self.press(f"{name} page", "space")
                    await self.press(f"{name} next pane", "tab")
                if number < 8 and name in ("ledgers", "coverage"):
                    await self.press(f"{name} sort", "O")
        await self.press("panes opened", "1")
        for word in ("ba", "people") * 2:
            await self.press("", "slash")
            for character in word:
                await self.press("search typed", character)
            await self.press("search entered", "enter")
            await self.press("next hit", "n")
        for word in ("divergent", "number", "bak"):
            for view in ("1", "3", "4", "2"):
                await self.press("", view, "&", *word)
                await self.press(f"filtered in view {view}", "enter")
                await self.press("filter ended", "escape")

    async def press(self, name: str, *keys: str) -> None:
        """Press keys; with a name, note how long the new screen took and the slices after it."""
        self.doing = name or "unnamed"
        self.framed = False
        start = process_time()
        for key in keys:
            event = events.Key(key, {"slash": "/", "space": " "}.get(key, key if len(key) == 1 else None))
            event.set_sender(self)
            self.post_message(event)
        drawn = asyncio.Event()
        await asyncio.sleep(0)
        self.call_later(lambda: self.screen.call_after_refresh(drawn.set))
        await until(drawn.is_set, f"a refresh after {name}", 0.0005)
        if name:
            self.times.setdefault(name, []).append((process_time() - start) * 1000)
        self.framed = True
        self.last = monotonic()
        while monotonic() - self.last < QUIET:
            await asyncio.sleep(0.02)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--reports", type=int, default=2)
    parser.add_argument("--findings", type=int, default=50_000)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    width, height = map(int, arguments.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        result = str(Path(folder, "result"))
        Path(result).write_text(json.dumps(["the program ended without a result", {}, {}]))
        child, terminal = pty.fork()
        if child == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.environ.update({f"SIDEBYSIDE_{name}_DIR": folder for name in ("CONFIG", "DATA", "STATE", "CACHE")})
            sys.setswitchinterval(0.001)
            gc.set_threshold(50_000, 20, 50)
            Bench(make_told(arguments), result, arguments.rounds).run()
            os._exit(0)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        threading.Thread(target=_drain, args=(terminal,), daemon=True).start()
        os.waitpid(child, 0)
        trouble, measured, slices = json.loads(Path(result).read_text())
    for name, times in measured.items():
        values = sorted(times)
        at = values[min(len(values) - 1, int(len(values) * 0.95))]
        longest = max(slices.get(name, [0.0]))
        print(
            f"{name:21} median {values[len(values) // 2]:7.2f}  p95 {at:7.2f}  max {values[-1]:7.2f}  "
            f"slice {longest:7.2f} ms"
        )
    print(f"load {os.getloadavg()[0]:.1f}")
    if trouble:
        raise SystemExit(f"not measured to the end: {trouble}")


def make_told(arguments: argparse.Namespace) -> Told:
    if arguments.reports == 2:
        made = make_comparison(arguments.paragraphs)
        return Told(list(made.reports), list(made.links), arguments.findings)
    reports = make_reports(arguments.reports, arguments.paragraphs)
    links = [
        Link(Place(one, number), Place(other, number), 0.9)
        for one in range(len(reports))
        for other in range(one + 1, len(reports))
        for number in range(arguments.paragraphs)
    ]
    return Told(reports, links, arguments.findings)


if __name__ == "__main__":
    main()
