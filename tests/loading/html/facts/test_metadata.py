"""What a page says of itself, in its data and on its face: title, author, date."""

from __future__ import annotations

import io
import json

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import Report, load


def loaded(article: str, head: str = "") -> Report:
    return load(io.BytesIO(framed(f"<article>{article}</article>", head=head).encode()))


def test_a_logo_in_the_first_heading_is_not_the_title() -> None:
    head = '<meta property="og:title" content="Harbour bridge to stay closed for three weeks">'
    page = framed(f"<article><h2>Bridge shut</h2>{p(PROSE)}</article>", head=head)
    page = page.replace("<nav>", "<h1>The Halvorsund Post logo</h1><nav>")
    assert load(io.BytesIO(page.encode())).title == "Harbour bridge to stay closed for three weeks"


def test_the_heading_that_readers_see_goes_before_the_one_for_search_engines() -> None:
    head = '<meta property="og:title" content="Halvorsund bridge: all you must know">'
    assert loaded(f"{H1}{p(PROSE)}", head).title == "Harbour bridge to stay closed for three weeks"


def test_entities_in_the_data_are_resolved() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries &amp; tolls", "author": '
        '{"name": "Rønning &amp; Daughters"}}</script>'
    )
    report = loaded(f"<h2>x</h2>{p(PROSE)}", head)
    assert (report.title, report.author) == ("Ferries & tolls", "Rønning & Daughters")


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Karin Halvorsen", "Karin Halvorsen"),
        ("By Karin Halvorsen", "Karin Halvorsen"),
        (", Halvorsund Courier", "Halvorsund Courier"),
        ("k.halvorsen@post.example", ""),
        ("https://post.example/karin", ""),
        ("post.com", ""),
        ("The Halvorsund Post", ""),
        ("admin", ""),
    ],
)
def test_an_author_is_a_name_and_not_the_site(name: str, author: str) -> None:
    assert loaded(f"{H1}{p(PROSE)}", f'<meta name="author" content="{name}">').author == author


def test_author_and_date_as_the_page_shows_them() -> None:
    report = loaded(
        f"<p>24 December 2031</p>{H1}<p>By Karin Halvorsen and Ola Nordmann</p><p>1 November 2024</p>{p(PROSE)}"
    )
    assert report.author == "Karin Halvorsen, Ola Nordmann"
    assert report.date == "2024-11-01"
    assert report.texts == PROSE


def test_a_marked_author() -> None:
    assert loaded(f'{H1}<a rel="author" href="/k">Karin Halvorsen</a>{p(PROSE)}').author == "Karin Halvorsen"
    many = "".join(f'<a rel="author" href="/{n}">Karin Halvorsen{n}</a>' for n in "abcd")
    assert loaded(f"{H1}{many}{p(PROSE)}").author == ""


def test_a_date_above_the_headline_or_in_the_text_is_not_the_articles() -> None:
    assert loaded(f"<p>24 December 2031</p>{H1}{p(PROSE)}").date == ""


def test_a_paragraph_that_begins_with_by_is_no_byline() -> None:
    report = loaded(f"{H1}<p>By Saturday Nothing Had Changed On The Bank</p>{p(PROSE)}")
    assert report.author == ""


def data(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields})}</script>'


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "datePublished": "2024-11-01T10:00:00Z", "author": [{"name": "Karin Halvorsen"}],}',
        '<!-- {"@type": "Article", "datePublished": "2024-11-01", "author": {"@type": "Person", "name": "Karin '
        'Halvorsen"}} -->',
        '{"@type": "Article", "broken": "a "quotation" here", "datePublished": "2024-11-01", "author": {"@type": '
        '"Person", "name": "Karin Halvorsen"}}',
    ],
)
def test_data_that_is_no_json_is_read_by_its_fields(text: str) -> None:
    report = loaded(f"{H1}{p(PROSE)}", f'<script type="application/ld+json">{text}</script>')
    assert (report.date[:10], report.author) == ("2024-11-01", "Karin Halvorsen")


def test_the_date_of_the_page_where_no_article_has_one() -> None:
    graph = [{"@type": "WebPage", "datePublished": "2024-11-01"}, {"@type": "Person", "name": "K"}]
    assert loaded(f"{H1}{p(PROSE)}", data(**{"@graph": graph})).date == "2024-11-01"


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Karin Halvorsen"><meta name="author" content="Ola Nordmann">',
        '<meta name="parsely-author" content="Karin Halvorsen, Ola Nordmann">',
        '<meta name="byl" content="By Karin Halvorsen, Ola Nordmann">',
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Karin Halvorsen, '
        'Ola Nordmann">',
        data(**{"@type": "NewsArticle", "author": [{"name": "Karin Halvorsen"}, {"name": "Ola Nordmann"}]}),
    ],
)
def test_several_authors_however_the_page_says_it(head: str) -> None:
    assert loaded(f"{H1}{p(PROSE)}", head).author == "Karin Halvorsen, Ola Nordmann"


def test_the_publisher_is_no_author() -> None:
    link = '<link rel="canonical" href="https://www.courier.example/a">'
    assert loaded(f"{H1}{p(PROSE)}", link + '<meta name="author" content="Courier">').author == ""
    publisher = data(**{"@type": "Article", "publisher": {"name": "Courier Media"}, "author": "Courier Media"})
    assert loaded(f"{H1}{p(PROSE)}", publisher).author == ""


@pytest.mark.parametrize(
    "line",
    [
        '<div class="article__byline"><span class="author-name">Karin Halvorsen</span></div>',
        '<div class="meta"><a class="author" href="/k">By Karin Halvorsen</a></div>',
    ],
)
def test_an_author_that_a_name_marks_under_the_headline(line: str) -> None:
    teaser = '<aside><span class="author">Ola Nordmann</span></aside>'
    assert loaded(f"{H1}{line}{p(PROSE)}{teaser}").author == "Karin Halvorsen"
    assert loaded(f"{line}{H1}{p(PROSE)}{teaser}").author == ""


def test_a_date_that_a_name_marks() -> None:
    line = '<div class="meta"><span class="post-date">1 November 2024</span> | <span>4 comments</span></div>'
    assert loaded(f"{H1}{line}{p(PROSE)}").date == "2024-11-01"
    several = "".join(
        f'<div><b class="date">{day} November 2024</b> <i>Ferries and tolls again</i></div>' for day in "123"
    )
    assert loaded(f"{H1}{p(PROSE)}{several}").date == ""
    assert loaded(f'{H1}{p(PROSE)}<div class="date">© 1 November 2024 by the Post</div>').date == ""


def test_the_day_in_the_address_where_nothing_else_says_it() -> None:
    link = '<link rel="canonical" href="https://post.example/2024/11/01/bridge.html">'
    assert loaded(f"{H1}{p(PROSE)}", link).date == "2024-11-01"
    assert loaded(f"{H1}{p(PROSE)}", link.replace("2024/11/01", "2024/1101")).date == ""


def test_the_site_after_the_headline_in_the_pages_title() -> None:
    page = f"<article>{H1}{p(PROSE)}</article>"
    title = "<title>Harbour bridge to stay closed for three weeks | Sound Weekly</title>"
    html = f"<!doctype html><html><head>{title}</head><body>{page}</body></html>"
    report = load(io.BytesIO(html.encode()))
    assert (report.site, report.title) == ("Sound Weekly", "Harbour bridge to stay closed for three weeks")


def test_a_heading_for_the_site_gives_way_to_the_one_that_the_title_repeats() -> None:
    headline = "Ferries will run all night from Saturday"
    page = f"<h1>Notes from the northern sound</h1><article><h2>{headline}</h2>{p(PROSE)}</article>"
    html = f"<!doctype html><html><head><title>{headline} - Notes</title></head><body>{page}</body></html>"
    assert load(io.BytesIO(html.encode())).title == headline


def test_a_page_that_says_english_by_default_is_read_in_its_language() -> None:
    german = (
        "Die Brücke über den Sund bleibt nach Angaben der Behörde für drei Wochen gesperrt, weil Anker Risse haben.",
        "Die Fähren fahren ab Samstag alle zwanzig Minuten, und für die Anwohner ist die Fahrt in dieser Zeit frei.",
        "Der Bürgermeister sagte, dass die Stadt die Kosten nicht allein tragen kann und das Land um Hilfe bittet.",
        "Am Montag wird ein Gutachten erwartet, das die Ursache der Schäden an der Brücke klären soll, hieß es.",
    )
    page = f'<!doctype html><html lang="en"><body><article><h1>Brücke gesperrt</h1>{p(german)}</article></body>'
    assert load(io.BytesIO(page.encode())).language == "de"
    assert loaded(f"{H1}{p(PROSE)}").language == "en"


def test_writer_and_day_between_standfirst_and_text() -> None:
    lead = "<p>Engineers look for the cause of cracks in the anchor blocks of the old harbour bridge</p>"
    about = "<div><span>By Karin Halvorsen</span></div><div>Harbour desk</div><div>8 November 2024</div>"
    head = lead.replace("<p>", '<meta name="description" content="').replace("</p>", '">')
    report = loaded(f"<header>{H1}{lead}{about}</header><div>{p(PROSE)}</div>", head)
    assert (report.author, report.date) == ("Karin Halvorsen", "2024-11-08")
    assert report.texts[1:] == PROSE


@pytest.mark.parametrize(
    "page", ['{"@type": "WebPage", "@id": "ADDRESS"}', '"ADDRESS"', '{"@id": "#page"}, "url": "ADDRESS"']
)
def test_the_address_in_the_data(page: str) -> None:
    address = "https://post.example/2024/11/08/bridge"
    data = f'{{"@type": "NewsArticle", "headline": "Bridge", "mainEntityOfPage": {page}}}'.replace("ADDRESS", address)
    report = loaded(f"{H1}{p(PROSE)}", f'<script type="application/ld+json">{data}</script>')
    assert (report.source.url, report.date) == (address, "2024-11-08")


@pytest.mark.parametrize(
    ("declared", "text", "expected"),
    [
        ("en", "Парламент в среду 151 голосом против 148 отклонил законопроект, который позволил бы правительству "
         "закрывать пограничные переходы указом, сообщила пресс-служба парламента в тот же вечер.", "ru"),
        ("en", "Das Parlament hat am Mittwoch mit 151 zu 148 Stimmen ein Gesetz abgelehnt, das der Regierung erlaubt "
         "hätte, die Grenzen zu schließen, wie die Pressestelle am Abend sagte.", "de"),
        ("de", "The mayor told the council on Friday that the harbour bridge would stay closed until an inspection of "
         "its cables was finished, which she expected to take at least three weeks. " * 4, "en"),
        ("de", "The mayor told the council on Friday.", "de"),
    ],
)  # fmt: skip
def test_a_declared_language_is_not_believed_where_the_text_is_another(declared: str, text: str, expected: str) -> None:
    page = f'<html lang="{declared}"><head><title>x</title></head><body><article><p>{text}</p></article></body></html>'
    assert load(io.BytesIO(page.encode())).language == expected


def test_the_headline_of_a_page_in_japanese_is_its_heading_though_short() -> None:
    page = (
        '<html lang="ja"><head><title>堤防決壊</title></head><body><h1>堤防決壊、数千人が避難</h1>'
        "<p>政府は火曜日、オルバネの町の上流にある土堤の一部が夜明け前に決壊し、約4200人が避難したと発表した。</p></body></html>"
    )
    assert load(io.BytesIO(page.encode())).title == "堤防決壊、数千人が避難"
