"""Short reports of one event that share little: a word in common is not a link, whatever the language."""

import pytest

from sidebyside.alignment import align
from sidebyside.model import Report

# Language, the paragraphs of two reports, the links that a reader would make. Every other pair of paragraphs tells
# something else, though most of them have one or two words in common.
PAIRS = {
    "flood": (
        "en",
        [
            "Heavy rain flooded the centre of Brennick on Sunday after the river Olm rose three metres in a night.",
            "About ninety families were taken to a school on the hill, the fire brigade said.",
            "The main road to the coast will stay closed until the middle of the week.",
            "Farmers on the lower meadows lost most of their hay.",
            "The town council meets tonight to talk about help for shop owners.",
        ],
        [
            "The Olm rose by three metres during the night to Sunday and put the centre of Brennick under water.",
            "Firefighters brought some ninety families to a hilltop school.",
            "Trains between Brennick and Corwell were running again by noon.",
            "A warning for more rain stands until Wednesday.",
            "Market gardeners say that the meadows drained well thanks to new ditches.",
        ],
        [(0, 0), (1, 1)],
    ),
    "museum": (
        "en",
        [
            "Thieves broke into the city museum in Larne before dawn and took four silver cups.",
            "The alarm did not ring, because it had been switched off for repairs.",
            "The director said that the cups were worth little as metal but much as history.",
            "Police are looking for a grey van that was seen near the harbour.",
        ],
        [
            "Four silver cups are missing from the museum in Larne after a break-in before dawn.",
            "The harbour festival will go on as planned, the mayor said.",
            "Visitors will get their money back, a spokeswoman for the director promised.",
        ],
        [(0, 0)],
    ),
    "strike": (
        "en",
        [
            "Bus drivers in Tolland stopped work on Monday to demand higher pay.",
            "The company offered two percent; the union wants six.",
            "Pupils walked to school or stayed at home.",
        ],
        [
            "The walkout of the bus drivers in Tolland began on Monday; they demand higher pay.",
            "A school in the north of the county opened its new library.",
            "The union elected a new chairman last month.",
            "The company runs forty lines in the county.",
        ],
        [(0, 0)],
    ),
    "court": (
        "en",
        [
            "A court in Delmar sentenced the banker Hugo Lind to four years in prison for fraud.",
            "Lind had sold shares in a mine that did not exist.",
            "His lawyer said he would appeal.",
            "About three hundred savers lost their money.",
            "The judge called the case a lesson for the whole trade.",
        ],
        [
            "Four years in prison for fraud: that is the sentence of a Delmar court for the banker Hugo Lind.",
            "The savers founded a club last spring and meet every month.",
            "Prices of shares fell all over Europe on the same day.",
            "The mine of Kolm, which does exist, was closed in 1962.",
            "A second judge was ill and could not be there.",
        ],
        [(0, 0)],
    ),
    "election": (
        "en",
        [
            "Voters in Marland chose a new parliament on Sunday, and the Green List won 41 of 120 seats.",
            "Turnout was the highest since 1990.",
            "The president will ask the winner to form a government.",
            "Counting in two islands was delayed by fog.",
        ],
        [
            "The Green List won 41 of the 120 seats when Marland elected its parliament on Sunday.",
            "The president spent the evening at the opera.",
            "Fog kept planes on the ground at the main airport as well.",
            "The government had promised lower taxes.",
        ],
        [(0, 0)],
    ),
    "football": (
        "en",
        [
            "Rovers beat United 3-1 on Saturday with two late goals by Danny Mercer.",
            "It was the first defeat of the season for United.",
            "The referee sent off a defender in the second half.",
            "The manager of Rovers was pleased with his young team.",
        ],
        [
            "Two late goals by Danny Mercer gave Rovers a 3-1 win over United on Saturday.",
            "The season ends in May with the cup final.",
            "The manager of United did not want to talk to reporters.",
            "A defender of Rovers will miss the next month with a broken toe.",
        ],
        [(0, 0)],
    ),
    "tunnel": (
        "en",
        [
            "Engineers finished the railway tunnel under the Gorn pass on Thursday, two years late.",
            "It is 18 kilometres long and cost four billion francs.",
            "Two workers died during the building.",
            "The first trains will run in December.",
        ],
        [
            "The railway tunnel under the Gorn pass was finished on Thursday, two years behind plan.",
            "Workers at the cement plant in the valley fear for their jobs.",
            "In December the valley holds its winter games.",
            "The old road over the pass stays open for cyclists.",
        ],
        [(0, 0)],
    ),
    "fire": (
        "de",
        [
            "Bei einem Brand in einer Lagerhalle in Oldenau ist am Freitag ein Feuerwehrmann verletzt worden.",
            "Die Halle gehörte einem Möbelhändler aus der Nachbarstadt.",
            "Anwohner sollten ihre Fenster geschlossen halten.",
            "Die Polizei schließt Brandstiftung nicht aus.",
        ],
        [
            "Ein Feuerwehrmann wurde am Freitag beim Brand einer Lagerhalle in Oldenau verletzt.",
            "Die Polizei sucht außerdem einen entlaufenen Hund.",
            "In der Nachbarstadt eröffnet im Herbst ein neues Hallenbad.",
            "Viele Anwohner klagen seit Jahren über den Verkehr.",
        ],
        [(0, 0)],
    ),
    "wahl": (
        "de",
        [
            "Der Gemeinderat von Talheim hat am Montag den Bau einer neuen Brücke beschlossen.",
            "Sie soll acht Millionen Euro kosten.",
            "Die alte Brücke ist seit einem Unfall gesperrt.",
            "Ein Verein kämpft für einen Radweg am Ufer.",
        ],
        [
            "Talheim bekommt eine neue Brücke: Das hat der Gemeinderat am Montag beschlossen.",
            "Am Ufer wurden tote Fische gefunden.",
            "Der Verein für Heimatpflege zeigt Bilder aus dem Jahr 1920.",
            "Bei einem Unfall auf der Landstraße starb ein Mann.",
        ],
        [(0, 0)],
    ),
    "avalanche": (
        "fr",
        [
            "Une avalanche a emporté trois skieurs dimanche près du col de Varne.",
            "Deux d'entre eux ont été retrouvés vivants au bout d'une heure.",
            "Le refuge voisin restera fermé toute la saison.",
            "Les guides demandent davantage de balises.",
        ],
        [
            "Près du col de Varne, trois skieurs ont été emportés dimanche par une avalanche.",
            "La saison avait pourtant bien commencé pour les hôtels de la vallée.",
            "Un refuge pour animaux ouvrira à Lannoz.",
            "Les guides du musée sont en grève depuis une semaine.",
        ],
        [(0, 0)],
    ),
    "puerto": (
        "es",
        [
            "Un barco cargado de trigo encalló el martes a la entrada del puerto de Almera.",
            "Los remolcadores intentarán moverlo con la marea alta.",
            "El capitán declaró ante el juez durante dos horas.",
            "No hubo vertido de combustible.",
        ],
        [
            "A la entrada del puerto de Almera encalló el martes un barco cargado de trigo.",
            "El precio del combustible subió por tercera semana.",
            "El juez de menores dejó libre a un joven.",
            "Las playas se llenan cuando baja la marea.",
        ],
        [(0, 0)],
    ),
    "metro": (
        "ru",
        [
            "В Лесогорске во вторник открыли новую станцию метро «Речная».",
            "Строительство заняло шесть лет и подорожало вдвое.",
            "Мэр обещал продлить линию до аэропорта.",
            "На площади перед станцией посадили сто лип.",
        ],
        [
            "Новую станцию метро «Речная» открыли во вторник в Лесогорске.",
            "Аэропорт закрыт из-за тумана до вечера.",
            "Строительство стадиона ещё не началось.",
            "Жители жалуются на шум на площади.",
        ],
        [(0, 0)],
    ),
    "nothing told twice": (
        "en",
        [
            "The council of Harbridge cut the budget for parks.",
            "Nurses at the hospital want shorter shifts.",
            "A lorry spilled paint on the ring road.",
        ],
        [
            "The council of Harbridge will repair the clock tower.",
            "A new wing of the hospital opens in June.",
            "The ring road gets quieter asphalt next year.",
            "The budget of the theatre is safe.",
        ],
        [],
    ),
    "storm": (
        "en",
        [
            "A storm tore the roof off the sports hall in Kelby on Saturday night.",
            "Nobody was hurt, because a concert there had been called off.",
            "Insurance will pay for the damage, the head of the club said.",
            "Trees fell on two cars in Mill Lane.",
        ],
        [
            "The roof of the sports hall in Kelby was torn off by a storm on Saturday night.",
            "A concert in the church raised money for orphans.",
            "The club has won the league three times.",
            "Cars must use the bridge in the north while Mill Lane is paved.",
        ],
        [(0, 0)],
    ),
    "virus": (
        "en",
        [
            "Health officials in Pell reported eleven new cases of measles on Wednesday.",
            "Most of the patients are children who were not vaccinated.",
            "Two schools have been closed until Easter.",
            "A clinic will be open at weekends.",
        ],
        [
            "Eleven new cases of measles were reported in Pell on Wednesday, health officials said.",
            "Children from both schools will sing at Easter in the town hall.",
            "The clinic was founded by nuns in 1911.",
            "At weekends the market moves to the station.",
        ],
        [(0, 0)],
    ),
}


def scores(one: list[str], other: list[str], language: str) -> dict[tuple[int, int], float]:
    """The score of each link, after checking that the other order of the reports gives the same."""
    left, right = Report.from_paragraphs(one, language=language), Report.from_paragraphs(other, language=language)
    found = {(link.left.paragraph, link.right.paragraph): link.score for link in align([left, right])}
    assert found == {(x.right.paragraph, x.left.paragraph): x.score for x in align([right, left])}
    return found


@pytest.mark.parametrize("name", sorted(PAIRS.keys() - {"nothing told twice"}))
def test_only_what_is_told_twice_is_linked(name: str) -> None:
    language, one, other, links = PAIRS[name]
    found = scores(one, other, language)
    assert sorted(found) == links
    assert all(score >= 0.9 for score in found.values())


def test_words_in_common_where_nothing_is_told_twice_are_never_sure() -> None:
    language, one, other, links = PAIRS["nothing told twice"]
    assert not links
    found = scores(one, other, language)
    # “The council of Harbridge” opens both first paragraphs: two words, and the only doubtful pair.
    assert found.keys() <= {(0, 0)}
    assert all(score < 0.95 for score in found.values())


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_the_calibration_of_short_reports_is_that_of_long_ones(name: str) -> None:
    """A report cut short keeps its links: what was told twice among many paragraphs is told twice among two."""
    language, one, other, links = PAIRS[name]
    for i, j in links:
        assert scores(one[i : i + 2], other[j : j + 2], language).keys() == {(0, 0)} | {
            (x - i, y - j) for x, y in links if i <= x < i + 2 and j <= y < j + 2
        }
