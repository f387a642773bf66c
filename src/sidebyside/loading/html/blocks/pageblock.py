"""A block of a web page: its text, its role, and all that is known of the place it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from sidebyside.model import Role


@dataclass(slots=True)
class PageBlock:
    """A block of a page. ``links`` is the share of its text inside links; ``furniture`` tells a block in a part that by
    its tag, name or role is not the article, ``consent`` one of a part that asks for consent to cookies, ``lead`` one
    that is named a standfirst, ``hidden`` one no browser shows; ``parent`` numbers its container, ``article`` the
    innermost article element around it, 0 for none; ``shape`` is the tag and class of it and of the elements around it:
    paragraphs of one text have one shape; ``bold`` tells a line that is bold as a whole, ``other``
    a block of another article on the page."""

    text: str
    role: Role
    tag: str
    parent: int
    links: float = 0.0
    furniture: bool = False
    hidden: bool = False
    pull: bool = False
    level: int = 0
    ancestors: tuple[int, ...] = ()
    lead: bool = False
    shape: str = ""
    consent: bool = False
    article: int = 0
    bold: bool = False
    other: bool = False
