"""The journal: corrections and notes on the medium as they are made."""
