"""Fixtures of the reader's tests: folders of their own, and a way to open the reader."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.reader.opened import Opened, Opener, comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Report
from sidebyside.reader.app import ReaderApp
from sidebyside.settings.config import Settings
from sidebyside.snapshots import Snapshot


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"SIDEBYSIDE_{name}_DIR", str(tmp_path / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def open_reader() -> Opener:
    @asynccontextmanager
    async def opener(
        given: Sequence[Report] | None = None,
        *,
        compared: Comparison | None = None,
        snapshot: Snapshot | None = None,
        made_here: bool = False,
        size: tuple[int, int] = (120, 36),
        theme: str = "dark",
        settings: Settings | None = None,
        count: int = 3,
        working: bool = False,
    ) -> AsyncIterator[Opened]:
        if given is None and compared is None:
            compared = snapshot.comparison if snapshot else comparison(count)
        shown = compared.reports if compared is not None else tuple(given or ())
        app = ReaderApp(
            shown,
            comparison=compared,
            snapshot=snapshot,
            made_here=made_here,
            settings=settings or Settings(),
            theme=theme,
        )
        async with app.run_test(size=size) as pilot:
            opened = Opened(app, pilot)
            await opened.messages()
            if not working:
                await opened.settle()
            yield opened

    return opener
