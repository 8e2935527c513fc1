"""Finds a WITH of which GraphQLite dies: it writes the SQL of a WHERE or ORDER BY there into 4,096 bytes, unchecked.

Names that the same WITH gives are written out, so ``WITH e, [(a)-->(e) | a.name] AS names WHERE size(names) > 1`` is
too long, and the same condition in a WITH of its own is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Word = tuple[str, str]
"""A word in capitals, "" for a quoted text or the name of a property or label; and the text as it stands."""

_CLAUSES = {"MATCH", "OPTIONAL", "WITH", "UNWIND", "CALL", "RETURN", "UNION"}
_OPERATORS = {"STARTS", "ENDS"}
_ENDS = {"WHERE", "ORDER", "SKIP", "LIMIT"}
_AGGREGATES = {"COUNT", "COLLECT", "SUM", "AVG", "MIN", "MAX", "STDEV", "STDEVP", "PERCENTILECONT", "PERCENTILEDISC"}
_LENGTHS = {"SIZE", "LENGTH"}
_OPENING, _CLOSING = {"(", "[", "{"}, {")", "]", "}"}
_BYTES_OF_PROPERTY = 600  # measured: 450 to 700
_TIMES_IN_LENGTH = 3
_MOST_BYTES = 4000


def is_deadly(words: Sequence[Word]) -> bool:
    """Whether a query has such a WITH."""
    return any(map(_is_too_long, _withs(words)))


def _withs(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """What follows each WITH, up to the next clause."""
    starts = [at for at, (word, _) in enumerate(words) if word in _CLAUSES and words[at - 1][0] not in _OPERATORS]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        if words[start][0] == "WITH":
            yield words[start + 1 : end]


def _is_too_long(words: Sequence[Word]) -> bool:
    depths = _depths(words)
    ends = [at for at, (word, _) in enumerate(words) if word in _ENDS and depths[at] == 0]
    items, condition = words[: ends[0]] if ends else words, words[ends[0] :] if ends else []
    written = list(_written_out(condition, dict(_named(items))))
    return any(_opens_comprehension(written, at) for at in range(len(written))) or _bytes(written) > _MOST_BYTES


def _named(items: Sequence[Word]) -> Iterator[tuple[str, Sequence[Word]]]:
    """The names that a WITH gives, each with its expression; an aggregate is not written out."""
    depths, start = _depths(items), 0
    for at in [*(at for at, (word, _) in enumerate(items) if word == "," and depths[at] == 0), len(items)]:
        item = items[start:at]
        if len(item) > 2 and item[-2][0] == "AS" and not _AGGREGATES.intersection(word for word, _ in item):
            yield item[-1][1].strip("`"), item[:-2]
        start = at + 1


def _written_out(condition: Sequence[Word], named: dict[str, Sequence[Word]]) -> Iterator[Word]:
    for at, (word, text) in enumerate(condition):
        is_name = at == 0 or condition[at - 1][1] != "."
        yield from named.get(text.strip("`"), [(word, text)]) if is_name else [(word, text)]


def _opens_comprehension(words: Sequence[Word], at: int) -> bool:
    """Whether a list or pattern comprehension begins at ``at``: ``[`` and, before its end, ``|`` on its own level."""
    if words[at][0] != "[" or words[at + 2 : at + 3] == [(":", ":")] or words[at + 1 : at + 2] == [(":", ":")]:
        return False
    depths = _depths(words[at:])
    end = next((place for place, depth in enumerate(depths) if depth == 0), len(depths))
    return any(word == "|" and depths[place] == 1 for place, (word, _) in enumerate(words[at : at + end]))


def _bytes(words: Sequence[Word]) -> int:
    """How long the SQL of an expression becomes, by and large."""
    depths, total, inside = _depths(words), 0, 0
    for at, (word, text) in enumerate(words):
        if inside and depths[at] < inside:
            inside = 0
        if word in _LENGTHS and not inside:
            inside = depths[at] + 1
        is_property = text == "." and at > 0
        size = _BYTES_OF_PROPERTY if is_property else len(text.encode()) + 1
        total += size * (_TIMES_IN_LENGTH if inside else 1)
    return total


def _depths(words: Sequence[Word]) -> list[int]:
    """How many brackets are open after each word."""
    depths, depth = [], 0
    for word, _ in words:
        depth += (word in _OPENING) - (word in _CLOSING)
        depths.append(depth)
    return depths
