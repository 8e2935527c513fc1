"""The docs say what the program does: sessions are run, and every command, query and error has its place."""

import importlib.util
import re
from pathlib import Path

import pytest

import kg
from kg.cli import main
from kg.cli.program import COMMANDS
from queries import catalogue
from queries.ask import answer

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def load_build():
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs/build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = load_build()


@pytest.mark.parametrize("name", build.SESSIONS)
def test_sessions_print_what_the_page_shows(name):
    assert build.renewed(name) == (ROOT / name).read_text("utf-8"), "run make docs, and look at what changed"


@pytest.mark.parametrize(
    ("name", "page"),
    [("queries.md", build.queries_page), ("errors.md", build.errors_page), ("cypher.md", build.cypher_page)],
)
def test_pages_taken_from_the_program_are_up_to_date(name, page):
    assert page() == (ROOT / "docs" / name).read_text("utf-8"), "run make docs"


def test_every_command_has_an_example():
    text = (ROOT / "docs/commands.md").read_text("utf-8")
    run = {command.split()[1] for command in re.findall(r"^\$ (kg .*)", text, re.MULTILINE)}
    assert set(COMMANDS) <= run


def test_every_query_is_in_the_docs():
    text = (ROOT / "docs/queries.md").read_text("utf-8")
    assert [query.name for query in catalogue.load() if f"## {query.name}\n" not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_both_readmes_have_the_same_parts():
    chinese, english = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.en.md"))
    assert chinese.count("\n## ") == english.count("\n## ")
    assert chinese.count("```") == english.count("```")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("docs") / "store"
    assert main(["--store", str(path), "import", "--manifest", str(ROOT / "examples/bulletins/manifest.csv")]) == 0
    with kg.open_store(path) as opened:
        yield opened


def questions():
    for name in ("README.md", "README.en.md"):
        rows = re.findall(r"^\| [^|]+ \| ([^|]+[?？]) \|$", (ROOT / name).read_text("utf-8"), re.MULTILINE)
        assert len(rows) >= 6
        yield from rows


@pytest.mark.parametrize("question", list(questions()))
def test_what_the_readme_says_one_can_ask_is_answered(store, question):
    assert answer(store, question).status == "answered"
