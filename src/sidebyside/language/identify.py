"""The language a text is written in, from its script and its most common words. Deterministic, no model, no library."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from sidebyside.language.patterns import lazily
from sidebyside.model import Report

SAMPLE = 20_000
"""Characters of a text that are looked at; the beginning of a report tells its language."""

_SCRIPTS = lazily(
    r"(?P<latin>[A-Za-z\u00c0-\u024f]++)|(?P<kana>[\u3040-\u30ff]++)|(?P<han>[\u3400-\u9fff]++)|(?P<hangul>[\uac00-\ud7af]++)"
    r"|(?P<cyrillic>[\u0400-\u04ff]++)|(?P<arabic>[\u0600-\u06ff]++)|(?P<hebrew>[\u05d0-\u05ea]++)|(?P<greek>[\u0370-\u03ff]++)"
    r"|(?P<devanagari>[\u0900-\u097f]++)|(?P<thai>[\u0e00-\u0e7f]++)"
)
_NOT_LATIN = lazily(r"[^\x00-\u024f\u2000-\u206f]")
_ONE_LANGUAGE = {"hangul": "ko", "hebrew": "he", "greek": "el", "devanagari": "hi", "thai": "th"}
# Scripts of one language each that the pattern above leaves out: first and last letter.
_RARER = (
    ("\u0530", "\u058f", "hy"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0a80", "\u0aff", "gu"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"),
    ("\u0d00", "\u0d7f", "ml"),
    ("\u0d80", "\u0dff", "si"),
    ("\u0e80", "\u0eff", "lo"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"),
    ("\u1780", "\u17ff", "km"),
)

# Words that are frequent in one language; a word of several languages counts for each of them.
_COMMON = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from or have an they which one "
    "you were her all she there would their we him been has when who will more no if out so said what its about into "
    "than them can only other new some could time these two may then do first any my now such like our over this he",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis "
    "mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich "
    "wurden worden waren hatten hinter zwischen während wegen seit ohne etwa dieser diese keine kein ihrer seiner",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec mais ou "
    "cette ont aux comme son d l qu elle nous je été leur ses sa fait entre deux même était être aussi tout ces après "
    "sans dit peut ils selon n c s y avait depuis où dont contre sous ainsi très si bien leurs "
    "fut furent étaient avaient ses lors selon chez vers pendant avant encore toujours ans lequel laquelle aucun",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin "
    "sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué "
    "sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora según "
    "fueron eran habían tras durante hace esa estos mientras aunque cada hacia unos ningún ninguna contra",
    "it": "di e il la che in a per un è del le della non una con i si da sono al come più nel dei alla ha ma dal gli "
    "delle anche lo su se o ad nella ed stato o anni suo ai due questo dalla ha l d hanno essere sua prima degli ci "
    "era questa tra fatto tutto loro dopo molto quando cui solo perché nei ancora sulla",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
    "sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter "
    "seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos segundo",
    "nl": "de van een het en in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit nog worden "
    "door naar heeft hij ze wordt tot je mijn deze over zich hebben meer al was werd geen wel haar hun ik kan kunnen "
    "we zo veel tegen onder moet na waren twee jaar had zegt volgens",
    "sv": "och i att det som en på är av för med till den har de inte om ett han var men jag sig från vi så kan när år "
    "under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då",
    "da": "og i at det er en til på af for den med de der som ikke har et han var om men fra jeg sig vi så kan når år "
    "efter også eller nu sin ved mod skal ville blev ud være havde alle andre meget end her hvor hun bliver",
    "no": "og i at det er en til på av for den med de som ikke har et han var om men fra jeg seg vi så kan når år "
    "etter også eller nå sin ved mot skal ville ble ut være hadde alle andre mye enn her hvor hun blir",
    "pl": "i w na z się do nie że to jest o od po przez dla jak ale za przy są był tym co tego był już jego ich może "
    "oraz jako być tylko czy ma które który która lub też przed został między gdy",
    "cs": "a se v na je že to s z do o i jako za ve pro by k byl ale po jeho od které který jsou podle při jsem až tak "
    "už být má také bylo jen nebo před však kteří která aby",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ne o kadar sonra ama var olduğunu değil her ki ya mi "
    "göre olduğu ancak iki yeni tarafından büyük ise",
    "ro": "de și în a la cu pe din că o un nu este care pentru mai au fost se al sau prin ale după sunt dar fi lui ca "
    "unui acest această între despre până",
    "hu": "a az és hogy nem is egy ez volt csak meg de el van már még ki mint ha azt vagy lesz között után szerint",
    "fi": "ja on ei että oli se hän mutta ovat kuin myös joka tai mukaan sen jo nyt vain kun hänen ole sekä",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan telah oleh juga sebagai karena kepada mereka",
    "vi": "và của là có không được cho các những một trong đã với người để khi từ này đến",
}
_COMMON_IN: dict[str, tuple[str, ...]] = {}
for _language, _list in _COMMON.items():
    for _word in dict.fromkeys(_list.split()):
        _COMMON_IN[_word] = (*_COMMON_IN.get(_word, ()), _language)

_AHEAD = 1.15
"""How many times the score of the second language the first must have, where letters do not tell."""
# The letters beside a to z that the languages with most words in common write.
_LETTERS = {
    "en": frozenset(),
    "de": frozenset("äöüß"),
    "fr": frozenset("àâæçèéêëîïôœùûüÿ"),
    "es": frozenset("áéíñóúü"),
    "it": frozenset("àèéìíòóùú"),
    "pt": frozenset("áàâãçéêíóôõúü"),
    "ro": frozenset("ăâîșşțţ"),
}

_WORD = lazily(r"[^\W\d_]++")
_MARKS = {
    "uk": "іїєґ",
    "be": "ўі",
    "sr": "ђћџјљњ",
    "bg": "ъ",
    "ru": "ыэёъ",
}
_PERSIAN = "پچژگیک"
_URDU = "ٹڈڑںےہ"


def identify(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, or "" where its first `SAMPLE` characters do not tell.

    Latin script: by the share of each language's common words, each word weighing less the more languages have it.
    Other scripts: by the script, and by letters of one language only.
    """
    sample = text[:SAMPLE]
    if not _NOT_LATIN.search(sample):  # the usual case, told without counting the letters of every script
        return _latin(sample.lower())
    scripts: Counter[str] = Counter()
    for match in _SCRIPTS.finditer(sample):
        scripts[match.lastgroup or ""] += match.end() - match.start()
    letters = sum(map(str.isalpha, sample))
    if 2 * sum(scripts.values()) < letters:
        return _rarer(sample, letters)
    if not scripts:
        return ""
    japanese = scripts["kana"] * 10 > scripts["han"] + scripts["kana"]
    # An ideograph says about as much as two letters.
    scripts["han"] *= 2
    if japanese:  # its ideographs and kana are one script
        scripts["kana"] += scripts.pop("han")
    script = min(scripts, key=lambda name: (-scripts[name], name))
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    if script == "han":
        return "zh"
    if script == "kana":
        return "ja"
    lower = sample.lower()
    if script == "cyrillic":
        return _cyrillic(lower)
    if script == "arabic":
        return _arabic(lower)
    return _latin(lower)


@lru_cache(maxsize=256)
def _identified(text: str) -> str:
    return identify(text)


def language_of(report: Report) -> str:
    """The language code of a report: its own where it is set, else as its text shows; English where neither tells."""
    return report.language or _identified(report.text[:SAMPLE]) or "en"


def _rarer(sample: str, letters: int) -> str:
    for first, last, language in _RARER:
        if 2 * sum(first <= letter <= last for letter in sample) > letters:
            return language
    return ""


def _latin(lower: str) -> str:
    words = Counter(_WORD.findall(lower))
    scores = dict.fromkeys(_COMMON, 0.0)
    for word, count in words.items():
        languages = _COMMON_IN.get(word, ())
        for language in languages:
            # A repeated word adds less and less: one title repeated a hundred times is not evidence.
            scores[language] += min(count, 20) / len(languages)
    ranked = sorted(scores, key=lambda language: (-scores[language], language))
    best, second = scores[ranked[0]], scores[ranked[1]]
    total = sum(words.values())
    if best < 1 or best < 0.04 * min(total, 500):
        return ""
    if best < _AHEAD * second:
        spelled = {letter for word in words for letter in word if letter > "z"}
        able = [known for known in ranked if best < _AHEAD * scores[known] and spelled <= _LETTERS.get(known, spelled)]
        return able[0] if spelled and len(able) == 1 else ""
    return ranked[0]


def _cyrillic(lower: str) -> str:
    counts = {language: sum(lower.count(mark) for mark in marks) for language, marks in _MARKS.items()}
    if counts["be"] and "ў" in lower:
        return "be"
    if counts["uk"] > counts["ru"]:
        return "uk"
    if counts["sr"] > counts["ru"]:
        return "sr"
    if counts["bg"] * 100 > len(lower) and not any(mark in lower for mark in "ыэё"):
        return "bg"
    return "ru"


def _arabic(lower: str) -> str:
    if any(mark in lower for mark in _URDU):
        return "ur"
    letters = sum(1 for letter in lower if letter.isalpha())
    return "fa" if sum(lower.count(mark) for mark in _PERSIAN) * 50 > letters else "ar"
