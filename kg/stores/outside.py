"""Finds in a SPARQL query what would call another server, however it is written: the engine has no switch for it.

The engine reads keywords without looking at what stands around them (``1SERVICE<…>``, ``SERVICE:name``), and ``<``
begins an IRI or compares. So every way of reading the text is followed at once, and a clause that any of them meets
counts: what is refused may be harmless, what is let through calls nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MOST = 100
_LONGEST = 10_000
"""More mentions of the word, or characters around a clause, than a query has need of: no text takes long to look at."""

_WORD = re.compile("SERVICE", re.IGNORECASE | re.ASCII)
_SKIP = r"(?:[ \t\r\n]|\#[^\r\n]*[\r\n])*"
_CLAUSE = re.compile(
    rf"""SERVICE{_SKIP}(?:SILENT)?{_SKIP}
        (?: <[^<>]*>
          | [?$](?:\w|[^\x00-\x7f])+
          | [^\s{{}}<>"'()\#:]*:(?:\\.|[^\s{{}}<>"'()\#\\])*
        ){_SKIP}\{{""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_COMMENT = re.compile(r"#[^\r\n]*")
_VARIABLE = re.compile(r"[?$]\w*")
_QUOTED = (
    re.compile(r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""', re.DOTALL),
    re.compile(r"'''(?:'{0,2}(?:[^'\\]|\\.))*'''", re.DOTALL),
    re.compile(r'"(?:[^"\\\r\n]|\\.)*"'),
    re.compile(r"'(?:[^'\\\r\n]|\\.)*'"),
)


def calls_outside(query: str) -> bool:
    """Whether some reading of the query has a SERVICE clause."""
    words = [found.start() for found in _WORD.finditer(query)]
    if len(words) > _MOST:
        return True
    clauses = {at for at in words if _CLAUSE.match(query, at)}
    return bool(clauses) and (len(query) > _LONGEST or not clauses.isdisjoint(_reached(query)))


def _reached(query: str) -> Iterator[int]:
    """Every position that some reading does not have inside a comment, a text, an IRI or a variable."""
    waiting, seen = [0], {0}
    while waiting:
        at = waiting.pop()
        yield at
        for end in _ends(query, at):
            if end < len(query) and end not in seen:
                seen.add(end)
                waiting.append(end)


def _ends(query: str, at: int) -> list[int]:
    """Where what begins at ``at`` may end."""
    sign = query[at]
    if sign in "\"'":
        return [found.end() for pattern in _QUOTED if (found := pattern.match(query, at))]
    for first, pattern in (("#", _COMMENT), ("?$", _VARIABLE)):
        if sign in first and (found := pattern.match(query, at)):
            return [found.end()]
    iri = query.find(">", at) + 1 if sign == "<" else 0
    return [at + 1, *([iri] if iri else []), *([at + 2] if sign == "\\" else [])]
