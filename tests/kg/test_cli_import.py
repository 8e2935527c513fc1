"""Taking issues in and out by the command line."""

import csv
import io
import shutil

import pytest

ISSUES = ["qingshi-2025-04-21.txt", "qingshi-2025-05-26.md", "qingshi-2025-06-30.html"]
EVENTS = "MATCH (e:Event) RETURN e.name AS name, e.start_date AS start ORDER BY name"


class TestImport:
    def test_one_file_is_reported(self, kg, examples):
        status, out, err = kg("import", examples / ISSUES[0])
        assert (status, out) == (0, "")
        assert f"{ISSUES[0]}: new" in err
        assert "publisher: 青石市总工会 (inferred" in err
        assert "issued: 2025-04-21 (inferred" in err
        assert "organizations" in err

    def test_the_same_again_changes_nothing_and_a_correction_replaces(self, kg, tmp_path, examples):
        file = tmp_path / "a.txt"
        shutil.copy(examples / ISSUES[0], file)
        kg("import", file)
        before = kg("cypher", EVENTS, "--format", "json")[1]
        assert "a.txt: unchanged" in kg("import", file)[2]
        assert kg("cypher", EVENTS, "--format", "json")[1] == before
        file.write_text(file.read_text("utf-8").replace("第七期单身职工联谊活动", "第六期单身职工联谊活动"), "utf-8")
        assert "a.txt: corrected" in kg("import", file)[2]
        assert kg("cypher", EVENTS, "--format", "json")[1] != before

    def test_removing_undoes_importing(self, kg, examples):
        kg("import", examples / ISSUES[1])
        before = kg("cypher", EVENTS, "--format", "json")[1]
        kg("import", examples / ISSUES[0])
        status, out, err = kg("remove", ISSUES[0])
        assert (status, out) == (0, "")
        assert "facts taken out" in err
        assert kg("cypher", EVENTS, "--format", "json")[1] == before

    def test_a_bad_file_does_not_keep_the_others_out(self, kg, tmp_path, examples):
        shutil.copy(examples / ISSUES[0], tmp_path / "good.txt")
        (tmp_path / "bad.pdf").write_bytes(b"no PDF at all")
        (tmp_path / "empty.txt").write_text("")
        status, out, err = kg("import", tmp_path)
        assert (status, out) == (1, "")
        assert sum("not imported. " in line for line in err.splitlines()) == 2
        assert "Issues imported: 1, not imported: 2" in err
        assert "good.txt" in kg("issues", "--format", "csv")[1]

    @pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 100, b"only English in here. " * 20])
    def test_one_bad_file_is_one_line_and_leaves_no_store(self, kg, tmp_path, content):
        (tmp_path / "bad.txt").write_bytes(content)
        status, out, err = kg("import", tmp_path / "bad.txt")
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert "bad.txt" in err
        assert not (tmp_path / "store").exists()

    def test_the_manifest_tells_publisher_and_date(self, kg, filled):
        _, out, _ = kg("issues", "--format", "csv", store=filled)
        assert [row["issued"] for row in csv.DictReader(io.StringIO(out))] == ["2025-04-21", "2025-05-26", "2025-06-30"]
        assert "青石工会简报2025年第12期" in out

    def test_absent_files_are_told(self, kg, tmp_path):
        for words in (
            ("import", tmp_path / "no.txt"),
            ("import", "--manifest", tmp_path / "no.csv"),
            ("remove", "no.txt"),
        ):
            status, _, err = kg(*words)
            assert (status, err.count("\n")) == (1, 1)

    def test_a_bar_is_drawn_only_on_a_terminal(self, tmp_path, examples, process):
        ran = process("--store", tmp_path / "s", "import", examples)
        _, err = ran.communicate(timeout=60)
        assert ran.returncode == 0
        assert b"\x1b" not in err
        assert b"%" not in err
