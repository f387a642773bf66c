"""Articles that archives of newspapers export as one plain text: parted by the archive's own lines, between fields.

Four writings: "2 of 9 DOCUMENTS" with fields in capitals, "End of Document" with a line "Body", "Document 2 of 9" with
"Full text:", and fields of two or three capitals (HD, LP, TD).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.language.wordlist import words
from sidebyside.loading.dates import iso
from sidebyside.loading.document import Block, Draft, Unreadable

_NUMBERED = lazily(r"^[ \t]*(?:Document )?(\d{1,5}) of (\d{1,5})(?: DOCUMENTS?)?[ \t]*$", re.MULTILINE)
_ENDED = lazily(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_CODED_END = lazily(r"^(?:AN[ \t]+)?Document [A-Z]{1,16}\d{6,}\w{0,12}[ \t]*$", re.MULTILINE)
_CODED = lazily(r"([A-Z]{2,3})(?:[ \t]{1,8}(\S.*)?)?$")
_FIELD = lazily(r"([A-Z][A-Za-z]{2,20}(?:[- ][A-Za-z]{2,14}){0,3})[ \t]?:[ \t]*(.*)$", re.DOTALL)
_LEADING = words(
    "byline section length dateline headline author source publication_title publication_date title edition"
)
_TRAILING = words(
    "load-date graphic publication-type journal-code document-type subject organization person company ticker industry "
    "geographic classification city country state correction-date acc-no copyright links issn language notes "
    "publication_year publication_info publication_subject source_type language_of_publication document_url database "
    "proquest_document_id place_of_publication country_of_publication last_updated abstract location people pages"
)
_BODY = words("body full_text")
_CODES = words("HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT RF ART CO IN NS RE IPC IPD PUB AN SE CLM VOL")
_OURS = lazily(r"(?:copyright|©|\(c\)|all rights reserved)", re.IGNORECASE)
_MOST = 5_000
_LONGEST_LINE = 300
_LONG = 200
_SHORT = 12


def articles_in(text: str) -> list[Draft]:
    """The articles of a text that an archive exported (line ends LF), or none where it is no such text.

    Raises Unreadable where there are too many.
    """
    articles: list[Draft] = []
    pieces: list[str] = []
    for pieces, read in ((_between_numbers(text), _article), (_before_ends(text, _ENDED), _article),
                         (_before_ends(text, _CODED_END), _coded)):  # fmt: skip
        if len(pieces) > _MOST:
            raise Unreadable(f"{len(pieces):,} articles; the limit is {_MOST:,}")
        articles = [draft for piece in pieces if (draft := read(piece)) is not None]
        if articles:
            break
    others = sum(1 for piece in pieces if piece.strip()) - len(articles)
    for number, draft in enumerate(articles, 1):
        draft.notes.append(f"article {number:,} of {len(articles):,} of an archive's export")
        if others:
            draft.notes.append(f"{counted(others, 'piece')} of the file that is no article left out")
    return articles


def _between_numbers(text: str) -> list[str]:
    """What stands below each "2 of 9 DOCUMENTS" where these count up to a number all of them name."""
    marks = list(_NUMBERED.finditer(text))
    if not marks or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return []
    if len({mark[2] for mark in marks}) > 1 or len(marks) > int(marks[0][2]):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _before_ends(text: str, pattern: re.Pattern[str]) -> list[str]:
    places = [0, *(mark.end() for mark in pattern.finditer(text))]
    places += [len(text)] if len(places) > 1 else []
    return [pattern.sub("", text[left:right]) for left, right in pairwise(places)]


def _article(piece: str) -> Draft | None:
    """The article of a piece: head (site, date, headline, or headline, site, date), fields, body, fields."""
    from sidebyside.loading.paragraphs.plain import from_text

    texts = from_text(piece).texts()
    fields: dict[str, str] = {}
    head: list[str] = []
    body: list[str] = []
    after: list[str] = []
    state = "head"
    for text in texts:
        match = _FIELD.match(text) if len(text) < _LONGEST_LINE or text[:10].lower() == "full text:" else None
        name = match[1].replace(" ", "_").lower() if match else text.lower() if text.lower() in _BODY else ""
        if name in _BODY:
            body, state = [match[2]] if match and match[2] else [], "body"
        elif match and (name in _LEADING or name in _TRAILING):
            fields.setdefault(name, match[2])
            after += [text] if body else []
            state = "end" if body else "fields"
        elif state == "head":
            head.append(text)
        elif state != "end" or len(text) > _LONG:  # a paragraph may begin like a field ("Notes: …") and the text go on
            body += [*after, text]
            after, state = [], "body"
    if len(fields) < 2 or not body:
        return None
    title, site, date = _of_head([text for text in head if not _OURS.match(text)])
    draft = Draft([Block(text) for text in body])
    draft.title = fields.get("headline") or fields.get("title") or title
    draft.site = fields.get("publication_title") or site
    draft.date = iso(fields.get("publication_date", "")) or date
    draft.author = fields.get("byline") or fields.get("author", "")
    draft.dropped.append(counted(len(texts) - len(body), "line of the archive", "lines of the archive"))
    return draft


def _of_head(head: list[str]) -> tuple[str, str, str]:
    """Headline, paper and day: the headline stands after the day, or first."""
    day = next((n for n, text in enumerate(head) if len(text.split()) <= _SHORT and iso(text)), None)
    if day is None:
        return (head[-1] if head else ""), (head[0] if len(head) > 1 else ""), ""
    after = head[day + 1 :]
    if after:
        return after[0], head[0] if day else "", iso(head[day])
    return (head[0] if day else ""), (head[1] if day > 1 else ""), iso(head[day])


def _coded(piece: str) -> Draft | None:
    """The article of a piece in fields of two or three capitals: LP and TD are its text."""
    from sidebyside.loading.paragraphs.plain import from_text

    fields = dict(_codes(piece))
    body = [Block(text) for code in ("LP", "TD") for text in from_text("\n".join(fields.get(code, []))).texts()]
    if "HD" not in fields or not body:
        return None
    one = {code: " ".join(" ".join(lines).split()) for code, lines in fields.items()}
    draft = Draft(body, title=one["HD"], author=one.get("BY", ""), site=one.get("SN", ""), date=iso(one.get("PD", "")))
    draft.dropped.append(counted(len(fields) - 1 - ("TD" in fields), "field of the archive", "fields of the archive"))
    return draft


def _codes(piece: str) -> Iterator[tuple[str, list[str]]]:
    code, lines = "", list[str]()
    for line in piece.split("\n"):
        match = _CODED.match(line)
        if match and match[1] in _CODES:
            if code:
                yield code, lines
            code, lines = match[1], [match[2] or ""]
        else:
            lines.append(line.strip())
    if code:
        yield code, lines
