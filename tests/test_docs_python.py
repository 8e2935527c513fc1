"""The examples of the Python page run, in order, on a store of the example bulletins, and print what the page shows."""

import importlib.util
from pathlib import Path

import kg

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs/python.md").read_text("utf-8")


def build():
    spec = importlib.util.spec_from_file_location("docs_build_python", ROOT / "docs/build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_examples_print_what_the_page_shows():
    assert PAGE.count(">>> ") > 12
    assert build().python_page() == PAGE, "run make docs, and look at what changed"


def test_every_public_name_is_on_the_page():
    assert [name for name in kg.__all__ if f"`{name}`" not in PAGE] == []
