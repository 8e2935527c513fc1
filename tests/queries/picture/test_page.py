from __future__ import annotations

import copy
import json
import re

import networkx as nx
import pytest

from kg.messages import entries
from queries.picture import draw
from queries.picture.cards import GROUPS

HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>{{ words }}"


@pytest.fixture(scope="module")
def html(network, tmp_path_factory) -> str:
    file = tmp_path_factory.mktemp("picture") / "network.html"
    draw(network, file, title="青石市工会活动")
    return file.read_text("utf-8")


def test_the_file_refers_to_nothing_outside(html: str) -> None:
    assert not re.findall(r"""(?:src|href|action|poster|data)\s*=\s*["']?\s*(?:https?:)?//""", html, re.IGNORECASE)
    assert not re.findall(r"@import|url\(\s*['\"]?(?!data:)|sourceMappingURL|<link[^>]+stylesheet", html)
    assert "w3id.org" not in html


def test_the_file_is_small_and_of_our_making(html: str) -> None:
    assert len(html.encode()) < 1_000_000
    assert html.count("<h1") == 1
    assert "<title>青石市工会活动</title>" in html
    assert "bootstrap" not in html


def test_the_same_network_gives_the_same_bytes(network, tmp_path) -> None:
    shuffled = nx.MultiDiGraph()
    shuffled.add_nodes_from(reversed(list(network.nodes(data=True))))
    shuffled.add_edges_from(reversed(list(network.edges(keys=True, data=True))))
    draw(network, tmp_path / "one.html")
    draw(shuffled, tmp_path / "other.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "other.html").read_bytes()


def test_the_network_stays_as_it_was(network, tmp_path) -> None:
    before = copy.deepcopy(nx.node_link_data(network, edges="edges"))
    draw(network, tmp_path / "network.html")
    assert nx.node_link_data(network, edges="edges") == before


def test_parallel_edges_are_kept(html: str) -> None:
    edges = _data(html, "EDGES")
    assert {edge["turn"] for edge in edges} >= {0, 1}
    assert len({edge["id"] for edge in edges}) == len(edges) == 133


def test_markup_in_names_and_titles_is_text(network, tmp_path) -> None:
    small = network.subgraph(list(network)[:12]).copy()
    small.nodes[next(iter(small))]["name"] = HOSTILE
    draw(small, tmp_path / "network.html", title=HOSTILE)
    html = (tmp_path / "network.html").read_text("utf-8")
    assert "<script>window.hacked" not in html
    assert "<img" not in html
    assert HOSTILE in {record["name"] for record in _data(html, "NODES")}
    assert html.count("</script>") == 2


def test_an_empty_network_is_a_page(tmp_path) -> None:
    draw(nx.MultiDiGraph(), tmp_path / "empty.html", lang="en")
    assert '<html lang="en">' in (tmp_path / "empty.html").read_text("utf-8")


def test_every_word_is_in_both_languages() -> None:
    words = entries("picture")
    assert all(text["zh"] and text["en"] for text in words.values())
    for relation in ("HOSTED", "UNDERTOOK", "SUPPORTED", "GUIDED", "TOOK_PART_IN", "WON", "HOLDS_POST", "PART_OF"):
        assert f"picture.relation.{relation}" in words
    for kind, group in GROUPS.items():
        assert {f"picture.type.{kind}", f"picture.mark.{kind}", f"picture.group.{group}"} <= set(words)


def test_words_that_the_page_says_are_there(html: str) -> None:
    said = set(re.findall(r'data-say(?:-\w+)?="(\w+)"', html)) | set(re.findall(r'\bsay\("(\w+)"', html))
    assert {f"picture.{word}" for word in said} <= set(entries("picture"))


def _data(html: str, name: str) -> list[dict]:
    return json.loads(re.search(rf"^const {name} = (.*);$", html, re.MULTILINE)[1])
