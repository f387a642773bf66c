"""``sidebyside snapshot``: save, find, read and look after snapshots."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from sidebyside.cli import compare
from sidebyside.cli.output import complain
from sidebyside.cli.snapshot import changes
from sidebyside.cli.snapshot.folder import now, open_store, read_in_panes
from sidebyside.cli.snapshot.text import entry_line, facts, facts_text, matches, print_json, print_lines
from sidebyside.cli.sources import add_source_options, load_reports

_NAME = "a snapshot: its file's name, any part of it that no other has, its path, or 'last'"


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
    listing.add_argument("--trash", action="store_true", help="those in the trash folder")
    show = command("show", _show, "tell what is in a snapshot", named=True)
    show.add_argument("--json", action="store_true", help="as JSON")
    command("open", _open, "read a snapshot in linked panes", named=True)
    export = command("export", _export, "print a snapshot in another format", named=True)
    compare.add_format_options(export)
    diff = command("diff", changes.run_diff, "tell what changed from one snapshot to another")
    changes.add_diff_options(diff, _NAME)
    drift = command("drift", changes.run_drift, "tell which sources changed since, and compare anew", named=True)
    changes.add_drift_options(drift)
    rename = command("rename", _rename, "give a snapshot another title", named=True)
    rename.add_argument("title", metavar="TITLE")
    tag = command("tag", _tag, "give a snapshot these tags in place of those it has", named=True)
    tag.add_argument("tags", nargs="*", metavar="TAG")
    command("rm", _remove, "move a snapshot into the trash folder", named=True)
    command("restore", _restore, "bring a deleted snapshot back from the trash folder", named=True)
    verify = command("verify", _verify, "read every snapshot whole and say what is wrong with it")
    verify.add_argument("files", nargs="*", metavar="NAME", help="only these; snapshots, or files anywhere")
    bring_in = command("import", _import, "check a snapshot file from elsewhere and copy it into the folder")
    bring_in.add_argument("file", metavar="FILE")
    path = command("path", _path, "print where the snapshots are, or one of them")
    path.add_argument("name", nargs="?", metavar="NAME", help=_NAME)


def _save(arguments: argparse.Namespace) -> int:
    from sidebyside.comparison import compare as compare_reports
    from sidebyside.snapshots import Snapshot

    comparison = compare_reports(load_reports(arguments))
    title = arguments.title or " | ".join(_short(report.title) for report in comparison.reports)
    snapshot = Snapshot(comparison, title[:1000], now(), tags=tuple(sorted(set(arguments.tag))))
    print_lines(open_store().save(snapshot, made_here=True))
    return 0


def _short(title: str) -> str:
    return title if len(title) <= 60 else f"{title[:59]}…"


def _list(arguments: argparse.Namespace) -> int:
    store = open_store()
    listed = store.list_trash() if arguments.trash else store.list()
    entries = [entry for entry in listed if matches(entry, arguments.search)]
    if arguments.json:
        print_json([entry._asdict() for entry in entries])
        return 0
    print_lines(*map(entry_line, entries))
    if not entries:
        complain("no snapshots")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    store = open_store()
    name = arguments.name if store.is_elsewhere(arguments.name) else store.find(arguments.name)
    found = facts(name, store.open(name))
    if arguments.json:
        print_json(found)
    else:
        print_lines(*facts_text(found))
    return 0


def _open(arguments: argparse.Namespace) -> int:
    store = open_store()
    snapshot = store.open(arguments.name)
    return read_in_panes(snapshot.comparison, snapshot, store.is_made_here(arguments.name))


def _export(arguments: argparse.Namespace) -> int:
    compare.show(open_store().open(arguments.name).comparison, arguments)
    return 0


def _rename(arguments: argparse.Namespace) -> int:
    print_lines(open_store().rename(arguments.name, arguments.title))
    return 0


def _tag(arguments: argparse.Namespace) -> int:
    print_lines(open_store().tag(arguments.name, tuple(arguments.tags)))
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    complain(f"moved to {open_store().delete(arguments.name)}")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    print_lines(open_store().restore(arguments.name))
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    wrong = 0
    for name, problem in open_store().verify(arguments.files):
        wrong += bool(problem)
        print_lines(f"{name}  {problem or 'whole'}")
    return 2 if wrong else 0


def _import(arguments: argparse.Namespace) -> int:
    print_lines(open_store().bring_in(arguments.file))
    return 0


def _path(arguments: argparse.Namespace) -> int:
    store = open_store()
    print_lines(str(store.path(arguments.name) if arguments.name else store.folder))
    return 0
