"""Words of reporting: the verbs, nouns and phrases by which a text says who says something."""

from __future__ import annotations

import re
from functools import lru_cache

from sidebyside.language.normal_form import composed
from sidebyside.language.wordlist import words

VERBS: dict[str, frozenset[str]] = {}
"""Language to the forms of its reporting verbs, in small letters."""

_FORMS = {
    "en": """say says said saying tell tells told telling add adds added adding state states stated stating claim claims
        claimed claiming report reports reported reporting announce announces announced announcing declare declares
        declared declaring warn warns warned warning insist insists insisted insisting argue argues argued arguing
        assert asserts asserted asserting allege alleges alleged alleging maintain maintains maintained maintaining note
        notes noted noting stress stresses stressed stressing underscore underscores underscored underscoring underline
        underlines underlined emphasise emphasised emphasize emphasized emphasises emphasizes emphasising emphasizing
        reiterate reiterated reiterates reiterating repeat repeated explain explains explained explaining confirm
        confirms confirmed confirming deny denies denied denying acknowledge acknowledges acknowledged acknowledging
        admit admits admitted admitting concede concedes conceded conceding reveal reveals revealed revealing disclosed
        suggest suggests suggested suggesting predict predicts predicted predicting estimate estimates estimated vow
        vows vowed vowing pledge pledges pledged pledging promise promises promised promising accuse accuses accused
        accusing boast boasts boasted boasting quip quips quipped joke joked jokes remark remarks remarked commented
        comment comments commenting observe observes observed recall recalls recalled reply replies replied replying
        respond responds responded responding answer answers answered ask asks asked asking urge urges urged urging
        write writes wrote writing tweet tweeted post posted testify testified testifies contend contends contended
        complain complains complained lament lamented praise praised praising describe describes described describing
        conclude concluded concludes continue continued demand demanded assure assured assures caution cautioned
        cautions hint hinted indicate indicated indicates express expressed expressing speak spoke voiced cried shouted
        whispered read proclaimed declared stated acknowledged cited
        believe believes believed""",
    "de": """sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte betonten meint meinte meinten
        behauptet behauptete behaupteten berichtet berichtete berichteten teilt teilte mitteilte mitgeteilt kündigt
        kündigte ankündigte warnt warnte warnten fordert forderte forderten schreibt schrieb schrieben bestätigt
        bestätigte bestätigten dementiert dementierte versichert versicherte ergänzt ergänzte fügt fügte hinzu
        antwortet antwortete fragt fragte nennt nannte äußert äußerte kritisiert kritisierte wirft warf räumt räumte
        verkündet verkündete zitiert zitierte klagt klagte klagten beklagt beklagte beklagten monierte monierten
        bemängelt bemängelte bemängelten rügte rügten erzählt erzählte erzählten schildert schilderte schilderten
        beteuert beteuerte beteuerten bekräftigte bekräftigten unterstrich erläutert erläuterte erläuterten begründete
        entgegnete entgegneten bedauert bedauerte bedauerten beschreibt beschrieb beschrieben verriet verrieten
        vermutet vermutete vermuteten glaubt glaubte glaubten lobt lobte lobten mahnt mahnte mahnten rät riet
        spekuliert spekulierte urteilt urteilte urteilten so""",
    "fr": """dit disent disait déclare déclaré déclarait affirme affirmé affirmait annonce annoncé annonçait explique
        expliqué expliquait ajoute ajouté ajoutait souligne souligné soulignait précise précisé précisait estime estimé
        estimait indique indiqué indiquait assure assuré assurait rappelle rappelé rappelait confie confié confiait
        répond répondu répondait lance lancé lançait prévient prévenu avertit averti écrit écrivait demande demandé
        demandait insiste insisté insistait poursuit poursuivi reconnaît reconnu rapporte rapporté confirme confirmé
        dénonce dénoncé promet promis prétend prétendu raconte raconté martèle martelé déplore déploré regrette
        regretté note noté soutient soutiennent soutenu soutenait plaide plaidé témoigne témoignent témoigné révèle
        révélé signale signalé relate relaté évoque évoqué jure juré constate constaté résume résumé critique critiqué
        redoute redoutent redouté craint craignent détaille détaillé avance avancé avoue avoué admet admis""",
    "es": """dijo dice dijeron dicen diciendo declaró declara declararon afirmó afirma afirmaron anunció anuncia
        anunciaron explicó explica explicaron añadió añade añadieron agregó agrega señaló señala señalaron subrayó
        subraya indicó indica indicaron aseguró asegura aseguraron recordó recuerda respondió responde advirtió advierte
        advirtieron insistió insiste sostuvo sostiene manifestó manifiesta informó informa informaron confirmó confirma
        confirmaron negó niega reconoció reconoce denunció denuncia prometió promete escribió escribe preguntó pregunta
        relató relata relataron contó cuenta contaron alertó alerta alertaron lamentó lamenta lamentaron criticó
        critica criticaron reveló revela revelaron detalló detalla reiteró reitera expuso defendió defiende alegó alega
        pidió pide comentó comenta destacó destaca apuntó apunta precisó precisa concluyó concluye admitió admite""",
}
for _language, _words in _FORMS.items():
    VERBS[_language] = frozenset(_words.split())

NOUNS = words(
    """claim claims statement statements report reports allegation allegations accusation accusations assertion
    assertions warning warnings remark remarks comment comments announcement announcements estimate estimates
    assessment assessments suggestion suggestions insistence"""
)
"""English nouns that take a source: "claims by", "a statement from", "the minister's warning that"."""

SOURCES = words(
    """official officials ministry police government governments spokesman spokeswoman spokesperson spokespeople
    president minister ministers authorities authority agency agencies analyst analysts expert experts witness witnesses
    eyewitness eyewitnesses service
    source sources company researchers researcher scientists scientist prosecutors prosecutor critics residents military
    army navy court judge judges lawyer lawyers media newspaper office department union council leader leaders diplomat
    diplomats allies ally mayor governor investigators firefighters doctors doctor hospital charity campaigners group
    groups report reports study statement organisation organization commission committee party parties opposition
    lawmakers lawmaker senator senators activists rescuers survivors victims neighbours neighbors relatives family
    administration embassy regulator watchdog bank economists economist observers intelligence monitors rebels troops
    forces commander commanders general king queen bishop coach manager chairman chief director secretary ceo founder
    broadcaster television radio tv station channel reporters journalists employers employer organisers organizers
    organiser organizer protesters demonstrators institute university seismologists unions staff employees airline
    carrier carmaker operator manufacturer retailer firm firms management crew paramedics guard coastguard aides aide
    parliament prosecution defence accused defendant judges jury council councillors villagers locals tourists
    customers shareholders investors traders farmers fishermen climbers rescuer pilot pilots captain publisher author
    authors teacher teachers students farmers workers drivers passengers owner owners team
        family wife husband mother father son daughter parents widow brother sister surgeon surgeons brigade inspector
        detective detectives engineer engineers
    polizei regierung ministerium sprecher sprecherin behörden behörde staatsanwaltschaft feuerwehr experten minister
    ministerin zeugen gericht unternehmen konzern verband gewerkschaft
    gouvernement ministère porte-parole autorités parquet procureur ministre président présidente experts témoins
    policía gobierno ministerio portavoz autoridades fiscalía presidente presidenta ministro ministra expertos testigos
    bomberos alcalde alcaldesa"""
)
"""Common nouns that can be the source of a statement."""

PRONOUNS = {
    "en": frozenset(("he", "she", "they", "it", "i", "we")),
    "de": frozenset(("er", "sie", "es", "ich", "wir")),
    "fr": frozenset(("il", "elle", "ils", "elles", "on", "je", "nous")),
    "es": frozenset(("él", "ella", "ellos", "ellas", "yo", "nosotros")),
}
ARTICLES = words(
    """the a an his her their its our some several many other another two three senior top local state federal former
    der die das den dem des ein eine einer einem le la les l un une des du d el los las una unos unas"""
)
"""Articles and other small words at the head of a source's noun phrase."""

PREPOSITIONS = frozenset(
    ("in", "of", "at", "from", "for", "near", "im", "von", "vom", "de", "du", "des", "del", "en", "à")
)
NEAR_TO = frozenset((("close", "to"), ("familiar", "with"), ("briefed", "on"), ("inside", "the"), ("within", "the")))
"""What joins "sources" to the body they know: "sources close to the company"."""

PASSIVES = frozenset(("is", "are", "was", "were", "be", "been", "being", "to", "not", "never", "n't", "nor"))
"""Words before a reporting verb that take its subject out of the role of the one who says it."""

PLAIN_CLAIMS = words(
    """said says say believe believes believed testified testify estimated estimates
    told tells added announced warned claimed claims argued insisted admitted explained confirmed denied
    reported"""
)
"""English verbs whose subject says something whatever noun it is."""

ADVERBS = words(
    """also has had have later then again previously earlier once further now even just already who've he'd she'd
    hat haben habe hatte hatten a ont avait ha han había aussi también auch"""
)
HOMOGRAPHS = words(
    """report reports claim claims state states comment comments note notes post posts demand demands promise promises
    estimate estimates estimated answer answers reply replies ask hint hints pledge read remark remarks continue
    continued continues describe described praised praise so note dit posted cited charge express
    expressed speak spoke joke joked voiced"""
)
"""Forms of reporting verbs that are as often something else; they count only right before what is said."""

FRAME_VERBS: dict[str, frozenset[str]] = {
    "en": words(
        """show shows showed find finds found conclude concluded concludes expect expects fear fears feared reckon
        reckons reckoned think thinks thought estimate estimates describe described
        describes reveal reveals revealed report
        reports reported claim claims state states note notes hold held learned learnt discovered calculated
        saying"""
    ),
    "de": frozenset(("teilte", "teilten", "zeigt", "zeigen", "ergab", "fand", "heißt", "vermutet", "vermuten")),
    "fr": frozenset(("montre", "montrent", "révèle", "révèlent", "pense", "pensent", "conclut", "dénoncent")),
    "es": frozenset(
        ("muestra", "muestran", "revela", "revelan", "cree", "creen", "concluye", "denunciaron", "alertó", "alertaron")
    ),
}
"""Language to more verbs by which something is told, which are taken for that only where the sentence shows it."""

PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("according", "to"),
        ("citing",),
        ("quoting",),
        ("in", "the", "words", "of"),
        ("in", "the", "view", "of"),
        ("told", "by"),
        ("reported", "by"),
        ("confirmed", "by"),
        ("announced", "by"),
        ("claimed", "by"),
        ("per", "the"),
    ),
    "de": (("laut",), ("nach", "angaben", "von"), ("nach", "angaben", "der"), ("nach", "angaben", "des")),
    "fr": (("selon",), ("d'après",), ("d’après",)),
    "es": (("según",), ("de", "acuerdo", "con")),
}
"""Language to the phrases that name a source after them."""

_BREAKS = {
    "en": words("and but that while which because although though when where if as"),
    "de": frozenset(("und", "aber", "dass", "während", "weil", "als", "wenn")),
    "fr": frozenset(("et", "mais", "que", "qu", "tandis", "parce", "quand")),
    "es": frozenset(("y", "pero", "que", "mientras", "porque", "cuando")),
}
_SAID_AGAIN = frozenset(("saying", "adding", "writing"))
_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
_LONGEST_GAP = 120


def verbs(language: str) -> frozenset[str]:
    """The forms of the reporting verbs of a language; English ones where the language is not known."""
    return VERBS.get(language, VERBS["en"])


@lru_cache(maxsize=4096)
def _interrupts(gap: str, language: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(composed(gap))]
    if not 1 <= len(words) <= 16 or any(c in gap for c in ";:()\n"):
        return False
    inside = gap.strip(" \u00a0\u202f,.–—-")
    if any(c in inside for c in ".!?") and not re.search(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|U\.S)\.", inside):
        return False
    # French puts hyphens into its incises: "a-t-il dit".
    spoken = [word for word in words if word in verbs(language)]
    # "wrote, concluding her post by saying": what follows was said another time.
    again = any(word in _SAID_AGAIN for word in spoken[1:])
    return bool(spoken) and not again and not any(word in _BREAKS.get(language, ()) for word in words)


def is_interruption(text: str, end: int, closing: int, opening: int, language: str) -> bool:
    """Whether ``text[closing:opening]``, between two quotations, is a "she said" that breaks one quotation in two.

    ``end`` is where the words of the first quotation end, ``closing`` where its mark ends.
    """
    if opening - closing > _LONGEST_GAP:
        return False
    gap = text[closing:opening]
    stops = (
        text[end - 1 : end] in (",", "?", "!", "–", "—", "-", "…") or gap[:1] == "," or gap[:2] in (" –", " —", " -")
    )
    return stops and _interrupts(gap, language)
