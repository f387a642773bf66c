"""``sidebyside snapshot``: save, find, read and look after snapshots."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sidebyside.cli.output import complain, write
from sidebyside.cli.read import has_terminal
from sidebyside.cli.sources import add_source_options, load_reports
from sidebyside.exports import FORMATS, render
from sidebyside.layout.display import clean

if TYPE_CHECKING:
    from sidebyside.snapshots import Entry, Snapshot, Store

_NAME = "a snapshot: its file's name, any part of it that no other has, or 'last'"


def register(subparsers: argparse._SubParsersAction[Any]) -> None:
    """Add the ``snapshot`` command; each parser sets ``run`` to a function that returns the exit status."""
    top = subparsers.add_parser("snapshot", help="save comparisons and come back to them")
    commands = top.add_subparsers(metavar="COMMAND", required=True, parser_class=type(top))

    def command(
        name: str, run: Callable[[argparse.Namespace], int], help: str, named: bool = False
    ) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = commands.add_parser(
            name, help=help, description=f"{help[0].upper()}{help[1:]}."
        )
        parser.set_defaults(run=run)
        if named:
            parser.add_argument("name", metavar="NAME", help=_NAME)
        return parser

    save = command("save", _save, "compare two or more reports and save the comparison with its texts")
    add_source_options(save)
    save.add_argument("--title", default="", help="what to call it; the reports' titles if not given")
    save.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag; may be given several times")
    listing = command("list", _list, "list the snapshots, newest first")
    listing.add_argument("--json", action="store_true", help="as JSON")
    listing.add_argument("--search", default="", metavar="TEXT", help="only those with TEXT in title, reports or tags")
    show = command("show", _show, "tell what is in a snapshot", named=True)
    show.add_argument("--json", action="store_true", help="as JSON")
    command("open", _open, "read a snapshot in linked panes", named=True)
    export = command("export", _export, "print a snapshot in another format", named=True)
    export.add_argument("--format", "-f", choices=tuple(FORMATS), default="plain", help="default: plain")
    export.add_argument("--output", "-o", metavar="FILE", default="-", help="write to FILE, whole or not at all")
    rename = command("rename", _rename, "give a snapshot another title", named=True)
    rename.add_argument("title", metavar="TITLE")
    tag = command("tag", _tag, "give a snapshot these tags in place of those it has", named=True)
    tag.add_argument("tags", nargs="*", metavar="TAG")
    command("rm", _remove, "move a snapshot into the trash folder", named=True)
    command("verify", _verify, "read every snapshot whole and say what is wrong with it")
    bring_in = command("import", _import, "check a snapshot file from elsewhere and copy it into the folder")
    bring_in.add_argument("file", metavar="FILE")
    path = command("path", _path, "print where the snapshots are, or one of them")
    path.add_argument("name", nargs="?", metavar="NAME", help=_NAME)


def _store() -> Store:
    from sidebyside.settings.paths import data_dir
    from sidebyside.snapshots import Store

    return Store(data_dir() / "snapshots")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _print(*lines: str) -> None:
    write("".join(f"{clean(line)}\n" for line in lines))


def _print_json(value: object) -> None:
    write(json.dumps(value, indent=1, sort_keys=True) + "\n")


def _save(arguments: argparse.Namespace) -> int:
    from sidebyside import Snapshot, compare

    comparison = compare(load_reports(arguments))
    title = arguments.title or " | ".join(report.title for report in comparison.reports)
    store = _store()
    store.sweep()
    _print(store.save(Snapshot(comparison, title[:1000], _now(), tags=tuple(sorted(set(arguments.tag))))))
    return 0


def _list(arguments: argparse.Namespace) -> int:
    entries = [entry for entry in _store().list() if _matches(entry, arguments.search)]
    if arguments.json:
        _print_json([entry._asdict() for entry in entries])
        return 0
    _print(*map(_line, entries))
    if not entries:
        complain("no snapshots")
    return 0


def _matches(entry: Entry, text: str) -> bool:
    return text.casefold() in "\n".join((entry.name, entry.title, *entry.tags, *entry.reports)).casefold()


def _line(entry: Entry) -> str:
    tags = "".join(f"  #{tag}" for tag in entry.tags)
    what = f"cannot be opened: {entry.problem}" if entry.problem else f"{entry.title or '(no title)'}{tags}"
    return f"{entry.name}  {what}"


def _show(arguments: argparse.Namespace) -> int:
    store = _store()
    name = store.find(arguments.name)
    facts = _facts(name, store.open(name))
    if arguments.json:
        _print_json(facts)
    else:
        _print(*_text(facts))
    return 0


def _open(arguments: argparse.Namespace) -> int:
    snapshot = _store().open(arguments.name)
    if not has_terminal():
        write(render(snapshot.comparison, "plain"))
        return 0
    reader: Any = import_module("sidebyside.reader")
    status: int = reader.read(snapshot.comparison, snapshot=snapshot)
    return status


def _export(arguments: argparse.Namespace) -> int:
    write(render(_store().open(arguments.name).comparison, arguments.format), arguments.output)
    return 0


def _facts(name: str, snapshot: Snapshot) -> dict[str, object]:
    comparison = snapshot.comparison
    origins = [link.origin for link in comparison.links]
    return {
        "name": name,
        "title": snapshot.title,
        "created": snapshot.created,
        "tags": list(snapshot.tags),
        "reports": [
            {"title": r.title, "paragraphs": len(r), "source": r.source.url or r.source.path or r.source.label}
            for r in comparison.reports
        ],
        "links": {
            "auto": origins.count("auto"),
            "confirmed": origins.count("confirmed"),
            "made": origins.count("made"),
        },
        "cut": len(comparison.cut),
        "findings": len(comparison.findings),
        "notes": [
            {"place": str(n.place), "other": str(n.other) if n.other else None, "text": n.text}
            for n in comparison.notes
        ],
        "engines": dict(snapshot.engines),
        "other_engines_now": list(snapshot.outdated),
    }


def _text(facts: dict[str, object]) -> Iterable[str]:
    for name, value in facts.items():
        label = name.replace("_", " ")
        if isinstance(value, dict):
            yield f"{label}: " + ", ".join(f"{key} {item}" for key, item in value.items())
        elif isinstance(value, list):
            yield f"{label}: {len(value)}" if value else f"{label}: none"
            for item in value:
                parts = [str(part) for part in item.values() if part] if isinstance(item, dict) else [str(item)]
                yield "  " + "  ".join(parts)
        else:
            yield f"{label}: {value}"


def _rename(arguments: argparse.Namespace) -> int:
    _print(_store().rename(arguments.name, arguments.title))
    return 0


def _tag(arguments: argparse.Namespace) -> int:
    _print(_store().tag(arguments.name, tuple(arguments.tags)))
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    complain(f"moved to {_store().delete(arguments.name)}")
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    wrong = 0
    for name, problem in _store().verify():
        wrong += bool(problem)
        _print(f"{name}  {problem or 'whole'}")
    return 2 if wrong else 0


def _import(arguments: argparse.Namespace) -> int:
    _print(_store().bring_in(arguments.file))
    return 0


def _path(arguments: argparse.Namespace) -> int:
    store = _store()
    _print(str(store.path(arguments.name) if arguments.name else store.folder))
    return 0
