"""A web page to a draft."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Draft, Unreadable
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.pardon import pardon_all, pardon_furniture, pardon_hidden, shown_blocks
from sidebyside.loading.html.blocks.prose import is_prose
from sidebyside.loading.html.choice.article import choose, densest, running_length
from sidebyside.loading.html.choice.asking import Effort, ask, effort_for
from sidebyside.loading.html.choice.notes import notes_under
from sidebyside.loading.html.choice.others import mark_others
from sidebyside.loading.html.choice.parts import subheads
from sidebyside.loading.html.choice.stated import as_stated, stated_lines
from sidebyside.loading.html.facts.headline import shown_title
from sidebyside.loading.html.facts.language import believed_language
from sidebyside.loading.html.facts.metadata import Metadata, metadata_of
from sidebyside.loading.html.facts.saved import saved_from
from sidebyside.loading.html.facts.shown import dated_address, marked_date, shown_author, shown_date
from sidebyside.loading.html.frames import framed_page
from sidebyside.loading.html.parsing import parse

_SHORTEST_ARTICLE = 120
_MUCH_TEXT = 400
"""A frame with fewer characters holds an advertisement rather than an article."""
_MUCH_PROSE = 1_500
"""Prose of fewer characters may well be furniture on a page that shows nothing else."""
_LONGEST_MARK = 5
_OPENING = 40
"""So many blocks tell the language of a text."""
_FAR_MORE = 5
"""So many times the prose that trafilatura finds in the densest part of a page tell that it looked elsewhere."""


def from_html(text: str, keep_all: bool = False) -> Draft:
    """The draft of a page: the article's blocks, or with ``keep_all`` every block, the others as boilerplate,
    also what the page hides.

    A page without text of its own that holds another in a frame (as saved pages do) is that other page. Raises
    Unreadable where there is no text.
    """
    try:
        return _page(text, keep_all)
    except Unreadable:
        draft = _framed(text, keep_all)
        if draft is None:
            raise
        return draft


def _framed(text: str, keep_all: bool) -> Draft | None:
    """The draft of the page that a frame of this one holds; None where none holds text enough to be no advertisement.
    What the framed page does not say of itself is taken from the page around it."""
    framed, whence = framed_page(text)
    try:
        draft = _page(framed, keep_all) if len(framed) > _MUCH_TEXT else Draft()
    except Unreadable:
        return None
    if sum(len(block.text) for block in draft.blocks if block.role != "boilerplate") < _MUCH_TEXT:
        return None
    outer = metadata_of(parse(text))
    draft.title, draft.author = draft.title or outer.title, draft.author or outer.author
    draft.site, draft.date = draft.site or outer.site, draft.date or outer.date
    draft.url, draft.language = draft.url or outer.url, draft.language or outer.language
    draft.notes.append(f"text from {whence}; the page itself has none")
    return draft


def _page(text: str, keep_all: bool) -> Draft:
    root = parse(text)
    # lxml makes an object for each element looked at, and again once it is gone: the page is looked at many times.
    held = list(root.iter())
    try:
        return _drafted(text, root, keep_all)
    finally:
        held.clear()


def _drafted(text: str, root: Any, keep_all: bool) -> Draft:
    meta = metadata_of(root)
    blocks = shown_blocks(root, meta.language)
    meta.title = shown_title(blocks, meta.title)
    address, saved = saved_from(text)
    meta.url = meta.url or address
    draft = Draft(
        title=meta.title, author=meta.author, site=meta.site, date=meta.date, url=meta.url, language=meta.language
    )
    if saved:
        draft.notes.append(f"saved from the web on {saved}")
    if pardon_hidden(blocks):
        draft.notes.append("the page hides its text until a script shows it; read all the same")
    pardon_all(blocks)
    mark_others(blocks, meta.title)
    taken = _article(text, root, blocks, meta, draft)
    if not any(taken) and pardon_furniture(blocks, meta.title):
        taken = _article(text, root, blocks, meta, draft)
    if not any(taken):
        draft.blocks = [Block(line) for line in stated_lines(meta.body)]
        if not draft.blocks:
            raise Unreadable(_why_none(root, blocks))
        draft.notes.append("text from the page's data (JSON-LD); the page itself shows none")
        return draft
    if not draft.date:
        draft.date = shown_date(blocks, taken, meta.title) or marked_date(root, meta.title) or dated_address(meta.url)
    if not draft.author:
        draft.author = shown_author(root, blocks, taken, meta.title)
    stated = as_stated(blocks, taken, meta)
    own = [block for block in stated if isinstance(block, Block)]
    if own:
        draft.blocks = own
        draft.notes.append("text from the page's data (JSON-LD); the page itself shows little of it")
        return draft
    _fill(draft, blocks, [bool(kept) for kept in stated], keep_all)
    told = " ".join(block.text for block in draft.blocks[:_OPENING] if block.role != "boilerplate")
    draft.language = believed_language(draft.language, told)
    return draft


def _article(text: str, root: Any, blocks: list[PageBlock], meta: Metadata, draft: Draft) -> list[bool]:
    """Which blocks are the article's, and by what means (``draft.extractor``, else a note)."""
    import trafilatura

    version = trafilatura.__version__
    draft.extractor = f"trafilatura {version}"
    size = sum(len(block.text) for block in blocks)
    effort = effort_for(root, size)
    if effort is not Effort.NONE:
        strict = choose(blocks, ask(text, True, effort), meta)
        found = _length(blocks, strict)
        if found >= max(_SHORTEST_ARTICLE, 0.4 * running_length(blocks)):
            return strict
        # Little of the page's prose: its generous mode is believed where it finds much more.
        generous = choose(blocks, ask(text, False, effort), meta)
        dense = densest(blocks, meta)
        if _looked_elsewhere(blocks, dense, strict, generous):
            draft.extractor = ""
            draft.notes.append("trafilatura found little of the text: the article was found by text density")
            return dense
        common = _length(blocks, [both[0] and both[1] for both in zip(strict, generous, strict=True)])
        if _length(blocks, generous) > max(2 * found, _SHORTEST_ARTICLE) and common >= 0.5 * found:
            return generous
        if found >= _SHORTEST_ARTICLE:
            return strict
        draft.notes.append("trafilatura found next to nothing: the article was found by text density")
    else:
        draft.notes.append("too large for trafilatura: the article was found by text density")
    draft.extractor = ""
    return densest(blocks, meta)


def _length(blocks: list[PageBlock], taken: list[bool]) -> int:
    return sum(len(block.text) for block, kept in zip(blocks, taken, strict=True) if kept)


def _looked_elsewhere(blocks: list[PageBlock], dense: list[bool], strict: list[bool], generous: list[bool]) -> bool:
    """Whether trafilatura, strict and generous, missed the densest part of a page. What comes after all that it chose
    is left to it: comments may be longer than their article."""
    most = max(_prose(blocks, strict), _prose(blocks, generous))
    if not any(dense) or _prose(blocks, dense) <= max(_MUCH_PROSE, _FAR_MORE * most):
        return False
    first = next((index for index, kept in enumerate(strict) if kept and is_prose(blocks[index])), len(blocks))
    return dense.index(True) < first


def _prose(blocks: list[PageBlock], taken: list[bool]) -> int:
    """How many characters of prose were chosen, in furniture too."""
    return sum(len(block.text) for block, kept in zip(blocks, taken, strict=True) if kept and is_prose(block))


def _fill(draft: Draft, blocks: list[PageBlock], taken: list[bool], keep_all: bool) -> None:
    hidden = sum(1 for block in blocks if block.hidden)
    left_out = sum(1 for block, kept in zip(blocks, taken, strict=True) if not kept and not block.hidden)
    about = notes_under(blocks, taken, draft.author)
    headings = subheads(blocks, taken)
    for index, (block, kept) in enumerate(zip(blocks, taken, strict=True)):
        if kept:
            role = "boilerplate" if index in about else "heading" if index in headings else block.role
            draft.blocks.append(Block(block.text, role))
        elif keep_all and letters(block.text) and not (block.hidden and _is_mark(block.text)):
            draft.blocks.append(Block(block.text, "boilerplate"))
    if left_out:
        draft.dropped.append(f"{counted(left_out, 'block')} outside the article" if not keep_all else "")
    if hidden and not keep_all:
        draft.dropped.append(f"{counted(hidden, 'hidden block')}")
    draft.dropped = [line for line in draft.dropped if line]


def _is_mark(text: str) -> bool:
    """Whether words that a page hides inside a line are a note's mark, which says nothing by itself."""
    return len(text) <= _LONGEST_MARK and not text.isalpha()


def _why_none(root: Any, blocks: Iterable[PageBlock]) -> str:
    if any(True for _ in root.iter("frameset", "frame")):
        return "no text: a page of frames; open the page inside the frame"
    if any(True for _ in root.iter("script")) and sum(len(block.text) for block in blocks) < _SHORTEST_ARTICLE:
        return "no text: the page is made by script; save it from a browser"
    if any(True for _ in root.iter("iframe")):
        return "no text; the page shows others in frames: open the page inside the frame"
    return "no text"
