"""Measures the SPARQL endpoint on a store: how long an answer takes, how many come a second, how quickly a large one.

usage: python benchmarks/serving/measure.py STORE
"""

from __future__ import annotations

import http.client
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

PORT = 8319
QUERIES = {
    "one name": "SELECT ?n { ?e a bkg:Meeting ; skos:prefLabel ?n } LIMIT 1",
    "top organizers": "SELECT ?o (COUNT(?e) AS ?n) { ?e bkg:organizedBy ?o } GROUP BY ?o ORDER BY DESC(?n) LIMIT 20",
    "label contains": "SELECT ?x { ?x skos:prefLabel ?n FILTER(CONTAINS(STR(?n), '工会')) } LIMIT 50",
}
LARGE = "CONSTRUCT WHERE { ?s ?p ?o }"
CLIENTS = (1, 4, 16)
TIMES = 200


def main() -> None:
    """Prints one line for each measure."""
    server = subprocess.Popen(
        [sys.executable, "-m", "kg", "--store", sys.argv[1], "serve", "--port", str(PORT)], stderr=-1
    )
    began = time.perf_counter()
    assert server.stderr is not None
    server.stderr.readline()
    print(f"ready after {time.perf_counter() - began:.2f} s; first answer {_ask('ASK {}')[0] * 1000:.0f} ms")
    try:
        for name, query in QUERIES.items():
            print(f"{name}: " + "; ".join(_rate(query, clients) for clients in CLIENTS))
        seconds, size = _ask(LARGE, "application/n-triples")
        print(f"whole graph as N-Triples: {size / 1e6:.0f} MB in {seconds:.2f} s, {size / 1e6 / seconds:.0f} MB/s")
    finally:
        server.terminate()
        server.wait()


def _rate(query: str, clients: int) -> str:
    began = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        took = [seconds for seconds, _ in pool.map(_ask, [query] * TIMES)]
    rate = TIMES / (time.perf_counter() - began)
    return f"{clients} at once: median {statistics.median(took) * 1000:.0f} ms, {rate:.0f} a second"


def _ask(query: str, accept: str = "*/*") -> tuple[float, int]:
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    connection.request("GET", f"/sparql?{urlencode({'query': query})}", headers={"Accept": accept})
    answer = connection.getresponse()
    size = 0
    while piece := answer.read1(1 << 16):
        size += len(piece)
    assert answer.status == 200
    connection.close()
    return time.perf_counter() - began, size


if __name__ == "__main__":
    main()
