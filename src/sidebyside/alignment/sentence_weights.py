"""The weights of sentence pairs, written by benchmarks/alignment/quality/fit_sentences.py, not by hand."""

WEIGHTS: dict[str, float] = {
    "bias": -2.026,
    "overlap": -6.267,
    "inside": 5.879,
    "order": 5.793,
    "margin least": 4.844,
    "margin most": 8.064,
}
