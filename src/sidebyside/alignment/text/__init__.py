"""Texts as numbers of words: cut into units, folded, numbered."""
