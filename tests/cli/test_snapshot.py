"""The snapshot command, from arguments to exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sidebyside.cli import run


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
