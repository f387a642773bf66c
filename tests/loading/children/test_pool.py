"""Folders of many pages: child processes, the same answers in the same order, cancelled at once."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.loading.html.webpages import H1, framed, p
from tests.loading.writers import WRITERS, epub

from sidebyside.errors import Cancelled, LoadError
from sidebyside.loading import load_all
from sidebyside.loading.children import isolation, pool
from sidebyside.loading.document import Unreadable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sidebyside.loading.children.pool.workers", lambda: 2)
    for number in range(14):
        texts = [
            f"Paragraph {part} of page {number} is long enough to be taken for an article by anybody."
            for part in range(5)
        ]
        page = framed(f"<article>{H1}{p(texts)}</article>").replace("three weeks", f"{number} weeks")
        (tmp_path / f"{number:02}.html").write_text(page)
    (tmp_path / "20.docx").write_bytes(WRITERS["a.docx"](["Words of a draft."]))
    (tmp_path / "21.epub").write_bytes(epub(["<p>One.</p>", "<p>Two.</p>"]))
    (tmp_path / "22.jsonl").write_bytes(b'{"text": "Record one."}\n{"text": "Record two."}\n')
    (tmp_path / "23.html").write_text("<!doctype html><script>x()</script>")
    (tmp_path / "24.pdf").write_bytes(b"%PDF-1.7\nbroken")
    (tmp_path / "25.html.gz").write_bytes(gzip.compress(bytes(40_000_000)))
    return str(tmp_path)


def test_the_answers_are_those_of_one_process(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    seen: list[tuple[int, int, str]] = []
    many = load_all([folder], tell=told.append, progress=lambda *state: seen.append(state))
    assert seen == [(number, 20, "loading") for number in range(21)]
    said: list[str] = []
    monkeypatch.setattr("sidebyside.loading.collection.many.WORTH_IT", 1000)
    assert load_all([folder], tell=said.append) == many
    assert told == said
    assert len(many) == 14 + 1 + 1 + 2
    assert [line.rpartition("/")[2] for line in told] == [
        "23.html: no text: the page is made by script; save it from a browser",
        "24.pdf: a damaged PDF",
        "25.html.gz: larger than the limit of 16 MiB (--max-size)",
    ]


def test_cancelling_ends_the_children(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def watch(*arguments: Any, **options: Any) -> Any:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(isolation.subprocess, "Popen", watch)

    def stop(done: int, total: int, stage: str) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_all([folder], progress=stop)
    assert started
    assert all(process.poll() is not None for process in started)


def test_a_child_that_dies_costs_one_file_only(tmp_path: Path) -> None:
    with isolation.Child() as child:
        raw = pool.Raw(b"Words.", "a.txt", "a.txt")
        name, contents = child.read(raw, "")
        assert (name, contents.drafts[0].texts()) == ("text", ["Words."])
        process = child._start()
        process.kill()
        process.wait()
        with pytest.raises(isolation.Unreadable):
            child.read(raw, "")
        assert child.read(raw, "")[0] == "text"
    with pytest.raises(isolation.Unreadable, match="stopped"):
        child.read(raw, "")


def test_what_a_source_raises_is_its_answer() -> None:
    def gone() -> pool.Raw:
        raise LoadError("gone.txt", "no such file")

    answers = list(pool.read_many([gone, lambda: pool.Raw(b"Words.", "a.txt", "a.txt"), gone]))
    assert [str(answer) if isinstance(answer, Exception) else answer[0] for _, answer in answers] == [
        "gone.txt: no such file",
        "text",
        "gone.txt: no such file",
    ]


def test_a_parser_that_raises_outside_its_answer_is_not_called_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    with isolation.Child() as child:
        monkeypatch.setattr(isolation.json, "dumps", lambda header: "no header")
        with pytest.raises(Unreadable, match="the parser gave up on it"):
            child.read(pool.Raw(b"Words.", "a.txt", "a.txt"), "")
