"""Well-formed XML of given names, so that more than the parser's refusal is tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from benchmarks.fuzz.texts import ODD, PROSE
from hypothesis import strategies as st

_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))
_DEEPEST = 12

TEXT = st.one_of(st.sampled_from(PROSE), st.sampled_from(ODD), st.text(st.characters(codec="utf-8"), max_size=6))


def trees(names: Sequence[str], attributes: Mapping[str, Sequence[str]], most: int = 30) -> st.SearchStrategy[str]:
    """The content of an element: elements of these names, nested as drawn, with attributes and words."""
    pairs = [(name, value) for name, values in attributes.items() for value in values]
    given = st.lists(st.sampled_from(pairs), max_size=2, unique_by=lambda pair: pair[0]) if pairs else st.just([])
    element = st.tuples(st.integers(0, _DEEPEST), st.sampled_from(names), given, TEXT, st.booleans())
    return st.lists(element, max_size=most).map(_written)


def _written(elements: Sequence[tuple[int, str, list[tuple[str, str]], str, bool]]) -> str:
    """The elements as XML; each stands at its depth, or as deep as there is an element to hold it."""
    pieces: list[str] = []
    opened: list[str] = []
    for depth, name, attributes, words, after in elements:
        while len(opened) > depth:
            pieces.append(f"</{opened.pop()}>")
        text = xml(words)
        given = "".join(f" {key}={quoteattr(value)}" for key, value in attributes)
        pieces.append(f"{text}<{name}{given}>" if after else f"<{name}{given}>{text}")
        opened.append(name)
    pieces += [f"</{name}>" for name in reversed(opened)]
    return "".join(pieces)


def xml(text: str) -> str:
    """The text as XML can hold it."""
    return escape(allowed(text))


def allowed(text: str) -> str:
    """The text without the characters that no XML may hold."""
    return text.translate(_FORBIDDEN)
