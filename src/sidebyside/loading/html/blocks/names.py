"""What the tags, classes and ids of a page say of its parts: furniture, captions, pull quotes, leads, hidden text."""

from __future__ import annotations

import re
from dataclasses import dataclass

FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form", "dialog", "menu", "amp-sidebar"))
FURNITURE_ARIA = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog"))

FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|promo\w*|newsletter\w*|share|sharing|social\w*|comments?|disqus\w*|side-?bar"
    r"|nav(?:bar|igation)?|menu|footer|cookies?|consent|gdpr|adverts?|advertisement|ads?|sponsor\w*|teasers?|outbrain"
    r"|taboola|sign-?up|subscri\w+|breadcrumbs?|bread-crumbs|tags?|tag-?list|topics|most-?(?:read|popular|viewed)"
    r"|trending|pop-?up|modal|overlay|read-?(?:more|next|also)|more-?(?:stories|news|from)|see-?also|also-?read|toolbar"
    r"|tools|(?<![_-])widget|byline|author-?(?:bio|box|info|card)|about-?author|login|register|donate|donation"
    r"|copyright|pagination|pager|feedback|rating|toc|table-of-contents|skip-?link(?!-+target)|screen-?reader\w*"
    r"|sr-only|visually-?hidden|noprint|print-only|hatnote|navbox|mw-editsection|catlinks|reflist|infobox|metadata)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""``paywall`` is not among them: search engines ask publishers to name the article's own closed part so. Nor is what a
page builder calls all its parts (``elementor-widget``), nor the target of a link that skips the menu."""

CONSENT = re.compile(
    r"(?:^|[\s_-])(?:cookies?(?:-?(?:consent|banner|bar|notice|policy|law|modal|info))?|consent|gdpr|ccpa|onetrust\S*"
    r"|didomi\S*|cmp(?:box|-?(?:banner|container|wrapper))|privacy-(?:modal|banner|notice|pop-?up)(?:-\w+)*)(?:$|[\s_-])",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:img-?|image-?|fig-?|figure-?|photo-?|media-?|wp-)?(?:captions?|cutline|legende?)(?:$|[\s_-])",
    re.IGNORECASE,
)
PULL = re.compile(r"(?:^|[\s_-])(?:pull-?quotes?|pullquote|blockquote-pull)(?:$|[\s_-])", re.IGNORECASE)
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.]*[1-9])|opacity\s*:\s*0(?!\.?\d*[1-9])", re.I
)
SHOWING = re.compile(r"display\s*+:(?!\s*+none)|visibility\s*+:\s*+visible", re.I)
"""The style of an element of its own, which goes before the rules of style sheets."""
UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|hidden-visually|visuallyhidden|screen-?reader(?:s|-text|-only)?|vh"
    r"|a11y-hidden|off-?screen|assistive-text|hide-visually|mw-editsection)(?:$|\s)",
    re.IGNORECASE,
)
"""Words inside a line that only a screen reader says, or a link to edit it."""
STREAMED = re.compile(r"S:[0-9a-f]{1,4}")
"""The id of a part that a page of React shows as soon as it has arrived; in the bytes it is marked as hidden."""

LEAD = re.compile(
    r"(?:^|[\s_-])(?:leads?|lead-?(?:text|in)|lede|leadin|stand-?first|intro\w*|abstract|summary|dek|deck|sub-?title"
    r"|sub-?head(?:line|ing)?|excerpt|sapo|chapo|chapeau|entradilla|bajada|copete|ingress|vorspann|preamble|perex|stand"
    r"|sommario|occhiello|description|synopsis|tagline|manchet|underrubrik|anreisser|spot)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""A standfirst: the paragraph between headline and text that says what the article is about."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the class and the id of an element call it."""

    furniture: bool = False
    caption: bool = False
    pull: bool = False
    lead: bool = False
    consent: bool = False


_MOST_READ = 1_000_000
"""Characters of different names on one page that are read; those after them mean nothing."""


class Meanings:
    """Reads the names on a page, each once: pages repeat them, and a hostile page has no end of them."""

    def __init__(self) -> None:
        self._known: dict[str, Meaning] = {"": Meaning(), " ": Meaning()}
        self._read = 0

    def of(self, names: str) -> Meaning:
        """What ``names``, classes and id with blanks between them, say."""
        known = self._known.get(names)
        if known is not None:
            return known
        self._read += len(names)
        if self._read > _MOST_READ:
            return self._known[""]
        meaning = Meaning(*(bool(kind.search(names)) for kind in (FURNITURE, CAPTION, PULL, LEAD, CONSENT)))
        self._known[names] = meaning
        return meaning
