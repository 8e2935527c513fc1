"""Measures how fast bulletins are read: against jieba's tagger, over growing texts, and as a user waits for it.

usage: ingest.py [--megabytes SMALL LARGE] [--characters N]

Prints characters a second of the whole pipeline (text to statements) and of ``jieba.posseg`` alone on the same text,
the time and peak memory for a small and a large text, and the wall time of ``kg import`` and ``kg ask``, start-up
included. Aims: ten times as fast as the tagger, time in proportion to length, import within 1.5 s, ask within 0.7 s.
"""

from __future__ import annotations

import argparse
import json
import logging
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

# Python puts this folder first, where the file would be taken for the package that it measures.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).resolve().parent]

from ingest import extract, read_issue
from kg.model import Issue

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "bulletins"
QUESTION = "谁主办了第六届“青石工匠杯”职工职业技能大赛？"
ROUNDS = 5
_FIRST = "青赤白玄苍翠金银铜铁"
_SECOND = "石峰岭江河湖泉林松柏"
_DIGITS = str.maketrans("123456789", "234567891")


def varied(number: int, text: str) -> str:
    """A bulletin of another city, with other days and numbers, for each ``number``."""
    city = _FIRST[number % 10] + _SECOND[number // 10 % 10]
    changed = text.replace("青石", city).replace("临江", f"{_SECOND[number // 100 % 10]}临")
    return changed.translate(_DIGITS) if number % 2 else changed


def texts() -> Iterator[str]:
    """The example bulletins over and over, each time as of another city."""
    sources = [read_issue(path).text for path in sorted(EXAMPLES.glob("qingshi-*"))]
    for number in count():
        yield from (varied(number, text) for text in sources)


def made(size: int, length: Callable[[str], int]) -> str:
    """A text of at least ``size`` by ``length``, of whole bulletins."""
    parts: list[str] = []
    total = 0
    sources = texts()
    while total < size:
        parts.append(next(sources))
        total += length(parts[-1])
    return "\n\n".join(parts)


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def reads(text: str) -> Callable[[], object]:
    """The whole pipeline on one text."""
    return lambda: extract(Issue("benchmark.txt", text, "青石市总工会", "2025-06-30"))


def against_jieba(characters: int) -> None:
    """Prints the speed of the pipeline and of the tagger on the same text, both loaded before."""
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    text = made(characters, len)
    reads(text[:2000])()
    with tempfile.TemporaryDirectory() as folder:
        tokenizer.tmp_dir = folder  # its cache goes into the shared temporary folder otherwise
        tagger = jieba.posseg.POSTokenizer(tokenizer)
        tagger.lcut("预热")
    ours = statistics.median(seconds(reads(text)) for _ in range(ROUNDS))
    theirs = statistics.median(seconds(lambda: tagger.lcut(text)) for _ in range(ROUNDS))
    print(f"text                      {len(text):>12,} characters")
    print(f"pipeline                  {len(text) / ours:>12,.0f} characters a second")
    print(f"jieba.posseg              {len(text) / theirs:>12,.0f} characters a second")
    print(f"ratio                     {theirs / ours:>12.1f}")


def growth(sizes: list[float]) -> None:
    """Prints time and peak memory for texts of two sizes, each read in a process of its own."""
    found = []
    for size in sizes:
        child = [sys.executable, __file__, "--child", str(size)]
        found.append(json.loads(subprocess.run(child, check=True, capture_output=True, text=True).stdout))
        one = found[-1]
        print(
            f"{one['bytes'] / 1e6:>6.2f} MB {one['seconds']:>16.2f} s"
            f" {one['statements']:>12,} statements {one['peak']:>6.0f} MB at most"
        )
    small, large = found
    slowdown = (large["seconds"] / large["bytes"]) / (small["seconds"] / small["bytes"])
    print(f"time for each byte, large to small {slowdown:.2f}")


def child(size: float) -> None:
    """Reads one text of ``size`` megabytes, and prints what that took as JSON."""
    text = made(int(size * 1e6), lambda part: len(part.encode()))
    reads(text[:2000])()
    start = time.perf_counter()
    extraction = extract(Issue("benchmark.txt", text, "青石市总工会", "2025-06-30"))
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {"bytes": len(text.encode()), "seconds": took, "statements": len(extraction.statements), "peak": peak}
    print(json.dumps(result))


def waiting() -> None:
    """Prints how long a user waits for one import of 10 KB and for one question."""
    with tempfile.TemporaryDirectory() as folder:
        bulletin = Path(folder) / "bulletin.txt"
        bulletin.write_text(made(10_000, lambda part: len(part.encode())), "utf-8")
        store = Path(folder) / "store"

        def kg(*arguments: str) -> float:
            command = [sys.executable, "-m", "kg", *arguments]
            return seconds(lambda: subprocess.run(command, check=True, capture_output=True))

        imports = [kg("--store", f"{store}-{n}", "import", str(bulletin)) for n in range(ROUNDS)]
        kg("--store", str(store), "import", str(EXAMPLES))
        asks = [kg("--store", str(store), "ask", QUESTION) for _ in range(ROUNDS)]
        size = bulletin.stat().st_size
    print(f"kg import of {size:,} bytes {statistics.median(imports):>12.2f} s")
    print(f"kg ask                    {statistics.median(asks):>12.2f} s")


def main() -> None:
    """Prints everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", nargs=2, type=float, default=[1.0, 10.0], metavar=("SMALL", "LARGE"))
    parser.add_argument("--characters", type=int, default=60_000)
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(args.child)
        return
    against_jieba(args.characters)
    growth(args.megabytes)
    waiting()


if __name__ == "__main__":
    main()
