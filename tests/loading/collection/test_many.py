"""Files, folders, patterns and standard input together."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
from pathlib import Path

import pytest

from sidebyside.errors import Cancelled, LoadError
from sidebyside.loading import load_all


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = "Words of a report.") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)
    return path


def labels(sources: list[str], **options: object) -> list[str]:
    return [report.source.label for report in load_all(sources, **options)]  # type: ignore[arg-type]


def test_files_in_the_order_given(folder: Path) -> None:
    assert labels([write("b.txt"), write("a.txt")]) == ["b.txt", "a.txt"]


def test_labels_are_as_long_as_they_must_be(folder: Path) -> None:
    assert labels([write("x/a.txt"), write("y/a.txt"), write("y/b.txt")]) == ["x/a.txt", "y/a.txt", "b.txt"]


def test_a_folder_by_name_files_before_folders(folder: Path) -> None:
    for path in (
        "d/z.txt",
        "d/a.md",
        "d/sub/b.txt",
        "d/.hidden.txt",
        "d/style.css",
        "d/page.html",
        "d/page_files/x.txt",
        "d/noend",
    ):
        write(path)
    told: list[str] = []
    assert labels(["d"], tell=told.append)[:1] == ["a.md"]
    assert set(labels(["d"])) >= {"a.md", "noend", "z.txt", "b.txt"}
    assert not {"x.txt", ".hidden.txt", "style.css"} & set(labels(["d"]))
    assert any("of other kinds left out" in line for line in told)


def test_a_folder_without_text(folder: Path) -> None:
    os.mkdir("empty")
    write("only/style.css")
    write("blank/a.txt", " \n")
    for name, words in [
        ("empty", "no file of a kind"),
        ("only", "no file of a kind"),
        ("blank", r"no text in 1 file \(.*a\.txt: "),
    ]:
        with pytest.raises(LoadError, match=words):
            load_all([name])


def test_links_between_folders_do_not_loop(folder: Path) -> None:
    write("d/a.txt")
    os.symlink("..", "d/up")
    os.mkfifo("d/pipe.txt")
    assert labels(["d"]) == ["a.txt"]


def test_what_cannot_be_read_in_a_folder_is_said(folder: Path) -> None:
    write("d/a.txt")
    Path("d/b.txt").write_bytes(b"\x7fELF" + bytes(90))
    told: list[str] = []
    assert labels(["d"], tell=told.append) == ["a.txt"]
    assert told == ["left out: d/b.txt: a program (ELF), not a text"]


def test_what_was_named_itself_must_be_read(folder: Path) -> None:
    write("a.txt")
    with pytest.raises(LoadError, match=r"gone\.txt: no such file"):
        load_all(["a.txt", "gone.txt"])


def test_patterns(folder: Path) -> None:
    for path in ("n1.txt", "n2.txt", "m.txt", "deep/n3.txt"):
        write(path)
    assert labels(["n*.txt"]) == ["n1.txt", "n2.txt"]
    assert labels(["**/n*.txt"]) == ["n3.txt", "n1.txt", "n2.txt"]
    with pytest.raises(LoadError, match="matches it as a pattern"):
        load_all(["q*.txt"])


def test_a_name_that_looks_like_a_pattern(folder: Path) -> None:
    assert labels([write("[draft]*.txt")]) == ["[draft]*.txt"]


def test_standard_input(folder: Path) -> None:
    reports = load_all([write("a.txt"), "-"], stdin=io.BytesIO(b"From a pipe."))
    assert reports[1].text == "From a pipe."
    assert reports[1].source.label == "standard input"
    with pytest.raises(LoadError, match="standard input"):
        load_all(["-"])
    with pytest.raises(LoadError, match="no text"):
        load_all(["-", "-"], stdin=io.BytesIO(b"Once."))


def test_the_same_file_twice_is_said(folder: Path) -> None:
    write("a.txt")
    os.symlink("a.txt", "b.txt")
    told: list[str] = []
    reports = load_all(["a.txt", "a.txt", "b.txt"], tell=told.append)
    assert [report.source.notes for report in reports] == [
        (),
        ("the same file as a.txt, given twice",),
        ("the same file as a.txt, given twice",),
    ]
    assert len(told) == 2


def test_a_file_of_a_folder_that_is_named_too_comes_once(folder: Path) -> None:
    write("d/a.txt")
    write("d/b.txt")
    assert labels(["d/b.txt", "d", "d/*.txt"]) == ["b.txt", "a.txt"]


def test_fifty_files(folder: Path) -> None:
    names = [write(f"{number:02}.txt", f"Report number {number}.") for number in range(50)]
    assert labels(names) == names


def test_ordered_by_date_where_all_have_one(folder: Path) -> None:
    late = write("a.txt", "Published: 3 November 2024\n\nLate words.")
    early = write("b.txt", "November 1, 2024\n\nEarly words.")
    named = write("2024-11-02-c.txt")
    bare = write("d.txt")
    assert labels([late, early, named]) == ["b.txt", "2024-11-02-c.txt", "a.txt"]
    assert labels([late, early, named, bare]) == [late, early, named, bare]


def test_progress_and_cancelling(folder: Path) -> None:
    names = [write(f"{number}.txt") for number in range(5)]
    seen: list[tuple[int, int, str]] = []
    load_all(names, progress=lambda *state: seen.append(state))
    assert seen == [(number, 5, "loading") for number in range(6)]

    def stop(done: int, total: int, stage: str) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_all(names, progress=stop)


def test_links_in_a_circle_in_a_folder_are_said(folder: Path) -> None:
    (folder / "a.txt").write_text("The bridge is closed.", encoding="utf-8")
    (folder / "loop").symlink_to("loop")
    (folder / "gone").symlink_to("nowhere")
    lines: list[str] = []
    assert load_all([str(folder)], tell=lines.append)
    assert [line for line in lines if "loop" in line] == [
        f"left out: {folder / 'loop'}: symbolic links lead in a circle"
    ]


def test_the_locks_of_office_programs_are_no_reports(folder: Path) -> None:
    (folder / "draft.txt").write_text("The bridge is closed.", encoding="utf-8")
    (folder / "~$draft.docx").write_bytes(b"\x05Jane Doe")
    assert [report.source.label for report in load_all([str(folder)])] == ["draft.txt"]


def test_what_only_looks_like_a_file_in_a_folder_is_said(folder: Path) -> None:
    (folder / "gone.txt").symlink_to("nowhere")
    write("a.txt")
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.jpg")
    lines: list[str] = []
    assert load_all([str(folder)], tell=lines.append)
    assert f"left out: {folder}/gone.txt: a link that leads nowhere" in lines
    assert f"left out: {folder}/pipe.txt: is a named pipe, not a regular file" in lines
    assert not any("jpg" in line for line in lines)


def test_the_bytes_of_a_source_are_digested_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for each record would be a large file times twenty thousand."""
    asked: list[int] = []

    def digest(data: bytes) -> hashlib._Hash:
        asked.append(len(data))
        return real(data)

    real = hashlib.sha256
    monkeypatch.setattr(hashlib, "sha256", digest)
    data = b'{"title": "A", "text": "Words of a report."}\n' * 3
    (folder / "a.jsonl").write_bytes(data)
    (folder / "b.jsonl.gz").write_bytes(packed := gzip.compress(data))
    first, second = ({report.source.sha256 for report in load_all([name])} for name in ("a.jsonl", "b.jsonl.gz"))
    assert asked == [len(data), len(packed)]
    assert (first, second) == ({real(data).hexdigest()}, {real(packed).hexdigest()})
