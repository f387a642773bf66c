"""Dates as people and documents write them."""

from __future__ import annotations

import pytest

from sidebyside import Report
from sidebyside.loading.dates import from_name, from_paragraphs, in_order, iso, normal
from sidebyside.loading.paragraphs.bylines import is_stamp


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-11-01", "2024-11-01"),
        ("2024-11-01T10:05:00+0300", "2024-11-01T10:05:00+03:00"),
        ("2024-11-01 10:05 UTC", "2024-11-01T10:05:00"),
        ("2024-11-01T10:05:00.123Z", "2024-11-01T10:05:00Z"),
        ("1 November 2024", "2024-11-01"),
        ("Nov. 1st, 2024", "2024-11-01"),
        ("1. März 2024", "2024-03-01"),
        ("1er août 2024", "2024-08-01"),
        ("1 de noviembre de 2024", "2024-11-01"),
        ("1 ноября 2024 г.", "2024-11-01"),
        ("2024年11月1日", "2024-11-01"),
        ("20241101", "2024-11-01"),
        ("Stand: 1.11.2024, 10 Uhr", "2024-11-01"),
        ("01. 11. 2024", "2024-11-01"),
        ("Version 3.1.11.2024", ""),
        ("31 February 2024", ""),
        ("1/11/2024", ""),
        ("In 2024 there were 11 of 30", ""),
        ("8,000 troops", ""),
        ("99999999", ""),
    ],
)
def test_written_dates(text: str, found: str) -> None:
    assert iso(text) == found


def test_mail_dates() -> None:
    assert normal("Fri, 01 Nov 2024 10:05:00 +0300") == "2024-11-01T10:05:00+03:00"
    assert normal("Fri, 01 Nov 2024 10:05:00 GMT") == "2024-11-01T10:05:00Z"
    assert normal("yesterday") == ""
    assert normal("Fri, 99 Nov 99999999999 99:99") == ""


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Headline", "By Jane Doe | Nov 1, 2024", "Prose."], "2024-11-01"),
        (["Published: 1 November 2024 10:00", "Prose."], "2024-11-01"),
        (
            ["The treaty was signed on 1 November 2024 in a hall that nobody outside of the two ministries had seen."],
            "",
        ),
        (["a", "b", "c", "d", "e", "f", "1 November 2024"], ""),
        (["Headline", "ORVANE, 14 May 2024 (Beacon) - A section of the dam gave way on Tuesday."], "2024-05-14"),
        (["ORVANE (Beacon), May 14, 2024 — A section of the dam gave way on Tuesday, the police said."], "2024-05-14"),
        (["The pact, signed on 14 May 2024 by both sides - and by no other - is at an end, they said."], ""),
    ],
)
def test_bylines(texts: list[str], found: str) -> None:
    assert from_paragraphs(texts) == found


def test_file_names() -> None:
    assert from_name("2024-11-01-reuters.txt") == "2024-11-01"
    assert from_name("reuters_20241101.html") == "2024-11-01"
    assert from_name("000_dabe2b2fae1b5fba.txt") == ""


def test_order_over_time_zones_and_days() -> None:
    def dated(*dates: str) -> list[str]:
        return [report.date for report in in_order([Report.from_paragraphs(["x"], date=date) for date in dates])]

    assert dated("2024-11-01T10:00:00+03:00", "2024-11-01T08:00:00Z", "2024-11-01T09:00:00+05:00") == [
        "2024-11-01T09:00:00+05:00",
        "2024-11-01T10:00:00+03:00",
        "2024-11-01T08:00:00Z",
    ]
    assert dated("2024-11-02", "2024-11-01T10:00:00") == ["2024-11-01T10:00:00", "2024-11-02"]
    assert dated("2024-11-02", "", "2024-11-01") == ["2024-11-02", "", "2024-11-01"]


@pytest.mark.parametrize("text", ["11 במרץ 2026", "11 מרץ 2026", "11 مارس 2026", "11 آذار 2026"])
def test_dates_written_from_right_to_left(text: str) -> None:
    assert iso(text) == "2026-03-11"
    assert is_stamp(text)
