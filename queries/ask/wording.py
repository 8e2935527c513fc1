"""Says in words what the rows of an answer mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.messages import Language
from kg.table import Table
from queries import catalogue
from queries.ask.result import Answer, Run
from queries.evidence import Quote
from queries.texts import has, text

if TYPE_CHECKING:
    from queries.ask.readings import Reading

_GROUPED = {"event_organizers": "role", "organizer_events": "role", "event_participants": "role"}
_GROUPED |= {
    "history_events": "organizer",
    "participant_events": "role",
    "co_organizers": "co_organizer",
    "post_holders": "post",
}
_TRANSLATED = ("role", "own_role", "other_role", "type", "kind", "approximation")
_NEEDED = {"time": "first_day", "place": "place"}
_EMPTY = re.compile(r" ?[(（][,，\s]*[)）]|(?<=[(（])[,，]\s*|[,，]\s*(?=[)）])")
_MOST_ITEMS = 20


def message(key: str, lang: Language, **values: object) -> str:
    """One of the fixed messages of answers."""
    return text(f"ask.{key}", lang, **values)


def unknown(name: str, kinds: Sequence[str], near: Sequence[str], *, lang: Language) -> str:
    """That the store has no thing of these kinds called ``name``."""
    either = "/".join(text(f"word.{kind}", lang) for kind in kinds)
    said = message("unknown_name", lang, name=name, kind=either)
    return said + (message("close_names", lang, names=_listed(near, lang)) if near else "")


def tells(run: Run, aspect: str) -> bool:
    """Whether the rows say what was asked for."""
    column = _NEEDED.get(aspect)
    return (
        any(dict(zip(run.table.columns, row, strict=True))[column] for row in run.table.rows)
        if column
        else bool(run.table.rows)
    )


def answered(runs: Sequence[Run], reading: Reading, *, lang: Language, instead_of: str = "") -> Answer:
    """The answer that the rows of ``runs`` give, silent when they say nothing of what was asked."""
    aspect = reading.form.aspect
    telling = [run for run in runs if tells(run, aspect)]
    subject = _listed(dict.fromkeys(run.subject for run in runs if run.subject), lang)
    if not telling:
        title = catalogue.get(reading.form.query).title(lang)
        said = message("silent", lang, subject=subject, title=title) if subject else message("none", lang, title=title)
        return Answer("silent", said, query=reading.form.query, runs=tuple(runs))
    said = "\n".join(_sentence(run, aspect, lang) for run in telling)
    if instead_of:
        said = message("instead", lang, subject=subject, asked=instead_of) + said
    return Answer(
        "answered", said, query=reading.form.query, runs=tuple(runs), table=merged(telling), evidence=_evidence(telling)
    )


def merged(runs: Sequence[Run]) -> Table:
    """The rows of all runs as one table; with several, what each was about stands in front as ``about``."""
    if len(runs) == 1:
        return runs[0].table
    rows = [(run.subject, *row) for run in runs for row in run.table.rows]
    return Table(("about", *runs[0].table.columns), rows)


def _sentence(run: Run, aspect: str, lang: Language) -> str:
    key = f"{run.query}.{aspect}" if aspect else run.query
    rows = _with_joined_posts([_told(dict(zip(run.table.columns, row, strict=True)), lang) for row in run.table.rows])
    group = _GROUPED.get(run.query)
    if group and any(row[group] for row in rows):
        parts = [
            _group(key, head, [row for row in rows if row[group] == head], lang=lang) for head in _heads(rows, group)
        ]
        items = text("ask.next_group", lang).join(parts)
    else:
        items = _items(key, rows, lang)
    return text(f"answer.{run.query}", lang, items=items, subject=run.subject, **run.things)


def _told(row: dict[str, object], lang: Language) -> dict[str, object]:
    """A row with words of the language for its values, and its ``days`` from the first to the last."""
    first, last = row.get("first_day") or row.get("date", ""), row.get("last_day", "")
    days = text("ask.days", lang, first=first, last=last) if first and last and first != last else first
    return row | {name: _word(row[name], lang) for name in _TRANSLATED if name in row} | {"days": days}


def _with_joined_posts(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """The rows, those of one employer that differ only in the post with all posts: 副总监、工程师."""
    if not rows or not {"post", "employer"} <= rows[0].keys():
        return rows
    posts: dict[tuple[object, ...], dict[str, None]] = {}
    for row in rows:
        posts.setdefault(_but_post(row), {})[str(row["post"])] = None
    return [row | {"post": "、".join(filter(None, posts[_but_post(row)]))} for row in rows]


def _but_post(row: dict[str, object]) -> tuple[object, ...]:
    return tuple(value for name, value in row.items() if name not in ("post", "quote", "issue"))


def _heads(rows: Iterable[dict[str, object]], group: str) -> list[object]:
    return list(dict.fromkeys(row[group] for row in rows))


def _group(key: str, head: object, rows: Sequence[dict[str, object]], *, lang: Language) -> str:
    items = _items(key, rows, lang)
    return text("ask.group", lang, head=head, items=items) if head else items


def _items(key: str, rows: Sequence[dict[str, object]], lang: Language) -> str:
    said = dict.fromkeys(_EMPTY.sub("", text(f"item.{key}", lang, **row)) for row in rows)
    return _listed(said, lang)


def _listed(items: Iterable[str], lang: Language) -> str:
    every = list(items)
    shown = text("ask.next", lang).join(every[:_MOST_ITEMS])
    return shown if len(every) <= _MOST_ITEMS else text("ask.more", lang, shown=shown, count=len(every))


def _word(value: object, lang: Language) -> object:
    return text(f"word.{value}", lang) if has(f"word.{value}") else value


def _evidence(runs: Sequence[Run]) -> tuple[Quote, ...]:
    found: dict[Quote, None] = {}
    for run in runs:
        if "quote" in run.table.columns:
            rows = (dict(zip(run.table.columns, row, strict=True)) for row in run.table.rows)
            found |= {Quote(str(row["quote"]), str(row["issue"])): None for row in rows if row["quote"]}
    return tuple(found)
