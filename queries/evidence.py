"""The sentence that bears a fact out, as answers and descriptions show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence, and the identifier of the issue that has it."""

    quote: str
    issue: str
