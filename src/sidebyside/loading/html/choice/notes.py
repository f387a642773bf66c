"""Notes that a desk puts under an article: who else worked on it, where it appeared first, who its writer is, where to
write to. They stand after the last of its text, so they are looked for from the end, and only there."""

from __future__ import annotations

import re

from sidebyside.language.patterns import lazily
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.paragraphs.boilerplate import is_boilerplate

_MOST = 5
_MOST_PASSED = 12
"""So many blocks at the end may be notes; among so many they are looked for, since captions and furniture may stand
between them."""
_LEAST = 3
"""So many blocks are the article's whatever they say; so many of one shape make that the article's."""
_MOST_SEARCHED = 20_000
"""In an article of more blocks than this no notes are looked for."""
_LONGEST_WORDING, _LONGEST_LIFE = 400, 700
_NAMED = 80
"""The writer of an article is named among so many characters of a note on him."""
_CALLING = 0.15
"""The share of a call that is a link."""

_CELLS = frozenset(("td", "th"))
_CORRECTS = lazily(
    r"\W*(?:an? |the )?(?:editor['’]s note\W+)?(?:corrections?|clarifications?|corrected|erratum|korrektur|berichtigung"
    r"|korrigiert|richtigstellung|rectificatif|correction apportée|corrección|fe de (?:erratas|errores)|rettifica"
    r"|rectificatie|rättelse|rettelse|поправка|исправление)\b"
    r"|.*\b(?:this|the) (?:article|story|post|piece|column|report|headline) (?:has been|was) (?:corrected|amended)\b"
    r"|.*\b(?:an )?earlier version of (?:this|the) (?:article|story|post|piece|column|report|headline)\b",
    re.IGNORECASE,
)
"""A correction says what the article reports, not who made it."""
_NAMED_BOX = lazily(r"[^./]*\.(?:[^/]*[^\W\d]{3}|[^/]*/[^./]*\.[^/]*[^\W\d]{3})")
"""The shape of a paragraph that has, or whose container has, a name: a box of its own is named something."""
_ABOUT = lazily(
    r".*\bcontributed (?:to (?:this|the) (?:report|story|article|post|piece)|reporting)\b"
    r"|.*\b(?:this|the) (?:article|story|post|piece|interview|essay|column|report|transcript|excerpt) "
    r"(?:has been|was|is|were|first|originally)\b.{0,60}"
    r"\b(?:appeared|published|updated|edited|produced|adapted|translated|provided|republished)\b"
    r"|.*\b(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by)\b"
    r"|.*\bcan be reached (?:at|on|by|via)\b"
    r"|\W*(?:additional |with )?report(?:ing|ed|s) (?:by|from)\b"
    r"|\W*with (?:files|additional reporting|contributions?|material) (?:from|by)\b"
    r"|\W*(?:edited|editing|compiled|translated|translation|adapted|republished|reprinted|cross-?posted)"
    r" (?:by|from|with)\b"
    r"|\W*(?:read|see) the (?:full |original )+(?:article|story|post|report)\b"
    r"|\W*mit (?:agenturmaterial|material (?:von|der)|dpa|afp|reuters|apa)\b"
    r"|\W*aus dem \w+ (?:übersetzt )?von\b|\W*(?:traduction|traduit)\b.{0,30}\bpar\b"
    r"|\W*\(?avec (?:l['’])?(?:afp|reuters)\b"
    r"|\W*(?:traducción|traducido) (?:de|por)\b|\W*con información de\b|\W*\(?com (?:informações|agências)\b"
    r"|\W*(?:source|sources|story source|via|quellen?|redaktion|faktencheck|mitarbeit|übersetzung|copyright"
    r"|fonte|fuentes?|källa|kilde|bron|źródło|источник) ?:"
    r"|\W*materials? provided by\b|\W*source images? by\b|\W*copyright ©"
    r"|\W*(?:some |all |the )?(?:names?|details)\b.{0,40}\bha(?:ve|s) been changed\b"
    r"|this (?:episode|podcast|programme|program) (?:was|is) (?:produced|edited|hosted|made)\b"
    r"|[^.!?]{2,60} reported from [^.!?]{2,60}\.?$|this is a breaking news story\b"
    r"|our (?:journalism|website|newsroom)\b.{0,40}\b(?:needs? your support|is the place)\b"
    r"|il vous reste [\d.,]+ ?% de cet article\b",
    re.IGNORECASE,
)
_CALL = lazily(
    r"\W*(?:please )?(?:follow|e-?mail|contact|reach|write to|get|sign up|subscribe|download|listen|watch|read|click"
    r"|join|like|support|visit|for more|more|to (?:see|read|learn|get|comment)|want|do you have|have (?:a|you)|if you"
    r"|you can|send|discover|stay|keep up|check out|catch|find"
    r"|folgen|abonnieren|mehr|hier|lesen|lest|hören|suivez|retrouvez|abonnez|pour en savoir|síguenos|sigue|suscríbete"
    r"|segui|iscriviti|leggi|siga|leia|assine|volg|lees|følg|läs|подпис\w+|читайте|смотрите)\b",
    re.IGNORECASE,
)
_REACHED = lazily(r".*(?:[\w.+-]@[\w-]+\.\w|(?:^|[\s(])@\w{3,})", re.DOTALL)


def notes_under(blocks: list[PageBlock], taken: list[bool], author: str) -> set[int]:
    """The places of the taken blocks at the end of an article that are notes on it: by what they say, or because they
    stand in a container and a shape that the article's other blocks have no part in. ``author`` is the page's own."""
    places = [index for index, kept in enumerate(taken) if kept]
    if len(places) > _MOST_SEARCHED:
        return set()
    writer = letters(re.split(r",| and | und | et | y ", author)[0])
    shapes: dict[str, int] = {}
    homes: dict[int, int] = {}
    for index in places:
        shapes[blocks[index].shape] = shapes.get(blocks[index].shape, 0) + 1
        for home in blocks[index].ancestors[-2:-1]:
            homes[home] = homes.get(home, 0) + 1
    length = sum(len(blocks[index].text) for index in places)
    found: set[int] = set()
    for index in places[_LEAST:][: -_MOST_PASSED - 1 : -1]:
        block = blocks[index]
        if _CORRECTS.match(block.text):
            break
        length -= len(block.text)
        shapes[block.shape] -= 1
        alone = block.role == "text" and not shapes[block.shape] and max(shapes.values()) >= _LEAST
        alone = alone and (block.tag in _CELLS or _NAMED_BOX.match(block.shape) is not None)
        for home in block.ancestors[-2:-1]:
            homes[home] -= 1
            alone = alone and not homes[home]
        if block.role == "caption" or is_boilerplate(block.text):
            continue
        if len(found) == _MOST or block.role not in ("text", "quote", "list") or len(block.text) > length:
            break
        if not (_says(block, writer) or (alone and len(block.text) < _LONGEST_LIFE)):
            break
        found.add(index)
    return found


def _says(block: PageBlock, writer: str) -> bool:
    """Whether a block at the end says itself that it is about the article."""
    text = block.text
    if len(text) > _LONGEST_LIFE:
        return False
    if len(writer) > 5 and writer in letters(text[:_NAMED]):
        return True
    if len(text) > _LONGEST_WORDING:
        return False
    if block.role == "list" or _ABOUT.match(text) is not None:
        return _ABOUT.match(text) is not None
    call = block.links >= _CALLING and _CALL.match(text) is not None
    return call or (text[0] not in "\"'“„«—–" and _REACHED.match(text) is not None)
