"""The files that come with sidebyside: themes and sample reports, in the wheel or, in a checkout, at its top."""

from __future__ import annotations

from pathlib import Path


def seed_files() -> list[Path]:
    """The sample reports, in order of name."""
    return sorted(_folder("seeds").glob("*.txt"))


def theme_files() -> list[Path]:
    """The built-in themes, in order of name."""
    return sorted(_folder("themes").glob("*.toml"))


def _folder(name: str) -> Path:
    # The wheel carries the folder inside the package; an editable install finds it at the top of the checkout.
    package = Path(__file__).parent.parent
    packed = package / name
    return packed if packed.is_dir() else package.parent.parent / name
