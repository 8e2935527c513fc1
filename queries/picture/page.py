"""The only file that knows pyvis: has it fill in our page, with everything the page needs inside the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from pyvis.network import Network

from kg.messages import entries

_ASSETS = Path(__file__).with_name("assets")
_SCRIPTS = ("words.js", "theme.js", "drawing.js", "details.js", "filters.js", "search.js", "page.js")
# vis-network's own style sheet is left out: it is 220 KB of images for buttons that this page does not show.
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 0,
        "zoomSpeed": 0.6,
        "keyboard": {"enabled": True, "bindToWindow": False, "speed": {"x": 12, "y": 12, "zoom": 0.03}},
    },
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}


def render(nodes: Sequence[Mapping[str, Any]], edges: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The whole page as text. ``facts`` are the page's own: title, language, left_out."""
    network = Network(directed=True)
    for node in nodes:
        network.add_node(node["id"], shape="custom", **{key: node[key] for key in node if key != "id"})
    for edge in edges:
        ends = edge["from"], edge["to"]
        network.add_edge(*ends, **{key: edge[key] for key in edge if key not in ("from", "to")})
    network.set_options(json.dumps(_OPTIONS))
    network.set_template_dir(str(_ASSETS), "page.html")
    network.templateEnv.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    network.templateEnv.globals.update(_parts(), facts=dict(facts))
    return str(network.generate_html())


def _parts() -> dict[str, Any]:
    words = {key.partition(".")[2]: text for key, text in entries("picture").items()}
    return {
        "words": words,
        "style": _asset("page.css"),
        "script": "\n".join(map(_asset, _SCRIPTS)),
        "vis": _vis(),
    }


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text("utf-8")


def _vis() -> str:
    """The library as pyvis ships it, without the line that points a debugger to a file that is not there."""
    text = files("pyvis").joinpath(_VIS).read_text("utf-8")
    return text.partition("//# sourceMappingURL=")[0]
