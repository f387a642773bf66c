"""A value worked out when first asked for and kept with its object."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    kept = cached_property
else:

    class kept(cached_property):
        """`functools.cached_property` without its lock, which takes more than most of what is kept here.

        Two threads that ask at once may both work it out; that is for values without effects.
        """

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            if instance is None:
                return self
            found = instance.__dict__[self.attrname] = self.func(instance)
            return found
