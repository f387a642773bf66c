"""One person under two offices that are not one: President Marin, Prime Minister Marin."""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.comparison.findings.context import linked_sentences
from sidebyside.comparison.findings.mentions import Mention, mentions_within, same_name
from sidebyside.comparison.findings.reading import Pair
from sidebyside.language.names.name_words import fold_name

# A line per family: nobody holds two of its offices at once; a "/" joins the words for one.
_FAMILIES = """president/präsident/präsidentin/présidente/presidente/presidenta \
primeminister/premier/premierminister/ministerpresident/ministerpräsident/ministerpräsidentin \
chancellor/kanzler/kanzlerin/bundeskanzler/bundeskanzlerin king queen prince princess vicepresident \
deputyprimeminister governor/gouverneur mayor/bürgermeister/bürgermeisterin/oberbürgermeister/maire/alcalde/alcaldesa \
deputymayor senator congressman congresswoman
foreignminister/außenminister/außenministerin defenceminister/defenseminister/verteidigungsminister \
financeminister/finanzminister/finanzministerin interiorminister/innenminister/innenministerin \
healthminister/gesundheitsminister/gesundheitsministerin educationminister justiceminister economyminister/\
wirtschaftsminister treasurysecretary foreignsecretary defencesecretary/defensesecretary homesecretary healthsecretary \
educationsecretary justicesecretary secretaryofstate
general colonel major captain lieutenant sergeant admiral corporal brigadier
goalkeeper defender midfielder striker winger referee coach/manager
judge prosecutor defencelawyer/defenselawyer coroner defendant
pope cardinal archbishop bishop priest/vicar rabbi imam
professor student
pilot copilot
surgeon nurse midwife
novelist painter composer sculptor
editor photographer"""
MOST = 12
"""How many office holders of one sentence are looked at."""
_OFFICE = {
    fold_name(word): (family, office)
    for family, line in enumerate(_FAMILIES.split("\n"))
    for office, names in enumerate(line.split())
    for word in names.split("/")
}


def other_offices(pair: Pair) -> Iterator[tuple[Mention, Mention, str]]:
    """One person in two linked sentences, each time under another office of one family, and the two offices."""
    for left, right in linked_sentences(pair):
        here = [m for m in mentions_within(pair.left, *pair.left.sentences[left]) if _office(m)]
        there = [m for m in mentions_within(pair.right, *pair.right.sentences[right]) if _office(m)] if here else []
        for one in here[:MOST]:
            for other in there[:MOST]:
                offices = _office(one), _office(other)
                same = same_name((one.name.words, one.full), (other.name.words, other.full))
                apart = offices[0] and offices[1] and offices[0][0] == offices[1][0] and offices[0] != offices[1]
                if same and apart:
                    yield one, other, f"{one.name.title} / {other.name.title}"


def _office(mention: Mention) -> tuple[int, int] | None:
    """The family and office that the title of a name tells; None for none, and for one that is over."""
    title = mention.name.title.split()
    if {"former", "ex", "acting"} & set(title):
        return None
    for length in range(min(3, len(title)), 0, -1):
        for start in range(len(title) - length + 1):
            found = _OFFICE.get(fold_name("".join(title[start : start + length])))
            if found:
                return found
    return None
