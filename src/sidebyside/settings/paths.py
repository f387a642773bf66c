"""The user's folders, by the platform's custom; each can be moved by an environment variable."""

from __future__ import annotations

import os
from pathlib import Path

APPLICATION = "sidebyside"


def data_dir() -> Path:
    """Where snapshots are kept; ``SIDEBYSIDE_DATA_DIR`` overrides. The folder may not exist yet."""
    return _folder("SIDEBYSIDE_DATA_DIR", "user_data_path")


def config_dir() -> Path:
    """Where ``config.toml`` and the user's ``themes/`` are; ``SIDEBYSIDE_CONFIG_DIR`` overrides."""
    return _folder("SIDEBYSIDE_CONFIG_DIR", "user_config_path")


def state_dir() -> Path:
    """Where reading places and the chosen theme are remembered; ``SIDEBYSIDE_STATE_DIR`` overrides."""
    return _folder("SIDEBYSIDE_STATE_DIR", "user_state_path")


def theme_file() -> Path:
    """Where the theme chosen last is remembered."""
    return state_dir() / "theme"


def shortened(path: Path) -> str:
    """A path as a person reads it, with ``~`` for the home folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _folder(variable: str, default: str) -> Path:
    chosen = os.environ.get(variable)
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    found: Path = getattr(platformdirs, default)(APPLICATION, appauthor=False)
    return found
