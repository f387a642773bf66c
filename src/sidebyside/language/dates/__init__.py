"""Dates and times: how they are written, and what day they mean."""
