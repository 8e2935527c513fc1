"""A web page is read as a browser shows it, without menus and scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read_issue
from kg.errors import ReadError

PAGE = """<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>不读的标题</title><style>p {{ color: red }}</style></head>
<body><nav><a href="/">首页</a></nav><script>var a = "脚本";</script>
<h1>青石工会&middot;简报</h1><!-- 注释 -->
<div>第一行<br>第二行&nbsp;&lt;完&gt;</div>
<p>近日，<b>云台区总工会</b>举办第三届
   职工运动会，来自各企业的职工参加了比赛，
   并为他们颁发了奖状。</p>
<table><tr><th>单位</th><th>名次</th></tr><tr><td><p>云台区</p></td><td>一</td></tr></table>
<ul><li>其一</li><li>其二</li></ul>
</body></html>
"""
TEXT = (
    "青石工会·简报\n第一行\n第二行\u00a0<完>\n"
    "近日，云台区总工会举办第三届职工运动会，来自各企业的职工参加了比赛，并为他们颁发了奖状。\n"
    "单位\t名次\n云台区\t一\n其一\n其二"
)


@pytest.mark.parametrize(
    ("declared", "actual"),
    [
        ("utf-8", "utf-8"),
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("gb2312", "utf-8"),
        ("iso-8859-1", "gb18030"),
        ("utf-8", "gb18030"),
    ],
)
@pytest.mark.parametrize("suffix", [".html", ".htm"])
def test_page_becomes_lines(tmp_path: Path, declared: str, actual: str, suffix: str) -> None:
    path = tmp_path / f"issue{suffix}"
    path.write_bytes(PAGE.format(charset=declared).encode(actual))
    assert read_issue(path).text == TEXT


def test_declared_big5_is_read(tmp_path: Path) -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>近日，青石市總工會舉辦職工運動會。</p>'
    path = tmp_path / "issue.html"
    path.write_bytes(page.encode("big5"))
    assert read_issue(path).text == "近日，青石市總工會舉辦職工運動會。"


def test_wrong_declaration_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "issue.html"
    path.write_bytes(b"<meta charset=gbk><p>\xff\xff\xfe" + "近日，青石市总工会举办运动会。".encode("gbk"))
    with pytest.raises(ReadError, match="gbk"):
        read_issue(path)


def test_layout_table_keeps_its_paragraphs(tmp_path: Path) -> None:
    sentence = "近日，云台区总工会举办第三届职工运动会，来自各企业的职工参加了比赛，并为他们颁发了奖状。"
    path = tmp_path / "issue.html"
    path.write_text(f"<table><tr><td>{f'<p>{sentence}</p>' * 3}</td></tr></table>", encoding="utf-8")
    assert read_issue(path).text == "\n".join([sentence] * 3)


def test_deep_nesting_is_read_whole_or_refused(tmp_path: Path, outcome: Callable[[Path], str]) -> None:
    path = tmp_path / "issue.html"
    sentence = "近日，云台区总工会举办第三届职工运动会。"
    path.write_text("<div>" * 1000 + sentence, encoding="utf-8")
    assert outcome(path) == sentence
    path.write_text(sentence + "<div>" * 5000 + sentence, encoding="utf-8")
    assert outcome(path).startswith("refused: ")


@pytest.mark.parametrize(
    "page", ["<html></html>", "<!-- -->", "<script>var a = '近日，青石市总工会举办运动会。'</script>", "<"]
)
def test_page_without_text(tmp_path: Path, page: str) -> None:
    path = tmp_path / "issue.html"
    path.write_text(page, encoding="utf-8")
    with pytest.raises(ReadError):
        read_issue(path)
