"""Plain text, Markdown and subtitles."""

from __future__ import annotations

from benchmarks.fuzz.damage import damaged, packed
from benchmarks.fuzz.texts import PARAGRAPHS, encoded, soup
from hypothesis import strategies as st

_BREAKS = ("\n\n", "\n", "\r\n", "\r", "\n\n\n", "\n    ", "\n> ", "\n- ", "\n1. ", "\f", "\u2028", "-\n", "\n* * *\n")
_MARKS = (
    "# ", "\n\n", "\n", "**", "_", "`", "```\n", "> ", "- ", "1. ", "    ", "[a](b)", "![a](b)", "[a][1]\n\n[1]: http://a",
    "|a|b|\n|-|-|\n|c|d|\n", "<div>", "</div>", "<br>", "\\", "&amp;", "[^1]", "\n[^1]: ", "***", "---\n", "title: A\n",
    "date: 2024-11-01\n", "[", "](", "~~", ":::", "<!-- ",
)  # fmt: skip
_NAMES = ("a.txt", "a", "2024-11-01.text", "-rf.txt", "\u202ea.txt")


@st.composite
def text(draw: st.DrawFn) -> tuple[str, bytes]:
    """Paragraphs and lines parted in all the ways that texts part them, in some encoding."""
    pieces = [f"{words}{draw(st.sampled_from(_BREAKS))}" for words in draw(PARAGRAPHS)]
    data = encoded(draw, "".join(pieces) * draw(st.sampled_from((1, 1, 1, 20))))
    return packed(draw, draw(st.sampled_from(_NAMES)), damaged(draw, data))


@st.composite
def markdown(draw: st.DrawFn) -> tuple[str, bytes]:
    """Markdown's marks and words in any order, with and without front matter."""
    body = draw(soup(_MARKS)) * draw(st.sampled_from((1, 1, 1, 20)))
    front = f"---\n{draw(soup(_MARKS, 6))}\n---\n" if draw(st.booleans()) else ""
    marks = tuple(mark.encode() for mark in _MARKS)
    return packed(draw, "a.md", damaged(draw, encoded(draw, front + body), marks))


_CUES = (
    "WEBVTT\n\n", "WEBVTT - a\nLanguage: en\n\n", "NOTE a\n\n", "1\n", "\n", "\n\n", "00:00:01,000 --> 00:00:04,000\n",
    "00:01.000 --> 00:04.5 align:start\n", "99:99:99,999 --> 00:00:00,000\n", "-->", "<v Jane>", "<v>", "<i>", "</i>",
    "{\\an8}", "- ", "<00:00:05.000><c>", "&lt;", "STYLE\n::cue {}\n\n",
)  # fmt: skip


@st.composite
def subtitles(draw: st.DrawFn) -> tuple[str, bytes]:
    """Lines of times and of words in any order."""
    start = draw(st.sampled_from(("WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:04,000\n", "")))
    data = encoded(draw, start + draw(soup(_CUES)) * draw(st.sampled_from((1, 1, 1, 20))))
    marks = tuple(mark.encode() for mark in _CUES)
    return packed(draw, draw(st.sampled_from(("a.srt", "a.vtt"))), damaged(draw, data, marks))
