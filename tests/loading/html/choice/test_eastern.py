"""Chinese and Japanese pages: charsets, indents, and lines about the article in their own wording."""

from __future__ import annotations

import io

import pytest

from sidebyside import Report, load
from sidebyside.loading.html.choice.credits import is_dateline, is_source, is_trail

PROSE = (
    "外交部长星期五在莫斯科举行会谈，表示两国关系达到了新的水平。具体细节没有公布，记者会也没有安排提问。",
    "会谈持续了两个小时。双方讨论了边境贸易——今年的重点——以及铁路的建设问题，并同意在秋天再次见面。",
    "分析人士认为，这次访问的意义在于恢复中断了三年的对话。他们说，双方都需要向国内表明事情正在好转。",
    "下一轮会谈将在十月举行。在那之前，两国的铁路公司将提交一份共同的报告，说明需要多少资金和时间。",
)
HEADLINE = "外长在莫斯科会谈 两国恢复对话"


def page(body: str, title: str = "", charset: str = "utf-8") -> Report:
    head = f"<meta charset={charset}><title>{title or HEADLINE}</title>"
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return load(io.BytesIO(html.encode("gb18030" if charset.startswith("gb") else charset)))


def paragraphs(texts: tuple[str, ...] = PROSE, indent: str = "") -> str:
    return "".join(f"<p>{indent}{text}</p>" for text in texts)


def own(report: Report) -> list[str]:
    pairs = zip(report.texts, report.paragraphs, strict=True)
    return [text for text, paragraph in pairs if paragraph.role != "boilerplate"]


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030"])
def test_a_page_that_says_gb2312_is_read_as_browsers_read_it(charset: str) -> None:
    report = page(f"<div>{paragraphs()}</div>", charset=charset)
    assert report.texts == PROSE
    assert report.source.encoding == "gb18030"


@pytest.mark.parametrize("indent", ["　　", "&nbsp;&nbsp;&nbsp;&nbsp;", "&#8195;", "\t　"])
def test_the_indent_of_a_paragraph_is_not_its_text(indent: str) -> None:
    assert page(f"<div>{paragraphs(indent=indent)}</div>").texts == PROSE
    lines = "<br>".join(indent + text for text in PROSE)
    assert page(f"<div>{lines}</div>").texts == PROSE


def test_lines_about_the_article_are_left_out() -> None:
    above = (
        "<div>您的位置：<a href=/>主页</a>><a href=/a>国际</a>>正文</div>"
        "<div>2005年05月13日14:15 南方都市报</div><p>作者：李四</p>"
    )
    below = "<p>（责任编辑：王五）</p><p>来源：新华网</p>"
    assert own(page(f"<div>{above}{paragraphs()}{below}</div>")) == list(PROSE)


def test_an_interview_keeps_its_questions() -> None:
    questions = ("记者：你们的市场在哪里？", "作者：我们在北京，那里的市场最大。")
    texts = (PROSE[0], questions[0], PROSE[1], questions[1], PROSE[2])
    assert page(f"<div>{paragraphs(texts)}</div>").texts == texts


def test_a_title_ends_where_the_shown_headline_ends() -> None:
    body = f"<div><div><b>{HEADLINE}</b></div>{paragraphs()}</div>"
    for suffix in ("_新闻中心_新浪网", "-新华网", " | 南方都市报", "（图）"):
        report = page(body, HEADLINE + suffix)
        assert (report.title, report.texts) == (HEADLINE, PROSE)
    assert page(f"<div>{paragraphs()}</div>", HEADLINE + "_新浪网").title == HEADLINE + "_新浪网"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("来源：新华网", True),
        ("（ 责任编辑：刘林源 ）", True),
        ("文責・田中", False),
        ("出典：国土交通省", True),
        ("来源：他说，没有人知道。", False),
        ("编辑部昨天宣布", False),
    ],
)
def test_a_source_line(text: str, source: bool) -> None:
    assert is_source(text) is source


def test_a_trail_and_a_dateline() -> None:
    assert is_trail("当前位置：首页->军事技术", 0.2)
    assert is_trail("Home > World > Asia", 0.1)
    assert is_trail("Politik » Ausland » Nahost", 0.7)
    assert not is_trail("Profits rose by > 5 per cent and costs by > 3", 0.0)
    assert is_dateline("2005-04-28 11:13更新 来源：转载文章")
    assert not is_dateline("2005年05月13日14:15，他们到达了北京。")
