"""Word lists as they are written in the sources of this package: one string, blanks between the words."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(listed.split())


def phrases(lines: str) -> dict[tuple[str, ...], str]:
    """Lines of ``class: phrase, phrase`` as {words of the phrase: class}."""
    return {
        tuple(phrase.split()): name.strip()
        for line in lines.strip().splitlines()
        for name, _, listed in [line.partition(":")]
        for phrase in listed.split(",")
        if phrase.strip()
    }
