"""Measures the precision of each rule over the sets of bulletins with gold files, side by side.

usage: precision.py [--scorer DIR] [--set NAME ...] [--write FILE]

A fact counts as right when the scorer would count it so. ``--write`` writes the table that confidences come from
(``ingest/rules/precision.tsv``: rule, facts that were right, facts), measured on the tuned bulletins. A rule's
confidence is (right + 1) / (facts + 2).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import score as scoring

from kg.model import Issue

TABLE_OF = "tuned"
HEADER = """\
# How often each rule is right: the facts that it gave on the tuned bulletins, and how many of them a reader found too.
# Columns: rule, right, facts. Written by benchmarks/scores/precision.py; confidence is (right + 1) / (facts + 2).
# Source: measured by this project. Licence: as the project.
"""
FACTS = """SELECT DISTINCT ?s ?p ?o ?rule {
    ?x a rdf:Statement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; bkg:rule ?rule }"""
BKG, SCHEMA, ORG = "https://w3id.org/bulletin-kg#", "https://schema.org/", "http://www.w3.org/ns/org#"
ROLES = {"hostedBy": "host", "undertakenBy": "undertaker", "supportedBy": "supporter", "guidedBy": "guide"}


class Judge:
    """Tells which facts of one bulletin's graph are in its gold file, by the scorer's own pairing."""

    def __init__(self, scorer: ModuleType, gold: dict[str, Any], graph: Any) -> None:
        self.norm = scorer.norm
        orgs, persons = graph.labelled("org:Organization"), graph.labelled("foaf:Person")
        found = graph.labelled("schema:Event", "FILTER NOT EXISTS { ?e a schema:EventSeries }")
        labels = {o["name"]: {o["name"], *o.get("or", []), *o.get("mentions", [])} for o in gold["organizations"]}
        self.alias = {self.norm(label): name for name, names in labels.items() for label in names}
        self.who = scorer.pair_by_label(labels, orgs) | scorer.pair_by_label(
            {p["name"]: {p["name"]} for p in gold["persons"]}, persons
        )
        when = dict(graph.rows("SELECT DISTINCT ?e ?s { ?e schema:startDate ?s }"))
        self.events = scorer.pair_events(gold["events"], found, when)
        self.gold = {e["id"]: e for e in gold["events"]}
        self.members = {
            (p["name"], self._canon(m["organization"]), self.norm(m["post"] or ""))
            for p in gold["persons"]
            for m in p["memberships"]
            if m["organization"]
        }
        self.documents = {self.norm(d) for d in gold["documents"]}
        self.posts = {
            m: (p, r)
            for m, p, r in graph.rows(
                "SELECT ?m ?p ?r { ?m a org:Membership ; org:member ?p OPTIONAL { ?m org:role/skos:prefLabel ?r } }"
            )
        }
        self.grants = {
            x: (e, a)
            for x, e, a in graph.rows(
                "SELECT ?x ?e ?a { ?x a bkg:AwardGrant ; bkg:grantedAt ?e ; bkg:award/skos:prefLabel ?a }"
            )
        }
        self.honours = {(p["name"], self.norm(h)) for p in gold["persons"] for h in p["honours"]}
        self.unsure = {(p["name"], self.norm(h)) for p in gold["persons"] for h in p.get("honours_optional", [])}
        self.borne = dict(
            graph.rows(
                "SELECT ?x ?a { ?x a bkg:AwardGrant ; bkg:recipient ?p ; bkg:award/skos:prefLabel ?a . "
                "?p a foaf:Person FILTER NOT EXISTS { ?x bkg:grantedAt ?e } }"
            )
        )
        numbers = graph.rows("SELECT ?x ?v ?u { ?x schema:value ?v ; schema:unitText ?u }")
        self.numbers = {x: (float(v), u) for x, v, u in numbers}
        self.figures = {(float(f["value"]), f["unit"]) for f in gold["statistics"]}
        self.titles = dict(graph.rows("SELECT ?d ?t { ?d a bkg:PolicyDocument ; skos:prefLabel ?t }"))

    def _canon(self, name: str) -> str:
        return self.alias.get(self.norm(name), name)

    def right(self, subject: str, predicate: str, value: str) -> bool | None:
        """Whether a fact is right; None where the gold file does not tell."""
        local = predicate.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        if predicate == SCHEMA + "mentions":
            return (
                self.norm(self.titles[value]) in self.documents
                if value in self.titles
                else value in self.who or value in self.events
            )
        if predicate == BKG + "count":
            return self.numbers.get(value) in {(float(n["value"]), n["unit"]) for n in self._of(subject, "counts")}
        if predicate == SCHEMA + "value" and "/observation/" in subject:
            return self.numbers.get(subject) in self.figures
        if predicate == BKG + "edition" and subject in self.events:
            return str(self.gold[self.events[subject]].get("edition")) == value
        if predicate == ORG + "organization" and subject in self.posts:
            person, post = self.posts[subject]
            return (self.who.get(person), self.who.get(value), self.norm(post or "")) in self.members
        if predicate == BKG + "recipient" and subject in self.grants:
            event, award = self.grants[subject]
            wins = self._of(event, "awards")
            return any(
                self.norm(w["award"]) == self.norm(award) and self._canon(w["recipient"]) == self.who.get(value)
                for w in wins
            )
        if predicate == BKG + "recipient" and subject in self.borne:
            honour = (self.who.get(value), self.norm(self.borne[subject]))
            return None if honour in self.unsure else honour in self.honours
        if predicate == SCHEMA + "about" and value in self.titles:
            return subject in self.events and self.norm(self.titles[value]) in self.documents
        if local in ROLES:
            return any(
                o["role"] == ROLES[local] and self._canon(o["organization"]) == self.who.get(value)
                for o in self._of(subject, "organizers")
            )
        if local in {"contestant", "speaker", "judge", "attendee"}:
            return any(self._canon(p["name"]) == self.who.get(value) for p in self._of(subject, "participants"))
        if local in {"startDate", "endDate"} and subject in self.events:
            return bool(self.gold[self.events[subject]].get(local.removesuffix("Date")) == value)
        return None

    def _of(self, event: str, field: str) -> list[dict[str, Any]]:
        return self.gold[self.events[event]].get(field, []) if event in self.events else []


def facts(scorer: ModuleType, folders: tuple[Path, Path]) -> Iterator[tuple[str, bool]]:
    """(rule, whether right) of each fact that the bulletins of a set give and the gold file judges."""
    with (folders[0] / "manifest.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        path = folders[0] / row["file"]
        issue = Issue(row["file"], path.read_bytes().decode("utf-8"), row["publisher"] or "", row["issued"] or "")
        gold = json.loads((folders[1] / f"{path.stem}.gold.json").read_text(encoding="utf-8"))
        graph = scoring.graph_of(scorer, issue)
        judge = Judge(scorer, gold, graph)
        for subject, predicate, value, rule in graph.rows(FACTS):  # type: ignore[attr-defined]
            right = judge.right(subject, predicate, value)
            if right is not None:
                yield rule, right


def measured(scorer: ModuleType, folders: tuple[Path, Path]) -> dict[str, Counter[bool]]:
    """How many facts of each rule were right, and how many were not."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for rule, right in facts(scorer, folders):
        counts[rule][right] += 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scorer", type=Path, default=scoring.HERE.parent / "shared" / "score")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    scorer = scoring.scorer_in(args.scorer)
    chosen = {k: v for k, v in scoring.sets(args.scorer.resolve()).items() if k in (args.set or [TABLE_OF, k])}
    found = {name: measured(scorer, folders) for name, folders in chosen.items()}
    print(f"{'':28}" + "".join(f"{name + '  right found  share':>28}" for name in found))
    for rule in sorted({rule for counts in found.values() for rule in counts}):
        cells = [(c[True], c.total(), c[True] / c.total() if c else 0.0) for c in (s[rule] for s in found.values())]
        print(
            f"{rule:28}"
            + "".join(f"{right:15}{total:6}{share:7.2f}" if total else " " * 28 for right, total, share in cells)
        )
    if args.write:
        lines = [f"{rule}\t{c[True]}\t{c.total()}" for rule, c in sorted(found[TABLE_OF].items()) if c]
        args.write.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
