"""The reader: the screen on which reports are read side by side. Textual is imported when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Report
    from sidebyside.reader.work.arrivals import Loader
    from sidebyside.settings.config import Settings
    from sidebyside.snapshots import Snapshot

__all__ = ["read"]


def read(
    reports: Sequence[Report],
    *,
    comparison: Comparison | None = None,
    snapshot: Snapshot | None = None,
    made_here: bool = False,
    config: Settings | None = None,
    loader: Loader | None = None,
    choose: bool | Callable[[int], bool] = False,
) -> int:
    """Open the reader on two or more reports and return the exit status when it is left.

    With ``comparison`` or ``snapshot`` nothing is aligned: what they hold is shown (``reports`` may then be empty).
    ``made_here`` says that the snapshot's sources may be looked at without asking. ``config`` replaces the user's
    configuration file. With ``loader`` the reports are loaded while the screen shows the progress; ``choose`` (or its
    answer to their number) lets the user choose among them. 0 after leaving, 2 where nothing could be loaded, 70 after
    an error inside (one line on stderr), 128 + n after signal n. Needs a terminal on stdin and stdout.
    """
    from sidebyside.reader.launch import launch

    return launch(reports, comparison, snapshot, config, made_here=made_here, loader=loader, choose=choose)
