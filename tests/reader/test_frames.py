"""The look of every view at three sizes, light and dark, without colour, and with two, three and six reports.

The frames are in ``frames/``; ``SIDEBYSIDE_FRAMES=write`` writes them anew, to be read before they are committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from tests.reader.frames import frame
from tests.reader.opened import A, B, Opener, comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Finding, Link, Place, Report, Side
from sidebyside.settings.config import Settings

FOLDER = Path(__file__).parent / "frames"
Case = tuple[str, str, tuple[int, int], str, tuple[str, ...]]
"""Name of the frame, name of the set of reports, size, theme, and the keys that lead there."""
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


SETS: dict[str, Callable[[], Fixed]] = {
    "two": lambda: fixed(comparison(2)),
    "three": lambda: fixed(comparison(3)),
    "six": six,
    "scripts": many_scripts,
}
THEMES = ("dark", "light", "no-colour")
SINGLE: list[Case] = [
    ("help-80x24", "two", (80, 24), "light", ("question_mark",)),
    ("help-120x36", "two", (120, 36), "dark", ("question_mark",)),
    ("help-200x50", "two", (200, 50), "light", ("question_mark",)),
    ("legend-dark", "two", (120, 36), "dark", ("asterisk",)),
    ("legend-no-colour", "two", (120, 36), "no-colour", ("asterisk",)),
    ("panes-filtered", "three", (120, 36), "dark", ("ampersand", "d", "i", "v", "enter", "J")),
    ("panes-justified", "two", (80, 24), "dark", ("vertical_line",)),
    ("panes-ansi-16", "two", (80, 24), "ansi-16", VIEWS["panes"]),
    ("palette", "two", (80, 24), "light", ("colon", "d", "i", "v")),
]


def matrix() -> list[Case]:
    """Every view of every set of reports, at every size and in every theme."""
    return [
        (f"{view}-{of}-{size[0]}x{size[1]}-{theme}", of, size, theme, keys)
        for (view, keys), of, size, theme in product(VIEWS.items(), SETS, SIZES, THEMES)
    ]


def test_no_frame_is_left_behind() -> None:
    wanted = {name for name, *_ in (*matrix(), *SINGLE)} | {"reports-80x24-dark"}
    assert {path.stem for path in FOLDER.iterdir()} == wanted


@pytest.mark.parametrize("case", [*matrix(), *SINGLE], ids=lambda case: case[0])
async def test_frame(case: Case, open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    name, of, size, theme, keys = case
    if name.startswith("help"):  # which names the folder
        monkeypatch.setenv("SIDEBYSIDE_CONFIG_DIR", "/none/sidebyside")
    whole = SETS[of]()
    async with open_reader(compared=whole, size=size, theme=theme, settings=Settings(remember_place=False)) as reader:
        await reader.press(*keys)
        await reader.until_marked()
        seen = frame(reader.app)
    path = FOLDER / f"{name}.txt"
    if os.environ.get("SIDEBYSIDE_FRAMES") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")
