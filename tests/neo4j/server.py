"""Starts a real Neo4j for tests and benchmarks: its parts come from Maven, once, into a cache outside the checkout."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j

HERE = Path(__file__).resolve().parent
USER, PASSWORD = "neo4j", "青石-secret-1"
_OPENED = [f"--add-opens=java.base/java.{package}=ALL-UNNAMED" for package in ("nio", "lang")]
_JAVA = ["java", "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *_OPENED]


class UnavailableError(Exception):
    """There is no Neo4j to be had here; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs: where it listens, and the folder in which it keeps its data."""

    url: str
    home: Path

    def driver(self) -> neo4j.Driver:
        return neo4j.GraphDatabase.driver(self.url, auth=(USER, PASSWORD), notifications_min_severity="OFF")


@contextmanager
def started(home: Path, *, fast: bool = False) -> Iterator[Server]:
    """A server over the folder ``home``, until the end of the block; ``fast`` lets Java compile fully."""
    port = _free_port()
    java = [part for part in _JAVA if not (fast and "Tiered" in part)]
    command = [*java, "-cp", f"{parts()}/*", str(HERE / "Neo4jServer.java"), str(home), str(port)]
    home.mkdir(parents=True, exist_ok=True)
    with (home / "java.log").open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
    try:
        assert process.stdout is not None
        if b"ready" not in process.stdout.readline():
            raise UnavailableError((home / "java.log").read_text("utf-8")[-2000:])
        server = Server(f"bolt://127.0.0.1:{port}", home)
        _set_password(server)
        yield server
    finally:
        process.communicate()


def administer(words: Sequence[str], home: Path) -> subprocess.CompletedProcess[str]:
    """Runs ``neo4j-admin`` with these words over the folder ``home``."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    command = [*_JAVA, "-cp", f"{parts()}/*", "org.neo4j.cli.AdminTool", *words]
    return subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, timeout=300)


def parts() -> Path:
    """The folder with the server's jar files, fetched by Maven when they are not there."""
    _need("java")
    version = re.search(r"<neo4j.version>(.*)</", (HERE / "pom.xml").read_text("utf-8"))
    assert version
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bulletin-kg"
    folder = cache / f"neo4j-{version[1]}"
    if not folder.exists():
        _need("mvn")
        _fetch(folder)
    return folder


def _need(program: str) -> None:
    if not shutil.which(program):
        raise UnavailableError(f"needs {program} on the PATH")


def _fetch(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
        words = ["-B", "-q", "-f", str(HERE / "pom.xml"), f"-DoutputDirectory={beside}/lib"]
        ran = subprocess.run(["mvn", *words, "dependency:copy-dependencies"], capture_output=True, text=True)
        if ran.returncode:
            raise UnavailableError(f"Maven cannot fetch Neo4j: {ran.stdout[-500:]}")
        if not folder.exists():
            Path(beside, "lib").rename(folder)


def _set_password(server: Server) -> None:
    if (server.home / "password-is-set").exists():
        return
    with neo4j.GraphDatabase.driver(server.url, auth=(USER, "neo4j")) as driver:
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
        driver.execute_query(change, new=PASSWORD, database_="system")
    (server.home / "password-is-set").touch()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    print(parts())
