"""Sizes, hidden and moved panes, and marks: what the panes do besides moving."""

import random

import pytest
from tests.reader.widgets.harness import KEYS, PALETTE, A, B, Harness, screen, settle
from textual.geometry import Size

from sidebyside import Comparison, Report
from sidebyside.model import Place, Span
from sidebyside.reader.widgets.panes.palette import palette_of
from sidebyside.reader.widgets.panes.strips import Line
from sidebyside.settings.themes import find_themes

SCRIPTS = [
    Report.from_paragraphs(["两国外长星期一在日内瓦举行会谈，讨论北部边境的局势。", "e\u0301cole"], title="新华社"),
    Report.from_paragraphs(["قال الوزير إن أربعين شاحنة أوقفت عند الجسر.", "שלום עולם"], title="قال"),
    Report.from_paragraphs(["👩‍👩‍👧 👍🏽 ❤️ 1️⃣", "\x1b[31m\u202e[b]x[/b] [@click=app.bell]y[/]"], title="\x1b[2J"),
]


def styles_of(app: Harness, word: str) -> list[str]:
    """The style of the first segment on each line that holds ``word``."""
    return [
        str(segment.style)
        for line in app.panes.render_lines(app.panes.region.reset_offset)
        for segment in line
        if word in segment.text
    ]


async def resize(app: Harness, width: int, height: int) -> None:
    app.panes._resize(Size(width, height))
    app.panes.canvas.lines()


async def test_any_size_from_one_cell_to_a_wall(comparison: Comparison) -> None:
    for reports, shown in ((list(comparison.reports), comparison), (SCRIPTS, None)):
        app = Harness(reports, shown)
        async with app.run_test(size=(100, 24)):
            for width, height in [
                (1, 1),
                (2, 50),
                (300, 1),
                (7, 3),
                (59, 24),
                (60, 24),
                (80, 24),
                (300, 100),
                (1, 100),
            ]:
                await resize(app, width, height)
                lines = app.panes.canvas.lines()
                assert len(lines) == height
                assert {line.cell_length for line in lines} == {width}


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (40, 20)])
async def test_every_line_has_the_cells_of_the_screen(size: tuple[int, int]) -> None:
    app = Harness(SCRIPTS)
    async with app.run_test(size=size):
        for line in app.panes.canvas.lines():
            assert line.cell_length == size[0]


async def test_random_keys_on_random_sizes(comparison: Comparison) -> None:
    rng = random.Random(5)
    keys = sorted(KEYS)
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(90, 20)) as pilot:
        for number in range(1500):
            KEYS[rng.choice(keys)](app.panes)
            if number % 15 == 0:
                await resize(app, rng.choice([1, 30, 61, 90, 140, 250]), rng.choice([1, 4, 9, 24, 60]))
            assert {line.cell_length for line in app.panes.canvas.lines()} == {app.panes.reading.width}
            place = app.panes.place
            assert place.report not in app.panes.hidden
            assert 0 <= place.paragraph < 4
        await pilot.pause()
        assert app._exception is None


async def test_hiding_moving_widening_and_pinning(comparison: Comparison) -> None:
    reports = [*comparison.reports, Report.from_paragraphs(["A third report."]), Report.from_paragraphs(["A fourth."])]
    app = Harness(reports)
    async with app.run_test(size=(120, 24)) as pilot:
        assert app.panes.visible_panes == (0, 1, 2)
        await pilot.press("l", "l", "l")
        assert app.panes.visible_panes == (1, 2, 3)
        assert app.panes.active == 3
        assert "‹" in screen(app)[0]
        await pilot.press("H")
        assert app.panes.active == 2
        assert app.panes.visible_panes == (0, 1, 2)
        await pilot.press("greater_than_sign", "h", "greater_than_sign")
        assert app.panes.visible_panes == (0, 2, 1)
        await pilot.press("A", "h", "h", "P", "l", "l", "l")
        assert app.panes.visible_panes[0] == 0
        assert "pinned" in screen(app)[0]
        await pilot.press("P", "plus", "plus")
        boxes = {box.report: box.width for box in app.panes.reading.arrangement.boxes}
        assert boxes[app.panes.active] == max(boxes.values())
        await pilot.press("H", "H", "H", "H", "H")
        assert len(app.panes.visible_panes) == 1, "the last pane stays"


async def test_narrow_screens_show_the_partner_below(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(50, 30)) as pilot:
        await pilot.press("J", "J")
        lines = screen(app)
        assert app.panes.reading.arrangement.stacked
        upper = next(y for y, line in enumerate(lines) if "She said that 40" in line)
        lower = next(y for y, line in enumerate(lines) if "Forty lorries" in line)
        assert upper < 18 <= lower
        await pilot.press("enter")
        assert app.panes.place == Place(1, 0)
        assert "Forty lorries" in "\n".join(screen(app)[:18])


async def test_search_hits_and_their_current_one(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(app, pilot)
        at = A[0].index("Geneva"), A[0].index("Geneva") + 6
        there = B[1].index("Geneva"), B[1].index("Geneva") + 6
        hits = {Place(0, 0): [Span(*at)], Place(1, 1): [Span(*there)]}
        app.panes.mark(hits, (Place(1, 1), Span(*there)))
        await pilot.pause()
        assert PALETTE.search.bgcolor is not None
        assert PALETTE.hit.bgcolor is not None
        left, right = styles_of(app, "Geneva")
        assert PALETTE.search.bgcolor.name in left
        assert PALETTE.hit.bgcolor.name in right
        app.panes.mark({})
        assert not any(PALETTE.search.bgcolor.name in style for style in styles_of(app, "Geneva"))


async def test_intensity_from_everything_to_plain_text(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(app, pilot)
        unique = PALETTE.kinds["unique"].bgcolor
        shared = PALETTE.kinds["shared"].bgcolor
        assert unique is not None
        assert shared is not None
        seen = []
        for _ in range(4):
            styles = " ".join(str(s.style) for line in app.panes.canvas.lines() for s in line)
            seen.append((app.panes.intensity, unique.name in styles, shared.name in styles))
            await pilot.press("v")
        assert seen == [
            ("everything", True, True),
            ("plain", False, False),
            ("findings", False, False),
            ("rewording", True, False),
        ]
        with pytest.raises(ValueError, match="none of"):
            app.panes.intensity = "loud"


@pytest.mark.parametrize("name", ["light", "ansi-16", "no-colour", "high-contrast"])
async def test_another_theme_while_running(comparison: Comparison, name: str) -> None:
    app = Harness(list(comparison.reports), comparison)
    palette = palette_of(find_themes().get(name))
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(app, pilot)
        before = screen(app)
        app.panes.restyle(palette)
        await pilot.pause()
        assert [line[10:48] for line in screen(app)] == [line[10:48] for line in before]
        glyphs = "".join(line[:9] for line in screen(app))
        assert palette.glyphs["unique"] in glyphs
        assert palette.glyphs["divergent"] in glyphs


async def test_kinds_differ_without_any_colour(comparison: Comparison) -> None:
    palette = palette_of(find_themes().get("no-colour"))
    assert len({palette.glyphs[kind] for kind in ("shared", "divergent", "unique")}) == 3
    looks = {str(palette.text + style) for style in palette.kinds.values()}
    assert len(looks) == 3
    assert all(style.color is None or style.color.is_default for style in palette.kinds.values())


async def test_notes_and_marks_in_the_gutter(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        app.panes.flag(notes=[Place(0, 0)], marks=[Place(1, 3)])
        await pilot.pause()
        gutters = "".join(line[:9] for line in screen(app)), "".join(line[52:61] for line in screen(app))
        assert PALETTE.glyphs["note"] in gutters[0]
        assert PALETTE.glyphs["mark"] in gutters[1]


async def test_unlinked_panes_stay_where_they_are(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("L")
        before = [line[61:] for line in screen(app)][2:]
        await pilot.press("J", "J", "J")
        assert [line[61:] for line in screen(app)][2:] == before
        await pilot.press("L")
        assert app.panes.place_in(1) == Place(1, 3)


async def test_measure_and_spacing_keep_the_place(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("J", "J", "j")
        place, offset = app.panes.place, app.panes.offset_in_paragraph
        for key in ("w", "W", "W", "W", "W", "underscore", "underscore", "underscore"):
            await pilot.press(key)
            assert (app.panes.place, app.panes.offset_in_paragraph) == (place, offset)
        assert app.panes.spacing == 1
        app.panes.measure = 10
        assert app.panes.measure == 30


async def test_nothing_a_terminal_obeys_is_drawn() -> None:
    app = Harness(SCRIPTS)
    async with app.run_test(size=(140, 24)):
        text = "\n".join(screen(app))
        assert "␛[31m⇄[b]x[/b] [@click=app.bell]y[/]" in text
        assert "right to left" in text
        assert not any(ord(character) < 32 and character != "\n" for character in text)
        codes = "".join(line.render(app.console) for line in app.panes.canvas.lines())
        assert "\x1b[2J" not in codes
        assert "\x1b[31m" not in codes
        assert "\u202e" not in codes


async def test_a_line_can_still_be_cut_like_any_strip(comparison: Comparison) -> None:
    app = Harness(list(comparison.reports), comparison)
    async with app.run_test(size=(100, 24)):
        line = next(line for line in app.panes.canvas.lines() if "Geneva" in line.text)
        assert isinstance(line, Line)
        assert line.crop(10, 40).text == line.text[10:40]
        parts = line.divide([30, 100])
        assert [part.text for part in parts] == [line.text[:30], line.text[30:]]
        assert line.divide([100]) == [line]
