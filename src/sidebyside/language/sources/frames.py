"""Sources known by their place in the sentence alone: "…, data from the board show".

The noun phrase is whatever stands between a mark, or the beginning of the sentence, and a verb of speech or finding.
Nothing is asked of its nouns, so that a source need be in no list.
"""

from __future__ import annotations

from sidebyside.language.function_words import function_words
from sidebyside.language.names.name_words import DATES
from sidebyside.language.reporting import ADVERBS, ARTICLES, PLAIN_CLAIMS, PREPOSITIONS
from sidebyside.language.sources.phrases import SourcePhrases
from sidebyside.language.wordlist import words

_LONGEST = 10
"""How many tokens such a phrase may have."""
_CLAUSE = 20
"""How many tokens behind a verb are searched for a "that"."""
_MARKS = ',;:“”"«»„–—'
_QUOTES = '“”"«»„'
_SPEECH = words("say says said tell tells told claim claims claimed insist insists insisted announced warned added")
# Words that no noun phrase of a source has or begins with.
_CLAUSE_WORDS = words(
    "that who which when where why while because although though if as but or than what how is are was were be been "
    "has have had will would can could may might shall should must do does did not dass wenn weil que qui quand si "
    "cuando porque est sont était sera es era fue será ist sind war waren wird werden hat haben hatte il elle ils "
    "elles on er sie él ella ellos y und et and so nor it he she they we i you this these those"
)
_BEGINS_NONE = PREPOSITIONS | words(
    "after before since during on with without by to under over about against among despite through until asked once "
    "nach vor seit mit bei während auf über unter wegen laut après avant depuis pendant avec sans pour sur selon dans "
    "tras antes después desde con sin por para sobre según ante also then now today yesterday however meanwhile "
    "dabei damit zudem außerdem allerdings wie cependant toutefois además sin"
)
_ADJUNCTS = words(
    "on in at by during after before to from late early later yesterday today this last earlier here there via "
    "when while as am im in um vor nach bei gegenüber auf à au aux en dans lors devant ce hier jeudi a al el ante tras "
    "durante este ayer"
)
_AUXILIARIES = words("a ont avait avaient ha han había habían hat haben hatte hatten has have had")
_TOLD = words("told tells tell informed assured reminded")


class SourceFrames(SourcePhrases):
    """The sources of a text that their place in the sentence shows."""

    def framed(self, number: int, low: int, high: int) -> tuple[int, int] | None:
        """The source of the verb at a token as its first and last token; None where no frame shows one."""
        if self.words[number - 1 : number] == ["as"] and self.words[number - 2 : number - 1] == ["quoted"]:
            return self._quoted(number - 2, low)
        before = number - 1
        while before >= low and (self.words[before] in ADVERBS or self.words[before] in _AUXILIARIES):
            before -= 1
        if self.language == "en" and (relative := self.relative(before, number, low, high)) is not None:
            return relative
        if before > low and self.words[before] == "and" and self.language == "en":
            before = self._first_verb(before, low) - 1
        mark = before
        while mark >= low and self._mark(mark) not in _MARKS and before - mark <= _LONGEST:
            mark -= 1
        if mark < low:
            return self._initial(low, before, number, high)
        if self._mark(mark) in _MARKS and mark < before:
            if self._mark(mark) in "," + _QUOTES and self._ends(number, high) and mark - low >= 2:
                return self._phrase_of(mark + 1, before)
            if self._mark(mark) == "," and self._says(number, high):
                return self._phrase_of(mark + 1, before)
            return None
        if self._mark(mark) in "," + _QUOTES and mark == before and mark - low >= 2:
            return self._behind(number, high)
        return None

    def relative(self, before: int, number: int, low: int, high: int) -> tuple[int, int] | None:
        """A source with a clause of its own before the verb: "An officer who survived recalled that …"."""
        who = before
        while who > low and before - who < _LONGEST and self.words[who] and self.words[who] != "who":
            who -= 1
        if who <= low or who == before or self.words[who] != "who":
            return None
        head = self.common(who - 1, low) or self.bare(who - 1, low)
        if head is None or not (head[0] == low or self._mark(head[0] - 1) in "," + _QUOTES):
            return None
        said = self._ends(number, high) if head[0] > low else self._says(number, high)
        return head if said else None

    def _first_verb(self, conjunction: int, low: int) -> int:
        """The verb whose subject another verb behind "and" has too: "The airline apologised and said"."""
        first = conjunction - 1
        while first > low and conjunction - first < _LONGEST and self.words[first - 1]:
            first -= 1
        verb = next((n for n in range(first + 1, conjunction) if self.words[n].endswith("ed")), low)
        plain = all(word and word not in _ADJUNCTS for word in self.words[first:verb])
        return verb if verb > first and plain else low

    def _mark(self, number: int) -> str:
        return self.text[self.starts[number]] if not self.words[number] else " "

    def _initial(self, low: int, before: int, number: int, high: int) -> tuple[int, int] | None:
        """A source that begins its sentence: "A report by the council found that …"."""
        return self._phrase_of(low, before) if before >= low and self._says(number, high) else None

    def _says(self, number: int, high: int) -> bool:
        """Whether what is said follows the verb at a token: a clause, a quotation, or anything after "said"."""
        if number + 1 >= high:
            return False
        word = self.words[number]
        following = self.words[number + 1]
        if following in ("that", "dass", "que", "qu'il", "qu'elle") or self._mark(number + 1) in ":" + _QUOTES:
            return True
        if word in ("described", "describe", "describes"):
            return "as" in self.words[number + 2 : min(high, number + 8)]
        if word.startswith("expect"):
            return "to" in self.words[number + 2 : min(high, number + 8)]
        return word in _SPEECH and self.language == "en" and self._mark(number + 1) not in ".,;"

    def _ends(self, number: int, high: int) -> bool:
        """Whether nothing but the end of the sentence, its hearers or a place or time follows the verb at a token."""
        at = number + 1
        if self.words[number] in _TOLD:
            last = min(high, at + 5)
            at = next((n for n in range(at + 1, last) if not self.words[n] or self.words[n] in _ADJUNCTS), last)
        if at >= high or self._mark(at) in ".,;!?":
            return True
        adjunct = self.words[at] in _ADJUNCTS or self.words[at] in DATES
        return adjunct and not {"that", "dass", "que"} & set(self.words[at : min(high, at + _CLAUSE)])

    def _behind(self, number: int, high: int) -> tuple[int, int] | None:
        """A source that stands behind its verb, up to the next mark: "…, sagte ein Anwohner."."""
        first = last = number + 1
        if first >= high:
            return None
        if self.language == "de" and self.words[number] in ("teilte", "teilten"):
            end = next((n for n in range(first, min(high, first + _LONGEST)) if self.words[n] == "mit"), -1)
            return self._phrase_of(first, end - 1) if end > first else None
        while last < high and self.words[last] and last - first <= _LONGEST:
            if last > first and self.words[last] in _ADJUNCTS and self.words[last] not in PREPOSITIONS:
                break
            last += 1
        if last < high and self._mark(last) not in ".,;!?" and self.words[last] not in _ADJUNCTS:
            return None
        return self._phrase_of(first, last - 1)

    def _quoted(self, number: int, low: int) -> tuple[int, int] | None:
        """Who "was quoted as saying" something; the token is "quoted"."""
        before = number - 1
        while before >= low and self.words[before] in ("was", "were", "is", "are", "been", "has", "have", "had"):
            before -= 1
        if before < low:
            return None
        first = before
        while first > low and self.words[first - 1] and before - first < _LONGEST:
            first -= 1
        return self._phrase_of(first, before)

    def _phrase_of(self, first: int, last: int) -> tuple[int, int] | None:
        """The tokens ``first`` to ``last`` if they can be a noun phrase that names a source, else None."""
        light = function_words(self.language)
        if not first <= last < first + _LONGEST or self.words[first] in _BEGINS_NONE:
            return None
        phrase = self.words[first : last + 1]
        if any(
            not word and self.tokens[n].kind != "number" and self.text[self.starts[n]] not in "-‐'’."
            for n, word in enumerate(phrase, first)
        ):
            return None
        if any(word in _CLAUSE_WORDS for word in phrase) or any(word in FRAME_ONLY for word in phrase):
            return None
        if self.tokens[first].kind == "number" or phrase[-1] in PREPOSITIONS or phrase[-1] in ARTICLES:
            return None
        named = any(n in self.name_at for n in range(first, last + 1))
        nouns = [word for word in phrase if len(word) > 2 and word not in light and word not in ARTICLES]
        begun = phrase[0] in ARTICLES or phrase[0] in ("one", "its", "their", "une", "ses") or named
        plural = phrase[-1].endswith("s") or any(word.endswith("s") for word in nouns)
        if not nouns or not (begun or plural or self.language != "en" or len(nouns) > 1):
            return None
        return first, last


FRAME_ONLY = PLAIN_CLAIMS | words("showed found concluded describes described")
"""Verbs that no noun phrase of a source has within it."""
