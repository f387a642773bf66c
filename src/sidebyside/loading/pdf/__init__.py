"""A PDF to a draft, in a child process: lines from pdfium's characters (`lines`), their reading order (`order`), what
repeats on every page (`margins`), paragraphs from line geometry (`paragraphs`), put together in `reading`."""
