"""Sources of one statement in the same words that cannot be one voice: his sister and his brother, internal e-mails and
a former employee, a letter and a chronicle.

Kinds say too little of these: a neighbour may be a friend, and a document somebody's. Where all else is the same,
another relation or another paper is what was changed.
"""

from __future__ import annotations

from sidebyside.comparison.findings.attribution.same_source import Source, is_person
from sidebyside.language.sources.kinds import kind_of
from sidebyside.language.sources.source_words import ALL_PAPERS, PAPERS
from sidebyside.language.wordlist import words

# A line per relation: the words for it. Nobody is two of these to one person.
_RELATIONS = """mother mum mom mutter mère madre
father dad vater père padre
brother bruder frère hermano
sister schwester sœur hermana
son sohn fils hijo
daughter tochter fille hija
husband widower ehemann mari esposo marido
wife widow ehefrau witwe épouse femme esposa viuda
uncle onkel oncle tío
aunt tante tía
cousin
nephew neffe neveu sobrino
niece nichte nièce sobrina
grandmother großmutter grand-mère abuela
grandfather großvater grand-père abuelo"""
_RELATION = {word: number for number, line in enumerate(_RELATIONS.split("\n")) for word in line.split()}
_MAILS = frozenset(("e-mail", "email", "mail", "letter", "memo", "minute", "transcript", "log", "logbook"))
"""Papers of which one may be called by the name of another."""
_PEOPLE = words(
    "relatives residents witnesses strangers passengers drivers owner colleagues teacher pupils musicians nurses"
)
"""Kinds, as `kind_of` names them, of people who speak for themselves."""
_OTHERS = words(
    "lawyers police doctors teacher prosecutors investigators coach club company union hospital officials court"
)
"""Kinds of those who do not speak as somebody's kin."""
_PERSONS = words(
    "employee employees worker workers insider insiders whistleblower whistleblowers landlady friend friends "
    "mitarbeiter mitarbeiterin employé employée empleado empleada"
)


def apart(one: Source, other: Source) -> bool:
    """Whether two sources to which the same words are laid cannot be one."""
    if any(is_person(name) for name in (*one.names, *other.names)) or not one.head or not other.head:
        return False
    for first, second in ((one.head, other.head), (other.head, one.head)):
        if first in ALL_PAPERS and _is_person(second):
            return True
        if first in _RELATION and second in _RELATION:
            return _RELATION[first] != _RELATION[second]
        if first in _RELATION and (_is_person(second) or kind_of(second) in _OTHERS) and kind_of(second) != "relatives":
            return True
    papers = {one.head.removesuffix("s"), other.head.removesuffix("s")}
    return one.head in PAPERS and other.head in PAPERS and len(papers) == 2 and not papers <= _MAILS


def _is_person(head: str) -> bool:
    """Whether a common noun names people by what they are to somebody or do, not a body."""
    return head in _PERSONS or kind_of(head) in _PEOPLE
