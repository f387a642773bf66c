"""Common nouns that begin sentences without an article."""

from __future__ import annotations

from sidebyside.language.wordlist import words

COMMON = words(
    """access admission anger attendance aid blood bread capacity cattle children coal construction consumption cotton
    credit crime crowd crude debate debt deaths delivery demand depth dust electricity energy entry equipment
    evidence excess export faith fear flour fog food freight fruit fuel funding gas gold grain ground heat help
    history hope housing ice income inflation interest labour labor land law lead light lightning luck meat men
    metal milk mud music nature negotiation nitrogen office oil output oxygen paper pay personnel petrol play
    policy pollution poverty power pressure production profit progress property prosperity protest public rail
    revenue rice salt sand school sea shipping silver smoke soil speed spending sport steel storage storm sugar
    sunlight support talk tax tea timber tourism training transport turnout unemployment unrest upkeep violence
    wage weather wheat wildlife wind women wood youth police army parliament legend tradition rumour rumor word
    folklore fate nobody anybody doubt chance custom reality research science society medicine management common
    paperwork furniture homework rainfall snowfall flooding lunch dinner breakfast bedtime midnight noon dawn dusk
    daylight darkness heaven hell god"""
)
"""Those in -s, -ing, -tion … are known by their endings."""
