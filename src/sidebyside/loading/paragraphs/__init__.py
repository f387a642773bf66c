"""Paragraphs told from lines and from running text: headlines, boilerplate, wrapped lines."""
