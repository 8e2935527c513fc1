"""Every recorded rule gives something in the bulletins at hand: one that fires nowhere is untested or needless."""

from pathlib import Path

import pytest

from ingest import read_issue
from ingest.explanation import coverage, explain, known, recorded, shadowed
from ingest.readers import find_files, read_manifest

ROOT = Path(__file__).resolve().parents[2]
INVENTED = "tests/bulletins/invented"
FOLDERS = ("examples/bulletins", "tests/bulletins/tuned", INVENTED, "../shared/bulletins")


def issues():
    for folder in (ROOT / name for name in FOLDERS):
        if folder.is_dir():
            manifest = folder / "manifest.csv"
            told = read_manifest(manifest) if manifest.exists() else {}
            for file in find_files([folder]):
                given = told.get(file.name, {})
                yield read_issue(file, publisher=given.get("publisher", ""), issued=given.get("issued", ""))


@pytest.fixture(scope="module")
def counted():
    return coverage(issues())


def test_every_recorded_rule_gives_something(counted):
    silent = [rule for rule in recorded() if not counted[rule]]
    matched = shadowed(issues()) if silent else {}
    told = [f"{rule}: {_why(matched.get(rule))}" for rule in sorted(silent)]
    assert not silent, f"rules that give nothing in {', '.join(FOLDERS)}: {'; '.join(told)}"


def _why(shadows):
    if shadows is None:
        return "matches nowhere"
    return (
        "shadowed by " + ", ".join(rule for rule, _ in shadows.most_common(3) if rule) if shadows else "matches in vain"
    )


def test_no_rule_is_always_shadowed():
    for rule, shadows in shadowed(issues()).items():
        assert shadows[""], f"{rule} is always shadowed by {', '.join(sorted(shadows))}"


def test_every_rule_that_gives_something_is_known(counted):
    assert set(counted) == known()


def test_what_is_explained_is_what_is_extracted():
    import ingest

    for issue in list(issues())[:6]:
        extraction = ingest.extract(issue)
        stated = {(s.evidence.begin, s.evidence.end) for s in extraction.statements if s.evidence}
        explained = explain(issue)
        sentences = [piece for piece in explained.pieces if piece.role == "sentence"]
        assert stated <= {(piece.begin, piece.end) for piece in sentences}
        assert {piece.facts != () for piece in sentences if piece.state == "read"} <= {True}
        marked = {m.value for piece in sentences for m in piece.marks if m.kind == "event"}
        assert len(marked) <= extraction.report.events
