"""Texts that archives of newspapers export, several articles in one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sidebyside.errors import LoadError
from sidebyside.loading import load_all
from sidebyside.loading.formats.text import _may_be_exported as may_be_exported

ONE = "The bridge over the river fell on Friday morning and four people were killed, the police said."
TWO = "Seven others were injured, two of them badly, and the road will stay closed until further notice."
MORE = "Notes: " + TWO

CAPITALS = f"""
                               1 of 2 DOCUMENTS

                             The Guardian (London)

                            November 1, 2024 Friday

Bridge falls

BYLINE: Jane Doe

SECTION: NEWS; Pg. 3

LENGTH: 234 words

{ONE}

{TWO}

LOAD-DATE: November 1, 2024

LANGUAGE: ENGLISH

                  Copyright 2024 Guardian Newspapers Limited
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                               The Times (London)

                           November 2, 2024 Saturday

Road closed

BYLINE: John Roe

LENGTH: 100 words

{TWO}

{ONE}

LOAD-DATE: November 2, 2024
"""
BODY = f"""Bridge falls

The Guardian (London)

November 1, 2024 Friday

Copyright 2024 Guardian News & Media Limited All Rights Reserved

Section: NEWS; Pg. 3

Length: 234 words

Byline: Jane Doe

Body

{ONE}

{TWO}

Load-Date: November 1, 2024

End of Document

Road closed

The Times (London)

November 2, 2024 Saturday

Length: 100 words

Byline: John Roe

Body

{TWO}

{ONE}

Load-Date: November 2, 2024

End of Document
"""
NUMBERED = f"""____________________________________________________________

Document 1 of 2

Bridge falls

Author: Jane Doe

Full text: {ONE}

{TWO}

Publication title: The Guardian (London)

Publication date: Nov 1, 2024

____________________________________________________________

Document 2 of 2

Road closed

Author: John Roe

Full text: {TWO}

{ONE}

Publication title: The Times (London)

Publication date: Nov 2, 2024
"""
CODED = f"""HD  Bridge falls
BY  By Jane Doe
WC  200 words
PD  1 November 2024
SN  The Guardian (London)
LA  English
CY  (c) 2024 Guardian
LP
{ONE}

TD
{TWO}

AN  Document GRDN000020241101ekb100001

HD  Road closed
BY  By John Roe
PD  2 November 2024
SN  The Times (London)
LP  {TWO}
TD
{ONE}

AN
Document T000000020241102ekb200002
"""


@pytest.mark.parametrize("text", [CAPITALS, BODY, NUMBERED, CODED])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_article_is_a_report(tmp_path: Path, text: str, end: str) -> None:
    (tmp_path / "export.txt").write_bytes(text.replace("\n", end).encode())
    reports = load_all([str(tmp_path / "export.txt")])
    assert [report.texts for report in reports] == [(ONE, TWO), (TWO, ONE)]
    assert [report.title for report in reports] == ["Bridge falls", "Road closed"]
    assert [report.author for report in reports] == ["Jane Doe", "John Roe"]
    assert [report.site for report in reports] == ["The Guardian (London)", "The Times (London)"]
    assert [report.date for report in reports] == ["2024-11-01", "2024-11-02"]
    assert reports[0].source.label == "export.txt#1"
    assert "article 1 of 2 of an archive's export" in reports[0].source.notes
    assert reports[0].source.dropped[0].endswith("of the archive")


def test_a_paragraph_that_begins_like_a_field_does_not_end_the_article(tmp_path: Path) -> None:
    long = f"{ONE} {TWO} {ONE}"
    head = "1 of 1 DOCUMENTS\n\nThe Post\n\nLENGTH: 9 words\n\nBYLINE: Jane Doe\n\n"
    text = f"{head}{ONE}\n\n{MORE}\n\n{long}\n\nGRAPHIC: A bridge\n"
    (tmp_path / "a.txt").write_text(text)
    (report,) = load_all([str(tmp_path / "a.txt")])
    assert report.texts == (ONE, MORE, long)


def test_what_is_no_article_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY + "\n\nWords after the last of them.\n")
    reports = load_all([str(tmp_path / "a.txt")])
    assert len(reports) == 2
    assert "1 piece of the file that is no article left out" in reports[0].source.notes


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\n2 of 9 documents\n\n{TWO}\n",
        f"1 of 2\n\n{ONE}\n\n3 of 2\n\n{TWO}\n",
        f"{ONE}\n\nEnd of Document\n",
        f"1 of 1 DOCUMENTS\n\n{ONE}\n\n{TWO}\n",
        f"HD of the list\n\n{ONE}\n\nDocument ABCD000000001\n",
    ],
)
def test_other_texts_stay_one_report(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (report,) = load_all([str(tmp_path / "a.txt")])
    assert ONE in report.texts
    assert not any("archive" in note for note in report.source.notes)


def test_too_many_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("HD  a\nLP  b\nDocument ABC000000001\n" * 5_001)
    with pytest.raises(LoadError, match="the limit is 5,000"):
        load_all([str(tmp_path / "a.txt")])


@pytest.mark.parametrize(
    ("text", "exported"),
    [
        ("a\n2 of 9 DOCUMENTS\n", True),
        ("a\n2 of 9\t \r\n", True),
        ("Document 2 of 9\n", True),
        ("x End of Document \n", True),
        ("x\nDocument ABC123456 y", True),
        ("the spring of 1999\n", False),
        (" of 9\n", False),
        ("2 of 9 days\n", False),
        ("the End of Documents\n", False),
        ("a Document ABC123456", False),
        ("\nDocument ABC12345\n", False),
    ],
)
def test_only_what_archives_put_between_articles_is_looked_at_further(text: str, exported: bool) -> None:
    assert may_be_exported(text) is exported


def test_of_a_large_text_only_the_beginning_is_looked_at() -> None:
    long = (ONE + "\n\n") * 4_000
    assert not may_be_exported(long + CAPITALS)
    assert may_be_exported(CAPITALS + long)
