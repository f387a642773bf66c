"""Countries, and a few bodies and cities of two names: the names under which English reports speak of one and the same.

A capital, a people and an adjective stand for the state in the news ("Moscow said", "the Russians", "Russian troops"),
so none of them is a different name. Each line is one state; its first name is the key.
"""

from __future__ import annotations

from functools import lru_cache

from sidebyside.language.patterns import lazily
from sidebyside.language.wordlist import words

_TABLE = """
united states|us|usa|united states of america|america|american|americans|washington|white house|pentagon|u s
united kingdom|uk|great britain|britain|british|briton|britons|london|downing street|whitehall|westminster
england|english
scotland|scottish|scots|edinburgh
wales|welsh|cardiff
northern ireland|northern irish|belfast
ireland|irish|dublin
russia|russian|russians|moscow|kremlin|russian federation
ukraine|ukrainian|ukrainians|kyiv|kiev
north korea|north korean|north koreans|pyongyang|dprk|democratic peoples republic of korea
south korea|south korean|south koreans|seoul|republic of korea|rok
korea|korean|koreans
china|chinese|beijing|peking|prc|peoples republic of china
taiwan|taiwanese|taipei
japan|japanese|tokyo
germany|german|germans|berlin
france|french|paris|elysee
italy|italian|italians|rome
spain|spanish|spaniards|madrid
portugal|portuguese|lisbon
netherlands|dutch|holland|the hague|amsterdam
belgium|belgian|belgians
luxembourg|luxembourgish
switzerland|swiss|bern
austria|austrian|austrians|vienna
poland|polish|poles|warsaw
czech republic|czechia|czech|czechs|prague
slovakia|slovak|slovaks|bratislava
slovenia|slovenian|slovenians|ljubljana
hungary|hungarian|hungarians|budapest
romania|romanian|romanians|bucharest
bulgaria|bulgarian|bulgarians|sofia
greece|greek|greeks|athens
turkey|turkiye|turkish|turks|ankara
cyprus|cypriot|cypriots|nicosia
serbia|serbian|serbians|serbs|belgrade
croatia|croatian|croatians|zagreb
bosnia|bosnian|bosnians|bosnia and herzegovina|sarajevo
kosovo|kosovar|kosovars|pristina
albania|albanian|albanians|tirana
north macedonia|macedonian|macedonians|skopje
montenegro|montenegrin|podgorica
moldova|moldovan|moldovans|chisinau
belarus|belarusian|belarusians|minsk
lithuania|lithuanian|lithuanians|vilnius
latvia|latvian|latvians|riga
estonia|estonian|estonians|tallinn
finland|finnish|finns|helsinki
sweden|swedish|swedes|stockholm
norway|norwegian|norwegians|oslo
denmark|danish|danes|copenhagen
iceland|icelandic|icelanders|reykjavik
georgia|georgian|georgians|tbilisi
armenia|armenian|armenians|yerevan
azerbaijan|azerbaijani|azerbaijanis|baku
kazakhstan|kazakh|kazakhs|astana
uzbekistan|uzbek|uzbeks|tashkent
kyrgyzstan|kyrgyz|bishkek
tajikistan|tajik|tajiks|dushanbe
turkmenistan|turkmen|ashgabat
mongolia|mongolian|mongolians|ulaanbaatar|ulan bator
iran|iranian|iranians|tehran|teheran
iraq|iraqi|iraqis|baghdad
israel|israeli|israelis|jerusalem|tel aviv
palestine|palestinian|palestinians|ramallah
lebanon|lebanese|beirut
syria|syrian|syrians|damascus
jordan|jordanian|jordanians|amman
egypt|egyptian|egyptians|cairo
saudi arabia|saudi|saudis|riyadh
yemen|yemeni|yemenis|sanaa
oman|omani|omanis|muscat
united arab emirates|uae|emirati|emiratis|abu dhabi
qatar|qatari|qataris|doha
kuwait|kuwaiti|kuwaitis
bahrain|bahraini|bahrainis|manama
afghanistan|afghan|afghans|kabul
pakistan|pakistani|pakistanis|islamabad
india|indian|indians|new delhi|delhi
bangladesh|bangladeshi|bangladeshis|dhaka
sri lanka|sri lankan|sri lankans|colombo
nepal|nepali|nepalis|nepalese|kathmandu
bhutan|bhutanese|thimphu
maldives|maldivian|male
myanmar|burma|burmese|naypyidaw
thailand|thai|thais|bangkok
vietnam|vietnamese|hanoi
cambodia|cambodian|cambodians|phnom penh
laos|laotian|lao|vientiane
malaysia|malaysian|malaysians|kuala lumpur
singapore|singaporean|singaporeans
indonesia|indonesian|indonesians|jakarta
philippines|filipino|filipinos|philippine|manila
australia|australian|australians|canberra
new zealand|new zealanders|wellington
papua new guinea|port moresby
fiji|fijian|fijians|suva
canada|canadian|canadians|ottawa
mexico|mexican|mexicans|mexico city
cuba|cuban|cubans|havana
haiti|haitian|haitians|port au prince
dominican republic|dominican|dominicans|santo domingo
jamaica|jamaican|jamaicans|kingston
guatemala|guatemalan|guatemalans
honduras|honduran|hondurans|tegucigalpa
el salvador|salvadoran|salvadorans|san salvador
nicaragua|nicaraguan|nicaraguans|managua
costa rica|costa rican|costa ricans
panama|panamanian|panamanians
colombia|colombian|colombians|bogota
venezuela|venezuelan|venezuelans|caracas
ecuador|ecuadorian|ecuadorians|quito
peru|peruvian|peruvians|lima
bolivia|bolivian|bolivians|la paz
chile|chilean|chileans|santiago
argentina|argentine|argentinian|argentines|argentinians|buenos aires
uruguay|uruguayan|uruguayans|montevideo
paraguay|paraguayan|paraguayans|asuncion
brazil|brazilian|brazilians|brasilia
morocco|moroccan|moroccans|rabat
algeria|algerian|algerians|algiers
tunisia|tunisian|tunisians|tunis
libya|libyan|libyans|tripoli
sudan|sudanese|khartoum
south sudan|south sudanese|juba
ethiopia|ethiopian|ethiopians|addis ababa
eritrea|eritrean|eritreans|asmara
somalia|somali|somalis|mogadishu
djibouti|djiboutian
kenya|kenyan|kenyans|nairobi
uganda|ugandan|ugandans|kampala
rwanda|rwandan|rwandans|kigali
burundi|burundian|burundians
tanzania|tanzanian|tanzanians|dodoma
democratic republic of congo|drc|dr congo|democratic republic of the congo|kinshasa
mozambique|mozambican|mozambicans|maputo
zambia|zambian|zambians|lusaka
zimbabwe|zimbabwean|zimbabweans|harare
malawi|malawian|malawians|lilongwe
botswana|gaborone
namibia|namibian|namibians|windhoek
south africa|south african|south africans|pretoria
angola|angolan|angolans|luanda
nigeria|nigerian|nigerians|abuja
niger|nigerien|nigeriens|niamey
ghana|ghanaian|ghanaians|accra
ivory coast|cote divoire|ivorian|ivorians
mali|malian|malians|bamako
burkina faso|burkinabe|ouagadougou
senegal|senegalese|dakar
cameroon|cameroonian|cameroonians|yaounde
chad|chadian|chadians|ndjamena
gabon|gabonese|libreville
sierra leone|sierra leonean|freetown
liberia|liberian|liberians|monrovia
guinea|guinean|guineans|conakry
madagascar|malagasy|antananarivo
european union|eu|brussels|european commission
united nations|un
nato|north atlantic treaty organization|north atlantic treaty organisation
world health organization|world health organisation|who
islamic state|isis|isil|daesh
al qaeda|al qaida|alqaeda|alqaida
republican party|republicans|republican|gop
democratic party|democrats|democrat
coronavirus|covid|covid 19|covid19
mumbai|bombay
kolkata|calcutta
chennai|madras
yangon|rangoon
ho chi minh city|saigon
facebook|meta
"""


@lru_cache(maxsize=1)
def _keys() -> dict[str, str]:
    keys: dict[str, str] = {}
    for line in _TABLE.split("\n"):
        names = line.split("|")
        for name in names:
            if name:
                keys.setdefault(name, names[0])
    return keys


def country(name: str) -> str:
    """The state that ``name`` (folded words joined by blanks) stands for, or an empty string."""
    return _keys().get(name, "")


# Adjectives and peoples by their endings; below, those of other endings and the places that end like peoples.
_PEOPLE = lazily(r"(?:ans?|ish|ese|is?|[cs]h|ks|ns)$")
_PEOPLES = words(
    """dutch swiss greek czech turk pole poles dane danes swede swedes finn scots serbs briton thai thais slovak
    taiwanese filipino filipinos emirati argentine argentines icelanders kazakh turkmen kyrgyz tajik lao malagasy
    bosnian     republican republicans democrat democrats"""
)
_NO_PEOPLES = words(
    """delhi tbilisi paris tunis tehran teheran amman yerevan athens helsinki nairobi malawi isis daesh
    great britain britain"""
)


def is_people(name: str) -> bool:
    """Whether a name that stands for a state is an adjective or a people ("Russian", "the Dutch"), not a place."""
    key = country(name)
    last = name.rsplit(" ", 1)[-1]
    if not key or name == key or last in _NO_PEOPLES:
        return False
    return last in _PEOPLES or _PEOPLE.search(last) is not None


_CAPITALS = words(
    """london edinburgh cardiff belfast dublin moscow kyiv kiev pyongyang seoul beijing peking tokyo berlin paris rome
    madrid lisbon amsterdam bern vienna warsaw prague bratislava ljubljana budapest bucharest sofia athens ankara
    nicosia
    belgrade zagreb sarajevo pristina tirana skopje podgorica chisinau minsk vilnius riga tallinn helsinki stockholm
    oslo copenhagen reykjavik tbilisi yerevan baku astana tashkent bishkek dushanbe ashgabat tehran teheran baghdad
    jerusalem ramallah beirut damascus amman cairo riyadh sanaa muscat doha manama kabul islamabad delhi dhaka colombo
    kathmandu thimphu bangkok vientiane jakarta manila canberra wellington suva ottawa havana kingston managua bogota
    caracas quito lima santiago montevideo asuncion brasilia rabat algiers tunis khartoum juba asmara mogadishu nairobi
    kampala dodoma kinshasa maputo lusaka harare lilongwe gaborone windhoek pretoria luanda abuja niamey accra bamako
    ouagadougou dakar yaounde ndjamena libreville freetown monrovia conakry antananarivo brussels"""
)


def is_capital(name: str) -> bool:
    """Whether a name that stands for a state is its capital: where something happened "in Oslo", the city is meant."""
    return name in _CAPITALS
