"""Tells what the SPARQL endpoint is, in RDF (SPARQL 1.1 Service Description)."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from kg.messages import say
from kg.stores.answers import SYNTAXES
from kg.web.negotiation import choose
from kg.web.protocol import RefusedError

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_FORMAT_NAMES = {
    "srj": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "jsonld": "JSON-LD",
    "rdfxml": "RDF_XML",
}


def response(request: Request, accept: str) -> Response:
    """The description, in the graph syntax that the client likes best."""
    import pyoxigraph

    syntaxes = {syntax.media: syntax for syntax in SYNTAXES.values() if syntax.kind == "graph"}
    media = choose(accept, syntaxes)
    if media is None:
        raise RefusedError(406, say("web.accept", known=", ".join(syntaxes)))
    engine = syntaxes[media].engine
    assert isinstance(engine, pyoxigraph.RdfFormat)
    triples = pyoxigraph.parse(_turtle(str(request.url.replace(query=""))), pyoxigraph.RdfFormat.TURTLE)
    body = pyoxigraph.serialize((quad.triple for quad in triples), format=engine)
    return Response(body, headers={"Content-Type": f"{media}; charset=utf-8", "Vary": "Accept"})


def _turtle(endpoint: str) -> str:
    formats = ", ".join(f"<{_FORMATS}{name}>" for name in _FORMAT_NAMES.values())
    return f"""
        @prefix sd: <{_SD}> .
        <{endpoint}> a sd:Service ; sd:endpoint <{endpoint}> ; sd:supportedLanguage sd:SPARQL11Query ;
            sd:feature sd:UnionDefaultGraph ; sd:resultFormat {formats} ;
            sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] ."""
