"""``kg explain``: the terminal's view, the count of rules, and the page as a reader meets it in a real Chromium."""

import json
import os
import re
import shutil

import pytest
from rich.text import Text

from ingest import read_issue
from ingest.explanation import explain
from kg.cli.explanation.page import render
from kg.cli.explanation.terminal import write
from kg.messages import use
from kg.model import Issue

FILE = "qingshi-2025-04-21.txt"
HOSTILE = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"


class TestTerminal:
    def test_mentions_facts_and_rules_are_shown_without_color(self, kg, examples):
        status, out, err = kg("explain", examples / FILE)
        assert (status, err) == (0, "")
        assert "\x1b" not in out
        assert "〔4月15日|Date〕，〔市总工会|Organization〕召开〔七届三次常委（扩大）会议|Event〕" in out
        assert "市总工会 → 青石市总工会 (municipal federation)" in out
        assert re.search(r"hosted by +青石市总工会 \(召开\)  event\.object 0\.9", out)

    def test_marks_nest(self, kg, examples):
        out = kg("explain", examples / FILE)[1]
        assert "〔第六届〔“青石工匠杯”|Quoted〕职工职业技能大赛启动仪式|Event〕" in out

    def test_no_store_is_made(self, kg, examples, tmp_path):
        kg("explain", examples / FILE)
        assert not (tmp_path / "store").exists()

    def test_what_looks_factual_and_gave_nothing_is_marked(self, capsys):
        text = "青石工会简报\n\n2023年，他获得青石市五一劳动奖章；\n\n" + "天气很好。" * 9
        write(explain(Issue("a.txt", text, "青石市总工会", "2025-04-21")), colored=False)
        assert re.search(r"【[^】]+】〔2023年\|", capsys.readouterr().out)

    def test_color_says_it_without_brackets(self, capsys, examples):
        write(explain(read_issue(examples / FILE)), colored=True)
        out = capsys.readouterr().out
        assert "\x1b[" in out
        assert "〔市总工会" not in out
        assert "市总工会召开" in Text.from_ansi(out).plain

    def test_publisher_and_day_can_be_given(self, kg, examples):
        out = kg("explain", examples / FILE, "--publisher", "白石市总工会", "--issued", "2024-05-01")[1]
        assert "白石市总工会" in out
        assert "2024-04-15" in out

    def test_rules_are_counted(self, kg, examples):
        status, out, err = kg("explain", "--rules", examples)
        counted = dict(line.split() for line in out.splitlines()[2:] if line.strip())
        assert status == 0
        assert int(counted["organization.headed"]) > 10
        assert "0" in counted.values()
        assert "Rules that gave nothing in 3 files" in err

    @pytest.mark.parametrize(
        "words",
        [(), (FILE, FILE), (".",), ("--rules", ".", "--html", "a.html"), (FILE, "--issued", "yesterday")],
    )
    def test_wrong_usage(self, kg, examples, monkeypatch, words):
        monkeypatch.chdir(examples)
        assert kg("explain", *words)[0] == 2

    def test_an_absent_file_is_one_line(self, kg, tmp_path):
        status, out, err = kg("explain", tmp_path / "no.txt")
        assert (status, out, err.count("\n")) == (1, "", 1)


@pytest.fixture(scope="module")
def page_file(tmp_path_factory, examples):
    text = (examples / FILE).read_text("utf-8").replace("春风送岗", HOSTILE)
    file = tmp_path_factory.mktemp("explain") / "read.html"
    use("zh")
    file.write_text(render(explain(Issue(FILE, text, "青石市总工会", "2025-04-21", HOSTILE))), "utf-8")
    use(None)
    return file


@pytest.fixture(scope="module")
def browser():
    """A real Chromium that reaches no host; tests are skipped without one, but fail where CI=true."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("needs chromium and chromedriver on the PATH")
    selenium = pytest.importorskip("selenium.webdriver")
    options = selenium.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,900"):
        options.add_argument(argument)
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = selenium.Chrome(options=options, service=selenium.ChromeService(driver))
    yield started
    started.quit()


@pytest.fixture
def page(browser, page_file):
    browser.get(page_file.as_uri())
    return browser


class TestPage:
    def test_the_command_writes_it(self, kg, examples, tmp_path):
        status, out, err = kg("explain", examples / FILE, "--html", tmp_path / "a.html")
        assert (status, out) == (0, "")
        assert "it needs no connection" in err
        text = (tmp_path / "a.html").read_text("utf-8")
        assert "{{" not in text
        assert not re.search(r'(?:src|href)="(?!#|data:)', text)

    def test_nothing_is_asked_for_and_nothing_fails(self, page):
        asked = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
        addresses = [one["params"]["request"]["url"] for one in asked if one["method"] == "Network.requestWillBeSent"]
        assert addresses
        assert all(address.startswith(("file:", "data:")) for address in addresses)
        assert [entry for entry in page.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []

    def test_names_are_text(self, page):
        assert page.execute_script("return window.hacked === undefined")
        assert HOSTILE in page.execute_script("return document.querySelector('main').textContent")
        assert page.title == HOSTILE

    def test_a_click_on_a_mention_tells_its_value_and_rule(self, page):
        page.execute_script("document.querySelector('main .m.k-organization').click()")
        tip = page.find_element("id", "tip").text
        assert all(word in tip for word in ("组织", "市级总工会", "青石市总工会", "organization.headed"))
        page.execute_script("document.getElementById('text').click()")
        assert not page.find_element("id", "tip").is_displayed()

    def test_hovering_tells_too(self, page):
        from selenium.webdriver import ActionChains

        ActionChains(page).move_to_element(page.find_element("css selector", "main .m.k-date")).perform()
        assert "2025-04-15" in page.find_element("id", "tip").text

    def test_a_rule_lights_all_that_it_gave(self, page):
        button = page.find_element("css selector", "#rules [data-rule='role.verb']")
        page.execute_script("arguments[0].click()", button)
        times = int(button.find_element("tag name", "small").text)
        lit = page.find_elements("css selector", ".lit")
        assert len(lit) == times
        assert {one.get_attribute("data-rule") for one in lit} == {"role.verb"}
        page.execute_script("arguments[0].click()", button)
        assert page.find_elements("css selector", ".lit") == []

    def test_kinds_are_filtered(self, page):
        page.execute_script("document.querySelector('[name=kind][value=person]').click()")
        assert page.execute_script("return document.querySelectorAll('.m.k-person:not(.off)').length") == 0
        assert page.execute_script("return document.querySelectorAll('.m.k-date:not(.off)').length") > 5

    def test_only_what_was_missed(self, page):
        page.execute_script("document.getElementById('misses').click()")
        rows = [row for row in page.find_elements("css selector", "main .row") if row.is_displayed()]
        assert all("unread" in r.get_attribute("class") or "named" in r.get_attribute("class") for r in rows)
        assert bool(rows) != page.find_element("id", "nothing").is_displayed()

    def test_the_language_switches(self, page):
        assert "显示" in page.find_element("id", "desk").text
        page.find_element("id", "language").click()
        desk = page.find_element("id", "desk").text
        assert "Organization" in desk
        assert "组织" not in desk
        assert "hosted by" in page.find_element("tag name", "main").text

    @pytest.mark.parametrize("width", [360, 800, 1600])
    def test_it_fits_every_width(self, page, width):
        metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
        page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        wide = page.execute_script("return document.documentElement.scrollWidth")
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        assert wide <= width
