"""A process that works for the reader, and what is said to it and by it."""

from __future__ import annotations

import pickle
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any, cast

# A plain child, not multiprocessing: that would import the caller's main module again, which may be anything. -P keeps
# the current folder, which may hold a file named like a module, off the path.
COMMAND = ("-P", "-c", "from sidebyside.reader.work.elsewhere import main; main()")
ENDED = "the process that does it ended early"

Message = tuple[Any, ...]


class Conversation:
    """A process that does ``task`` with what is ``given``. It ends when closed, and with this process."""

    def __init__(self, task: str, given: object) -> None:
        self._process = subprocess.Popen(
            [sys.executable, *COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._messages: queue.Queue[Message] = queue.Queue()
        self._pump = _Pump(self._process, (task, given), self._messages)
        del given
        self._pump.start()

    @property
    def listens(self) -> bool:
        """Whether the process runs and has read all it was given: more can be told."""
        return self._pump.given.is_set() and self._process.poll() is None

    def tell(self, value: object) -> bool:
        """Send a value after what was given; whether it could be sent."""
        assert self._process.stdin is not None
        try:
            pickle.dump(value, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except (OSError, ValueError):
            return False  # it has ended, as its last message will say
        return True

    def hear(self, seconds: float) -> Message | None:
        """The next message, None where none comes for so long. Raises RuntimeError where the process has ended."""
        try:
            message = self._messages.get(timeout=seconds)
        except queue.Empty:
            return None
        if message[0] == "ended":
            raise RuntimeError(message[1])
        return message

    def close(self) -> None:
        """End the process, if it has not ended; it has when this returns."""
        self._process.kill()
        self._process.wait()
        self._pump.join()
        with suppress(OSError):  # what was not taken any more
            cast("IO[bytes]", self._process.stdin).close()


class _Pump(threading.Thread):
    """Carries what is given to the process, and its messages back; its end is a message too."""

    def __init__(self, process: subprocess.Popen[bytes], given: object, messages: queue.Queue[Message]) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._given: object = given
        self._messages = messages
        self.given = threading.Event()
        """Set when all has been given: more can be told."""

    def run(self) -> None:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            # Straight into the pipe: as one string, the reports would be held twice for as long as the work takes. It
            # stays open: the process ends with it, however this one ends.
            pickle.dump(self._given, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            self._given = None
            self.given.set()
            with process.stdout as pipe:
                while True:
                    self._messages.put(pickle.load(pipe))
        except (OSError, EOFError, pickle.UnpicklingError, ValueError):
            self._messages.put(("ended", ENDED))
