"""Asking the terminal before the screen starts: is its background light or dark, and how many colours has it?"""

from __future__ import annotations

import os
import select
from collections.abc import Mapping

from sidebyside.language.patterns import lazily

# OSC 11 asks for the background; every terminal answers DA1, so its answer ends the waiting where OSC 11 is unknown.
QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
_BACKGROUND = lazily(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_ATTRIBUTES = lazily(rb"\x1b\[\?[0-9;]*c")
MOST_BYTES = 4096


def ask_dark(descriptor: int = 0, *, seconds: float = 0.1) -> bool | None:
    """Whether the terminal at ``descriptor`` has a dark background; None where it does not say within ``seconds``.

    Nothing is printed that shows, and the terminal's mode is as before. Never raises.
    """
    try:
        import termios
        import tty
    except ImportError:  # not a POSIX system
        return None
    try:
        if not os.isatty(descriptor):
            return None
        before = termios.tcgetattr(descriptor)
    except (OSError, termios.error):
        return None
    answer = b""
    try:
        tty.setcbreak(descriptor, termios.TCSANOW)
        os.write(descriptor, QUESTION)
        answer = _read_answer(descriptor, seconds)
    except (OSError, termios.error, ValueError):
        pass
    finally:
        try:
            if not _ATTRIBUTES.search(answer):
                # A late answer must not be read as keys.
                termios.tcflush(descriptor, termios.TCIFLUSH)
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
        except (OSError, termios.error):
            pass
    return parse_background(answer)


def _read_answer(descriptor: int, seconds: float) -> bytes:
    answer = b""
    while len(answer) < MOST_BYTES and not _ATTRIBUTES.search(answer):
        ready, _, _ = select.select([descriptor], [], [], seconds)
        if not ready:
            break
        part = os.read(descriptor, 256)
        if not part:
            break
        answer += part
    return answer


def parse_background(answer: bytes) -> bool | None:
    """Whether the background in an answer to OSC 11 is dark; None where the answer holds none."""
    found = _BACKGROUND.search(answer)
    if not found:
        return None
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    return bool(0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5)


def guess_dark(environment: Mapping[str, str]) -> bool | None:
    """Whether ``COLORFGBG`` (rxvt, Konsole) says the background is dark; None where it says nothing."""
    last = environment.get("COLORFGBG", "").rpartition(";")[2]
    return int(last) in (0, 1, 2, 3, 4, 5, 6, 8) if last.isdigit() else None


def has_few_colours(environment: Mapping[str, str]) -> bool:
    """Whether the terminal says it has no more than sixteen colours."""
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return False
    term = environment.get("TERM", "").lower()
    return term in ("", "linux", "xterm", "screen", "ansi", "vt100", "vt220", "rxvt", "xterm-color") or term.endswith(
        "-16color"
    )
