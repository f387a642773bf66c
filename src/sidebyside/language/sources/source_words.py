"""Words that tell what kind of body or person a source is, and for whom it may speak."""

from __future__ import annotations

from sidebyside.language.wordlist import words

# A spokesman may be anybody's but theirs.
NOBODY_SPEAKS_FOR = frozenset(
    ("residents", "passengers", "captain", "analysts", "drivers", "farmers", "strangers", "fishermen", "relatives")
)

# Nor does a state or a body speak as these.
NO_BODY = frozenset(("residents", "relatives", "passengers", "drivers", "rebels", "strangers", "farmers"))

# The United Nations and the like speak as none of these either.
WORLD = words(
    """un unitednations eu europeanunion unicef unhcr who worldhealthorganization redcross amnestyinternational
    humanrightswatch oxfam greenpeace"""
)

NO_WORLD = NO_BODY | frozenset(
    ("army", "police", "ministry", "court", "council", "company", "opposition", "union", "prosecutors")
)

# A government at home does not speak as a world body, whatever that is called: "World Food Programme".
WORLDLY = frozenset(("world", "international"))
HOME = frozenset(("army", "police", "ministry", "council", "opposition", "prosecutors"))

# People known by no list ("wreckers", "apiarists") are none of these.
AGENTS = ("ers", "ists", "ors", "ians")

NO_AGENTS = frozenset(("police", "court", "army", "rebels", "relatives", "prosecutors", "church", "mayor", "coroner"))

# "The finance ministry" and "the defence ministry" are two; "the city council" and "the town council" may be one.
BY_FIELD = words(
    """ministry ministries minister ministers department secretary union unions committee party parties workers drivers
    scientists researchers experts lawyers lawyer owners farmers"""
)

SPEAKERS_FOR = words(
    """chief spokesman spokeswoman spokesperson officer officers official officials head commander sources
    source report reports study survey statement document documents office data figures statistics records findings
    analysis tests test poll polls research aides aide sprecher sprecherin angaben porte-parole portavoz fuentes
    leader leaders bosses members representatives delegates"""
)

BODIES = words(
    """front alliance movement coalition observatory
    agency association authority bank board bureau centre center channel church club college commission committee
    company congress corporation council court daily department federation fire force foundation fund government group
    herald hospital house inc institute journal league ltd mail media ministry museum network news office organisation
    organization parliament party police post press school senate service society team telegraph times tribune union
    university airport airlines lines cape port new north south east west san saint mount lake river bay island
    islands city county street avenue road square park bridge hall theatre theater stadium arena palace castle tower
    valley hills beach peninsula gulf sea ocean canal strait province district region state states harbour harbor garden
    gardens library gallery orchestra festival cup prize award treaty act bill agreement old grand great royal
    national"""
)

# Who saw a thing and who took part in it are two, though either may live there.
WITNESSES = words("witnesses witness eyewitnesses eyewitness bystanders bystander onlookers")

MARCHERS = frozenset(("protesters", "protester", "demonstrators", "demonstrator"))

FIELDS = frozenset(("ministry", "office", "department"))
"""Bodies of one state that their fields tell apart."""

OWN_VOICE = frozenset(("relatives", "lawyers", "agent", "colleagues", "doctors", "strangers"))
"""Kinds of people who speak for themselves where they are told as somebody's: "Fischer's lawyer", "her sister"."""

PAPERS = words(
    "e-mail e-mails email emails mail mails letter letters diary diaries chronicle chronicles memo memos minutes "
    "transcript transcripts log logs logbook brief briefe tagebuch chronik protokoll lettre lettres chronique carta "
    "cartas crónica diario"
)
ALL_PAPERS = PAPERS | words("papers documents files unterlagen dokumente akten documentos")
"""Writings that tell a thing by themselves, and with them those that may be anybody's."""
