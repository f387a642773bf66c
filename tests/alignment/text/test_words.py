"""The array words are those of `terms` and `sentences`, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.features.weighing import usual_shares
from sidebyside.alignment.text import words as module
from sidebyside.alignment.text.terms import beginning, terms, usual
from sidebyside.alignment.text.units import _LOWER
from sidebyside.alignment.text.words import read_words
from sidebyside.errors import Cancelled
from sidebyside.language.folding import fold_word
from sidebyside.language.identify import language_of
from sidebyside.language.segmentation import sentences
from sidebyside.model import Paragraph, Report

TEXTS = [
    "The U.S. said 1,000 men’s boots – “new” ones – left. They didn't say why.",
    "",
    "   ",
    "«Quoi ?» dit-il. L’homme s’en alla.",
    "北京（新华社）：第一句。第二句！",
    "مرحبا بالعالم. كيف الحال؟",
    "don’t 'tis “quoted” (e.g. the U.K.) A. B. Smith—who? naïve_x _y_ 50% 3,5 rock'n'roll …and co-op",
    "ひらがなとカタカナ と 漢字、한국어 문장.",
    "a\u00a0b\u3000c\u2028d\u0085e\x1cf",
    "broken\u0301 \U0001f600 emoji\U0001f600emoji",
    "e\u0301tude étude ÉTUDE",
    "***",
    "ตำรวจจับกุมชายสองคนในกรุงเทพเมื่อวันอังคาร หลังจากพบทองคำ 12 บาท“ไทย”abcไทย កម្ពុជា",
    "2023年8月10日，A年8月 约5,000名士兵。ABC北京 北京ABC",
    "A3京都 3.5%北 (北)京_都 北\u0640京 が\u3099京 京 「北京」・『東京』",
    "US us Us THE The Whole whole WHOLE Σίσυφος σίσυφος ΣΊΣΥΦΟΣ İstanbul istanbul ſtraße Straße STRASSE \u212aelvin",
]


def check(report: Report) -> None:
    vocabulary, (words,) = read_words([report])
    language = language_of(report)
    assert len(words) == len(report)
    assert len(vocabulary) == len(set(vocabulary))
    found = []
    for number, text in enumerate(report):
        told = [
            [beginning(word, language) for word in terms(text[span.start : span.end], language)]
            for span in sentences(text, language)
        ]
        ids = words.ids[words.paragraphs[number] : words.paragraphs[number + 1]]
        assert [vocabulary[k] for k in ids] == [word for sentence in told for word in sentence]
        found += [sentence for sentence in told if sentence]
    spans = zip(words.sentences[:-1], words.sentences[1:], strict=True)
    assert [[vocabulary[k] for k in words.ids[start:end]] for start, end in spans] == found
    assert words.paragraphs[-1] == len(words.ids) == words.sentences[-1]
    assert words.aside.tolist() == [paragraph.role == "boilerplate" for paragraph in report.paragraphs]


@pytest.mark.parametrize("language", ["", "cs", "en", "fr", "ko", "ru", "th", "zh"])
def test_words_are_those_of_the_language_modules(language: str) -> None:
    check(Report.from_paragraphs(TEXTS, language=language))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from("ab’'.,- \u00a0\nÉé北京年…，“U1_\u0301\u0640\u200b\U0001f600"), max_size=30), max_size=6
    )
)
def test_any_text(texts: list[str]) -> None:
    check(Report.from_paragraphs(texts))


def test_batches_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report.from_paragraphs(TEXTS * 7)
    vocabulary, (whole,) = read_words([report])
    monkeypatch.setattr(module, "BATCH", 50)
    check(report)
    again, (parts,) = read_words([report])
    assert [vocabulary[k] for k in whole.ids] == [again[k] for k in parts.ids]
    assert whole.sentences.tolist() == parts.sentences.tolist()


def test_many_different_words_outgrow_the_first_table() -> None:
    texts = [" ".join(f"w{n}x" for n in range(start, start + 400)) for start in range(0, 24000, 400)]
    vocabulary, (words,) = read_words([Report.from_paragraphs(texts)])
    assert len(vocabulary) == len(words.ids) == 24000
    assert sorted(words.ids.tolist()) == list(range(24000))


def test_text_outside_paragraphs_is_not_read() -> None:
    report = Report("menu Alpha beta.footer gamma delta end", (Paragraph(5, 16), Paragraph(23, 34)))
    check(report)
    assert sorted(read_words([report])[0]) == ["alpha", "beta", "delta", "gamma"]


def test_nothing_to_read() -> None:
    vocabulary, (words,) = read_words([Report.from_paragraphs([])])
    assert vocabulary == []
    assert len(words) == 0
    assert words.sentences.tolist() == [0]


def test_progress_counts_paragraphs_and_may_cancel() -> None:
    seen: list[tuple[int, int, str]] = []
    read_words([Report.from_paragraphs(TEXTS)] * 2, lambda *step: seen.append(step))
    size = len(TEXTS)
    assert seen == [(done, 2 * size, "reading words") for done in (0, size, 2 * size)]

    def cancel(done: int, total: int, stage: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_words([Report.from_paragraphs(TEXTS)], cancel)


def test_a_capital_at_the_beginning_changes_no_key() -> None:
    """Long words that differ by it share one number, whatever the letter."""
    for code in range(0x600):
        if chr(code).isalpha():
            small = chr(int(_LOWER[code]))
            assert fold_word(chr(code) + "bcdefgh", "en") == fold_word(small + "bcdefgh", "en")
            assert fold_word(chr(code) + "bcdefgh", "xx") == fold_word(small + "bcdefgh", "xx")


@given(st.lists(st.text(st.sampled_from("abcé7909中文ア한\U00020000.x"), min_size=1, max_size=12), max_size=20))
@settings(max_examples=60, deadline=None)
def test_shares_of_a_vocabulary_are_those_of_its_words(vocabulary: list[str]) -> None:
    assert usual_shares(vocabulary).tolist() == [usual(word) for word in vocabulary]
