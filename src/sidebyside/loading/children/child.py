"""The child process of `sidebyside.loading.children.isolation`: bytes in on stdin, contents out on stdout as JSON."""

from __future__ import annotations

import json
import os
import resource
import sys
from typing import Any, BinaryIO

from sidebyside.loading.children.budget import begin
from sidebyside.loading.children.isolation import contents_as
from sidebyside.loading.document import Raw, Unreadable
from sidebyside.loading.one import failure
from sidebyside.loading.registry import find_format, format_named


def main() -> None:
    """Limit this process, then answer requests until stdin ends."""
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    if seconds:
        begin(seconds)
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    # A parser that prints must not spoil the answer: keep the pipe, and send whatever else is printed nowhere.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    while line := sys.stdin.buffer.readline():
        answers.write(json.dumps(_answer(json.loads(line), sys.stdin.buffer, seconds > 0)).encode() + b"\n")
        answers.flush()


def _answer(request: dict[str, Any], stream: BinaryIO, limited: bool) -> dict[str, Any]:
    data = stream.read(request["size"])
    raw = Raw(
        data,
        request["name"],
        "",
        charset=request["charset"],
        media=request["media"],
        max_size=request["max_size"],
        keep_all=request["keep_all"],
    )
    try:
        module = find_format(raw) if not request["format"] else format_named(request["format"])
        # What wants a child with limits of its own gets one, unless this is it.
        read = getattr(module, "read_here", module.read) if limited else module.read
        return {"format": module.NAME, **contents_as(read(raw))}
    except Unreadable as refusal:
        return {"refused": str(refusal)}
    except Exception as error:
        return {"refused": failure(error)}


if __name__ == "__main__":
    main()
