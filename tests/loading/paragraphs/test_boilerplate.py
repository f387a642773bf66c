"""Boilerplate by general patterns: calls and notices, not prose about them."""

from __future__ import annotations

import pytest

from sidebyside.loading.paragraphs.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "Join our Channel...",
        "Sign up for our daily newsletter",
        "Subscribe to our YouTube channel for more.",
        "Follow us on Facebook and Twitter!",
        "Get the latest news in your inbox.",
        "Download our app",
        "Share this article",
        "READ MORE: Kim visits the front",
        "Also read | Ten things to know",
        "Related articles",
        "Baca juga: Jembatan pelabuhan ditutup",
        "Czytaj więcej",
        "Les også: Broen er stengt",
        "Ayrıca okuyun",
        "यह भी पढ़ें: बंदरगाह का पुल बंद",
        "관련 기사",
        "Article continues below this ad",
        "WATCH | How the bridge was closed",
        "Advertisement",
        "Story continues below advertisement",
        "We use cookies to improve your experience.",
        "© 2024 The Daily News. All rights reserved.",
        "This article is for subscribers only",
        "Already a subscriber? Log in",
        "12 Comments",
        "Abonnieren Sie unseren Newsletter",
        "Suivez-nous sur Facebook",
        "Suscríbete a nuestro boletín",
        "Читайте также: Переговоры",
        "Подписывайтесь на наш канал",
        "تابعونا على فيسبوك والنشرة الإخبارية telegram",
        "اقرأ أيضا: المحادثات",
        "Advertisement 4",
        "Article content",
        "Most read in World News",
        "Auch interessant",
        "【我来说两句(12)】 【收藏本文】 【打印】 【关闭】",
        "发送给朋友 | 打印本文",
        "上一页 下一页",
        "相关阅读",
        "関連記事",
        "この記事は会員限定です。登録すると続きをお読みいただけます。",
        "The post Crane topples onto ferry first appeared on Harbour Post.",
        "The post Étretat: la plage fermée appeared first on Le Havre libre.",
    ],
)
def test_boilerplate(text: str) -> None:
    assert is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "The group said it would join the channel tunnel project next year, after the board had met.",
        "Follow the money, the prosecutor told the jury.",
        "“Join our channel,” the message read, and thousands did.",
        "Copyright law was changed last year.",
        "Les mer alliées montent plus vite que prévu, dit le rapport publié vendredi.",
        "Watch out for ice on the bridge.",
        "She used to share this office with two colleagues.",
        "Related charges were dropped.",
        "Comments on the draft are due on Friday.",
        "We use cookies to lure the children away from the fire, the old woman said, and laughed about it all day"
        " the others in the hut, who had heard the story many times before and never believed it.",
        "Get out of here, he said.",
        "Support for the community fell in the latest poll, and the mayor said that she had expected it to.",
        "Follow the channel upstream to the second bridge, the guide told them.",
        "Visit the page of any ministry and the word is there.",
        "Watch the headlines and nothing of it is to be seen.",
        "Support for the government fell to 30 percent.",
        "Advertisement revenue fell by a third.",
        "Watch for falling rocks.",
        "Home sales fell.",
        "The post of harbour master, which first appeared on the budget in 1931, is vacant.",
        "",
    ],
)
def test_prose(text: str) -> None:
    assert not is_boilerplate(text)


def test_hostile_lines_end() -> None:
    for text in ("join " * 40, "cookie" * 40, "a" * 240, "(" * 240, "© " * 100):
        is_boilerplate(text)
