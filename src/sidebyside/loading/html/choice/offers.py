"""The offer of a closed article: what it costs to read on, which stands where the text breaks off."""

from __future__ import annotations

import re

from sidebyside.language.patterns import lazily
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import running

_LONGEST = 240
_ASKS = lazily(
    r"(?:subscribe|register|sign (?:up|in)|log ?in)\b.{0,30}\bto (?:continue|read|keep|unlock|access)\b"
    r"|to (?:continue|keep) reading\b|(?:to )?(?:continue|keep) reading (?:with|for|your)\b"
    r"|to read (?:the (?:full|whole|rest)|this|on)\b.{0,60}\b(?:subscri|trial|sign|log|regist)"
    r"|(?:this|the full) (?:article|story|content) is (?:only |exclusively )?(?:for|available (?:to|for)|reserved for)"
    r"\b.{0,40}\b(?:subscribers|members)"
    r"|already (?:a |an )?(?:subscriber|subscribed|member)\b"
    r"|(?:jetzt )?weiterlesen mit\b|diesen artikel weiterlesen\b|dieser artikel ist .{0,40}\babonnent"
    r"|(?:cet|l['’]) ?(?:article|accès).{0,40}\bréservée? (?:à|aux) .{0,20}abonné|il vous reste \d.{0,40}\blire\b"
    r"|la suite est réservée|(?:este )?(?:contenido|artículo).{0,30}\b(?:exclusivo|solo) para (?:los )?suscriptores"
    r"|(?:questo )?(?:articolo|contenuto).{0,30}\b(?:riservato|abbonati)\b",
    re.IGNORECASE,
)


def leave_offers(blocks: list[PageBlock], taken: list[bool]) -> None:
    """Leave out the part of a page that offers a subscription: the innermost container of a line that asks for one, if
    running text of the article stands before the container, none in it before that line, and less in it than outside.
    """
    started: set[int] = set()
    offers: set[int] = set()
    inside: list[int] = []
    length = offered = 0
    for index, block in enumerate(blocks):
        if length and len(block.text) <= _LONGEST and len(block.ancestors) > 1 and _ASKS.match(block.text):
            container = block.ancestors[-2]
            if container not in started:
                offers.add(container)
        if not taken[index]:
            continue
        if not offers.isdisjoint(block.ancestors):
            inside.append(index)
            offered += len(block.text)
        elif running(block):
            length += len(block.text)
            started.update(block.ancestors)
    if offered < length:
        for index in inside:
            taken[index] = False
