"""The program as a process: interrupts, closed pipes, terminals, and how quickly it starts."""

import fcntl
import os
import pty
import re
import signal
import struct
import termios
import time

import pytest

from kg.cli.layout import width

EVENTS = "MATCH (e:Event) RETURN e.name AS name, e.start_date AS start ORDER BY name"


class TestProcess:
    def test_ctrl_c_ends_quietly(self, filled, process):
        for words in (
            ("cypher", "MATCH (a), (b), (c), (d) RETURN count(*)"),
            ("sparql", "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ):
            running = process("--store", filled, *words)
            time.sleep(1.5)
            running.send_signal(signal.SIGINT)
            _, err = running.communicate(timeout=10)
            assert running.returncode in (130, -signal.SIGINT)
            assert b"Traceback" not in err

    def test_a_closed_pipe_ends_quietly(self, filled, process):
        reader, writer = os.pipe()
        running = process("--store", filled, "cypher", EVENTS, stdout=writer)
        os.close(reader)
        os.close(writer)
        _, err = running.communicate(timeout=10)
        assert err == b""
        assert running.returncode != 0

    @pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
    def test_a_terminal_of_a_narrow_encoding_is_written_to(self, process, filled, encoding):
        running = process(
            "--store", filled, "issues", env={**os.environ, "KG_LANG": "zh", "PYTHONIOENCODING": encoding}
        )
        out, err = running.communicate(timeout=10)
        assert (running.returncode, err) == (0, b"")
        assert b"2025-05-26" in out

    def test_starting_is_quick(self, process):
        took = []
        for _ in range(3):
            began = time.monotonic()
            process("--version").communicate(timeout=10)
            took.append(time.monotonic() - began)
        assert min(took) < 0.4


class TestTerminal:
    def run(self, start, columns, *words, **environment):
        """What a terminal of so many columns shows."""
        screen, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        without = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
        env = {**without, "KG_LANG": "zh", "TERM": "xterm", **environment}
        running = start(*words, stdout=terminal, stderr=terminal, env=env)
        os.close(terminal)
        shown = b""
        try:
            while piece := os.read(screen, 4096):
                shown += piece
        except OSError:  # the terminal's end, as Linux tells it
            pass
        os.close(screen)
        assert running.wait(10) == 0
        return shown.decode()

    @pytest.mark.parametrize(
        "words", [("issues",), ("show", "青石市白塔区总工会"), ("import", "--help"), ("questions",)]
    )
    def test_lines_are_broken_for_a_narrow_terminal(self, process, filled, words):
        shown = self.run(process, 50, "--store", filled, *words, NO_COLOR="1")
        lines = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown).splitlines()
        assert len(lines) > 5
        assert [line for line in lines if width(line.rstrip()) > 50] == []

    def test_no_color_is_heeded(self, process, filled):
        assert "\x1b[1m" in self.run(process, 100, "--store", filled, "issues")
        assert "\x1b[3" not in self.run(process, 100, "--store", filled, "issues", NO_COLOR="1")

    def test_a_bar_shows_while_several_files_come_in(self, process, tmp_path, examples):
        assert "%" in self.run(process, 80, "--store", tmp_path / "s", "import", examples)
