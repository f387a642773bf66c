import unicodedata

import pytest

from sidebyside.language.alphabets import ALPHABETS
from sidebyside.language.common_words import COMMON
from sidebyside.language.identify import SAMPLE, identify, language_of
from sidebyside.model import Report

TEXTS = {
    "en": "The minister said on Friday that talks would go on.",
    "de": "Der Minister sagte am Freitag, die Gespräche würden fortgesetzt.",
    "fr": "Le ministre a déclaré vendredi que les pourparlers allaient continuer.",
    "es": "El ministro dijo el viernes que las conversaciones continuarían.",
    "it": "Il ministro ha detto venerdì che i colloqui continueranno.",
    "pt": "O ministro disse na sexta-feira que as conversas vão continuar.",
    "nl": "De minister zei vrijdag dat de gesprekken worden voortgezet.",
    "sv": "Ministern sade på fredagen att samtalen ska fortsätta.",
    "pl": "Minister powiedział w piątek, że rozmowy będą kontynuowane i nie zostaną przerwane.",
    "ru": "Министр заявил в пятницу, что переговоры продолжатся.",
    "uk": "Міністр заявив у п'ятницю, що переговори триватимуть.",
    "ar": "قال الوزير يوم الجمعة إن المحادثات ستستمر.",
    "fa": "وزیر روز جمعه گفت که گفتگوها ادامه خواهد یافت و پیشرفت کرده است.",
    "he": "השר אמר ביום שישי שהשיחות יימשכו.",
    "zh": "部长周五表示，会谈将继续。",
    "ja": "大臣は金曜日、協議を続けると述べた。",
    "ko": "장관은 금요일에 회담이 계속될 것이라고 말했다.",
    "hi": "मंत्री ने शुक्रवार को कहा कि बातचीत जारी रहेगी।",
    "ka": "მინისტრმა პარასკევს განაცხადა, რომ მოლაპარაკებები გაგრძელდება.",
    "ta": "பேச்சுவார்த்தை தொடரும் என்று அமைச்சர் வெள்ளிக்கிழமை கூறினார்.",
    "el": "Ο υπουργός είπε την Παρασκευή ότι οι συνομιλίες θα συνεχιστούν.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_one_sentence_tells_its_language(language: str) -> None:
    assert identify(TEXTS[language]) == language
    assert identify(TEXTS[language] * 400) == language


@pytest.mark.parametrize("text", ["", "   ", "12 345 !!!", "Xyzzy plugh frobnicate", "Kim Jong Un"])
def test_no_evidence_no_language(text: str) -> None:
    assert identify(text) == ""


def test_foreign_words_do_not_mislead() -> None:
    assert identify("The paper El País and the daily Die Zeit said that Путин was in the city of Köln.") == "en"


def test_only_the_beginning_is_read() -> None:
    assert identify(TEXTS["en"] * 400 + TEXTS["ru"] * 9000) == "en"
    assert len(TEXTS["en"] * 400) > SAMPLE


def test_a_report_says_its_language_or_its_text_shows_it() -> None:
    assert language_of(Report.from_paragraphs([TEXTS["de"]])) == "de"
    assert language_of(Report.from_paragraphs([TEXTS["de"]], language="fr")) == "fr"
    assert language_of(Report.from_paragraphs(["12 345"])) == "en"


@pytest.mark.parametrize("foreign", ["ja", "zh", "en"])
@pytest.mark.parametrize("language", ["ar", "ru", "he", "ko", "el", "hi"])
def test_one_foreign_sentence_does_not_decide(language: str, foreign: str) -> None:
    assert identify(TEXTS[language] * 6 + TEXTS[foreign] + TEXTS[language] * 6) == language


def test_japanese_with_names_in_other_scripts_stays_japanese() -> None:
    assert identify(TEXTS["ja"] * 3 + "Путин и Medvedev" + TEXTS["ja"]) == "ja"
    assert identify(TEXTS["ja"] + TEXTS["en"] * 9) == "en"


NEIGHBOURS = [
    ("pt", "O presidente da câmara anunciou na terça-feira que o porto ficará fechado durante duas semanas."),
    ("pt", "O porto ficará fechado durante duas semanas."),
    ("es", "El alcalde anunció el martes que el puerto permanecerá cerrado durante dos semanas."),
    ("gl", "Os veciños protestaron diante do concello porque non foran avisados."),
    ("ca", "L'alcalde va anunciar dimarts que el port romandrà tancat durant dues setmanes."),
    ("ca", "Els veïns van protestar davant de l'ajuntament perquè no havien estat avisats."),
    ("ro", "Locuitorii au protestat în fața primăriei pentru că nu fuseseră avertizați."),
    ("sk", "Obyvatelia protestovali pred radnicou, pretože neboli varovaní."),
    ("cs", "Obyvatelé protestovali před radnicí, protože nebyli varováni."),
    ("sl", "Župan je v torek sporočil, da bo pristanišče dva tedna zaprto."),
    ("af", "Inwoners het voor die stadsaal betoog omdat hulle nie gewaarsku is nie."),
    ("nl", "Bewoners protesteerden voor het stadhuis omdat ze niet waren gewaarschuwd."),
    ("da", "Beboerne protesterede foran rådhuset, fordi de ikke var blevet advaret."),
    ("no", "Innbyggerne protesterte foran rådhuset fordi de ikke var blitt varslet."),
    ("is", "Borgarstjórinn tilkynnti á þriðjudag að höfnin yrði lokuð í tvær vikur."),
    ("et", "Elanikud protestisid raekoja ees, sest neid ei olnud hoiatatud."),
    ("fi", "Asukkaat osoittivat mieltään kaupungintalon edessä, koska heitä ei ollut varoitettu."),
    ("az", "Şəhər meri çərşənbə axşamı limanın iki həftə bağlı qalacağını elan edib."),
    ("tr", "İstanbul belediye başkanı salı günü limanın iki hafta kapalı kalacağını açıkladı."),
    ("ms", "Penduduk membantah di hadapan dewan bandaran kerana mereka tidak diberi amaran."),
    ("id", "Warga berunjuk rasa di depan balai kota karena mereka tidak diberi peringatan."),
    ("vi", "Người dân biểu tình trước tòa thị chính vì họ không được cảnh báo."),
    ("bg", "Кметът обяви във вторник, че пристанището ще остане затворено две седмици."),
    ("mk", "Градоначалникот во вторникот објави дека пристаништето ќе остане затворено две недели."),
    ("sr", "Градоначелник је у уторак саопштио да ће лука бити затворена две недеље."),
    ("be", "Мэр аб'явіў у аўторак, што порт застанецца закрытым на два тыдні."),
    ("kk", "Полицияның мәліметі бойынша, жүргізуші қызметкерлер келгенге дейін қашып кеткен."),
    ("ur", "میئر نے منگل کو اعلان کیا کہ بندرگاہ دو ہفتے تک بند رہے گی۔"),
    ("mr", "महापौरांनी मंगळवारी जाहीर केले की बंदर दोन आठवडे बंद राहणार आहे."),
]


@pytest.mark.parametrize(("language", "sentence"), NEIGHBOURS)
def test_a_sentence_is_not_taken_for_its_neighbour(language: str, sentence: str) -> None:
    assert identify(sentence) == language
    assert identify(unicodedata.normalize("NFD", sentence)) == language
    assert identify(sentence.upper()) == language


@pytest.mark.parametrize(
    "sentence",
    [
        "Prema navodima policije, vozač je pobjegao.",  # Croatian and Bosnian
        "Segundo a polícia, o motorista fugiu antes da chegada dos agentes.",  # Portuguese, in words of Galician too
        "Magajin garin ya sanar ranar Talata cewa za a rufe tashar har mako biyu.",  # Hausa, which has no list
        "Ang mayor nagpahibalo niadtong Martes nga sirado ang pantalan sulod sa duha ka semana.",  # Cebuano has no code
    ],
)
def test_close_or_unknown_languages_are_left_open(sentence: str) -> None:
    assert identify(sentence) == ""


def test_foreign_names_do_not_cost_a_text_its_language() -> None:
    names = "Łukasz Wiśniewski, José Ibáñez, Nguyễn Văn Đức, Çağlar Söyüncü, Jiří Dvořák and Åse Bjørnstad"
    assert identify(f"{names} were among those who said that they had not been told of it, the paper wrote.") == "en"


def test_every_language_of_a_script_has_its_letters() -> None:
    for script, letters in ALPHABETS.items():
        assert letters.keys() == COMMON[script].keys()
