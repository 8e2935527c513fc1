"""The wheel holds all that the program needs: installed into an empty environment it works from another directory."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*words, **options):
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "KG_STORE")}
    environment["KG_LANG"] = "en"
    return subprocess.run(words, capture_output=True, text=True, timeout=300, env=environment, **options)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(out.glob("bulletin_kg-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """An environment of its own that holds the wheel; the dependencies come from the environment of the tests."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False)
    python = home / "bin/python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", wheel)
    done = run(*pip)
    assert done.returncode == 0, done.stderr
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
    Path(site, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home


def test_the_wheel_holds_the_packages_with_their_data_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kg", "ontology", "ingest", "queries"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    for package in ("kg", "ontology", "ingest", "queries"):
        here = [p for p in (ROOT / package).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        assert {str(p.relative_to(ROOT)) for p in here} <= set(names)


def test_the_installed_program_works_from_another_directory(installed, tmp_path):
    where = run(installed / "bin/python", "-c", "import kg; print(kg.__file__)", cwd=tmp_path)
    assert where.stdout.startswith(str(installed))
    kg = installed / "bin/kg"
    example = ROOT / "examples/bulletins/qingshi-2025-06-30.html"
    for words in (
        ("import", example),
        ("questions", "events"),
        ("cypher", "MATCH (e:Event) RETURN e.name"),
        ("network", "network.html"),
        ("export", "--format", "nquads", "-o", "graph.nq"),
        ("check",),
    ):
        done = run(kg, *words, cwd=tmp_path)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    assert (tmp_path / "network.html").stat().st_size > 10_000
    assert (tmp_path / "graph.nq").stat().st_size > 10_000
