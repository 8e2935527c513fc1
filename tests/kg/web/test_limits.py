"""Limits of time, memory and size hold, many may ask at once, and an import goes on beside them."""

import http.client
import json
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.stores.index import IN_MEMORY

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s FILTER(?a != ?s) }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p } ORDER BY ?p ?l ?a"
MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
"""Its rows are tens of thousands: far more than is held back before anything is sent."""
ISSUES = "SELECT (COUNT(*) AS ?n) { ?issue a bkg:Issue }"


def number(answer):
    status, _, body = answer
    assert status == 200, body
    return int(json.loads(body)["results"]["bindings"][0]["n"]["value"])


def children(process):
    """The processes that a process started and that still run."""
    found = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return {int(one) for one in found}


def test_a_query_over_its_time_is_503_and_its_process_is_ended(started, filled):
    server = started(filled, "--timeout", "0.5")
    began = time.monotonic()
    status, headers, body = server.get(ENDLESS)
    assert (status, headers["Retry-After"]) == (503, "5")
    assert b"longer than 0.5 s" in body
    assert time.monotonic() - began < 10
    assert number(server.get(ISSUES)) == 2
    assert len(children(server.process)) == 1


def test_a_query_that_takes_too_much_memory_is_503(started, filled, monkeypatch):
    server = started(filled, "--max-memory", "300")
    status, _, body = server.get(GREEDY)
    assert (status, b"too much memory" in body) == (503, True)
    assert number(server.get(ISSUES)) == 2


def test_an_answer_that_is_too_large_is_refused(started, filled):
    server = started(filled, "--max-size", "1")
    status, _, body = server.get(MANY)
    assert (status, b"larger than 1 MB" in body) == (403, True)


def test_a_large_answer_that_fails_on_its_way_is_seen_to_be_broken(started, filled):
    server = started(filled, "--max-size", "3")
    with pytest.raises(http.client.IncompleteRead):
        server.get(MANY)
    assert "larger than 3 MB" in server.stop()


def test_a_large_answer_comes_whole_and_in_pieces(server):
    status, headers, body = server.get(f"{MANY} LIMIT 20000")
    assert (status, headers["Transfer-Encoding"]) == (200, "chunked")
    assert len(json.loads(body)["results"]["bindings"]) == 20_000


def test_a_query_whose_client_has_gone_is_ended(started, filled):
    server = started(filled, "--timeout", "60")
    with socket.create_connection(("127.0.0.1", server.port)) as client:
        client.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        time.sleep(1)
        (process,) = children(server.process)
    end = time.monotonic() + 10
    while process in children(server.process):
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("where", ["memory", "disk"])
def test_many_ask_while_issues_come_in(started, copied, add, where):
    if where == "disk":
        add(copied, "large.txt", "2031-06-01", "大工会", [f"第{at}工会" for at in range(IN_MEMORY)])
    server = started(copied, "--timeout", "20")
    before = number(server.get(ISSUES))
    with ThreadPoolExecutor(12) as pool:
        counted = [pool.submit(lambda: number(server.get(ISSUES))) for _ in range(40)]
        slow = [pool.submit(server.get, "SELECT (COUNT(*) AS ?n) { ?a a ?b . ?c a ?d }") for _ in range(8)]
        for name in ("c.txt", "d.txt"):
            add(copied, name, "2031-07-01", "新区总工会")
    assert {one.result() for one in counted} <= {before, before + 1, before + 2}
    assert [one.result()[0] for one in slow] == [200] * 8
    assert number(server.get(ISSUES)) == before + 2
    server.stop()
    assert not [one.name for one in copied.iterdir() if one.name.startswith("rdf-copy")]


def test_a_store_that_was_damaged_meanwhile_is_503_and_told(started, copied):
    server = started(copied)
    (copied / "bulletins.sqlite").write_bytes(b"not a database" * 1000)
    status, _, body = server.get(ISSUES)
    assert (status, b"damaged" in body, body.count(b"\n")) == (503, True, 1)
    assert server.stop() == "Stopped.\n"


def test_ctrl_c_ends_it_quietly_and_at_once(started, filled):
    server = started(filled)
    pool = ThreadPoolExecutor(1)
    asked = pool.submit(server.get, ENDLESS)
    time.sleep(1)
    processes = children(server.process)
    began = time.monotonic()
    assert server.stop() == "Stopped.\n"
    assert server.process.returncode == 0
    assert time.monotonic() - began < 8
    assert asked.result()[0] == 503
    assert not [one for one in processes if Path(f"/proc/{one}").exists()]


def test_a_store_that_is_not_there_is_told(tmp_path):
    words = [sys.executable, "-m", "kg", "--store", tmp_path / "none", "--lang", "en", "serve"]
    found = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False)
    assert (found.returncode, found.stderr.count("\n")) == (1, 1)
    assert "No store at" in found.stderr


def test_a_port_in_use_is_told(server, filled):
    words = [sys.executable, "-m", "kg", "--store", filled, "--lang", "en", "serve", "--port", str(server.port)]
    found = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False)
    assert (found.returncode, found.stderr.count("\n")) == (1, 1)
    assert f"Port {server.port}" in found.stderr
