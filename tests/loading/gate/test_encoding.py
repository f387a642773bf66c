"""Encodings: UTF-8 before any guess, guesses stated, bad bytes counted and visible, a fixed list of charsets."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.loading.gate.binary import describe
from sidebyside.loading.gate.encoding import CHARSETS, decode, known, wide

GERMAN = "Der Bürgermeister sprach über die Straße, die größte der Städte. Wäre er früher gekommen, hätte er's gehört."
RUSSIAN = (
    "Министр иностранных дел заявил в пятницу, что переговоры продолжатся. По его словам, решение будет принято позже."
)
JAPANESE = "外務大臣は金曜日にモスクワで会談し、両国の関係は新しい水準に達したと述べた。詳細は明らかにされていない。"
CHINESE = "外交部长星期五在莫斯科举行会谈，表示两国关系达到了新的水平。具体细节没有公布。记者报道说会谈持续了两个小时。"
TAIWANESE = (
    "外交部長星期五在莫斯科舉行會談，表示兩國關係達到了新的水平。具體細節沒有公布。記者報導說會談持續了兩個小時。"
)
GREEK = "Ο υπουργός Εξωτερικών δήλωσε την Παρασκευή ότι οι συνομιλίες θα συνεχιστούν και την επόμενη εβδομάδα."
ARABIC = "قال وزير الخارجية يوم الجمعة إن المحادثات ستستمر في موسكو وإن العلاقات بين البلدين وصلت إلى مستوى جديد."


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_taken_off(name: str) -> None:
    result = decode(GERMAN.encode(name))
    assert result.text == GERMAN
    assert not result.guessed
    assert result.encoding.startswith(name[:6].rstrip("-"))


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "Парламент в среду отклонил законопроект — и не впервые.",
        "Η Βουλή απέρριψε την Τετάρτη το νομοσχέδιο.\n",
        "הכנסת דחתה ביום רביעי את הצעת החוק.",
        "رفض البرلمان يوم الأربعاء مشروع القانون.",
        "国会は水曜日、法案を否決した。\n首相は「残念だ」と述べた。",
        "국회는 수요일 법안을 부결했다.",
    ],
)
def test_other_scripts_in_utf_16_without_a_mark(text: str, name: str) -> None:
    data = text.encode(name)
    assert (decode(data).text, decode(data).encoding) == (text, name)
    assert describe(data) == ""


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_numbers_of_two_bytes_are_no_text(name: str) -> None:
    data = struct.pack(("<" if name.endswith("le") else ">") + "200H", *(n * n % 4093 for n in range(7, 207)))
    assert wide(data) == ""
    assert describe(data) == "binary data, not a text"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_found_and_called_a_guess(name: str) -> None:
    result = decode(GERMAN.encode(name))
    assert (result.text, result.encoding, result.guessed) == (GERMAN, name, True)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"), (CHINESE, "gb18030"), (TAIWANESE, "big5"), (GREEK, "cp1253"), (ARABIC, "cp1256"),
    ],
)  # fmt: skip
def test_legacy_charsets_are_guessed_and_the_guess_stated(text: str, charset: str) -> None:
    result = decode(((text + "\n") * 3).encode(charset))
    assert result.text == (text + "\n") * 3
    assert result.guessed
    assert result.encoding.replace("-", "_") in CHARSETS
    assert result.bad == 0


def test_a_long_text_is_guessed_from_its_beginning() -> None:
    text = (JAPANESE + "\n") * 2000
    result = decode(text.encode("euc_jp"))
    assert (result.text, result.bad) == (text, 0)


def test_a_declared_charset_is_not_a_guess() -> None:
    result = decode(RUSSIAN.encode("koi8-r"), "KOI8-R")
    assert (result.text, result.encoding, result.guessed, result.note) == (RUSSIAN, "koi8-r", False, "")


def test_a_declared_lie_is_seen_through_and_said() -> None:
    result = decode(GERMAN.encode(), "windows-1252")
    assert (result.text, result.encoding) == (GERMAN, "utf-8")
    assert "declared as windows-1252, but is UTF-8" in result.note
    wide = decode(b"plain ASCII", "utf-16")
    assert wide.text == "plain ASCII"


@pytest.mark.parametrize(
    "charset", ["zlib", "utf-7", "rot13", "base64", "idna", "unicode_escape", "mbcs", "\x1b[31m", "a\0b"]
)
def test_no_charset_outside_the_list(charset: str) -> None:
    assert known(charset) == ""
    result = decode(b"+ADw-script+AD4- x\x9c", charset)
    assert "+ADw-" in result.text
    assert "no text encoding" in result.note


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode("“quoted” – so".encode("cp1252"), "iso-8859-1").text == "“quoted” – so"


def test_bad_bytes_in_utf_8_are_counted_and_shown() -> None:
    data = GERMAN.encode() + b" \xff\xfe " + GERMAN.encode()
    result = decode(data)
    assert (result.encoding, result.bad, result.guessed) == ("utf-8", 2, False)
    assert result.text == f"{GERMAN} �� {GERMAN}"


def test_a_short_text_with_some_bad_bytes_stays_utf_8() -> None:
    result = decode("Good words, naïve café.\n\nBroken ".encode() + b"\xff\xc3( here, \x80 there.")
    assert (result.encoding, result.bad, result.guessed) == ("utf-8", 3, False)
    assert "naïve café" in result.text


def test_mixed_utf_8_and_windows_1252() -> None:
    result = decode("Die Straße – größer".encode() + " ä".encode("cp1252"))
    assert result.text == "Die Straße – größer �"
    assert result.bad == 1


def test_half_a_utf_16_unit() -> None:
    result = decode(b"\xff\xfea\0b\0c")
    assert (result.text, result.bad) == ("ab�", 1)


def test_a_megabyte_of_bad_bytes_is_still_quick() -> None:
    result = decode(GERMAN.encode() * 9000 + b"\xff" * 40_000)
    assert result.bad == 40_000


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["", "utf-16", "latin-1", "shift_jis", "gb18030", "nonsense"]))
def test_any_bytes_become_text(data: bytes, declared: str) -> None:
    result = decode(data, declared)
    result.text.encode("utf-8")  # no lone surrogates
    assert result.encoding


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_utf_8_comes_back_to_the_character(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    if text.startswith("\ufeff") or "\0" in text or "\x1b" in text:
        return
    assert decode(data).text == text


@pytest.mark.parametrize(
    ("declared", "data", "text"),
    [
        ("gb2312", b"\xa1\xaa\xa1\xa4", "—·"),
        ("Shift_JIS", b"\x81\x60\x87\x40", "～①"),
        ("euc-kr", b"\xb0\xa1\x8c\x63", "가똠"),
        ("iso-8859-9", b"\x93\xdd \x94", "“İ ”"),
        ("tis-620", b"\xa1\x85", "ก…"),
    ],
)
def test_a_charset_is_read_as_the_larger_one_that_browsers_take_it_for(declared: str, data: bytes, text: str) -> None:
    assert decode(data, declared).text == text
