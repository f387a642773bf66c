# ruff: noqa: E501  (pages are easier to read unbroken)
"""Pages as people save them, from the makers of many sites: the article's paragraphs, and nothing else."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, TEASERS, p

from sidebyside import Report, load

MENU = "<nav><ul>" + "".join(f"<li><a href='/{title}'>{title}</a></li>" for title in TEASERS[:5]) + "</ul></nav>"
TITLE = "Harbour bridge to stay closed for three weeks"


def opened(page: str) -> Report:
    return load(io.BytesIO(page.encode()))


def test_a_page_saved_in_one_file() -> None:
    head, tail = ("".join(f"<p class=text>{text}" for text in part) for part in (PROSE[:5], PROSE[5:]))
    report = opened(
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile\n url: https://post.example/bridge\n"
        ' --><meta charset=utf-8><style>:root{--sf-img-1:url("data:image/png;base64,iVBORw0KGgo=")}'
        f".ad-slot{{display:none}}</style><title>{TITLE}</title><body>{MENU}<main><article><h1>{TITLE}</h1>"
        f"<img src=data:image/png;base64,iVBORw0KGgo= alt=bridge>{head}<div class=ad-slot><p>Buy a boat today and save "
        "a third of the price, only this week at Lund Marine in the harbour.</div>"
        f"{tail}</article></main><footer><p>© The Post</footer></body></html>"
    )
    assert report.texts == PROSE
    assert "1 hidden block" in report.source.dropped


def test_a_post_with_its_share_buttons_neighbours_and_comments() -> None:
    report = opened(
        f'<html><head><title>{TITLE} &#8211; Harbour Notes</title><meta name="generator" content="WordPress 6.4">'
        f'</head><body class="single"><header><a href="/">Harbour Notes</a>{MENU}</header><main><article class="post">'
        f'<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta"><span class="posted-on">'
        'Posted on <time class="entry-date" datetime="2024-11-01T10:00:00+00:00">1 November 2024</time></span> '
        '<span class="byline">by <span class="author vcard"><a href="/a">Kari Lund</a></span></span></div></header>'
        f'<div class="entry-content">{p(PROSE[:4])}<h2 class="wp-block-heading">What happens next</h2>{p(PROSE[4:])}'
        '<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a>Twitter</a></li></ul></div>'
        f'<div id="jp-relatedposts"><h3>Related</h3><p>{TEASERS[0]}</p></div></div><footer class="entry-footer">Posted in '
        '<a>News</a></footer></article><nav class="post-navigation"><a>Previous post</a></nav><div id="comments"><h2>3 '
        'thoughts on “Harbour bridge”</h2><ol><li class="comment"><p>I have used that bridge every day for twenty years '
        "and never once felt unsafe on it.</p></li></ol></div></main></body></html>"
    )
    assert report.texts == (*PROSE[:4], "What happens next", *PROSE[4:])
    assert report.paragraphs[4].role == "heading"
    assert (report.title, report.date) == (TITLE, "2024-11-01T10:00:00+00:00")


def test_a_letter_that_asks_for_subscribers_in_the_middle() -> None:
    report = opened(
        f'<html><head><title>{TITLE}</title></head><body><div class="main-menu">{MENU}</div><article class="post">'
        f'<h1 class="post-title">{TITLE}</h1><h3 class="subtitle">Cracks in two blocks, and no date for the reopening</h3>'
        f'<div class="available-content"><div class="body markup">{p(PROSE[:4])}<div class="subscription-widget-wrap">'
        "<p>This letter is supported by its readers. To receive new posts, consider becoming a paid subscriber.</p>"
        f"<form><input><button>Subscribe</button></form></div>{p(PROSE[4:])}</div></div></article><div class="
        '"comments-section"><h4>Discussion about this post</h4><p>Great piece as ever, thank you for writing it up so '
        "clearly for all of us over here.</p></div></body></html>"
    )
    assert report.texts == ("Cracks in two blocks, and no date for the reopening", *PROSE)


def test_an_encyclopedia_without_edit_links_and_marks_of_notes() -> None:
    mark = '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>'
    edit = '<span class="mw-editsection"><span>[</span><a>edit</a><span>]</span></span>'
    report = opened(
        '<html><head><title>Halvorsund Bridge - Open</title></head><body class="mediawiki"><div id="content" class="mw-body">'
        '<h1 class="firstHeading">Halvorsund Bridge</h1><div id="mw-content-text"><div class="mw-parser-output">'
        '<table class="infobox"><tbody><tr><th>Carries</th><td>11,000 cars a day</td></tr></tbody></table>'
        f'<p>{PROSE[0]}{mark}</p>{p(PROSE[1:4])}<h2><span class="mw-headline">History</span>{edit}</h2>{p(PROSE[4:])}'
        f'</div></div></div><div id="mw-navigation"><h2>Navigation menu</h2>{MENU}</div></body></html>'
    )
    assert report.texts == (*PROSE[:4], "History", *PROSE[4:])


def test_powers_and_notes_that_are_no_marks_stay() -> None:
    text = PROSE[0].replace("three weeks", "three weeks (10<sup>2</sup> or so)")
    report = opened(f"<html><body>{MENU}<article>{H1}<p>{text}</p>{p(PROSE[1:])}</article></body></html>")
    assert report.texts[0] == PROSE[0].replace("three weeks", "three weeks (10² or so)")


def test_a_blog_whose_paragraphs_are_parted_by_breaks() -> None:
    report = opened(
        f"<html><head><title>Harbour Notes: {TITLE}</title></head><body>{MENU}<div class='blog-posts hfeed'><h2 class="
        f"'date-header'><span>Friday, 1 November 2024</span></h2><div class='post hentry'><h3 class='post-title'>{TITLE}</h3>"
        f"<div class='post-body entry-content'>{'<br /><br />'.join(PROSE)}</div><div class='post-footer'>Posted by "
        "<span>Kari</span> at <a>10:00</a></div></div></div><div id='sidebar'><h2>Blog Archive</h2><ul><li>2024 (12)"
        "</li></ul></div></body></html>"
    )
    assert report.texts[-len(PROSE) :] == PROSE
    assert report.texts[: -len(PROSE)] in ((), (TITLE,))


@pytest.mark.parametrize("first", ["header", "nav", "main", "article", "section", "figure", "div", "p", "h2"])
@pytest.mark.parametrize(
    "head",
    [
        "<!doctype html>\n<html lang=en><!-- <body> follows? --><meta charset=utf-8><title>{}</title>",
        "<html><head><title>{}</title><style>p > i {{ color: red }}</style><script>let a = '<main>'</script>",
        "<title>{}</title>",
    ],
)
def test_a_page_whose_body_no_tag_opens(head: str, first: str) -> None:
    article = f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}" for text in PROSE)
    report = opened(
        f"{head.format(TITLE)}<{first}><a href=/>Home</a></{first}><main><article>{article}</article></main>"
    )
    assert (report.title, report.texts) == (TITLE, PROSE)
