"""The fuzz harness: every loader has documents, runs repeat, and what is wrong is found and shrunk."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.fuzz import __main__ as command
from benchmarks.fuzz import checks
from benchmarks.fuzz.checks import Answer, check
from benchmarks.fuzz.documents import STAGES, generators, geometry
from benchmarks.fuzz.runs import run

from sidebyside.loading.document import Contents, Draft, Raw, Unreadable
from sidebyside.loading.formats import text
from sidebyside.loading.registry import FORMATS

STRATEGIES = generators()
NOTHING = Answer("text", 0.0, 0)


@pytest.mark.parametrize("name", FORMATS)
def test_every_loader_reads_some_of_its_documents_and_fails_on_none(name: str) -> None:
    outcome = run(name, STRATEGIES[name], seconds=float("inf"), most=40)
    assert outcome.finds == {}
    assert outcome.documents == 40
    assert outcome.read[name] > 0
    assert outcome.read.total() == 40


@pytest.mark.parametrize("name", STAGES)
def test_every_stage_reads_some_of_its_documents_and_fails_on_none(name: str) -> None:
    strategy, loader = STAGES[name]
    outcome = run(name, strategy, seconds=float("inf"), most=40, loader=loader)
    assert outcome.finds == {}
    assert 20 < outcome.read[name] <= outcome.read.total() == 40


def test_a_fault_of_a_stage_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(pages: object) -> None:
        raise KeyError("a line")

    monkeypatch.setattr(geometry, "blocks_of_lines", faulty)
    strategy, loader = STAGES[geometry.NAME]
    outcome = run(geometry.NAME, strategy, most=20, loader=loader)
    (find,) = outcome.finds.values()
    assert find.wrong == "KeyError: 'a line'"
    assert len(find.data) == 16  # one line


def test_a_loader_without_documents_is_an_error() -> None:
    assert set(STRATEGIES) == set(FORMATS)
    with pytest.raises(LookupError, match=r"without documents: \['papyrus'\]"):
        generators((*FORMATS, "papyrus"))
    with pytest.raises(LookupError, match=r"without loaders: \['text'\]"):
        generators(tuple(name for name in FORMATS if name != "text"))


def test_a_seed_draws_the_same_documents_every_time() -> None:
    def digest(seed: int) -> str:
        return run(
            "text", STRATEGIES["text"], seconds=float("inf"), most=60, seed=seed, loader=lambda *_: NOTHING
        ).digest

    assert digest(1) == digest(1)
    assert digest(1) != digest(2)


def test_a_run_ends_with_its_time() -> None:
    assert run("text", STRATEGIES["text"], seconds=0).documents == 0


def planted(name: str, data: bytes) -> Answer:
    """A loader with two faults."""
    if b"1. " in data:
        raise KeyError("a list")
    if b"\n\n\n" in data:
        raise ZeroDivisionError("three line ends")
    return NOTHING


def test_finds_are_shrunk_each_place_by_itself_and_the_run_goes_on() -> None:
    outcome = run("text", STRATEGIES["text"], seconds=float("inf"), most=600, loader=planted)
    smallest = {find.wrong.partition(":")[0]: find.data for find in outcome.finds.values()}
    assert smallest == {"KeyError": b"1. ", "ZeroDivisionError": b"\n\n\n"}
    assert outcome.documents == 600


def test_a_fault_of_the_harness_is_no_find() -> None:
    broken = STRATEGIES["text"].map(lambda document: document[2])  # type: ignore[misc]
    with pytest.raises(IndexError):
        run("text", broken, most=10)


def test_the_command_writes_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    true = text.from_text

    def faulty(words: str, headed: bool = False) -> Draft:
        if "#" in words:
            raise ZeroDivisionError("a mark")
        return true(words, headed)

    monkeypatch.setattr(text, "from_text", faulty)
    status = command.main(["text", "--documents", "400", "--seed", "3", "--keep", str(tmp_path / "finds")])
    out = capsys.readouterr().out
    assert status == 1
    assert "ZeroDivisionError: a mark (ZeroDivisionError, test_fuzz.py:" in out
    assert (tmp_path / "finds" / "text-3-1").read_bytes() == b"#"


def test_the_command_without_finds(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["csv_records", "--documents", "30"]) == 0
    assert "30 documents:" in capsys.readouterr().out


def test_time_and_memory_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check("a.txt", b"Words.").format == "text"
    monkeypatch.setattr(checks, "SLOW", -1.0)
    with pytest.raises(checks.TooSlow):
        check("a.txt", b"Words.")
    monkeypatch.undo()
    monkeypatch.setattr(checks, "LARGE", -1)
    with pytest.raises(checks.TooLarge):
        check("a.txt", b"Words.")


def test_memory_is_measured_for_each_document() -> None:
    big = b"Words of a report.\n" * 200_000
    assert check("a.txt", b"Words.").memory < 8 << 20 < check("a.txt", big).memory
    assert check("a.txt", b"Words.").memory < 8 << 20


def test_what_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(raw: Raw) -> Contents:
        while True:
            try:
                len(raw.data)
            except Exception:
                continue

    monkeypatch.setattr(text, "read", endless)
    monkeypatch.setattr(checks, "_ENDLESS", 0.05)
    with pytest.raises(checks.TooSlow, match="more than"):
        check("a.txt", b"Words.")


@pytest.mark.parametrize("words", ["", "two\nlines", "two\x85lines"])
def test_a_refusal_is_one_line(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(raw: Raw) -> Contents:
        raise Unreadable(words)

    monkeypatch.setattr(text, "read", refuses)
    with pytest.raises(checks.Unsound):
        check("a.txt", b"Words.")
