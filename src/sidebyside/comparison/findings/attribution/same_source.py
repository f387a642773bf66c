"""Whether two sources are one: by their names, their titles, or the kinds of their nouns."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison.findings.mentions import Mention
from sidebyside.language.names.countries import country
from sidebyside.language.names.forms import compare_names
from sidebyside.language.sources.kinds import kind_of, may_be_one, same_kind
from sidebyside.language.sources.source_words import (
    AGENTS,
    ALL_PAPERS,
    BODIES,
    BY_FIELD,
    FIELDS,
    HOME,
    MARCHERS,
    NO_AGENTS,
    NO_BODY,
    NO_WORLD,
    NOBODY_SPEAKS_FOR,
    OWN_VOICE,
    SPEAKERS_FOR,
    WITNESSES,
    WORLD,
    WORLDLY,
)


class Source(NamedTuple):
    """Who a statement is laid to: the names in the source phrase, and its common nouns ("police", "officials")."""

    names: tuple[Mention, ...]
    texts: tuple[str, ...]
    nouns: frozenset[str]
    several: bool
    head: str = ""
    """The common noun the phrase is about: "unions" of "unions in Peru"; empty for a name."""
    modifiers: frozenset[str] = frozenset()
    """The telling words before the head: "foreign" of "the foreign ministry"."""


def lone_names(one: Source, other: Source) -> tuple[list[str], list[str]]:
    """The names that each of two sources has and the other does not, as they are written."""
    return _lone(one, other), _lone(other, one)


def _lone(one: Source, other: Source) -> list[str]:
    return [
        text for name, text in zip(one.names, one.texts, strict=True) if not any(_same(name, n) for n in other.names)
    ]


def is_person(mention: Mention) -> bool:
    """Whether a name is a person's, by its title or because it is of two or three words and no body's."""
    if mention.name.kind:
        return mention.name.kind == "person"
    return 2 <= len(mention.full) <= 4 and not BODIES & set(mention.full) and not country(" ".join(mention.full))


def compare_sources(one: Source, other: Source) -> bool | None:
    """Whether two sources are one; None where it cannot be told ("Lund said" and "the mayor said")."""
    if _belongs(one, other) or _belongs(other, one):
        return False
    if one.head and other.head:
        same = _compare_heads(one, other)
        if same is None and one.names and other.names and _compare_names(one, other) is False:
            return False  # "US officials" and "Chinese scientists"
        if same is not True or not (one.names and other.names):
            return same
    if one.names and other.names:
        return _compare_names(one, other)
    return _compare_title(one, other) if other.names else _compare_title(other, one)


def _belongs(one: Source, other: Source) -> bool:
    """Whether the first source is somebody of the second's who does not speak as it: "the author's sister"."""
    if one.head in SPEAKERS_FOR or kind_of(one.head) not in OWN_VOICE:
        return False
    if other.head:
        return not other.names and other.head in one.modifiers and other.head != one.head
    people = [name for name in other.names if is_person(name) or len(name.full) == 1]
    alone = not other.head and len(other.names) == len(one.names) == 1
    return alone and bool(people) and _compare_names(one, other) is True


def _compare_title(plain: Source, named: Source) -> bool | None:
    """Whether "the mayor" may be "Mayor Ann Lee": by the title; None where she has none or it may be another word."""
    titles = {word for mention in named.names for word in mention.name.title.split()} | named.nouns
    kind = _kind_of_source(plain)
    if kind in NO_BODY and not titles and all(_kind(name) in ("state", "body") for name in named.names):
        return False
    if kind in NO_WORLD and named.names and all("".join(name.full) in WORLD for name in named.names):
        return False
    if kind in HOME and named.names and all(_is_world(name, kind) for name in named.names):
        return False
    if not plain.head or not titles:
        return None
    if plain.head in titles:
        return True
    kinds = sorted({kind_of(word) for word in titles} - {""})
    if not kinds or not kind_of(plain.head) or "officials" in (kind_of(plain.head), *kinds):
        return None  # an official may be a mayor
    if any(same_kind(kind_of(plain.head), other) for other in kinds):
        return True
    return None if any(may_be_one(kind_of(plain.head), other) for other in kinds) else False


def _is_world(name: Mention, kind: str) -> bool:
    """Whether a name of three words or more is a world body's by its first word, and no word of it is of ``kind``."""
    worldly = len(name.full) > 2 and name.full[0] in WORLDLY
    return worldly and all(kind_of(word) != kind for word in name.full)


def _compare_heads(one: Source, other: Source) -> bool | None:
    """Whether "the foreign ministry" and "officials" may be one: by noun and what qualifies it, or by kind of body."""
    if one.head == other.head:
        if not one.modifiers or not other.modifiers or one.modifiers & other.modifiers:
            return True
        return False if one.head in BY_FIELD else None
    fields = one.head in FIELDS and other.head in FIELDS
    if fields and one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return False  # "the chancellor's office" and "the defence ministry"
    heads = {one.head, other.head}
    if heads & WITNESSES and heads & MARCHERS:
        return False
    kinds = _kind_of_source(one), _kind_of_source(other)
    if not all(kinds):
        unknown = [source.head for source, kind in zip((one, other), kinds, strict=True) if not kind]
        agents = [head for head in unknown if head.endswith(AGENTS) and head not in ALL_PAPERS]
        if len(agents) == 1 and set(kinds) & NO_AGENTS:
            return False
        unheld = {one.head, other.head} & SPEAKERS_FOR and set(kinds) & NOBODY_SPEAKS_FOR
        return False if unheld else None
    if kinds[0] in map(kind_of, other.modifiers) or kinds[1] in map(kind_of, one.modifiers):
        return None  # "police" and "the police union"
    if kinds[0] == kinds[1] == "strangers":
        return None
    return None if may_be_one(*kinds) else same_kind(*kinds)


def _kind_of_source(source: Source) -> str:
    """The kind of a source: by its noun; for "the fire chief" and "a police spokesman" by the word before."""
    if source.head in SPEAKERS_FOR:
        return next((kind for word in sorted(source.modifiers) if (kind := kind_of(word))), kind_of(source.head))
    if "news" in source.modifiers:
        return "media"
    return "rebels" if "rebel" in source.modifiers else kind_of(source.head)


def _compare_names(one: Source, other: Source) -> bool | None:
    met = [any(_same(a, b) for b in other.names) for a in one.names]
    met += [any(_same(a, b) for b in one.names) for a in other.names]
    if all(met):
        # "Ukraine, South Korea and their Western allies" names more than its names.
        return True
    if one.several or other.several:
        return False
    if any(met):
        return True
    kinds = [_kind(source.names[-1]) for source in (one, other)]
    # A person may speak for a state or a body, and the reports need not say so.
    return False if kinds[0] == kinds[1] else None


def _same(one: Mention, other: Mention) -> bool:
    return bool(compare_names(one.full, other.full) or compare_names(one.name.words, other.name.words))


def _kind(mention: Mention) -> str:
    if is_person(mention):
        return "person"
    if mention.name.kind == "state":
        return "state"
    return "body" if BODIES & set(mention.full) else ""
