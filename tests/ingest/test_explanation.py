"""What an explanation shows of one made-up bulletin."""

import pytest

import ingest
from ingest.explanation import explain
from kg.model import Issue

TEXT = """青石工会简报

# 市总工会举办职工篮球赛
4月15日，市总工会、市教育局在青石大剧院举办第三届职工歌手大赛，近300名职工参加。临江区总工会获优秀组织奖，全国劳动模范秦小满到场。
2023年，他获得了青石人的信任；
天气很好。
"""


@pytest.fixture(scope="module")
def explained():
    return explain(Issue("青石.txt", TEXT, "青石市总工会", "2025-04-21"))


def marked(explained):
    return {(m.kind, TEXT[m.begin : m.end].replace("\n", "")): m for piece in explained.pieces for m in piece.marks}


def test_mentions_stand_in_the_text_as_decoded(explained):
    marks = marked(explained)
    union = marks["organization", "市总工会"]
    assert (union.value, union.cls.rpartition("#")[2]) == ("青石市总工会", "MunicipalFederation")
    assert marks["date", "4月15日"].value == "2025-04-15"
    assert marks["count", "近300名"].value.startswith("<300 名")
    assert marks["event", "第三届职工歌手大赛"].value == "第三届职工歌手大赛（2025-04-15）"
    assert marks["prize", "优秀组织奖"].rule
    assert ("honour", "全国劳动模范") in marks


def test_facts_are_the_statements_with_their_rule_and_confidence(explained):
    facts = {(f.relation.rpartition("#")[2], f.subject, f.value) for piece in explained.pieces for f in piece.facts}
    assert ("hostedBy", "第三届职工歌手大赛", "青石市教育局") in facts
    assert ("grant", "青石市临江区总工会", "优秀组织奖") in facts or ("grant", "临江区总工会", "优秀组织奖") in facts
    statements = ingest.extract(explained.issue).statements
    rules = {(s.evidence.rule, s.evidence.confidence) for s in statements if s.evidence}
    assert {(f.rule, f.confidence) for piece in explained.pieces for f in piece.facts} <= rules


def test_marks_nest_and_never_cross(explained):
    for piece in explained.pieces:
        for outer in piece.marks:
            assert piece.begin <= outer.begin < outer.end <= piece.end
            crossing = [m for m in piece.marks if outer.begin < m.begin < outer.end < m.end]
            assert crossing == []


def test_every_sign_of_the_text_is_in_one_piece(explained):
    covered = [at for piece in explained.pieces for at in range(piece.begin, piece.end)]
    assert len(covered) == len(set(covered))
    assert {TEXT[at] for at in set(range(len(TEXT))) - set(covered)} <= set("\n #")


def test_what_looks_factual_and_gave_nothing_is_told(explained):
    report = ingest.extract(explained.issue).report
    said = {TEXT[piece.begin : piece.end] for piece in explained.pieces_that_are("unread")}
    assert said == {"2023年，他获得了青石人的信任；"} == set(report.unread)
    assert "天气很好。" in {TEXT[piece.begin : piece.end] for piece in explained.pieces_that_are("plain")}


def test_lines_that_are_not_read_are_kept(explained):
    roles = {TEXT[piece.begin : piece.end]: piece.role for piece in explained.pieces}
    assert roles["青石工会简报"] != "sentence"
    assert "heading" in roles.values()


def test_of_a_line_that_heads_no_paragraph_the_organizations_are_read(explained):
    aside = next(p for p in explained.pieces if TEXT[p.begin : p.end] == "市总工会举办职工篮球赛")
    assert [mark.kind for mark in aside.marks] == ["organization"]
