"""The cases that break simple aligners, each with a text of its own."""

import pytest

from sidebyside.alignment import align
from sidebyside.model import Report


def links(a, b, language=""):
    """The (left, right) paragraphs linked, after checking that the other order of the reports gives the same."""
    one, other = Report.from_paragraphs(a, language=language), Report.from_paragraphs(b, language=language)
    found = {(link.left.paragraph, link.right.paragraph): link.score for link in align([one, other])}
    turned = {(link.right.paragraph, link.left.paragraph): link.score for link in align([other, one])}
    assert found == turned
    return sorted(found)


FLOOD = [
    "The river Tarn burst its banks at Halvern on Monday night, flooding two hundred houses in the lower town.",
    "Firefighters in rubber boats carried forty residents of the Saint Agnes care home to safety before midnight.",
    "Mayor Odile Perrin closed every school until Thursday and opened the sports hall as a shelter.",
    "A broken pumping station made matters worse, according to the engineer who inspected it last spring.",
    "Insurers expect claims of thirty million euros, twice as much as after the storm of 2016.",
]
FLOOD_RETOLD = [
    "On Monday night the Tarn flooded Halvern's lower town; some two hundred houses stood under water.",
    "Before midnight forty people from Saint Agnes, a care home, had been brought to safety by firefighters in boats.",
    "The sports hall became a shelter and the schools stay shut until Thursday, Mayor Odile Perrin announced.",
    "An engineer who had inspected the pumping station in spring said that its failure worsened the flood.",
    "Claims may reach thirty million euros, insurers say, double the bill for the 2016 storm.",
]
FAIR = [
    "Growers from nine valleys brought eight hundred kinds of apple to the autumn fair in Ostrava.",
    "The heaviest pumpkin, raised by the retired teacher Jana Novak, tipped the scales at 512 kilograms.",
    "Children pressed cider by hand while a brass band played waltzes under the lime trees.",
    "Next year's fair moves to the old tramway depot, because the market square will be dug up.",
]


def diagonal(n):
    return [(k, k) for k in range(n)]


def test_retelling():
    assert links(FLOOD, FLOOD_RETOLD) == diagonal(5)


def test_papers_that_share_a_fact_a_paragraph():
    one = [
        "Harbour workers in Port Selby walked out on Tuesday in a dispute over night shifts, leaving eleven container"
        " ships waiting in the bay.",
        "“We have slept in our cars for a year,” said Dolores Vance, who leads the dockers' union. “Nobody can live on"
        " four hours' notice.”",
        "The port authority called the action unlawful and said it would ask a court to end it.",
        "It is the first walkout in the harbour since 1998, when a stoppage lasted nine days.",
        "Shares in the shipping line Norrland fell by two percent.",
    ]
    other = [
        "Dolores Vance of the dockers' union said her members could not go on being called in at four hours' notice,"
        " and that some had slept in their cars.",
        "Port Selby's last strike, in 1998, went on for nine days. This one began on Tuesday and has already stranded"
        " eleven ships.",
        "A spokesman for the port authority said lawyers would go to court on Thursday.",
        "Freight rates have doubled since spring.",
    ]
    assert links(one, other) == [(0, 1), (1, 0), (2, 2), (3, 1)]


def test_two_paragraphs_swapped():
    swapped = [FLOOD_RETOLD[k] for k in (0, 3, 2, 1, 4)]
    assert links(FLOOD, swapped) == [(0, 0), (1, 3), (2, 2), (3, 1), (4, 4)]


def test_one_split_in_three():
    whole = FAIR[0] + " " + FAIR[1] + " " + FAIR[2]
    assert links([FLOOD[0], whole, FAIR[3]], [FLOOD_RETOLD[0], *FAIR]) == [(0, 0), (1, 1), (1, 2), (1, 3), (2, 4)]


def test_three_merged_in_one():
    merged = " ".join(FLOOD_RETOLD[1:4])
    assert links(FLOOD, [FLOOD_RETOLD[0], merged, FLOOD_RETOLD[4]]) == [(0, 0), (1, 1), (2, 1), (3, 1), (4, 2)]


def test_moved_and_edited():
    moved = [FLOOD[4], FLOOD[0], FLOOD[2], FLOOD[3]]
    edited = "Some forty residents were taken out of the Saint Agnes home by rubber boat, firefighters said."
    assert links(FLOOD, [*moved, edited]) == [(0, 1), (1, 4), (2, 2), (3, 3), (4, 0)]


def test_a_sentence_moved_into_another_paragraph():
    extra = "Divers found the bell of the sunken ferry Adriana near the lighthouse."
    a = [FLOOD[0] + " " + extra, *FLOOD[1:4]]
    b = [FLOOD_RETOLD[0], FLOOD_RETOLD[1], FLOOD_RETOLD[2] + " " + extra, FLOOD_RETOLD[3]]
    found = links(a, b)
    assert set(diagonal(4)) | {(0, 2)} == set(found)


def test_boilerplate_repeated_in_every_report():
    footer = "Subscribe to our newsletter and never miss a story. Share this article with your friends."
    reports = [
        Report.from_paragraphs([*texts, footer], roles=["text"] * len(texts) + ["boilerplate"])
        for texts in (FLOOD, FLOOD_RETOLD, FAIR)
    ]
    found = {(link.left, link.right) for link in align(reports)}
    touching = [pair for pair in found if any(place.paragraph == len(reports[place.report]) - 1 for place in pair)]
    assert sorted((str(left), str(right)) for left, right in touching) == [("A6", "B6"), ("A6", "C5"), ("B6", "C5")]


def test_boilerplate_that_only_resembles_a_paragraph_is_not_linked():
    text = "Read more about how the river Tarn flooded two hundred houses in Halvern on Monday night."
    one = Report.from_paragraphs(FLOOD)
    other = Report.from_paragraphs([*FLOOD_RETOLD[1:], text], roles=["text"] * 4 + ["boilerplate"])
    assert [(x.left.paragraph, x.right.paragraph) for x in align([one, other])] == [(1, 0), (2, 1), (3, 2), (4, 3)]


def test_a_headline_that_echoes_the_lead():
    headline = "Tarn bursts its banks: two hundred houses flooded in Halvern"
    found = links([headline, *FLOOD], FLOOD_RETOLD)
    assert set(found) - {(0, 0)} == {(k + 1, k) for k in range(5)}
    assert (0, 0) in found


def test_nothing_in_common():
    assert links(FLOOD, FAIR) == []


STRANGERS = [
    ["The central bank kept its rate at four percent.", "Its governor spoke of a stubborn rise in rents."],
    ["A comet will be seen low in the west after sunset.", "It returns only every eleven thousand years."],
    ["The striker signed for two more seasons.", "His club has not won away from home since March."],
    ["Wolves were seen near the reservoir on Sunday.", "Shepherds now keep their dogs out at night."],
]


@pytest.mark.parametrize("one", range(4))
@pytest.mark.parametrize("other", range(4))
def test_short_strangers(one, other):
    assert links(STRANGERS[one], STRANGERS[other]) == (diagonal(2) if one == other else [])


def test_one_report_inside_another():
    assert links(FLOOD[1:4], FAIR[:2] + FLOOD + FAIR[2:]) == [(0, 3), (1, 4), (2, 5)]


def test_the_same_report_twice():
    for texts in (FLOOD, FAIR, FLOOD[:1], FAIR[:2]):
        assert links(texts, texts) == diagonal(len(texts))


def test_reports_of_very_different_length():
    filler = [
        f"Paragraph {word} of the yearbook lists members of the {word} guild and their dues in {year}."
        for word, year in zip(
            [
                "weavers",
                "coopers",
                "bakers",
                "tanners",
                "masons",
                "smiths",
                "dyers",
                "glaziers",
                "saddlers",
                "chandlers",
            ],
            range(1701, 1711),
            strict=True,
        )
    ]
    long = [*filler[:5], *FLOOD, *filler[5:], *FAIR]
    assert links([FLOOD_RETOLD[4]], long) == [(0, 9)]


def test_quotations_shared_by_otherwise_different_paragraphs():
    quote = "“We will not leave a single house behind,”"
    a = [
        FAIR[0],
        f"{quote} Perrin told the crowd in front of the town hall, where volunteers handed out soup.",
        FAIR[2],
    ]
    b = [FLOOD[3], f"The minister was impressed. {quote} he repeated on television, quoting the mayor.", FLOOD[4]]
    assert links(a, b) == [(1, 1)]


def test_repeated_near_identical_paragraphs():
    teams = ["Adlern", "Borken", "Celle", "Dorsten", "Einbeck", "Fulda", "Goslar", "Halle"]
    a = [f"{teams[k]} {k + 1}:{k % 3} {teams[k + 1]}, goals by number {k + 4} and number {k + 7}" for k in range(7)]
    order = [3, 0, 6, 1, 5, 2, 4]
    b = [a[k].replace("goals by", "the goals came from") for k in order]
    assert links(a, b) == sorted((k, order.index(k)) for k in range(7))


def test_a_summary_has_all_its_sources():
    summary = "Halvern was flooded by the Tarn on Monday night, and firefighters in boats rescued forty residents."
    assert links([summary, "Insurers put the damage at thirty million euros."], FLOOD) == [(0, 0), (0, 1), (1, 4)]


def test_tiny():
    assert links(["The mayor spoke for 8 minutes."], ["The mayor spoke for as many as 8 minutes."]) == [(0, 0)]
    assert links(["No.", "The ferry sank off Lund."], ["Off Lund a ferry sank."]) == [(1, 0)]
    assert links(["Rain fell."], ["The court acquitted both brothers."]) == []


LANGUAGES = {
    "de": (
        [
            "Der Zoll in Kehl stellte am Dienstag vierzig gefälschte Geigen in einem Lieferwagen sicher.",
            "Der Fahrer gab an, er habe die Instrumente auf einem Flohmarkt in Straßburg gekauft.",
            "Das Museum will drei der Stücke im Herbst ausstellen.",
        ],
        [
            "Er habe die Instrumente in Straßburg auf dem Flohmarkt erworben, sagte der Fahrer aus.",
            "Drei der Geigen sollen im Herbst im Museum gezeigt werden.",
            "Vierzig Geigen, alle gefälscht, fand der Zoll am Dienstag bei Kehl in einem Lieferwagen.",
        ],
        [(0, 2), (1, 0), (2, 1)],
    ),
    "fr": (
        [
            "Un incendie a détruit mardi la halle aux poissons du port de Lannec, construite en 1887.",
            "Les pompiers ont lutté toute la nuit et personne n’a été blessé.",
            "Les pêcheurs vendront leurs prises sous une tente dès samedi.",
        ],
        [
            "Dès samedi, une tente accueillera les pêcheurs pour la vente de leurs prises.",
            "La halle aux poissons de Lannec, bâtie en 1887, a été détruite mardi par un incendie.",
            "Personne n’a été blessé, mais les pompiers ont lutté jusqu’au matin, toute la nuit durant.",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "es": (
        [
            "El tren nocturno a Zamora descarriló el lunes cerca del puente de hierro sin causar víctimas.",
            "La compañía ferroviaria atribuye el accidente a un desprendimiento de rocas.",
            "Los viajeros continuaron su camino en autobuses.",
        ],
        [
            "En autobuses siguieron su camino los viajeros.",
            "Cerca del puente de hierro descarriló el lunes, sin víctimas, el tren nocturno que iba a Zamora.",
            "Un desprendimiento de rocas provocó el accidente, según la compañía ferroviaria.",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "ru": (
        [
            "Ледокол «Север» освободил во вторник три рыболовных судна, застрявших во льдах Охотского моря.",
            "На борту судов находились сорок два моряка, никто из них не пострадал.",
            "Капитан ледокола рассказал, что толщина льда достигала полутора метров.",
        ],
        [
            "Толщина льда достигала полутора метров, рассказал капитан ледокола.",
            "Три рыболовных судна, застрявшие во льдах Охотского моря, во вторник освободил ледокол «Север».",
            "Никто из сорока двух моряков, находившихся на борту судов, не пострадал.",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "ar": (
        [
            "افتتح وزير الثقافة يوم الاثنين متحفا جديدا للفنون الإسلامية في مدينة طنجة.",
            "يضم المتحف أكثر من ألف مخطوطة نادرة جمعها تاجر مغربي خلال خمسين عاما.",
            "سيكون الدخول مجانيا للطلاب حتى نهاية السنة.",
        ],
        [
            "حتى نهاية السنة سيكون دخول الطلاب مجانيا.",
            "في مدينة طنجة افتتح يوم الاثنين متحف جديد للفنون الإسلامية بحضور وزير الثقافة.",
            "جمع تاجر مغربي خلال خمسين عاما أكثر من ألف مخطوطة نادرة يضمها المتحف.",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "zh": (
        [
            "周二清晨,一列货运列车在兰州附近脱轨,造成铁路交通中断六小时。",
            "铁路部门表示,事故原因是连日暴雨引发的山体滑坡。",
            "市博物馆将于下月展出新出土的唐代铜镜。",
        ],
        [
            "下个月,市博物馆将展出一批新出土的唐代铜镜。",
            "兰州附近一列货运列车周二清晨脱轨,铁路交通因此中断了六个小时。",
            "据铁路部门称,连日暴雨引发山体滑坡,导致了这次事故。",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "ja": (
        [
            "火曜日の朝、函館の魚市場で火災が発生し、店舗十二軒が全焼した。",
            "消防によると、けが人はいなかった。原因は古い配線とみられる。",
            "県立美術館は来月、江戸時代の屏風を公開する。",
        ],
        [
            "来月、江戸時代の屏風が県立美術館で公開される。",
            "函館の魚市場で火曜日の朝に火災があり、十二軒の店舗が全焼した。",
            "古い配線が原因とみられ、けが人はいなかったと消防は発表した。",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "ko": (
        [
            "화요일 아침 목포 수산시장에서 불이 나 점포 열두 곳이 모두 탔다.",
            "소방서는 다친 사람이 없으며 낡은 전선이 원인이라고 밝혔다.",
            "도립미술관이 다음 달 조선시대 병풍을 공개한다.",
        ],
        [
            "조선시대 병풍은 다음 달에 도립미술관에서 공개된다.",
            "목포의 수산시장이 화요일 아침 불에 휩싸여 점포 열두 곳을 잃었다.",
            "낡은 전선을 원인으로 본 소방서에 따르면 다친 사람은 없었다.",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "th": (
        [
            "เช้าวันอังคารเกิดเพลิงไหม้ที่ตลาดปลาในจังหวัดตรัง ร้านค้าสิบสองร้านถูกเผาวอด",
            "เจ้าหน้าที่ดับเพลิงกล่าวว่าไม่มีผู้บาดเจ็บ สาเหตุมาจากสายไฟเก่า",
            "พิพิธภัณฑ์ประจำเมืองจะจัดแสดงเหรียญทองโบราณในเดือนหน้า",
        ],
        [
            "เดือนหน้าเหรียญทองโบราณจะจัดแสดงที่พิพิธภัณฑ์ประจำเมือง",
            "ร้านค้าสิบสองร้านของตลาดปลาในจังหวัดตรังถูกเพลิงไหม้เมื่อเช้าวันอังคาร",
            "สายไฟเก่าเป็นสาเหตุ และไม่มีผู้บาดเจ็บ ตามคำกล่าวของเจ้าหน้าที่ดับเพลิง",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
    "pl": (
        [
            "Pożar zniszczył we wtorek rano halę targową w Zamborzu, zbudowaną w 1887 roku.",
            "Strażacy walczyli z ogniem przez całą noc, nikt nie został ranny.",
            "Muzeum pokaże w przyszłym miesiącu rzymskie monety z wykopalisk.",
        ],
        [
            "W przyszłym miesiącu w muzeum zostaną pokazane monety rzymskie pochodzące z wykopalisk.",
            "Zamborska hala targowa, którą zbudowano w 1887 roku, została we wtorek rano zniszczona przez pożar.",
            "Nikogo nie raniono, choć strażaków czekała całonocna walka z ogniem.",
        ],
        [(0, 1), (1, 2), (2, 0)],
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(language):
    a, b, expected = LANGUAGES[language]
    assert links(a, b, language) == expected
    assert links(a[:2], [b[0]], language) == [pair for pair in expected if pair == (0, 0) or pair == (1, 0)]


def test_other_words_that_share_characters():
    a = [
        "市は月曜日、来年から古い石炭火力発電所三か所を閉鎖すると発表した。",
        "環境団体はこの決定を歓迎したが、遅すぎると批判した。",
        "大会の決勝は雨のため延期された。",
    ]
    b = [
        "決定を喜ぶ環境保護の団体も、対応の遅さには不満を示す。",
        "魚の値段が三年ぶりに下がった。",
        "来年より老朽化した石炭発電所を三つ閉めると、市が月曜に明らかにした。",
    ]
    assert links(a, b, "ja") == [(0, 2), (1, 0)]


def test_no_language_stated():
    for a, b, expected in LANGUAGES.values():
        assert links(a, b) == expected


def test_the_same_report_twice_with_its_boilerplate():
    texts = [*FLOOD, "Read more", "* * *", "Read more"]
    roles = ["text"] * len(FLOOD) + ["boilerplate", "text", "boilerplate"]
    one, other = (Report.from_paragraphs(texts, roles=roles) for _ in range(2))
    found = {(link.left.paragraph, link.right.paragraph) for link in align([one, other])}
    assert {(k, k) for k in range(len(texts))} <= found
