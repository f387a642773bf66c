"""Which paragraphs of which reports tell the same: links, their sentence pairs and evidence, and N-way passages."""

from sidebyside.alignment.linking import align
from sidebyside.alignment.passages import find_passages
from sidebyside.alignment.sentences import pair_sentences

__all__ = ["align", "find_passages", "pair_sentences"]
