"""The snapshot command, from arguments to exit status."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sidebyside import Note, Place
from sidebyside.cli import run
from sidebyside.snapshots import Store


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIDEBYSIDE_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data" / "snapshots"


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    texts = {"a": "The mayor spoke for 8 minutes.\n\nRain.", "b": "The mayor spoke for as many as 8 minutes.\n\nSun."}
    paths = [tmp_path / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text)
    return [str(path) for path in paths]


def snapshot(*arguments: str) -> int:
    return run(["snapshot", *arguments])


@pytest.fixture
def saved(reports: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert snapshot("save", *reports, "--title", "Wind \x1b[31mand rain", "--tag", "b", "--tag", "a") == 0
    return capsys.readouterr().out.strip()


def test_save_list_show(saved: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot("list") == 0
    assert capsys.readouterr().out == f"{saved}  Wind ␛[31mand rain  #a  #b\n"
    assert snapshot("list", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["title"] == "Wind \x1b[31mand rain"
    assert snapshot("show", "last") == 0
    text = capsys.readouterr().out
    assert "\x1b" not in text
    assert "links: auto " in text
    assert snapshot("show", saved, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert [report["paragraphs"] for report in facts["reports"]] == [2, 2]
    assert facts["other_engines_now"] == []


def test_search(saved: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot("list", "--search", "RAIN") == 0
    assert saved in capsys.readouterr().out
    assert snapshot("list", "--search", "snow") == 0
    caught = capsys.readouterr()
    assert (caught.out, caught.err) == ("", "sidebyside: no snapshots\n")


def test_rename_tag_path_rm(saved: str, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot("rename", "last", "Calm") == 0
    assert snapshot("tag", "last") == 0
    capsys.readouterr()
    assert snapshot("list") == 0
    assert capsys.readouterr().out == f"{saved}  Calm\n"
    assert snapshot("path") == 0
    assert snapshot("path", "last") == 0
    assert capsys.readouterr().out == f"{data}\n{data / saved}\n"
    assert snapshot("rm", saved) == 0
    assert (data / "trash" / saved).exists()
    assert snapshot("rm", saved) == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"sidebyside: {saved}: no such snapshot"


def test_verify_and_import(saved: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot("verify") == 0
    assert capsys.readouterr().out == f"{saved}  whole\n"
    (tmp_path / "elsewhere").write_bytes((data / saved).read_bytes())
    assert snapshot("import", str(tmp_path / "elsewhere")) == 0
    (data / saved).write_bytes((data / saved).read_bytes()[:-1])
    capsys.readouterr()
    assert snapshot("verify") == 2
    assert f"{saved}  cut short" in capsys.readouterr().out
    for command in ("show", "open", "export", "rename"):
        assert snapshot(command, saved, *["x"] * (command == "rename")) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_open_and_export_show_what_compare_shows(
    saved: str, reports: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", *reports]) == 0
    plain = capsys.readouterr().out
    assert snapshot("open", "last") == 0
    assert capsys.readouterr().out == plain
    assert run(["compare", *reports, "--format", "json"]) == 0
    as_json = capsys.readouterr().out
    for path in map(Path, reports):
        path.unlink()
    assert snapshot("export", "last", "--format", "json", "-o", str(tmp_path / "out.json")) == 0
    assert (tmp_path / "out.json").read_text() == as_json


def test_saving_one_report_only(reports: list[str], data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot("save", reports[0]) == 2
    assert "only one report" in capsys.readouterr().err
    assert not data.exists()


def test_diff(saved: str, reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path(reports[0]).write_text("The mayor spoke for 9 minutes.\n\nRain.\n\n\x1b[31mNobody knew why.")
    assert snapshot("save", *reports, "--title", "later") == 0
    later = capsys.readouterr().out.strip()
    assert snapshot("diff", saved, saved, "--exit-code") == 0
    assert snapshot("diff", saved, later) == 0
    capsys.readouterr()
    assert snapshot("diff", saved, later, "--exit-code") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "A then, A now: a: 1 paragraphs the same, 1 changed, 0 removed, 1 added"
    assert lines[2:5] == [
        "    - The mayor spoke for 8 minutes.",
        "    + The mayor spoke for 9 minutes.",
        "  + A3 ␛[31mNobody knew why.",
    ]
    assert snapshot("diff", saved, later, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["reports"][0]["changed"] == [[0, 0]]
    assert set(found) == {"reports", "links", "findings", "notes"}
    assert snapshot("diff", saved, later, "--open") == 0
    assert "9 minutes" in capsys.readouterr().out
    assert snapshot("diff", saved, saved, "--open") == 2
    assert "no report says anything else" in capsys.readouterr().err


def test_drift(saved: str, reports: list[str], data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot("drift", saved) == 0
    assert capsys.readouterr().out == f"A same  {reports[0]}\nB same  {reports[1]}\n"
    assert snapshot("drift", saved, "--realign") == 2
    assert "no source changed" in capsys.readouterr().err
    kept = (data / saved).read_bytes()
    Path(reports[0]).write_text("Rain.\n\nThe mayor spoke for 9 minutes.")
    Path(reports[1]).unlink()
    assert snapshot("drift", saved) == 0
    assert capsys.readouterr().out == f"A changed  {reports[0]}\nB gone  {reports[1]}\n"
    assert snapshot("drift", saved, "--realign") == 0
    realigned = capsys.readouterr().out.strip()
    assert snapshot("drift", saved, "--beside") == 0
    beside = capsys.readouterr().out.strip()
    counts = []
    for name in (saved, realigned, beside):
        assert snapshot("show", name, "--json") == 0
        counts.append(len(json.loads(capsys.readouterr().out)["reports"]))
    assert counts == [2, 2, 3]
    assert (data / saved).read_bytes() == kept
    assert snapshot("drift", realigned) == 0
    assert capsys.readouterr().out.startswith("A same")


def test_what_drift_cannot_carry_over_is_listed(
    saved: str, reports: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(data)
    old = store.open(saved)
    noted = replace(old, comparison=old.comparison.note(Note(Place(0, 1), "Hail, \x1brather.")))
    name = store.save(replace(noted, created="2020-01-01T00:00:00Z"))
    Path(reports[0]).write_text("The mayor spoke for 8 minutes.\n\nNothing of the sort.")
    assert snapshot("drift", name, "--realign") == 0
    assert capsys.readouterr().err == "sidebyside: no place any more for the note at A2 Hail, ␛rather.\n"
