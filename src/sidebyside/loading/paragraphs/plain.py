"""A plain text to a draft: its paragraphs, and the head above them."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Draft, blocks_of
from sidebyside.loading.paragraphs.headlines import is_headline, take_headline
from sidebyside.loading.paragraphs.heads import Head, head_of
from sidebyside.loading.paragraphs.lines import Layout, divide
from sidebyside.model import Role, Span

_RETURNS = lazily(r"\r\n?")


def from_text(text: str, headed: bool = False) -> Draft:
    """A draft of a plain text, its paragraphs found and its headline, if it has one, taken as title; with ``headed``,
    for a text that is a report by itself, also the writer and the day that lines below the headline name."""
    draft = Draft()
    if "\r" in text:
        text = _RETURNS.sub("\n", text)
        draft.notes.append("line ends changed to LF")
    if "\t" in text:
        text = text.replace("\t", " ")
        draft.notes.append("tabs changed to one blank each")
    head = head_of(text) if headed else None
    below = divide(text[head.end :]) if head is not None else None
    if head is None or below is None or not _put_under(head, text, below, draft):
        below = divide(text)
        if below.joined is not None:
            draft.blocks = blocks_of(below.joined)
        else:
            draft.text, draft.spans = below.text, below.spans
        take_headline(draft)
    if below.wrapped:
        draft.notes.append("hard-wrapped lines joined")
    if below.rules:
        draft.dropped.append(counted(below.rules, "line of marks", "lines of marks"))
    return draft


def _put_under(head: Head, text: str, below: Layout, draft: Draft) -> bool:
    """Give ``draft`` the head of ``text`` and the paragraphs below it, where its first line clearly is a headline."""
    above = text[: head.end]
    for place in head.joins:
        above = f"{above[:place]} {above[place + 1 :]}"
    titles = [above[start:end] for start, end in head.spans]
    first = below.joined[:5] if below.joined is not None else [below.text[start:end] for start, end in below.spans[:5]]
    if not is_headline(titles[0], first):
        return False
    if below.joined is not None:
        draft.blocks = [Block(title, role) for title, role in zip(titles, head.roles, strict=True)]
        draft.blocks += blocks_of(below.joined)
    else:
        draft.text = above + below.text
        draft.spans = [*head.spans, *(Span(start + head.end, end + head.end) for start, end in below.spans)]
        rest: list[Role] = ["text"] * len(below.spans)
        draft.roles = [*head.roles, *rest]
    draft.title, draft.author, draft.date = titles[0], head.author, head.date
    if head.dropped:
        draft.dropped.append(counted(head.dropped, "line that names", "lines that name") + " writer or day")
    return True
