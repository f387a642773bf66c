"""The HTML page in a real browser: nothing in a text becomes anything but text, and axe-core finds nothing serious.

Needs Chromium and ``npm install --prefix tests/browser``; without them the tests are skipped.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import sidebyside
from sidebyside.comparison import Comparison
from sidebyside.exports import Selection, render
from sidebyside.model import Link, Note, Place, Report
from sidebyside.settings.resources import seed_files

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parents[1] / "browser" / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")

HOSTILE = [
    "</p></article><script>document.title='owned'</script>",
    '"><img src=x onerror="document.title=1"> <svg/onload=alert(1)>',
    "<style>*{display:none}</style><base href='http://example.com/'> <meta http-equiv=refresh content=0>",
    "[a](javascript:alert(1)) &lt;b&gt; \x1b]0;owned\x07 \u202ereversed\u202c",
]
BENIGN = [
    "The first told one thing and nothing else at all.",
    "The second told another thing, at some length.",
    "The third told nothing much that anybody could use.",
    "The fourth kept quiet about what was said.",
]


def dom(page: Path, size: str = "1280,900") -> str:
    assert CHROMIUM
    return subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            f"--user-data-dir={page.parent / 'profile'}", f"--window-size={size}",
            "--virtual-time-budget=20000", "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=True,
    ).stdout  # fmt: skip


def page(texts: list[str], only: str = "") -> str:
    left = Report.from_paragraphs(texts, title=texts[0], language="en")
    right = Report.from_paragraphs(texts, title=texts[1], language="en")
    links = [Link(Place(0, n), Place(1, n), 0.9) for n in range(len(texts) - 1)]
    return render(Comparison([left, right], links, notes=[Note(Place(0, 0), texts[2])]), "html", Selection(only))


def structure(dumped: str) -> list[str]:
    return [re.sub(r'="[^"]*"', "", tag) for tag in re.findall(r"<[^>]*>", re.sub(r"<style>.*?</style>", "", dumped))]


def dumped(tmp_path: Path, texts: list[str], only: str = "") -> str:
    (tmp_path / "page.html").write_text(page(texts, only), "utf-8")
    return dom(tmp_path / "page.html")


def test_hostile_texts_change_nothing_but_text(tmp_path: Path) -> None:
    # Kinds may split words into more spans; every other element of the reports is the same, in the same order.
    hostile, benign = (
        [tag for tag in structure(dumped(tmp_path, texts, "reports")) if not tag.startswith(("<span", "</span"))]
        for texts in (HOSTILE, BENIGN)
    )
    assert hostile == benign


def test_hostile_texts_bring_no_element_of_their_own(tmp_path: Path) -> None:
    tags = {tag.strip("</>").split()[0].lower() for tag in structure(dumped(tmp_path, HOSTILE))}
    assert not tags & {"script", "img", "base", "iframe", "object", "b"}


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed")
@pytest.mark.parametrize(
    ("scheme", "size", "count"),
    [("light", "1280,900", 2), ("dark", "1280,900", 2), ("dark", "500,900", 2), ("light", "1280,900", 6)],
)
def test_axe_finds_nothing_serious(tmp_path: Path, scheme: str, size: str, count: int) -> None:
    reports = [sidebyside.load(path) for path in seed_files()]
    comparison = sidebyside.compare([reports[n % 2] for n in range(count)])
    text = render(comparison.note(Note(Place(0, 0), "Who was there?")), "html")
    if scheme == "dark":
        text = text.replace("(prefers-color-scheme: dark)", "all")
    # The copy under test gives up its policy, so that axe may run in it.
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    run = (
        "axe.run(document, {resultTypes: ['violations']}).then(r => { const pre = document.createElement('pre');"
        "pre.id = 'axe'; pre.textContent = JSON.stringify(r.violations.map(v => [v.impact, v.id,"
        "v.nodes.slice(0, 3).map(n => n.html)])); document.body.append(pre); })"
    )
    script = AXE.read_text("utf-8").replace("</script", "<\\/script")
    (tmp_path / "axe.html").write_text(text.replace("</body>", f"<script>{script};{run}</script></body>"), "utf-8")
    found = re.search(r'<pre id="axe">(.*?)</pre>', dom(tmp_path / "axe.html", size), re.DOTALL)
    assert found, "axe did not finish"
    violations = json.loads(html.unescape(found[1]))
    assert [v for v in violations if v[0] in ("serious", "critical")] == []
