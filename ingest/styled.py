"""Names with a title behind them: 〔name〕院长, 〔body〕〔name〕教授."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest import rules
from ingest.lexicon import ADDRESS
from ingest.listed_posts import posts
from ingest.posts import CLOSED, Post
from ingest.surnames import plausible
from ingest.symbols import Symbols

_CALLING = re.compile("副?教授|副?研究员|律师|院士")
_ADDRESS = re.compile(ADDRESS)
_NO_TITLE = frozenset(("", *"，、。；：（）"))
_REACH = 6


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


def behind(text: str, end: int) -> tuple[str, int]:
    """The title behind a name that has a post before it too (党组书记〔name〕校长、), and its end; ("", ``end``)."""
    if text[end : end + 1] in _NO_TITLE or _ADDRESS.match(text, end):
        return "", end
    if calling := _CALLING.match(text, end):
        return calling[0], calling.end()
    for begin, stop, _ in posts().spans(text[end : end + _REACH]):
        if text[end : end + begin] in {"", "副", "常务副"} and CLOSED.match(text, end + stop):
            return text[end : end + stop], end + stop
    return "", end
