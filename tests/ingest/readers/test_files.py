"""Folders are walked in a fixed order; what is no bulletin is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import find_files
from kg.errors import ReadError


def _make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_folder_is_walked_in_order(tmp_path: Path) -> None:
    _make(tmp_path, "b.txt", "a.MD", "c/d.html", "c/a.htm", "e.docx", "f.pdf")
    _make(
        tmp_path,
        "README.md",
        "readme.txt",
        "manifest.csv",
        "Manifest.txt",
        "x.png",
        ".hidden.txt",
        ".git/a.txt",
        "~$e.docx",
    )
    found = [str(path.relative_to(tmp_path)) for path in find_files([tmp_path])]
    assert found == ["a.MD", "b.txt", "c/a.htm", "c/d.html", "e.docx", "f.pdf"]


def test_file_that_is_named_is_taken_once(tmp_path: Path) -> None:
    _make(tmp_path, "b.txt", "README.md")
    named = tmp_path / "README.md"
    assert find_files([named, tmp_path, named]) == [named, tmp_path / "b.txt"]


def test_folder_without_bulletins(tmp_path: Path) -> None:
    _make(tmp_path, "a.png")
    with pytest.raises(ReadError, match=r"\.docx"):
        find_files([tmp_path])


def test_missing_path(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="none"):
        find_files([tmp_path / "none"])


def test_two_files_of_one_name(tmp_path: Path) -> None:
    _make(tmp_path, "2023/01.txt", "2024/01.txt")
    with pytest.raises(ReadError, match=r"2023.*2024"):
        find_files([tmp_path])
