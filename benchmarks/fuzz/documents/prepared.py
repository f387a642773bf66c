"""Prepared documents, damaged by steps that one drawn number tells: so a document costs next to nothing to draw, and a
format that is slow to write gets many times as many. Hypothesis cannot simplify the steps; needless bytes are left out
after it (see `runs`)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from random import Random

from hypothesis import strategies as st

_STREAM = re.compile(rb"(/Filter\s*/FlateDecode[^>]*>>\s*stream\r?\n)(.*?)(\r?\nendstream)", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+\.?\d*")
_NUMBERS = (b"0", b"-1", b"1", b"0.0001", b"1e9", b"65535", b"4294967295", b"-99999999", b"99999999999999999999")
_SEEDS = st.integers(0, 2**48)


def from_seeds(make: Callable[[Random], tuple[str, bytes]]) -> st.SearchStrategy[tuple[str, bytes]]:
    """Documents that ``make`` builds from a generator of random numbers, one for each number hypothesis draws."""
    return _SEEDS.map(lambda number: make(Random(number)))


def mutated(random: Random, data: bytes, tokens: Sequence[bytes], most: int = 6) -> bytes:
    """``data`` with up to ``most`` damages: flips, cuts, doublings, moved parts, tokens put in, numbers changed."""
    result = bytearray(data)
    for _ in range(random.randint(0, most)):
        if not result:
            break
        place = random.randrange(len(result))
        end = min(len(result), place + random.choice((1, 2, 8, 64, 512)))
        match random.randrange(8):
            case 0:
                del result[place:end]
            case 1:
                result[place] ^= 1 << random.randrange(8)
            case 2:
                result[place:place] = result[place:end] * random.choice((1, 2, 40))
            case 3 | 4:
                result[place:place] = random.choice(tokens) * random.choice((1, 1, 2, 100))
            case 5:
                start = random.randrange(len(result))
                result[place:end] = result[start : start + random.choice((4, 40, 400))]
            case _:
                number = _NUMBER.search(result, place, place + 4000)
                if number:
                    result[number.start() : number.end()] = random.choice(_NUMBERS)
    return bytes(result)


def mutated_pdf(random: Random, data: bytes, tokens: Sequence[bytes]) -> bytes:
    """A PDF damaged in its objects or inside one of its packed streams, which is packed again."""
    streams = list(_STREAM.finditer(data))
    if streams and random.random() < 0.6:
        chosen = random.choice(streams)
        inner = mutated(random, zlib.decompress(chosen[2]), tokens)
        data = data[: chosen.start(2)] + zlib.compress(inner, 1) + data[chosen.end(2) :]
    return mutated(random, data, tokens, 3) if random.random() < 0.5 else data


def mutated_archive(random: Random, members: Mapping[str, bytes], tokens: Sequence[bytes]) -> bytes:
    """A ZIP archive with one or two members damaged behind right checksums, and now and then the archive itself."""
    # Chapters may be damaged in any way and still be read; of the lists that name them hardly a damaged one is.
    names = [name for name in sorted(members) for _ in range(4 if name.endswith("html") else 1)]
    chosen = {random.choice(names) for _ in range(random.randint(1, 2))}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name)  # of a fixed day: the archive is the same on every run
            archive.writestr(entry, mutated(random, content, tokens) if name in chosen else content)
    data = out.getvalue()
    return mutated(random, data, (b"PK\3\4", b"PK\1\2", b"PK\5\6"), 2) if random.random() < 0.15 else data
