"""A frame reaches the thread that writes as one text."""

from __future__ import annotations

import pytest
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.drivers.linux_driver import LinuxDriver

from sidebyside.reader.terminal.driver import SteadyDriver


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    monkeypatch.setattr(LinuxDriver, "write", lambda driver, data: texts.append(data))
    monkeypatch.setattr(LinuxDriver, "stop_application_mode", lambda driver: driver.write("the end"))
    return texts


def steady() -> SteadyDriver:
    driver = SteadyDriver.__new__(SteadyDriver)
    driver._frame = []
    return driver


def test_a_synchronised_frame_is_one_text(written: list[str]) -> None:
    driver = steady()
    for text in ("before", SYNC_START, "drawn", SYNC_END, "behind"):
        driver.write(text)
    assert written == ["before", f"{SYNC_START}drawn{SYNC_END}", "behind"]


def test_a_frame_that_a_signal_interrupts_is_written_before_the_terminal_is_given_back(written: list[str]) -> None:
    driver = steady()
    driver.write(SYNC_START)
    driver.write("drawn")
    driver.stop_application_mode()
    driver.write(SYNC_END)
    assert written == [f"{SYNC_START}drawn", "the end", SYNC_END]
