"""Regular expressions that are compiled when first used: all of them together take longer than a comparison."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Lazy:
    """Stands for a compiled pattern; its methods become the pattern's own with the first use of one."""

    def __init__(self, source: Any, flags: int) -> None:
        self._given = (source, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._given), name)
        # Kept on the object, so that later uses cost no more than those of the pattern itself.
        setattr(self, name, found)
        return found


def lazily(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """``re.compile(source, flags)``, put off until a method or attribute of the pattern is asked for.

    Raises re.error then, not here.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))
