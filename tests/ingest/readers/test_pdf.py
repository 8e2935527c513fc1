"""A PDF is read by its text layer; one without, or locked, or damaged is refused."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from ingest.readers import read_issue
from kg.errors import ReadError

FIRST = [
    "青石工会简报",
    "第12期　2024年11月4日",
    "近日，云台区总工会举办第三届职工运动会，来自各企业的",
    "职工参加了比赛。",
]
SECOND = ["市总工会召开会议，研究部署全市工会系统重点工作。"]


def _pdf(*pages: list[str], gap: float = 0) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for number, lines in enumerate(pages, start=1):
        canvas.setFont("STSong-Light", 12)
        for index, line in enumerate(lines):
            canvas.drawString(60, 780 - 20 * index, line, charSpace=gap)
        canvas.drawString(290, 30, f"- {number} -")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _write(folder: Path, content: bytes) -> Path:
    path = folder / "issue.pdf"
    path.write_bytes(content)
    return path


def test_text_layer_is_read_without_page_numbers(tmp_path: Path) -> None:
    issue = read_issue(_write(tmp_path, _pdf(FIRST, SECOND)))
    assert issue.text.splitlines() == [*FIRST, *SECOND]
    assert issue.issued == "2024-11-04"


def test_spaced_type_is_closed_up(tmp_path: Path) -> None:
    issue = read_issue(_write(tmp_path, _pdf([" ".join(FIRST[2])], SECOND)))
    assert issue.text.splitlines() == [FIRST[2], *SECOND]


def _encrypted(user: str, owner: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(FIRST))))
    writer.encrypt(user, owner, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_encrypted_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"encrypted|加密"):
        read_issue(_write(tmp_path, _encrypted("secret", "owner")))


def test_file_that_is_only_protected_against_change_is_read(tmp_path: Path) -> None:
    assert "云台区总工会" in read_issue(_write(tmp_path, _encrypted("", "owner"))).text


def test_scan_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(ReadError, match="OCR"):
        read_issue(_write(tmp_path, buffer.getvalue()))


def test_damage_is_refused_or_mended_in_silence(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str], outcome: Callable[[Path], str]
) -> None:
    whole = _pdf(FIRST)
    damaged = [whole[: len(whole) * i // 12] for i in range(1, 12)]
    damaged += [whole[:at] + b"\0\xff\0" + whole[at + 3 :] for at in range(0, len(whole), len(whole) // 25)]
    damaged += [b"%PDF-1.7\n%%EOF", b"%PDF-", whole.replace(b"startxref", b"startxxxx")]
    with caplog.at_level(logging.DEBUG):
        for content in damaged:
            text = outcome(_write(tmp_path, content))
            assert text.startswith(("青石工会简报", "refused: "))
    assert not caplog.records
    assert capsys.readouterr() == ("", "")
    assert logging.getLogger("pypdf").level == logging.NOTSET


def test_page_tree_without_end_is_refused(tmp_path: Path) -> None:
    content = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF"
    )
    with pytest.raises(ReadError):
        read_issue(_write(tmp_path, content))
