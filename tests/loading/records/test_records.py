# ruff: noqa: E501  (documents are easier to read unbroken)
"""JSON, JSON Lines, CSV, feeds, TEI and other XML: one report per record, entry, text or witness."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from sidebyside import Report, load
from sidebyside.errors import LoadError
from sidebyside.loading import load_all

RECORD = {
    "headline": "The bridge", "articleBody": "One paragraph.\n\nAnother one.", "publishedAt": "2024-11-01T10:00:00Z",
    "authors": [{"name": "Jane Doe"}, "Ola Nordmann"], "source": {"id": 1, "name": "The Post"},
    "link": "https://post.example/1", "lang": "en-US",
}  # fmt: skip


def all_of(tmp_path: Path, name: str, data: str | bytes) -> list[Report]:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return load_all([str(tmp_path / name)])


def one(data: str | bytes, name: str = "", keep_all: bool = False) -> Report:
    file = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    if name:
        file.name = name  # type: ignore[attr-defined]
    return load(file, keep_all=keep_all)


def refusal(data: str, name: str) -> str:
    with pytest.raises(LoadError) as caught:
        one(data, name)
    return caught.value.reason


def test_field_aliases() -> None:
    report = one(json.dumps(RECORD))
    assert report.texts == ("One paragraph.", "Another one.")
    assert (report.title, report.author, report.site) == ("The bridge", "Jane Doe, Ola Nordmann", "The Post")
    assert (report.date, report.language, report.source.url) == ("2024-11-01T10:00:00Z", "en", "https://post.example/1")
    assert report.source.format == "JSON"


@pytest.mark.parametrize(
    "value",
    [
        [RECORD, RECORD],
        {"status": "ok", "articles": [RECORD, RECORD]},
        {"response": {"results": [RECORD, RECORD]}},
        {"hits": {"hits": [{"_source": RECORD}, {"_source": RECORD}]}},
    ],
)
def test_the_shapes_of_interfaces(tmp_path: Path, value: object) -> None:
    reports = all_of(tmp_path, "a.json", json.dumps(value))
    assert [report.source.label for report in reports] == ["a.json#1", "a.json#2"]
    assert load(f"{tmp_path}/a.json#2").texts == ("One paragraph.", "Another one.")
    with pytest.raises(LoadError, match="holds 2 reports; choose one with #1 to #2"):
        load(tmp_path / "a.json")


def test_html_paragraph_lists_and_plain_strings() -> None:
    assert one('{"title": "x", "body": "<p>One &amp; two.</p><p>Three.</p>"}').texts == ("One & two.", "Three.")
    assert one('["One.", "Two."]', "a.json").texts == ("One.", "Two.")
    assert one('{"paragraphs": [{"text": "One."}, "Two."]}').texts == ("One.", "Two.")


def test_json_lines(tmp_path: Path) -> None:
    lines = (
        "\n".join(json.dumps({"title": f"T{n}", "text": f"Words {n}."}) for n in range(3)) + '\n{"title": "no text"}\n'
    )
    reports = all_of(tmp_path, "a.jsonl", lines)
    assert [report.title for report in reports] == ["T0", "T1", "T2"]
    assert "1 record of the file without text left out" in reports[0].source.notes
    assert refusal(lines + "{broken", "a.jsonl") == "damaged JSON Lines: line 5 is no JSON"


def test_json_that_holds_no_article() -> None:
    assert refusal('{"a": 1, "b": 2}', "a.json") == "no record with a text (fields: a, b)"
    assert refusal("{}", "a.json") == "no record with a text"
    assert refusal('{"a": ', "a.json") == "damaged JSON"
    assert refusal("[" * 200_000, "a.json") in ("nested too deeply", "damaged JSON")
    assert refusal('{"a": ' + "1" * 10_000 + "}", "a.json") == "damaged JSON"
    assert refusal('{"text": NaN, "title": "x"}', "a.json") == "no record with a text (fields: text, title)"


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_tables(tmp_path: Path, name: str, mark: str) -> None:
    table = mark.join(["Headline", "Date", "Full text"]) + "\r\n"
    table += mark.join(["The bridge", "2024-11-02", '"One paragraph.\n\nAnother, with ""quotes""."']) + "\r\n"
    table += mark.join(["The ferry", "2024-11-01", "Words."]) + "\r\n"
    reports = all_of(tmp_path, name, table)
    assert [(report.title, report.texts) for report in reports] == [
        ("The ferry", ("Words.",)),
        ("The bridge", ("One paragraph.", 'Another, with "quotes".')),
    ]


def test_too_many_records() -> None:
    assert refusal('{"text": "Words."}\n' * 20_001, "a.jsonl") == "20,001 records; the limit is 20,000"
    assert refusal("title,text\n" + "a,b\n" * 20_001, "a.csv") == "20,001 records; the limit is 20,000"


def test_a_table_without_text() -> None:
    assert refusal("a,b\n1,2\n", "a.csv") == "no record with a text (fields: a, b)"


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Post</title>
<language>en-gb</language><item><title>The &lt;i&gt;bridge&lt;/i&gt;</title><link>https://post.example/1</link>
<pubDate>Fri, 01 Nov 2024 10:00:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>One long paragraph.</p><p>Another.</p>]]></content:encoded></item>
<item><title>Second</title><description>Plain words.</description></item><item><title>Empty</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Die Post</title><entry><title>Die Brücke</title>
<link href="https://post.example/2"/><updated>2024-11-02T10:00:00Z</updated><author><name>Jane Doe</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein Absatz.</p><p>Noch einer.</p></div></content>
</entry></feed>"""


def test_feeds(tmp_path: Path) -> None:
    reports = all_of(tmp_path, "feed", RSS)
    assert [report.title for report in reports] == ["The bridge", "Second"]
    bridge = reports[0]
    assert bridge.texts == ("One long paragraph.", "Another.")
    assert (bridge.author, bridge.site, bridge.language) == ("Jane Doe", "The Post", "en")
    assert (bridge.date, bridge.source.url) == ("2024-11-01T10:00:00Z", "https://post.example/1")
    assert any("1 entry of the feed without text" in note for note in bridge.source.notes)
    report = one(ATOM)
    assert report.texts == ("Ein Absatz.", "Noch einer.")
    assert (report.title, report.author, report.language) == ("Die Brücke", "Jane Doe", "de")


EDITION = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Bridge</title><author>Anon
</author></titleStmt><sourceDesc><listWit><witness xml:id="A">First draft</witness><witness xml:id="B">Print</witness></listWit>
</sourceDesc></fileDesc></teiHeader><text xml:lang="en"><body><head>On bridges</head><p>The <app><lem wit="#A">old</lem>
<rdg wit="#B">new</rdg></app> bridge<note>An editor's note.</note> <choice><sic>standz</sic><corr>stands</corr></choice>.</p>
<lg><l>One line,</l><l>another line.</l></lg><app><rdg wit="#B"><p>Only in print.</p></rdg></app></body></text></TEI>"""


def test_the_witnesses_of_an_edition(tmp_path: Path) -> None:
    reports = all_of(tmp_path, "a.xml", EDITION)
    assert [report.title for report in reports] == ["The Bridge (witness First draft)", "The Bridge (witness Print)"]
    assert reports[0].texts == ("On bridges", "The old bridge stands.", "One line, another line.")
    assert reports[1].texts == ("On bridges", "The new bridge stands.", "One line, another line.", "Only in print.")
    assert reports[0].source.dropped == ("1 editor's note",)
    assert reports[0].paragraphs[0].role == "heading"


def test_a_corpus_gives_its_texts(tmp_path: Path) -> None:
    text = "<TEI><teiHeader/><text><body><p>Text {}.</p></body></text></TEI>"
    assert len(all_of(tmp_path, "a.xml", f"<teiCorpus>{text.format(1)}{text.format(2)}</teiCorpus>")) == 2


def test_xml_of_an_unknown_kind() -> None:
    report = one(
        "<?xml version='1.0'?><nitf><title>The bridge</title><body><block>One.</block><block>Two <em>x</em>.</block></body></nitf>"
    )
    assert report.texts == ("One.", "Two x.")
    assert "XML of an unknown kind (<nitf>)" in report.source.notes
    assert report.source.dropped == ("1 element outside the text",)
    assert report.title == "The bridge"


NITF = """<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>Bridge closed</title><docdata><doc-id id-string="1"/>
<identified-content><classifier>Bridges</classifier><org>City Council</org></identified-content></docdata>
<pubdata date.publication="20241101T000000" name="The Post"/></head><body><body.head><hedline><hl1>Bridge to stay closed</hl1>
</hedline><byline>By Jane Doe</byline><abstract><p>In short.</p></abstract></body.head><body.content><hl2>How it began</hl2>
<block><p>The bridge was closed on Friday, the mayor said.</p><p>She spoke of <em>cracks</em>.</p></block>
<table><tr><td>Year</td><td>Cars</td></tr></table><media><media-caption>The bridge</media-caption></media></body.content></body></nitf>"""

JATS = """<article xml:lang="en"><front><journal-meta><journal-title>Bridges</journal-title><issn>1</issn></journal-meta>
<article-meta><article-title>On bridges</article-title><contrib><name><surname>Doe</surname></name></contrib>
<pub-date><day>1</day><month>11</month><year>2024</year></pub-date></article-meta></front><body><sec><title>Introduction</title>
<p>Bridges are long, as has been shown <xref>1</xref>.</p></sec></body><back><ref>Doe J. Bridges. 1999.</ref></back></article>"""

NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider><name>dpa</name></provider>
<versionCreated>2024-11-01T10:00:00+01:00</versionCreated><title>Slug</title></itemMeta><contentMeta>
<headline>Brücke gesperrt</headline><by>Von Jane Doe</by><keyword>Brücke</keyword><language tag="de"/></contentMeta><contentSet>
<inlineXML><html><body><p>Die Brücke wurde am Freitag gesperrt.</p><p>Das sagte sie.</p></body></html></inlineXML>
</contentSet></newsItem>"""

OWN = """<doc><meta><id>17</id><date>2024-11-01</date><source>The Post</source><author>Jane Doe</author><title>Bridge</title></meta>
<text>The bridge was closed on Friday.

The mayor spoke
of cracks.</text></doc>"""

FLAT = """<poem><title>The bridge</title><author>Jane Doe</author><date>1874</date><verse>One.</verse><verse>Two.</verse></poem>"""


@pytest.mark.parametrize(
    ("source", "texts", "said"),
    [
        (
            NITF,
            (
                "How it began",
                "The bridge was closed on Friday, the mayor said.",
                "She spoke of cracks.",
                "Year | Cars",
                "The bridge",
            ),
            ("Bridge to stay closed", "2024-11-01", "Jane Doe", "The Post"),
        ),
        (JATS, ("Introduction", "Bridges are long, as has been shown 1."), ("On bridges", "2024-11-01", "", "")),
        (
            NEWSML,
            ("Die Brücke wurde am Freitag gesperrt.", "Das sagte sie."),
            ("Brücke gesperrt", "2024-11-01T10:00:00+01:00", "Jane Doe", ""),
        ),
        (
            OWN,
            ("The bridge was closed on Friday.", "The mayor spoke of cracks."),
            ("Bridge", "2024-11-01", "Jane Doe", "The Post"),
        ),
        (FLAT, ("One.", "Two."), ("The bridge", "", "Jane Doe", "")),
    ],
)
def test_metadata_of_xml_is_no_text(source: str, texts: tuple[str, ...], said: tuple[str, ...]) -> None:
    report = one(source, "a.xml")
    assert report.texts == texts
    assert (report.title, report.date, report.author, report.site) == said


def test_roles_of_unknown_xml_and_all_of_it() -> None:
    assert [paragraph.role for paragraph in one(NITF).paragraphs] == ["heading", "text", "text", "table", "caption"]
    everything = one(NITF, keep_all=True)
    assert {"Bridges", "In short.", "By Jane Doe"} <= set(everything.texts)
    assert [p.role for p in everything.paragraphs].count("boilerplate") == 6


LONG = "The harbour bridge at Halvorsund will stay closed until the end of the month, the mayor said."


def test_fields_inside_an_object_count_as_the_records_own(tmp_path: Path) -> None:
    inside = {"webTitle": "The bridge", "fields": {"bodyText": f"{LONG}\n\nMore.", "byline": "Jane Doe", "title": "No"}}
    (report,) = all_of(tmp_path, "a.json", json.dumps({"response": {"results": [inside]}}))
    assert (report.texts, report.title, report.author) == ((LONG, "More."), "The bridge", "Jane Doe")
    (report,) = all_of(tmp_path, "b.json", json.dumps({"docs": [{"headline": {"main": "A"}, "lead_paragraph": LONG}]}))
    assert (report.texts, report.title) == ((LONG,), "A")


def test_names_of_fields_in_other_writings_and_languages(tmp_path: Path) -> None:
    data = f"Titel;Article-Text;Datum;fields.byLine\nDie Brücke;{LONG};2024-11-01;Jane\n"
    (report,) = all_of(tmp_path, "a.csv", data)
    assert (report.texts, report.title, report.date, report.author) == ((LONG,), "Die Brücke", "2024-11-01", "Jane")


def test_the_only_field_of_prose_is_the_text_and_that_is_said(tmp_path: Path) -> None:
    reports = all_of(tmp_path, "a.csv", f"Title,Ausführung,Code\nA,{LONG!r},1\nB,{LONG!r} More.,2\n".replace("'", '"'))
    assert [report.title for report in reports] == ["A", "B"]
    assert all("the field “Ausführung” was taken for the text" in report.source.notes for report in reports)
    two = f'Title,Prosa,Kommentar\nA,"{LONG}","{LONG}"\n'
    assert refusal(two, "a.csv") == "no record with a text (fields: Title, Prosa, Kommentar)"


def test_a_quotation_in_a_sentence_of_an_edition_stays_in_it(tmp_path: Path) -> None:
    body = (
        "<p>He said, <q>Go home,</q> and “<quote>not now</quote>”.</p><p>Text.<quote><p>A letter.</p></quote></p>"
        '<quote>A motto.</quote><p>A bro<lb break="no"/>\nken word and<lb/>a line.</p>'
        "<table><row><cell>Day</cell> <cell><p>Boats</p></cell></row><row><cell>Monday</cell><cell>14</cell></row></table>"
    )
    header = "<teiHeader><date>2024-03-12</date></teiHeader>"
    dated = '<p>On <date when="1030-07-29">that day</date>.</p>'
    (report,) = all_of(tmp_path, "a.xml", f"<TEI>{header}<text><body>{body}{dated}</body></text></TEI>")
    assert report.texts == (
        "He said, “Go home,” and “not now”.",
        "Text.",
        "A letter.",
        "A motto.",
        "A broken word and a line.",
        "Day | Boats",
        "Monday | 14",
        "On that day.",
    )
    assert report.paragraphs[3].role == "quote"
    (report,) = all_of(tmp_path, "b.xml", f"<TEI><teiHeader/><text><body>{dated}</body></text></TEI>")
    assert report.date == ""


def test_the_rows_of_a_table_hold_their_cells_and_nothing_else(tmp_path: Path) -> None:
    table = "<table> <tr> <td>Monday</td> \n <td>7.5</td> </tr></table>"
    (report,) = all_of(tmp_path, "a.json", json.dumps([{"title": "A", "html": f"<p>{LONG}</p>{table}"}]))
    assert report.texts == (LONG, "Monday | 7.5")


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ({"original": "By Jane Doe and Ole Nor", "person": [{"firstname": "Jane"}]}, "Jane Doe and Ole Nor"),
        ({"name": "", "original": "Von Trapp"}, "Von Trapp"),
        ({"full_name": "Jane Doe"}, "Jane Doe"),
        ([{"name": "Jane Doe"}, {"displayName": "Ole Nor"}], "Jane Doe, Ole Nor"),
        ("BY JANE DOE", "JANE DOE"),
    ],
)
def test_authors_as_interfaces_state_them(byline: object, author: str) -> None:
    assert one(json.dumps({"text": LONG, "byline": byline}), "a.json").author == author


@pytest.mark.parametrize("end", ["\r", "\x85", "\u2028", "\v", "\x1c"])
def test_names_of_fields_that_end_lines(end: str) -> None:
    """A find of the fuzzer: what was said of the fields had more than one line."""
    named = f"a{end}b"
    with pytest.raises(LoadError) as caught:
        one(json.dumps([{named: 1}]), "a.json")
    assert str(caught.value).splitlines() == ["a.json: no record with a text (fields: a b)"]
    report = one(json.dumps([{named: LONG}]), "a.json")
    assert report.source.notes == ("the field “a b” was taken for the text",)
    with pytest.raises(LoadError, match=r"\(fields: a b, c\)"):
        one(f'"a{end}b",c\n1,2\n', "a.csv")


def test_halves_of_characters_in_json() -> None:
    """A find of the fuzzer: a text with half a character can be neither saved nor sent."""
    report = one(r'{"title": "A\ud83d\ude00 \ude00", "text": "Half \ud9da a sign, whole \ud83d\ude00."}', "a.json")
    assert (report.title, report.texts) == ("A😀 \ufffd", ("Half \ufffd a sign, whole 😀.",))
    assert one(r'["\ud800 and words"]', "a.json").texts == ("\ufffd and words",)


LINES = "The bridge over the river fell on Friday morning, and four people were killed."


def test_the_single_article_of_an_interface() -> None:
    value = {"response": {"status": "ok", "content": {"webTitle": "Bridge", "fields": {"body": f"<p>{LINES}</p>"}}}}
    report = one(json.dumps(value))
    assert (report.title, report.texts) == ("Bridge", (LINES,))


def test_records_by_keys_of_their_own(tmp_path: Path) -> None:
    reports = all_of(tmp_path, "a.json", json.dumps({"a1": {"text": LINES}, "b2": {"text": "Another one."}}))
    assert [report.text for report in reports] == [LINES, "Another one."]


def test_features_of_a_map() -> None:
    value = {"type": "FeatureCollection", "features": [{"properties": {"title": "Bridge", "description": LINES}}]}
    assert (one(json.dumps(value)).title, one(json.dumps(value)).text) == ("Bridge", LINES)


def test_rendered_fields() -> None:
    value = [
        {"title": {"rendered": "Bridge &amp; <i>road</i>"}, "content": {"rendered": f"<p>{LINES}</p>"}, "author": 3}
    ]
    report = one(json.dumps(value))
    assert (report.title, report.author, report.text) == ("Bridge & road", "", LINES)


def test_a_text_that_the_interface_cut() -> None:
    report = one(json.dumps([{"content": f"{LINES} Seven others… [+1234 chars]"}]))
    assert report.text == f"{LINES} Seven others…"
    assert report.source.notes == ("the file holds only the beginning: 1,234 characters more are not in it",)


def test_an_article_that_was_withdrawn() -> None:
    gone = dict.fromkeys(("title", "description", "content"), "[Removed]")
    report = one(json.dumps({"articles": [gone, {"content": LINES}]}))
    assert report.text == LINES
    assert report.source.notes == ("1 record of the file without text left out",)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (1730455200, "2024-11-01T10:00:00Z"),
        (1730455200.5, "2024-11-01T10:00:00Z"),
        (1730455200000, "2024-11-01T10:00:00Z"),
        ("1730455200", "2024-11-01T10:00:00Z"),
        ({"date-parts": [["2024", 11, 1]]}, "2024-11-01"),
        ({"date-parts": []}, ""),
        (12345, ""),
        (10**40, ""),
    ],
)
def test_dates_that_are_numbers(value: object, day: str) -> None:
    assert one(json.dumps([{"text": LINES, "date": value}])).date == day


def test_names_in_two_parts() -> None:
    people = [{"firstName": "Jane", "lastName": "Doe"}, {"given": "Ola", "family": "Nordmann"}, {"id": 7}]
    report = one(json.dumps([{"text": LINES, "creators": people, "publicationTitle": "The Post"}]))
    assert (report.author, report.site) == ("Jane Doe, Ola Nordmann", "The Post")


def test_a_source_that_is_an_address() -> None:
    report = one(json.dumps({"text": LINES, "source": "https://post.example/1", "source-hostname": "The Post"}))
    assert (report.site, report.source.url) == ("The Post", "https://post.example/1")


@pytest.mark.parametrize("head", ["sep=;\r\n", '"sep=;"\n', "# exported\n# by a program\n", ""])
def test_what_stands_above_a_table(head: str) -> None:
    report = one(f"{head}Titel;Text, ganz\nBrücke;{LINES}\n".encode("cp1252"), "a.csv")
    assert report.text == LINES


def test_the_mark_between_cells_is_that_of_all_rows() -> None:
    report = one(f"id;headline, long;text\n1;Bridge;{LINES}\n", "a.csv")
    assert (report.title, report.text) == ("a", LINES)
    assert one(f"title\ttext\nBridge\t{LINES}; and, so; on, and on\n", "a.csv").title == "Bridge"


def test_a_table_without_names(tmp_path: Path) -> None:
    reports = all_of(
        tmp_path, "a.csv", f'2024-11-01,https://a.example/1,"{LINES}"\n2024-11-02,https://a.example/2,"{LINES}"\n'
    )
    assert [(report.text, report.date) for report in reports] == [(LINES, "2024-11-01"), (LINES, "2024-11-02")]
    assert reports[1].source.url == "https://a.example/2"
    assert "a table without names of its columns" in reports[0].source.notes


def test_a_feed_of_films() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="m"><entry><title>Film</title><media:group>'
        f"<media:description>{LINES}</media:description></media:group></entry></feed>"
    )
    assert one(feed).text == LINES


def test_its_own_fields_count_before_those_of_objects_inside_and_the_fullest_text_before_all() -> None:
    record = {
        "summary": "Short.",
        "name": "Its own",
        "published": "",
        "fields": {"bodyText": "The whole text.", "title": "Another", "date": "2024-11-01"},
    }
    report = one(json.dumps(record), "a.json")
    assert (report.texts, report.title, report.date) == (("The whole text.",), "Its own", "2024-11-01")


@pytest.mark.parametrize("line", ["#\r", "# a\r\n", "#a,b\r", "\n#\n"])
def test_comments_above_no_table_are_matched_in_one_way(line: str) -> None:
    """Ends of lines that can be parted in two ways took twice the time with each line: fifty never ended."""
    assert refusal(line * 50_000, "a.csv")


def test_a_json_feed_names_itself_for_all_its_entries(tmp_path: Path) -> None:
    items = [
        {"id": "1", "title": "Bridge", "content_html": "<p>The bridge is closed.</p>", "language": "nb"},
        {"id": "2", "content_text": "Stengt."},
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Post", "language": "en-GB", "items": items}
    reports = all_of(tmp_path, "feed.json", json.dumps(feed))
    assert [(r.site, r.language) for r in reports] == [("The Post", "nb"), ("The Post", "en")]
    del feed["version"]
    assert [r.site for r in all_of(tmp_path, "other.json", json.dumps(feed))] == ["", ""]


def test_a_table_quoted_with_apostrophes(tmp_path: Path) -> None:
    table = "title,text\n'Bridge, closed','The bridge, they said, is closed.'\n'Two','It''s open, they said.'\n"
    reports = all_of(tmp_path, "a.csv", table)
    assert [r.title for r in reports] == ["Bridge, closed", "Two"]
    assert [r.text for r in reports] == ["The bridge, they said, is closed.", "It's open, they said."]


def test_apostrophes_that_quote_nothing(tmp_path: Path) -> None:
    table = "title,text\nOne,'Tis closed\nTwo,The workers' bridge\n"
    assert [r.text for r in all_of(tmp_path, "a.csv", table)] == ["'Tis closed", "The workers' bridge"]
