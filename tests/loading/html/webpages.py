# ruff: noqa: E501  (pages are easier to read unbroken)
"""Web pages of many makes, written for these tests, each with the paragraphs that are its article's."""

from __future__ import annotations

from dataclasses import dataclass, field

PROSE = (
    "The mayor of Halvorsund told the council on Friday that the harbour bridge would stay closed until an "
    "inspection of its cables was finished, which she expected to take at least three weeks.",
    "Engineers had found hairline cracks in two of the eight anchor blocks during a routine check on Tuesday "
    "night, according to a report seen by this newspaper and confirmed by the port authority.",
    "“Nobody was ever in danger, but we do not take chances with a bridge that carries eleven thousand cars a "
    "day,” the mayor, Ingrid Solberg, said after the meeting.",
    "Ferries will run every twenty minutes between six in the morning and midnight, and the toll on the northern "
    "tunnel is suspended for as long as the closure lasts.",
    "Shop owners on the eastern bank said they feared for their trade in the weeks before the holidays, when a "
    "third of their yearly sales are made.",
    "A spokesman for the contractor, which built the bridge in 1998, declined to comment and referred questions "
    "to the authority’s lawyers.",
    "The opposition called for an independent inquiry, arguing that warnings by two former inspectors had been "
    "ignored since the spring.",
    "The council will meet again on 12 November to decide whether the repairs, put at 40 million crowns, can be "
    "paid out of the reserve.",
)
ARABIC = (
    "قالت رئيسة بلدية المدينة يوم الجمعة إن جسر الميناء سيبقى مغلقا إلى أن ينتهي فحص الكابلات، وهو ما تتوقع أن "
    "يستغرق ثلاثة أسابيع على الأقل بحسب ما أعلنته البلدية.",
    "وكان المهندسون قد عثروا على شقوق دقيقة في اثنتين من كتل التثبيت الثماني خلال فحص دوري مساء الثلاثاء، وفقا "
    "لتقرير أكدته سلطة الميناء في المدينة.",
    "وقالت رئيسة البلدية بعد الاجتماع إن أحدا لم يكن في خطر، لكن المدينة لا تجازف بجسر تعبره أحد عشر ألف سيارة كل "
    "يوم من أيام الأسبوع.",
)
TEASERS = (
    "Ferry captain honoured for winter rescue",
    "What the budget means for your street",
    "Ten walks for a rainy weekend",
    "Quiz: how well do you know the old harbour?",
    "Opinion: the tunnel was always a mistake",
    "Local team wins at last",
    "House prices fall for the third month",
    "A new library opens its doors",
    "Storm expected on Sunday night",
)


@dataclass
class Page:
    """A page's source, the article's paragraphs, and words that must not be in it."""

    name: str
    html: str
    paragraphs: list[str]
    title: str = "Harbour bridge to stay closed for three weeks"
    unwanted: list[str] = field(default_factory=list)


def related(count: int = 9) -> str:
    items = "".join(
        f'<li><a href="/n/{number}"><img src="t{number}.jpg" alt=""><span>{TEASERS[number % len(TEASERS)]}</span></a></li>'
        for number in range(count)
    )
    return f'<section class="related-stories"><h3>Related stories</h3><ul>{items}</ul></section>'


def framed(article: str, *, head: str = "", after: str = "", attributes: str = 'lang="en"') -> str:
    """The article in an ordinary news site's frame: bars, banners, sidebar, comments, footer."""
    return f"""<!doctype html><html {attributes}><head><meta charset="utf-8">
<title>Harbour bridge to stay closed for three weeks | The Halvorsund Post</title>
<meta property="og:site_name" content="The Halvorsund Post">{head}
<script>window.data = {{"a": "<p>not text</p>"}};</script><style>p {{ color: black }}</style></head><body>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies to give you the best experience on our site. By clicking
accept you agree to our use of cookies and to the terms of our partners.</p><button>Accept all</button></div>
<header><a href="/">The Halvorsund Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/life">Life</a></li></ul></nav></header>
<main>{article}{after}</main>
<aside class="sidebar"><h3>Most read</h3><ol>{"".join(f'<li><a href="/m/{t}">{t}</a></li>' for t in TEASERS)}</ol></aside>
<section id="comments" class="comments"><h3>12 comments</h3><div class="comment"><p>I always said that this bridge was built
on the cheap, and nobody would listen to me at the time, least of all the council.</p></div></section>
<footer><p>© 2024 The Halvorsund Post. All rights reserved. No part may be reproduced without permission.</p></footer>
</body></html>"""


def p(texts: tuple[str, ...] | list[str]) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


H1 = "<h1>Harbour bridge to stay closed for three weeks</h1>"
_UNWANTED = ["cookies", "Most read", "All rights reserved", "on the cheap", "Accept all", TEASERS[0]]


def pages() -> list[Page]:
    """All test pages."""
    share = '<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>'
    lead, rest = PROSE[:3], PROSE[3:]
    caption = "The bridge at dusk on Thursday, seen from the eastern bank. Photo: Kari Lund"
    pull = '<aside class="pullquote"><p>“Nobody was ever in danger”</p></aside>'
    rows = [("Route", "Minutes", "Crowns"), ("North tunnel", "22", "0"), ("Ferry", "35", "48"), ("Old road", "70", "0")]
    table = (
        "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    )
    updates = [("18:40", PROSE[4]), ("17:15", PROSE[5]), ("16:02", PROSE[6]), ("14:30", PROSE[7])]
    shots = [
        f"Workers of the night shift look at anchor block number {n} below the roadway" for n in ("two", "five", "six")
    ]
    json_ld = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour bridge'
        ' to stay closed for three weeks","datePublished":"2024-11-01T10:05:00+01:00","author":[{"@type":"Person","name":'
        '"Jane Doe"},{"name":"Ola Nordmann"}],"publisher":{"name":"The Halvorsund Post"}}</script>'
        '<link rel="canonical" href="https://post.example/bridge">'
    )
    return [
        Page(
            "plain", framed(f"<article>{H1}{share}{p(PROSE)}</article>", head=json_ld), list(PROSE), unwanted=_UNWANTED
        ),
        Page(
            "related links without end",
            framed(f"<article>{H1}{p(lead)}{related(6)}{p(rest)}</article>", after=related(300)),
            list(PROSE),
            unwanted=[*_UNWANTED, "Related stories"],
        ),
        Page(
            "captions",
            framed(
                f'<article>{H1}<figure><img src="a.jpg"><figcaption>{caption}</figcaption></figure>{p(lead)}<figure><img src='
                f'"b.jpg"><figcaption>{shots[0]}</figcaption></figure>{p(rest)}</article>'
            ),
            [caption, *lead, shots[0], *rest],
        ),
        Page(
            "pull quotes",
            framed(f"<article>{H1}{p(lead)}{pull}{p(rest)}<blockquote><p>{ARABIC[0]}</p></blockquote></article>"),
            [*PROSE, ARABIC[0]],
        ),
        Page(
            "headings and lists",
            framed(
                f"<article>{H1}{p(lead)}<h2>How to cross</h2><ul><li>By ferry, every twenty minutes from the old fish market"
                f"</li><li>By the northern tunnel, which is free for now</li></ul><h2>What comes next</h2>{p(rest)}</article>"
            ),
            [
                *lead,
                "How to cross",
                "By ferry, every twenty minutes from the old fish market",
                "By the northern tunnel, which is free for now",
                "What comes next",
                *rest,
            ],
        ),
        Page(
            "table",
            framed(f"<article>{H1}{p(lead)}{table}{p(rest)}</article>"),
            [*lead, *(" | ".join(row) for row in rows), *rest],
        ),
        Page(
            "live blog",
            framed(
                f"<article>{H1}<p>{PROSE[0]}</p>"
                + "".join(
                    f'<div class="post"><time>{at}</time><div class="post-body"><p>{t}</p></div></div>'
                    for at, t in updates
                )
                + "</article>"
            ),
            [PROSE[0], *(text for _, text in updates)],
        ),
        Page(
            "gallery",
            framed(
                f"<article>{H1}<p>{PROSE[0]}</p><p>{PROSE[1]}</p><div class='gallery'>"
                + "".join(
                    f"<figure><img src='{n}.jpg'><figcaption>{s}</figcaption></figure>" for n, s in enumerate(shots)
                )
                + f"</div><p>{PROSE[2]}</p></article>"
            ),
            [PROSE[0], PROSE[1], *shots, PROSE[2]],
        ),
        Page(
            "paywall stub",
            framed(
                f'<article>{H1}{p(lead)}<div class="paywall"><h3>This article is for subscribers only</h3><p>Subscribe now to '
                "continue reading. From 9 crowns a week, cancel at any time you like.</p></div></article>"
            ),
            list(lead),
            unwanted=["Subscribe now", "cancel at any time"],
        ),
        Page(
            "lines parted by br",
            framed(f"{H1}<div class='story'>" + "<br><br>\n".join(PROSE) + "</div>"),
            list(PROSE),
        ),
        Page(
            "old page of tables and fonts",
            "<html><head><title>Harbour bridge to stay closed for three weeks</title></head><body bgcolor=white><table "
            "width=760><tr><td width=120><a href=/>Home</a><br><a href=/n>News</a><br><a href=/s>Sport</a></td><td><font size=4>"
            "<b>Harbour bridge to stay closed for three weeks</b></font><p>"
            + "<p>".join(PROSE)
            + "</td></tr></table></body></html>",
            list(PROSE),
        ),
        Page(
            "AMP",
            '<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Harbour bridge to stay closed for three weeks'
            "</title><style amp-boilerplate>body{visibility:hidden}</style></head><body><amp-sidebar><ul><li><a href=/>Home</a>"
            f"</li></ul></amp-sidebar><article>{H1}<amp-img src=a.jpg></amp-img>{p(lead)}<amp-ad>Buy this very good thing now "
            f"and be happy</amp-ad>{p(rest)}</article><amp-consent><p>We value your privacy and ask for it.</p></amp-consent>"
            "</body></html>",
            list(PROSE),
            unwanted=["very good thing", "privacy"],
        ),
        Page(
            "right to left",
            framed(
                f"<article><h1>جسر الميناء يبقى مغلقا ثلاثة أسابيع</h1>{p(ARABIC)}</article>",
                attributes='lang="ar" dir="rtl"',
            ),
            list(ARABIC),
            title="جسر الميناء يبقى مغلقا ثلاثة أسابيع",
        ),
        Page(
            "inline marks",
            framed(
                f"<article>{H1}"
                + p(
                    [
                        text.replace("the ", "<a href='/t'>the</a> <b></b>", 2).replace(" of", " <em>of</em>")
                        for text in PROSE
                    ]
                )
                + "</article>"
            ),
            [text.replace(" of", " of") for text in PROSE],
        ),
        Page(
            "hidden text",
            framed(
                f'<article>{H1}{p(lead)}<p style="display: none">Secret words that no reader of the page could ever see on a '
                f"screen of any size.</p><div hidden><p>{PROSE[4]}</p></div>{p(PROSE[5:])}</article>"
            ),
            [*lead, *PROSE[5:]],
            unwanted=["Secret words"],
        ),
    ]
