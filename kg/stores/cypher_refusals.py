"""Says what of Neo4j's Cypher the embedded engine cannot run, or would answer otherwise, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from kg.errors import QueryError
from kg.messages import say
from kg.stores.cypher_paths import relationships
from kg.stores.cypher_pieces import Piece, clauses, closing, commas, pieces, tail

_Found = Sequence[Piece]
_RESERVED = {"ALL", "ANY", "NONE", "SINGLE", "FROM", "TO", "END", "EXISTS", "CASE", "WHEN", "THEN", "ELSE"}
_FIRST = {"EXPLAIN", "PROFILE", "USE", "CYPHER", "SHOW"}
_UNKNOWN = {"VALUETYPE", "POINT", "TOINTEGERLIST", "TOFLOATLIST", "TOSTRINGLIST", "TOBOOLEANLIST"}


def refuse(query: str) -> None:
    """Raises QueryError with the first line that applies."""
    found = pieces(query)
    for what, rule in _RULES.items():
        for word in rule(found):
            raise QueryError(say(f"query.cannot.{what}", word=word))


def _first(found: _Found) -> Iterator[str]:
    yield from (piece.word for piece in found[:1] if piece.word in _FIRST)


def _call(found: _Found) -> Iterator[str]:
    for at, piece in enumerate(found[:-1]):
        is_union = any(one.word == "UNION" for one in found[at : closing(found, at + 1)])
        if piece.word == "CALL" and (found[at + 1].text == "(" or (found[at + 1].text == "{" and (at or not is_union))):
            yield "CALL"


def _subquery(found: _Found) -> Iterator[str]:
    for one, two in pairwise(found):
        if one.word in ("COUNT", "COLLECT") and two.text == "{":
            yield one.word


def _existence(found: _Found) -> Iterator[str]:
    """EXISTS where a value is given back: the engine knows it in conditions only."""
    for start, end in clauses(found):
        if found[start].word in ("RETURN", "WITH"):
            yield from (piece.word for piece in found[start : tail(found, start, end)] if piece.word == "EXISTS")


def _quantified(found: _Found) -> Iterator[str]:
    for at in range(2, len(found)):
        before, text = found[at - 2].text + found[at - 1].text, found[at].text
        is_arrow = before in ("->", "]-", "--") and text in ("+", "{")
        is_path = text == "(" and found[at - 1].text == "(" and _is_path(found, at)
        if is_arrow or is_path or (found[at - 1].text == ")" and text == "{"):
            yield text


def _is_path(found: _Found, at: int) -> bool:
    """Whether the bracket at ``at`` is a node inside a bracket of its own that ends with a quantifier."""
    end = closing(found, at - 1)
    return end + 1 < len(found) and found[end + 1].text in ("{", "+", "*") and found[end - 1].text == ")"


def _shortest(found: _Found) -> Iterator[str]:
    yield from (piece.word for piece in found if piece.word == "SHORTEST")


def _labels(found: _Found) -> Iterator[str]:
    for at, piece in enumerate(found[1:], 1):
        if piece.text in ("&", "!") and piece.kind == "sign":
            yield piece.text
        if piece.word == "IS" and found[at + 1 : at + 2] and found[at + 1].word not in ("NULL", "NOT", ""):
            yield "IS"


def _types(found: _Found) -> Iterator[str]:
    for one, two in pairwise(found):
        if one.text == ":" and two.text == ":" and one.end == two.start:
            yield "::"


def _joined(found: _Found) -> Iterator[str]:
    for one, two in pairwise(found):
        if one.text == "|" and two.text == "|" and one.end == two.start:
            yield "||"


def _all_and(found: _Found) -> Iterator[str]:
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if one.word == "WITH" and two.text == "*" and three.text == ",":
            yield "WITH *"


def _reserved(found: _Found) -> Iterator[str]:
    for one, two in pairwise(found):
        if one.word == "AS" and two.word in _RESERVED:
            yield two.text


def _words(found: _Found) -> Iterator[str]:
    for one, two in pairwise(found):
        if one.word in _UNKNOWN and two.text == "(":
            yield one.text


def _part(found: _Found) -> Iterator[str]:
    """``date(x).year``: the engine reads it of a name only."""
    for at in range(1, len(found) - 1):
        if found[at].text == "." and found[at - 1].text == ")" and found[at + 1].kind == "word":
            yield found[at + 1].text


def _offset(found: _Found) -> Iterator[str]:
    for one, two in pairwise(found):
        if one.word == "OFFSET" and (two.kind == "parameter" or two.text.isdigit()):
            yield one.word


def _optional(found: _Found) -> Iterator[str]:
    for start, end in clauses(found):
        if found[start].word != "OPTIONAL":
            continue
        stop = tail(found, start, end)
        has_properties = any(piece.text == "{" for piece in found[start:stop])
        if start == 0 or commas(found, start, stop) or has_properties:
            yield "OPTIONAL MATCH"


def _pattern(found: _Found) -> Iterator[str]:
    for at in range(2, len(found)):
        if (found[at - 2].text, found[at - 1].text) == ("=", "~") and found[at].kind != "quoted":
            yield "=~"


def _path(found: _Found) -> Iterator[str]:
    for at, piece in enumerate(found):
        if piece.word == "SHORTESTPATH" and (at < 2 or found[at - 1].text != "="):
            yield "shortestPath"


def _distinct(found: _Found) -> Iterator[str]:
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if (one.word, two.text, three.word) == ("COLLECT", "(", "DISTINCT"):
            yield "collect(DISTINCT …)"


def _element(found: _Found) -> Iterator[str]:
    """``.type``, ``.id`` and labels of a node in a list are not those of the node."""
    for at in range(1, len(found) - 2):
        if found[at].is_variable and found[at - 1].text in ("[", "(", ",") and found[at + 1].word == "IN":
            for one, two, three in zip(found[at + 2 :], found[at + 3 :], found[at + 4 :], strict=False):
                is_hidden = two.text == "." and three.text in ("type", "id", "labels")
                if one.text == found[at].text and (is_hidden or two.text == ":"):
                    yield f"{one.text}{two.text}{three.text}"


def _unwound(found: _Found) -> Iterator[str]:
    for one, two, three, four in zip(found, found[1:], found[2:], found[3:], strict=False):
        is_comprehension = two.text == "[" and (four.word == "IN" or three.text == "(")
        if one.word == "UNWIND" and (two.word in ("NODES", "RELATIONSHIPS") or is_comprehension):
            yield "UNWIND"


def _predicate(found: _Found) -> Iterator[str]:
    for start, end in clauses(found):
        for one in relationships(found, tail(found, start, end), end):
            if found[start].word in ("MATCH", "OPTIONAL", "WITH") and len(one.types) > 1:
                yield "|".join(one.types)


def _inline(found: _Found) -> Iterator[str]:
    """WHERE inside the brackets of a node or relationship."""
    for start, end in clauses(found):
        if found[start].word in ("MATCH", "OPTIONAL"):
            for at in range(start, tail(found, start, end)):
                if found[at].text in ("(", "["):
                    yield from (one.word for one in found[at : closing(found, at)] if one.word == "WHERE")


_RULES: dict[str, Callable[[_Found], Iterator[str]]] = {
    "first": _first,
    "call": _call,
    "subquery": _subquery,
    "exists": _existence,
    "shortest": _shortest,
    "quantified": _quantified,
    "types": _types,
    "labels": _labels,
    "joined": _joined,
    "all_and": _all_and,
    "reserved": _reserved,
    "function": _words,
    "part": _part,
    "offset": _offset,
    "optional": _optional,
    "pattern": _pattern,
    "path": _path,
    "inline": _inline,
    "distinct": _distinct,
    "element": _element,
    "unwound": _unwound,
    "predicate": _predicate,
}
