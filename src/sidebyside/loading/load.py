"""The face of loading."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import BinaryIO

from sidebyside.errors import LoadError
from sidebyside.model import Report, Source


def load(source: str | os.PathLike[str] | BinaryIO) -> Report:
    """The report at a path or in an open binary file. Raises LoadError naming the source and the reason."""
    if isinstance(source, (str, os.PathLike)):
        label, data = os.fspath(source), Path(source).read_bytes()
    else:
        label, data = "-", source.read()
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    pieces = [piece.strip() for piece in re.split(r"\n\s*\n" if "\n\n" in text.strip() else r"\n", text)]
    paragraphs = [piece for piece in pieces if piece]
    if not paragraphs:
        raise LoadError(label, "no text")
    return Report.from_paragraphs(paragraphs, title=Path(label).stem, source=Source(label=label), language="en")
