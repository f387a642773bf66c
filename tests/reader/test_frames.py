"""The look of every view at three sizes, light and dark, without colour, and with two, three and six reports.

The frames are in ``frames/``; ``SIDEBYSIDE_FRAMES=write`` writes them anew, to be read before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.reader.frames import frame
from tests.reader.opened import A, B, Opener, comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Finding, Link, Place, Report, Side
from sidebyside.settings.config import Settings

FOLDER = Path(__file__).parent / "frames"
SIZES = [(80, 24), (120, 36), (200, 50)]
VIEWS = {"panes": ("J", "v"), "rows": ("2", "J"), "ledgers": ("3",), "coverage": ("4", "J"), "inspector": ("J", "i")}
SCRIPTS = [
    "烏克蘭的戰爭仍在繼續。外交部長訪問了莫斯科，並稱讚了兩國關係。會談持續了兩個小時。",
    "قال الوزير إن بلاده ستدعم روسيا حتى النصر في أوكرانيا.",
    "שר החוץ אמר כי ארצו תתמוך ברוסיה עד לניצחון באוקראינה.",
    "A family 👩‍👩‍👧‍👦, a thumb 👍🏽, a heart ❤️, a key 1️⃣; combining e\u0301 and n\u0303.",
]


class Fixed(Comparison):
    """A comparison whose findings do not depend on the detectors."""

    @property
    def entries(self) -> tuple[Finding, ...]:  # type: ignore[override]
        at = A[1].index("8,000"), B[1].index("8,000")
        sides = (Side(0, 1, at[0], at[0] + 5, "8,000"), Side(1, 1, at[1], at[1] + 5, "8,000"))
        alone = (Side(0, 3, 0, 5, "Eight"),)
        return (
            Finding("number", "hedge differs", "hedge differs: 8,000 / as many as 8,000", sides),
            Finding("number", "only here", "eight, only in A", alone, differs=False),
        )

    def findings_in(self, link: Link) -> tuple[Finding, ...]:
        return self.entries[:1] if {link.left, link.right} == {Place(0, 1), Place(1, 1)} else ()


def fixed(whole: Comparison) -> Fixed:
    return Fixed(whole.reports, whole.links)


def six() -> Fixed:
    whole = comparison()
    reports = [*whole.reports, *(Report.from_paragraphs(A[n:], title=f"Report {n}") for n in (1, 2, 3))]
    links = [*whole.links, Link(Place(0, 1), Place(3, 0), 0.8), Link(Place(3, 1), Place(4, 0), 0.8)]
    return Fixed(reports, links)


def many_scripts() -> Fixed:
    reports = [Report.from_paragraphs(SCRIPTS, title="短い"), Report.from_paragraphs(SCRIPTS[::-1], title="אחר")]
    return Fixed(reports, [Link(Place(0, n), Place(1, 3 - n), 0.9) for n in range(4)])


def cases() -> list[tuple[str, Fixed, tuple[int, int], str, tuple[str, ...]]]:
    found = []
    for theme in ("dark", "light"):
        for size in SIZES:
            for view, keys in VIEWS.items():
                found.append((f"{view}-{size[0]}x{size[1]}-{theme}", fixed(comparison(2)), size, theme, keys))
    for view, keys in VIEWS.items():
        for name, whole in (("three", fixed(comparison(3))), ("six", six()), ("scripts", many_scripts())):
            found.append((f"{view}-{name}", whole, (120, 36), "dark", keys))
        found.append((f"{view}-no-colour", fixed(comparison(2)), (80, 24), "no-colour", keys))
    for width, height in ((80, 24), (200, 50)):
        for name, whole in (("three", fixed(comparison(3))), ("six", six()), ("scripts", many_scripts())):
            for view, keys in VIEWS.items():
                found.append((f"{view}-{name}-{width}x{height}", whole, (width, height), "light", keys))
        found.append((f"help-{width}x{height}", fixed(comparison(2)), (width, height), "light", ("question_mark",)))
    for view, keys in VIEWS.items():
        for width, height in ((120, 36), (200, 50)):
            case = (f"{view}-no-colour-{width}x{height}", fixed(comparison(3)), (width, height), "no-colour", keys)
            found.append(case)
    found.append(("legend-dark", fixed(comparison(2)), (120, 36), "dark", ("asterisk",)))
    found.append(("legend-no-colour", fixed(comparison(2)), (120, 36), "no-colour", ("asterisk",)))
    filtered = ("ampersand", "d", "i", "v", "enter", "J")
    found.append(("panes-filtered", fixed(comparison(3)), (120, 36), "dark", filtered))
    found.append(("panes-justified", fixed(comparison(2)), (80, 24), "dark", ("vertical_line",)))
    found.append(("panes-ansi-16", fixed(comparison(2)), (80, 24), "ansi-16", VIEWS["panes"]))
    found.append(("help", fixed(comparison(2)), (120, 36), "dark", ("question_mark",)))
    found.append(("palette", fixed(comparison(2)), (80, 24), "light", ("colon", "d", "i", "v")))
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[0])
async def test_frame(case: tuple[str, Fixed, tuple[int, int], str, tuple[str, ...]], open_reader: Opener) -> None:
    name, whole, size, theme, keys = case
    async with open_reader(compared=whole, size=size, theme=theme, settings=Settings(remember_place=False)) as reader:
        await reader.press(*keys)
        await reader.until_marked()
        seen = frame(reader.app)
    path = FOLDER / f"{name}.txt"
    if os.environ.get("SIDEBYSIDE_FRAMES") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")
