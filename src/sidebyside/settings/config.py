"""The configuration file: ``config.toml`` in the user's configuration folder. docs/config.md lists the keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from sidebyside.errors import SettingsError

KEYMAPS: tuple[str, ...] = ("default", "vim", "less")
INTENSITIES: tuple[str, ...] = ("findings", "rewording", "everything", "plain")
VIEWS: tuple[str, ...] = ("panes", "rows", "ledgers", "coverage")
LARGEST = 1 << 20


@dataclass(frozen=True)
class Settings:
    """What the user may set. ``theme`` is a theme's name, or ``auto`` for ``theme_dark`` or ``theme_light``.

    ``measure`` is the widest text column in cells (20..200), ``spacing`` the blank lines after a paragraph (0..3).
    ``keys`` maps ids of actions to the keys that replace theirs, ``wrong_keys`` those to which the file gives something
    that is no key to the reason; they keep theirs.
    """

    theme: str = "auto"
    theme_dark: str = "dark"
    theme_light: str = "light"
    keymap: str = "default"
    measure: int = 72
    spacing: int = 1
    justify: bool = False
    intensity: str = "rewording"
    view: str = "panes"
    linked: bool = True
    overview: bool = True
    inspector: bool = False
    remember_place: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wrong_keys: Mapping[str, str] = field(default_factory=dict)


_CHOICES: dict[str, tuple[str, ...]] = {"keymap": KEYMAPS, "intensity": INTENSITIES, "view": VIEWS}
_TABLES = ("keys", "wrong_keys")
_RANGES: dict[str, tuple[int, int]] = {"measure": (20, 200), "spacing": (0, 3)}


def load_settings(path: Path) -> Settings:
    """The settings in the file ``path``; the defaults where it does not exist.

    Raises SettingsError naming the file, the key and the reason for anything that is not understood; what is wrong
    with the keys of one action only is kept in ``wrong_keys``.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise SettingsError(f"{path}: larger than 1 MiB")
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not TOML: {error}") from None
    except RecursionError:
        raise SettingsError(f"{path}: nested too deeply") from None
    return parse_settings(table, str(path))


def parse_settings(table: Mapping[str, Any], label: str) -> Settings:
    """The settings of a parsed table; ``label`` names the file in errors. Raises SettingsError."""
    types = {item.name: type(getattr(Settings(), item.name)) for item in fields(Settings) if item.name not in _TABLES}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key == "keys":
            values["keys"], values["wrong_keys"] = _keys(value, label)
            continue
        if key not in types:
            raise SettingsError(f"{label}: {key}: no such setting")
        if type(value) is not types[key]:
            wanted = {str: "text", int: "a whole number", bool: "true or false"}[types[key]]
            raise SettingsError(f"{label}: {key}: expected {wanted}")
        if key in _CHOICES and value not in _CHOICES[key]:
            raise SettingsError(f"{label}: {key}: {value!r} is none of {', '.join(_CHOICES[key])}")
        if key in _RANGES and not _RANGES[key][0] <= value <= _RANGES[key][1]:
            raise SettingsError(f"{label}: {key}: not between {_RANGES[key][0]} and {_RANGES[key][1]}")
        values[key] = value
    return Settings(**values)


def _keys(value: object, label: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """The keys of each action, and the actions to which something else was given, with the reason."""
    if not isinstance(value, dict):
        raise SettingsError(f"{label}: keys: expected a table of action = key or list of keys")
    found: dict[str, tuple[str, ...]] = {}
    wrong: dict[str, str] = {}
    for action, keys in value.items():
        listed = [keys] if isinstance(keys, str) else keys
        if isinstance(listed, list) and all(isinstance(key, str) and key.strip() for key in listed):
            found[action] = tuple(listed)
        else:
            wrong[action] = "expected a key or a list of keys"
    return found, wrong
