"""What is no bulletin is refused with one line that names the file and the way out."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read_issue
from kg.errors import ReadError

Refusal = Callable[[Path], str]

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
SOURCE = """# 读取文件
import sys


def main():
    for line in sys.stdin:
        print(line.strip())  # 输出每一行，去掉空白
"""
NOISE = random.Random(7)

CONTENTS = {
    "empty": (b"", "empty|空的"),
    "blank": ("\n \t\r\n　　\n".encode(), "white space|空白"),
    "only a bom": (b"\xef\xbb\xbf", "white space|空白"),
    "picture": (PNG, "picture|图片"),
    "photograph": (b"\xff\xd8\xff\xe0" + bytes(2000), "picture|图片"),
    "program": (b"MZ\x90\0\x03\0\0\0" + bytes(500), "program|程序"),
    "elf": (b"\x7fELF\x02\x01\x01" + bytes(500), "program|程序"),
    "archive": (b"PK\x03\x04" + bytes(100), ".docx"),
    "old word": (b"\xd0\xcf\x11\xe0" + bytes(100), ".docx"),
    "pdf": (b"%PDF-1.7\n", ".pdf"),
    "nul bytes": ("青石市总工会".encode() * 20 + b"\0\0\0\1\2", "binary|二进制"),
    "random": (NOISE.randbytes(5000), "binary|二进制"),
    "one letter": (b"a" * 5000, "over and over|同一个字符"),
    "one character": ("工".encode() * 5000, "over and over|同一个字符"),
    "one word": ("工会".encode() * 500, "over and over|同一个字符"),
    "english": (b"The union held its annual meeting. Everyone came and all went well. " * 50, "no Chinese|没有中文"),
    "source": (SOURCE.encode() * 5, "code|程序"),
    "few characters": ("青石市总工会".encode(), "Chinese characters|汉字"),
    "words without a sentence": (
        "青石\n云台\n松溪\n临江\n白塔\n东湖\n职工\n工会\n运动\n比赛".encode(),
        "sentence|句子",
    ),
    "garbled": (
        "".join(chr(NOISE.randint(0x4E00, 0x9FA5)) for _ in range(500)).encode() + "，".encode(),
        "garbled|乱码",
    ),
    "lost": (("青石市总工会召开会议，" + "\ufffd" * 3).encode() * 9, "damaged|损坏"),
    "big5": ("近日，青石市總工會舉辦職工運動會。".encode("big5") * 9, "iconv"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_content_is_refused(tmp_path: Path, refusal: Refusal, name: str) -> None:
    content, words = CONTENTS[name]
    path = tmp_path / "issue.txt"
    path.write_bytes(content)
    line = refusal(path)
    assert any(word in line for word in words.split("|")), line


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf", ".md"])
@pytest.mark.parametrize("name", ["empty", "picture", "program", "random", "nul bytes"])
def test_binary_content_is_refused_whatever_the_suffix(
    tmp_path: Path, refusal: Refusal, suffix: str, name: str
) -> None:
    path = tmp_path / f"issue{suffix}"
    path.write_bytes(CONTENTS[name][0])
    assert refusal(path)


def test_missing_path(tmp_path: Path, refusal: Refusal) -> None:
    assert refusal(tmp_path / "none.txt")
    assert refusal(tmp_path / "none" / "none.txt")


def test_name_too_long_or_with_a_nul(tmp_path: Path) -> None:
    for name in ("a" * 400 + ".txt", "a\0.txt"):
        with pytest.raises(ReadError):
            read_issue(tmp_path / name)


def test_folder_and_device(tmp_path: Path, refusal: Refusal) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert refusal(tmp_path / "folder.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path / "pipe.txt")


@pytest.mark.parametrize("name", ["issue.doc", "issue.xlsx", "issue.zip", "issue", "issue.jpg"])
def test_other_suffixes(tmp_path: Path, refusal: Refusal, bulletin: str, name: str) -> None:
    (tmp_path / name).write_text(bulletin, encoding="utf-8")
    assert ".docx" in refusal(tmp_path / name)


def test_name_that_cannot_be_printed(tmp_path: Path, bulletin: str) -> None:
    for name in (b"\xc7\xe0.txt", b"a\nb.txt"):
        path = tmp_path / os.fsdecode(name)
        path.write_text(bulletin, encoding="utf-8")
        with pytest.raises(ReadError) as caught:
            read_issue(path)
        assert str(caught.value).isprintable()


def test_large_file_is_refused_unread(tmp_path: Path, refusal: Refusal) -> None:
    path = tmp_path / "issue.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    start = time.perf_counter()
    assert "50 MB" in refusal(path)
    assert time.perf_counter() - start < 0.5


def test_largest_file_of_one_character_is_refused_soon(tmp_path: Path, refusal: Refusal) -> None:
    path = tmp_path / "issue.txt"
    path.write_bytes("工".encode() * 6_000_000)
    start = time.perf_counter()
    assert refusal(path)
    assert time.perf_counter() - start < 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_permission_denied(tmp_path: Path, refusal: Refusal, bulletin: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text(bulletin, encoding="utf-8")
    path.chmod(0)
    assert refusal(path)


def test_permission_error_is_one_line(tmp_path: Path, refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the tests that run as root, whom no file refuses."""
    path = tmp_path / "issue.txt"
    path.write_text("x", encoding="utf-8")

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert refusal(path)


@pytest.mark.parametrize("issued", ["yesterday", "2024-13-01", "2024-02-30", "2024", "20241"])
def test_date_that_is_none(tmp_path: Path, bulletin: str, issued: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text(bulletin, encoding="utf-8")
    with pytest.raises(ReadError, match="2024-11-04"):
        read_issue(path, issued=issued)


@pytest.mark.parametrize(
    "text",
    [
        "近日，青石市总工会举办职工运动会。",
        "青石市2024年第三季度职工人数（单位：人）\n"
        + "云台区\t12034\t8790\n松溪县\t3312\t2987\n" * 10
        + "以上数据由市总工会提供，仅供参考。",
        "近日，青石市總工會舉辦職工運動會，來自三十家企業的員工參加了比賽。" * 5,
        "# 青石工会\n\n- **云台区总工会**：举办运动会，[照片](https://example.org/photos/2024/11/a.jpg)。\n",
    ],
)
def test_short_and_odd_bulletins_are_taken(tmp_path: Path, text: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text(text, encoding="utf-8")
    assert read_issue(path).text == text
