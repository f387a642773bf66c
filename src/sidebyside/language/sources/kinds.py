"""What kind of source a common noun names ("police", "residents"), and which kinds may be one described twice."""

from __future__ import annotations

# A line per kind; its first word is the kind's name.
_KINDS = """officials official authorities authority administration office commission agency agencies regulator \
watchdog \
bureau customs
ministry ministries government department minister ministers president presidency treasury
museum museums gallery galleries zoo library theatre orchestra aquarium
police officers officer detectives detective sheriff inspector inspectors constable \
superintendent policeman policewoman
council councillors councillor
mayor governor
coach trainer
investigators investigator
association associations federation confederation lobby
agent agents
colleagues colleague coworkers co-workers workmates workmate
inquiry enquiry tribunal panel
captain crew pilot pilots
charity charities volunteers aid
teacher teachers school schools headteacher headmaster principal
pupils pupil students student
church bishop priest clergy parish vicar archbishop diocese
owner owners landlord landlady shopkeeper shopkeepers proprietor
coroner pathologist
diplomat diplomats embassy ambassador
engineer engineers architect architects
musicians musician players player actors actor dancers singers artists artist
chairman chairwoman chairperson director executive ceo boss manager managers
historian historians archaeologists archaeologist
guard coastguard lifeguards
scientists chemist chemists virologist epidemiologist volcanologists hydrologists scientist researchers researcher \
experts expert study institute university seismologists astronomers \
biologists geologists meteorologists forecasters physicists ecologists academics professors zoologists climatologists
analysts analyst economists economist observers strategists
residents resident eyewitnesses eyewitness \
witnesses witness neighbours neighbors survivors villagers locals neighbour neighbor bystander \
bystanders onlookers inhabitants townspeople islanders
relatives family wife husband mother father son daughter parents widow brother sister families friends friend uncle \
aunt cousin parent mothers fathers girlfriend boyfriend partner ex-wife ex-husband ex-partner fiancé fiancée \
fiance fiancee stepfather stepmother stepson stepdaughter grandfather grandmother grandson granddaughter grandparents \
nephew niece uncles aunts cousins sisters brothers husbands wives widower in-laws twin godfather godmother
strangers stranger plumbers electricians chef cook baker butcher nightwatchman \
housekeeper receptionist cashier florist carpenter welder mechanic mechanics locksmith barman waiter waitress \
caretaker janitor dentist dentists barber hairdresser guides guide \
surfers divers hikers hiker climbers climber gardener gardeners tenants tenant refugees refugee migrants migrant \
asylum-seekers settlers anglers angler cyclists cyclist walkers walker joggers jogger swimmers swimmer sailors \
sailor \
skiers campers hunters hunter beekeepers beekeeper pensioners pensioner worshippers fans fan supporters spectators \
shoppers diners guests guest visitors visitor pedestrians pedestrian birdwatchers inmates inmate prisoners prisoner \
patients patient users subscribers voters fishmonger plumber electrician hostages hostage deserters defectors \
teenager teenagers youths boy girl man woman men women roommate lodger cleaner nanny
wardens warden rangers ranger keepers keeper
auditors auditor accountants accountant audit audits
brokers broker traders trader dealers
doctors doctor vet vets veterinarian physician physicians surgeon surgeons paramedics medics
hospital hospitals clinic
nurses nurse midwives
opposition critics opponents
organisers organizers organiser organizer
activists groups campaigners protesters demonstrators environmentalists conservationists environmental
lawmakers lawmaker parliament senators mps deputies legislators
firefighters firefighter fire brigade
rescuers rescuer
prosecutors prosecutor prosecution
defence defense accused defendant
lawyers lawyer barrister solicitor attorney
court judge judges jury
rebels militants insurgents separatists guerrillas
army military navy forces troops commander commanders soldiers soldier air general generals
company companies contractor contractors subcontractor builder builders supplier suppliers dairy bakery brewery \
factory mill refinery supermarket shop store restaurant hotel courier utility railway shipyard plant \
start-up startup vendor wholesaler distributor \
firm firms carmaker airline carrier operator manufacturer retailer management employer employers chain maker \
brewer developer exchange
bank banks lender
insurers insurer insurance
shareholders shareholder investors investor creditors creditor
union unions employees staff workers employee
media press television radio tv station broadcaster newspaper newspapers reporters journalists magazine
passengers tourists customers travellers commuters
drivers driver motorists
farmers farmer growers ranchers
fishermen fisherman
club clubs
league referee referees linesman umpire umpires
monitors inspectorate peacekeepers
post"""
# What other languages call them: the kind's name, then its words.
_FOREIGN = """rescuers rettungskräfte secouristes secours
investigators ermittler ermittlerin ermittlern enquêteurs enquêteur investigadores investigador
police polizei polizist polizisten polizistin polizeisprecher polizeisprecherin \
kripo kriminalpolizei gendarmerie gendarmes gendarme policier policiers policía \
policías \
agentes guardia
prosecutors staatsanwaltschaft staatsanwalt staatsanwältin anklage parquet procureur procureure fiscalía fiscal
firefighters feuerwehr feuerwehrleute feuerwehrmann pompiers pompier bomberos \
bombero
ministry ministerium bundesregierung regierung innenministerium außenministerium verteidigungsministerium minister \
ministerin finanzministerium gouvernement ministère ministre élysée gobierno ministerio ministro ministra presidente \
presidenta président présidente
officials behörden behörde verwaltung landratsamt bezirksamt préfecture préfet autorités autoridades delegación
council ayuntamiento alcaldía mairie stadtverwaltung rathaus municipalité stadtrat gemeinderat
mayor bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin maire alcalde alcaldesa
court gericht richter richterin landgericht tribunal cour juge juges juez jueza tribunales
doctors arzt ärztin ärzte ärzten médecin médecins médico médica médicos
hospital krankenhaus klinik klinikum hôpital clinique clínica
company unternehmen firma konzern hersteller betreiber bahn fluggesellschaft vermieter entreprise société groupe \
compagnie exploitant fabricant constructeur employeur arbeitgeber empresa compañía fabricante operadora aerolínea
union gewerkschaft gewerkschaften verdi syndicat syndicats sindicato sindicatos
residents anwohner anwohnerin anwohnern nachbar nachbarn nachbarin nachbarinnen zeugen zeuge zeugin augenzeugen \
augenzeuge bewohner riverains riverain voisin voisins voisine habitants habitant témoin témoins vecinos vecino \
vecina \
testigo testigos
relatives familie angehörige angehörigen eltern mutter vater bruder schwester ehefrau ehemann lebensgefährte \
lebensgefährtin famille proches parents mère père compagne compagnon conjoint conjointe épouse \
frère \
sœur familia familiares padres madre padre hermano hermana
owner besitzer besitzerin eigentümer inhaber propriétaire propriétaires dueño dueña propietario propietaria
passengers fahrgäste passagiere passagers voyageurs pasajeros viajeros
media zeitung zeitungen medienberichte medien sender spiegel journal journaux quotidien presse medios prensa diario \
periódico
scientists wetterdienst météo forscher forscherinnen wissenschaftler experten gutachter gutachten studie \
sachverständige chercheurs \
scientifiques experts étude científicos expertos estudio investigación
opposition opposition oposición
lawyers anwalt anwältin anwälte avocat avocate avocats abogado abogada abogados
defence verteidigung verteidiger défense defensa
army armee militär bundeswehr armée ejército
organisers veranstalter veranstaltern veranstalterin organisatoren organisateurs organisateur organizadores organizador
activists aktivisten umweltschützer activistas ecologistas
farmers bauern landwirte agriculteurs agricultores
drivers fahrer autofahrer conducteurs conductores
coach trainer entraîneur entrenador
club verein
bank banque banques banco bancos zentralbank
analysts analysten ökonomen ökonom ökonomin volkswirte économistes économiste analystes economistas analistas
union gewerkschafter gewerkschafterin syndicalistes syndicaliste sindicalistas sindicalista
teacher schule lehrer lehrerin lehrerinnen lehrkräfte enseignants enseignant profesores profesor profesora maestros
pupils schüler schülerin schülerinnen élèves étudiants étudiante alumnos estudiantes studenten studierende
union mitarbeiter beschäftigte angestellte salariés employés empleados trabajadores personal belegschaft
passengers touristen urlauber touristes vacanciers turistas
fishermen fischer pêcheurs pescadores
engineer ingenieur ingenieure ingénieurs ingénieur ingeniero ingenieros
church pfarrer pfarrerin bischof kirche évêque curé église obispo cura iglesia
shareholders aktionäre actionnaires accionistas
insurers versicherer versicherung assureurs assureur aseguradoras aseguradora
activists aktivist militants écologistes
guard küstenwache bergwacht garde-côtes
captain kapitän capitaine capitán pilotos pilote
nurses pfleger pflegerin infirmières infirmiers enfermeras enfermeros"""
_LINES = [line.split() for line in _KINDS.split("\n")]
_KIND = {word: line[0] for line in _LINES for word in line}
for _line in _FOREIGN.split("\n"):
    _KIND |= {_word: _line.split()[0] for _word in _line.split()[1:] if _word not in _KIND}

# Kinds that may be one source: a person of the first may speak as the second.
_PERHAPS = """\
officials council|officials mayor|officials diplomat|officials engineer|officials police|
officials guard|officials army|officials firefighters|officials coroner|officials prosecutors|
officials lawmakers|officials teacher|officials museum|officials monitors|officials club|
officials league|officials post|officials scientists|officials doctors|officials analysts|
officials court|police guard|police engineer|police scientists|
police coroner|council mayor|council lawmakers|company owner|company media|company museum|company bank|
company insurers|company club|company post|bank insurers|bank analysts|scientists doctors|
scientists engineer|scientists historian|scientists analysts|scientists monitors|scientists museum|
scientists teacher|firefighters guard|firefighters charity|firefighters doctors|firefighters army|
firefighters union|chairman company|chairman club|chairman charity|chairman bank|chairman owner|
chairman council|chairman league|chairman officials|chairman museum|chairman hospital|chairman media|
chairman organisers|chairman coach|chairman captain|chairman insurers|chairman scientists|chairman ministry|
musicians strangers|musicians union|musicians club|scientists coroner|doctors coroner|residents passengers|
residents drivers|residents farmers|residents fishermen|residents activists|residents strangers|
residents owner|residents pupils|residents shareholders|union teacher|union nurses|union doctors|
union drivers|union captain|union firefighters|union farmers|opposition activists|opposition lawmakers|
opposition league|activists charity|ministry army|ministry diplomat|ministry council|ministry lawmakers|
ministry monitors|ministry post|charity scientists|charity church|charity organisers|captain coach|
captain club|coach club|captain company|lawyers defence|lawyers relatives|residents relatives|
relatives activists|relatives owner|court coroner|court officials|army guard|army police|army captain|
club league|club organisers|league organisers|organisers company|organisers activists|
organisers officials|organisers council|museum owner|museum historian|shareholders analysts|
shareholders bank|farmers owner|farmers strangers|passengers strangers|drivers strangers|
doctors hospital|officials hospital|scientists hospital|coroner hospital|activists organisers|
monitors league|pupils activists|church residents|strangers captain|strangers relatives|
wardens officials|wardens council|wardens charity|wardens museum|wardens police|wardens farmers|
wardens ministry|auditors officials|auditors analysts|auditors shareholders|auditors company|
auditors ministry|auditors bank|brokers analysts|brokers shareholders|brokers bank|strangers activists|
strangers union|agent company|agent relatives|agent lawyers|agent officials|agent police|
colleagues union|colleagues company|colleagues police|colleagues officials|
colleagues scientists|colleagues doctors|colleagues teacher|
colleagues army|colleagues firefighters|colleagues musicians|colleagues media|
rescuers firefighters|rescuers guard|rescuers police|rescuers army|rescuers officials|rescuers charity|
rescuers doctors|rescuers residents|investigators police|investigators prosecutors|investigators officials|
investigators ministry|
investigators scientists|investigators inquiry|investigators firefighters|investigators coroner|
investigators auditors|investigators army|investigators court|investigators engineer|association union|
association league|association officials|association company|association activists|
association organisers|association charity|inquiry officials|inquiry court|inquiry lawmakers|inquiry police|
inquiry scientists|inquiry ministry|
inquiry monitors|inquiry prosecutors|inquiry coroner|inquiry council|musicians club|musicians captain"""
_BLURRED = {frozenset(pair.split()) for pair in _PERHAPS.replace("\n", "").split("|")}


# German compounds go by their last part: "Gesundheitsamt", "Netzbetreiber".
_COMPOUNDS = (
    ("ministerium", "ministry"),
    ("ministeriums", "ministry"),
    ("amt", "officials"),
    ("amtes", "officials"),
    ("behörde", "officials"),
    ("amtsleiter", "officials"),
    ("amtsleiterin", "officials"),
    ("direktor", "chairman"),
    ("direktorin", "chairman"),
    ("verein", "club"),
    ("anwohner", "residents"),
    ("bewohner", "residents"),
    ("besitzer", "owner"),
    ("fahrer", "drivers"),
    ("führer", "drivers"),
    ("fahrerin", "drivers"),
    ("lehrer", "teacher"),
    ("lehrerin", "teacher"),
    ("arzt", "doctors"),
    ("ärztin", "doctors"),
    ("ingenieur", "engineer"),
    ("ingenieurin", "engineer"),
    ("bank", "bank"),
    ("versicherung", "insurers"),
    ("versicherer", "insurers"),
    ("behörden", "officials"),
    ("polizei", "police"),
    ("feuerwehr", "firefighters"),
    ("gericht", "court"),
    ("gewerkschaft", "union"),
    ("betreiber", "company"),
    ("betreiberin", "company"),
    ("hersteller", "company"),
    ("konzern", "company"),
    ("unternehmen", "company"),
    ("gesellschaft", "company"),
    ("verband", "association"),
    ("klinik", "hospital"),
    ("anwalt", "lawyers"),
    ("anwältin", "lawyers"),
    ("forscher", "scientists"),
    ("forscherin", "scientists"),
)


_AGENTS = ("er", "or", "ist")
"""Endings of nouns for who does something."""
_OF_ANY = frozenset(("worker", "volunteer"))
"""Those who may be of any body, whatever several of them are."""


def kind_of(word: str) -> str:
    """The kind of source a common noun in small letters names, by the kind's name; empty where it is not known."""
    known = _KIND.get(word) or _KIND.get(word.removesuffix("s"), "")
    if not known and word.endswith(_AGENTS) and word not in _OF_ANY:
        known = _KIND.get(f"{word}s", "")  # a passenger, where the list has passengers
    return known or next((kind for end, kind in _COMPOUNDS if word.endswith(end) and len(word) > len(end) + 2), "")


def same_kind(one: str, other: str) -> bool:
    """Whether two kinds, as `kind_of` names them, speak for one body: officials do for a ministry."""
    return one == other or {one, other} == {"officials", "ministry"}


def may_be_one(one: str, other: str) -> bool:
    """Whether sources of two kinds may be one, described in two ways; kinds as `kind_of` names them."""
    return one != other and not same_kind(one, other) and frozenset((one, other)) in _BLURRED
