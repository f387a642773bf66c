"""Records of articles (rows, JSON objects, entries): where they are in a file, their fields, their drafts."""
