"""The help: all actions with their keys in as many columns as fit, to be taken in at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sidebyside.layout.widths import cell_width, fit
from sidebyside.layout.wrapping import wrap
from sidebyside.reader.keys.commands import COMMANDS, GROUPS, Command, learnt, shown
from sidebyside.reader.looks.lines import Run
from sidebyside.reader.looks.lines import wrap as wrap_runs
from sidebyside.reader.looks.look import Look

FIRST = (
    ("next-divergent", "next divergent"),
    ("follow", "partner"),
    ("back", "back"),
    ("search", "search"),
    ("help", "help"),
    ("quit", "quit"),
)
"""What a newcomer needs, in a word or two."""
MANUAL = "sidebyside --man"
NARROWEST = 34
"""The fewest cells of a column."""
MOST_COLUMNS = 4
_GAP = 3
_KEYS = 13
_BOTH_WAYS = "Next, previous "
_OPPOSITES = (
    ("next-", "previous-"),
    ("line-down", "line-up"),
    ("page-down", "page-up"),
    ("half-page-down", "half-page-up"),
    ("top", "bottom"),
    ("back", "forward"),
    ("widen-", "narrow-"),
    ("wider-", "narrower-"),
    ("move-pane-left", "move-pane-right"),
    ("undo", "redo"),
    ("inspector-down", "inspector-up"),
)


class Entry(NamedTuple):
    """One line of the help: the keys of one action, or of two that are opposites, and what they do."""

    ids: tuple[str, ...]
    keys: str
    title: str
    ways: str = ""
    """What is said of the two beyond that, where there is room."""


def entries(group: str, keys: Mapping[str, tuple[str, ...]]) -> list[Entry]:
    """The lines of a group: an action and its opposite share one."""
    commands = {command.id: command for command in COMMANDS if command.group == group}
    found: list[Entry] = []
    told: set[str] = set()
    for command in commands.values():
        if command.id in told:
            continue
        other = _opposite(command, commands)
        first = learnt(keys.get(command.id, ())) or "—"
        title, ways = command.title, ""
        if other is not None:
            told.add(other.id)
            pair = _alike(keys.get(command.id, ()), keys.get(other.id, ()))
            first = " ".join(key for key in pair if key) or "—"
            title = _joined(command.title, other.title)
            if title.startswith(_BOTH_WAYS):
                noun = title.removeprefix(_BOTH_WAYS)
                title, ways = noun[:1].upper() + noun[1:], "  next, previous"
        ids = (command.id,) if other is None else (command.id, other.id)
        found.append(Entry(ids, first, title, ways))
    return found


def _alike(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, str]:
    """The keys to learn of two opposites; of as many strokes where both have such: ``]u [u`` rather than ``]u U``."""
    known = learnt(one), learnt(two)
    bracketed = [next((shown((key,)) for key in keys if key[:2] in ("] ", "[ ")), "") for keys in (one, two)]
    mixed = (known[0] == bracketed[0]) != (known[1] == bracketed[1])
    return (bracketed[0], bracketed[1]) if mixed and all(bracketed) else known


def _opposite(command: Command, commands: Mapping[str, Command]) -> Command | None:
    for one, two in _OPPOSITES:
        if command.id.startswith(one) and (other := commands.get(two + command.id[len(one) :])) is not None:
            return other
    return None


def _joined(one: str, two: str) -> str:
    """Two titles as one: ``Next, previous finding``; what both end with is said once."""
    first, second = one.split(), two.split()
    same = 0
    while same < min(len(first), len(second)) - 1 and first[-1 - same] == second[-1 - same]:
        same += 1
    begin = 0
    while begin < min(len(first), len(second)) - same - 1 and first[begin] == second[begin]:
        begin += 1
    left = " ".join(first[: len(first) - same])
    right = " ".join(second[begin : len(second) - same])
    right = right[:1].lower() + right[1:]
    return " ".join([f"{left}, {right}", *first[len(first) - same :]])


def write_help(
    keys: Mapping[str, tuple[str, ...]], look: Look, width: int, config: str = "", *, counts: bool = False
) -> list[list[Run]]:
    """All actions with the keys in force, group by group, in columns that are read downwards.

    ``config`` is the path of the configuration file; ``counts`` is whether a number before a key counts.
    """
    plain, key, head = look.base, look.style("partner"), look.style("heading")
    quiet = look.style("dim")
    count = max(1, min(MOST_COLUMNS, (width + _GAP) // (NARROWEST + _GAP)))
    size = (width - _GAP * (count - 1)) // count
    blocks: list[list[list[Run]]] = []
    for group in GROUPS:
        block: list[list[Run]] = [[(fit(group, size), head)]]
        listed = entries(group, keys)
        keys_width = min(_KEYS, max(cell_width(entry.keys) for entry in listed))
        for entry in listed:
            pressed = " " + fit(entry.keys, max(keys_width, cell_width(entry.keys))) + "  "
            room = max(1, size - cell_width(pressed))
            ways = entry.ways if cell_width(entry.title + entry.ways) <= room else ""
            first, *more = [entry.title[start:end] for start, end in wrap(entry.title, room)]
            block.append([(pressed, key), (fit(first, room - len(ways)), plain), (ways, quiet)])
            block += [[(" " * (size - room), plain), (fit(line, room), plain)] for line in more]
        blocks.append(block)
    columns = _share_out(blocks, count)
    lines = [*_first_keys(keys, look, width), []]
    for number in range(max(map(len, columns))):
        line: list[Run] = []
        for column in columns:
            line += (column[number] if number < len(column) else []) or [(" " * size, plain)]
            line.append((" " * _GAP, plain))
        lines.append(line[:-1])
    legend, palette = (learnt(keys.get(id, ())) for id in ("legend", "palette"))
    lines += [
        [],
        [(f"{legend} tells what signs and colours mean; {palette} finds an action and tells more of it.", quiet)],
    ]
    down, bottom = (learnt(keys.get(id, ())) for id in ("line-down", "bottom"))
    if counts and down and bottom:
        told = f"A number before a key counts: 5{down} moves five lines down, 8{bottom} to paragraph 8 of this report."
        lines += wrap_runs([(told, quiet)], width)
    if config:
        told = (
            f'Keys and looks are set in {config}: keymap = "vim" or "less" takes other keys; {MANUAL} tells the rest.'
        )
        lines += wrap_runs([(told, quiet)], width)
    return lines


def _first_keys(keys: Mapping[str, tuple[str, ...]], look: Look, width: int) -> list[list[Run]]:
    """What a newcomer needs, before everything else."""
    runs: list[Run] = []
    for id, words in FIRST:
        if key := learnt(keys.get(id, ())):
            # Held together by spaces that do not break: a key stays with its words.
            runs += [(f"{key}", look.style("partner")), (f"\u00a0{words}".replace(" ", "\u00a0"), look.base)]
            runs.append(("  ", look.base))
    return wrap_runs(runs[:-1], width)


def _share_out(blocks: Sequence[list[list[Run]]], count: int) -> list[list[list[Run]]]:
    """Blocks in their order in ``count`` columns, so that the longest is as short as can be."""
    low, high = max(map(len, blocks)), sum(len(block) + 1 for block in blocks)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(blocks, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return _filled(blocks, low)


def _filled(blocks: Sequence[list[list[Run]]], height: int) -> list[list[list[Run]]]:
    columns: list[list[list[Run]]] = [[]]
    for block in blocks:
        gap: list[list[Run]] = [[]] if columns[-1] else []
        if columns[-1] and len(columns[-1]) + len(gap) + len(block) > height:
            columns.append([])
            gap = []
        columns[-1] += [*gap, *block]
    return columns
