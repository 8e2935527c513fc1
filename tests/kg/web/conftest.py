"""A server over a store of two invented issues, as a process of its own, and a client that says what it is told."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest

import kg
from kg.identity import iri
from kg.model import Evidence, Issue, Literal, Statement, zh
from ontology import terms


def issue(identifier, issued, host, aliases=()):
    """An issue of one sentence: a union, of as many names, holds a meet."""
    text = f"5月3日，{host}举办职工运动会。"
    made = Issue(identifier, text, "松岭市总工会", issued, "一周动态")
    meet, union = iri("event", "职工运动会"), iri("organization", host)
    read = Evidence(0, len(text), text, "test", 0.9, "举办")
    pairs = [
        (made.iri, terms.RDF.type, terms.BKG.Issue),
        (made.iri, terms.DCTERMS.identifier, Literal(identifier)),
        (made.iri, terms.DCTERMS.issued, Literal(issued, terms.XSD.date)),
        (meet, terms.RDF.type, terms.BKG.SportsMeet),
        (meet, terms.SKOS.prefLabel, zh("职工运动会")),
        (union, terms.RDF.type, terms.BKG.TradeUnion),
        (union, terms.SKOS.prefLabel, zh(host)),
        *((union, terms.SKOS.altLabel, zh(alias)) for alias in aliases),
    ]
    statements = [Statement(*parts, made.iri) for parts in pairs]
    return made, [*statements, Statement(meet, terms.BKG.hostedBy, union, made.iri, read)]


@dataclass
class Server:
    """A running server: where it listens, and what it serves."""

    process: subprocess.Popen
    port: int
    folder: str

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/sparql"

    def ask(self, method="GET", path="/sparql", body=None, **headers):
        """One request as it stands; status, headers and body of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def stop(self):
        """Ends the server as Ctrl-C does; what it said since."""
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=20)[1]

    def get(self, query=None, *more, **headers):
        """A query by GET; ``more`` are further pairs of parameters."""
        pairs = ([] if query is None else [("query", query)]) + list(more)
        return self.ask("GET", f"/sparql?{urlencode(pairs)}", **headers)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(folder, *options):
    """A server as a process of its own, ready."""
    port = free_port()
    words = ["--store", str(folder), "serve", "--port", str(port), *options]
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *words], stderr=subprocess.PIPE, text=True, env={**os.environ, "KG_LANG": "en"}
    )
    line = process.stderr.readline()
    assert re.fullmatch(rf"http://127\.0\.0\.1:{port}/sparql .*\n", line), line + process.stderr.read()
    return Server(process, port, str(folder))


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A store of two issues that tell of one meet."""
    folder = tmp_path_factory.mktemp("web") / "store"
    with kg.open_store(folder, create=True) as store:
        store.add(*issue("a.txt", "2031-05-06", "松岭市总工会"))
        store.add(*issue("b.txt", "2031-05-13", "北湖区总工会"))
    return folder


@pytest.fixture
def add():
    """Adds an issue to the store in a folder, as another process would."""

    def run(folder, *words):
        with kg.open_store(folder) as store:
            store.add(*issue(*words))

    return run


@pytest.fixture
def copied(filled, tmp_path):
    """A store of one's own, with the same issues."""
    shutil.copytree(filled, tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture(scope="session")
def server(filled):
    """The server of all tests that need no other."""
    running = start(filled)
    yield running
    running.stop()


@pytest.fixture
def started():
    """Starts servers of one's own, ended after the test."""
    running = []

    def run(folder, *options):
        running.append(start(folder, *options))
        return running[-1]

    yield run
    for one in running:
        if one.process.poll() is None:
            one.stop()
