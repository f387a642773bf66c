# ruff: noqa: E501  (Arabic is counted by characters)
"""PDFs in Hebrew and Arabic: characters by their places, in the order of reading."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from tests.loading.pdf import pdfs

from sidebyside import load
from sidebyside.loading.pdf.righttoleft import Placed, in_reading_order, is_leftward

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
HEBREW = [
    "הרשויות בעיר הודיעו ביום שלישי כי הנמל יישאר סגור זה היום השלישי לאחר שגלים בגובה של עד 7.5 מטרים פגעו בשניים "
    "מארבעת המזחים והותירו 14 סירות דיג נסחפות במפרץ, כך לפי BBC News.",
    "שלוש מעבורות ובהן 1,240 נוסעים נאלצו לחזור ביום שני בערב. רוב הנוסעים בילו את הלילה באולם של בית ספר (ליד הנמל), "
    "שבו חילקו מתנדבים של הצלב האדום מרק ושמיכות.",
    "מנהל הנמל אמר: «איננו יכולים לפתוח».",
]
ARABIC = [
    "أعلنت السلطات في المدينة يوم الثلاثاء أن الميناء سيبقى مغلقا لليوم الثالث بعد أن ألحقت أمواج بلغ ارتفاعها 7.5 أمتار "
    "أضرارا برصيفين من أصل أربعة أرصفة وتركت 14 قارب صيد تائها في الخليج.",
    "وعادت ثلاث عبارات تحمل 1240 راكبا مساء الاثنين، وقضى معظم المسافرين الليل في قاعة مدرسة (قرب الميناء) حيث قدم "
    "متطوعون الحساء والبطانيات.",
]


def drawn(visual: str) -> list[Placed]:
    """Characters as they stand on paper, from left to right, each one wide; blanks are gaps."""
    return [Placed(sign, at, at + 1.0, 0.0, 0.0, 1.0) for at, sign in enumerate(visual) if sign != " "]


@pytest.mark.parametrize(
    ("visual", "read"),
    [
        ("םולש", "שלום"),
        ("רטמ 7.5 לש", "של 7.5 מטר"),
        ("14 - 12", "12 - 14"),
        ("סנ BBC News יפל", "לפי BBC News נס"),
        ("5% 14 12", "12 14 5%"),
        ("(למנ) ריע", "עיר (נמל)"),
        ("https://a.org/b?c=1 :אב", "בא: https://a.org/b?c=1"),
    ],
)
def test_the_order_of_reading(visual: str, read: str) -> None:
    assert "".join(item.text for item in in_reading_order(drawn(visual))) == read
    assert "".join(item.text for item in in_reading_order(drawn(visual)[::-1])) == read


def test_ligatures_presentation_forms_and_marks() -> None:
    ligature = [Placed(sign, 3.0, 4.0, 0.0, 0.0, 1.0) for sign in "ال"]
    assert "".join(item.text for item in in_reading_order([*ligature, Placed("م", 2.0, 3.0, 0, 0, 1.0)])) == "لام"
    assert in_reading_order([Placed("ﻻ", 0.0, 1.0, 0, 0, 1.0)])[0].text == "لا"
    pointed = [Placed("\u05b8", 1.2, 1.6, 0, 0, 1.0), *drawn("בש")]
    assert "".join(item.text for item in in_reading_order(pointed)) == "ש\u05b8ב"


def test_which_pages_are_written_so() -> None:
    assert is_leftward("שלום hi")
    assert not is_leftward("a שלום b and more Latin words")
    assert not is_leftward("1,240 – 7.5")


@pytest.mark.skipif(not FONT.exists(), reason="no font with Hebrew and Arabic")
@pytest.mark.parametrize(("language", "texts"), [("he", HEBREW), ("ar", ARABIC)])
@pytest.mark.parametrize("justified", ["true", "false"])
def test_paragraphs_come_back(language: str, texts: list[str], justified: str) -> None:
    body = "\n\n".join(re.sub(r"([\"#@*_])", r"\\\1", text) for text in texts * 3)
    settings = f'#set text(font: "DejaVu Sans", lang: "{language}", size: 10pt)\n#set par(justify: {justified})\n'
    report = load(io.BytesIO(pdfs.typst_pdf(settings + body)))
    assert list(report.texts) == texts * 3
    assert report.language == language
