"""The list of keys for the documentation: ``python -m sidebyside.reader.keys.keylist > docs/keys.md`` writes it."""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.reader.keys.commands import COMMANDS, GROUPS, keymap, shown


def markdown() -> str:
    """docs/keys.md: all actions in groups, with their ids and their keys in the three keymaps."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    maps = {name: keymap(name) for name in ("default", "vim", "less")}
    yield "# Keys"
    yield ""
    yield "Made from the table of actions by `python -m sidebyside.reader.keys.keylist`; do not edit."
    yield ""
    yield "The id is what [config.toml](config.md) calls an action. An empty cell in *vim* or *less*: as in *default*."
    yield ""
    yield "In *vim* and *less* a number before a key counts: `5j` moves five lines down, `2]d` to the second divergent"
    yield "paragraph from here, `8G` to paragraph 8 of this report."
    for group in GROUPS:
        yield ""
        yield f"## {group}"
        yield ""
        yield "| action | what it does | default | vim | less | id |"
        yield "| --- | --- | --- | --- | --- | --- |"
        for command in COMMANDS:
            if command.group == group:
                default = maps["default"][command.id]
                others = [
                    _code(maps[name][command.id]) if maps[name][command.id] != default else ""
                    for name in ("vim", "less")
                ]
                cells = [command.title, command.help, _code(default), *others, f"`{command.id}`"]
                yield "| " + " | ".join(cells) + " |"


def _code(keys: tuple[str, ...]) -> str:
    return " ".join(f"`` {text} ``" if "`" in text else f"`{text}`" for text in map(_one, keys))


def _one(key: str) -> str:
    return shown((key,)).replace("|", "\\|")


if __name__ == "__main__":
    print(markdown(), end="")
