"""Mails whose lines were broken for the way (``format=flowed``, RFC 3676), made whole again."""

from __future__ import annotations


def unflowed(text: str, delete: bool) -> str:
    """``text`` (line ends are LF) with each line that ends in a blank joined to the next of the same depth of
    quotation; with ``delete`` (``delsp=yes``) without that blank. Blanks that were stuffed before a line go."""
    lines: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        signature = words == "-- "
        soft = words.endswith(" ") and not signature
        words = words[:-1] if soft and delete else words
        if depth == open_depth and not signature:
            lines[-1] += words
        else:
            lines.append(f"{'>' * depth}{' ' if depth else ''}{words}")
        open_depth = depth if soft else -1
    return "\n".join(lines)
