# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""Ways of damaging bytes, from a seeded random source."""

from __future__ import annotations

import random
import re

_TOKENS = (
    b"<", b">", b"</", b"/>", b"<![CDATA[", b"]]>", b"<!--", b"&#0;", b"&#x10FFFF;", b"&amp;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf",
    b"{", b"}", b"[", b"]", b"\\", b"\\u-1?", b"\\'zz", b"\\bin9999 ", b"\r", b"\n\n", b"\x1b[31m", b"\x02", b"-1", b"99999999999",
    b"NaN", b'"', b"'", b",", b":", b"%%EOF", b"obj", b"stream", b"endobj", b"PK\x03\x04", b"PK\x01\x02", b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"=?utf-8?B?", b"--", b"Content-Type: multipart/mixed; boundary=x\n", b"<br>", b"<table><tr><td>", b"<w:p>", b"<app><rdg wit='#A'>",
)  # fmt: skip
_NUMBER = re.compile(rb"\d+")


def mutated(data: bytes, stock: random.Random, other: bytes) -> bytes:
    """``data`` with one to eight damages: flips, cuts, doublings, foreign tokens, numbers changed, parts of ``other``."""
    result = bytearray(data)
    for _ in range(stock.randint(1, 8)):
        if not result:
            result += stock.choice(_TOKENS)
        place = stock.randrange(len(result))
        end = min(len(result), place + stock.choice((1, 2, 8, 64, 512)))
        match stock.randrange(8):
            case 0:
                result[place] ^= 1 << stock.randrange(8)
            case 1:
                result[place] = stock.randrange(256)
            case 2:
                del result[place:end]
            case 3:
                result[place:place] = result[place:end] * stock.choice((1, 2, 50))
            case 4 | 5:
                result[place:place] = stock.choice(_TOKENS) * stock.choice((1, 1, 3, 200))
            case 6:
                numbers = list(_NUMBER.finditer(bytes(result[place : place + 4000])))
                if numbers:
                    chosen = stock.choice(numbers)
                    value = stock.choice((b"0", b"-1", b"1", b"65535", b"4294967295", b"99999999999999999999"))
                    result[place + chosen.start() : place + chosen.end()] = value
            case _:
                if other:
                    start = stock.randrange(len(other))
                    result[place:end] = other[start : start + stock.choice((4, 40, 400))]
    return bytes(result[:400_000])
