"""Rich Text (.rtf): tracked insertions kept, deletions dropped, both stated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable
from sidebyside.loading.formats.rtfwords import CHARACTERS, CHARSETS, HEADS, SKIPPED, SYMBOLS, TOKEN
from sidebyside.loading.gate.characters import whole_characters
from sidebyside.loading.gate.encoding import known
from sidebyside.loading.paragraphs.figures import RAISE, SIGNS, raised
from sidebyside.loading.paragraphs.headlines import take_headline
from sidebyside.loading.paragraphs.running import Flow
from sidebyside.loading.paragraphs.styles import Style, role_of
from sidebyside.loading.registry import Sample
from sidebyside.model import Role

NAME = "RTF"
EXTENSIONS = ("rtf",)

_DEEPEST = 2_000
_MOST_WORDS = 1_000_000


@dataclass(frozen=True)
class _State:
    """What a group inherits."""

    skip: bool = False
    field: str = ""
    style: bool = False
    fonts: bool = False
    charset: str = ""
    note: bool = False
    deleted: bool = False
    hidden: bool = False
    raised: bool = False
    unicode_skip: int = 1


def sniff(sample: Sample) -> float:
    """By its mark."""
    return 1.0 if sample.head.lstrip().startswith(b"{\\rtf") else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable."""
    if raw.data.count(b"\\") > _MOST_WORDS:
        raise Unreadable(f"more than {_MOST_WORDS:,} control words")
    reader = _Reader(raw.data)
    reader.run()
    draft = Draft(encoding=reader.charset, blocks=reader.flow.all())
    draft.title = whole_characters(reader.fields.get("title", "")) or next(
        (b.text for b in draft.blocks[:3] if b.role == "heading"), ""
    )
    take_headline(draft)
    draft.author = whole_characters(reader.fields.get("author", ""))
    if reader.made.get("yr"):
        draft.made = "-".join(f"{reader.made.get(name, 0):02}" for name in ("yr", "mo", "dy"))
    counts = reader.counts
    if counts["inserted"]:
        draft.notes.append(f"{counted(counts['inserted'], 'tracked insertion')} kept")
    for name, words in (("deleted", "tracked deletion"), ("hidden", "hidden run"), ("annotation", "comment")):
        if counts[name]:
            draft.dropped.append(counted(counts[name], words))
    if heads := sum(counts[name] for name in HEADS):
        draft.dropped.append(counted(heads, "page head or foot", "page heads and feet"))
    return Contents([draft])


class _Reader:
    """Goes through the tokens once; groups are a list, not recursion."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.flow = Flow()
        self.fields: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.charset = "cp1252"
        self.state = _State()
        self.stack: list[_State] = []
        self.pieces: list[str] = []
        self.note_pieces: list[str] = []
        self.bytes = bytearray()
        self.to_skip = 0
        self.starred = False
        self.row_open = False
        self.role: Role = "text"
        self.styles: dict[str, Style] = {}
        self.style: dict[str, str] = {}
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.made: dict[str, int] = {}

    def run(self) -> None:
        for match in TOKEN.finditer(self.data):
            word, number, code, symbol, brace, text = match.groups()
            if brace:
                self._brace(brace)
            elif word:
                self._flush_bytes()
                self._word(word.decode(), int(number) if number else None)
            elif code:
                self._byte(int(code, 16))
            elif symbol:
                self._symbol(symbol)
            elif text:
                self._text(text)
        self._flush_bytes()
        self._paragraph()

    def _brace(self, brace: bytes) -> None:
        self._flush_bytes()
        self.to_skip = 0
        if brace == b"{":
            if len(self.stack) >= _DEEPEST:
                raise Unreadable("nested too deeply")
            self.stack.append(self.state)
            self.starred = False
        elif self.stack:
            outer = self.stack.pop()
            if self.state.note and not outer.note:
                self.flow.paragraph(whole_characters("".join(self.note_pieces)), "text", note=True)
                self.note_pieces = []
            if self.state.style and self.style:
                self._keep_style()
            self.state = outer

    def _byte(self, value: int) -> None:
        if self.to_skip:
            self.to_skip -= 1
        else:
            self.bytes.append(value)

    def _flush_bytes(self) -> None:
        if self.bytes:
            text = self.bytes.decode(self.state.charset or self.charset, "replace")
            self.bytes.clear()
            self._emit(text)

    def _text(self, text: bytes) -> None:
        if self.to_skip:
            taken = min(self.to_skip, len(text))
            self.to_skip -= taken
            text = text[taken:]
        self.bytes += text

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._flush_bytes()
            self.starred = True
        elif symbol in (b"\n", b"\r"):
            self._flush_bytes()
            self._paragraph()
        else:
            self._flush_bytes()
            self._emit(SYMBOLS.get(symbol, ""))

    def _emit(self, text: str) -> None:
        state = self.state
        if state.style:
            self.style["name"] = self.style.get("name", "") + text
        elif state.field:
            self.fields[state.field] = self.fields.get(state.field, "") + text
        elif state.skip or state.deleted or state.hidden:
            return
        else:
            if state.raised:  # a sign and its figure come one by one
                text = text.translate(RAISE) if text in SIGNS else raised(text) or text
            (self.note_pieces if state.note else self.pieces).append(text)

    def _word(self, word: str, number: int | None) -> None:
        on = number != 0
        if word == "u" and number is not None:
            self._emit(_unit(number % 65536))
            self.to_skip = self.state.unicode_skip
        elif word == "uc":
            self.state = replace(self.state, unicode_skip=min(max(number or 0, 0), 16))
        elif word == "ansicpg" and number:
            self.charset = known(f"cp{number}") or self.charset
        elif word == "creatim" and self.state.skip:
            self.state = replace(self.state, field="creatim")
        elif word in ("yr", "mo", "dy") and self.state.field == "creatim":
            self.made[word] = number or 0
        elif word in ("title", "author") and self.stack and self.state.skip and word not in self.fields:
            self.state = replace(self.state, field=word)
        elif word == "footnote":
            self.state = replace(self.state, note=True, skip=False)
        elif word == "fonttbl":
            self.state = replace(self.state, skip=True, fonts=True)
        elif word == "f" and number is not None:
            self.font = number
            if not self.state.fonts:
                self.state = replace(self.state, charset=self.fonts.get(number, ""))
        elif word == "fcharset" and self.state.fonts:
            self.fonts[self.font] = CHARSETS.get(number or 0, "")
        elif word == "stylesheet":
            self.state = replace(self.state, skip=True, style=True)
        elif self.state.style:
            if word in ("s", "sbasedon", "outlinelevel") and number is not None:
                self.style[word] = str(number)
        elif self.starred or word in SKIPPED:
            self.counts[word] += 1
            kept = self.starred and word in ("shptxt", "fldrslt")
            self.state = replace(self.state, skip=not kept)
        elif word in ("deleted", "v", "revised"):
            name = {"deleted": "deleted", "v": "hidden", "revised": "inserted"}[word]
            self.counts[name] += on and not self.state.skip
            if word != "revised":
                self.state = replace(self.state, **{name: on})  # type: ignore[arg-type]
        elif word == "plain":
            self.state = replace(self.state, deleted=False, hidden=False, raised=False, charset="")
        elif word in ("super", "up", "nosupersub"):
            self.state = replace(self.state, raised=word != "nosupersub" and number != 0)
        elif word in CHARACTERS:
            self._emit(CHARACTERS[word])
        else:
            self._structure(word, number)
        self.starred = False

    def _structure(self, word: str, number: int | None) -> None:
        if word == "par" and self.state.note:
            self._emit(" ")
        elif word in ("par", "sect"):
            self._paragraph()
        elif self.state.skip or self.state.note:
            return  # the number of a list's item and a note are set inside the paragraph they belong to
        elif word == "pard":
            self.role = "text"
        elif word == "s":
            self.role = role_of(str(number or 0), self.styles)
        elif word == "outlinelevel" and number is not None and number < 9:
            self.role = "heading"
        elif word in ("ls", "pn") and self.role == "text":
            self.role = "list"
        elif word == "trowd" and not self.row_open:
            self.flow.open_row()
            self.flow.open_cell()
            self.row_open = True
        elif word == "cell" and self.row_open:
            self._paragraph()
            self.flow.open_cell()
        elif word == "row" and self.row_open:
            self._paragraph()
            self.flow.close_row()
            self.row_open = False

    def _keep_style(self) -> None:
        """A style's group has ended: ``{\\s1\\sbasedon0\\outlinelevel0 heading 1;}``."""
        name = self.style.get("name", "").strip().rstrip(";")
        if "s" in self.style and name:
            outlined = self.style.get("outlinelevel", "9") != "9"
            self.styles[self.style["s"]] = Style(name, self.style.get("sbasedon", ""), outlined)
        self.style = {}

    def _paragraph(self) -> None:
        if self.state.skip:
            return
        text = "".join(self.pieces)
        self.pieces = []
        self.flow.paragraph(whole_characters(text), self.role)


def _unit(code: int) -> str:
    return chr(code)
