"""Renders an explanation as one HTML page that needs nothing beside itself and carries both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files

from ingest.explanation import KINDS, Explanation, Fact, Mark, Piece
from kg.cli.explanation import wording
from kg.cli.explanation.wording import Lang
from kg.messages import entries, language

_ASSETS = files("kg.cli.explanation") / "assets"
_SLOT = re.compile(r"\{\{ (\w+) \}\}")
_SAY = re.compile(r"\{\{ say:(\w+) \}\}")


def render(explanation: Explanation) -> str:
    """The whole page."""
    issue, lang = explanation.issue, language()
    parts = {
        "lang": "zh-CN" if lang == "zh" else "en",
        "title": escape(issue.title or issue.identifier),
        "published": escape("　".join(filter(None, (issue.publisher, issue.issued, issue.identifier)))),
        "counts": _both(lambda lang: _counts(explanation, lang)),
        "kinds": "".join(_kind(kind, explanation) for kind in KINDS),
        "rules": "".join(_rule(rule, times) for rule, times in _fired(explanation)),
        "stories": "".join(_stories(explanation)),
        "style": _asset("page.css"),
        "script": _asset("page.js"),
    }
    shell = _SAY.sub(lambda slot: _said(slot[1]), _asset("page.html"))
    return _SLOT.sub(lambda slot: parts[slot[1]], shell)


def _both(text: Callable[[Lang], str]) -> str:
    """A text in both languages, of which the style sheet shows one."""
    zh, en = escape(text("zh")), escape(text("en"))
    return zh if zh == en else f'<span class="t" lang="zh">{zh}</span><span class="t" lang="en">{en}</span>'


def _said(key: str) -> str:
    return _both(lambda lang: wording.word(key, lang))


def _counts(explanation: Explanation, lang: Lang) -> str:
    return entries("explain")["explain.counts"][lang].format(**wording.counts(explanation))


def _fired(explanation: Explanation) -> list[tuple[str, int]]:
    return sorted(explanation.fired.items(), key=lambda rule: (-rule[1], rule[0]))


def _kind(kind: str, explanation: Explanation) -> str:
    count = sum(mark.kind == kind for piece in explanation.pieces for mark in piece.marks)
    box = f'<input type="checkbox" name="kind" value="{kind}" checked>'
    return f'<label class="kind k-{kind}">{box}<b>{_said(f"kind.{kind}")}</b><small>{count}</small></label>'


def _rule(rule: str, times: int) -> str:
    name = escape(rule)
    return (
        f'<li><button type="button" class="rule" data-rule="{name}" aria-pressed="false">'
        f"<code>{name}</code><small>{times}</small></button></li>"
    )


def _stories(explanation: Explanation) -> list[str]:
    """The pieces as rows; those of one story stand together."""
    rows, story = [], -1
    for piece in explanation.pieces:
        first = piece.role == "sentence" and piece.story != story
        story = piece.story if piece.role == "sentence" else story
        rows.append(_row(explanation.issue.text, piece, first=first))
    return rows


def _row(text: str, piece: Piece, *, first: bool) -> str:
    if piece.role != "sentence":
        line = escape(wording.plain(text[piece.begin : piece.end]))
        return f'<h2 class="row">{line}</h2>' if piece.role == "heading" else f'<p class="row outside">{line}</p>'
    missed = piece.state in ("unread", "named")
    badge = f'<strong class="badge">{_said(f"state.{piece.state}")}</strong>' if missed else ""
    said = f'<div><p class="said">{badge}{_marked(text, piece)}</p>{_names(text, piece)}</div>'
    classes = f"row sentence {piece.state}{' first' if first else ''}"
    return f'<section class="{classes}">{said}<div class="facts">{_facts(piece.facts)}</div></section>'


def _names(text: str, piece: Piece) -> str:
    """The organizations with their full names and classes."""
    found = [
        f"<li>{f'{escape(written)} → ' if written != mark.value else ''}<b>{escape(mark.value)}</b> "
        f"{_both(lambda lang, cls=mark.cls: wording.label(cls, lang))}</li>"  # type: ignore[misc]
        for written, mark in wording.names(text, piece)
    ]
    return f'<ul class="names">{"".join(found)}</ul>' if found else ""


def _marked(text: str, piece: Piece) -> str:
    out = []
    for what, mark, content in wording.tokens(text, piece):
        out.append(_opening(mark) if what == "open" and mark else "</span>" if what == "close" else escape(content))
    return "".join(out)


def _opening(mark: Mark) -> str:
    facts = {
        "kind": mark.kind,
        "rule": mark.rule,
        "value": mark.value,
        "zh": wording.label(mark.cls, "zh"),
        "en": wording.label(mark.cls, "en"),
    }
    data = " ".join(f'data-{name}="{escape(value)}"' for name, value in facts.items())
    return f'<span class="m k-{mark.kind}" tabindex="0" {data}>'


def _facts(facts: Sequence[Fact]) -> str:
    told = "".join(
        f"<h3>{escape(subject)}</h3><dl>{''.join(map(_fact, group))}</dl>" if subject else _listed(group)
        for subject, group in wording.by_subject(facts)
    )
    structure = [fact for fact in facts if fact.is_structure]
    if structure:
        summary = _both(lambda lang: entries("explain")["explain.structure"][lang].format(count=len(structure)))
        told += f"<details><summary>{summary}</summary>{_listed(structure, named=True)}</details>"
    return told


def _listed(facts: Sequence[Fact], *, named: bool = False) -> str:
    return f"<dl>{''.join(_fact(fact, named=named) for fact in facts)}</dl>"


def _fact(fact: Fact, *, named: bool = False) -> str:
    value, note = (_both(lambda lang, at=at: wording.value(fact, lang)[at]) for at in (0, 1))  # type: ignore[misc]
    subject = f"{escape(fact.subject)} → " if named else ""
    rule = escape(fact.rule)
    return (
        f'<div class="fact" data-rule="{rule}"><dt>{_both(lambda lang: wording.relation(fact, lang))}</dt>'
        f"<dd>{subject}{value}{f' <em>{note}</em>' if note else ''} "
        f'<button type="button" class="rule" data-rule="{rule}"><code>{rule}</code></button>'
        f"<small>{fact.confidence:g}</small></dd></div>"
    )


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text("utf-8")
