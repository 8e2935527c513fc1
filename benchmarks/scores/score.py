"""Scores the extractor against the gold files: the real bulletins, the tuned half and the untouched half side by side.

usage: score.py --scorer DIR [--set NAME] [--detail] [--file PART]

``DIR`` is the folder that has the scorer (``score.py``), with ``bulletins`` and ``gold`` beside it.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import tempfile
from pathlib import Path
from types import ModuleType

from ingest import extract
from kg.model import Issue
from kg.stores import rdf

HERE = Path(__file__).resolve().parents[2]
FIGURES = [
    "organizations",
    "organization name",
    "organization type",
    "persons",
    "memberships",
    "honours",
    "events",
    "event type",
    "event dates",
    "venues",
    "organizers",
    "participants",
    "awards",
    "counts",
    "edition",
    "documents",
    "statistics",
    "evidence",
]


def sets(scorer: Path) -> dict[str, tuple[Path, Path]]:
    """The folders of bulletins and of gold files, by the name of the set."""
    mine = HERE / "tests" / "bulletins"
    found = {"real": (scorer.parent / "bulletins", scorer.parent / "gold")}
    return found | {name: (mine / name, mine / name) for name in ("tuned", "held_out") if (mine / name).is_dir()}


def graph_of(scorer: ModuleType, issue: Issue) -> object:
    """The scorer's view of what the extractor finds in one issue."""
    lines = rdf.triples(extract(issue).statements)
    with tempfile.NamedTemporaryFile("w", suffix=".nq", encoding="utf-8") as file:
        file.writelines(line.rstrip().removesuffix(".") + f" <{issue.iri}> .\n" for line in lines)
        file.flush()
        return scorer.Graph(file.name)


def run(scorer: ModuleType, folders: tuple[Path, Path], args: argparse.Namespace) -> dict[str, list[int]]:
    """(right, found, gold) for each figure over the bulletins of one set."""
    total = {figure: [0, 0, 0] for figure in FIGURES}
    with (folders[0] / "manifest.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if args.file in row["file"]]
    for row in rows:
        path = folders[0] / row["file"]
        text = path.read_bytes().decode("utf-8")
        issue = Issue(row["file"], text, row["publisher"] or "", row["issued"] or "", row.get("title") or "")
        gold = json.loads((folders[1] / f"{path.stem}.gold.json").read_text(encoding="utf-8"))
        counts = scorer.score(gold, graph_of(scorer, issue), text)
        if args.detail:
            print(f"== {row['file']}")
        for figure, count in counts.items():
            for index, value in enumerate((count.tp, count.pred, count.gold)):
                total[figure][index] += value
            if args.detail and figure in args.figures:
                for word, items in (("missed", count.missed), ("extra ", count.extra)):
                    for item in items:
                        print(f"   {figure}: {word} {item}")
    return total


def measure(right: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = right / found if found else float(not gold)
    recall = right / gold if gold else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def scorer_in(folder: Path) -> ModuleType:
    """The scorer's module, which is not part of this project."""
    spec = importlib.util.spec_from_file_location("bulletin_scorer", folder / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scorer", type=Path, default=HERE.parent / "shared" / "score")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--file", default="")
    parser.add_argument("--detail", action="store_true")
    parser.add_argument("--figures", nargs="*", default=FIGURES)
    args = parser.parse_args()
    scorer = scorer_in(args.scorer)
    chosen = {k: v for k, v in sets(args.scorer.resolve()).items() if not args.set or k in args.set}
    results = {name: run(scorer, folders, args) for name, folders in chosen.items()}
    print(f"{'':20}" + "".join(f"{name + '  P     R     F1  n':>30}" for name in results))
    for figure in FIGURES:
        cells = [(*measure(*result[figure]), result[figure][2]) for result in results.values()]
        print(f"{figure:20}" + "".join(f"{p:12.3f}{r:6.3f}{f:7.3f}{n:5}" for p, r, f, n in cells))


if __name__ == "__main__":
    main()
