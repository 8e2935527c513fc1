"""The picture as a reader meets it: a real Chromium that can reach no host."""

from __future__ import annotations

import json
import time

import pytest

from queries.picture import draw

CITY = "organization/青石市总工会"
HOSTILE = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"


@pytest.fixture(scope="module")
def page_file(network, tmp_path_factory):
    graph = network.copy()
    hostile = next(node for node, facts in graph.nodes(data=True) if facts["name"] == "青石工人报社")
    graph.nodes[hostile]["name"] = HOSTILE
    file = tmp_path_factory.mktemp("picture") / "network.html"
    draw(graph, file)
    return file


@pytest.fixture
def page(browser, page_file):
    return _opened(browser, page_file)


def test_nothing_is_asked_for_and_nothing_fails(page) -> None:
    asked = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    addresses = [one["params"]["request"]["url"] for one in asked if one["method"] == "Network.requestWillBeSent"]
    assert addresses
    assert all(address.startswith(("file:", "data:")) for address in addresses)
    assert [entry for entry in page.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []


def test_each_line_fits_its_card(page) -> None:
    too_wide = page.execute_script(
        """const ctx = document.createElement("canvas").getContext("2d");
        ctx.font = `500 13px ${FONT}`;
        const room = { organization: 42, event: 24, person: 36, place: 36, award: 40, series: 28 };
        const wide = (node) => node.lines.some((line) => ctx.measureText(line).width > node.width - room[node.kind]);
        return NODES.filter(wide).map((node) => node.lines);"""
    )
    assert too_wide == []


def test_a_click_on_a_node_tells_its_facts_with_evidence(page) -> None:
    _click(page, f"network.getPosition('{CITY}')")
    panel = _text(page, "panel")
    assert "青石市总工会" in panel
    assert "主办" in panel
    assert "近日，青石市总工会" in panel
    assert "青石工会一周动态（第9期）" in panel
    assert "2024-03-11" in panel


def test_a_click_on_an_edge_tells_its_sentence(page) -> None:
    page.execute_script("window.edge = EDGES.find((edge) => edge.relation === 'HOSTED' && edge.turn === 0)")
    _click(page, "network.body.edges[edge.id].edgeType.getPoint(0.5)")
    assert page.execute_script("return isEdge(chosen)")
    assert "近日，" in _text(page, "panel")
    assert "主办" in _text(page, "panel")


def test_search_finds_by_part_and_enter_goes_on(page) -> None:
    query = page.find_element("id", "query")
    query.send_keys("云岭区")
    assert _text(page, "found") == "4"
    seen = []
    for _ in range(5):
        query.send_keys("\n")
        seen.append(page.execute_script("return nodeById.get(chosen).name"))
    assert len(set(seen)) == 4
    assert seen[0] == seen[4]
    assert all("云岭区" in name for name in seen)


def test_filters_by_kind_relation_and_time(page) -> None:
    def visible() -> int:
        return page.execute_script("return NODES.length - NODES.filter((node) => hidden.has(node.id)).length")

    whole = visible()
    page.find_element("css selector", "#kinds input[value=person]").send_keys(" ")
    assert visible() <= whole - 32
    page.find_element("css selector", "#relations input[value=HOSTED]").send_keys(" ")
    assert page.execute_script("return EDGES.every((edge) => edge.relation !== 'HOSTED' || hidden.has(edge.id))")
    page.find_element("id", "reset").click()
    assert visible() == whole
    page.find_element("id", "until").send_keys("\ue012" * 10)
    assert visible() < whole
    late = page.execute_script(
        "return NODES.filter((node) => !hidden.has(node.id) && node.kind === 'event')"
        ".filter((node) => node.start_date > dates[until.value])"
    )
    assert late == []


def test_the_language_switch_changes_every_word(page) -> None:
    page.find_element("id", "language").click()
    words = [_text(page, "filters"), _text(page, "counts"), _text(page, "heading"), _text(page, "fit")]
    assert "hosted" in words[0]
    assert not any("\u4e00" <= character <= "\u9fff" for word in words for character in word)
    assert page.execute_script("return document.documentElement.lang") == "en"


def test_names_and_quotes_are_never_markup(page) -> None:
    page.execute_script("visit(NODES.find((node) => node.name.startsWith('<script>')).id)")
    page.execute_script("hover(NODES.find((node) => node.name.startsWith('<script>')).id, { clientX: 5, clientY: 5 })")
    page.find_element("id", "query").send_keys("<script>")
    assert HOSTILE in _text(page, "panel")
    assert HOSTILE in _text(page, "matches")
    assert page.execute_script("return window.hacked") is None
    assert page.execute_script("return document.images.length") == 0


def test_keys_reach_search_and_close_the_panel(page) -> None:
    body = page.find_element("tag name", "body")
    body.send_keys("/")
    assert page.execute_script("return document.activeElement.id") == "query"
    page.execute_script(f"visit('{CITY}')")
    body.send_keys("\ue00c")
    assert page.execute_script("return panel.hidden")


def test_a_phone_has_no_sideways_scrolling(browser, page, page_file) -> None:
    screen = {"width": 400, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    try:
        phone = _opened(browser, page_file)
        phone.execute_script(f"visit('{CITY}')")
        assert phone.execute_script("return document.documentElement.scrollWidth") <= 400
        assert phone.execute_script("return panel.getBoundingClientRect().width") <= 400
        assert not phone.execute_script("return document.getElementById('filters').open")
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_dark_page_is_dark(browser, page, page_file) -> None:
    dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
    try:
        color = browser.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
        assert color == "rgb(20, 23, 26)"
        assert browser.execute_script("return mode()") == "dark"
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def _opened(browser, file):
    browser.get_log("performance")
    browser.get(file.as_uri())
    deadline = time.monotonic() + 10
    while not browser.execute_script(
        "return typeof network === 'object' && document.getElementById('counts').textContent"
    ):
        assert time.monotonic() < deadline, "the page did not start"
        time.sleep(0.02)
    return browser


def _click(page, position: str) -> None:
    from selenium.webdriver import ActionChains

    page.execute_script(
        "network.moveTo({ position: arguments[0], scale: 1 })", page.execute_script(f"return {position}")
    )
    page.execute_script("network.redraw()")
    spot = page.execute_script(f"return network.canvasToDOM({position})")
    size = page.execute_script("return [canvas.clientWidth, canvas.clientHeight]")
    canvas = page.find_element("id", "canvas")
    ActionChains(page).move_to_element_with_offset(
        canvas, round(spot["x"] - size[0] / 2), round(spot["y"] - size[1] / 2)
    ).click().perform()
    deadline = time.monotonic() + 5
    while page.execute_script("return panel.hidden"):
        assert time.monotonic() < deadline, "the click chose nothing"
        time.sleep(0.02)


def _text(page, identifier: str) -> str:
    return page.execute_script("return document.getElementById(arguments[0]).innerText", identifier)
