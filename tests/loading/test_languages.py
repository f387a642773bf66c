"""Languages by script and by commonest words."""

from __future__ import annotations

import pytest

from sidebyside.loading.languages import identify


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The minister said on Friday that the talks would go on and that there had been progress."),
        ("de", "Der Minister sagte am Freitag, dass die Gespräche weitergehen und es Fortschritte gegeben habe."),
        ("fr", "Le ministre a déclaré vendredi que les discussions se poursuivraient et qu'il y avait eu des progrès."),
        (
            "es",
            "El ministro dijo el viernes que las conversaciones seguirían y que había habido avances en la reunión.",
        ),
        (
            "it",
            "Il ministro ha detto venerdì che i colloqui andranno avanti e che ci sono stati progressi nella riunione.",
        ),
        (
            "pt",
            "O ministro disse na sexta-feira que as conversas vão continuar e que houve avanços na reunião em Moscou.",
        ),
        ("nl", "De minister zei vrijdag dat de gesprekken doorgaan en dat er vooruitgang is geboekt in het overleg."),
        ("sv", "Ministern sade på fredagen att samtalen ska fortsätta och att det har gjorts framsteg under mötet."),
        ("pl", "Minister powiedział w piątek, że rozmowy będą trwały i że nie ma jeszcze decyzji w tej sprawie."),
        (
            "tr",
            "Bakan cuma günü yaptığı açıklamada görüşmelerin devam edeceğini söyledi, ancak bu çok az.",
        ),
        ("ru", "Министр заявил в пятницу, что переговоры продолжатся и что по этому вопросу уже есть прогресс."),
        (
            "uk",
            "Міністр заявив у п'ятницю, що переговори триватимуть і що це питання вже майже вирішено, але не зараз.",
        ),
        ("ar", "قال الوزير يوم الجمعة إن المحادثات ستستمر وإن هذا التقدم الذي تم في موسكو كان كبيرا على كل حال."),
        ("fa", "وزیر روز جمعه گفت که گفتگوها ادامه خواهد یافت و این پیشرفت را برای دو کشور مهم خواند."),
        ("he", "השר אמר ביום שישי כי השיחות יימשכו וכי יש התקדמות של ממש, אבל הוא לא אמר מה היא."),
        ("hi", "मंत्री ने शुक्रवार को कहा कि बातचीत जारी रहेगी और इस मामले में प्रगति हुई है।"),
        ("zh", "外交部长星期五在莫斯科举行会谈，表示两国关系达到了新的水平。"),
        ("ja", "外務大臣は金曜日にモスクワで会談し、両国の関係は新しい水準に達したと述べた。"),
        ("ko", "외무장관은 금요일 모스크바에서 회담을 갖고 양국 관계가 새로운 수준에 도달했다고 말했다."),
        ("el", "Ο υπουργός δήλωσε την Παρασκευή ότι οι συνομιλίες θα συνεχιστούν."),
        ("", "42 17 99"),
        ("", "Xyzzy plugh frotz"),
        ("", ""),
    ],
)
def test_languages(code: str, text: str) -> None:
    assert identify(text) == code
