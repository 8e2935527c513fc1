"""The page and the diagram in docs/ say what the Turtle files say."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from ontology import load
from ontology.document import main
from ontology.requirements import requirements

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docs") / "ontology.md"
    assert main([str(path)]) == 0
    return path


@pytest.mark.parametrize("suffix", [".md", ".svg"])
def test_docs_are_up_to_date(written: Path, suffix: str) -> None:
    committed = (DOCS / "ontology.md").with_suffix(suffix).read_text(encoding="utf-8")
    fresh = written.with_suffix(suffix).read_text(encoding="utf-8")
    assert committed == fresh, "run: python -m ontology.document docs/ontology.md"


def test_page_has_every_term_once_and_every_requirement(written: Path) -> None:
    text = written.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?:&emsp;)*(?:\*\*)?`([\w-]+:[\w-]+)`(?:\*\*)? \|", text, re.MULTILINE)
    assert sorted(rows) == sorted(one.curie for one in [*load().classes.values(), *load().properties.values()])
    assert all(one.chinese in text and one.english in text for one in requirements())


def test_table_rows_have_as_many_cells_as_their_head(written: Path) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", written.read_text(encoding="utf-8"), re.MULTILINE):
        assert len({row.count(" | ") for row in table.splitlines()}) == 1


def test_diagram_is_well_formed_and_names_the_kinds(written: Path) -> None:
    root = ET.parse(written.with_suffix(".svg")).getroot()
    words = " ".join(root.itertext())
    assert "href" not in "".join(root.attrib)
    for one in load().classes.values():
        if one.coarse and one.curie not in ("bkg:Honour",):
            assert one.labels["zh"] in words


def test_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "python -m ontology.document" in capsys.readouterr().err
