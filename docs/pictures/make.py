"""Draw the pictures of the documentation: python docs/pictures/make.py

From the two sample reports and from the four reports of one event in this folder, with the program itself.
"""

from __future__ import annotations

from pathlib import Path

import sidebyside
from sidebyside.reader.picture import draw
from sidebyside.settings.resources import seed_files

HERE = Path(__file__).parent

SEEDS = (
    ("panes-dark", "dark", (120, 36), ("d", "d")),
    ("panes-light", "light", (120, 36), ("d", "d")),
    ("panes-narrow", "dark", (80, 24), ("d", "d")),
    ("rows", "dark", (120, 36), ("2",)),
    ("ledgers", "dark", (120, 36), ("3",)),
    ("panes-filtered", "dark", (120, 36), ("ampersand", "q", "u", "o", "t", "enter", "escape")),
    ("coverage", "dark", (120, 36), ("4",)),
    ("inspector", "light", (120, 36), ("d", "d", "i")),
    ("help", "dark", (120, 36), ("question_mark",)),
    ("legend", "light", (120, 42), ("asterisk",)),
)
FOUR = (
    ("four-panes-dark", "dark", (200, 50), ("d",)),
    ("four-panes-light", "light", (200, 50), ("d",)),
    ("four-rows", "dark", (200, 50), ("2",)),
    ("four-ledgers", "light", (200, 50), ("3",)),
    ("four-coverage", "light", (120, 36), ("4",)),
    ("four-inspector", "dark", (200, 50), ("d", "i")),
)


def main() -> None:
    for files, pictures in ((seed_files(), SEEDS), (sorted(HERE.glob("flood-*.txt")), FOUR)):
        comparison = sidebyside.compare([sidebyside.load(path) for path in files])
        for name, theme, size, keys in pictures:
            (HERE / f"{name}.svg").write_text(draw(comparison, size=size, theme=theme, keys=keys), "utf-8")
            print(HERE / f"{name}.svg")


if __name__ == "__main__":
    main()
