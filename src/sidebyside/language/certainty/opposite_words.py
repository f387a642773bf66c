"""English words that say the opposite of each other, by how much must agree around them before they are held against
each other.
"""

from __future__ import annotations

from collections.abc import Iterable

from sidebyside.language.folding import fold_word

# Pairs: what was done, against its contrary.
_DONE = """
    nobody everybody | nobody everyone | none all | never always | nothing everything | nowhere everywhere |
    accept reject | approve reject | confirm deny | admit deny | acknowledge deny | support oppose | succeed
    fail | success failure | allow ban | permit ban | guilty innocent | include exclude | open close | win lose
    | backed opposed | strengthen weaken | advance retreat | support reject | uphold overturn | uphold lift |
    impose lift | agree refuse | accept refuse | accept decline | introduce abolish | upheld overturned | upheld
    lifted | upheld quashed | upheld rejected | convict acquit | guilty acquit | praise condemn | welcome
    condemn | profit loss | improve worsen | hire fire | encourage discourage | obeyed ignored |
    obeyed disobeyed | obeyed defied | heeded ignored | complied defied | remembered forgot | loosened tightened
    | eased tightened | widened narrowed | praised criticised | praised criticized | welcomed criticised |
    welcomed criticized | praised denounced | welcomed denounced | accepted declined | agreed refused | imposed
    lifted | voluntary compulsory | voluntary mandatory | optional compulsory | optional mandatory | temporary
    permanent | sober drunk | asleep awake | locked unlocked | loyal disloyal | voluntarily forcibly | resumed
    suspended | resumed halted | extended shortened | expanded reduced | hoped
    feared | victory defeat | alive dead | reopened closed | resigned stayed |
    defended attacked | supporter opponent | supporters critics | ally enemy | allies rivals | surplus deficit |
    deliberate accidental | deliberately accidentally |
    intentional accidental | intentionally accidentally | tightened relaxed | tighten relax | enforced relaxed |
    valid void | plaintiff defendant | optimistic pessimistic | innocent culpable | entrance exit
    | inflow outflow | vindicated condemned | blessing curse | hero villain | fertile barren | increase reduce |
    increased reduced |
    raised
    lowered | raised cut | raised reduced | increased cut | boosted cut | boosted reduced | lengthened shortened
    | accelerated slowed | sped slowed | hastened delayed | loaded unloaded | arrested released | detained freed
    | jailed freed | jailed released | hired sacked | hired dismissed | appointed dismissed | promoted demoted |
    promoted relegated | evacuated returned | attended boycotted | included omitted | kept scrapped | keep scrap
    | retain scrap | retained scrapped | approved scrapped | ratified rejected | signed vetoed | approved vetoed
    | passed rejected | passed defeated | granted refused | granted denied | endorsed rejected
    | welcomed rejected | hailed condemned | hailed criticised | hailed criticized | defended criticised |
    defended criticized | calm panic
"""
# What two sides of one deed do, or what befalls one thing at different times: all beside them must be the same.
_CONVERSE = """
    bought sold | buy sell | imported exported | imports exports | import export | lend borrow | survived died |
    lender borrower | landlord tenant | employer employee | buyer seller | joined left | entered left |
    arrived departed | arrival departure | started stopped | began ended | thanked blamed | won lost | wins loses
"""
# Qualities, sides and kin: the word beside them must be the same.
_QUALITIES = """
    male female | employed unemployed | domestic foreign | civilian military | cheaper dearer | safe unsafe |
    present absent | public private | urban rural | maximum minimum | majority minority | northern southern |
    eastern western | north south | east west | northeast southwest | northwest southeast | upstream downstream
    | left right | clockwise anticlockwise | inside outside | indoors outdoors | first last | oldest youngest |
    largest smallest | biggest smallest | highest lowest | longest shortest | fastest slowest | hottest coldest
    | warmest coldest | wettest driest | best worst | richest poorest | cheapest dearest | strongest weakest |
    most least | older younger | larger smaller | bigger smaller | higher lower | longer shorter | faster slower
    | better worse | stronger weaker | earlier later | warmer colder | warmer cooler | wetter drier | heavier
    lighter | richer poorer | tougher milder | harsher milder | stricter looser | safer riskier | sooner later |
    wider narrower | deeper shallower | easier harder | brighter darker | busier quieter | louder quieter |
    full empty | demand supply | wife husband | mother father | son daughter | brother sister | uncle aunt | niece
    nephew | boy girl | king queen | widow widower | actor actress | legal illegal
"""

# Two lists of words each: any of the first against any of the second.
_MOVED = """
    rise rises rose risen rising climb climbed climbs climbing increase increased increases increasing grow grew grown
    growing gain gained jump jumped jumps jumping surge surged surging soar soared soaring rally rallied rebounded
    strengthened up swelled leapt
    / fall fell fallen falls falling drop dropped drops dropping decline declined declines declining decrease decreased
    decreases decreasing shrink shrank shrunk shrinking dip dipped dips dipping plunge plunged plunging slump slumped
    slumping slid slide slides sank sink sunk tumble tumbled plummeted plummet contracted weakened down
"""
# Words that turn what stands behind them: before the vote, after the vote; above the line, below the line.
_RELATIONS = """
    before after | above below | more fewer | more less | ahead behind | for against |
    prior after | following before | since until | inside outside | within outside
"""


def _keyed(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Each word's key and the keys of its opposites."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        first, second = fold_word(one, "en"), fold_word(other, "en")
        if first != second:
            found.setdefault(first, set()).add(second)
            found.setdefault(second, set()).add(first)
    return {key: frozenset(others) for key, others in found.items()}


def _pairs(listed: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in (pair.split() for pair in listed.split("|"))]


_UP, _DOWN = (part.split() for part in _MOVED.split("/"))
_OF_CONVERSE = _keyed(_pairs(_CONVERSE))
CONVERSE = frozenset(_OF_CONVERSE)
"""Keys of words for the two sides of one deed: what one sold the other bought."""
_OF_QUALITY = _keyed(_pairs(_QUALITIES))
QUALITIES = frozenset(_OF_QUALITY)
"""Keys of words of quality: the older and the younger sister are two people, each of whom may be told of."""
OPPOSED: dict[str, frozenset[str]] = (
    _OF_CONVERSE | _OF_QUALITY | _keyed([*_pairs(_DONE), *((a, b) for a in _UP for b in _DOWN)])
)
"""Key of a word to the keys of those that say the opposite."""
ALIKE: dict[str, frozenset[str]] = {
    key: group for group in (frozenset(fold_word(w, "en") for w in side) for side in (_UP, _DOWN)) for key in group
}
"""Key of a word to those, its own among them, that say the same of what rises or falls."""
RELATIONS: dict[str, frozenset[str]] = _keyed(_pairs(_RELATIONS))
"""Key of a word of place, time or comparison to those that turn what stands behind them."""
