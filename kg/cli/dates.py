"""Knows a date that exists from one that does not."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_date(text: str) -> bool:
    """Whether ``text`` is a day that exists, written as 2025-04-21."""
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False
