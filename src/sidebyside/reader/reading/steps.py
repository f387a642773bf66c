"""Steps through one report: from where one stands to where a line, paragraph or sentence further is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sidebyside.layout.flow import Anchor, Flow, Row
from sidebyside.model import Span

_STEPS = 1000


def lines(flow: Flow, row: Row, by: int) -> Anchor:
    """``by`` lines further down, or up."""
    return flow.anchor(flow.step(row, by))


class Trail:
    """Lets the opposite of a step lead back to where the step began, to the letter.

    A position is a code point: from a blank row, or from the end of the text, as many rows back lead elsewhere.
    """

    def __init__(self) -> None:
        self._steps: list[tuple[Anchor, Anchor, int]] = []

    def lines(self, flow: Flow, here: Anchor, by: int) -> Anchor:
        """Where a step of ``by`` lines leads from ``here``: back to where the one before began if it undoes that."""
        if self._steps:
            origin, reached, before = self._steps[-1]
            if reached == here and before == -by:
                self._steps.pop()
                return origin
            if reached != here or (before > 0) != (by > 0):
                self._steps.clear()  # one has gone elsewhere since
        row = flow.row(here)
        reached = lines(flow, row, by)
        if flow.row(reached) != row:
            self._steps.append((here, reached, by))
            del self._steps[:-_STEPS]
        return reached


def paragraphs(flow: Flow, here: Anchor, by: int) -> Anchor:
    """The paragraph ``by`` further, ``here`` where there is none; upwards, the start of this one first."""
    row = flow.row(here)
    if by < 0 and row.line > 0:
        by += 1
    paragraph = row.paragraph
    for _ in range(abs(by)):
        further = flow.following(paragraph) if by > 0 else flow.preceding(paragraph)
        paragraph = further if 0 <= further < len(flow) else paragraph
    return here if by > 0 and paragraph == row.paragraph else Anchor(paragraph)


def end(flow: Flow, which: int) -> Anchor:
    """The first line of the report (-1) or the last (1)."""
    last = len(flow) - 1
    return Anchor(0) if which < 0 else Anchor(last, len(flow.text(last)))


def sentence(
    flow: Flow, anchor: Anchor, by: int, sentences: Callable[[int], Sequence[Span]]
) -> tuple[Anchor, Span | None] | None:
    """The next (1) or previous (-1) sentence, or a folded run that comes before it (without a span).

    ``sentences`` gives those of a paragraph. None beyond the ends.
    """
    paragraph = flow.shown(anchor.paragraph)
    spans = sentences(paragraph) if flow.folded(paragraph) is None else ()
    if by > 0:
        found = next((span for span in spans if span.start > anchor.offset), None)
    else:
        found = next((span for span in reversed(spans) if span.start < anchor.offset), None)
    while found is None:
        paragraph = flow.following(paragraph) if by > 0 else flow.preceding(paragraph)
        if not 0 <= paragraph < len(flow):
            return None
        if flow.folded(paragraph) is not None:
            return Anchor(paragraph), None
        spans = sentences(paragraph)
        found = (spans[0] if by > 0 else spans[-1]) if spans else None
    return Anchor(paragraph, found.start), found
