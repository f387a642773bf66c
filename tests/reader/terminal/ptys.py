"""A pseudo-terminal with a screen that can be read: the reader as it really runs."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence

import pyte

DEADLINE = 30.0
"""Seconds until a test gives up waiting; nothing is measured by it."""
BEGUN, ENDED = (b"\x1b[?1049h", b"\x1b[?1000h"), (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?25h")


class Terminal:
    """A child process on a terminal of its own."""

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], size: tuple[int, int], cwd: str
    ) -> None:
        self.output = b""
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.pid = os.fork()
        if self.pid == 0:  # pragma: no cover - the child
            os.close(self.master)
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(slave, number)
            os.chdir(cwd)
            os.execve(sys.executable, [sys.executable, *arguments], dict(environment))

    def send(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def read(self, until: float) -> bool:
        """Read what there is; False at the end of the output."""
        ready, _, _ = select.select([self.master], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            raise AssertionError("nothing more came:\n" + self.text)
        try:
            part = os.read(self.master, 65536)
        except OSError:
            return False
        self.output += part
        if b"\x1b[c" in part:  # the question for light or dark: say nothing of colours, answer DA1
            os.write(self.master, b"\x1b[?62;c")
        # pyte takes the SGR mouse and keyboard protocols for text; the cells are what counts here.
        with contextlib.suppress(Exception):
            self._stream.feed(part)
        return bool(part)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def wait_for(self, text: str) -> None:
        until = time.monotonic() + DEADLINE
        while text not in self.text:
            if not self.read(until):
                raise AssertionError(f"ended without {text!r}:\n{self.text}")

    def wait_without(self, text: str) -> None:
        until = time.monotonic() + DEADLINE
        while text in self.text:
            if not self.read(until):
                raise AssertionError(f"ended with {text!r}:\n{self.text}")

    def wait_for_output(self, data: bytes) -> None:
        """Wait until these bytes were written, whether they show or not."""
        until = time.monotonic() + DEADLINE
        while data not in self.output:
            if not self.read(until):
                raise AssertionError(f"ended without {data!r}")

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size; the program is told as by a real one."""
        self.screen.resize(height, width)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def end(self) -> int:
        """Wait for the child; its exit status, or minus the signal that killed it."""
        until = time.monotonic() + DEADLINE
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                break
            ready, _, _ = select.select([self.master], [], [], 0.05)
            if ready:
                self.read(until)
            assert time.monotonic() < until, "does not end"
        self.pid = 0
        while select.select([self.master], [], [], 0)[0] and self.read(until):
            pass
        return os.waitstatus_to_exitcode(status)

    def hang_up(self) -> int:
        """Take the terminal away, as closing its window does; the exit status of the child."""
        os.close(self.master)
        self.master = -1
        until = time.monotonic() + DEADLINE
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < until, "does not end"
            select.select([], [], [], 0.02)

    @property
    def is_restored(self) -> bool:
        """Whether the last word on screen, mouse and cursor was to give them back, and the mode is as before."""
        whole = self.output
        given = all(whole.rfind(off) > whole.rfind(on) for on in BEGUN for off in ENDED[:2])
        cursor = whole.rfind(b"\x1b[?25h") > whole.rfind(b"\x1b[?25l")
        return given and cursor and termios.tcgetattr(self.slave) == self.before

    def close(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self.master >= 0:
            os.close(self.master)
        os.close(self.slave)


@contextlib.contextmanager
def terminal(
    arguments: Sequence[str], environment: Mapping[str, str], *, size: tuple[int, int] = (100, 30), cwd: str = "/"
) -> Iterator[Terminal]:
    opened = Terminal(arguments, environment, size, cwd)
    try:
        yield opened
    finally:
        opened.close()
