"""Markdown (CommonMark with tables and footnotes), by name: its text without its marks, headings and lists with their
roles, notes at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Raw
from sidebyside.loading.gate.binary import describe
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.paragraphs.frontmatter import front_matter
from sidebyside.loading.paragraphs.plain import from_text
from sidebyside.loading.registry import Sample
from sidebyside.model import Role

if TYPE_CHECKING:
    from markdown_it.token import Token

NAME = "Markdown"
EXTENSIONS = ("md", "markdown", "mdown", "mkd", "mdwn", "mdtxt")
_MOST_MARKS = 3_000
_MOST_LINES = 300_000
_TAG = lazily(r"<[^>]*>")


def sniff(sample: Sample) -> float:
    """By the file's ending or the declared media type alone: plain text is Markdown too, and must stay plain."""
    named = sample.extension in EXTENSIONS or sample.media == "text/markdown"
    return 0.5 if named and not describe(sample.head) else 0.0


def read(raw: Raw) -> Contents:
    """One report. The first heading is its title, and stays a paragraph."""
    decoded = decode(raw.data, raw.charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if _too_marked(text):
        draft = from_text(text)
        draft.notes.append("too many Markdown marks in one block: read as plain text")
    else:
        draft = from_markdown(text)
    decoded.state(draft)
    return Contents([draft])


def _too_marked(text: str) -> bool:
    """Whether a block holds so many marks that parsing, whose work grows with their square, would not end soon; or the
    whole so many lines."""
    if text.count("\n") > _MOST_LINES:
        return True
    return any(sum(map(block.count, "[*_`<|!")) > _MOST_MARKS for block in text.split("\n\n"))


def from_markdown(text: str) -> Draft:
    """A draft of a Markdown text. Front matter gives title, date, author and language, and nothing else."""
    from markdown_it import MarkdownIt, __version__
    from mdit_py_plugins.footnote import footnote_plugin

    draft = Draft(extractor=f"markdown-it-py {__version__}")
    front = front_matter(text)
    if front is not None:
        fields = front.fields
        draft.title, draft.author = fields.get("title", ""), fields.get("author", "")
        draft.language = fields.get("language", "")[:2].lower()
        draft.site, draft.date = fields.get("site", ""), fields.get("date", "")
        draft.dropped.append("front matter")
        text = text[front.end :]
    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable("table")
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    tokens = parser.parse(text)
    body, notes = _apart(tokens)
    draft.blocks = [*_blocks(body), *_blocks(notes)]
    marks = sum(1 for token in tokens for child in token.children or () if child.type == "footnote_ref")
    if marks:
        draft.dropped.append(counted(marks, "footnote mark"))
    if not draft.title:
        draft.title = next((block.text for block in draft.blocks if block.role == "heading"), "")
    return draft


def _apart(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens of the text and those of its notes, wherever the notes stand."""
    body: list[Token] = []
    notes: list[Token] = []
    depth = 0
    for token in tokens:
        depth += {"footnote_reference_open": 1, "footnote_reference_close": -1}.get(token.type, 0)
        (notes if depth else body).append(token)
    return body, notes


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    roles: list[Role] = []
    opened: dict[str, Role] = {
        "heading_open": "heading",
        "blockquote_open": "quote",
        "bullet_list_open": "list",
        "ordered_list_open": "list",
        "table_open": "table",
    }
    row: list[str] = []
    for token in tokens:
        if token.type in opened:
            roles.append(opened[token.type])
        elif token.type.replace("_close", "_open") in opened:
            roles.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Block(" | ".join(cell for cell in row if cell), "table")
        elif token.type in ("fence", "code_block"):
            yield Block(" ".join(token.content.split()), roles[-1] if roles else "text")
        elif token.type == "html_block":
            words = " ".join(_TAG.sub(" ", token.content).split())
            if words:
                yield Block(words, "text")
        elif token.type == "inline":
            text = " ".join(_inline(token.children or []).split())
            if roles and roles[-1] == "table":
                row.append(text)
            elif text:
                yield Block(text, roles[-1] if roles else "text")


def _inline(tokens: Sequence[Token]) -> str:
    pieces = []
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            pieces.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif token.type == "image":
            pieces.append(_inline(token.children or []))
        elif token.type == "html_inline" and token.content.lower().startswith("<br"):
            pieces.append(" ")
    return "".join(pieces)
