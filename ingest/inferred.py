"""The last resort: pairs a prize that no rule took with who stands in its clause, where nothing speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest import rules
from ingest.rules import Match
from ingest.symbols import SYMBOLS, Symbols

_PRIZES = (SYMBOLS["prize"], SYMBOLS["honour"])


def find(symbols: Symbols, taken: Sequence[tuple[int, int]]) -> Iterator[Match]:
    """The matches of the rules of the last resort, none over what is taken, be it by one of them."""
    busy = list(taken)
    if not any(_is_free(index, busy) for index, one in enumerate(symbols.text) if one in _PRIZES):
        return
    for match in rules.matches(symbols, "awards", "inferred"):
        begin, end = match.groups["what"]
        if all(_is_free(index, busy) for index in range(begin, end)):
            busy.append((match.begin, match.end))
            yield match


def _is_free(index: int, busy: Sequence[tuple[int, int]]) -> bool:
    return not any(begin <= index < end for begin, end in busy)
