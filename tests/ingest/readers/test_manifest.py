"""A manifest is read by file name; a row at fault is named by its number."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import read_issue, read_manifest
from kg.errors import ReadError


def _manifest(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "manifest.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_rows_by_file_name(tmp_path: Path, encoding: str) -> None:
    text = (
        "file,publisher,issued,title\r\n2024/a.txt,青石市总工会,2024/11/4,工会简报\r\n"
        "\r\n2024\\b.txt,云台区总工会,20241105\r\n"
    )
    assert read_manifest(_manifest(tmp_path, text, encoding)) == {
        "a.txt": {"publisher": "青石市总工会", "issued": "2024-11-04", "title": "工会简报"},
        "b.txt": {"publisher": "云台区总工会", "issued": "2024-11-05", "title": ""},
    }


def test_columns_in_any_order_and_some_missing(tmp_path: Path) -> None:
    path = _manifest(tmp_path, "Issued, file\n2024-11-04,a.txt\n")
    assert read_manifest(path) == {"a.txt": {"publisher": "", "issued": "2024-11-04", "title": ""}}


def test_entry_is_what_read_issue_takes(tmp_path: Path, bulletin: str) -> None:
    manifest = read_manifest(_manifest(tmp_path, "file,publisher,issued,title\na.txt,松溪县总工会,2024-01-02,动态\n"))
    path = tmp_path / "a.txt"
    path.write_text(bulletin, encoding="utf-8")
    issue = read_issue(path, **manifest["a.txt"])
    assert (issue.publisher, issue.issued, issue.title) == ("松溪县总工会", "2024-01-02", "动态")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a.txt,青石市总工会\n", "row 1"),
        ("file,editor\na.txt,b\n", "row 1"),
        ("file,file\na.txt,b\n", "row 1"),
        ("\n", "row 1"),
        ("file,issued\na.txt,2024-11-04\nb.txt,soon\n", "row 3: 'soon'"),
        ("file,issued\na.txt,2024-11-04\n\n,2024-11-04\n", "row 4: no file"),
        ("file,title\na.txt,one,two\n", "row 2: 3 cells under 2"),
        ("file\na.txt\nx/a.txt\n", "row 3: the file a.txt"),
        ('file,title\na.txt,"one" two\n', "row 2: malformed"),
    ],
)
@pytest.mark.usefixtures("english")
def test_row_at_fault_is_named(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_manifest(_manifest(tmp_path, text))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_empty_manifest(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="none"):
        read_manifest(tmp_path / "none.csv")
    with pytest.raises(ReadError, match="manifest"):
        read_manifest(_manifest(tmp_path, ""))
    with pytest.raises(ReadError, match=r"folder|文件夹"):
        read_manifest(tmp_path)
