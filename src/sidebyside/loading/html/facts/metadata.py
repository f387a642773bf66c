"""What a page says of itself: title, site, author, date, address, language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sidebyside.loading.dates import normal
from sidebyside.loading.html.blocks.prose import is_long
from sidebyside.loading.html.facts.jsonld import LONGEST, article_data, name_of, text_of

_MOST_HEADINGS = 200
"""So many first headings are read to see whether a page has only one."""
_MOST_INSIDE = 200
"""So many elements inside a heading, or inside a name, are read."""
_LONGEST_SITE = 40
_MOST_VALUES = 8
"""So many elements of one name are read: several authors have one each."""
_AUTHOR_NAMES = (
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "byline", "dc.creator", "dcterms.creator",
    "citation_author", "cxenseparse:author", "articleauthor", "author_name", "article.author",
)  # fmt: skip
_WRITTEN_BY = re.compile(
    r"(?:written )?by|author|verfasst von|geschrieben von|autor(?:in)?|écrit par|auteur|escrito por|scritto da"
    r"|geschreven door|written|napisane przez|автор",
    re.IGNORECASE,
)
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dcterms.issued", "dc.date.created", "pubdate", "publishdate", "publish-date",
    "publish_date", "published-date", "publication-date", "publication_date", "sailthru.date", "parsely-pub-date",
    "og:published_time", "article.published", "article:published", "originalpublicationdate", "date.issued",
    "shareaholic:article_published_time", "rnews:datepublished", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "vr:published-time", "created-date",
)  # fmt: skip
"""Names of meta elements that give the day of publication, the surest first."""


@dataclass
class Metadata:
    """Each "" where the page does not say. ``body`` is the article's text in the page's data (JSON-LD), ``description``
    what the page says the article is about."""

    title: str = ""
    site: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    body: str = ""
    description: str = ""


def metadata_of(root: Any) -> Metadata:
    """From JSON-LD, OpenGraph and other meta elements, ``<title>``, ``<h1>``, ``<time>`` and ``<html lang>``."""
    found = Metadata()
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "")[:LONGEST].split())
        if name and content and len(values := metas.setdefault(name, [])) < _MOST_VALUES:
            values.append(content)

    def meta(*names: str) -> str:
        return next((metas[name][0] for name in names if name in metas), "")

    article = article_data(root)
    title = root.find(".//title")
    page_title = " ".join((title.text_content() if title is not None else "")[:LONGEST].split())
    publisher = name_of(article.get("publisher"))
    found.site = meta("og:site_name") or publisher or meta("application-name")
    named = text_of(article.get("headline"))[:LONGEST] or meta("og:title", "twitter:title")
    found.title = _title(root, " ".join(named.split()), page_title, found.site)
    if not found.site:
        found.site = _site_after(found.title, page_title)
    link = root.find('.//link[@rel="canonical"]')
    found.url = (link.get("href") if link is not None else "") or meta("og:url")
    if not found.url.startswith(("http://", "https://")):
        found.url = next(filter(None, map(_address, (article.get("mainEntityOfPage"), article.get("url")))), "")
    if not found.url.startswith(("http://", "https://")):
        found.url = ""
    sites = (found.site, publisher, _host(found.url))
    found.author = next(filter(None, (_writer(name, sites) for name in _writers(article, metas))), "")
    found.date = _date(root, article, meta)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or meta("og:locale")
    if re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)*", language):
        found.language = language[:2].lower()
    found.body = text_of(article.get("articleBody"))
    found.description = meta("og:description", "description") or " ".join(
        text_of(article.get("description"))[:LONGEST].split()
    )
    return found


def _address(value: Any) -> str:
    """The address that a JSON-LD field states, as text or as the name of an object; "" for anything else."""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    found = text_of(value)[:LONGEST].strip()
    return found if found.startswith(("http://", "https://")) else ""


def _title(root: Any, named: str, page_title: str, site: str) -> str:
    """The headline: the page's only or own h1, unless that is the site's name, else what the data call it (``named``),
    else the page's title without the site."""
    heading = _heading(root)
    if heading and (named or page_title) and _is_logo(heading, f"{named} {page_title}", site):
        heading = "" if named else heading
    other = _other_heading(root, heading, named, page_title) if heading else ""
    return other or heading or named or _without_site(page_title, site)


def _other_heading(root: Any, heading: str, named: str, page_title: str) -> str:
    """Another heading that the page's data or the first part of its title repeat, where they share no word with
    ``heading``; else ""."""
    first, _, last = _last_parted(page_title)
    known = {_plain(name) for name in (named, first, last) if name} - {""}
    shared = set(_words(heading)) & set(_words(named or first))
    if _plain(heading) in {_plain(named), _plain(first)} or any(len(word) > 4 for word in shared):
        return ""
    for element in islice(root.iter("h1", "h2", "h3"), _MOST_HEADINGS):
        words = opening(element, 400)
        if 12 < len(words) < 400 and _plain(words) in known and _plain(words) != _plain(heading):
            return words
    return ""


def _heading(root: Any) -> str:
    """The page's only h1 with words, outside its header bar, or the one inside its article."""
    headings = {words for h in islice(root.iter("h1"), _MOST_HEADINGS) if (words := opening(h))}
    if len(headings) == 1 and _is_headline(words := headings.pop()):
        return words
    inside = _first_inside(root)
    words = opening(inside) if inside is not None else ""
    return words if _is_headline(words) else ""


def _is_headline(words: str) -> bool:
    """Whether a heading is as long as a headline; Chinese and Japanese say one in half the characters."""
    return len(words) < 400 and is_long(words, 13)


def _first_inside(root: Any) -> Any:
    """The page's first h1 inside an article or main element, or None. One walk: these elements nest."""
    from lxml import etree

    if next(root.iter("h1"), None) is None:
        return None
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=("article", "main", "h1")):
        if element.tag == "h1":
            if depth and event == "start":
                return element
        else:
            depth += 1 if event == "start" else -1
    return None


def opening(element: Any, most: int = 4_000) -> str:
    """The words at the beginning of an element, of at most ``most`` characters with their blanks and of so many
    elements inside it: what nests is read again for each element around it, so no reading may be long."""
    from lxml import etree

    pieces: list[str] = []
    length = 0
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), 2 * _MOST_INSIDE):
        piece = inner.text if event == "start" else inner.tail if inner is not element else None
        if piece:
            pieces.append(piece)
            length += len(piece)
            if length >= most:
                break
    return " ".join("".join(pieces)[:most].split())


def _is_logo(heading: str, named: str, site: str) -> bool:
    """Whether a page's heading is the site's name rather than the article's title, which shares no other word."""
    own, known, logo = (set(re.findall(r"\w+", text.lower())) for text in (heading, named, site))
    return 2 * len(own & logo) >= len(own) and not (own - logo) & known


def _writers(article: dict[str, Any], metas: dict[str, list[str]]) -> Iterator[str]:
    """What the page may call its author(s), the surest first."""
    yield name_of(article.get("author"))
    for name in _AUTHOR_NAMES:
        yield ", ".join(dict.fromkeys(metas.get(name, [])))
    for number in "12":
        label = metas.get(f"twitter:label{number}", [""])[0]
        if _WRITTEN_BY.fullmatch(label):
            yield metas.get(f"twitter:data{number}", [""])[0]
    yield name_of(article.get("creator"))


def _writer(name: str, sites: Iterable[str]) -> str:
    """An author's name without marks around it; "" for an address or the site itself, by any name it has."""
    name = re.sub(r"^(?:by|von|par|por)\s+", "", name.strip(" ,;|"), flags=re.IGNORECASE)
    plain = _plain(name)
    if "@" in name or re.search(r"https?://|www\.|^\S+\.(?:com|org|net|[a-z]{2})$", name) or plain == "admin":
        return ""
    return "" if plain in {_plain(site) for site in sites} else name


def _host(url: str) -> str:
    """The part of an address that names its owner: "post" in https://www.post.co.uk/a."""
    labels = re.sub(r"^https?://(?:www\.)?|[/:?#].*", "", url).split(".")
    return next((label for label in labels[::-1][1:] if len(label) > 2 and label not in ("com", "org")), "")


def _plain(text: str) -> str:
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _date(root: Any, article: dict[str, Any], meta: Callable[..., str]) -> str:
    dates = (
        text_of(article.get("datePublished")),
        *(meta(name) for name in _DATE_NAMES),
        *[time.get("datetime") or "" for time in root.iter("time")][:1],
        text_of(article.get("dateCreated")),
        text_of(article.get("dateModified")),
        meta("article:modified_time"),
    )
    return next(filter(None, map(normal, dates)), "")


def _without_site(title: str, site: str) -> str:
    """A page title without the site's name after its last bar or dash."""
    head, mark, tail = _last_parted(title)
    if mark and (tail.lower() == site.lower() or (len(tail.split()) <= 4 and len(head.split()) >= 4)):
        return head
    return title


def _site_after(title: str, page_title: str) -> str:
    """The site's name where the page's title is the headline and, after a bar or dash, that name; else ""."""
    head, mark, tail = _last_parted(page_title)
    return tail if mark and head == title and len(tail) <= _LONGEST_SITE else ""


def _last_parted(title: str) -> tuple[str, str, str]:
    match = next(reversed(list(re.finditer(r"\s+[|–—·»-]\s+", title))), None)
    return (title[: match.start()], match.group(), title[match.end() :]) if match else (title, "", "")
