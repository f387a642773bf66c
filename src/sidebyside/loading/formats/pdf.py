"""PDF, parsed in a child process with limits."""

from __future__ import annotations

from sidebyside.loading.document import Contents, Raw
from sidebyside.loading.registry import Sample

NAME = "PDF"
EXTENSIONS = ("pdf",)


def sniff(sample: Sample) -> float:
    """By its mark, which may stand after some other bytes."""
    return 1.0 if sample.head.startswith(b"%PDF-") else 0.9 if b"%PDF-" in sample.head[:1024] else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable, also where the child ran into its limits."""
    from sidebyside.loading.children.isolation import read_alone

    return read_alone(raw, "pdf")


def read_here(raw: Raw) -> Contents:
    """The same, in this process: what the child runs."""
    from sidebyside.loading.pdf.reading import read_pdf

    return read_pdf(raw.data, raw.keep_all)
