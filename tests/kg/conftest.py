"""A store with the example bulletins, and ways to run commands on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.messages import use

EXAMPLES = Path(__file__).resolve().parents[2] / "examples/bulletins"


@pytest.fixture(scope="session")
def examples():
    """The folder of the example bulletins."""
    return EXAMPLES


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A store that holds the example bulletins."""
    store = tmp_path_factory.mktemp("filled") / "store"
    use("en")
    assert main(["--store", str(store), "import", "--manifest", str(EXAMPLES / "manifest.csv")]) == 0
    use(None)
    return store


@pytest.fixture
def kg(monkeypatch, capsys, tmp_path):
    """Run a command line in English and return its exit status, output and error output."""
    for name, value in {"KG_LANG": "en", "KG_STORE": str(tmp_path / "store"), "COLUMNS": "200"}.items():
        monkeypatch.setenv(name, value)

    def run(*words, store=None):
        status = main([*(["--store", str(store)] if store else []), *map(str, words)])
        return status, *capsys.readouterr()

    yield run
    use(None)


@pytest.fixture(scope="session")
def process():
    """Start the program as a process of its own."""

    def start(*words, **options):
        environment = {**os.environ, "KG_LANG": "en"}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment, **options}
        return subprocess.Popen([sys.executable, "-m", "kg", *map(str, words)], **pipes)

    return start
