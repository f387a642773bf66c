"""What belongs to an article and what is about it: standfirsts, closed parts, credits, bylines, repeated lines."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p, related

from sidebyside import load
from sidebyside.loading.html.choice.credits import is_credit, is_disclosure
from sidebyside.loading.paragraphs.bylines import is_stamp

LEAD = "Ferries take over from Saturday while engineers look for the cause of cracks in the anchor blocks"
META = f'<meta property="og:description" content="{LEAD}"><meta name="author" content="Karin Halvorsen">'


def kept(article: str, head: str = "", after: str = "") -> list[str]:
    report = load(io.BytesIO(framed(f"<article>{article}</article>", head=head, after=after).encode()))
    pairs = zip(report.texts, report.paragraphs, strict=True)
    return [text for text, paragraph in pairs if paragraph.role != "boilerplate"]


@pytest.mark.parametrize(
    "lead",
    [
        f'<div class="promo"><div class="hdr-2"><p>{LEAD}</p></div></div>',
        f"<h2>{LEAD}</h2>",
        f'<header><p class="article__standfirst">{LEAD}</p></header>',
    ],
)
def test_the_standfirst_is_the_articles_once(lead: str) -> None:
    article = f"<header>{H1}{lead}</header><div>{p(PROSE)}</div>"
    assert kept(article, META) == [LEAD, *PROSE]
    assert kept(article.replace(lead, lead + lead), META) == [LEAD, *PROSE]


def test_a_description_that_is_not_on_the_page_is_not_put_there() -> None:
    assert kept(f"{H1}<div>{p(PROSE)}</div>", META) == list(PROSE)


def test_text_in_a_container_named_paywall_is_the_articles() -> None:
    article = f'{H1}<div>{p(PROSE[:2])}<div class="paywall">{p(PROSE[2:])}</div></div>'
    assert kept(article) == list(PROSE)


def test_a_part_that_a_script_shows_when_it_has_arrived_is_not_hidden() -> None:
    html = (
        f'<!doctype html><html><body><div hidden id="S:1a"><main>{H1}<div>{p(PROSE)}</div></main></div></body></html>'
    )
    assert load(io.BytesIO(html.encode())).texts == PROSE
    assert not load(io.BytesIO(html.encode())).source.notes
    assert load(io.BytesIO(html.replace("S:1a", "other").encode())).source.notes != ()


def test_paragraphs_each_in_a_wrapper_of_its_own_are_all_kept() -> None:
    wrapped = "".join(
        f'<div data-component="text-block"><div class="css-{number}x"><p>{text}</p></div></div>'
        for number, text in enumerate(PROSE)
    )
    linked = PROSE[3].replace("the northern tunnel", '<a href="/t">the northern tunnel and its tolls</a>')
    expected = [*PROSE[:3], linked.replace('<a href="/t">', "").replace("</a>", ""), *PROSE[4:]]
    assert kept(f"{H1}<div>{wrapped.replace(PROSE[3], linked)}</div>") == expected


def test_the_text_goes_on_after_a_teaser() -> None:
    teaser = (
        '<div class="see"><p>Read more</p><a href="/x">Ferry captain honoured for winter rescue</a>'
        f"<p>{'The captain was awarded a medal by the king for what he did. ' * 2}</p></div>"
    )
    texts = kept(f"{H1}<div>{p(PROSE[:3])}{teaser}{p(PROSE[3:])}</div>{related()}")
    assert [text for text in texts if text in PROSE] == list(PROSE)


def test_an_empty_span_of_the_class_br_ends_a_paragraph() -> None:
    mark = '<span class="id-r br" data-pos="1"></span>'
    assert kept(f"{H1}<div>{(mark * 2).join(PROSE)}</div>") == list(PROSE)


def test_words_for_screen_readers_are_not_in_the_text() -> None:
    link = '<a href="https://x.example">the council<span class="sr-only"> (opens in a new window)</span></a>'
    article = f"{H1}<div>{p(PROSE).replace('the council', link, 1)}</div>"
    assert kept(article) == list(PROSE)


def test_a_heading_is_kept_though_a_list_of_contents_names_it() -> None:
    contents = '<ul><li><a href="#a">What the engineers found</a></li><li><a href="#b">What happens now</a></li></ul>'
    first, second = "<h2 id=a>What the engineers found</h2>", "<h2 id=b>What happens now</h2>"
    article = (
        f"{H1}<div>{contents}<section>{first}{p(PROSE[:4])}</section><section>{second}{p(PROSE[4:])}</section></div>"
    )
    texts = kept(article)
    assert texts.count("What the engineers found") == texts.count("What happens now") == 1


def test_a_heading_that_is_a_part_of_the_headline_is_kept() -> None:
    article = f"{H1}<div>{p(PROSE[:4])}<h2>Harbour bridge</h2>{p(PROSE[4:])}</div>"
    assert "Harbour bridge" in kept(article)
    again = article.replace("<h2>Harbour bridge</h2>", "<h2>Harbour bridge to stay closed for three weeks</h2>")
    assert kept(again) == list(PROSE)


def test_a_question_put_to_everybody_stays_each_time() -> None:
    question = "Would you still drive over the bridge tomorrow if they let you?"
    parts = "".join(f"<section><p>{question}</p><p>{text}</p></section>" for text in PROSE)
    assert kept(f"{H1}<div>{parts}</div>").count(question) == len(PROSE)


def test_lines_about_the_article_are_left_out() -> None:
    before = "<p>1 November 2024, 18:40 Uhr</p><p>Karin Halvorsen</p>"
    figure = "<figure><img src=a><figcaption>Kari Lund/Getty Images</figcaption></figure>"
    earns = "<p>If you buy something through links on our site, we may earn a small commission.</p>"
    after = "<p>Karin Halvorsen</p>"
    assert kept(f"{H1}<div>{before}{p(PROSE[:4])}{figure}{earns}{p(PROSE[4:])}{after}</div>", META) == list(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "(Image credit: Kari Lund)", "Foto: Kari Lund / NTB", "Kari Lund/AFP via Getty Images", "Getty Images",
        "Photograph by Kari Lund", "© Kari Lund", "Courtesy of the harbour museum", "Bild: dpa",
        "Gallery Credit: Kari Lund",
    ],
)  # fmt: skip
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge at dusk. Photo: Kari Lund", "Reuters reported the closure first.", "Photo of the year",
        "Shipping, Halvorsund, PA", "Source: Statistics Norway", "Image is everything, she said.",
    ],
)  # fmt: skip
def test_lines_that_are_no_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Friday 1 November 2024 18:40, UK", True), ("Updated: Nov 4, 2024", True), ("5 minutes read", True),
        ("Lesezeit: 3 Min", True), ("18.40 Uhr", True), ("Chapter 1", False), ("1", False), ("11,000", False),
        ("On 1 November the bridge was closed", False),
    ],
)  # fmt: skip
def test_stamps(line: str, stamp: bool) -> None:
    assert is_stamp(line) == stamp


def test_a_report_on_commissions_is_no_disclosure() -> None:
    assert is_disclosure("We may earn an affiliate commission when you buy through links in this story.")
    assert not is_disclosure("The broker earned a commission of 4 million crowns on the sale, the court heard.")


def stated(texts: list[str] | tuple[str, ...], glue: str = "\\n\\n") -> str:
    body = glue.join(texts).replace('"', '\\"')
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'


def test_the_text_a_page_states_says_where_the_article_ends() -> None:
    other = [" ".join(reversed(text.split())) for text in PROSE]
    second = f"<article><h2>Tunnel to close as well</h2><div>{p(other)}</div></article>"
    assert kept(f"{H1}<div>{p(PROSE)}</div>", stated(PROSE), second * 2) == list(PROSE)


def test_an_excerpt_in_the_data_does_not_cut_the_article() -> None:
    assert kept(f"{H1}<div>{p(PROSE)}</div>", stated(PROSE[:3])) == list(PROSE)


def test_a_text_that_only_the_data_hold_is_taken_from_there() -> None:
    page = framed(f"<article>{H1}<div>{p(PROSE[:1])}</div></article>", head=stated(PROSE))
    report = load(io.BytesIO(page.encode()))
    assert report.texts == PROSE
    assert any("(JSON-LD); the page itself shows little of it" in note for note in report.source.notes)


def test_a_stated_text_loses_its_tags_and_entities() -> None:
    texts = [text.replace("’", "&rsquo;") for text in PROSE]
    page = framed(f"<article>{H1}<div>{p(PROSE[:1])}</div></article>", head=stated(texts))
    assert load(io.BytesIO(page.encode())).texts == PROSE
    tagged = [f"<p>{text}</p>" for text in PROSE]
    page = framed(f"<article>{H1}<div>{p(PROSE[:1])}</div></article>", head=stated(tagged, ""))
    assert load(io.BytesIO(page.encode())).texts == PROSE


def test_a_dialog_longer_than_the_article_is_not_the_article() -> None:
    words = (
        "These cookies are necessary for the site to work and cannot be switched off in our systems, whatever you do. "
    )
    dialog = f'<div class="privacy-modal"><div>{p([words * 3] * 9)}</div></div>'
    article = f"<article>{H1}<div>{p(PROSE[:4])}</div></article>"
    page = f"<!doctype html><html><body><main>{dialog}{article}</main></body></html>"
    assert load(io.BytesIO(page.encode())).texts == PROSE[:4]


def test_lists_and_tables_inside_the_text_are_kept() -> None:
    items = ["By ferry from the old quay", "By the northern tunnel, free of charge", "On foot over the weir"]
    listed = '<div class="box"><ul>' + "".join(f"<li>{item}</li>" for item in items) + "</ul></div>"
    assert kept(f"{H1}<div>{p(PROSE[:4])}{listed}{p(PROSE[4:])}</div>") == [*PROSE[:4], *items, *PROSE[4:]]


def test_rows_of_a_table_that_begin_with_a_day_are_kept() -> None:
    rows = [("Day", "Waves", "Boats"), ("Sunday", "4.1", "0"), ("Monday", "7.5", "14")]
    table = (
        "<table>" + "".join("<tr>\n" + "".join(f"<td>{c}</td>\n" for c in row) + "</tr>" for row in rows) + "</table>"
    )
    assert kept(f"{H1}<div>{p(PROSE[:4])}{table}{p(PROSE[4:])}</div>") == [
        *PROSE[:4], *(" | ".join(row) for row in rows), *PROSE[4:]
    ]  # fmt: skip


def test_a_sentence_that_is_a_link_stays_in_the_text() -> None:
    sentence = "It also runs the ferries that carry lorries across the sound while the bridge is closed."
    texts = [*PROSE[:2], sentence, *PROSE[2:]]
    linked = p(texts).replace(sentence, f'<a href="/ferries">{sentence}</a>')
    assert kept(f"{H1}<div>{linked}</div>") == texts
    teaser = "More on the ferries and the bridge that was closed on Friday"
    linked = p([*PROSE[:2], teaser, *PROSE[2:]]).replace(teaser, f'<a href="/more">{teaser}</a>')
    assert kept(f"{H1}<div>{linked}</div>") == list(PROSE)


def test_short_paragraphs_in_wrappers_of_their_own_are_kept() -> None:
    texts = [PROSE[0], "“Why?”", PROSE[1], "He laughed.", *PROSE[2:]]
    assert kept(H1 + "<div>" + "".join(f"<div><div>{text}</div></div>" for text in texts) + "</div>") == texts


def test_text_that_stands_bare_beside_the_paragraphs_is_kept() -> None:
    bare = "The bridge was opened in 1978 and carries some nine thousand vehicles on a working day in summer."
    article = f"{H1}<div>{bare}{p(PROSE[:2])}{bare[::-1]}{p(PROSE[2:])}</div>"
    assert kept(article) == [bare, *PROSE[:2], bare[::-1], *PROSE[2:]]


def test_a_table_row_of_links_is_no_table_of_the_articles() -> None:
    links = "".join(f'<td><a href="/{name}">{name}</a></td>' for name in ("News", "Sport", "Culture", "Weather"))
    data = "<tr><td>Vehicles a day</td><td>9,120</td></tr><tr><td>Opened</td><td>1978</td></tr>"
    article = f"{H1}<div>{p(PROSE[:2])}<table><tr>{links}</tr></table><table>{data}</table>{p(PROSE[2:])}</div>"
    assert kept(article) == [*PROSE[:2], "Vehicles a day | 9,120", "Opened | 1978", *PROSE[2:]]


@pytest.mark.parametrize("tags", [("<pre><code>", "</code></pre>"), ('<pre class="highlight">', "</pre>")])
def test_a_program_is_one_paragraph(tags: tuple[str, str]) -> None:
    program = "import bridge\n\nbridge.close()\nbridge.report('cracks')"
    article = f"{H1}<div>{p(PROSE[:2])}{tags[0]}{program}{tags[1]}{p(PROSE[2:])}</div>"
    assert kept(article) == [*PROSE[:2], " ".join(program.split()), *PROSE[2:]]
    plain = f"{H1}<div>{p(PROSE[:2])}<pre>{program}</pre>{p(PROSE[2:])}</div>"
    assert kept(plain) == [*PROSE[:2], "import bridge", "bridge.close() bridge.report('cracks')", *PROSE[2:]]
