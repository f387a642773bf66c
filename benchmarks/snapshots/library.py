"""How long the library takes from the key to the list on the screen, with many snapshots.

Usage: python benchmarks/snapshots/library.py [--count 10000] [--repeats 5]

Saves ``--count`` snapshots into a temporary folder, opens the reader without a terminal, and opens the library from it
again and again; the cache of the list is there, as after any earlier look. Prints wall-clock and processor time in
milliseconds until the list is filled, then for a search of it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.snapshots.listing import fill
from tests.snapshots.conftest import make_comparison

from sidebyside.reader.app import ReaderApp
from sidebyside.reader.screens.library.library import Library
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.settings.config import Settings
from sidebyside.snapshots import Store


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the library.")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        os.environ["SIDEBYSIDE_DATA_DIR"] = top
        folder = Path(top, "snapshots")
        folder.mkdir()
        fill(folder, arguments.count)
        store = Store(folder)
        store.list()
        store.list()
        asyncio.run(measure(arguments.count, arguments.repeats))


async def measure(count: int, repeats: int) -> None:
    """Open the library and search in it, ``repeats`` times."""
    comparison = make_comparison()
    app = ReaderApp(comparison.reports, comparison=comparison, settings=Settings(remember_place=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        reading = app.screen
        assert isinstance(reading, ReadingScreen)
        for _ in range(repeats):
            wall, processor = perf_counter(), process_time()
            library = Library(reading)
            app.push_screen(library)
            while len(library.list.found) < count:
                await asyncio.sleep(0.001)
            opened, opened_processor = perf_counter() - wall, process_time() - processor
            wall = perf_counter()
            library.list.search(f"number {count - 1}")
            searched = perf_counter() - wall
            assert any(f" number {count - 1} " in entry.title for entry in library.list.found)
            library.list.search("")
            print(
                f"{count} snapshots: listed after {1000 * opened:.0f} ms ({1000 * opened_processor:.0f} ms of processor"
                f" time), searched in {1000 * searched:.0f} ms"
            )
            library.dismiss()
            await pilot.pause()


if __name__ == "__main__":
    main()
