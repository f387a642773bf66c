"""Short Western texts in Windows-1252, and texts of other charsets that must not be taken for them."""

from __future__ import annotations

import pytest

from sidebyside.loading.gate.encoding import decode


@pytest.mark.parametrize(
    "text",
    [
        "The mayor’s “bridge” is closed – she said.",
        "It cost £40 million.",
        "Der Bürgermeister sagte, die Brücke bleibe zu.",
        "Le maire a dit que le pont reste fermé. La rivière a monté.",
        "El alcalde dijo que el puente no se abre hasta mañana, según la policía.",
        'Titel;Text;Datum\nFlut in Hälden;"Der Fluss stieg um vier Meter.\n\nDie Schulen bleiben zu.";11.03.2026\n',
    ],
)
def test_a_short_western_text(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, "cp1252", True)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (
            "Der Bürgermeister sagte, die Brücke in Hälden bleibe geschlossen. Größere Schäden gab es nicht.",
            "mac_roman",
        ),
        ("Der Bürgermeister sagte, die Brücke in Hälden bleibe geschlossen. Größere Schäden gab es nicht.", "cp850"),
        ("Le maire a dit que le pont reste fermé à cause de la rivière, qui a été très haute.", "mac_roman"),
        ("Powódź zalała miasto, powiedział burmistrz. Rzeka wzrosła o cztery metry w ciągu godzin.", "cp1250"),
        ("Starosta řekl, že most zůstane zavřený až do příštího týdne. Řeka stoupla o čtyři metry.", "cp1250"),
        ("Belediye başkanı köprünün üç hafta kapalı kalacağını söyledi. Işıklar söndü.", "cp1254"),
        ("Река поднялась на четыре метра за девять часов.", "cp1251"),
    ],
)
def test_a_text_of_another_charset(text: str, charset: str) -> None:
    assert decode(text.encode(charset)).text == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Most zawalił się w piątek rano. Zginęły cztery osoby, powiedziała policja.", "cp1250"),
        ("Most zawalił się w piątek rano. Zginęły cztery osoby, powiedziała policja.", "iso8859_2"),
        ("Most se zřítil v pátek ráno, šest lidí žije.", "iso8859_2"),
        ("Most sa zrútil v piatok ráno. Štyria ľudia zahynuli, povedala polícia.", "cp1250"),
        ("Most se urušio u petak ujutro. Četvero ljudi je poginulo, šestero ozlijeđeno.", "cp1250"),
        ("Tiltas sugriuvo penktadienio rytą. Žuvo keturi žmonės, pranešė policija.", "cp1257"),
        ("Tilts sabruka piektdienas rītā. Četri cilvēki gāja bojā, šoseja ir slēgta.", "cp1257"),
        ("Köprü cuma sabahı çöktü. Dört kişi öldü, polis söyledi.", "cp1254"),
        ("Мост обрушился", "koi8_r"),
        ("Мост обрушился в пятницу утром.", "koi8_r"),
        ("Міст обвалився вранці, загинули люди.", "koi8_u"),
        ("Die Brücke stürzte am Freitag ein. Vier Menschen starben, sagte die Polizei.", "cp850"),
        ("El puente cayó el viernes. Cuatro personas murieron, según la policía.", "mac_roman"),
        ("הגשר קרס ביום שישי בבוקר.", "cp1255"),
        ("Η γέφυρα κατέρρευσε την Παρασκευή το πρωί.", "cp1253"),
    ],
)
def test_short_texts_are_told_by_the_letters_of_their_words(text: str, charset: str) -> None:
    decoded = decode(text.encode(charset))
    assert (decoded.text, decoded.guessed) == (text, True)
