"""Kills a process at random moments of imports, corrections, removals and index updates, and looks at what is left.

usage: kill_trials.py FOLDER TRIALS SEED

A trial forks a process that changes one store step by step, and says before and after each step which one it is. It is
killed at a random moment of the last step; another process then looks whether the store is as before that step or as
after it, both graphs and the index alike, and whether ``kg check`` finds nothing. Prints one JSON object: how often the
kill fell into a step of each kind, and how often it came when that was done. Forking saves the start of Python.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conftest import Bulletin, autumn, spring

import kg
import kg.stores.index
from kg.stores.check import check
from kg.stores.property_graph import PropertyGraph

kg.stores.index.IN_MEMORY = -1


def corrected() -> Bulletin:
    """The second issue with another text, another date and other facts."""
    one = Bulletin("2031-10-07.txt", issued="2030-10-07")
    one.say("松岭市总工会举办的第三届职工运动会闭幕。")
    meet = one.event("第三届职工运动会", "松岭市总工会", "举办")
    one.fact(meet, kg.stores.store.terms.BKG.speaker, one.thing("person", kg.stores.store.terms.FOAF.Person, "白露"))
    return one


FIRST, SECOND, CORRECTED = spring(), autumn(), corrected()
STEPS = {
    "import": lambda store: store.add(SECOND.issue, SECOND.statements),
    "correct": lambda store: store.add(CORRECTED.issue, CORRECTED.statements),
    "remove": lambda store: store.remove(SECOND.identifier),
    "index": lambda store: store.sparql("ASK {}"),
}
AFTER = {"import": "second", "correct": "corrected", "remove": "first"}
"""The state of the store after each step that changes it."""


def plan(state: str, target: str, dice: random.Random) -> list[str]:
    """Steps that a store in this state allows, ending with the one to be killed."""
    if target == "remove":
        return ["remove"] if state != "first" else [dice.choice(["import", "correct"]), "remove"]
    if target == "index":
        return [dice.choice(["import", "correct", *(["remove"] if state != "first" else [])]), "index"]
    return [target]


def change(path: Path, steps: list[str], told: int) -> None:
    """Changes the store; each step is written to ``told`` when it begins and when it is done."""
    with kg.open_store(path) as store:
        for name in steps:
            os.write(told, f"{name}\n".encode())
            STEPS[name](store)
            os.write(told, b".\n")
    signal.pause()


def content(path: Path) -> str:
    """Everything that the store at ``path`` holds, in both graphs and in the index."""
    with kg.open_store(path) as store, tempfile.TemporaryDirectory() as folder:
        store.export("nquads", Path(folder, "all"))
        written = Path(folder, "all").read_text("utf-8")
        with store.reading() as (record, index), index.reading() as found:
            quads = sorted(map(str, found.quads_for_pattern(None, None, None, None)))
            graph = PropertyGraph(record)
            return repr((written, quads, graph.nodes(), graph.relationships(), record.issues()))


def faults(path: Path) -> list[str]:
    """What ``kg check`` finds to be wrong."""
    with kg.open_store(path) as store:
        return [f"{one.rule}: {one.thing}" for one in check(store) if one.is_fault]


def in_fork(work) -> object:
    """What ``work`` returns in a process of its own, so that this one never opens an engine."""
    receive, send = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(receive)
        with os.fdopen(send, "w") as out:
            json.dump(work(), out)
        os._exit(0)
    os.close(send)
    with os.fdopen(receive) as answer:
        said = answer.read()
    if os.waitpid(pid, 0)[1]:
        raise SystemExit("a process that looked at the store failed")
    return json.loads(said)


def killed(path: Path, steps: list[str], delay: float) -> list[str]:
    """The steps that a process began and ended (".") before it was killed, so long after the last one began."""
    receive, send = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(receive)
        change(path, steps, send)
    os.close(send)
    with os.fdopen(receive) as told:
        words = [told.readline().strip() for _ in range(2 * len(steps) - 1)]
        time.sleep(delay)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return words + told.read().split()


def expected(folder: Path) -> dict[str, str]:
    """What a store holds in each state, each made in a store of its own."""
    found = {}
    for state, issues in {"first": [FIRST], "second": [FIRST, SECOND], "corrected": [FIRST, CORRECTED]}.items():

        def make(issues=issues, path=folder / state) -> str:
            with kg.open_store(path, create=True) as store:
                for one in issues:
                    store.add(one.issue, one.statements)
            return content(path)

        found[state] = in_fork(make)
    return found


def allowed(before: str, told: list[str]) -> set[str]:
    """The states that the store may be in: as after the last step, or as before it if it did not end."""
    states = [before]
    for name in (word for word in told if word != "."):
        states.append(AFTER.get(name, states[-1]))
    return {states[-1]} if told[-1] == "." else {*states[-2:]}


def durations(folder: Path) -> dict[str, float]:
    """The seconds that each step takes on this machine just now: the kill comes within them."""

    def work() -> dict[str, float]:
        taken = {}
        with kg.open_store(folder / "timed", create=True) as store:
            store.add(FIRST.issue, FIRST.statements)
            store.sparql("ASK {}")
            for name in ("import", "correct", "index", "remove"):
                start = time.perf_counter()
                STEPS[name](store)
                taken[name] = time.perf_counter() - start
        return taken

    return in_fork(work)


def main(folder: Path, trials: int, seed: int) -> None:
    """Prints what came of so many trials."""
    contents, dice = expected(folder), random.Random(seed)
    path, state = folder / "first", "first"
    fell: Counter[str] = Counter()
    longest = durations(folder)
    for trial in range(trials):
        target = dice.choice([*STEPS])
        told = killed(path, plan(state, target, dice), dice.uniform(0, longest[target]))
        found, wrong = in_fork(lambda: [content(path), faults(path)])
        states = [name for name in allowed(state, told) if contents[name] == found]
        if wrong or not states:
            raise SystemExit(f"trial {trial}, {state}, {told}: neither before nor after; {wrong}")
        (state,) = states
        fell[f"{target} done" if told[-1] == "." else target] += 1
    print(json.dumps(fell))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
