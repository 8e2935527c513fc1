"""The same bulletins give the same bytes, whatever the hash seed and the version of Python."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "bulletins"
FORMATS = ["nquads", "turtle12", "jsonld", "graphml", "gexf", "csv", "ftm"]
NEEDED = "import ahocorasick_rs, apsw, click, graphqlite, lxml, networkx, pyoxigraph, regex, rich, yaml"


def exported(python, folder, seed):
    """The bytes of each export of the examples, made by processes of one Python with one hash seed."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "KG_STORE": str(folder / "store")}

    def kg(*arguments):
        subprocess.run(
            [python, "-m", "kg", *arguments], env=environment, cwd=folder, check=True, capture_output=True, timeout=120
        )

    folder.mkdir()
    kg("import", str(EXAMPLES), "--manifest", str(EXAMPLES / "manifest.csv"))
    for name in FORMATS:
        kg("export", "--format", name, "-o", name)
    return {name: (folder / name).read_bytes() for name in FORMATS}


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    return exported(sys.executable, tmp_path_factory.mktemp("ours") / "here", "1")


def test_the_hash_seed_changes_nothing(ours, tmp_path):
    assert ours["nquads"]
    assert exported(sys.executable, tmp_path / "here", "2024") == ours


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_the_version_of_python_changes_nothing(ours, tmp_path, version):
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        pytest.skip(f"Python {version} is this one")
    python = shutil.which(f"python{version}")
    if python is None:
        pytest.skip(f"no python{version} here")
    if subprocess.run([python, "-c", NEEDED], capture_output=True).returncode:
        pytest.skip(f"python{version} lacks what bulletin-kg needs")
    assert exported(python, tmp_path / "here", "0") == ours
