"""Word lists of the names: titles, words that begin sentences, days and months, particles, in four languages."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def fold_name(word: str) -> str:
    """A word of a name without case, accents, dots and possessive: the form under which names are compared."""
    plain = word.casefold().replace("ʼ", "'").replace("’", "'").replace("‘", "'")
    plain = plain.removesuffix("'s").removesuffix("'")
    bare = unicodedata.normalize("NFD", plain)
    return "".join(c for c in bare if c.isalnum())


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold_name(word) for word in words.split())


TITLES = _folded(
    """president executive vice prime minister premier chancellor secretary state foreign defence defense finance
    interior justice health education economy treasury general admiral colonel captain major lieutenant sergeant
    commander marshal brigadier corporal officer sheriff king queen prince princess emperor pope cardinal
    archbishop bishop father sister brother sir lord lady dame baroness baron count mr mrs ms miss mx dr doctor
    prof professor judge senator sen rep congressman congresswoman representative mp governor gov mayor
    ambassador envoy spokesman spokeswoman spokesperson chief director chairman chairwoman chair chairperson ceo
    leader head speaker attorney detective inspector constable coach manager supreme deputy acting former ex
    first supt superintendent commissioner rev reverend rabbi imam sheikh ayatollah sultan emir crown gen col
    capt lt sgt maj adm hon founder author actor singer artist comedian footballer scientist researcher
    economist analyst historian journalist reporter editor lawyer prosecutor striker midfielder goalkeeper defender
    winger skipper referee umpire batsman bowler quarterback sprinter swimmer cyclist jockey golfer boxer teammate
    engineer architect surgeon nurse paramedic firefighter coroner midwife pharmacist psychologist psychiatrist
    epidemiologist virologist biologist chemist physicist geologist ecologist astronomer archaeologist sociologist
    meteorologist seismologist climatologist oceanographer glaciologist hydrologist volcanologist zoologist botanist
    astronaut cosmonaut pilot skydiver mountaineer climber hiker farmer fisherman shopkeeper teacher student pupil
    resident neighbour neighbor witness survivor passenger driver activist campaigner protester demonstrator organiser
    organizer volunteer novelist poet painter sculptor composer conductor violinist pianist choreographer filmmaker
    screenwriter photographer curator librarian publisher columnist broadcaster presenter banker entrepreneur
    businessman businesswoman tycoon billionaire shareholder auditor accountant treasurer councillor councilor alderman
    lawmaker legislator magistrate barrister solicitor defendant plaintiff suspect negotiator diplomat strategist
    veteran premier chairperson headteacher principal professor lecturer dean vicar priest außenminister außenministerin
    präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministerpräsident ministerpräsidentin
    ministerin verteidigungsminister verteidigungsministerin innenminister innenministerin finanzminister
    finanzministerin wirtschaftsminister wirtschaftsministerin gesundheitsminister gesundheitsministerin
    regierungschef regierungschefin staatschef staatschefin bürgermeister bürgermeisterin oberbürgermeister
    oberbürgermeisterin sprecher sprecherin regierungssprecher regierungssprecherin herr frau professorin doktor
    generalin papst bischof könig königin richter richterin staatsanwalt staatsanwältin trainer trainerin
    direktor direktorin machthaber kremlsprecher polizeisprecher polizeisprecherin vorsitzender vorsitzende
    parteichef parteichefin präsidenten ministers président présidente ministre première chancelier chancelière
    général générale maire porte-parole monsieur madame mme mlle m directeur directrice secrétaire roi reine
    pape juge sénateur sénatrice député députée gouverneur procureur procureure capitaine professeur docteur
    presidente presidenta ministro ministra canciller secretario secretaria portavoz alcalde alcaldesa señor
    señora sr sra don doña rey reina papa juez jueza senador senadora gobernador gobernadora directora diputado
    diputada fiscal líder coronel capitán profesor profesora"""
)
"""Words of titles and offices, folded."""

OFFICES = _folded("""of affairs for de des du la las los le les""")
"""Words that join the parts of a title: "secretary of state"."""

STARTERS = {
    "en": _folded(
        """staff management parliament congress fire rain snow work traffic life time money news water food
        growth trade business industry health war peace a about above according across actually after
        afterwards again against ago all almost alone along already also although always am amid among an
        and another any anyone anything are around as asked at away back be because been before behind being
        below beneath besides best between beyond both but by can cannot could critics currently despite did
        do does doing done down due during each earlier early either else enough even eventually ever every
        everyone everything except experts few finally first five following for four from further get given
        go good had half has have having he hence her here hers herself him himself his how however i if in
        indeed inside instead into is it its itself just last late later least less let like little long
        look made many may maybe me meanwhile might mine more moreover most mostly much must my nearly never
        nevertheless new next nine no nobody none nor not nothing notably now nowhere of off officials often
        on once one only onto opposite or other others otherwise our ours out outside over own past people
        per perhaps please police previously quite rather really recently right round same says second seven
        several shall she should similarly since six so some somebody someone something sometimes soon still
        such ten than thanks that the their theirs them then there therefore these they thing things third
        this those though three through throughout thus till to today together tomorrow tonight too toward
        towards twice two under unless unlike until up upon us very via was we well were what whatever when
        whenever where whereas wherever whether which while who whoever whom whose why will with within
        without witnesses would yes yesterday yet you young your yours speaking responding referring citing
        quoting adding noting writing residents authorities scientists researchers analysts government join
        read watch photo image video source breaking live update updated near hundreds thousands dozens scores"""
    ),
    "de": _folded(
        """der die das ein eine einer eines einem einen den dem des und oder aber doch denn nach vor bei mit
        ohne für gegen um durch über unter auf aus im ins zu zum zur von vom bis seit während wegen trotz es
        er sie wir ihr ich du sein seine ihre unser dieser diese dieses jener jene wenn als ob weil dass
        damit auch nur noch schon wie wer wo wann warum hier dort heute gestern morgen jetzt dann danach
        zuvor bisher zudem außerdem allerdings jedoch dabei dazu dafür dagegen daher deshalb nun man kein
        keine nicht mehr viele alle beide einige andere laut in so was am war zwei drei vier fünf sechs sieben
        acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig
        vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend dutzende hunderte tausende"""
    ),
    "fr": _folded(
        """le la les un une de d l et ou mais donc ni car à au aux en dans sur sous par pour avec sans contre
        entre vers chez depuis pendant après avant il elle ils elles nous vous je tu ce cet cette ces son sa
        ses leur leurs notre nos votre vos mon ma mes qui que quoi dont où quand comment pourquoi si selon
        ainsi alors aussi cependant toutefois puis enfin demain ici là plus moins très tout tous toute
        toutes malgré lors ne pas des on me près dès outre hors grâce face quant voici voilà chaque plusieurs
        quelques certains aucun peu beaucoup parmi loin hier autour début fin selon interrogé"""
    ),
    "es": _folded(
        """el los las lo una unos unas y o pero sino porque pues ante bajo con desde durante hacia hasta para
        por según sin sobre tras él ella ellos ellas nosotros usted ustedes yo su sus nuestro nuestra este
        esta estos estas ese esa eso aquel aquella esto cuando donde como quien cual cuyo también además
        entonces luego ayer hoy mañana ahora aquí allí más menos muy todo todos toda todas sí ya aún la me
        se de en un no que tu si es les son cerca lejos junto dentro fuera tres dos cada varios algunos"""
    ),
}
"""Language to the words that owe their capital to the beginning of a sentence, folded."""

DATES = _folded(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
    thurs fri sat sun christmas easter montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    januar februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier février mars avril juin juillet août septembre octobre novembre décembre lunes martes miércoles
    jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre am pm gmt bst est edt cet utc"""
)
"""Days, months and their kin, folded: never part of a name."""

PARTICLES = _folded("""de del der den van von bin ibn al el la le du da dos di y e zu ter ten abu""")
"""Small words inside names: "van", "de", "bin"."""

HEADS_OF = _folded(
    """bank university republic house ministry department board court council bay gulf isle isles kingdom institute
    college school bureau office union league association federation city church chamber museum museums lake
    mount sea cape strait state states organisation organization confederation academy society ivory democratic
    knights secretary duke prince peoples people's"""
)
"""Words after which "of" goes on with a name: "Bank of England"."""
