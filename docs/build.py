"""Writes what the docs can take from the program: the pages of queries and errors, and the output of every session.

usage: python docs/build.py        (make docs)
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from kg.messages import entries
from queries import catalogue

ROOT = Path(__file__).resolve().parents[1]
SESSIONS = {"README.md": "zh", "README.en.md": "en", "docs/commands.md": "zh"}
PACKAGES = ("kg", "ingest", "queries")
PYTHON = "docs/python.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_EXAMPLES = re.compile(r"```pycon\n(.*?)```", re.DOTALL)
_KG = f'kg() {{ "{sys.executable}" -m kg "$@"; }}\n'


def main() -> None:
    """Write every page."""
    for name, page in (("queries.md", queries_page()), ("errors.md", errors_page()), ("cypher.md", cypher_page())):
        (ROOT / "docs" / name).write_text(page, "utf-8")
    for name in SESSIONS:
        (ROOT / name).write_text(renewed(name), "utf-8")
    (ROOT / PYTHON).write_text(python_page(), "utf-8")


def queries_page() -> str:
    """All questions of the catalogue."""
    lines = ["# 常备查询 · The catalogue of queries", "", _INTRODUCTION, ""]
    for query in catalogue.load():
        given = " ".join(f"`{each.name}`" + ("?" if each.optional else "") for each in query.parameters)
        example = " ".join(f"--param '{p.name}={p.example}'" for p in query.parameters if not p.optional)
        lines += [f"## {query.name}", "", f"{query.zh}  ", f"{query.en}", ""]
        lines += [f"- 参数 · parameters: {given or '–'}", f"- 列 · columns: {', '.join(query.columns)}"]
        lines += [f"- `kg questions {query.name} {example}".rstrip() + "`", ""]
    return "\n".join(lines)


def cypher_page() -> str:
    """The Cypher that both engines answer alike, and what the embedded one refuses."""
    listed = tomllib.loads((ROOT / "docs/cypher.toml").read_text("utf-8"))
    total = sum(len(group["snippets"]) for group in listed["group"])
    lines = ["# Cypher", "", _CYPHER_INTRODUCTION.format(total=total), ""]
    for group in listed["group"]:
        lines += [
            f"## {group['zh']} · {group['en']}",
            "",
            "| Cypher | 内嵌 embedded | Neo4j 5.26 |",
            "| --- | --: | --: |",
        ]
        lines += [f"| `{_cell(one['query'])}` | {one['rows']} | {one['rows']} |" for one in group["snippets"]]
        lines += [""]
    lines += [_PARAMETERS, "", "```json", json.dumps(listed["parameters"], ensure_ascii=False), "```", ""]
    lines += ["## 不能做的 · What it refuses", "", _REFUSALS_INTRODUCTION, "", "| 中文 | English |", "| --- | --- |"]
    texts = [text for key, text in entries("query").items() if key.startswith("query.cannot.")]
    lines += [f"| {_shown(text['zh'])} | {_shown(text['en'])} |" for text in texts]
    return "\n".join([*lines, ""])


def errors_page() -> str:
    """All lines that tell a user what is wrong."""
    lines = ["# 出错信息 · Error messages", "", _ERRORS_INTRODUCTION, ""]
    for area, keys in groupby(sorted(raised_keys()), key=lambda key: key.partition(".")[0]):
        lines += [f"## {area}", "", "| 中文 | English |", "| --- | --- |"]
        texts = [entries(area)[key] for key in keys]
        lines += [f"| {_cell(text['zh'])} | {_cell(text['en'])} |" for text in texts]
        lines += [""]
    return "\n".join(lines)


def raised_keys() -> set[str]:
    """The keys of all messages that the source raises or refuses with."""
    return {key for package in PACKAGES for file in (ROOT / package).rglob("*.py") for key in _raised_in(file)}


def renewed(name: str) -> str:
    """The page with the output that its sessions have now."""
    text = (ROOT / name).read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder, "examples"))
        return _BLOCK.sub(lambda block: f"```console\n{_session(block[1], folder, SESSIONS[name])}```", text)


def python_page() -> str:
    """The page of Python with what its examples print now, run in order on a store of the example bulletins."""
    known: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        manifest = ROOT / "examples/bulletins/manifest.csv"
        _output(f"kg import --manifest '{manifest}'", folder, "zh")
        with contextlib.chdir(folder):
            return _EXAMPLES.sub(
                lambda block: f"```pycon\n{_run(block[1], known)}```", (ROOT / PYTHON).read_text("utf-8")
            )


def _run(block: str, known: dict[str, object]) -> str:
    written = []
    for example in doctest.DocTestParser().get_examples(block):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(example.source, PYTHON, "single"), known)
        first, *more = example.source.splitlines()
        written += [f">>> {first}\n", *(f"... {line}\n" for line in more), out.getvalue()]
    return "".join(written)


def _session(block: str, folder: str, lang: str) -> str:
    written = []
    for command in re.findall(r"^\$ (.*(?:\\\n.*)*)", block, re.MULTILINE):
        written.append(f"$ {command}\n{_output(command, folder, lang)}")
    return "".join(written)


def _output(command: str, folder: str, lang: str) -> str:
    environment = {**os.environ, "KG_LANG": lang, "COLUMNS": "110", "PYTHONPATH": str(ROOT)}
    for name in ("KG_STORE", "NEO4J_PASSWORD"):
        environment.pop(name, None)
    ran = subprocess.run(
        ["bash", "-c", _KG + command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
    )
    lines = ran.stdout.decode("utf-8").splitlines()
    if ran.returncode and "# 出错" not in command:
        raise SystemExit(f"{command}\nexit {ran.returncode}\n" + "\n".join(lines))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _raised_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "wrong"):
            yield from _keys(node)


def _keys(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "say" and inner.args:
            key = inner.args[0]
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _shown(text: str) -> str:
    return _cell(text.replace("{{", "{").replace("}}", "}").replace("{word}", "…"))


_CYPHER_INTRODUCTION = """\
同一条 Cypher 在内嵌引擎和 Neo4j 5.26 里给出同样的行。下面 {total} 条在示例简报上各跑一遍，逐行比较；表中是行数。
常备查询（[queries.md](queries.md)）也都如此。查询只能读；`--param 名=值` 给参数，`--timeout` 限秒数，`--limit` 限行数。

The same Cypher gives the same rows on the embedded engine and in Neo4j 5.26. The {total} queries below were run on both
over the example bulletins and compared row by row; the tables give how many. So were those of the catalogue
([queries.md](queries.md)). Queries can only read; `--param name=value`, `--timeout` and `--limit` go with them."""

_PARAMETERS = "参数 · the parameters:"

_REFUSALS_INTRODUCTION = """\
内嵌引擎做不到、或会与 Neo4j 答得不同的，先拒绝，并说明改写成什么（在 Neo4j 里可照写）。
What the embedded engine cannot do, or would answer otherwise than Neo4j, is refused with what to write instead (in
Neo4j it runs as it is)."""

_INTRODUCTION = """\
每个查询有 SPARQL 与 Cypher 两种写法，结果相同。`kg questions` 列出全部；`kg questions 名称 --param 名=值` 运行一个，
`--engine cypher` 改用 Cypher。带 ? 的参数可省。

Each query is written in SPARQL and in Cypher; both give the same rows. `kg questions` lists them;
`kg questions NAME --param name=value` runs one, `--engine cypher` by Cypher. A parameter with ? may be left out."""

_ERRORS_INTRODUCTION = """\
每条都是标准错误上的一行：出了什么事、在哪里、怎么办。退出状态 1 表示输入或查询有误，2 表示命令行写法有误。
{ } 中是随情形而变的部分。

Each is one line on standard error: what, where, and the way out. Exit status 1: the input or the query is at fault;
2: the command line is. What stands in { } depends on the case."""


if __name__ == "__main__":
    main()
