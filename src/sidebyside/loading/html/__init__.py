"""A web page to a draft: its visible blocks (`blocks`), which of them are the article's (`article`), what it says of
itself (`metadata`), put together in `page`."""
