"""Dates, parts of days and years, and times on the clock: what cannot be one time, and what may be."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, rows

APART = [
    (
        "en",
        "2024-03-08",
        "The minister resigned on Thursday after the vote.",
        "The minister resigned on March 5 after the vote.",
    ),
    (
        "en",
        "2024-03-06",
        "The court will rule tomorrow on the appeal of the bank.",
        "The court will rule on Friday on the appeal of the bank.",
    ),
    (
        "en",
        "",
        "The talks in Geneva will resume next week, the envoy said.",
        "The talks in Geneva will resume next month, the envoy said.",
    ),
    (
        "en",
        "",
        "The suspect was arrested on Sunday morning at the border.",
        "The suspect was arrested on Sunday evening at the border.",
    ),
    (
        "en",
        "",
        "The bridge closed in the morning after cracks were found.",
        "The bridge closed in the evening after cracks were found.",
    ),
    (
        "en",
        "",
        "The bank raised rates in the first quarter of the year.",
        "The bank raised rates in the third quarter of the year.",
    ),
    (
        "en",
        "",
        "The dam was built in the 1960s by a British company.",
        "The dam was built in the 1980s by a British company.",
    ),
    (
        "en",
        "",
        "The festival was moved to the spring because of the strike.",
        "The festival was moved to the autumn because of the strike.",
    ),
    ("en", "", "The treaty was signed on 03/05/2021 in Vienna.", "The treaty was signed on 03/09/2021 in Vienna."),
    ("en", "", "The invoice was paid on 12.05.2021 in Basel.", "The invoice was paid on 12.06.2021 in Basel."),
    (
        "en",
        "",
        "She was released three days later from the prison.",
        "She was released five days later from the prison.",
    ),
    ("en", "", "The couple married a year ago in Rome.", "The couple married two years ago in Rome."),
    (
        "en",
        "",
        "The exhibition runs from May 3 to June 10 at the museum.",
        "The exhibition runs from May 3 to July 10 at the museum.",
    ),
    ("en", "", "The quake struck at 14:30 GMT near the coast.", "The quake struck at 16:30 GMT near the coast."),
    (
        "en",
        "2024-03-08",
        "The talks will resume next week, the envoy said.",
        "The talks will resume on Saturday, the envoy said.",
    ),
    ("en", "2024-03-08", "The talks took place last week in Oslo.", "The talks took place on March 6 in Oslo."),
    ("en", "2024-03-08", "The talks took place last month in Oslo.", "The talks took place on 12 January in Oslo."),
    ("en", "", "The festival ran from 3-5 May in the old town.", "The festival ran from 3-8 May in the old town."),
    (
        "en",
        "",
        "The company lost money from 2014 to 2018 in Asia.",
        "The company lost money from 2014 to 2016 in Asia.",
    ),
    ("en", "", "The treaty was signed in early March in Vienna.", "The treaty was signed in late March in Vienna."),
    (
        "en",
        "",
        "The house was built in the 19th century by a merchant.",
        "The house was built in the 18th century by a merchant.",
    ),
    (
        "en",
        "",
        "The accident happened on the morning of 5 May near Bath.",
        "The accident happened on the evening of 5 May near Bath.",
    ),
    ("en", "", "Rates rose in the summer of 2021 in Norway.", "Rates rose in the winter of 2021 in Norway."),
    (
        "de",
        "",
        "Die Bank schloss am Sonntagmorgen in Bonn ihre Türen.",
        "Die Bank schloss am Sonntagabend in Bonn ihre Türen.",
    ),
    ("de", "", "Das Gesetz gilt seit dem 5.3. in Bonn.", "Das Gesetz gilt seit dem 5.4. in Bonn."),
    ("fr", "", "Le magasin a fermé dimanche matin à Lyon.", "Le magasin a fermé dimanche soir à Lyon."),
    (
        "es",
        "",
        "La tienda cerró el domingo por la mañana en Burgos.",
        "La tienda cerró el domingo por la tarde en Burgos.",
    ),
    (
        "de",
        "",
        "Der Minister tritt im Frühjahr zurück, hieß es in Bonn.",
        "Der Minister tritt im Herbst zurück, hieß es in Bonn.",
    ),
    ("fr", "", "Le traité a été signé le 5 mars à Genève.", "Le traité a été signé le 5 mai à Genève."),
    ("es", "", "El tratado se firmó el 5 de marzo en Ginebra.", "El tratado se firmó el 8 de marzo en Ginebra."),
    ("fr", "", "Le ministre part la semaine prochaine pour Genève.", "Le ministre part le mois prochain pour Genève."),
    (
        "en",
        "",
        "The plant shut down overnight on Tuesday after a leak.",
        "The plant shut down overnight on Thursday after a leak.",
    ),
    (
        "en",
        "",
        "The vote takes place tomorrow in the Senate chamber.",
        "The vote takes place today in the Senate chamber.",
    ),
    ("en", "", "The ship sank in 1912 after hitting an iceberg.", "The ship sank in 1921 after hitting an iceberg."),
    (
        "en",
        "",
        "The hearing was set for 9:30 am in the old court.",
        "The hearing was set for 10:30 am in the old court.",
    ),
    (
        "en",
        "",
        "The law came into force on 1 January, the ministry said.",
        "The law came into force on 1 June, the ministry said.",
    ),
    ("en", "", "Sales start on Monday in Spain and Portugal.", "Sales start on Wednesday in Spain and Portugal."),
]
TOGETHER = [
    (
        "en",
        "2024-03-08",
        "The minister resigned on Thursday after the vote.",
        "The minister resigned on March 7 after the vote.",
    ),
    (
        "en",
        "2024-03-06",
        "The court will rule tomorrow on the appeal of the bank.",
        "The court will rule on Thursday on the appeal of the bank.",
    ),
    (
        "en",
        "2024-03-08",
        "The minister resigned in March after the vote.",
        "The minister resigned on 5 March after the vote.",
    ),
    ("en", "", "The minister resigned in March after the vote.", "The minister resigned on 5 March after the vote."),
    ("en", "", "The quake struck at 2:30 p.m. near the coast.", "The quake struck at 14:30 near the coast."),
    ("en", "", "The quake struck at 14:30 GMT near the coast.", "The quake struck at 15:30 CET near the coast."),
    (
        "en",
        "2024-03-08",
        "The talks will resume next week, the envoy said.",
        "The talks will resume on Tuesday, the envoy said.",
    ),
    ("en", "2024-03-08", "The talks took place a year ago in Oslo.", "The talks took place in March 2023 in Oslo."),
    ("en", "", "The bridge was closed on Sunday evening.", "The bridge was closed on Sunday night."),
    ("en", "", "The bridge was closed on Sunday.", "The bridge was closed on Sunday night."),
    (
        "en",
        "",
        "The dam was built in the 1960s by a British company.",
        "The dam was built in 1964 by a British company.",
    ),
    (
        "en",
        "2024-03-08",
        "The talks will resume next week, the envoy said.",
        "The talks will resume on Tuesday, the envoy said.",
    ),
    ("en", "2024-03-08", "The talks took place last week in Oslo.", "The talks took place on March 1 in Oslo."),
    ("en", "2024-03-08", "The talks took place last month in Oslo.", "The talks took place on 12 February in Oslo."),
    ("en", "2024-03-08", "The talks took place yesterday in Oslo.", "The talks took place on Thursday in Oslo."),
    (
        "en",
        "",
        "The festival ran from 3 to 5 May in the old town.",
        "The festival ran from May 3 to 5 in the old town.",
    ),
    ("en", "", "The festival ran from 3 to 5 May in the old town.", "The festival opened on May 3 in the old town."),
    ("en", "", "The company lost money in 2014-18 in Asia.", "The company lost money between 2014 and 2018 in Asia."),
    ("en", "", "The treaty was signed in early March in Vienna.", "The treaty was signed on 3 March in Vienna."),
    (
        "en",
        "",
        "The house was built in the nineteenth century by a merchant.",
        "The house was built in the 19th century by a merchant.",
    ),
    ("en", "", "The house was built in 1874 by a merchant.", "The house was built in the 19th century by a merchant."),
    (
        "en",
        "",
        "The accident happened on Sunday morning near Bath.",
        "The accident happened at 9 a.m. on Sunday near Bath.",
    ),
    ("en", "", "Rates rose in the third quarter of 2021 in Norway.", "Rates rose in August 2021 in Norway."),
    (
        "en",
        "",
        "The police arrived at night and left in the morning.",
        "At night the police arrived; they left in the morning.",
    ),
    ("en", "", "The morning rush was over when the bridge closed in the evening.", "The bridge closed in the evening."),
    (
        "en",
        "",
        "He will fall in the spring of the year, the seer said.",
        "The seer said he would fall in the spring of the year.",
    ),
    (
        "en",
        "",
        "The quake struck at 14:30 GMT near the coast.",
        "The quake struck at 7:30 p.m. local time near the coast.",
    ),
]


@pytest.mark.parametrize(("language", "day", "one", "other"), APART)
def test_two_times_differ(language: str, day: str, one: str, other: str) -> None:
    found = compared(one, other, language=language, dates=(day, day))
    assert [(f.type, f.grade) for f in found.findings] == [("date", "differs")]


@pytest.mark.parametrize(("language", "day", "one", "other"), TOGETHER)
def test_one_time_told_in_two_ways_does_not(language: str, day: str, one: str, other: str) -> None:
    assert compared(one, other, language=language, dates=(day, day)).findings == ()
    assert compared(other, one, language=language, dates=(day, day)).findings == ()


def test_a_week_is_shown_by_its_first_day() -> None:
    found = compared("The talks resume next week.", "The talks resume on Tuesday.", dates=("2024-03-08", "2024-03-08"))
    assert rows(found, "date") == [("agree", "next week", "Tuesday")]
    (entry,) = (e for e in found.ledger("date") if len(e.sides) == 2)
    assert entry.detail == (("resolved", "week of 2024-03-11 / 2024-03-12"),)
