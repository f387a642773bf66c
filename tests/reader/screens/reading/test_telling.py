"""What the status line says of keys that may follow."""

from __future__ import annotations

from tests.reader.opened import Opener

from sidebyside.reader.keys.commands import keymap
from sidebyside.reader.keys.sequences import Keys
from sidebyside.reader.screens.reading.telling import short_titles
from sidebyside.settings.config import Settings


def _after(name: str, key: str) -> dict[str, str]:
    keys = Keys(keymap(name))
    keys.press(key)
    return short_titles(keys.following())


def test_what_all_have_in_common_is_left_out() -> None:
    told = _after("default", "]")
    assert (told["d"], told["u"], told["q"], told["w"], told["j"]) == (
        "divergent", "unique", "quotation", "note", "Forward",
    )  # fmt: skip


def test_what_tells_them_apart_is_said() -> None:
    assert set(_after("vim", "ctrl+w").values()) == {"Next report", "Previous report"}


async def test_keys_whose_words_do_not_fit_are_named_alone(open_reader: Opener) -> None:
    async with open_reader(size=(80, 24), settings=Settings(keymap="vim")) as reader:
        await reader.press("[")
        assert reader.lines[-1].startswith(" d divergent  c divergent  u unique ")
        assert reader.lines[-1].rstrip().endswith(" h a ! i w m")
        at = reader.lines[-1].index("h a !")
        await reader.pilot.click(reader.screen.status, offset=(at + 2, 0))
        await reader.settle()
        assert "attribution" in reader.message
