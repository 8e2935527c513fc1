"""Reads the text of a saved web page: block elements become lines, table rows lines of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.readers.encoding import decode
from ingest.readers.files import shown
from kg.errors import ReadError
from kg.messages import say

_DROPPED = re.compile("head|script|style|nav|noscript|template|svg|math|iframe|object|button|select|option|textarea")
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6r]|header|html|legend|li|main|menu|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul"
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
# gb2312 and gbk are what pages say; GB18030 reads all that either can hold
_CODECS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CELL_EDGE = re.compile(r" ?\x1f ?")
_BREAK_IN_CHINESE = re.compile(r"(?<=[⺀-鿿，。、；：！？”》）])[ \t\r\f]*\n\s*(?=[⺀-鿿“《（，。])")
_BREAK, _CELL = "\x1e", "\x1f"  # cannot stand in a parsed page
_DATA_CELL = 100  # characters: a longer cell is part of the page's layout, and its paragraphs are lines


def text_of(data: bytes, path: Path) -> str:
    """The text of the page, as a browser would show it, one line for each block."""
    root = _parsed(_decoded(data, path), path)
    text = _BREAK_IN_CHINESE.sub("", "".join(_pieces(root)))
    lines = (_CELL_EDGE.sub("\t", _SPACE.sub(" ", line)).strip(" \t") for line in text.split(_BREAK))
    return "\n".join(line for line in lines if line)


def _parsed(page: str, path: Path) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)
    try:
        root = document_fromstring(page.encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ReadError(say("reader.html_broken", path=shown(path), reason=reason)) from error
    # where elements nest too deeply the parser stops, and all text after that is lost
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ReadError(say("reader.html_broken", path=shown(path), reason="nested too deeply"))
    return root


def _decoded(data: bytes, path: Path) -> str:
    """The page as text: by its declaration, unless it is UTF-8, as pages are that were saved again."""
    declared = _CHARSET.search(data[:4096])
    charset = declared[1].decode("ascii", "replace").lower() if declared else ""
    if charset not in _CODECS or _is_utf8(data):
        return decode(data, path)
    try:
        return data.decode(_CODECS[charset])
    except UnicodeDecodeError as error:
        raise ReadError(say("reader.declared", path=shown(path), charset=charset)) from error


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The text below an element in order, with breaks around blocks. Without recursion: pages nest deeply."""
    stack: list[tuple[HtmlElement | str, str]] = [(element, _BREAK)]
    while stack:
        node, around = stack.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node.tag, str) and not _DROPPED.fullmatch(node.tag):
            before, within, after = _edges(node, around)
            stack.append((after, ""))
            for child in reversed(node):
                stack += [(child.tail or "", ""), (child, within)]
            stack.append((before + (node.text or ""), ""))


def _edges(node: HtmlElement, around: str) -> tuple[str, str, str]:
    """What stands before an element, around blocks in it, and after it; ``around`` is for blocks where it stands."""
    if node.tag in {"td", "th"}:
        short = len(node.text_content().strip()) <= _DATA_CELL
        return "", " " if short else _BREAK, _CELL
    edge = around if _BLOCKS.fullmatch(node.tag) else ""
    return edge, around, edge
