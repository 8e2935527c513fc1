"""Plain text: the issue's text is the file's, character for character, whatever its encoding."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers import read_issue
from ingest.readers.encoding import decode
from kg.errors import ReadError

ENCODINGS = {
    "utf-8": b"",
    "utf-8-bom": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-16-le without bom": b"",
    "utf-16-be without bom": b"",
    "gb18030": b"",
    "gbk": b"",
    "gb2312": b"",
}


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_text_is_kept_character_for_character(
    tmp_path: Path, bulletin: str, name: str, newline: str, suffix: str
) -> None:
    text = "\n\n" + bulletin.replace("\n", newline) + "　末行  "
    path = tmp_path / f"issue{suffix}"
    path.write_bytes(ENCODINGS[name] + text.encode(name.split()[0].removesuffix("-bom")))
    issue = read_issue(path)
    assert issue.text == text
    assert issue.identifier == path.name


def test_one_sentence_is_read_in_each_encoding() -> None:
    text = "近日，青石市总工会举办职工运动会。"
    for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"):
        assert decode(text.encode(encoding), Path("a.txt")) == text


def test_bom_inside_the_text_is_kept(tmp_path: Path, bulletin: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("\ufeff" + bulletin + "\ufeff").encode())
    assert read_issue(path).text == bulletin + "\ufeff"


def test_rare_characters_are_read_as_gb18030(bulletin: str) -> None:
    text = bulletin + "职工代表㐂𠮷发言。"
    assert decode(text.encode("gb18030"), Path("a.txt")) == text


TRADITIONAL = "近日，青石市總工會舉辦職工運動會，來自三十家企業的員工參加了比賽，會後為他們頒發獎狀。" * 5


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("big5", TRADITIONAL.encode("big5")),
        ("shift_jis", ("工会の職員は今日、会議に参加しました。" * 20).encode("shift_jis")),
        ("euc-kr", ("노동조합은 오늘 회의를 열었습니다. 많은 직원이 참가했습니다. " * 20).encode("euc-kr")),
        ("latin-1", ("Les employés fêtaient l'été à la Fédération générale. " * 20).encode("latin-1")),
        ("every byte", bytes(range(1, 256)) * 40),
        ("cut short", b"\xd5\xe2\xca\xc7" * 3 + b"\xff\xff\xff"),
    ],
)
def test_other_encodings_are_refused(name: str, data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, Path(f"{name}.txt"))
    assert "GB18030" in str(caught.value)
    assert "iconv" in str(caught.value)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data, Path("a.txt"))
    except ReadError:
        return
    assert any(text.encode(e) in (data, data[2:], data[3:]) for e in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"))
