"""The files behind the reports: watched, read again, opened in an editor, named when their words are copied."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidebyside.model import Report

CHANGED = "changed on disk"
"""What is said of a report whose source is another by now than the one that was read."""

GONE = "file is gone"
"""What is said of a report whose file is not there any more."""

# Editors that take "+12" before a file name.
_TAKE_LINE = {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "micro", "mg", "joe", "less"}
_PLAIN_FORMATS = {"text", "markdown", "md", "txt"}


def stamp(report: Report) -> tuple[int, int] | None:
    """Time and size of the file of a report; None where it has none."""
    if not report.source.path:
        return None
    try:
        status = os.stat(report.source.path)
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size)


class Watch:
    """Looks whether the files of reports change while they are read."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = tuple(reports)
        self._stamps = [stamp(report) for report in reports]
        self.gone: frozenset[int] = frozenset()
        """The reports (0-based) whose file was there and is no more, as of the last look."""

    def take_over(self, earlier: Watch) -> None:
        """Go on waiting for the files that were gone at the last look of ``earlier``, at the same reports."""
        self.gone = earlier.gone
        for number in self.gone:
            self._stamps[number] = earlier._stamps[number]

    def changed(self) -> list[int]:
        """The reports (0-based) whose file has changed since this was last asked; a file that is gone has not."""
        found, gone = [], []
        for number, (report, before) in enumerate(zip(self._reports, self._stamps, strict=True)):
            now = stamp(report)
            if before is not None and now is None:
                gone.append(number)
            if before is not None and now is not None and now != before:
                self._stamps[number] = now
                found.append(number)
        self.gone = frozenset(gone)
        return found


def read_again(reports: Sequence[Report], numbers: Sequence[int]) -> tuple[Report, ...]:
    """The reports, those of ``numbers`` loaded anew from their files. Raises LoadError."""
    from sidebyside.loading import load

    return tuple(
        load(Path(report.source.path)) if number in numbers and report.source.path else report
        for number, report in enumerate(reports)
    )


def editor_command(report: Report, paragraph: int, environment: Mapping[str, str]) -> list[str]:
    """The argument vector that opens the file of a report in the user's editor, at the paragraph where it can.

    Raises ValueError, in words, where there is no file or no editor.
    """
    if not report.source.path:
        raise ValueError("this report has no file")
    import shlex

    chosen = environment.get("VISUAL") or environment.get("EDITOR") or "vi"
    try:
        command = shlex.split(chosen)
    except ValueError:
        command = []
    if not command:
        raise ValueError(f"$EDITOR is not a command: {chosen}")
    path = os.path.abspath(report.source.path)
    if not os.path.isfile(path):
        raise ValueError(f"{path} is not there any more")
    if os.path.basename(command[0]) in _TAKE_LINE and report.source.format in _PLAIN_FORMATS and len(report):
        line = report.text.count("\n", 0, report.paragraphs[paragraph].start) + 1
        return [*command, f"+{line}", path]
    return [*command, path]


def with_source(report: Report, paragraphs: tuple[int, int], words: str) -> str:
    """Words as they are copied: the words, then where they stand, from the first to the last (0-based) paragraph."""
    name = report.title or report.source.label
    origin = report.source.url or report.source.path
    first, last = paragraphs
    where = f"paragraph {first + 1}" if first == last else f"paragraphs {first + 1}–{last + 1}"
    parts = [part for part in (name, report.site, report.date, where, origin) if part]
    return f"{words}\n— {', '.join(dict.fromkeys(parts))}\n"
