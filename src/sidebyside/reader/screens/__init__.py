"""The screens: the reading itself, and what is laid over it."""
