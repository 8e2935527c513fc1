"""A Word document is read in its own order: paragraphs, tables, text boxes, tracked insertions."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.readers import read_issue
from kg.errors import ReadError

SENTENCE = "近日，云台区总工会举办第三届职工运动会，来自各企业的职工参加了比赛。"


def _save(document: Document, folder: Path) -> Path:
    path = folder / "issue.docx"
    document.save(str(path))
    return path


def test_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("青石工会简报", 1)
    document.add_paragraph(SENTENCE)
    table = document.add_table(2, 2)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["单位", "名次", "云台区\n代表队", "一"], strict=True
    ):
        cell.text = text
    document.add_paragraph("第一行\n第二行\t续")
    text = f"青石工会简报\n{SENTENCE}\n单位\t名次\n云台区 代表队\t一\n第一行\n第二行\t续"
    assert read_issue(_save(document, tmp_path)).text == text


def test_merged_cell_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "合并"
    table.cell(0, 2).text = "末格"
    assert read_issue(_save(document, tmp_path)).text == f"{SENTENCE}\n合并\t末格"


def test_insertions_links_and_content_controls_are_read_deletions_not(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(SENTENCE)
    for xml in (
        "<w:ins {}><w:r><w:t>增</w:t></w:r></w:ins>",
        "<w:del {}><w:r><w:delText>删</w:delText></w:r></w:del>",
        "<w:hyperlink {}><w:r><w:t>链</w:t></w:r></w:hyperlink>",
        "<w:sdt {}><w:sdtContent><w:r><w:t>控</w:t></w:r></w:sdtContent></w:sdt>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    block = "<w:sdt {}><w:sdtContent><w:p><w:r><w:t>整段</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    paragraph._p.addnext(parse_xml(block.format(nsdecls("w"))))
    assert read_issue(_save(document, tmp_path)).text == f"{SENTENCE}增链控\n整段"


def test_text_box_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(SENTENCE)
    box = "<w:txbxContent><w:p><w:r><w:t>青石市总工会主办</w:t></w:r></w:p></w:txbxContent>"
    compatibility = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} {compatibility}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert read_issue(_save(document, tmp_path)).text == f"青石市总工会主办\n{SENTENCE}"


def test_document_without_text(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="OCR"):
        read_issue(_save(docx.Document(), tmp_path))


def _package(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def _sound(folder: Path) -> bytes:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    return _save(document, folder).read_bytes()


def test_broken_documents_are_refused(tmp_path: Path) -> None:
    whole = _sound(tmp_path)
    path = tmp_path / "broken.docx"
    for content in (whole[: len(whole) // 2], b"PK\x03\x04", _package(), _package(a=b"b"), SENTENCE.encode()):
        path.write_bytes(content)
        with pytest.raises(ReadError, match=r"broken\.docx") as caught:
            read_issue(path)
        assert "\n" not in str(caught.value)


def test_damaged_bytes_are_refused_or_read(tmp_path: Path, outcome: Callable[[Path], str]) -> None:
    whole = bytearray(_sound(tmp_path))
    path = tmp_path / "damaged.docx"
    for at in range(0, len(whole), len(whole) // 60):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        text = outcome(path)
        assert text == SENTENCE or text.startswith("refused: ")


def test_other_office_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    types = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    path.write_bytes(_package(**{"[Content_Types].xml": types, "xl/workbook.xml": b"<workbook/>"}))
    with pytest.raises(ReadError):
        read_issue(path)


def test_bomb_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(_package(**{"word/document.xml": b" " * 60_000_000}))
    assert path.stat().st_size < 100_000
    with pytest.raises(ReadError, match="60 MB"):
        read_issue(path)


def test_protected_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))
    with pytest.raises(ReadError, match=r"password|密码"):
        read_issue(path)


def test_external_entities_are_not_followed(tmp_path: Path, outcome: Callable[[Path], str]) -> None:
    secret = tmp_path / "secret"
    secret.write_text("机密", encoding="utf-8")
    path = tmp_path / "issue.docx"
    document = docx.Document()
    document.add_paragraph(SENTENCE + "ENTITY")
    _save(document, tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    xml = parts["word/document.xml"].replace(b"ENTITY", b"&x;")
    head, rest = xml.split(b"?>", 1)
    parts["word/document.xml"] = head + f'?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode() + rest
    path.write_bytes(_package(**parts))
    assert "机密" not in outcome(path)
