"""The search for garbage is off while a document is read, and on again afterwards, whatever happens."""

from __future__ import annotations

import gc
import io

import pytest

from sidebyside import load
from sidebyside.cycles import uncollected
from sidebyside.errors import LoadError
from sidebyside.loading.formats import text


def test_the_search_is_off_inside_and_as_before_after() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_a_document_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(raw: object) -> object:
        assert not gc.isenabled()
        raise ValueError("broken")

    monkeypatch.setattr(text, "read", broken)
    with pytest.raises(LoadError):
        load(io.BytesIO(b"Words of it."))
    assert gc.isenabled()
