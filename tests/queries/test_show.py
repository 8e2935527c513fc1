"""A description holds every fact of a thing with all its sentences, in order of time."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError
from kg.stores import Store
from queries.show import Description, describe


def _facts(description: Description, title: str) -> list[str]:
    return [fact.value for section in description.sections if section.title == title for fact in section.facts]


def test_organization_by_a_short_name(town: Store) -> None:
    found = describe(town, "市总工会", lang="zh")
    assert (found.name, found.other_names) == ("青石市总工会", ("市总工会",))
    hosted = _facts(found, "主办的活动")
    assert hosted[0] == "青石市第二届集体协商竞赛"
    assert hosted[-1] == "青石市第三届集体协商竞赛"
    assert _facts(found, "下属组织") == ["青石市云岭区总工会"]
    assert found.sections[-1].title == "见于"


def test_fact_of_two_issues_has_two_sentences(town: Store) -> None:
    hosted = next(section for section in describe(town, "市总工会", lang="en").sections if section.title == "Hosted")
    assert [quote.issue for quote in hosted.facts[-1].quotes] == ["qingshi-2024-11-18.txt", "qingshi-2024-12-02.txt"]


def test_person_with_post_and_honor(town: Store) -> None:
    found = describe(town, "沈砚秋", lang="zh")
    assert found.kind == "劳动模范"
    assert _facts(found, "职务") == ["青石远山机械有限公司 工程师"]
    assert _facts(found, "奖项与荣誉") == ["全国劳动模范"]


def test_count_of_an_event_is_told_whole(town: Store) -> None:
    found = describe(town, "第3届集体协商竞赛", lang="zh")
    assert any("参赛选手 260 名" in fact.value for section in found.sections for fact in section.facts)


def test_thing_by_its_iri(town: Store) -> None:
    iri = describe(town, "沈砚秋").iri
    assert describe(town, iri).name == "沈砚秋"


def test_ambiguous_name_lists_candidates(town: Store) -> None:
    found = describe(town, "集体协商竞赛")
    assert {one.label for one in found.candidates} > {"青石市第三届集体协商竞赛", "青石市第二届集体协商竞赛"}
    assert not found.sections


def test_unknown_name_brings_close_ones(town: Store) -> None:
    with pytest.raises(NotFoundError, match="青石市总工会"):
        describe(town, "青石市总公会")
