"""Subtitles and transcripts with times (.srt, .vtt): what is said, as paragraphs, without the times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable, blocks_of
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.registry import Sample

NAME = "subtitles"
EXTENSIONS = ("srt", "vtt")

_BEGINS = lazily(r"(?:\d{1,6}\s+)?(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s+-->\s")
_TIMES = lazily(
    r"\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})\s+-->\s+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
)
_VOICE = lazily(r"<v(?:\.[^\s>]*)?[ \t]+([^>]{1,80})>")
_MARKS = lazily(
    r"</?(?:[bius]|font|span|c|v|lang|ruby|rt)(?:[.\s][^<>]{0,200})?>|<[\d:.]{1,16}>|\{\\[^{}]{0,200}\}", re.IGNORECASE
)
_REFERENCES = (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"))
"""What stands for signs in WEBVTT."""
_DASH = lazily(r"\s*[-–—]\s*(?=\S)")
_SENTENCE = lazily(r"[.!?…。！？؟][\"'”’»)\]]*$")
_LANGUAGE = lazily(r"^Language:\s*([A-Za-z]{2})\b", re.MULTILINE)

_PAUSE, _LONG_PAUSE = 1.5, 4.0
"""Seconds of silence after a sentence, or anywhere, that part paragraphs."""
_LONG, _LONGEST = 350, 900
"""Characters from which a paragraph ends with its sentence, or wherever it is: captions made by machines have none."""


@dataclass
class _Paragraph:
    speaker: str = ""
    lines: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, line: str) -> None:
        self.lines.append(line)
        self.length += len(line) + 1


def sniff(sample: Sample) -> float:
    """WEBVTT, or a number and a line of times, at the very beginning."""
    start = sample.start
    if start.startswith("webvtt") and not start[6:7].isalnum():
        return 0.95
    return 0.9 if _BEGINS.match(start) else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable where nothing is said."""
    decoded = decode(raw.data, raw.charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    references = _REFERENCES if text.startswith("WEBVTT") else ()
    paragraphs = [_Paragraph()]
    count, ended, before = 0, 0.0, ""
    for start, end, lines in _cues(text):
        count += 1
        for number, line in enumerate(lines):
            voice = _VOICE.match(line)
            said = _MARKS.sub("", line)
            for reference, sign in references:
                said = said.replace(reference, sign)
            said = " ".join(said.split())
            if not said or said == before:  # captions that roll up say each line again below the next
                continue
            current, before = paragraphs[-1], said
            pause = start - ended if number == 0 else 0.0
            speaker = " ".join(voice[1].split()) if voice else ""
            dash = _DASH.match(said)
            if dash or (speaker and speaker != current.speaker) or _is_over(current, pause):
                current = _Paragraph(speaker or ("" if dash else current.speaker))
                paragraphs.append(current)
                if speaker:
                    current.add(f"{speaker}:")
            current.add(said[dash.end() :] if dash else said)
        ended = end
    if not count:
        raise Unreadable("subtitles without any line of times")
    draft = Draft(blocks_of(" ".join(paragraph.lines) for paragraph in paragraphs))
    language = _LANGUAGE.search(text.partition("\n\n")[0])
    draft.language = language[1].lower() if language else ""
    draft.dropped.append(counted(count, "line of times", "lines of times"))
    decoded.state(draft)
    return Contents([draft])


def _cues(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """Beginning and end in seconds, and the lines, of each cue."""
    lines: list[str] = []
    times: tuple[float, float] | None = None
    for line in [*text.split("\n"), ""]:
        match = _TIMES.match(line) if "-->" in line else None
        if match:
            if times:  # no blank line stood between: the line before the times was the number of the cue
                yield *times, lines[:-1] if lines and lines[-1].strip().isdecimal() else lines
            hours, minutes, seconds, parts, *end = (match[group] or "0" for group in range(1, 9))
            times, lines = (_seconds(hours, minutes, seconds, parts), _seconds(*end)), []
        elif not line.strip():
            if times:
                yield *times, lines
            times, lines = None, []
        elif times:
            lines.append(line)


def _seconds(hours: str, minutes: str, seconds: str, parts: str) -> float:
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(parts.ljust(3, "0")) / 1000


def _is_over(paragraph: _Paragraph, pause: float) -> bool:
    """Whether what is said after a pause of so many seconds begins a paragraph."""
    if not paragraph.lines:
        return False
    if pause >= _LONG_PAUSE or paragraph.length >= _LONGEST:
        return True
    ends = _SENTENCE.search(paragraph.lines[-1]) is not None
    return ends and (pause >= _PAUSE or paragraph.length >= _LONG)
