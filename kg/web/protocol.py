"""Reads a request as the SPARQL 1.1 Protocol has it: what is asked, of which graphs, and in which syntax."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from kg.errors import QueryError
from kg.messages import say
from kg.stores import sparql
from kg.stores.answers import SYNTAXES, Kind
from kg.web.negotiation import choose

MOST_BYTES = 1 << 20
"""The longest request that is read."""

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ALIASES = {"application/json": "srj", "application/xml": "xml", "text/xml": "xml"}
OFFERS: dict[Kind, dict[str, str]] = {
    "rows": {syntax.media: name for name, syntax in SYNTAXES.items() if syntax.kind == "rows"} | _ALIASES,
    "graph": {syntax.media: name for name, syntax in SYNTAXES.items() if syntax.kind == "graph"},
}
"""The media types of each kind of answer, the usual one first, with the syntax that each names."""


class RefusedError(Exception):
    """A request that is not answered, with the status that says why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for: a prepared query (None: what the service is), and the graphs it is to be asked of."""

    query: str | None
    default: tuple[str, ...]
    named: tuple[str, ...]
    accept: str

    def media(self, kind: Kind) -> str | None:
        """The media type for an answer of this kind; None when none is accepted."""
        return choose(self.accept, OFFERS[kind])


async def read(request: Request) -> Asked:
    """The request, understood; RefusedError when it breaks the protocol or would do more than read."""
    pairs = _pairs(request.scope["query_string"])
    if request.method == "POST":
        pairs += await _posted(request)
    if any(name == "update" for name, _ in pairs):
        raise RefusedError(403, say("web.update"))
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1 or (request.method == "POST" and not queries):
        raise RefusedError(400, say("web.queries", count=len(queries)))
    default, named = (_values(pairs, f"{kind}-graph-uri") for kind in ("default", "named"))
    return Asked(_prepared(queries), default, named, ",".join(request.headers.getlist("accept")))


def _prepared(queries: Sequence[str]) -> str | None:
    try:
        return sparql.prepare(queries[0]) if queries else None
    except QueryError as error:
        raise RefusedError(403, str(error)) from error


async def _posted(request: Request) -> list[tuple[str, str]]:
    media, _, parameters = request.headers.get("content-type", "").partition(";")
    charset = parameters.lower().partition("charset=")[2].strip(' "')
    media = media.strip().lower()
    if media == _UPDATE:
        raise RefusedError(403, say("web.update"))
    if media not in (_FORM, _QUERY) or charset not in ("", "utf-8", "utf8") or "content-encoding" in request.headers:
        raise RefusedError(415, say("web.media", known=f"{_FORM}, {_QUERY}"))
    body = await _body(request)
    return _pairs(body) if media == _FORM else [("query", _text(body))]


async def _body(request: Request) -> bytes:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise RefusedError(413, say("web.long", kilobytes=MOST_BYTES >> 10))
    return body


def _pairs(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_text(encoded), keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise RefusedError(400, say("web.encoding")) from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, say("web.encoding")) from error


def _values(pairs: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    return tuple(value for key, value in pairs if key == name and value)
