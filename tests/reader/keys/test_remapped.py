"""Keys of one's own: what the screen says of keys names those."""

from __future__ import annotations

from tests.reader.opened import Opener

from sidebyside.settings.config import Settings

KEYS = {
    "make-link": ("ctrl+l",),
    "follow": ("L",),
    "cancel": ("ctrl+x",),
    "undo": ("U",),
    "save": ("W",),
    "quit": ("Q",),
    "help": ("f1",),
    "show-all-panes": ("alt+s",),
    "intensity": ("I",),
}


async def test_the_screen_names_remapped_keys(open_reader: Opener) -> None:
    async with open_reader(settings=Settings(keys=KEYS)) as reader:
        assert reader.sees("F1 help")
        assert reader.sees("L partner")
        await reader.press("p", *"A3", "enter", "i")
        assert reader.sees("Ctrl-l here and Ctrl-l there makes a link.")
        await reader.press("*")
        assert reader.sees("L opens them")
        await reader.press("space")
        assert reader.sees("(I changes it)")
        await reader.press("q", "&", *"zzz", "enter")
        assert reader.message == "0 paragraphs; L opens a fold, Ctrl-x shows everything"
        await reader.press("3")
        assert reader.sees("No finding here of: “zzz”. Ctrl-x shows everything.")
        await reader.press("1", "ctrl+x", "ctrl+x")
        await reader.press("H")
        assert reader.message == "Report A is hidden; the key Alt-s shows all."
        await reader.press("alt+s", "p", *"A3", "enter")
        reader.screen.status.work(0.5, "aligning")
        await reader.messages()
        assert reader.sees("Ctrl-x cancels")
        reader.screen.status.work(None)
        await reader.press("p", *"A4", "enter", "c")
        assert reader.message == "A4–B3 confirmed; U takes it back"
        await reader.press("Q")
        assert reader.message == "Corrections are not saved: W saves, Q again leaves without."
