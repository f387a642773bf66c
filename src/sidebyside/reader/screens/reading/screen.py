"""The screen of the reading: views, overview, inspector, status line; keys become actions here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from inspect import isawaitable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from sidebyside.model import Place
from sidebyside.reader.actions import find
from sidebyside.reader.keys.commands import COUNTING, ENDS, REPEATED, learnt, shown
from sidebyside.reader.keys.sequences import Keys, key_name
from sidebyside.reader.reading.session import Session
from sidebyside.reader.reading.sources import Watch
from sidebyside.reader.saving.shelf import view_place, view_word
from sidebyside.reader.screens.owned import OwnedScreen
from sidebyside.reader.screens.reading.comparing import Comparing
from sidebyside.reader.screens.reading.leaving import Leaving
from sidebyside.reader.screens.reading.panels import Panels
from sidebyside.reader.screens.reading.telling import Telling
from sidebyside.reader.screens.reading.travel import Travel
from sidebyside.reader.screens.reading.views import Views
from sidebyside.reader.sheets.messages import Message
from sidebyside.reader.terminal.compositor import QuickScreen
from sidebyside.reader.widgets.notice import Notice
from sidebyside.reader.widgets.overview import Overview
from sidebyside.reader.widgets.panes.palette import palette_of
from sidebyside.reader.widgets.panes.panes import Panes
from sidebyside.reader.widgets.prompt import Prompt
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.status import StatusLine
from sidebyside.reader.work.threads import Compared, Progressed, Stopped, Surveyed, SurveyEnded, Work

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.screens.reading.answers import Answers
    from sidebyside.reader.screens.reading.drifting import Drifting
    from sidebyside.reader.screens.reading.filtering import Filtering
    from sidebyside.reader.widgets.rows.rows import RowsView
    from sidebyside.reader.widgets.tables.coverage import CoverageGrid
    from sidebyside.reader.widgets.tables.ledgers import Ledgers
    from sidebyside.settings.config import Settings
    from sidebyside.snapshots import Snapshot

WATCH_EVERY = 2.0


class Covered(Container):
    """Holds widgets that cover it whole: for each frame it would be drawn beneath them, with all its styles."""

    BLANK = True


class ReadingScreen(OwnedScreen, QuickScreen):
    """One reading. Everything it knows of the reading is in its `Session`; widgets only show it."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReadingScreen {
        layout: vertical; background: $background;
        & > #middle { height: 1fr; width: 1fr; layout: horizontal; }
        & #left { height: 1fr; width: 1fr; layout: vertical; }
        & #views { height: 1fr; width: 1fr; }
        & #inspector { display: none; height: 11; max-height: 50%; border-top: solid $line; background: $background;
            &.open { display: block; } }
        &.wide #left { layout: horizontal; }
        &.wide #inspector { width: 46; height: 1fr; max-height: 100%; border-top: none; border-left: solid $line; }
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
        self.counts = settings.keymap in COUNTING
        """Whether a number before a key counts."""
        self.keys = Keys(keys, counts=self.counts)
        self.look = look
        self.snapshot = snapshot
        self.made_here = made_here
        """Whether the user named the sources, rather than a snapshot from elsewhere: they may be looked at unasked."""
        self.work = Work(self)
        self.telling = Telling(self)
        self.views = Views(self)
        self.panels = Panels(self)
        self.travel = Travel(self)
        self.comparing = Comparing(self)
        self.leaving = Leaving(self)
        self.files = Watch(session.reports) if snapshot is None and made_here else None
        self._start = place
        self._problem = problem

    # Building.

    # What is not there before something is asked for is not imported before either: the text is to stand first.

    @cached_property
    def answers(self) -> Answers:
        """What is done with what was typed."""
        from sidebyside.reader.screens.reading.answers import Answers

        return Answers(self)

    @cached_property
    def drifting(self) -> Drifting:
        """What became of the sources."""
        from sidebyside.reader.screens.reading.drifting import Drifting

        return Drifting(self)

    @cached_property
    def filtering(self) -> Filtering:
        """The filter of the reading."""
        from sidebyside.reader.screens.reading.filtering import Filtering

        return Filtering(self)

    def compose(self) -> ComposeResult:
        panes = Panes(self.session.reports, palette_of(self.look.theme), id="panes")
        panes.can_focus = False
        with Covered(id="middle"):
            with Covered(id="left"):
                with Covered(id="views"):
                    yield panes
                yield Sheet(id="inspector", key=learnt(self.table["inspector-down"]))
            yield self.panels.make_overview()
        yield Notice()
        with Covered(id="bottom"):
            yield Prompt()
            yield StatusLine()

    def on_mount(self) -> None:
        if not self.query(Panes):
            return  # another screen took its place before it stood: Textual composes nothing then
        self.status.cancels, self.status.tells_all = (learnt(self.table[id]) for id in ("cancel", "messages"))
        settings, panes = self.settings, self.panes
        panes.measure, panes.spacing, panes.intensity = settings.measure, settings.spacing, settings.intensity
        panes.linked, panes.justified = settings.linked, settings.justify
        self.panels.inspector.set_class(settings.inspector, "open")
        self.restyle(self.look)
        start = self._start or (view_place(self.snapshot.view) if self.snapshot else None)
        if start is not None:
            self.travel.go(self.session.clamp(start))
        if self.session.comparison is not None:
            self.comparing.show()
        self.telling.hint()
        self.tell_place()
        if self._problem:
            self.say(self._problem, trouble=True)
        self.call_after_refresh(self._begin)
        if self.files is not None:
            self.set_interval(WATCH_EVERY, self.look_at_files)

    async def _begin(self) -> None:
        view = self.snapshot.view if self.snapshot else {}
        if self.session.comparison is None:
            reports = self.session.reports
            self.status.work(0.0, "starting to compare")
            self.work.compare(lambda: reports)
        await self.views.show(view_word(view, "view") or self.settings.view)
        if view_word(view, "intensity"):
            self.views.intensify(view_word(view, "intensity"))
        if self.snapshot is not None and self.made_here:
            self.drifting.look(asked=False)

    def on_unmount(self) -> None:
        self.work.close()

    def on_resize(self, event: events.Resize) -> None:
        self.panels.place()

    # Parts.

    @property
    def panes(self) -> Panes:
        """The panes; they are always there, in front or not."""
        return self.query_one(Panes)

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

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self.look = look
        self.views.restyle(look)
        for widget in (self.panels.overview, *self.query(Sheet), self.notice, self.status):
            if widget.parent and widget.parent.id not in ("coverage", "ledgers"):
                widget.restyle(look)
        self.show_marks()
        self.tell_place()  # with the glyphs of the look

    # The place.

    def moved_on(self) -> None:
        """Another place is read: what was said of the one before is no longer so."""
        self.comparing.do_nothing_then()
        if not self.leaving.asked:
            self.say("")

    def on_panes_moved(self, event: Panes.Moved) -> None:
        if self.views.name == "panes" and self.panes.place != self.session.place:
            self.travel.moved_to(self.panes.place)
        elif self.views.name == "panes":
            self.tell_place()

    def on_panes_arranged(self, event: Panes.Arranged) -> None:
        self.panels.overview.redraw()

    def on_rows_view_moved(self, event: RowsView.Moved) -> None:
        self.travel.moved_to(self.views.in_front.place)

    def on_ledgers_moved(self, event: Ledgers.Moved) -> None:
        self.travel.moved_to(self.views.in_front.place)

    def on_coverage_grid_moved(self, event: CoverageGrid.Moved) -> None:
        self.travel.moved_to(self.views.in_front.place)

    async def on_ledgers_opened(self, event: Ledgers.Opened) -> None:
        await self.views.show("panes")
        self.travel.jump(event.place, event.span)
        self.say(f"{event.finding.type}: {event.finding.summary}")

    async def on_coverage_grid_opened(self, event: CoverageGrid.Opened) -> None:
        await self.views.show("panes")
        self.travel.jump(event.place)

    def on_overview_clicked(self, event: Overview.Clicked) -> None:
        self.travel.jump(event.place)

    # Telling.

    def say(self, message: str, *, trouble: bool = False) -> None:
        """Show a message in the status line, and keep it; an empty one takes away what is there."""
        if message and (not self.reader.said or self.reader.said[-1] != Message(message, trouble)):
            self.reader.said.append(Message(message, trouble))
        self.status.say(message, trouble=trouble)

    def tell_place(self) -> None:
        """Bring status line, overview and inspector up to date with the place."""
        panes = self.panes
        self.status.locate(*self.telling.where())
        seen = {report: panes.paragraphs_on_screen(report) for report in panes.visible_panes}
        if self.session.survey is not None:
            self.session.survey.view = tuple((report, rows.start, rows.stop) for report, rows in seen.items())
        self.panels.overview.locate(self.session.place, seen if self.views.name == "panes" else {})
        self.telling.inspect()

    def show_marks(self) -> None:
        """Show notes and marks in the gutter."""
        self.panes.flag(notes=self.session.noted(), marks=self.session.marks)

    # Work.

    def on_progressed(self, message: Progressed) -> None:
        if self.work.is_comparing:  # the last words of a work that was stopped may come after its end
            self.status.work(message.share, message.what)

    def on_compared(self, message: Compared) -> None:
        self.comparing.compared(message)

    def on_surveyed(self, message: Surveyed) -> None:
        self.comparing.surveyed(message)

    def on_survey_ended(self, message: SurveyEnded) -> None:
        self.comparing.survey_ended(message)

    def on_stopped(self, message: Stopped) -> None:
        self.comparing.stopped(message)

    def look_at_files(self) -> None:
        """Say which files of the reports have changed, or are gone, since the last look."""
        if self.files is None:
            return
        gone = self.files.gone
        changed = self.files.changed()
        if self.files.gone != gone:
            self.drifting.gone_now(self.files.gone)
        if changed:
            self.drifting.changed_now(changed)

    # What the user does.

    async def on_key(self, event: events.Key) -> None:
        above = self.app.screen
        if self.prompt.is_open or above is not self:
            # A key that was typed before the line or the list had opened belongs to that.
            if self.prompt.is_open:
                self.prompt.type_ahead(event)
            else:
                from sidebyside.reader.screens.covering import Covering

                if isinstance(above, Covering):
                    above.type_ahead(event)
            return
        event.stop()
        event.prevent_default()
        began, key = self.keys.pending, key_name(event.key, event.character)
        pressed = self.keys.press(key)
        self.telling.hint(self.keys.following() if pressed.pending else None)
        if pressed.action:
            await self.perform(pressed.action, pressed.count)
        elif pressed.count and not pressed.pending:
            self.status.say(f"{pressed.count} …")
        elif began and key == "escape":
            self.leaving.asked = False
            self.say("")  # an earlier message would stand there as if it were about this
        elif not pressed.pending:
            name = shown((" ".join((*began, key)),))
            has_all = "" if began else f"; {learnt(self.table['help'])} has all keys"
            self.say(f"{name} means nothing{has_all}.")

    def on_click(self, event: events.Click) -> None:
        if event.button == 3 and self.app.screen is self and not self.prompt.is_open:
            from sidebyside.reader.screens.reading.menu import open_menu

            open_menu(self)

    async def perform(self, action: str, count: int = 0) -> None:
        """Carry out the action of this id; after a number was typed, so many times or at the paragraph it names."""
        if action != "quit":
            self.leaving.asked = False
            self.comparing.do_nothing_then()
            if self.status.message and action != "cancel":  # which takes the message away, and nothing else then
                self.say("")  # it was about what was done before
        if count and action in ENDS:
            self.answers.answer("place", str(count))
            return
        carry_out = find(action)
        for left in reversed(range(max(count, 1) if action in REPEATED else 1)):
            before = self.views.in_front.spot if left else None
            result = carry_out(self)
            if isawaitable(result):
                await result
            if left and self.views.in_front.spot == before:
                break  # it leads no further

    async def on_status_line_pressed(self, event: StatusLine.Pressed) -> None:
        if event.action:
            self.keys.reset()
            self.telling.hint()
            await self.perform(event.action)

    async def on_notice_pressed(self, event: Notice.Pressed) -> None:
        await self.perform(event.action)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        self.answers.typing(event.purpose, event.value)

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        self.answers.answer(event.purpose, event.value)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        self.answers.left(event.purpose)
