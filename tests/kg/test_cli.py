"""The commands on a real store: what they print, where, and how they end."""

import csv
import io
import json
import sys
import time

import pytest

from kg.cli.layout import width

ISSUES = ["qingshi-2025-04-21.txt", "qingshi-2025-05-26.md", "qingshi-2025-06-30.html"]
EVENTS = "MATCH (e:Event) RETURN e.name AS name, e.start_date AS start ORDER BY name"


class TestQueries:
    def test_the_same_rows_in_every_format(self, kg, filled, tmp_path):
        forms = {
            form: kg("cypher", EVENTS, "--format", form, store=filled)[1] for form in ("csv", "tsv", "json", "table")
        }
        rows = json.loads(forms["json"])
        assert len(rows) > 20
        from_csv = list(csv.DictReader(io.StringIO(forms["csv"])))
        assert [row["name"] for row in from_csv] == [row["name"] for row in rows]
        assert [line.split("\t")[0].strip('"').replace('""', '"') for line in forms["tsv"].splitlines()[1:]] == [
            row["name"] for row in rows
        ]
        assert all(row["name"] in forms["table"] for row in rows)

    def test_query_as_text_file_and_standard_input(self, kg, filled, tmp_path, monkeypatch):
        query = "SELECT (COUNT(*) AS ?n) WHERE { ?e a schema:Event }"
        (tmp_path / "q.rq").write_text(query, "utf-8")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(query.encode())))
        answers = {kg("sparql", text, "--format", "json", store=filled)[1] for text in (query, tmp_path / "q.rq", "-")}
        assert len(answers) == 1
        assert json.loads(answers.pop())[0]["n"] > 20

    @pytest.mark.parametrize(
        "words",
        [
            ("sparql", "SELECT ?x WHERE { ?x"),
            ("sparql", "DELETE WHERE { ?s ?p ?o }"),
            ("sparql", "nothing.rq"),
            ("cypher", "MATCH (n RETURN n"),
            ("cypher", "CREATE (n:Person)"),
            ("cypher", "RETURN $missing"),
            ("questions", "no_such"),
            ("questions", "event_awards"),
            ("questions", "event_awards", "--param", "event=没有这个活动"),
            ("network", "x.html", "--about", "没有这个组织"),
        ],
    )
    def test_a_query_at_fault_is_one_line(self, kg, filled, words, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        status, out, err = kg(*words, store=filled)
        assert (status, out) == (1, "")
        assert err.count("\n") == 1
        assert "Traceback" not in err

    def test_limit_and_timeout(self, kg, filled):
        status, out, err = kg("cypher", EVENTS, "--limit", "2", "--format", "csv", store=filled)
        assert (status, len(out.splitlines())) == (0, 3)
        assert "first 2 rows" in err
        slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
        began = time.monotonic()
        status, _, err = kg("sparql", slow, "--timeout", "0.5", store=filled)
        assert (status, err.count("\n")) == (1, 1)
        assert time.monotonic() - began < 10

    def test_parameters_keep_their_kind(self, kg, filled):
        words = ("RETURN $n + 1 AS n, $s AS s", "--param", "n=2", "--param", 's="2"', "--format", "json")
        assert json.loads(kg("cypher", *words, store=filled)[1]) == [{"n": 3, "s": "2"}]

    def test_both_engines_answer_the_catalogue_alike(self, kg, filled):
        answers = [
            kg("questions", "active_organizers", "--engine", engine, "--format", "json", store=filled)[1]
            for engine in ("sparql", "cypher")
        ]
        assert answers[0] == answers[1]
        assert json.loads(answers[0])


class TestTables:
    @pytest.mark.parametrize("columns", [40, 60, 100])
    def test_wide_characters_stay_in_their_columns(self, kg, filled, monkeypatch, columns):
        monkeypatch.setenv("COLUMNS", str(columns))
        out = kg("cypher", EVENTS, store=filled)[1]
        lines = out.splitlines()
        assert all(width(line.rstrip()) <= columns for line in lines)
        assert "\x1b" not in out

    def test_no_rows(self, kg, filled):
        status, out, err = kg("cypher", "MATCH (p:Person {name: '无此人'}) RETURN p.name", store=filled)
        assert (status, out) == (0, "")
        assert "No rows" in err


class TestAnswers:
    def test_an_answer_has_its_sentences_and_its_query(self, kg, filled):
        status, out, err = kg("ask", "白塔区总工会组织了哪些活动？", store=filled)
        assert (status, err) == (0, "")
        assert "春风送岗" in out
        assert "青石工会简报2025年第8期, 2025-04-21" in out
        assert "MATCH" in out

    def test_as_json(self, kg, filled):
        answer = json.loads(
            kg("ask", "第六届“青石工匠杯”职工职业技能大赛决赛的获奖者有哪些？", "--format", "json", store=filled)[1]
        )
        assert answer["status"] == "answered"
        assert any("团体一等奖" in str(row) for row in answer["rows"])
        assert all(each["issue"] in ISSUES for each in answer["evidence"])

    @pytest.mark.parametrize("question", ["今天天气怎么样？", "没有这个单位总工会主办了哪些活动？"])
    def test_what_cannot_be_answered_ends_with_1(self, kg, filled, question):
        status, out, err = kg("ask", question, store=filled)
        assert (status, out) == (1, "")
        assert err.strip()

    def test_show(self, kg, filled):
        status, out, _ = kg("show", "青石市白塔区总工会", store=filled)
        assert status == 0
        assert "  “礼赞劳动者”职工文艺晚会 (2025-06-28)" in out
        assert "青石工会简报2025年第16期, 2025-06-30" in out
        assert kg("show", "无此人", store=filled)[0] == 1


class TestFiles:
    def test_network_is_one_file(self, kg, filled, tmp_path):
        status, out, err = kg("network", tmp_path / "n.html", "--about", "白塔区总工会", store=filled)
        assert (status, out) == (0, "")
        assert "nodes" in err
        assert "秦小满" in (tmp_path / "n.html").read_text("utf-8")

    def test_an_export_never_replaces_a_folder_that_is_not_its_own(self, kg, filled, tmp_path):
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine/letter.txt").write_text("dear")
        for form in ("nquads", "neo4j-csv"):
            status, _, err = kg("export", "--format", form, "-o", tmp_path / "mine", store=filled)
            assert (status, err.count("\n")) == (1, 1)
        assert (tmp_path / "mine/letter.txt").read_text() == "dear"

    def test_check(self, kg, filled):
        assert kg("check", store=filled)[0] == 0

    @pytest.mark.parametrize("words", [("network", "no/such/folder/n.html"), ("network", ".")])
    def test_what_cannot_be_written_is_one_line(self, kg, filled, words, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        status, _, err = kg(*words, store=filled)
        assert (status, err.count("\n")) == (1, 1)


class TestSparqlForms:
    QUERY = "CONSTRUCT { ?e skos:prefLabel ?n } WHERE { ?e a bkg:Meeting ; skos:prefLabel ?n }"

    @pytest.mark.parametrize("more", [(), ("--timeout", "20")])
    def test_standard_forms_go_to_standard_output_as_bytes(self, filled, process, more):
        for query, form in ((self.QUERY, "turtle"), ("SELECT * { ?e a bkg:Meeting }", "xml")):
            running = process("--store", filled, "sparql", query, "--format", form, *more)
            out, err = running.communicate(timeout=30)
            assert (running.returncode, err) == (0, b"")
            assert out.startswith((b"@prefix bkg:", b"<?xml"))

    def test_a_limit_of_rows_is_told_where_to_go(self, kg, filled):
        status, out, err = kg("sparql", self.QUERY, "--format", "turtle", "--limit", "3", store=filled)
        assert (status, out) == (2, "")
        assert "write LIMIT in the query" in err
