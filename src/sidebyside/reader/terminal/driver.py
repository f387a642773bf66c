"""The terminal under the app, also when it goes away. Of Textual not public; checked with Textual 8.2.8.

A terminal that closes sends SIGHUP and then SIGCONT. Textual's driver starts the terminal anew at every SIGCONT: a
second thread then reads keys, and as the file is at its end for good, one of them reads without pause and for ever, and
the process outlives its terminal. Here only a terminal that was given back is taken again; nobody reads from one that
is gone, and what is written to it is dropped.
"""

from __future__ import annotations

import select
import threading
from collections.abc import Callable, Iterable
from typing import IO, Any

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from sidebyside.language.patterns import lazily


class LateAnswers:
    """Takes out of what comes from a terminal its answers to the question for its colours and kind.

    A slow line delivers them when nobody waits for them any more; Textual would take their letters for keys.
    """

    _WHOLE = lazily(r"\x1b\]\d[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[\?[\d;]*c")
    _BEGUN = lazily(r"\x1b(?:\]\d[^\x07\x1b]*\x1b?|\[\?[\d;]*)\Z")
    LONGEST = 100
    """Characters after which something begun is no answer."""

    def __init__(self) -> None:
        self._begun = ""

    def without(self, data: str) -> str:
        """``data`` without them; one that is begun is kept back until the rest of it comes."""
        rest = self._WHOLE.sub("", self._begun + data)
        begun = self._BEGUN.search(rest)
        self._begun = begun.group() if begun and len(begun.group()) <= self.LONGEST else ""
        return rest[: len(rest) - len(self._begun)]


class Pasted:
    """Takes the escape characters out of what is pasted.

    Textual would end the paste at the first and take what follows for keys, which then do what they do.
    """

    _BEGIN, _END = "\x1b[200~", "\x1b[201~"

    def __init__(self) -> None:
        self._inside = False
        self._last = ""  # outside: the last characters; inside: those that may begin the end of the paste

    def without(self, data: str) -> str:
        """``data`` without them; what may begin the mark that ends a paste is kept back until the rest of it comes."""
        done = ""
        while data:
            if not self._inside:
                seen = self._last + data
                before, begin, rest = seen.partition(self._BEGIN)
                done += (before + begin)[len(self._last) :]
                self._last = "" if begin else seen[1 - len(self._BEGIN) :]
            else:
                before, end, rest = (self._last + data).partition(self._END)
                held = 0 if end else _begun(before, self._END)
                self._last = before[len(before) - held :]
                done += before[: len(before) - held].replace("\x1b", "") + end
                begin = end
            self._inside ^= bool(begin)
            data = rest
        return done


def _begun(text: str, mark: str) -> int:
    """How many characters at the end of ``text`` begin ``mark``; 0 where none do."""
    return next((n for n in range(len(mark) - 1, 0, -1) if text.endswith(mark[:n])), 0)


class KeyParser(XTermParser):
    """Textual's parser of what a terminal sends, without late answers and with pastes that do nothing."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._answers = LateAnswers()
        self._pasted = Pasted()

    def feed(self, data: str) -> Iterable[Message]:
        keys = self._pasted.without(self._answers.without(data))
        # Nothing would be the end of the input.
        return super().feed(keys) if keys or not data else ()


linux_driver.XTermParser = KeyParser  # type: ignore[attr-defined]  # the driver makes its parser itself


class SteadyDriver(LinuxDriver):
    """Textual's driver for POSIX terminals, which ends where its terminal does.

    The app's ``lose_terminal`` is called, in the app's own thread, when the terminal is gone.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._file: Any = _Forgiving(self._file)
        self._watched = False
        self._frame: list[str] = []

    def write(self, data: str) -> None:
        # A frame comes as three texts: the beginning of a synchronised update, what is drawn, the end. Each text wakes
        # the thread that writes, which then wants the interpreter: one waking a frame is enough.
        if data == SYNC_START or (self._frame and data not in ("", SYNC_END)):
            self._frame.append(data)
            return
        frame, self._frame = "".join([*self._frame, data]), []
        super().write(frame)

    def stop_application_mode(self) -> None:
        # A signal may come in the middle of a frame, and what gives the terminal back must not wait for its end.
        self.write("")
        super().stop_application_mode()

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if not self._watched:
            self._watched = True
            # A daemon: it waits for something that mostly never comes.
            threading.Thread(target=self._watch, name="terminal-watch", daemon=True).start()

    def _sigcont_application(self, *_: object) -> None:
        if self._must_signal_resume:
            super()._sigcont_application()
        else:
            # Stopped from outside: the terminal is still ours, but a shell may have written on it.
            self._tell("refresh_all")

    def _watch(self) -> None:
        if waits_for_end(self.fileno):
            self.exit_event.set()  # whoever reads keys ends
            self._tell("lose_terminal")

    def _tell(self, name: str) -> None:
        """Call a method of the app soon, from any thread; nothing where the app has ended."""
        method: Callable[[], object] = getattr(self._app, name)
        loop = self._app._loop
        if loop is not None and not loop.is_closed():
            try:
                loop.call_soon_threadsafe(method)
            except RuntimeError:  # closed meanwhile
                return


def waits_for_end(descriptor: int) -> bool:
    """Wait until the terminal at ``descriptor`` hangs up, then True; False where the system cannot tell."""
    watch = select.poll()
    watch.register(descriptor, 0)  # hang-up and errors are reported unasked
    return any(event & select.POLLHUP for _, event in watch.poll())


class _Forgiving:
    """A file whose writes to a terminal that is gone do nothing."""

    def __init__(self, file: IO[str]) -> None:
        self._wrapped = file

    def write(self, text: str) -> int:
        try:
            return self._wrapped.write(text)
        except (OSError, ValueError):
            return len(text)

    def flush(self) -> None:
        try:
            self._wrapped.flush()
        except (OSError, ValueError):
            return

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wrapped, name)
