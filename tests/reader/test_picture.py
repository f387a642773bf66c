"""Pictures of the screen."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.reader.opened import comparison

from sidebyside.reader.picture import draw

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def test_a_picture_asks_nobody_for_fonts_and_keeps_the_blanks_lines_begin_with() -> None:
    picture = draw(comparison(2), size=(80, 24))
    root = ElementTree.fromstring(picture)
    assert root.get(SPACE) == "preserve"
    assert "@font-face" not in picture
    assert "url(http" not in picture
    words = ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any("giraffe" in text for text in words)
    assert any(text.startswith("\N{NO-BREAK SPACE}") and text.strip() for text in words)
