"""Who takes part: the product's public API and the peers that can do the job, each as a function of two texts.

A contestant takes two lists of paragraphs and returns scored pairs ``(left, right, score)``. Peers have no cut of their
own: `benchmarks.alignment.child` gives each the cut that serves it best, known only from the truth.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

Scored = list[tuple[int, int, float]]
Contestant = Callable[[list[str], list[str]], Scored]


def sidebyside(left: list[str], right: list[str]) -> Scored:
    """The whole public way: reports, comparison, links."""
    import sidebyside as product

    reports = [product.Report.from_paragraphs(left, title="A"), product.Report.from_paragraphs(right, title="B")]
    links = product.compare(reports).links
    return [(link.left.paragraph, link.right.paragraph, link.score) for link in links]


def cdist(left: list[str], right: list[str]) -> Scored:
    """rapidfuzz, all pairs, ``token_set_ratio``; the best of each row and of each column."""
    import numpy as np
    from rapidfuzz import fuzz, process

    scores = process.cdist(left, right, scorer=fuzz.token_set_ratio, dtype=np.uint8)
    best = {(row, int(col)) for row, col in enumerate(scores.argmax(axis=1))}
    best |= {(int(row), col) for col, row in enumerate(scores.argmax(axis=0))}
    return [(row, col, float(scores[row, col])) for row, col in sorted(best)]


def tfidf(left: list[str], right: list[str]) -> Scored:
    """scikit-learn's tf-idf, then ``sparse_dot_topn``, both with their defaults: the best two of each row."""
    return _tfidf(left, right, None)


def tfidf_threads(left: list[str], right: list[str]) -> Scored:
    """The same with two threads for the products."""
    return _tfidf(left, right, 2)


def _tfidf(left: list[str], right: list[str], threads: int | None) -> Scored:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    vectorizer = TfidfVectorizer()
    rows = vectorizer.fit_transform(left + right)
    other = rows[len(left) :].T.tocsr()
    scores = sp_matmul_topn(rows[: len(left)], other, top_n=2, threshold=0.1, n_threads=threads).tocoo()
    return list(zip(scores.row.tolist(), scores.col.tolist(), scores.data.tolist(), strict=True))


def difflib(left: list[str], right: list[str]) -> Scored:
    """The standard library's SequenceMatcher over words, all pairs; the best of each row and of each column."""
    from difflib import SequenceMatcher

    rows, cols = [text.split() for text in left], [text.split() for text in right]
    scores = {}
    for col, words in enumerate(cols):
        matcher = SequenceMatcher(None, b=words, autojunk=False)
        for row, other in enumerate(rows):
            matcher.set_seq1(other)
            scores[row, col] = matcher.ratio()
    best = {max(((r, c) for c in range(len(cols))), key=lambda cell: scores[cell]) for r in range(len(rows))}
    best |= {max(((r, c) for r in range(len(rows))), key=lambda cell: scores[cell]) for c in range(len(cols))}
    return [(row, col, scores[row, col]) for row, col in sorted(best)]


def collatex(left: list[str], right: list[str]) -> Scored:
    """CollateX over the words of both texts; paragraphs score by the share of words it set side by side."""
    import collatex as peer

    witnesses = [
        {
            "id": name,
            "tokens": [{"t": word + " ", "n": word, "p": p} for p, text in enumerate(texts) for word in text.split()],
        }
        for name, texts in (("A", left), ("B", right))
    ]
    table = peer.collate({"witnesses": witnesses}, output="table", segmentation=False)
    met: Counter[tuple[int, int]] = Counter()
    for column in table.columns:
        one, other = column.tokens_per_witness.get("A"), column.tokens_per_witness.get("B")
        for a, b in zip(one or [], other or [], strict=False):
            if a.token_data["n"] == b.token_data["n"]:
                met[a.token_data["p"], b.token_data["p"]] += 1
    shortest = [[len(text.split()) for text in texts] for texts in (left, right)]
    return [(p, q, count / min(shortest[0][p], shortest[1][q])) for (p, q), count in sorted(met.items())]


def git_diff(left: list[str], right: list[str]) -> Scored:
    """``git diff --no-index``, a paragraph a line: links are the lines it leaves unchanged."""
    with tempfile.TemporaryDirectory() as folder:
        for name, texts in (("a", left), ("b", right)):
            Path(folder, name).write_text("".join(text.replace("\n", " ") + "\n" for text in texts), encoding="utf-8")
        command = ["git", "diff", "--no-index", "--no-color", f"-U{len(left) + len(right)}", "a", "b"]
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    links: Scored = []
    row = col = 0
    lines = iter(result.stdout.split("\n"))
    for line in lines:
        if line.startswith("@@"):
            break
    for line in lines:
        if line.startswith(" "):
            links.append((row, col, 1.0))
        row += line.startswith((" ", "-"))
        col += line.startswith((" ", "+"))
    return links


CONTESTANTS: dict[str, Contestant] = {
    "sidebyside": sidebyside,
    "tfidf": tfidf,
    "tfidf, 2 threads": tfidf_threads,
    "cdist": cdist,
    "difflib": difflib,
    "collatex": collatex,
    "git diff": git_diff,
}

NAMES = {
    "sidebyside": "sidebyside",
    "tfidf": "tf-idf + sparse_dot_topn",
    "tfidf, 2 threads": "the same, n_threads=2",
    "cdist": "rapidfuzz cdist, all pairs",
    "difflib": "difflib, all pairs",
    "collatex": "CollateX",
    "git diff": "git diff --no-index",
}
