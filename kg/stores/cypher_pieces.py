"""Takes a Cypher query apart into pieces that know where they stand: what rewriting and refusing need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.stores.cypher_text import TOKEN

CLAUSES = {"MATCH", "OPTIONAL", "WITH", "UNWIND", "CALL", "RETURN", "UNION"}
_OPERATORS = {"STARTS", "ENDS"}
_TAILS = {"ORDER", "SKIP", "LIMIT", "WHERE"}
_KEYWORDS = {
    *CLAUSES,
    *_OPERATORS,
    *_TAILS,
    *("AND", "OR", "XOR", "NOT", "IN", "IS", "NULL", "AS", "BY", "ASC", "DESC", "ASCENDING", "DESCENDING", "DISTINCT"),
    *("CASE", "WHEN", "THEN", "ELSE", "END", "TRUE", "FALSE", "CONTAINS", "YIELD", "ALL", "EXISTS"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its ``word`` in capitals, "" for a quoted text, a parameter or a name after ``.`` or ``:``."""

    kind: str
    text: str
    word: str
    start: int
    end: int
    is_variable: bool = False

    @property
    def name(self) -> str:
        """The text without backquotes."""
        return self.text.strip("`")


def pieces(query: str) -> list[Piece]:
    """What is neither space nor comment."""
    matches = [match for match in TOKEN.finditer(query) if match.lastgroup != "skip"]
    texts = ["", "", *(match.group() for match in matches), ""]
    found = []
    for at, match in enumerate(matches):
        before, text, after = texts[at + 1 : at + 4]
        kind = str(match.lastgroup)
        is_name = kind == "word" and before in (".", ":", "|", "&")
        word = "" if is_name or kind in ("quoted", "parameter") else text.upper()
        is_variable = _is_variable(kind, text, before=before, after=after) and word not in _KEYWORDS
        found.append(Piece(kind, text, word, match.start(), match.end(), is_variable))
    return found


def closing(found: Sequence[Piece], at: int) -> int:
    """The place of the bracket that closes the one at ``at``; the last place when there is none."""
    depth = 0
    for place in range(at, len(found)):
        depth += _opens(found[place])
        if depth == 0:
            return place
    return len(found) - 1


def clauses(found: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends, also those inside ``{ }``."""
    for at, piece in enumerate(found):
        is_after_operator = at > 0 and found[at - 1].word in (*_OPERATORS, "OPTIONAL")
        if piece.word in CLAUSES and not is_after_operator:
            yield at, _end(found, at)


def tail(found: Sequence[Piece], start: int, end: int) -> int:
    """Where WHERE, ORDER BY, SKIP or LIMIT of the clause from ``start`` to ``end`` begin, else ``end``."""
    depth = 0
    for place in range(start, end):
        depth += _opens(found[place])
        if depth == 0 and found[place].word in _TAILS:
            return place
    return end


def commas(found: Sequence[Piece], start: int, end: int) -> list[int]:
    """Where the commas between ``start`` and ``end`` stand that are inside no bracket."""
    depth, places = 0, []
    for place in range(start, end):
        depth += _opens(found[place])
        if depth == 0 and found[place].text == ",":
            places.append(place)
    return places


def _end(found: Sequence[Piece], at: int) -> int:
    depth = 0
    for place in range(at, len(found)):
        depth += _opens(found[place])
        is_next = place > at + (found[at].word == "OPTIONAL") and found[place].word in CLAUSES
        if depth < 0 or (depth == 0 and is_next and found[place - 1].word not in _OPERATORS):
            return place
    return len(found)


def _opens(piece: Piece) -> int:
    if piece.kind != "sign":
        return 0
    return (piece.text in "([{") - (piece.text in ")]}")


def _is_variable(kind: str, text: str, *, before: str, after: str) -> bool:
    is_word = (kind == "word" and not text[0].isdigit()) or (kind == "quoted" and text[0] == "`")
    is_key = after == ":" and before in ("{", ",")
    return is_word and before not in (".", ":", "|", "&") and after != "(" and not is_key
