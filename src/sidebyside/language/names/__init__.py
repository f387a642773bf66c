"""Names: people, places and organisations, their forms, and the word lists that tell them."""
