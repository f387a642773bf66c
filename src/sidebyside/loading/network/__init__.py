"""Pages from addresses: which may be connected to, how they are fetched, and the copies that are kept."""
