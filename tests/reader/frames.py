"""A screen as a text: its characters, and below each line the letters of the styles that differ from the plain one."""

from __future__ import annotations

import string

from rich.style import Style
from textual.app import App


def frame(app: App[None]) -> str:
    """The screen in front. Two lines a row: text, then style letters where any style is set; a legend at the end."""
    names: dict[Style, str] = {}
    letters = string.ascii_letters + string.digits
    lines = []
    plain: Style | None = None
    for strip in app.screen._compositor.render_strips():
        text, marks = "", ""
        for segment in strip:
            style = (segment.style or Style.null()).without_color + Style(
                color=segment.style.color if segment.style else None,
                bgcolor=segment.style.bgcolor if segment.style else None,
            )
            style = style.clear_meta_and_links()
            plain = plain or style
            if style not in names:
                names[style] = letters[len(names) % len(letters)]
            text += segment.text
            marks += names[style] * len(segment.text)
        lines.append(f"{text.rstrip()}")
        lines.append(f"~{_short(marks)}")
    legend = [f"{name}: {style}" for style, name in names.items()]
    return "\n".join([*lines, "", *legend, ""])


def _short(marks: str) -> str:
    """Runs of a letter as letter and count."""
    out = []
    position = 0
    while position < len(marks):
        end = position
        while end < len(marks) and marks[end] == marks[position]:
            end += 1
        out.append(f"{marks[position]}{end - position}")
        position = end
    return " ".join(out)
