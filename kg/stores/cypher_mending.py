"""Rewrites, in a Cypher query, what GraphQLite 0.12 answers otherwise than Neo4j into what both answer alike.

Each rule tells what was measured. What no rule can mend is refused by :mod:`kg.stores.cypher_refusals`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.stores.cypher_paths import Path, paths, relationships
from kg.stores.cypher_pieces import Piece, clauses, closing, pieces, tail

Edit = tuple[int, int, str]
"""From where to where of the query, and what stands there instead."""

_PROJECTIONS = ("RETURN", "WITH")
_MOST = 9_223_372_036_854_775_807
_WRAPPED = {"FLOOR": ("toFloat(", ")"), "CEIL": ("toFloat(", ")"), "SUM": ("coalesce(", ", 0)")}


def mended(query: str) -> str:
    """The query as GraphQLite answers it right."""
    for rule in (_renamed, _matched, _typed, _apart, _one_path, _wrapped, _picked, _whole, _kept_in_order):
        while edits := sorted(set(rule(pieces(query))), reverse=True):
            for start, end, text in edits:
                query = query[:start] + text + query[end:]
            if rule is not _renamed:
                break
    return query


def _renamed(found: Sequence[Piece]) -> Iterator[Edit]:
    """``RETURN e.name AS e, count(*)`` takes ``e`` in its grouping and ordering for the node."""
    for at in range(1, len(found) - 1):
        alias = found[at + 1]
        is_new = found[at].word == "AS" and found[at - 1].name != alias.name
        since = max((place for place in range(at) if found[place].word == "UNION"), default=0)
        if is_new and any(piece.is_variable and piece.name == alias.name for piece in found[since:at]):
            yield from _renaming(found, at + 1)
            return


def _renaming(found: Sequence[Piece], at: int) -> Iterator[Edit]:
    """The edits that give the alias at ``at`` another name, also in each further part of a UNION.

    It is meant from the end of the items on among which it is given.
    """
    name = found[at].name
    items = [(start, tail(found, start, end)) for start, end in clauses(found) if found[start].word in _PROJECTIONS]
    is_meant = False
    for place in range(at, len(found)):
        piece = found[place]
        inside = next(((start, end) for start, end in reversed(items) if start < place < end), None)
        if piece.word == "UNION":
            is_meant = False
        if piece.is_variable and piece.name == name:
            is_alias = found[place - 1].word == "AS"
            is_among = inside is not None and inside[0] < at < inside[1]
            is_meant = is_meant or is_alias
            if is_alias or (is_meant and not is_among):
                yield piece.start, piece.end, f"`{name} `"


def _matched(found: Sequence[Piece]) -> Iterator[Edit]:
    """``EXISTS { (a)-->(b {…}) }`` forgets the properties; with MATCH it does not."""
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if (one.word, two.word, three.word) == ("EXISTS", "{", "("):
            yield three.start, three.start, "MATCH "


def _typed(found: Sequence[Piece]) -> Iterator[Edit]:
    """A pattern comprehension forgets all types when a relationship may have one of several."""
    for at, piece in enumerate(found[:-1]):
        if (piece.text, found[at + 1].text) != ("[", "("):
            continue
        end = closing(found, at)
        bar = next(iter(_on_level(found, at + 1, end, "|")), end)
        where = next(iter(_on_level(found, at + 1, end, "WHERE")), bar)
        for number, one in enumerate(relationships(found, at + 1, where)):
            if len(one.types) > 1 and not one.is_long:
                name = one.name or f"_several{number}"
                listed = ", ".join(f"'{type}'" for type in one.types)
                yield one.start, one.end, name
                test = f" type({name}) IN [{listed}]"
                place = found[where].end if where < bar else found[bar].start
                yield place, place, f"{test} AND" if where < bar else f" WHERE{test} "


def _on_level(found: Sequence[Piece], start: int, end: int, word: str) -> Iterator[int]:
    """Where ``word`` stands between ``start`` and ``end`` inside no bracket."""
    at = start
    while at < end:
        if found[at].text in ("(", "[", "{") and found[at].kind == "sign":
            at = closing(found, at)
        elif found[at].word == word:
            yield at
        at += 1


def _apart(found: Sequence[Piece]) -> Iterator[Edit]:
    """``MATCH (a)-[:T]->(e), (b)-[:T]->(e)`` takes one relationship for both."""
    for start, end in clauses(found):
        if found[start].word not in ("MATCH", "OPTIONAL"):
            continue
        stop = tail(found, start, end)
        named, tests = _told_apart(paths(found, start + 1, stop), start)
        yield from named
        if tests:
            yield from _condition(found, stop, end, " AND ".join(tests))


def _told_apart(several: Sequence[Path], number: int) -> tuple[list[Edit], list[str]]:
    """The names that relationships need, and what tells those of two paths from each other."""
    edits, tests = [], []
    for one, other in combinations(several, 2):
        for first in one:
            for second in other:
                if first.may_be(second):
                    tests.append(f"{first.called(number)} <> {second.called(number)}")
                    edits += [each.naming(number) for each in (first, second) if not each.name]
    return edits, tests


def _condition(found: Sequence[Piece], stop: int, end: int, test: str) -> Iterator[Edit]:
    """The edits that add a condition to the MATCH whose patterns stop at ``stop`` and which ends at ``end``."""
    last = found[end - 1].end
    if stop < end:
        yield found[stop].end, found[stop].end, f" {test} AND ("
        yield last, last, ")"
    else:
        yield last, last, f" WHERE {test}"


def _one_path(found: Sequence[Piece]) -> Iterator[Edit]:
    """``shortestPath`` gives all of the shortest paths, not one for each pair of ends."""
    since = 0
    for start, end in clauses(found):
        if found[start].word == "WITH":
            since = start
        for at in range(start, end):
            if found[start].word == "MATCH" and found[at].word == "SHORTESTPATH" and found[at - 1].text == "=":
                path = found[at - 2].text
                scope = dict.fromkeys(piece.text for piece in found[since:end] if piece.is_variable)
                kept = [name for name in scope if name != path]
                last = found[end - 1].end
                yield last, last, f" WITH {', '.join([*kept, f'head(collect({path})) AS {path}'])}"


def _wrapped(found: Sequence[Piece]) -> Iterator[Edit]:
    """``floor`` and ``ceil`` give whole numbers, ``sum`` of nothing gives null."""
    for at, piece in enumerate(found[:-1]):
        if piece.word in _WRAPPED and found[at + 1].text == "(":
            before, after = _WRAPPED[piece.word]
            last = found[closing(found, at + 1)].end
            yield piece.start, piece.start, before
            yield last, last, after


def _picked(found: Sequence[Piece]) -> Iterator[Edit]:
    """``min`` and ``max`` take a property for a number; ``sum`` and ``avg`` do not find it after a WITH."""
    for at, piece in enumerate(found[:-2]):
        if piece.word in ("MIN", "MAX", "SUM", "AVG") and found[at + 1].text == "(":
            first = found[min(at + 2 + (found[at + 2].word == "DISTINCT"), len(found) - 1)]
            last = found[closing(found, at + 1)]
            yield first.start, first.start, "head(["
            yield last.start, last.start, "])"


def _whole(found: Sequence[Piece]) -> Iterator[Edit]:
    """``=~`` looks for a part that fits, and knows no ``\\d``."""
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if (one.text, two.text) == ("=", "~") and three.kind == "quoted" and one.end == two.start:
            quote, inside = three.text[0], three.text[1:-1].replace("\\\\d", "[0-9]")
            flag = "(?i)" if inside.startswith("(?i)") else ""
            yield three.start, three.end, f"{quote}{flag}^({inside.removeprefix(flag)})${quote}"


def _kept_in_order(found: Sequence[Piece]) -> Iterator[Edit]:
    """``WITH … ORDER BY …`` forgets the order before a ``collect``, unless it has a LIMIT; and the ORDER BY of what
    follows is forgotten, unless a WITH stands between."""
    for start, end in clauses(found):
        words = {found[at].word: at for at in _tails(found, start, end)}
        if found[start].word != "WITH" or "ORDER" not in words:
            continue
        if not words.keys() & {"SKIP", "LIMIT"}:
            place = found[words.get("WHERE", end) - 1].end
            yield place, place, f" LIMIT {_MOST}"
        if end < len(found):
            yield found[end].start, found[end].start, "WITH * "


def _tails(found: Sequence[Piece], start: int, end: int) -> Iterator[int]:
    for word in ("ORDER", "SKIP", "LIMIT", "WHERE"):
        yield from _on_level(found, start, end, word)
