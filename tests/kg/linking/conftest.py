"""Made-up issues in which things stand under different identifiers, and what a store makes of them."""

import importlib.util
import sys
from pathlib import Path

import pytest

import kg

FOLDER = Path(__file__).resolve().parents[3] / "benchmarks" / "linkage"


def module(name):
    """One module of the linkage benchmark."""
    if f"linkage_{name}" not in sys.modules:
        spec = importlib.util.spec_from_file_location(f"linkage_{name}", FOLDER / f"{name}.py")
        sys.modules[spec.name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[spec.name])
    return sys.modules[f"linkage_{name}"]


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    with kg.open_store(tmp_path / "store", create=True) as made:
        yield made


@pytest.fixture
def made():
    """Makes an issue; ``tell`` puts facts into it."""

    def make(identifier, tell, **about):
        issue = module("made").Made(identifier, **about)
        tell(issue)
        return issue

    return make
