"""The screen of the reading: views, overview, inspector, status line; keys become actions here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from inspect import isawaitable
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from sidebyside.layout.arrangement import MIN_PANE, how_many_fit
from sidebyside.model import Place, Span, letter
from sidebyside.reader import sources
from sidebyside.reader.actions import find
from sidebyside.reader.commands import shown
from sidebyside.reader.compositor import QuickScreen
from sidebyside.reader.keys import Keys, key_name
from sidebyside.reader.screens.telling import Telling
from sidebyside.reader.session import Position, Session
from sidebyside.reader.shelf import view_place, view_word
from sidebyside.reader.widgets.notice import Notice
from sidebyside.reader.widgets.overview import Overview
from sidebyside.reader.widgets.palette import palette_of
from sidebyside.reader.widgets.panes import Panes
from sidebyside.reader.widgets.prompt import Prompt
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.status import STILL_COMPARING, StatusLine
from sidebyside.reader.work import Compared, Progressed, Stopped, Surveyed, Work

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.app import ReaderApp
    from sidebyside.reader.look import Look
    from sidebyside.reader.reading.partners import Round
    from sidebyside.reader.screens.answers import Answers
    from sidebyside.reader.screens.drifting import Drifting
    from sidebyside.reader.screens.filtering import Filtering
    from sidebyside.reader.views import Unit
    from sidebyside.reader.widgets.coverage import CoverageGrid
    from sidebyside.reader.widgets.ledgers import Ledgers
    from sidebyside.reader.widgets.rows import RowsView
    from sidebyside.settings.config import Settings
    from sidebyside.snapshots import Snapshot

    MadeView = RowsView | Ledgers | CoverageGrid
    AnyView = Panes | MadeView

WIDE = 130
"""From this width the inspector stands at the right, below it at the bottom."""
WATCH_EVERY = 2.0


class Covered(Container):
    """Holds widgets that cover it whole: for each frame it would be drawn beneath them, with all its styles."""

    BLANK = True


class ReadingScreen(QuickScreen):
    """One reading. Everything it knows of the reading is in its `Session`; widgets only show it."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReadingScreen {
        layout: vertical; background: $background;
        & > #middle { height: 1fr; width: 1fr; layout: horizontal; }
        & #left { height: 1fr; width: 1fr; layout: vertical; }
        & #views { height: 1fr; width: 1fr; }
        & #inspector { display: none; height: 11; border-top: solid $line; background: $background;
            &.open { display: block; } }
        &.wide #left { layout: horizontal; }
        &.wide #inspector { width: 46; height: 1fr; border-top: none; border-left: solid $line; }
        & Overview { display: none; &.open { display: block; } }
        & #bottom { height: 1; width: 1fr; layout: vertical; }
        & #bottom.asking StatusLine { display: none; }
    }
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        keys: Mapping[str, tuple[str, ...]],
        look: Look,
        *,
        snapshot: Snapshot | None = None,
        place: Place | None = None,
        problem: str = "",
        made_here: bool = True,
    ) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.table = keys
        self.keys = Keys(keys)
        self.look = look
        self.snapshot = snapshot
        self.made_here = made_here
        """Whether the user named the sources, rather than a snapshot from elsewhere: they may be looked at unasked."""
        self.work = Work(self)
        self.telling = Telling(self)
        self.view_name = "panes"
        self.intensity = settings.intensity
        self._start = place
        self._problem = problem
        self._leaving = False
        self._reports = session.reports
        self._arrived: frozenset[tuple[int, int]] = frozenset()
        self.stamps = [sources.stamp(report) for report in session.reports] if snapshot is None and made_here else []

    # Building.

    @property
    def reader(self) -> ReaderApp:
        """The app, as the type it is."""
        from sidebyside.reader.app import ReaderApp

        assert isinstance(self.app, ReaderApp)
        return self.app

    # What is not there before something is asked for is not imported before either: the text is to stand first.

    @cached_property
    def answers(self) -> Answers:
        """What is done with what was typed."""
        from sidebyside.reader.screens.answers import Answers

        return Answers(self)

    @cached_property
    def drifting(self) -> Drifting:
        """What became of the sources."""
        from sidebyside.reader.screens.drifting import Drifting

        return Drifting(self)

    @cached_property
    def filtering(self) -> Filtering:
        """The filter of the reading."""
        from sidebyside.reader.screens.filtering import Filtering

        return Filtering(self)

    def compose(self) -> ComposeResult:
        # What the width asks for is said before anything is drawn, or all would be laid out and drawn twice.
        self.set_class(self.app.size.width >= WIDE, "wide")
        overview = Overview(self.session.reports)
        overview.set_class(self.settings.overview and not self._costs_a_pane(), "open")
        panes = Panes(self.session.reports, palette_of(self.look.theme), id="panes")
        panes.can_focus = False
        with Covered(id="middle"):
            with Covered(id="left"):
                with Covered(id="views"):
                    yield panes
                yield Sheet(id="inspector")
            yield overview
        yield Notice(shown(self.table["reload"][:1]), "re-align, keep or compare")
        with Covered(id="bottom"):
            yield Prompt()
            yield StatusLine()

    def on_mount(self) -> None:
        if not self.query(Panes):
            return  # another screen took its place before it stood: Textual composes nothing then
        settings, panes = self.settings, self.panes
        panes.measure, panes.spacing, panes.intensity = settings.measure, settings.spacing, settings.intensity
        panes.linked, panes.justified = settings.linked, settings.justify
        self.inspector.set_class(settings.inspector, "open")
        self.restyle(self.look)
        start = self._start or (view_place(self.snapshot.view) if self.snapshot else None)
        if start is not None:
            self.go(self.session.clamp(start))
        if self.session.comparison is not None:
            self._show_comparison()
        self.telling.hint()
        self.tell_place()
        if self._problem:
            self.say(self._problem, trouble=True)
        self.call_after_refresh(self._begin)
        if self.stamps:
            self.set_interval(WATCH_EVERY, self._watch)

    async def _begin(self) -> None:
        view = self.snapshot.view if self.snapshot else {}
        if self.session.comparison is None:
            reports = self.session.reports
            self.status.work(0.0, "comparing")
            self.work.compare(lambda: reports)
        await self.show_view(view_word(view, "view") or self.settings.view)
        if view_word(view, "intensity"):
            self.set_intensity(view_word(view, "intensity"))
        if self.snapshot is not None and self.made_here:
            self.drifting.look(asked=False)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= WIDE, "wide")
        self._place_overview()

    # Parts.

    @property
    def panes(self) -> Panes:
        """The panes; they are always there, in front or not."""
        return self.query_one(Panes)

    @property
    def inspector(self) -> Sheet:
        """Why the paragraph under the cursor is linked, and what differs."""
        return self.query_one("#inspector", Sheet)

    @property
    def status(self) -> StatusLine:
        """The bottom line."""
        return self.query_one(StatusLine)

    @property
    def notice(self) -> Notice:
        """The bar above the bottom line."""
        return self.query_one(Notice)

    @property
    def prompt(self) -> Prompt:
        """The line to type in."""
        return self.query_one(Prompt)

    @property
    def view(self) -> AnyView:
        """The view in front."""
        return cast("AnyView", self.query_one("#views").get_child_by_id(self.view_name))

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self.look = look
        self.panes.restyle(palette_of(look.theme))
        for widget in self.query("RowsView, Ledgers, CoverageGrid, Overview, Sheet, Notice, StatusLine"):
            if widget.parent and widget.parent.id != "coverage":
                widget.restyle(look)  # type: ignore[attr-defined]
        self.show_marks()

    # Views.

    async def show_view(self, name: str) -> None:
        """Bring a view to the front at the place being read."""
        place, span = self.session.position
        views = self.query_one("#views")
        if not views.query(f"#{name}"):
            made = self._make_view(name)
            await views.mount(made)
            made.restyle(self.look)
            self.filtering.bring(made)
        for child in views.children:
            child.display = child.id == name
        self.view_name = name
        view = self.view
        if not isinstance(view, Panes):
            view.show(self.session.comparison, self.session.survey)
        if view.place != place or span is not None:
            view.go(place, span)
        self.telling.hint()
        self.tell_place()

    def _make_view(self, name: str) -> MadeView:
        if name == "rows":
            from sidebyside.reader.widgets.rows import RowsView

            made = RowsView(self.session.reports, id="rows")
            made.intensity, made.spacing = self.intensity, self.panes.spacing
            made.against_all, made.justified = self.panes.against_all, self.panes.justified
            return made
        if name == "ledgers":
            from sidebyside.reader.widgets.ledgers import Ledgers

            return Ledgers(id="ledgers")
        from sidebyside.reader.widgets.coverage import CoverageGrid

        return CoverageGrid(id="coverage")

    async def rows_view(self) -> RowsView:
        """The rows view, made if there is none yet."""
        if not self.query("#rows"):
            await self.show_view("rows")
        return cast("RowsView", self.query_one("#rows"))

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self.inspector.toggle_class("open")
        self.telling.inspect_anew()
        self.tell_place()

    def toggle_overview(self) -> None:
        """Show or hide the overview."""
        overview = self.query_one(Overview)
        if overview.has_class("open"):
            overview.add_class("unwanted")
        else:
            overview.remove_class("unwanted")
        self._place_overview(asked=True)

    def _place_overview(self, asked: bool = False) -> None:
        overview = self.query_one(Overview)
        wanted = (self.settings.overview or asked) and not overview.has_class("unwanted")
        overview.set_class(wanted and (asked or not self._costs_a_pane()), "open")

    def _costs_a_pane(self) -> bool:
        """Whether the overview would take a pane's place, or the only pane its width."""
        width, count = self.app.size.width, len(self.session.reports)
        left = width - 3 * count - 1
        return left < MIN_PANE or how_many_fit(left) < min(how_many_fit(width), count)

    # The place.

    def leave(self) -> None:
        """Remember where one is before a jump."""
        self.session.journey.leave(self.session.position)

    def jump(self, place: Place, span: Span | None = None) -> None:
        """Go somewhere so that "back" returns here."""
        self.leave()
        self.go(place, span)

    def go(self, place: Place, span: Span | None = None) -> None:
        """Read a place, in whatever view is in front."""
        self.session.position = Position(place, span)
        self.panes.go(place, span)
        if self.view_name != "panes":
            self.view.go(place, span)
        self.tell_place()

    def step(self, unit: Unit, by: int) -> None:
        """Move in the view in front."""
        view = self.view
        if not isinstance(view, Panes):
            view.step(unit, by)
            self.moved_to(view.place)
            return
        if unit == "line":
            view.move_lines(by)
        elif unit in ("half", "page"):
            view.move_pages(by / 2 if unit == "half" else by)
        elif unit == "paragraph":
            view.move_paragraphs(by)
        elif unit == "sentence":
            view.move_sentences(by)
        elif unit == "pane":
            self._turn(by)
        else:
            view.move_to_end(by)
        self.moved_to(view.place)

    def _turn(self, by: int) -> None:
        """To the neighbouring pane; from the last to the first."""
        panes = self.panes
        before = panes.active
        panes.move_panes(by)
        if panes.active == before:
            shown = panes.reading.panes.shown
            panes.active = shown[0] if by > 0 else shown[-1]

    def moved_to(self, place: Place) -> None:
        """The view in front has moved to a place."""
        panes = self.panes
        span = panes.focus_span if self.view_name == "panes" else None
        position = Position(place, span)
        if position != self.session.position:
            self.session.position = position
            if not self._leaving:
                self.status.say("")
        self.tell_place()

    def on_panes_moved(self, event: Panes.Moved) -> None:
        if self.view_name == "panes" and self.panes.place != self.session.place:
            self.moved_to(self.panes.place)
        elif self.view_name == "panes":
            self.tell_place()

    def on_panes_arranged(self, event: Panes.Arranged) -> None:
        self.query_one(Overview).redraw()

    def on_rows_view_moved(self, event: RowsView.Moved) -> None:
        self.moved_to(self.view.place)

    def on_ledgers_moved(self, event: Ledgers.Moved) -> None:
        self.moved_to(self.view.place)

    def on_coverage_grid_moved(self, event: CoverageGrid.Moved) -> None:
        self.moved_to(self.view.place)

    async def on_ledgers_opened(self, event: Ledgers.Opened) -> None:
        await self.show_view("panes")
        self.jump(event.place, event.span)
        self.say(f"{event.finding.type}: {event.finding.summary}")

    async def on_coverage_grid_opened(self, event: CoverageGrid.Opened) -> None:
        await self.show_view("panes")
        self.jump(event.place)

    def on_overview_clicked(self, event: Overview.Clicked) -> None:
        self.jump(event.place)

    async def open_row(self) -> bool:
        """In a table: go to what the row stands for. Whether the view in front is one."""
        if self.view_name not in ("ledgers", "coverage"):
            return False
        cast("Ledgers | CoverageGrid", self.view).open()
        return True

    def follow(self) -> Round | None:
        """To the next partner of the paragraph; the round one is on, None without a partner."""
        before, in_panes = self.session.position, self.view_name == "panes"
        went = self.panes.follow_link() if in_panes else self.session.next_partner()
        if went is None:
            return None
        self.session.journey.leave(before)
        if in_panes:
            self.session.position = Position(went)
            self.tell_place()
        else:
            self.go(went)
        return self.panes.reading.round if in_panes else self.session.round

    # Telling.

    def say(self, message: str, *, trouble: bool = False) -> None:
        """Show a message in the status line."""
        self.status.say(message, trouble=trouble)

    def tell_place(self) -> None:
        """Bring status line, overview and inspector up to date with the place."""
        panes = self.panes
        self.status.locate(self.telling.where())
        seen = {report: panes.paragraphs_on_screen(report) for report in panes.visible_panes}
        self.query_one(Overview).locate(self.session.place, seen if self.view_name == "panes" else {})
        self.telling.inspect()

    def show_marks(self) -> None:
        """Show notes and marks in the gutter."""
        self.panes.flag(notes=self.session.noted(), marks=self.session.marks)

    # The comparison.

    def _show_comparison(self) -> None:
        session = self.session
        survey = session.survey
        if session.kept is not None:
            self.reader.autosave.changed(session.kept)
        self.panes.show(session.comparison)
        for view in self.query("RowsView, Ledgers, CoverageGrid"):
            view.show(session.comparison, survey)  # type: ignore[attr-defined]
        self.telling.inspect_anew()
        self._arrived = frozenset()
        self.show_marks()
        self.tell_place()
        if survey is not None:
            self.query_one(Overview).know(survey.kinds)
            self.work.survey(survey)

    def correct(self, comparison: Comparison, what: str) -> None:
        """A correction was made: everything that follows from it follows now."""
        self.session.corrected(comparison, what)
        self.corrected(f"{what}; {shown(self.table['undo'][:1])} takes it back", True)

    def corrected(self, message: str, changed: bool) -> None:
        """Show the comparison as it is now, and say what happened."""
        if changed and [r.texts for r in self._reports] != [r.texts for r in self.session.reports]:
            self.reader.reopen(self, message)  # undone, or done again, was reading the sources again
            return
        if changed:
            self._show_comparison()
        self.say(message)

    def on_progressed(self, message: Progressed) -> None:
        self.status.work(message.share, message.what)

    def on_compared(self, message: Compared) -> None:
        self.status.work(None)
        if self.status.message == STILL_COMPARING:
            self.say("")
        if message.again:
            self.drifting.compared(message.comparison)
        else:
            self.session.compared(message.comparison)
            self._show_comparison()

    def on_surveyed(self, message: Surveyed) -> None:
        if message.survey is not self.session.survey:
            return
        self.query_one(Overview).know(message.survey.kinds)
        if self.session.filter is not None and message.complete:
            self.filtering.apply()
        self._show_arrivals(message)
        if message.complete:
            for view in self.query("RowsView, Ledgers, CoverageGrid"):
                view.show(self.session.comparison, message.survey)  # type: ignore[attr-defined]
            self.reader.settle_memory()
        self.tell_place()

    def _show_arrivals(self, message: Surveyed) -> None:
        """Findings that came from elsewhere, for what is on the screen."""
        if not self.session.is_waiting:
            return
        panes = self.panes
        known = frozenset(
            (report, number)
            for report in panes.visible_panes
            for number in panes.paragraphs_on_screen(report)
            if message.survey.kinds[report][number] is not None
        )
        if message.complete or not known <= self._arrived:
            self._arrived |= known
            panes.show(self.session.comparison)

    def on_stopped(self, message: Stopped) -> None:
        self.status.work(None)
        if message.reason:
            self.say(f"Not compared: {message.reason}", trouble=True)
        else:
            self.say(f"Not compared; {shown(self.table['reload'][:1])} starts again.")

    def _watch(self) -> None:
        if len(self.stamps) != len(self.session.reports):
            return  # undone or done again: another screen with other reports is about to take over
        for number in sources.changed(self.session.reports, self.stamps):
            self.stamps[number] = sources.stamp(self.session.reports[number])
            self.drifting.changed.add(number)
            self.say(f"The file of {letter(number)} has changed: {shown(self.table['reload'][:1])} reads it again.")

    # What the user does.

    async def on_key(self, event: events.Key) -> None:
        above = self.app.screen
        if self.prompt.is_open or above is not self:
            # A key that was typed before the line or the list had opened belongs to that.
            if self.prompt.is_open:
                self.prompt.type_ahead(event)
            else:
                from sidebyside.reader.screens.library import Library
                from sidebyside.reader.screens.picker import Picker

                if isinstance(above, Picker | Library):
                    above.type_ahead(event)
            return
        event.stop()
        event.prevent_default()
        pressed = self.keys.press(key_name(event.key, event.character))
        self.telling.hint(self.keys.following() if pressed.pending else None)
        if pressed.action:
            await self.perform(pressed.action)

    async def perform(self, action: str) -> None:
        """Carry out the action of this id."""
        if action != "quit":
            self._leaving = False
            if self.status.message and action != "cancel":  # which takes the message away, and nothing else then
                self.say("")  # it was about what was done before
        result = find(action)(self)
        if isawaitable(result):
            await result

    async def on_status_line_pressed(self, event: StatusLine.Pressed) -> None:
        if event.action:
            self.keys.reset()
            self.telling.hint()
            await self.perform(event.action)

    def on_notice_pressed(self, event: Notice.Pressed) -> None:
        self.drifting.choose()

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        self.answers.typing(event.purpose, event.value)

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        self.answers.answer(event.purpose, event.value)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        self.answers.left(event.purpose)

    def set_intensity(self, intensity: str) -> None:
        """Which highlights are drawn, in all views."""
        self.intensity = intensity
        self.panes.intensity = intensity
        for rows in self.query("RowsView"):
            cast("RowsView", rows).set_intensity(intensity)

    def cancel(self) -> None:
        """Leave whatever is under way, the most recent first."""
        session = self.session
        if self.work.stop():
            return
        if session.link_from is not None:
            session.link_from = None
            self.say("")
        elif self.panes.selection is not None:
            self.panes.select(None)
        elif self.status.message:
            self.say("")
        elif session.filter is not None:
            self.filtering.set("")
        elif session.search is not None:
            session.search = None
            self.panes.mark({})
        elif self.inspector.has_class("open"):
            self.toggle_inspector()
        self.tell_place()

    def leave_reader(self) -> None:
        """Quit; once more where corrections would be lost; not while a snapshot is being written."""
        if any(worker.group == "save" and not worker.is_finished for worker in self.workers):
            self.say("Still saving: leave when it says Saved.", trouble=True)
            return
        if self.session.unsaved and not self._leaving:
            self._leaving = True
            save, leave = shown(self.table["save"][:1]), shown(self.table["quit"][:1])
            self.say(f"Corrections are not saved: {save} saves, {leave} again leaves without.", trouble=True)
            return
        self.work.stop()
        self.reader.leave(self)
