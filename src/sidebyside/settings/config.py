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
    ``keys`` maps ids of actions to the keys that replace theirs. ``wrong`` names the entries of the file that cannot
    be, as ``measure`` or ``keys.quit``, with the reason of each; they are left out, and the rest is in force.
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
    remember_theme: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wrong: Mapping[str, str] = field(default_factory=dict)


_CHOICES: dict[str, tuple[str, ...]] = {"keymap": KEYMAPS, "intensity": INTENSITIES, "view": VIEWS}
_TABLES = ("keys", "wrong")
_TYPES = {item.name: type(getattr(Settings(), item.name)) for item in fields(Settings) if item.name not in _TABLES}
_RANGES: dict[str, tuple[int, int]] = {"measure": (20, 200), "spacing": (0, 3)}


def load_settings(path: Path) -> Settings:
    """The settings in the file ``path``; the defaults where it does not exist.

    Raises SettingsError naming the file and the reason where it cannot be read as TOML; an entry that cannot be costs
    itself alone and stands in ``wrong``.
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
    return parse_settings(table)


def parse_settings(table: Mapping[str, Any]) -> Settings:
    """The settings of a parsed table; each entry that cannot be is left out and named in ``wrong``."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for key, value in table.items():
        if key == "keys":
            values["keys"] = _keys(value, wrong)
        elif reason := _why_not(key, value):
            wrong[key] = reason
        else:
            values[key] = value
    return Settings(**values, wrong=wrong)


def _why_not(key: str, value: object) -> str:
    """Why ``value`` cannot be what is set by ``key``; empty where it can."""
    if key not in _TYPES:
        return "no such setting"
    if type(value) is not _TYPES[key]:
        return "expected " + {str: "text", int: "a whole number", bool: "true or false"}[_TYPES[key]]
    if key in _CHOICES and value not in _CHOICES[key]:
        return f"{value!r} is none of {', '.join(_CHOICES[key])}"
    if isinstance(value, int) and key in _RANGES and not _RANGES[key][0] <= value <= _RANGES[key][1]:
        return f"not between {_RANGES[key][0]} and {_RANGES[key][1]}"
    return ""


def _keys(value: object, wrong: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """The keys of each action; what is none is put into ``wrong`` with the reason."""
    if not isinstance(value, dict):
        wrong["keys"] = "expected a table of action = key or list of keys"
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for action, keys in value.items():
        listed = [keys] if isinstance(keys, str) else keys
        if isinstance(listed, list) and all(isinstance(key, str) and key.strip() for key in listed):
            found[action] = tuple(listed)
        else:
            wrong[f"keys.{action}"] = "expected a key or a list of keys"
    return found
