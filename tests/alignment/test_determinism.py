"""Neither the hash seed nor anything else of the process changes a link or a score."""

import os
import subprocess
import sys

SCRIPT = """
from sidebyside.alignment import align
from sidebyside.model import Report
a = ["The kiln at Ravel burnt down on Friday.", "Potter Ines Roca lost two hundred jars, she said.",
     "Rain helped the firemen."]
b = ["Two hundred jars were lost, the potter Ines Roca said. Firemen were helped by rain.",
     "On Friday Ravel's kiln burnt."]
for link in align([Report.from_paragraphs(a), Report.from_paragraphs(b), Report.from_paragraphs(b + a)]):
    print(link.left, link.right, link.score, link.evidence)
"""


BITS = """
import hashlib
from benchmarks.alignment.synthetic import make_pair
from sidebyside.alignment import align, decision
from sidebyside.model import Report
found, decide = hashlib.sha256(), decision.decide
def listened(cells, measures):
    p = decide(cells, measures)
    found.update(p.tobytes())
    return p
decision.decide = listened
for size in (120, 400):  # every cell, and candidates
    pair = make_pair(size, 2)
    align([Report.from_paragraphs(pair.left), Report.from_paragraphs(pair.right)])
print(found.hexdigest())
"""


def run(script=SCRIPT, **environment):
    done = subprocess.run(
        [sys.executable, "-c", script], env=os.environ | environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_hash_seed_and_locale():
    one = run(PYTHONHASHSEED="1", LC_ALL="C")
    assert "B1" in one
    assert one == run(PYTHONHASHSEED="2", LC_ALL="C.UTF-8", PYTHONUTF8="1")


def test_threads_of_the_library_change_no_bit_of_a_probability():
    one = run(BITS, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    assert one == run(BITS, OPENBLAS_NUM_THREADS="2", OMP_NUM_THREADS="2", PYTHONHASHSEED="7")
