"""Lines about an article rather than of it: its source and place, a picture's owner, what its links earn."""

from __future__ import annotations

import re
from itertools import islice

from sidebyside.language.patterns import lazily

_AGENCY = (
    r"(?:getty(?: images)?|reuters|afp|ap photo|epa(?:-efe)?|efe|dpa|picture[ -]alliance|imago\b.{0,24}|shutterstock"
    r"|istock(?:photo)?|adobe ?stock|stock\.adobe\.com|unsplash|pexels|pixabay|alamy(?: stock photo)?|associated press"
    r"|bloomberg(?: via.{0,20})?|zuma(?: press)?|rex features|pa (?:wire|images?|media)|ansa|lapresse|keystone"
    r"|scanpix|ntb|ritzau|anp|belga|lusa|pap|tass|ria novosti|sputnik|xinhua|kyodo|yonhap|anadolu(?: agency)?"
    r"|europa press|depositphotos|wikimedia(?: commons)?|flickr|nurphoto|sipa(?: usa)?|icon sportswire|sopa images)"
)
_PICTURE = (
    r"(?:image|photo|picture|gallery|video|screenshot|cover|illustration|photo-?illustration|graphic|foto|fotos|bild|bilder"
    r"|grafik|illustrasjon|imagen|imagem|immagine|photographie|photographer|fotograf\w*|bilde|kuva|fotó|zdjęcie|фото"
    r"|abbildung)s?"
)
_OWNER = r"(?:credits?|by|courtesy of|via|source|rights|copyright|crédits?|quelle|©)"
_SAID = lazily(
    rf"(?:{_PICTURE}(?:\s{_OWNER})?\s?[:©/]|credits?\s?[:/]|{_PICTURE}\s{_OWNER}\s)\s?[^.!?]{{2,100}}"
    r"|photographs? by [^.!?]{2,100}|courtesy (?:of |photo\b)[^.!?]{0,80}|©\s?[^.!?]{2,60}",
    re.IGNORECASE,
)
_NAMED = lazily(
    rf"(?:[^.!?:;]{{1,60}}?\s?(?:[/|,–—-]{{1,2}}|via|for)\s?)?{_AGENCY}"
    r"(?:\s?+(?:[/|,–—-]{1,2}+|via\b|for\b)\s?+[^.!?:;/|,–—-]{1,40}+)*+",
    re.IGNORECASE,
)
"""Possessive, and no part holds the mark that parts it from the next: a line that is no credit after all must not be
parted in all possible ways."""


def is_source(text: str) -> bool:
    """Whether a line of a Chinese or Japanese page names the source, the writer or the editor, and nothing else."""
    return len(text) <= 80 and _SOURCE.fullmatch(text) is not None


def is_imprint(text: str) -> bool:
    """Whether a line above a text names its source or editor and nothing else ("Source: Xinhua")."""
    return len(text) <= 60 and _IMPRINT.fullmatch(text) is not None


def is_dateline(text: str) -> bool:
    """Whether a line of a Chinese or Japanese page gives day and time, perhaps with the source, and no sentence."""
    return len(text) <= 90 and "。" not in text and not text.isascii() and _DATED.search(text) is not None


def is_trail(text: str, links: float) -> bool:
    """Whether a line says where in its site the page stands ("Home > World > Asia"); ``links`` is the share of it
    inside links."""
    if len(text) > _LONGEST_TRAIL:
        return False
    marks = len(_TRAIL.findall(text))
    return (marks >= 1 and _HERE.match(text) is not None) or (marks >= 2 and links >= 0.3)


def is_disclosure(text: str) -> bool:
    """Whether a paragraph says what the publisher earns by its links rather than what the article reports."""
    if len(text) >= 600:
        return False
    for earns in islice(_EARNS.finditer(text), _MOST_EARNINGS):
        start, end = earns.span()
        if _LINKS.search(text, end, end + 120) or _LINKS.search(text, max(0, start - 160), start):
            return True
    return _CHOSEN.search(text) is not None


_SOURCE = lazily(
    r"[（(【\[]?\s*(?:(?:信息|文章|稿件|新闻|新聞|资料|資料)?(?:来源|來源|稿源)|作者"
    r"|(?:责任|責任|网络|本文)?(?:编辑|編輯)|责编|責編|发布(?:时间|日期|者)|發布(?:時間|日期)|发表(?:于|时间)|更新(?:时间|時間)"
    r"|撰文|译者|譯者|校对|审核|審核|出典|提供|取材|文責)\s*[：:/／][^。？！?!]*",
)
_IMPRINT = lazily(r"(?:source|editors?|web editor|quelle|redaktion|fuente|editora?) ?: [^.!?:]{2,40}", re.IGNORECASE)
_DATED = lazily(r"(?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?\s*\d{1,2}[:：]\d{2}")
_LONGEST_TRAIL = 300
_TRAIL = lazily(r"[>›»→＞]+|\s[-–|｜·/]\s")
_HERE = lazily(
    r"(?:[您你]?(?:现在|現在|当前|當前|所在)?的?(?:位置|所在位置)|首页|首頁|ホーム|トップ|home page|home|you are here"
    r"|sie sind hier|startseite|vous êtes ici|accueil|inicio|estás? aquí)(?!\w)",
    re.IGNORECASE,
)
_EARNS = lazily(
    r"\b(?:earns?|receives?|gets?|make|paid) (?:an? |some |us )?(?:small |affiliate |little )*+"
    r"(?:commissions?|compensation)\b",
    re.IGNORECASE,
)
_LINKS = lazily(r"\b(?:links?|purchases?|buy|site|retailers?)\b", re.IGNORECASE)
_CHOSEN = lazily(
    r"\bindependently (?:selected|reviewed|chosen) by (?:our )?editors\b"
    r"|\baffiliate[- ]links?\b(?=.{0,80}\b(?:commissions?|provision)\b)|\bAffiliate-Links?\b",
    re.IGNORECASE,
)
_MOST_EARNINGS = 3
"""A paragraph that speaks of commissions more often than this is about them."""


def is_credit(text: str) -> bool:
    """Whether a line says who took or owns a picture, and nothing of what it shows."""
    line = text.strip(" .()[]")
    return 2 < len(line) < 120 and (_SAID.fullmatch(line) is not None or _NAMED.fullmatch(line) is not None)
