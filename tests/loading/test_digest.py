"""The digest of a source, whatever its size."""

from __future__ import annotations

import hashlib

import pytest

from sidebyside.loading.digest import Digest


@pytest.mark.parametrize("size", [0, 5, (1 << 20) - 1, 1 << 20, 3 << 20])
def test_a_digest_is_that_of_the_bytes_however_it_is_worked_out(size: int) -> None:
    data = b"x" * size
    digest = Digest(data)
    assert [digest.hex(), digest.hex()] == [hashlib.sha256(data).hexdigest()] * 2
