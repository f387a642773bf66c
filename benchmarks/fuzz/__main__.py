"""``python -m benchmarks.fuzz [--seconds N] [--seed N] [--keep FOLDER] [FORMAT …]``: mutate, load, check.

For each format, whole documents and (for archives) their members are damaged and loaded in this process, PDFs by the
function that the child runs. Anything but reports or a LoadError of one line is a find: printed with what repeats it,
and written to ``--keep``. So is a document that takes more than five seconds of processor time.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.fuzz.mutations import mutated
from benchmarks.loading.documents import WRITERS, paragraphs

from sidebyside.errors import LoadError
from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.finishing import finish
from sidebyside.loading.one import failure
from sidebyside.loading.registry import find_format

_SLOW = 5.0


def mutate_archive(data: bytes, stock: random.Random) -> bytes:
    """A ZIP archive with one member damaged, written anew so that the damage reaches the parser behind it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        names = archive.namelist()
        chosen = stock.choice(names)
        for name in names:
            member = archive.read(name)
            written.writestr(name, mutated(member, stock, data) if name == chosen else member)
    return out.getvalue()


def check(data: bytes, name: str) -> str:
    """Load ``data`` without the last net under parsers: "" or what is wrong."""
    raw = Raw(data, name, name)
    try:
        module = find_format(raw)
        read: Callable[[Raw], Contents] = getattr(module, "read_here", module.read)
        contents = read(raw)
        for draft in [*contents.drafts[:50], *([contents.whole] if contents.whole else [])]:
            report = finish(raw, draft, module.NAME)
            if any(not 0 <= p.start <= p.end <= len(report.text) for p in report.paragraphs):
                return "offsets outside the text"
    except Unreadable as refusal:
        return "" if "\n" not in str(refusal) and str(refusal) else "a refusal that is not one line"
    except Exception as error:
        line = str(LoadError(name, failure(error)))
        where = traceback.extract_tb(sys.exc_info()[2])[-1]
        return f"{line} at {Path(where.filename).name}:{where.lineno}"
    return ""


def fuzz(name: str, seconds: float, seed: int, keep: Path | None) -> None:
    """Damage documents of one format for so long; print what was found, each place in the code once."""
    stock = random.Random(f"{name}/{seed}")
    text = [*paragraphs(3_000), "“Quoted,” she said – größer. 外務大臣は مرحبا"]
    if name == "pdf":
        text = text[:2]
    whole = WRITERS[name](text)
    corpus, finds = [whole], set()
    end, count, slowest = time.monotonic() + seconds, 0, 0.0
    while time.monotonic() < end:
        base = stock.choice(corpus)
        archive = base.startswith(b"PK") and stock.random() < 0.7
        try:
            data = mutate_archive(base, stock) if archive else mutated(base, stock, stock.choice(corpus))
        except Exception:  # an archive damaged before cannot be taken apart: start from the whole one
            data = mutated(whole, stock, whole)
        start = time.process_time()  # of this process: the machine may be busy with others
        wrong = check(data, f"a.{name}")
        took = time.process_time() - start
        slowest = max(slowest, took)
        wrong = wrong or (f"took {took:.1f} s" if took > _SLOW else "")
        count += 1
        place = wrong.rpartition(" at ")[2]
        if wrong and place not in finds:
            finds.add(place)
            print(f"  {name}: {wrong[:160]} ({len(data)} bytes, document {count})", flush=True)
            if keep is not None:
                (keep / f"{name}-{seed}-{count}").write_bytes(data)
        if stock.random() < 0.02:
            corpus = [whole, *corpus[-30:], data]
    print(f"{name:6} {count:8,} documents in {seconds:.0f} s, slowest {slowest:.2f} s, {len(finds)} finds", flush=True)


def main() -> None:
    """Fuzz each format in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", default=[])
    parser.add_argument("--seconds", type=float, default=600.0, help="time for each format (default ten minutes)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the documents that were finds")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    for name in options.formats or WRITERS:
        fuzz(name, options.seconds, options.seed, options.keep)


if __name__ == "__main__":
    main()
