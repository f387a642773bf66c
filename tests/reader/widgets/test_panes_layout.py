"""Sizes, hidden and moved panes, marks, the mouse: what the panes do besides moving."""

import random

import pytest
from test_panes import A, B, KEYS, PALETTE, Harness, screen, settle  # type: ignore[import-not-found]
