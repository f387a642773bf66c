import pytest

from sidebyside.language.identify import SAMPLE, identify

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
