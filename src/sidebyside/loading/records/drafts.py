"""Records of articles (rows, JSON objects) to drafts: one for each that holds a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Unreadable, blocks_of
from sidebyside.loading.html.fragment import Fragment, fragment_of, looks_like_html
from sidebyside.loading.records.fields import date_in, fields_of, picked, plain, words
from sidebyside.loading.records.places import MOST_RECORDS, too_many

_PROSE = 60
"""Characters from which a field may be prose, not a name or an address."""

_CUT = lazily(r"(?:…|\.\.\.)?\s*\[\+(\d{1,7}) chars\]$")
_WITHDRAWN = "[Removed]"
"""What an interface of news puts in every field of an article that its publisher took back."""


def draft_of_record(record: Mapping[str, Any], text_field: str = "") -> Draft | None:
    """The draft of one record, or None where no field of it holds a text; ``text_field`` is taken for want of any."""
    fields = fields_of(record)
    known = picked(record, fields)
    guessed = False
    fragment = _fragment(known.get("text"))
    if not fragment.blocks and text_field:
        fragment, guessed = _fragment(fields.get(plain(text_field))), True
    if not fragment.blocks:
        return None
    missing = _uncut(fragment.blocks)
    if not fragment.blocks:
        return None
    language, site, url = (words(known.get(kind)) for kind in ("language", "site", "url"))
    if site.startswith(("http://", "https://")):  # some call the page's address its source
        url = url if url.startswith(("http://", "https://")) else site
        site = next(filter(None, (words(fields.get(name)) for name in ("sourcehostname", "hostname", "domain"))), "")
    return Draft(
        fragment.blocks,
        title=title_in(words(known.get("title"))),
        date=date_in(known.get("date")),
        author="" if (author := words(known.get("author"))).isdecimal() else author,
        site=site,
        url=url if url.startswith(("http://", "https://")) else "",
        language=language_code(language),
        dropped=fragment.dropped,
        notes=[
            *([f"the field “{_one_line(text_field)}” was taken for the text"] if guessed else []),
            *(
                [f"the file holds only the beginning: {counted(missing, 'character')} more are not in it"]
                if missing
                else []
            ),
        ],
    )


def language_code(stated: str) -> str:
    """The code of a language as records state it (``en``, ``en-GB``), or ""."""
    return stated[:2].lower() if len(stated) == 2 or stated[2:3] in ("-", "_") else ""


def _uncut(blocks: list[Block]) -> int:
    """Take the mark that some interfaces put where they cut a text off the last block (all blocks where the article
    was withdrawn); how many characters it says are missing."""
    if blocks and blocks[-1].text == _WITHDRAWN:
        blocks.clear()
    cut = _CUT.search(blocks[-1].text) if blocks else None
    if cut is None:
        return 0
    blocks[-1].text = blocks[-1].text[: cut.start()].rstrip() + "…"
    return int(cut[1])


def _one_line(name: str) -> str:
    """A field's name for a note: it may hold any sign that ends a line."""
    return " ".join(name.split())


def title_in(words: str) -> str:
    """A title without the HTML that it may hold."""
    if "<" in words or "&" in words:
        return " ".join(block.text for block in fragment_of(words).blocks) or words
    return words


def _prose_field(records: Sequence[Any]) -> str:
    """The name of the field that holds prose in most of the first hundred records, if it is the only one; else ""."""
    held: Counter[str] = Counter()
    looked = [record for record in records[:100] if isinstance(record, Mapping)]
    for record in looked:
        for name, value in record.items():
            if isinstance(value, str) and len(value) >= _PROSE and len(value[:2000].split()) >= 8:
                held[str(name)] += 1
    found = [name for name, count in held.items() if count * 2 > len(looked)]
    return found[0] if len(found) == 1 else ""


def _fragment(value: Any) -> Fragment:
    """The paragraphs of a field: a text, HTML, a list of paragraphs, or an object that holds one of these."""
    from sidebyside.loading.paragraphs.plain import from_text

    if isinstance(value, list):
        return Fragment(blocks_of(" ".join(text.split()) for item in value if (text := _paragraph(item))))
    if isinstance(value, Mapping):
        return _fragment(
            next(
                (value[name] for name in ("text", "value", "rendered", "content", "$t", "#text") if name in value), None
            )
        )
    if not isinstance(value, str) or not value.strip():
        return Fragment([])
    if looks_like_html(value):
        return fragment_of(value)
    draft = from_text(value)
    roles = draft.roles or ["text"] * len(draft.spans)
    return Fragment(draft.blocks or [Block(text, role) for text, role in zip(draft.texts(), roles, strict=True)])


def _paragraph(item: Any) -> str:
    if isinstance(item, Mapping):
        item = item.get("text", "")
    return item if isinstance(item, str) else ""


def contents_of_records(records: Sequence[Any], fields: str) -> Contents:
    """One draft per record that holds a text. Raises Unreadable where none does, naming the ``fields`` there are."""
    if len(records) > MOST_RECORDS:
        raise too_many(len(records))
    records = [
        record["_source"] if isinstance(record, Mapping) and isinstance(record.get("_source"), Mapping) else record
        for record in records
    ]
    # Names that nobody foresaw: asked for only where no record has one that is known.
    for text_field in ("", _prose_field(records)):
        drafts = [
            draft
            for record in records
            if isinstance(record, Mapping) and (draft := draft_of_record(record, text_field)) is not None
        ]
        if drafts:
            break
    without = len(records) - len(drafts)
    if not drafts:
        raise Unreadable(f"no record with a text{f' (fields: {_one_line(fields)})' if fields else ''}")
    if without:
        for draft in drafts:
            draft.notes.append(f"{counted(without, 'record')} of the file without text left out")
    return Contents(drafts, unit="record")
