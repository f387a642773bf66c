"""Parsers in child processes: limits of memory and processor time that the system enforces, crashes that are one line.

A child reads one request at a time (a line of JSON, then the source's bytes) and answers with one line of JSON. It
gets no file and no network address, only bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from types import TracebackType
from typing import Any

from sidebyside.loading.children.budget import FIRST_SECONDS
from sidebyside.loading.document import Block, Contents, Draft, Raw, Unreadable
from sidebyside.model import Span

PROCESSOR_SECONDS = 60
"""The most there is for a document that keeps giving text; see `budget`."""
WALL_SECONDS = 120
MEMORY = 512 << 20
_ENDING = 1.0
"""Seconds that a child whose answers have ended gets to end by itself: its status tells why."""


class Child:
    """A child process that reads sources in a format. Use as a context manager; not for two threads at once."""

    def __init__(self, *, processor_seconds: int = 0, memory: int = 0) -> None:
        """``processor_seconds`` (of the child's whole life) and ``memory`` (bytes) limit it; 0 is no limit."""
        self._limits = (processor_seconds, memory)
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._closed = False

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; safe from another thread, and final."""
        with self._lock:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def read(self, raw: Raw, format_name: str) -> tuple[str, Contents]:
        """The format's name and the contents of ``raw``; ``format_name`` is a module's name or "" to find it.

        Raises Unreadable with the parser's reason, or with the limit the child ran into.
        """
        process = self._start()
        header = {
            "format": format_name, "name": raw.name, "charset": raw.charset, "media": raw.media,
            "max_size": raw.max_size, "keep_all": raw.keep_all, "size": len(raw.data),
        }  # fmt: skip
        timer = threading.Timer(WALL_SECONDS, process.kill)
        timer.daemon = True
        timer.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps(header).encode() + b"\n")
            process.stdin.write(raw.data)
            process.stdin.flush()
            line = process.stdout.readline()
        except (BrokenPipeError, ValueError, OSError):
            line = b""
        finally:
            timer.cancel()
        if not line.endswith(b"\n"):
            raise Unreadable(self._fate(process))
        answer = json.loads(line)
        if "refused" in answer:
            raise Unreadable(answer["refused"])
        return answer["format"], contents_from(answer)

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise Unreadable("loading was stopped")
            if self._process is None:
                self._process = subprocess.Popen(
                    [sys.executable, "-P", "-m", "sidebyside.loading.children.child", *map(str, self._limits)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            return self._process

    def _fate(self, process: subprocess.Popen[bytes]) -> str:
        """Why the child died, and a clean start for the next request."""
        with self._lock:
            if self._process is process:
                self._process = None
        try:
            status = process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        if status in (-24, -9):  # SIGXCPU, or SIGKILL by the timer or at the hard limit
            return f"takes too long to read (the limit is {FIRST_SECONDS} s of processor time, more for much text)"
        return "the parser crashed on it or ran out of memory" if status < 0 else "the parser gave up on it"


def read_alone(raw: Raw, format_name: str) -> Contents:
    """The contents of one source, read in a child of its own with all limits. Raises Unreadable."""
    with Child(processor_seconds=PROCESSOR_SECONDS, memory=MEMORY) as child:
        return child.read(raw, format_name)[1]


def contents_as(contents: Contents) -> dict[str, Any]:
    """``contents`` as plain values for JSON."""
    return {
        "drafts": [_plain(draft) for draft in contents.drafts],
        "whole": None if contents.whole is None else _plain(contents.whole),
        "unit": contents.unit,
    }


def _plain(draft: Draft) -> dict[str, Any]:
    return {**asdict(draft), "spans": list(draft.spans)}


def contents_from(value: dict[str, Any]) -> Contents:
    """The contents that `contents_as` wrote."""
    whole = value["whole"]
    return Contents(
        [_draft(draft) for draft in value["drafts"]], None if whole is None else _draft(whole), value["unit"]
    )


def _draft(value: dict[str, Any]) -> Draft:
    blocks = [Block(**block) for block in value.pop("blocks")]
    spans = [Span(*span) for span in value.pop("spans")]
    return Draft(blocks=blocks, spans=spans, **value)
