# ruff: noqa: E501  (tokens are easier to read unbroken)
"""Ways of damaging bytes, each step drawn, so that a find shrinks to the least damage that does it."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

_TOKENS = (
    b"<", b">", b"</", b"/>", b"<![CDATA[", b"]]>", b"<!--", b"&#0;", b"&#x10FFFF;", b"&amp;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf",
    b"{", b"}", b"[", b"]", b"\\", b"\\u-1?", b"\\'zz", b"\\bin9999 ", b"\r", b"\n\n", b"\x1b[31m", b"\x02", b"-1", b"99999999999",
    b"NaN", b'"', b"'", b",", b":", b"%%EOF", b"obj", b"stream", b"endobj", b"PK\x03\x04", b"PK\x01\x02", b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"=?utf-8?B?", b"--", b"Content-Type: multipart/mixed; boundary=x\n", b"<br>", b"<table><tr><td>", b"<w:p>", b"<app><rdg wit='#A'>",
)  # fmt: skip
_VALUES = (b"0", b"-1", b"1", b"65535", b"4294967295", b"99999999999999999999")
_NUMBER = re.compile(rb"\d+")
_MOST = 400_000
_COUNTS = (0, 0, 0, 0, 1, 1, 2, 3, 5, 8)
"""How many damages a document gets; of strict formats most damaged ones are refused, so many get none."""
_ONE_IN = 12

Members = Mapping[str, bytes]


def damaged(draw: st.DrawFn, data: bytes, tokens: Sequence[bytes] = (), most: int = 8) -> bytes:
    """``data`` with up to ``most`` damages: flips, cuts, doublings, tokens put in, numbers changed, parts moved."""
    result = bytearray(data)
    stock = (*tokens, *tokens, *_TOKENS)
    for _ in range(draw(st.sampled_from([count for count in _COUNTS if count <= most]))):
        if not result:
            result += draw(st.sampled_from(stock))
        place = draw(st.integers(0, len(result) - 1))
        end = min(len(result), place + draw(st.sampled_from((1, 2, 8, 64, 512))))
        match draw(st.integers(0, 7)):
            case 0:
                del result[place:end]
            case 1:
                result[place] ^= 1 << draw(st.integers(0, 7))
            case 2:
                result[place] = draw(st.integers(0, 255))
            case 3:
                result[place:place] = result[place:end] * draw(st.sampled_from((1, 2, 50)))
            case 4 | 5:
                result[place:place] = draw(st.sampled_from(stock)) * draw(st.sampled_from((1, 1, 3, 200)))
            case 6:
                numbers = list(_NUMBER.finditer(bytes(result[place : place + 4000])))
                if numbers:
                    chosen = numbers[draw(st.integers(0, len(numbers) - 1))]
                    result[place + chosen.start() : place + chosen.end()] = draw(st.sampled_from(_VALUES))
            case _:
                start = draw(st.integers(0, len(result) - 1))
                result[place:end] = result[start : start + draw(st.sampled_from((4, 40, 400)))]
    return bytes(result[:_MOST])


def seldom(draw: st.DrawFn, one_in: int = _ONE_IN) -> bool:
    """True in one of so many documents, False in the simplest."""
    return draw(st.integers(1, one_in)) == one_in


def archived(draw: st.DrawFn, members: Members, tokens: Sequence[bytes] = ()) -> bytes:
    """A ZIP archive in which one member may be damaged (behind right checksums), left out, doubled or renamed, and now
    and then the archive itself."""
    chosen = draw(st.sampled_from(sorted(members)))
    fate = draw(st.integers(0, 15))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            if name == chosen and fate == 15:
                continue
            if name == chosen and fate == 14:
                name = draw(st.sampled_from(("../../a", "/etc/a", "a\nb", "\x1b[31m", name.upper(), "")))
            archive.writestr(_entry(name, kind), damaged(draw, data, tokens) if name == chosen else data)
        if fate == 13:
            archive.writestr(_entry(f"{chosen}x", zipfile.ZIP_DEFLATED), b"\0" * 200_000)
    data = out.getvalue()
    return damaged(draw, data, most=3) if seldom(draw, 4) else data


def _entry(name: str, kind: int) -> zipfile.ZipInfo:
    """A member of a fixed day: the archive is the same on every run."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = kind
    return entry


def packed(draw: st.DrawFn, name: str, data: bytes) -> tuple[str, bytes]:
    """The document, now and then as gzip data."""
    if not seldom(draw):
        return name, data
    return f"{name}.gz", damaged(draw, gzip.compress(data, 1, mtime=0), most=2)
