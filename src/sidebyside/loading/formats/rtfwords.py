"""The words of Rich Text: its tokens, and what its control words stand for."""

from __future__ import annotations

import re

from sidebyside.language.patterns import lazily
from sidebyside.loading.paragraphs.running import BREAK

TOKEN = lazily(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL)
HEADS = ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf")
SKIPPED = frozenset(
    (
        "colortbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
        "pict", "object", *HEADS,
        "fldinst", "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "filetbl",
        "mmathPr", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "atndate", "atnref", "nonshppict",
        "info", "pntext", "listtext", "userprops",
    )
)  # fmt: skip
CHARACTERS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": " ", "line": BREAK, "emspace": "\u2003", "enspace": "\u2002", "softline": BREAK, "page": " ", "column": " ",
}  # fmt: skip
SYMBOLS = {
    b"~": "\xa0",
    b"_": "\u2011",
    b"-": "",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"\n": "\n",
    b"\r": "\n",
    b"\t": " ",
}

CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The encodings of fonts by the numbers that Windows gave them; others have the document's."""
