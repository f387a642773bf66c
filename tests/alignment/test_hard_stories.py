"""The hard cases once more, with longer stories told by two hands each."""

import pytest

from sidebyside.alignment import align
from sidebyside.model import Report

VERDICT = [
    "A jury in Carrow found the former treasurer Helen Brandt guilty on Thursday of taking 1.4 million pounds from a"
    " fund for retired miners. The verdict came after nine days of argument behind closed doors.",
    "Prosecutors showed the court bank statements from Cyprus and receipts for a yacht named Second Wind. Brandt had"
    " told colleagues that the boat belonged to an uncle.",
    "Her lawyer, Samuel Okoro, said he would appeal. “The books were a mess long before my client touched them,” he"
    " told reporters on the steps.",
    "Some two hundred pensioners lost part of their income when the fund stopped paying in 2021. Many had worked at the"
    " Dunmore pit until it shut.",
    "Judge Alice Renwick will pass sentence on 14 March. The charge carries up to twelve years in prison.",
]
VERDICT_RETOLD = [
    "After deliberating for nine days, jurors convicted Helen Brandt on Thursday. The fund in Carrow whose money she"
    " once kept was meant for miners who had retired; 1.4 million pounds were gone.",
    "A yacht, the Second Wind, was among the things she bought, as receipts proved. Colleagues heard from her that it"
    " was her uncle's. Statements of a bank in Cyprus did the rest.",
    "“My client inherited a mess,” her lawyer Samuel Okoro said outside, and announced an appeal.",
    "When payments ended in 2021, about two hundred pensioners, most of them once miners at Dunmore, saw their income"
    " shrink.",
    "The sentence will follow on 14 March; Judge Alice Renwick may send her to prison for as long as twelve years.",
]
RESCUE = [
    "Two climbers were brought down alive from the Kestrel ridge on Sunday after thirty hours in a snow hole, the"
    " mountain rescue of Aldmoor said.",
    "A helicopter had turned back twice in winds of ninety kilometres an hour. In the end eleven volunteers went up on"
    " foot with ropes and a stretcher.",
    "The pair, students from Leeds aged 19 and 22, had frostbite on their fingers but could walk to the ambulance.",
    "“They did everything right once they were in trouble,” said team leader Fiona Mackie, “and one thing wrong before:"
    " they told no one where they went.”",
    "It was the fourth rescue on the ridge this winter. Last year two walkers died there in an avalanche.",
]
RESCUE_RETOLD = [
    "Winds of ninety kilometres an hour forced the helicopter back two times, so it was eleven volunteers with a"
    " stretcher and ropes who climbed to them.",
    "Thirty hours in a hole dug in the snow: that is how long two climbers held out on Kestrel ridge before Aldmoor's"
    " mountain rescue got them off it on Sunday.",
    "Fiona Mackie, who leads the team, praised them for doing everything right when in trouble. But nobody knew where"
    " they had gone, she said.",
    "They are students of 19 and 22 from Leeds. Both walked to the ambulance themselves, with frostbitten fingers.",
    "Two people died in an avalanche on the same ridge a year ago; this winter rescuers have now been called there four"
    " times.",
]
RESCUE_LINKS = {(0, 1), (1, 0), (2, 3), (3, 2), (4, 4)}
SAME = {(k, k) for k in range(5)}
PONIES = "A memorial to the pit ponies will be unveiled in Dunmore church next week."
FOOT = "Follow us for more news from the north. All rights reserved by Moor Media Ltd."
QUOTE = "“We will not rest until every penny is back,” said union chief Martin Hale."
HEAD = "Ex-treasurer guilty of stealing 1.4 million pounds from miners' fund"
ORDER = (3, 1, 0, 7, 5, 2, 6, 4)
MATCHES = [
    ("Arlon", "Bexley", 2, 1),
    ("Corby", "Dover", 0, 0),
    ("Exmouth", "Fleet", 3, 2),
    ("Goole", "Hythe", 1, 1),
    ("Ilkley", "Jarrow", 4, 0),
    ("Kendal", "Louth", 2, 2),
    ("Malton", "Norham", 3, 1),
    ("Oakham", "Penrith", 2, 0),
]
SENTENCES = [f"{a} {'drew with' if x == y else 'beat'} {b} {x}-{y}." for a, b, x, y in MATCHES]
TABLE = [f"{a} {x} {b} {y}" for a, b, x, y in MATCHES]
MARA = ["Mara Lind", "Jo Pells", "Ada Quist", "Ines Roth", "Tess Ulm", "Vera Zorn"]
LANES = [f"Lane {k}: the winner was {name} in {51 + k / 10} seconds." for k, name in enumerate(MARA)]

CASES = {
    "retold": (VERDICT, VERDICT_RETOLD, SAME),
    "retold in another order": (RESCUE, RESCUE_RETOLD, RESCUE_LINKS),
    "two swapped": (VERDICT, [VERDICT_RETOLD[k] for k in (0, 1, 3, 2, 4)], {(0, 0), (1, 1), (2, 3), (3, 2), (4, 4)}),
    "back to front": (VERDICT, VERDICT_RETOLD[::-1], {(k, 4 - k) for k in range(5)}),
    "three merged": (
        VERDICT,
        [VERDICT_RETOLD[0], " ".join(VERDICT_RETOLD[1:4]), VERDICT_RETOLD[4]],
        {(0, 0), (1, 1), (2, 1), (3, 1), (4, 2)},
    ),
    "split into sentences": (
        VERDICT,
        [
            "After deliberating for nine days, jurors convicted Helen Brandt on Thursday.",
            "The fund in Carrow whose money she once kept was meant for miners who had retired.",
            "In all 1.4 million pounds were gone.",
            *VERDICT_RETOLD[1:],
        ],
        {(0, 0), (0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (4, 6)},
    ),
    "moved and edited": (
        RESCUE,
        [
            *RESCUE[1:],
            "On the Kestrel ridge two climbers survived a night and a day in the snow before being carried down on"
            " Sunday.",
        ],
        {(0, 4), (1, 0), (2, 1), (3, 2), (4, 3)},
    ),
    "a sentence moved": (
        [VERDICT[0] + " " + PONIES, *VERDICT[1:]],
        [*VERDICT_RETOLD[:3], VERDICT_RETOLD[3] + " " + PONIES, VERDICT_RETOLD[4]],
        SAME | {(0, 3)},
    ),
    "boilerplate": ([*VERDICT, FOOT], [*VERDICT_RETOLD, FOOT], SAME | {(5, 5)}),
    "boilerplate of strangers": ([*VERDICT, FOOT], [*RESCUE, FOOT], {(5, 5)}),
    "headline": ([HEAD, *VERDICT], VERDICT_RETOLD, {(k + 1, k) for k in range(5)} | {(0, 0)}),
    "nothing in common": (VERDICT, RESCUE, set()),
    "nothing in common, retold": (VERDICT_RETOLD, RESCUE_RETOLD, set()),
    "inside": (VERDICT, [*RESCUE[:2], *VERDICT_RETOLD, *RESCUE[2:]], {(k, k + 2) for k in range(5)}),
    "a part, word for word": (VERDICT[1:4], VERDICT, {(0, 1), (1, 2), (2, 3)}),
    "twice": (VERDICT + RESCUE, VERDICT + RESCUE, {(k, k) for k in range(10)}),
    "one paragraph of ten": ([VERDICT_RETOLD[3]], VERDICT + RESCUE, {(0, 3)}),
    "two paragraphs of ten": ([RESCUE_RETOLD[4], VERDICT_RETOLD[1]], VERDICT + RESCUE, {(0, 9), (1, 1)}),
    "a quotation": (
        [VERDICT[0], "Teachers in Aldmoor blocked the road to the airport. " + QUOTE],
        [RESCUE[0], "A bakery in Carrow gave bread to the strikers for free. " + QUOTE],
        {(1, 1)},
    ),
    "results": (SENTENCES, TABLE, {(k, k) for k in range(8)}),
    "results in another order": (
        SENTENCES,
        [TABLE[k] for k in ORDER],
        {(match, place) for place, match in enumerate(ORDER)},
    ),
    "near-identical lines": (
        LANES,
        [line.replace("the winner was", "it was") for line in LANES],
        {(k, k) for k in range(6)},
    ),
}


def links(one: list[str], other: list[str], language: str = "") -> set[tuple[int, int]]:
    reports = [Report.from_paragraphs(side, language=language) for side in (one, other)]
    return {(link.left.paragraph, link.right.paragraph) for link in align(reports)}


@pytest.mark.parametrize("name", CASES)
def test_a_hard_case(name: str) -> None:
    one, other, expected = CASES[name]
    assert links(one, other) == expected
    assert links(other, one) == {(j, i) for i, j in expected}


TOLD = {
    "de": (
        [
            "Am Landgericht Kassel hat am Mittwoch der Prozess gegen einen früheren Bankdirektor begonnen. Ihm wird"
            " vorgeworfen, Kunden um neun Millionen Euro gebracht zu haben.",
            "Der 61-Jährige schwieg zum Auftakt. Sein Verteidiger kündigte für die kommende Woche eine Erklärung an.",
            "Mehr als achtzig Geschädigte treten als Nebenkläger auf, darunter ein Gestüt und zwei Kirchengemeinden.",
            "Das Urteil wird nicht vor dem Sommer erwartet.",
        ],
        [
            "Für die nächste Woche stellte der Anwalt eine Erklärung in Aussicht; der Angeklagte selbst, 61 Jahre alt,"
            " sagte am ersten Tag nichts.",
            "Ein Gestüt, zwei Kirchengemeinden und über achtzig weitere Geschädigte haben sich der Klage"
            " angeschlossen.",
            "Neun Millionen Euro sollen Kunden einer Bank verloren haben. Deren früherer Direktor steht seit Mittwoch"
            " in Kassel vor dem Landgericht.",
            "Vor dem Sommer ist mit einem Urteil nicht zu rechnen.",
        ],
        (2, 0, 1, 3),
    ),
    "fr": (
        [
            "La mairie de Saint-Brévin a décidé lundi de fermer la piscine municipale, dont le toit menace de"
            " s’effondrer.",
            "Les travaux coûteront trois millions d’euros et dureront dix-huit mois, selon l’adjointe aux sports,"
            " Claire Maurin.",
            "Les clubs de natation s’entraîneront à Nantes en attendant.",
            "Une pétition contre la fermeture a recueilli 2 400 signatures.",
        ],
        [
            "En attendant, c’est à Nantes que s’entraîneront les clubs de natation.",
            "Le toit de la piscine municipale de Saint-Brévin risque de s’effondrer : la mairie la ferme, a-t-elle"
            " décidé lundi.",
            "Plus de 2 400 personnes ont signé une pétition pour qu’elle reste ouverte.",
            "Dix-huit mois de travaux et trois millions d’euros seront nécessaires, a précisé Claire Maurin, adjointe"
            " aux sports.",
        ],
        (1, 3, 0, 2),
    ),
    "es": (
        [
            "La policía detuvo el jueves en Vigo a cuatro personas acusadas de falsificar billetes de cincuenta euros.",
            "En un garaje aparecieron una imprenta y papel suficiente para medio millón de euros.",
            "Los vecinos habían denunciado ruidos de máquinas durante la noche.",
            "Los detenidos pasarán mañana a disposición judicial.",
        ],
        [
            "Ruidos nocturnos de máquinas, denunciados por los vecinos, dieron la pista.",
            "Mañana un juez tomará declaración a los detenidos.",
            "Cuatro falsificadores de billetes de cincuenta euros cayeron el jueves en Vigo, según informó la policía.",
            "La imprenta estaba en un garaje, junto con papel para imprimir medio millón de euros.",
        ],
        (2, 3, 0, 1),
    ),
    "ru": (
        [
            "В Томске в понедельник открыли новый мост через реку, который строили семь лет.",
            "По словам губернатора, проезд останется бесплатным, а старый мост закроют на ремонт.",
            "Строительство обошлось в двенадцать миллиардов рублей, вдвое дороже первоначальной сметы.",
            "Археологи нашли на берегу остатки деревянной крепости семнадцатого века.",
        ],
        [
            "Остатки крепости семнадцатого века, построенной из дерева, обнаружили на берегу археологи.",
            "Семь лет строили мост через реку в Томске, в понедельник его наконец открыли.",
            "Смету превысили вдвое: двенадцать миллиардов рублей стоило строительство.",
            "Губернатор пообещал, что платить за проезд не придётся. Старый мост ждёт ремонт, его закроют.",
        ],
        (1, 3, 2, 0),
    ),
    "ar": (
        [
            "أعلنت وزارة الصحة يوم الأحد افتتاح مستشفى جديد للأطفال في مدينة الموصل بسعة مئتي سرير.",
            "استغرق بناء المستشفى أربع سنوات وبلغت تكلفته ستين مليون دولار.",
            "قال مدير المستشفى إن ثلاثين طبيبا سينضمون إليه من بغداد.",
            "اشتكى السكان من انقطاع الكهرباء المتكرر في الحي.",
        ],
        [
            "ثلاثون طبيبا من بغداد سينضمون إلى المستشفى، حسبما قال مديره.",
            "انقطاع الكهرباء المتكرر في الحي أثار شكوى السكان.",
            "في الموصل افتتح الأحد مستشفى جديد للأطفال يتسع لمئتي سرير، وفق وزارة الصحة.",
            "كلف البناء ستين مليون دولار واستمر أربع سنوات.",
        ],
        (2, 3, 0, 1),
    ),
    "zh": (
        [
            "杭州市政府周一宣布,西湖周边三条道路将从下月起禁止汽车通行。",
            "市长陈立表示,此举可使空气污染减少两成。",
            "部分商户担心客流下降,要求给予补贴。",
            "当地大学的研究人员发现了一种新的蝴蝶。",
        ],
        [
            "商户要求补贴,因为他们担心客流会下降。",
            "一种新的蝴蝶被当地大学的研究人员发现。",
            "从下月起,汽车不得驶入西湖周边的三条道路,杭州市政府在周一这样宣布。",
            "空气污染可因此减少两成,市长陈立说。",
        ],
        (2, 3, 0, 1),
    ),
    "ja": (
        [
            "札幌市は月曜日、老朽化した動物園の象舎を来年四月に建て替えると発表した。",
            "費用は十五億円で、半分は寄付で賄う予定だという。",
            "飼育員の佐藤恵子さんは、象が新しい環境に慣れるまで半年かかると話す。",
            "市内では大雪のため地下鉄が一時運休した。",
        ],
        [
            "大雪の影響で市内の地下鉄は一時運休となった。",
            "十五億円の費用のうち半分を寄付で集める計画だ。",
            "来年四月、札幌市の動物園にある古い象舎が建て替えられる。市が月曜日に発表した。",
            "新しい環境に象が慣れるには半年が必要だと、飼育員の佐藤恵子さんは語った。",
        ],
        (2, 1, 3, 0),
    ),
}


@pytest.mark.parametrize("language", TOLD)
def test_a_story_of_another_language(language: str) -> None:
    one, other, order = TOLD[language]
    expected = set(enumerate(order))
    assert links(one, other, language) == expected
    assert links(one, other) == expected, "the language is found out"
    assert links(one, one, language) == {(k, k) for k in range(4)}
    assert links(one[:2], other, language) == {(i, j) for i, j in expected if i < 2}
    blank = "" if language in ("zh", "ja") else " "
    merged = [blank.join(other[:2]), *other[2:]]
    assert links(one, merged, language) == {(i, max(j - 1, 0)) for i, j in expected}


def test_stories_of_different_languages_are_not_linked() -> None:
    for language, (one, _, _) in TOLD.items():
        for further, (_, other, _) in TOLD.items():
            if language != further:
                assert links(one, other) == set()
