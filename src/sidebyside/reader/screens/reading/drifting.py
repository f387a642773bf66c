"""Sources that changed since a snapshot was made: looked for, told in a bar, and what to do about them chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sidebyside.comparison import Comparison
from sidebyside.language.plurals import counted
from sidebyside.model import Report, letter
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look
from sidebyside.reader.reading.sources import CHANGED, GONE, read_again
from sidebyside.reader.screens.picker import Choice, Picker
from sidebyside.reader.screens.reference import Reference
from sidebyside.snapshots import Moved, SourceState, beside_reports, carry, carry_beside, check_sources

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

WAYS = {
    "realign": (
        "Re-align with what it says now",
        "Corrections and notes go where their paragraphs went; undo returns.",
    ),
    "keep": ("Keep what was saved", "Nothing changes. The snapshot has its texts."),
    "beside": ("Compare with what it was", "The same, and the old text becomes one more report."),
}


class Drifting:
    """What a reading screen does about sources that changed."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.changed: set[int] = set()
        """The reports (0-based) whose source is known to be another than the one that was read."""
        self.gone: frozenset[int] = frozenset()
        """The reports (0-based) whose file is not there any more."""
        self._aside: set[int] = set()
        self._reading: tuple[int, ...] = ()
        self._beside = False

    def found(self, reports: Iterable[int]) -> None:
        """The sources of these reports have changed: their headings say so until they are read or left aside."""
        self.changed |= set(reports)
        self._aside -= set(reports)
        self._sign()

    def changed_now(self, reports: Sequence[int]) -> None:
        """The files of these reports have just changed: say so, and keep the sign of it."""
        self.found(reports)
        what = ("files", "have", "them") if len(reports) > 1 else ("file", "has", "it")
        key = learnt(self._screen.table["reload"])
        self._screen.say(f"The {what[0]} of {_named(reports)} {what[1]} changed: {key} reads {what[2]} again.")

    def gone_now(self, reports: frozenset[int]) -> None:
        """The files of these reports are not there any more, all others are: say which are newly gone."""
        fresh = reports - self.gone
        self._aside -= self.gone ^ reports
        self.gone = reports
        self._sign()
        if fresh:
            self._screen.say(self.gone_words(fresh))

    def take_over(self, earlier: ReadingScreen) -> None:
        """Go on from the screen that this one takes the place of: what is gone is still gone."""
        files = self._screen.files
        if files is not None and earlier.files is not None and earlier.files.gone:
            files.take_over(earlier.files)
            self.gone, self._aside = files.gone, earlier.drifting._aside & files.gone
            self._sign()

    def gone_words(self, reports: Iterable[int]) -> str:
        """That the files of these reports are gone, in a sentence; empty for none."""
        named = _named(reports)
        what = ("files", "are") if "," in named else ("file", "is")
        return f"The {what[0]} of {named} {what[1]} gone; the text on the screen is kept." if named else ""

    def leave_aside(self) -> str:
        """Take the signs away; the words for it, empty where there was none. The sources can still be read."""
        told = (self.changed | self.gone) - self._aside
        self._aside |= told
        self._sign()
        key = learnt(self._screen.table["reload"])
        still = f"; {key} still reads what changed" if told & self.changed else ""
        return f"{_named(told)} left as read{still}." if told else ""

    def forget(self) -> None:
        """The texts that are shown are those of the sources, or are wanted as they are."""
        self.changed.clear()
        self._aside.clear()
        self._sign()

    def _sign(self) -> None:
        signs = dict.fromkeys(self.changed, CHANGED) | dict.fromkeys(self.gone, GONE)
        self._screen.panes.signs = {report: sign for report, sign in signs.items() if report not in self._aside}

    def look(self, *, asked: bool) -> None:
        """Compare the sources with what they were, in a thread. Unless ``asked``, only what changed is told."""
        screen, comparison = self._screen, self._screen.session.comparison
        if comparison is None:
            return

        def check() -> None:
            screen.app.call_from_thread(self._looked, check_sources(comparison), asked)

        screen.run_worker(check, thread=True, group="check", exit_on_error=False)

    def _looked(self, states: Sequence[SourceState], asked: bool) -> None:
        if not self._screen.is_attached:
            return
        self.forget()
        self.found(state.report for state in states if state.state == "changed")
        if self.changed and not asked:
            key = learnt(self._screen.table["reload"])
            self._screen.notice.tell("reload", self._words(), key, "re-align, keep or compare")
        elif self.changed:
            self.choose()
        elif asked:
            gone = ", ".join(letter(state.report) for state in states if state.state == "gone")
            self._screen.say(f"No source has changed{f'; gone: {gone}' if gone else ''}.")

    def _words(self) -> str:
        return (
            f"The source{'s' if len(self.changed) > 1 else ''} of {_named(self.changed)} changed since this was saved."
        )

    def choose(self) -> None:
        """Ask what to do about the sources that changed."""
        screen = self._screen

        def chosen(way: str | None) -> None:
            if way is None:
                return
            screen.notice.answered("reload")
            if way == "keep":
                self.forget()
                screen.say("Kept as it was saved.")
            else:
                self.read(beside=way == "beside")

        choices = [Choice(way, title) for way, (title, _) in WAYS.items()]
        screen.app.push_screen(Picker(self._words(), choices, screen.look, about=lambda way: WAYS[way][1]), chosen)

    def read(self, *, beside: bool = False) -> None:
        """Read the sources that changed again, and compare anew; ``beside`` keeps the old texts as more reports."""
        screen, session = self._screen, self._screen.session
        numbers, reports, self._beside = sorted(self.changed - self.gone), session.reports, beside
        self._reading = tuple(numbers)
        label = (screen.snapshot.created[:10] if screen.snapshot else "") or "before"

        def texts() -> tuple[Report, ...]:
            now = read_again(reports, numbers)
            return beside_reports(reports, {n: now[n] for n in numbers}, label) if beside else now

        screen.status.work(0.0, "reading")
        screen.work.compare(texts, again=session.comparison is not None)
        if session.comparison is None:
            screen.views.renew()  # a comparison that was given up is under way again

    def compared(self, fresh: Comparison) -> None:
        """The new texts have been compared: corrections move over, undo returns to what was before."""
        screen, session = self._screen, self._screen.session
        old = session.comparison
        if old is None:
            return
        moved = carry_beside(old, fresh, self._reading) if self._beside else carry(old, fresh)
        since = self.changed.difference(self._reading)
        session.corrected(moved.comparison, "sources read again")
        words = _what_changed(old.reports, fresh.reports, () if self._beside else self._reading)
        if moved.kept or moved.lost:
            words += f" {counted(moved.kept, 'correction')} kept"
            lost = f", {len(moved.lost)} no longer fit ({', '.join(moved.lost)}): undo returns to them"
            words += f"{lost if moved.lost else ''}."

        def then(fresh: ReadingScreen) -> None:
            fresh.drifting.found(since)
            self._list_lost(fresh, old, moved)

        screen.reader.readings.reopen(screen, words, then)

    def _list_lost(self, screen: ReadingScreen, old: Comparison, moved: Moved) -> None:
        if moved.lost:
            title = "What found no place in the new text"
            screen.app.push_screen(
                Reference(title, lambda look, width: write_lost(old, moved, look, width), screen.look)
            )


def _what_changed(old: Sequence[Report], new: Sequence[Report], numbers: Sequence[int]) -> str:
    """Which reports were read again, and how many of their paragraphs are not as they were."""
    if not numbers:
        return "Read again."
    other = 0
    for number in numbers:
        before, now = (Counter(texts[number].texts) for texts in (old, new))
        other += max((before - now).total(), (now - before).total())
    told = f"{counted(other, 'paragraph')} changed" if other else "nothing in the text changed"
    return f"{_named(numbers)} read again: {told}."


def _named(reports: Iterable[int]) -> str:
    return ", ".join(letter(report) for report in sorted(reports))


def write_lost(old: Comparison, moved: Moved, look: Look, width: int) -> list[list[Run]]:
    """The notes, links and cuts that found no place, each with the words it stood at."""
    dim, head = look.style("dim"), look.style("heading")

    def words(report: int, paragraph: int) -> str:
        text = " ".join(old.reports[report].paragraph(paragraph).split())
        return text if len(text) <= 160 else f"{text[:159]}…"

    lines = wrap([("Undo returns to the old text, with all of them.", dim)], width)
    for note in moved.lost_notes:
        lines += [[], *wrap([(f"Note at {note.place}{f'–{note.other}' if note.other else ''}: ", head)], width)]
        lines += wrap([("  ", dim), (note.text, look.style("note"))], width, 2)
        lines += wrap([("  ", dim), (f"on: {words(*note.place)}", dim)], width, 2)
    for what, links in (("Link", moved.lost_links), ("Cut of", moved.lost_cuts)):
        for link in links:
            lines += [[], *wrap([(f"{what} {link.left}–{link.right}", head)], width)]
            for place in (link.left, link.right):
                lines += wrap([("  ", dim), (f"{place}: {words(*place)}", dim)], width, 2)
    return lines
