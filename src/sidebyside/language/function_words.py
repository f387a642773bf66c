"""Words that carry grammar rather than content, by language: two texts share them without saying the same."""

from __future__ import annotations

_WORDS = {
    "en": """a an the this that these those it its he him his she her hers they them their we us our you your i me
        my who whom whose which what when where why how there here and or but nor so yet if then than as while
        because although though of in on at by for with from to into onto over under about after before
        between through during against up down out off is are was were be been being am has have had having do
        does did doing will would shall should can could may might must also too very just s t d ll ve re m""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber denn sondern wenn weil dass daß
        als wie er sie es ihn ihm ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner wir uns unser ich
        mich mir du dich dir man sich dieser diese dieses diesen diesem in im an am auf aus bei beim mit nach
        von vom vor zu zum zur für über unter um durch gegen ohne bis ist sind war waren sei wird werden wurde
        wurden hat haben hatte hatten kann können soll sollen auch noch schon so da dort hier""",
    "fr": """le la les l un une des du de d et ou mais donc or ni car que qui qu quoi dont où il ils elle elles on
        nous vous je tu me te se s lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos ce cet
        cette ces c y en à au aux dans par pour sur sous avec sans vers chez entre est sont était étaient été
        être a ont avait avaient avoir sera aussi plus très si comme lorsque quand n ne pas""",
    "es": """el la los las lo un una unos unas de del al y e o u pero sino que quien quienes cual cuales cuyo donde
        cuando como él ella ellos ellas se le les me te nos su sus mi mis tu tus este esta estos estas ese esa
        esos esas a en por para con sin sobre entre hasta desde contra es son era eran fue fueron ser sido
        está están estaba ha han había habían también más muy ya si""",
    "it": """il lo la i gli le l un uno una di del dello della dei degli delle e ed o ma che chi cui a al allo alla
        ai agli alle da dal dalla in nel nella nei con su sul sulla per tra fra è sono era erano ha hanno
        aveva si ci ne lui lei loro suo sua suoi sue questo questa quello quella anche più come se""",
    "pt": """o a os as um uma uns umas de do da dos das e ou mas que quem cujo em no na nos nas por pelo pela para
        com sem sobre entre até é são era eram foi foram ser está estão tem têm tinha se ele ela eles elas lhe
        seu sua seus suas este esta esse essa isso também mais como ao aos à às""",
    "nl": """de het een en of maar dat die dit deze er hij zij ze hem haar hun zijn wij we ons ik je jij u in op
        aan van voor met bij naar uit over onder door tot te om als dan is was waren wordt werd werden heeft
        hebben had hadden ook nog wel zo""",
    "ru": """и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее её мне было вот от
        меня о из ему когда ну ли если или ни быть был была были него до вас уже для мы их чем ей при это этот
        эта эти тот та те который которая которые которого""",
}

_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_NONE: frozenset[str] = frozenset()


def function_words(language: str) -> frozenset[str]:
    """The function words of a language (ISO 639-1), in lower case; empty for a language that has no list."""
    return _SETS.get(language, _NONE)
