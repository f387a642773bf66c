"""Subtitles: what is said, in paragraphs, without times and marks."""

from __future__ import annotations

import io

import pytest

from sidebyside import Report, load
from sidebyside.errors import LoadError


def loaded(text: str) -> Report:
    return load(io.BytesIO(text.encode()))


SRT = """1
00:00:01,000 --> 00:00:04,000
The bridge fell on Friday
morning and {\\an8}four people

2
00:00:04,000 --> 00:00:07,500
<i>were killed</i>. The road is closed.

3
00:00:09,500 --> 00:00:12,000
<font color="#ffffff">Nobody knows</font> for how long.

4
00:00:12,100 --> 00:00:14,000
- Who said so?
- The mayor, if 1 < 2.
"""


def test_cues_are_put_together_to_paragraphs() -> None:
    report = loaded(SRT)
    assert report.texts == (
        "The bridge fell on Friday morning and four people were killed. The road is closed.",
        "Nobody knows for how long.",
        "Who said so?",
        "The mayor, if 1 < 2.",
    )
    assert report.source.format == "subtitles"
    assert report.source.dropped == ("4 lines of times",)
    assert loaded("\ufeff" + SRT.replace("\n", "\r\n")).texts == report.texts


def test_webvtt() -> None:
    report = loaded(
        "WEBVTT\nKind: captions\nLanguage: en\n\nNOTE by a program\nover two lines\n\nSTYLE\n::cue { color: red }\n\n"
        "intro\n00:01.000 --> 00:04.000 align:start position:0%\n<v Ana>The bridge &amp; the road\n\n"
        "00:04.000 --> 00:06.000\n<v Ana>are<00:00:05.000><c> closed</c>.\n\n"
        "01:00:06.000 --> 01:00:07.000\n<v Joe>Why?\n"
    )
    assert report.texts == ("Ana: The bridge & the road are closed.", "Joe: Why?")
    assert report.language == "en"


def test_captions_that_roll_up_are_said_once() -> None:
    cues = ["the bridge fell", "the bridge fell\non friday", "on friday\nmorning and"]
    text = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{cue}\n\n" for n, cue in enumerate(cues))
    assert loaded(text).texts == ("the bridge fell on friday morning and",)


def test_long_speech_is_parted_at_sentences_or_at_last_anywhere() -> None:
    def cues(line: str) -> str:
        lines = (f"{line} {n}" + ("." if line == "Yes" else "") for n in range(400))
        return "".join(
            f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},999\n{w}\n\n"
            for n, w in enumerate(lines, 1)
        )

    assert {len(text) < 370 for text in loaded(cues("Yes")).texts} == {True}
    assert max(map(len, loaded(cues("and so on")).texts)) < 930


@pytest.mark.parametrize("text", ["WEBVTT\n\n", "WEBVTT\n\nNOTE only\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n"])
def test_nothing_said(text: str) -> None:
    with pytest.raises(LoadError, match=r"without any line of times|no text"):
        loaded(text)


def test_a_text_that_speaks_of_times_is_none() -> None:
    assert loaded("WEBVTTs are files.\n\n00:01 --> 00:02 is a line of times.").source.format == "text"
