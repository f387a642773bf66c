"""Names: one line, printable, distinct."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside import load
from sidebyside.loading.labels import distinct, printable

NAMES = [
    b"a\nb.txt",
    b"a\\nb.txt",
    b"-rf",
    b"[bold]x.txt",
    b"\xff\xfe.txt",
    b"\x1b]0;t\x07.txt",
    "‮gpj.txt".encode(),
    b"$'a'.txt",
]


def test_every_hostile_name_opens_with_a_label_of_its_own(tmp_path: Path) -> None:
    labels = []
    for name in NAMES:
        path = os.path.join(os.fsencode(tmp_path), name)
        with open(path, "wb") as file:
            file.write(b"Words.")
        source = load(os.fsdecode(path)).source
        labels.append(source.label)
        assert source.label.isprintable()
        assert source.path.isprintable()
        source.label.encode()
    assert len(set(labels)) == len(NAMES)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("a b.txt", "a b.txt"),
        ("a\nb", "$'a\\nb'"),
        ("\udcff", "$'\\xff'"),
        ("it's\x1b", "$'it\\'s\\e'"),
        ("\u202ex", "$'\\u202ex'"),
    ],
)
def test_labels_are_quoted_as_a_shell_reads_them(name: str, label: str) -> None:
    assert printable(name) == label


@settings(max_examples=150, deadline=None)
@given(st.sets(st.text(max_size=12), min_size=2, max_size=5))
def test_different_names_stay_different(names: set[str]) -> None:
    labels = {printable(name) for name in names}
    assert len(labels) == len(names)
    assert all(label.isprintable() for label in labels)


def test_short_labels_grow_until_they_differ() -> None:
    assert distinct(["/x/a/n.txt", "/x/b/n.txt", "/x/b/m.txt"]) == ["a/n.txt", "b/n.txt", "m.txt"]
    assert distinct(["n.txt", "/b/n.txt", "n.txt"]) == ["n.txt", "b/n.txt", "n.txt"]
