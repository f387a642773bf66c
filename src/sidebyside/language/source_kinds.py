"""What kind of source a common noun names ("police", "residents"), and which kinds may be one described twice."""

from __future__ import annotations

# A line per kind; its first word is the kind's name.
_KINDS = """officials official authorities authority administration office commission agency regulator watchdog
ministry ministries government department minister ministers president
museum museums gallery galleries zoo library theatre orchestra aquarium
police officers officer investigators investigator detectives detective sheriff inspector inspectors constable \
superintendent policeman policewoman
council councillors councillor
mayor governor
coach trainer
captain crew pilot pilots
charity charities volunteers aid
teacher teachers school schools headteacher headmaster principal
pupils pupil students student
church bishop priest clergy parish vicar archbishop diocese
owner owners landlord shopkeeper shopkeepers proprietor
coroner pathologist
diplomat diplomats embassy ambassador
engineer engineers architect architects
musicians musician players player actors actor dancers singers artists artist
chairman chairwoman chairperson director executive ceo boss
historian historians archaeologists archaeologist
guard coastguard lifeguards
scientists scientist researchers researcher experts expert study institute university seismologists astronomers \
biologists geologists meteorologists forecasters physicists ecologists academics professors zoologists climatologists
analysts analyst economists economist observers strategists
residents resident eyewitnesses eyewitness \
witnesses witness neighbours neighbors survivors villagers locals neighbour neighbor bystander \
bystanders onlookers inhabitants townspeople islanders
relatives family wife husband mother father son daughter parents widow brother sister families friends friend uncle \
aunt cousin parent mothers fathers girlfriend boyfriend
strangers stranger barman waiter waitress caretaker janitor dentist dentists barber hairdresser guides guide \
surfers divers hikers hiker climbers climber gardener gardeners tenants tenant refugees refugee migrants migrant \
asylum-seekers settlers anglers angler cyclists cyclist walkers walker joggers jogger swimmers swimmer sailors sailor \
skiers campers hunters hunter beekeepers beekeeper pensioners pensioner worshippers fans fan supporters spectators \
shoppers diners guests guest visitors visitor pedestrians pedestrian birdwatchers inmates inmate prisoners prisoner \
patients patient users subscribers voters fishmonger plumber electrician hostages hostage deserters defectors \
teenager teenagers youths boy girl man woman men women roommate lodger cleaner nanny
wardens warden rangers ranger keepers keeper
auditors auditor accountants accountant
brokers broker traders trader dealers
doctors doctor physician physicians surgeon surgeons paramedics medics
hospital hospitals clinic
nurses nurse midwives
opposition critics opponents
organisers organizers organiser organizer
activists groups campaigners protesters demonstrators environmentalists conservationists environmental
lawmakers lawmaker parliament senators mps deputies legislators
firefighters firefighter fire brigade rescuers rescuer
prosecutors prosecutor prosecution
defence defense accused defendant
lawyers lawyer barrister solicitor attorney
court judge judges jury
rebels militants insurgents separatists guerrillas
army military navy forces troops commander commanders soldiers soldier air general generals
company firm firms carmaker airline carrier operator manufacturer retailer management employer employers chain maker \
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
league federation referee referees linesman umpire umpires
monitors inspectorate peacekeepers
post"""
_LINES = [line.split() for line in _KINDS.split("\n")]
_KIND = {word: line[0] for line in _LINES for word in line}

# Kinds that may be one source: a person of the first may speak as the second.
_PERHAPS = """\
officials council|officials mayor|officials diplomat|officials engineer|officials police|
officials guard|officials army|officials firefighters|officials coroner|officials prosecutors|
officials lawmakers|officials teacher|officials museum|officials monitors|officials club|
officials league|officials post|officials scientists|officials doctors|officials analysts|
officials court|police guard|police prosecutors|police firefighters|police engineer|police scientists|
police coroner|council mayor|council lawmakers|company owner|company media|company museum|company bank|
company insurers|company club|company post|bank insurers|bank analysts|scientists doctors|
scientists engineer|scientists historian|scientists analysts|scientists monitors|scientists museum|
scientists teacher|firefighters guard|firefighters charity|firefighters doctors|firefighters army|
firefighters union|chairman company|chairman club|chairman charity|chairman bank|chairman owner|
chairman council|chairman league|chairman officials|chairman museum|chairman hospital|chairman media|
chairman organisers|chairman insurers|chairman scientists|chairman ministry|musicians strangers|
musicians union|musicians club|scientists coroner|doctors coroner|residents passengers|
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
strangers union"""
_BLURRED = {frozenset(pair.split()) for pair in _PERHAPS.replace("\n", "").split("|")}


def kind_of(word: str) -> str:
    """The kind of source a common noun in small letters names, by the kind's name; empty where it is not known."""
    return _KIND.get(word) or _KIND.get(word.removesuffix("s"), "")


def same_kind(one: str, other: str) -> bool:
    """Whether two kinds, as `kind_of` names them, speak for one body: officials do for a ministry."""
    return one == other or {one, other} == {"officials", "ministry"}


def may_be_one(one: str, other: str) -> bool:
    """Whether sources of two kinds may be one, described in two ways; kinds as `kind_of` names them."""
    return one != other and not same_kind(one, other) and frozenset((one, other)) in _BLURRED
