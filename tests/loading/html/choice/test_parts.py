"""Parts of a page with texts of their own: posts of a live blog, offers to subscribe, frames."""

from __future__ import annotations

import html
import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import Report, load
from sidebyside.errors import LoadError


def loaded(page: str) -> Report:
    return load(io.BytesIO(page.encode()))


def test_the_heading_of_each_post_of_a_live_blog_is_kept() -> None:
    posts = "".join(
        f"<article class=post><header><time>1{n}:02</time><h2>Post number {n}</h2><span>Jo Field</span></header>"
        f"<div>{p([text])}</div><div><a href=#>Share</a></div></article>"
        for n, text in enumerate(PROSE)
    )
    report = loaded(framed(f"<div>{H1}<div class=posts>{posts}</div></div>"))
    expected = [line for n, text in enumerate(PROSE) for line in (f"Post number {n}", text)]
    assert list(report.texts) == expected
    assert [paragraph.role for paragraph in report.paragraphs] == ["heading", "text"] * len(PROSE)


def test_the_posts_of_a_live_blog_in_a_list_are_text() -> None:
    points = ["The harbour bridge stays closed.", "Ferries run every twenty minutes.", "The tunnel is free."]
    summary = f"<h2>Summary</h2><ul>{''.join(f'<li><p>{point}</p></li>' for point in points)}</ul>"
    posts = "".join(
        f"<li class=stream><article><header><h3>Post number {n}</h3></header><div>{p([text])}</div></article></li>"
        for n, text in enumerate(PROSE)
    )
    report = loaded(framed(f"{H1}<section>{summary}</section><section><ol class=posts>{posts}</ol></section>"))
    expected = [line for n, text in enumerate(PROSE) for line in (f"Post number {n}", text)]
    assert list(report.texts) == ["Summary", *points, *expected]
    roles = [paragraph.role for paragraph in report.paragraphs]
    assert roles == ["heading", "list", "list", "list", *["heading", "text"] * len(PROSE)]


@pytest.mark.parametrize(
    "asks",
    [
        "<h2>Subscribe to continue reading</h2>",
        "<p>Already a subscriber? <a href=/in>Log in</a></p>",
        "<h3>Jetzt weiterlesen mit dem Probeabo</h3>",
        "<p>Cet article est réservé aux abonnés</p>",
    ],
)
def test_the_offers_of_a_closed_article_are_left_out(asks: str) -> None:
    offers = "<ul><li>Digital: 1 crown for the first month</li><li>In print: 120 crowns a month</li></ul>"
    gate = f"<div class=gate>{asks}{offers}<p>You can cancel at any time. Terms and conditions apply.</p></div>"
    assert loaded(framed(f"<article>{H1}<div>{p(PROSE[:3])}{gate}</div></article>")).texts == PROSE[:3]


def test_a_line_for_subscribers_before_the_text_does_not_close_it() -> None:
    notice = "<p>Already a subscriber? <a href=/in>Log in</a></p>"
    report = loaded(framed(f"<article>{H1}{p(PROSE[:1])}<div>{notice}{p(PROSE[1:])}</div></article>"))
    own = [text for text, paragraph in zip(report.texts, report.paragraphs, strict=True) if paragraph.role == "text"]
    assert own == list(PROSE)


def test_a_page_saved_with_the_article_in_a_frame() -> None:
    inner = html.escape(f"<html><body><article>{H1}{p(PROSE)}</article></body></html>")
    report = loaded(framed(f'<iframe srcdoc="{inner}"></iframe>'))
    assert report.texts == PROSE
    assert (report.site, report.title) == ("The Halvorsund Post", "Harbour bridge to stay closed for three weeks")
    assert "text from a frame of the page; the page itself has none" in report.source.notes


@pytest.mark.parametrize(
    "frame", ['<iframe srcdoc="&lt;p&gt;Buy the new car now."></iframe>', "<iframe src=a></iframe>"]
)
def test_a_page_of_nothing_but_frames_says_so(frame: str) -> None:
    with pytest.raises(LoadError, match="no text; the page shows others in frames"):
        loaded(f"<html><body>{frame}</body></html>")


def test_what_a_page_of_frames_shows_without_them() -> None:
    frames = '<frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"><noframes>{}</noframes></frameset>'
    report = loaded(f"<html><head><title>Bridge</title></head>{frames.format(f'<body>{H1}{p(PROSE)}</body>')}</html>")
    assert report.texts == PROSE
    assert "text from what the page shows without frames; the page itself has none" in report.source.notes
    with pytest.raises(LoadError, match="a page of frames"):
        loaded(f"<html>{frames.format('<p>Your browser shows no frames.</p>')}</html>")


@pytest.mark.parametrize("mark", ["b", "strong"])
def test_a_bold_line_alone_between_paragraphs_is_a_heading(mark: str) -> None:
    lines = [
        *PROSE[:3],
        f"<{mark}>How to cross</{mark}>",
        *PROSE[3:5],
        f"<{mark}>Why it is closed</{mark}>",
        *PROSE[5:],
    ]
    for page in (f"<div>{'<br><br>'.join(lines)}</div>", p(lines)):
        report = loaded(framed(f"<article>{H1}{page}</article>"))
        headings = [t for t, own in zip(report.texts, report.paragraphs, strict=True) if own.role == "heading"]
        assert headings == ["How to cross", "Why it is closed"]


@pytest.mark.parametrize(
    "line",
    [
        "<b>How to cross?</b>",
        "<b>Nobody was ever in danger.</b>",
        "<b>Solberg</b> said no",
        "<b>Halvorsund</b>: a town of three bridges",
        f"<b>{PROSE[1]}</b>",
    ],
)
def test_a_bold_line_that_is_a_sentence_or_holds_plain_words_is_text(line: str) -> None:
    report = loaded(framed(f"<article>{H1}{p([*PROSE[:3], line, *PROSE[3:]])}</article>"))
    assert {own.role for own in report.paragraphs} == {"text"}
