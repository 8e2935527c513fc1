"""Names with a title behind them: 〔name〕院长, 〔body〕〔name〕教授."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest import rules
from ingest.posts import Post
from ingest.surnames import plausible
from ingest.symbols import Symbols


@dataclass(frozen=True, slots=True)
class Styled:
    """A name at ``begin:end`` of a symbol text with a title that ends at ``stop``, and the post that it tells."""

    begin: int
    end: int
    stop: int
    post: Post


def find(symbols: Symbols, free: Callable[[tuple[int, int]], bool]) -> Iterator[Styled]:
    """The free names that stand between a sign that one begins and a title."""
    for rule in rules.candidates(symbols.text, "phrases/persons", "styled"):
        for match in rule.pattern.finditer(symbols.text):
            begin, end = match.span("name")
            if plausible(match["name"]) and free((begin, end)):
                body = symbols.mentions.get(match.start("org")) if match["org"] else None
                yield Styled(begin, end, match.end("title"), Post(match["title"], body, address=True))
