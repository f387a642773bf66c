"""Files of every format version open, and the chain of steps that brings older ones up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.snapshots.conftest import make_comparison
from tests.snapshots.format.test_refusal import BODIES, TEXTS

from sidebyside import Snapshot
from sidebyside.errors import SnapshotError
from sidebyside.snapshots.format import header, migration, reading
from sidebyside.snapshots.format.header import VERSION, seal, unseal
from sidebyside.snapshots.format.migration import STEPS, migrate

GOLDEN = Path(__file__).parents[1] / "golden"


def test_each_version_has_a_golden_file_and_each_old_one_a_step() -> None:
    names = {f"version-{number}.sidebyside" for number in range(1, VERSION + 1)}
    assert {path.name for path in GOLDEN.iterdir()} == names
    assert set(STEPS) == set(range(1, VERSION))


@pytest.mark.parametrize("path", sorted(GOLDEN.iterdir()), ids=lambda path: path.stem)
def test_golden_files_open(path: Path, snapshot: Snapshot) -> None:
    found = Snapshot.from_bytes(path.read_bytes(), path.name)
    assert found == snapshot
    assert found.comparison == make_comparison()
    assert [(f.type, f.grade) for f in found.comparison.findings] == [("number", "hedge differs")]
    assert found.comparison.kind(1, 0) == "unique"
    assert found.comparison.coverage.rows == (("full", "full"), ("full", "full"))


def test_what_is_written_now_is_the_newest_golden_file() -> None:
    data = (GOLDEN / f"version-{VERSION}.sidebyside").read_bytes()
    assert Snapshot.from_bytes(data).to_bytes() == data, "what is written changed: that is a new format version"


def test_steps_are_taken_in_order() -> None:
    steps = {n: lambda body, n=n: {**body, "way": [*body["way"], n]} for n in range(1, 5)}
    assert migrate({"way": []}, 2, 5, steps) == {"way": [2, 3, 4]}
    assert migrate({"way": []}, 5, 5, steps) == {"way": []}
    with pytest.raises(ValueError, match="version 1 is no longer read"):
        migrate({"way": []}, 1, 3, {2: steps[2]})


def test_an_old_file_in_a_newer_program(monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot) -> None:
    """As if version 2 had renamed the title: the step gives version 2 what version 1 called by another name."""
    old = snapshot.to_bytes()
    monkeypatch.setattr(header, "VERSION", 2)
    monkeypatch.setattr(reading, "VERSION", 2)
    assert "no longer read" in refusal(old)

    def step(body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "about": {**body["about"], "title": body["about"]["title"].upper()}}

    monkeypatch.setattr(migration, "STEPS", {1: step})
    found = Snapshot.from_bytes(old)
    assert found.title == snapshot.title.upper()
    assert found.comparison == snapshot.comparison
    damaged = old.replace(b"Who counted?", b"Who cheated?")
    assert "checksum" in refusal(damaged)
    # What a step makes of an old file is checked like a new one.
    monkeypatch.setattr(migration, "STEPS", {1: lambda body: {**body, "links": [{}]}})
    assert "not as a snapshot is written" in refusal(old)


def test_an_old_file_is_read_as_strictly(monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot) -> None:
    _, body = unseal(snapshot.to_bytes())
    monkeypatch.setattr(header, "VERSION", 2)
    monkeypatch.setattr(reading, "VERSION", 2)
    monkeypatch.setattr(migration, "STEPS", {1: lambda body: body})
    assert Snapshot.from_bytes(seal(body, 1)) == snapshot
    for hostile in (*BODIES.values(), *(body.replace(*texts) for texts in TEXTS.values())):
        refusal(seal(hostile, 1))


def refusal(data: bytes) -> str:
    with pytest.raises(SnapshotError) as caught:
        Snapshot.from_bytes(data)
    return caught.value.reason
