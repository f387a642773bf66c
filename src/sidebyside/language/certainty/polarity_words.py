"""Words and phrases by which a sentence says no, perhaps, or takes a stance, in four languages.

A word with ``*`` stands for all that begin so. ``no`` and ``maybe`` tell it outright. ``no_else`` and ``maybe_else``
tell it in other words: a sentence with one of them is not held against an outright one. ``never`` are phrases that look
like ``no`` and are none.
"""

from __future__ import annotations

from sidebyside.language.wordlist import words

POLARITY: dict[str, dict[str, str]] = {
    "en": {
        "no": "not never cannot no none nobody nothing neither ~failed_to ~fails_to ~refused_to ~refuses_to "
        "~declined_to ~unable_to ~ruled_out ~rules_out",
        "never": "~not_only ~not_just ~not_least ~no_doubt ~no_fewer ~no_less ~no_more ~nothing_but ~no_matter "
        "~no_later "
        "~without_doubt ~not_immediately",
        "no_else": "without deni* deny* fail* refus* reject* declin* lack* unable avoid* prevent* stop* halt* ban "
        "banned unlikely "
        "impossible barely hardly dismiss* rule* only still yet missing safe* absen* unharm* unhurt unknown unclear "
        "uncertain unwell undecided unable unaware unwilling unsuccess* unanswered untouched nowhere instead "
        "few little "
        "despite although unless until if else other* rather contrary distrust* disagree* disput* withh* "
        "remain* avert* "
        "cancel* call* lose* lost miss* end* drop* abandon* quash* clear* acquit*",
        "maybe": "may might could reportedly allegedly apparently likely probably possibly perhaps appears "
        "appeared seems "
        "seemed alleged presumed purported supposedly ~thought_to ~believed_to ~said_to ~expected_to ~feared_to "
        "~suspected_of ~accused_of",
        "maybe_else": "suspect* believ* think* thought fear* risk* threat* possib* prospect* chance* potential* "
        "can should "
        "if suggest* expect* accus* charg* claim* alleg* plan plans planned planning set due about rumo* trial "
        "would hop* aim* "
        "appear* seem* "
        "certain* sure* indicat* convict* guilty plead* perhaps probab* likel* must "
        "will going "
        "consider* believ* unclear whether pledg* vow* intend* try tries tried trying attempt*",
        "deny": "denies denied deny denying",
        "sure": "confirm* admit* acknowledg* conced*",
    },
    "de": {
        "no": "nicht kein* nie niemals niemand* nichts ohne weder nirgends keinesfalls",
        "never": "~nicht_nur ~nicht_zuletzt ~nicht_ausgeschlossen ~nicht_auszuschließen ~nicht_weniger",
        "no_else": "lehnt* ablehn* abgelehnt* verweiger* weiger* bestritt* bestreit* dementier* verbot* "
        "verbiet* scheiter* "
        "gescheiter* fehl* verhinder* schweig* schwieg* abgesagt ausgeschlossen auszuschließen schließt schloss "
        "unmöglich kaum leugn* zurückgewiesen gering verzicht* mangel* nur erst bleib* blieb* wies weist unverletzt "
        "unklar ungewiss vergeblich entgeh* entging* unbekannt unversehrt unbestätigt wenig* sondern falls wenn "
        "frei*",
        "maybe": "könnte könnten dürfte dürften soll sollen mutmaßlich* vermutlich* möglicherweise wahrscheinlich* "
        "angeblich* offenbar anscheinend vielleicht womöglich wohl scheinbar",
        "maybe_else": "verdacht* verdächtig* vermut* glaub* davon einschätzung ansicht gilt gelten droh* "
        "möglich* risiko "
        "gefahr falls wenn mag mögen plant planen planten geplant* vorgesehen nicht_auszuschließen will wollen "
        "wollten wollte "
        "auszuschließen "
        "ausgeschlossen rechnet rechnen erwart* scheint befürcht* beschuldigt* vorgeworfen vorwurf angeklagt* "
        "kann können",
        "deny": "bestritt* bestreit* dementier* leugn*",
        "sure": "bestätig* räumt* gestand* gesteh* zugegeben eingeräumt",
    },
    "fr": {
        "no": "pas jamais aucun aucune rien ni sans nul nulle ~refusé_de ~refuse_de ~refusent_de ~n_plus ~n_personne "
        "~ne_plus ~ne_personne ~personne_n ~personne_ne",
        "never": "~sans_doute ~pas_seulement ~pas_que ~pas_exclu ~sans_abri ~sans_précédent",
        "no_else": "refus* rejet* nie nié nient nier démen* exclu* échou* empêch* interdi* impossible ignor* "
        "manqu* absence "
        "seulement ne n évit* contest* écart* sauf reste restent seul* fini* indemne* personne inconnu* introuvable*",
        "maybe": "pourrait pourraient devrait devraient aurait auraient serait seraient probablement ~peut_être "
        "vraisemblablement apparemment ~sans_doute présumé* supposé* prétendument semble semblent éventuel*",
        "maybe_else": "soupçonn* suspect* crai* pens* estim* croi* risqu* possib* si menac* probab* peut "
        "peuvent hypothèse "
        "doit doivent compte envisag* accus* prévoi* prévu* vraisembl*",
        "deny": "démen* nie nié nient conteste contesté",
        "sure": "confirm* reconn* admet* avou* admis",
    },
    "es": {
        "no": "no nunca jamás ningún ninguno ninguna nadie nada tampoco ni sin ~negó_a ~niega_a",
        "never": "~no_solo ~no_sólo ~sin_embargo ~sin_duda ~no_obstante ~nada_más ~sin_precedentes",
        "no_else": "rechaz* negó niega* negaron descart* impid* imposib* fracas* evit* carec* prohib* falta "
        "faltan solo "
        "sólo apenas sigue siguen ileso* ilesa* desmint* desmient* excepto salvo si pero únicamente rehus* ausencia",
        "maybe": "podría podrían habría habrían sería serían debería deberían probablemente posiblemente quizá "
        "quizás "
        "~tal_vez supuest* presunt* aparentemente ~al_parecer ~puede_que parece parecen",
        "maybe_else": "sospech* cree creen teme* temen riesgo posib* si amenaz* probab* puede pueden pudo "
        "pudieron estim* "
        "consider* acus* prev* planea* espera* dice dicen debe deben",
        "deny": "negó niega niegan negaron desmint* desmient*",
        "sure": "confirm* reconoc* admit*",
    },
}
"""Language to class of words: ``~`` and ``_`` write a phrase, the others are single words."""

CONDITIONAL = words("aurait auraient serait seraient habría habrían sería serían")
"""Conditionals by which a thing is only said to be so, unless a clause with "que" or "si" has them."""

PLANNED = {"soll": "will wird wollen werden", "sollen": "will wird wollen werden"}
"""Words that tell a plan as often as a rumour, and those that tell the same plan."""

QUANTIFIERS = words(
    """some several all both many every everyone people two three
    mehrere einige viele alle beide menschen personen leute
    plusieurs certains tous toutes beaucoup personnes gens deux
    varios varias algunos algunas muchos todos todas personas gente dos"""
)
"""What stands in the place of "none" or "nobody" where a sentence says yes."""
