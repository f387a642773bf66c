"""The attribution ledger: for statements of linked sentences, who says it in each report."""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.comparison.findings.attribution.apart import apart
from sidebyside.comparison.findings.attribution.same_source import Source, compare_sources, lone_names
from sidebyside.comparison.findings.attribution.sources import (
    Statement,
    content_of,
    is_certain,
    source_of,
    statements_in,
)
from sidebyside.comparison.findings.detector import local_detector
from sidebyside.comparison.findings.met import same_words
from sidebyside.comparison.findings.quotes.grades import IDENTICAL
from sidebyside.comparison.findings.quotes.ledger import matches_in
from sidebyside.comparison.findings.quotes.quotations import quotes_in
from sidebyside.comparison.findings.quotes.speakers import attribution_of
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.names.name_words import DATES
from sidebyside.language.reporting import PLAIN_CLAIMS, SOURCES, VERBS
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side, Span, letter

OTHER = "other source"
UNATTRIBUTED = "unattributed there"
SAME = "same source"
GRADES = (OTHER, UNATTRIBUTED, SAME, "only here")
"""The scale of the attribution ledger, gravest first."""

MOST = 12
"""How many statements of one sentence, or sentences against one, are held against each other."""

OWN = 0.25
"""By how much less alike two statements of one source may be than those of two to be held against each other first."""

LEAST_BESIDE, BESIDE = 3, 0.5
"""How many words of content, and what share of the shorter sentence's, go with a source that both cite."""

# Verbs that lay a statement to somebody and leave its truth there. Others tell an act: to vow, to accuse, to announce.
_CLAIMS = words(
    """say says said saying tell tells told telling claim claims claimed claiming report reports reported reporting
    state stated stating allege alleged alleges alleging assert asserted asserts argue argued argues insist insisted
    insists maintain maintained maintains contend contended contends suggested suggests estimated estimates
    believe warn warned warns find found finds conclude concluded concludes show shows showed predicted predicts fear
    fears feared expect expects think thinks revealed reveals denounced described"""
)

_BELIEFS = words(
    "believe believes believed expect expects expected fear fears feared think thinks thought predict predicts"
)
_UNSURE = words("expected believed thought feared predicted likely probably may might could")
_OPENING = frozenset(("since", "after", "before", "during", "on", "in", "at", "by", "more", "about", "early", "late"))


def compare(pair: Pair) -> list[Finding]:
    """The attributed statements of two linked paragraphs that are one: same source, other source, unattributed."""
    return pair.once(_compare)


def _compare(pair: Pair) -> list[Finding]:
    if pair.left.language != pair.right.language or pair.left.language not in VERBS:
        return []
    rows: dict[tuple[Side, ...], Finding] = {}
    paired: set[Side] = set()
    alike = [
        (likeness + (OWN if row is not None and row.grade == SAME else 0), one, other, row)
        for one, other, likeness in _likenesses(pair)
        for row in (_row(one, other, same_words=one.content == other.content),)
    ]
    for _, one, other, row in sorted(alike, key=lambda p: (-p[0], p[1].side, p[2].side)):
        if one.side in paired or other.side in paired:
            continue
        if row is not None and not (row.differs and _share_topic_alone(one, other)):
            paired |= {one.side, other.side}
            rows.setdefault(row.sides, row)
    for row in _cited(pair):
        if not paired & set(row.sides):
            paired |= set(row.sides)
            rows.setdefault(row.sides, row)
    for row in _of_quotations(pair):
        if not paired & set(row.sides):
            rows.setdefault(row.sides, row)
    for row in _unattributed(pair):
        if not paired & set(row.sides):
            rows.setdefault(row.sides, row)
    return list(rows.values())


def _likenesses(pair: Pair) -> Iterator[tuple[Statement, Statement, float]]:
    """Statements of linked sentences that have enough of what they say in common."""
    left, right = pair.left.once(statements_in), pair.right.once(statements_in)
    if not left or not right:
        return
    by_sentence: list[dict[int, list[Statement]]] = [{}, {}]
    for side, statements in enumerate((left, right)):
        for statement in statements:
            by_sentence[side].setdefault(statement.attribution.sentence, []).append(statement)
    for sentences in pair.sentence_pairs:
        for one in by_sentence[0].get(sentences.left, ())[:MOST]:
            for other in by_sentence[1].get(sentences.right, ())[:MOST]:
                likeness = _likeness(one.content, other.content)
                # A short statement must be the same whole; two claims in one pair of sentences are rarely two matters.
                within = likeness == 1.0 and abs(len(one.content) - len(other.content)) <= 1
                brief = within or one.attribution.form == other.attribution.form == "noun"
                if likeness >= (0.35 if brief else 0.5) and len(one.content & other.content) >= (2 if brief else 3):
                    yield one, other, likeness


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _share_topic_alone(one: Statement, other: Statement) -> bool:
    """Whether two statements begin with the words they have in common and go on with others: "the repaired gates" that
    "did what they were built to do" and that "could fail" are told of by two sources, who say two things.
    """
    common = one.content & other.content
    for statement in (one, other):
        told = [key in common for key in _in_order(statement)]
        if all(told) or any(told[told.index(False) :]):
            return False
    return True


def _in_order(statement: Statement) -> list[str]:
    """The words of content of a statement as they follow each other in its sentence."""
    sentence = statement.reading.sentences[statement.attribution.sentence]
    return [word.key for word in statement.reading.words_in(*sentence) if word.key in statement.content]


def _row(one: Statement, other: Statement, *, same_words: bool) -> Finding | None:
    sources = source_of(one.reading, one.attribution), source_of(other.reading, other.attribution)
    if sources[0] is None or sources[1] is None:
        return None
    guessed = one.attribution.pronoun and other.attribution.pronoun
    guessed = guessed or not (is_certain(one.reading, one.attribution) and is_certain(other.reading, other.attribution))
    return _compared((one.side, other.side), (sources[0], sources[1]), guessed, same_words)


def _compared(
    sides: tuple[Side, Side], sources: tuple[Source, Source], guessed: bool, same_words: bool
) -> Finding | None:
    same = False if same_words and apart(*sources) else compare_sources(*sources)
    if same is False and guessed:
        return None  # whom "she" means is a guess, good enough to find agreement and no more
    if same is None:
        return None
    grade = SAME if same else OTHER
    summary = f"{grade}: {sides[0].text} / {sides[1].text}"
    detail = tuple(
        (f"only in {letter(side.report)}", ", ".join(lone))
        for side, lone in zip(sides, lone_names(*sources), strict=True)
        if lone and not same
    )
    return Finding("attribution", grade, summary, sides, not same, detail)


_CITING = words("citing quoting")


def _cited(pair: Pair) -> Iterator[Finding]:
    """The sources of a source in paired sentences: the paper reported, citing two officials; citing his wife."""
    left, right = ([s for s in side.once(statements_in) if _cites(s)] for side in (pair.left, pair.right))
    if not left or not right:
        return
    for sentences in pair.sentence_pairs:
        mine = [s for s in left if s.attribution.sentence == sentences.left]
        theirs = [s for s in right if s.attribution.sentence == sentences.right]
        if len(mine) == len(theirs) == 1:
            told = [content_of(r, r.sentences[n]) for r, n in zip((pair.left, pair.right), sentences[:2], strict=True)]
            if len(told[0] & told[1]) >= LEAST_BESIDE and _likeness(*told) >= BESIDE:
                row = _row(mine[0], theirs[0], same_words=True)
                if row is not None:
                    yield row


def _cites(statement: Statement) -> bool:
    return statement.reading.text[slice(*statement.attribution.cue)].casefold() in _CITING


def _of_quotations(pair: Pair) -> Iterator[Finding]:
    """Who speaks the quotations that both paragraphs have."""
    for match in matches_in(pair):
        found = attribution_of(match.left), attribution_of(match.right)
        if found[0] is None or found[1] is None:
            continue
        one, other = Statement(*found[0], frozenset()), Statement(*found[1], frozenset())
        row = _row(one, other, same_words=match.grading.grade == IDENTICAL)
        if row is not None:
            yield row


def _unattributed(pair: Pair) -> Iterator[Finding]:
    """Statements that one report lays to a source and the other makes its own."""
    for reading, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if other.once(_of_statements) or not reading.once(statements_in):
            continue  # a paragraph that names sources elsewhere lays its statements to them
        all_told = other.once(_all_content)
        against: dict[int, list[int]] = {}
        for sentences in pair.sentence_pairs:
            mine, theirs = (sentences.left, sentences.right) if reading is pair.left else sentences[1::-1]
            against.setdefault(mine, []).append(theirs)
        for statement in reading.once(statements_in):
            cue = reading.text[slice(*statement.attribution.cue)].casefold()
            if statement.attribution.pronoun or (
                statement.attribution.form == "verb" and reading.language == "en" and cue not in _CLAIMS
            ):
                continue
            if content_of(reading, Span(*statement.side[2:4])) & all_told:
                continue  # the source is there, in words this part does not read as one
            for theirs in against.get(statement.attribution.sentence, ())[:MOST]:
                if not _own_words(other, theirs) or _same_verb(reading, statement, other, theirs):
                    continue
                if cue in _BELIEFS and _UNSURE.intersection(w.lower for w in other.words_in(*other.sentences[theirs])):
                    continue  # "is expected to leave" has somebody expect it
                told = content_of(other, other.sentences[theirs])
                if _acted_by_source(other, theirs, statement):
                    continue
                common = statement.content & told
                least = 3 if statement.content <= told and len(told) <= len(statement.content) + 1 else 4
                if (
                    len(common) < least
                    or len(common) < 0.6 * len(statement.content)
                    or len(common) < (0.5 if len(common) > 4 else 0.6) * len(told)
                ):
                    continue
                side = other.side(*_what_is_told(other, other.sentences[theirs], common))
                sides = (statement.side, side) if reading is pair.left else (side, statement.side)
                where = letter(other.place.report)
                summary = f"{UNATTRIBUTED}: {statement.side.text} / in {where} nobody: {side.text}"
                detail = (("unattributed in", where), ("statement", other.text[slice(*other.sentences[theirs])]))
                yield Finding("attribution", UNATTRIBUTED, summary, sides, True, detail)


def _of_statements(reading: ParagraphReading) -> tuple[Statement, ...]:
    """The attributed statements of a paragraph that do not just say who speaks a quotation."""
    speakers = [found[1].cue for quote in quotes_in(reading) if (found := attribution_of(quote)) is not None]
    return tuple(s for s in reading.once(statements_in) if s.attribution.cue not in speakers)


def _all_content(reading: ParagraphReading) -> frozenset[str]:
    return content_of(reading, Span(0, len(reading.text)))


def _own_words(reading: ParagraphReading, sentence: int) -> bool:
    """Whether a sentence is whole, no headline, and quotes nobody."""
    span = reading.sentences[sentence]
    return reading.text[span.end - 1] in ".!?" and not any(
        mark in '“”"«»„' for mark in reading.text[span.start : span.end]
    )


def _same_verb(reading: ParagraphReading, statement: Statement, other: ParagraphReading, sentence: int) -> bool:
    """Whether a sentence has the verb of an attribution without its source: rain is expected, forecasters expect it."""
    cue = {word.key for word in reading.words_in(*statement.attribution.cue)}
    return any(word.key in cue for word in other.words_in(*other.sentences[sentence]))


def _acted_by_source(reading: ParagraphReading, sentence: int, statement: Statement) -> bool:
    """Whether a sentence has somebody act of whom the statement does not tell ("the authorities ordered …"), or say
    something in words that are not read as a source.
    """
    return any(
        word.key not in statement.content
        # "nach Polizeiangaben": a source and its cue in one word
        and ((small := word.text.casefold()) in PLAIN_CLAIMS or small in SOURCES or small.endswith("angaben"))
        for word in reading.words_in(*reading.sentences[sentence])
    )


def _what_is_told(reading: ParagraphReading, span: Span, common: frozenset[str]) -> Span:
    """What a sentence without a source tells: from the first to the last word that it shares with the statement."""
    words = reading.words_in(span.start, span.end)
    small = _OPENING | DATES
    told = [n for n, word in enumerate(words) if word.key in common and word.text.casefold() not in small]
    first, last = (told[0], told[-1]) if told else (0, len(words) - 1)
    while last + 1 < len(words) and words[last + 1].text[0].isupper():
        last += 1  # a name is told whole
    return Span(words[first].start, words[last].end)


def mentions(reading: ParagraphReading) -> list[Side]:
    """The sources a paragraph names, pronouns left out."""
    if reading.language not in VERBS:
        return []
    return [statement.side for statement in reading.once(statements_in) if not statement.attribution.pronoun]


DETECTOR = local_detector("attribution", compare, mentions, GRADES, alike=SAME, same=same_words)
