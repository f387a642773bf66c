"""Patterns that are compiled late: they must be patterns all the same, and every one of them must compile."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import sidebyside
from sidebyside.language import patterns
from sidebyside.language.patterns import lazily

MODULES = sorted(
    info.name
    for info in pkgutil.walk_packages(sidebyside.__path__, "sidebyside.")
    if not info.name.endswith("__main__")
)


def test_a_late_pattern_does_what_a_pattern_does() -> None:
    late, early = lazily(r"(?P<a>x)(y)?", re.IGNORECASE), re.compile(r"(?P<a>x)(y)?", re.IGNORECASE)
    text = "aXy xX"
    assert [match.span() for match in late.finditer(text)] == [match.span() for match in early.finditer(text)]
    assert late.sub("-", text) == early.sub("-", text)
    assert (late.groups, late.groupindex, late.flags, late.pattern) == (
        early.groups, early.groupindex, early.flags, early.pattern,
    )  # fmt: skip


def test_nothing_is_compiled_before_the_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = re.compile

    def compile(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return real(source, flags)

    monkeypatch.setattr(patterns.re, "compile", compile)
    late = lazily("a")
    assert compiled == []
    assert late.match("a")
    assert late.match("a")
    assert compiled == ["a"]


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    with pytest.raises(re.error):
        lazily("(").search("")


@pytest.mark.parametrize("name", MODULES)
def test_every_late_pattern_compiles(name: str) -> None:
    for value in vars(import_module(name)).values():
        if isinstance(value, patterns._Lazy):
            assert value.pattern is not None
