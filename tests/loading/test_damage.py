"""Damaged documents of every format: a report or one line, never anything else (benchmarks/fuzz does the long runs)."""

from __future__ import annotations

import io
import random

import pytest
from tests.loading.prose import paragraphs
from tests.loading.writers import WRITERS, zipped

from sidebyside import load
from sidebyside.errors import LoadError

TEXTS = [*paragraphs(4), "“Quoted,” she said – größer than 外務大臣 and مرحبا."]


def damaged(data: bytes, stock: random.Random) -> bytes:
    result = bytearray(data)
    for _ in range(stock.randint(1, 6)):
        place = stock.randrange(len(result))
        end = place + stock.choice((1, 3, 40))
        match stock.randrange(4):
            case 0:
                result[place] = stock.randrange(256)
            case 1:
                del result[place : min(end, len(result) - 1)]
            case 2:
                result[place:place] = result[place:end] * stock.choice((1, 30))
            case _:
                result[place:place] = stock.choice(
                    (b"<", b"{", b"\\", b"]]>", b"\0", b"&#0;", b"\xff", b'"', b"\n\n", b"-1")
                )
    return bytes(result)


def members_damaged(data: bytes, stock: random.Random) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = stock.choice(sorted(members))
    members[name] = damaged(bytes(members[name]), stock)  # type: ignore[arg-type]
    return zipped(members)


@pytest.mark.parametrize("name", WRITERS)
def test_damage_gives_a_report_or_one_line(name: str) -> None:
    stock = random.Random(name)
    whole = WRITERS[name](TEXTS)
    read = 0
    for number in range(40):
        packed = whole.startswith(b"PK") and number % 2
        file = io.BytesIO(members_damaged(whole, stock) if packed else damaged(whole, stock))
        file.name = name  # type: ignore[attr-defined]
        try:
            report = load(file)
        except LoadError as error:
            line = str(error)
            assert "\n" not in line
            assert "cannot be read (" not in line
        else:
            read += 1
            assert all(0 <= p.start < p.end <= len(report.text) for p in report.paragraphs)
    assert read or name in ("a.xml", "a.rss", "a.atom", "a.txt.gz")
