"""Writes the ontology's page and diagram from the Turtle files: ``python -m ontology.document docs/ontology.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ontology.diagram import draw
from ontology.reader import load
from ontology.requirements import Requirement, requirements
from ontology.vocabulary import Ontology, Term

INTRODUCTION = """\
# 本体 · Ontology

<!-- 由 python -m ontology.document docs/ontology.md 生成，请勿手改。Generated; do not edit. -->

图谱里能说什么，全部写在 `ontology/bulletin-kg.ttl`（OWL 2，Turtle 格式，第 {version} 版，CC0）；
怎样才算说完整，写在 `ontology/shapes.ttl`（SHACL）。本页由这两个文件生成。

*All that the graph can say is declared in `ontology/bulletin-kg.ttl` (OWL 2 in Turtle, version {version}, CC0);
what makes it complete is in `ontology/shapes.ttl` (SHACL). This page is generated from both.*

![本体图 · Diagram of the ontology](ontology.svg)

导出的图已按层次补全：写了 `bkg:hostedBy` 就同时写 `bkg:organizedBy`，写了 `bkg:SportsMeet` 就同时写
`bkg:Competition` 和 `schema:Event`，所以查询不需要推理。

*An exported graph is closed under the hierarchy: whoever is `bkg:hostedBy` is also `bkg:organizedBy`, each
`bkg:SportsMeet` is also a `bkg:Competition` and a `schema:Event`, so queries need no reasoner.*

| 前缀 Prefix | 名称空间 Namespace |
| --- | --- |
"""
CLASS_HEAD = "| 类 Class | 名称 Label | 含义 Definition | 又称 Also | 对应 Match |\n| --- | --- | --- | --- | --- |\n"
PROPERTY_HEAD = (
    "| 属性 Property | 名称 Label | 从 → 到 From → to | 含义 Definition | 用词 Words | 对应 Match |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
)
SHAPE_HEAD = "| 约束 Shape | 级别 Severity | 要求 Requirement |\n| --- | --- | --- |\n"
SEVERITY = {"Violation": "错误 violation", "Warning": "提醒 warning"}
PROPERTY_PARTS = (
    ("ObjectProperty", "关系 · Relations"),
    ("DatatypeProperty", "取值 · Values"),
    ("Property", "RDF 自身的属性 · Properties of RDF itself"),
    ("AnnotationProperty", "名称与注释 · Names and annotations"),
)


def page(ontology: Ontology) -> str:
    """The text of the page in Markdown."""
    parts = [INTRODUCTION.format(version=ontology.version), *_prefix_rows(ontology), "\n## 类 · Classes\n"]
    for title, terms in _class_parts(ontology):
        parts += [f"\n### {title}\n\n", CLASS_HEAD, *(_class_row(ontology, one) for one in terms)]
    parts.append("\n## 属性 · Properties\n")
    for kind, title in PROPERTY_PARTS:
        terms = [one for one in ontology.properties.values() if one.types[0] == kind]
        parts += [f"\n### {title}\n\n", PROPERTY_HEAD, *(_property_row(ontology, one) for one in terms)]
    parts += ["\n## 完整性要求 · What a complete graph must have\n\n", SHAPE_HEAD]
    parts += [_shape_row(one) for one in requirements()]
    return "".join(parts)


def write(path: Path) -> None:
    """Writes the page to ``path`` and the diagram beside it."""
    ontology = load()
    path.write_text(page(ontology), encoding="utf-8")
    path.with_suffix(".svg").write_text(draw(ontology), encoding="utf-8")


def _prefix_rows(ontology: Ontology) -> Iterator[str]:
    return (f"| `{prefix}:` | <{base}> |\n" for prefix, base in ontology.prefixes.items())


def _class_parts(ontology: Ontology) -> Iterator[tuple[str, list[Term]]]:
    """A part for each tree of classes, and a last one for the classes that stand alone."""
    alone = []
    for term in ontology.classes.values():
        below = [ontology.classes[one] for one in ontology.subclasses(term.iri)]
        if len(below) > 2 and not term.parents:
            yield _both(term), [term, *below]
        elif not any(len(ontology.subclasses(one)) > 2 for one in ontology.superclasses(term.iri)):
            alone.append(term)
    yield "其他 · Others", alone


def _class_row(ontology: Ontology, term: Term) -> str:
    depth = len(ontology.superclasses(term.iri))
    name = "&emsp;" * depth + (f"**`{term.curie}`**" if term.coarse else f"`{term.curie}`")
    return _row(name, _both(term), _definition(term), "、".join(term.alternatives), _names(ontology, term.matches))


def _property_row(ontology: Ontology, term: Term) -> str:
    name = "&emsp;" * len(ontology.superproperties(term.iri)) + f"`{term.curie}`"
    ends = f"{_names(ontology, term.domain)} → {_names(ontology, term.range)}" if term.domain or term.range else ""
    inverse = f"↔ {_names(ontology, term.inverses)}" if term.inverses else ""
    matches = "<br>".join(one for one in (_names(ontology, term.matches), inverse) if one)
    return _row(name, _both(term), ends, _definition(term), "、".join(term.role_words), matches)


def _shape_row(one: Requirement) -> str:
    return _row(f"`{one.shape}`", SEVERITY[one.severity], f"{one.chinese}<br>{one.english}")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _both(term: Term) -> str:
    return f"{term.labels['zh']} · {term.labels['en']}"


def _definition(term: Term) -> str:
    return f"{term.definitions['zh']}<br>{term.definitions['en']}"


def _names(ontology: Ontology, values: Iterable[str]) -> str:
    return ", ".join(f"`{_short(ontology, one)}`" for one in values)


def _short(ontology: Ontology, value: str) -> str:
    for prefix, base in ontology.prefixes.items():
        if value.startswith(base):
            return f"{prefix}:{value.removeprefix(base)}"
    return value


def main(arguments: list[str]) -> int:
    """Writes page and diagram where the one argument says; exit status 2 for any other number of arguments."""
    if len(arguments) != 1:
        print("用法 usage: python -m ontology.document docs/ontology.md", file=sys.stderr)
        return 2
    write(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
