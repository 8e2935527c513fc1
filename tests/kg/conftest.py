"""A store with the example bulletins, and ways to run commands on it."""

import os
import pty
import select
import subprocess
import sys
import time
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


@pytest.fixture(scope="session")
def at_terminal(process):
    """Run a command that asks at a terminal, type one key for each question, and return what it showed."""

    def run(*words, keys, end):
        ours, theirs = pty.openpty()
        environment = {**os.environ, "KG_LANG": "en", "TERM": "dumb", "COLUMNS": "200"}
        running = process(*words, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)
        try:
            shown = _typed(ours, keys, end)
            assert running.wait(30) == 0
        finally:
            running.kill()
            os.close(ours)
        return shown

    return run


def _typed(terminal, keys, end):
    """Answers each question with one key; the terminal drops what is typed before the program listens, so again."""
    shown, answered = "", 0
    typed = time.monotonic()
    until = typed + 90
    while time.monotonic() < until and end not in shown:
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536).decode("utf-8", "replace")
            typed = time.monotonic() - 1.5
        asked = shown.count("quit >")
        if asked > answered and time.monotonic() - typed > 2:
            os.write(terminal, keys[asked - 1].encode())
            typed = time.monotonic()
            answered = asked - 1
    return shown
