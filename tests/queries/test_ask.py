"""Questions in words: the examples of every form, what must not be mistaken, and what is said when nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

import ontology
from kg.identity import kind_of
from kg.stores import Store
from queries import ask, catalogue
from queries.ask import forms

EXAMPLES = [
    (lang, form["query"], example)
    for lang in ("zh", "en")
    for form in forms.source(lang)["form"]
    for example in form["examples"]
]
LOOKALIKES = [(form["query"], question) for form in forms.source("zh")["form"] for question in form.get("not", ())]


@pytest.mark.parametrize(("lang", "query", "example"), EXAMPLES, ids=[example["ask"] for *_, example in EXAMPLES])
def test_example_of_a_form(town: Store, lang: str, query: str, example: Mapping[str, Any]) -> None:
    answer = ask.answer(town, example["ask"])
    assert (answer.status, answer.query) == ("answered", query), answer.text
    bound = dict(answer.parameters)
    for name, value in example.items():
        if name != "ask":
            assert _shown(bound[name]) == _shown(value), name
    assert answer.text
    assert answer.table.rows
    assert answer.sparql
    assert answer.evidence or "quote" not in catalogue.get(query).columns


@pytest.mark.parametrize(("query", "question"), LOOKALIKES)
def test_lookalike_is_not_mistaken(town: Store, query: str, question: str) -> None:
    assert ask.answer(town, question).query != query


def test_every_query_can_be_asked_in_both_languages() -> None:
    for lang in ("zh", "en"):
        assert {form.query for form in forms.load(lang)} == {query.name for query in catalogue.load()}


def test_words_of_kinds_are_classes_of_the_ontology() -> None:
    names = {term.name for term in ontology.load().classes.values()}
    assert set(forms.vocabulary("class").values()) | set(forms.vocabulary("orgclass").values()) <= names


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("第三届集体协商竞赛是谁主办的", ["青石市总工会", "青石市人力资源和社会保障局"]),
        ("谁是全国劳动模范", ["沈砚秋"]),
        ("云岭区总工会承办了哪些活动", ["青石市第三届集体协商竞赛"]),
        ("集体协商竞赛是谁主办的", ["第三届", "第二届"]),
        ("第三届集体协商竞赛在哪里举行?", ["青石市劳动人民文化宫"]),
        ("多少人参加了第三届集体协商竞赛", ["260"]),
        ("Who is the chair of 云岭区新就业形态行业工会联合会?", ["林望舒"]),
        ("Who hosted 第三届集体协商竞赛?", ["青石市总工会", "host"]),
    ],
)
def test_text_says(town: Store, question: str, says: list[str]) -> None:
    answer = ask.answer(town, question)
    assert all(word in answer.text for word in says), answer.text
    assert "云岭区总工会" not in answer.text or "承办" in question


def test_evidence_is_the_sentence_and_its_issue(town: Store) -> None:
    answer = ask.answer(town, "云岭区新就业形态行业工会联合会的主席是谁")
    assert [quote.issue for quote in answer.evidence] == ["qingshi-2024-12-02.txt"]
    assert "主席林望舒" in answer.evidence[0].quote


def test_known_name_about_which_nothing_is_said(town: Store) -> None:
    assert ask.answer(town, "谁参加了女职工权益讲座").status == "silent"
    assert ask.answer(town, "女职工权益讲座什么时候举行的").status == "silent"


def test_other_role_is_not_passed_off_as_the_one_asked(town: Store) -> None:
    answer = ask.answer(town, "谁承办了女职工权益讲座")
    assert answer.status == "answered"
    assert "承办" in answer.text.split("青石职业技术学院")[0]
    assert "主办:青石职业技术学院" in answer.text.replace("：", ":")


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("火星集体协商大会是谁主办的", "集体协商竞赛"),
        ("第四届集体协商竞赛是谁主办的", "集体协商竞赛"),
        ("Who hosted 第九届集体协商竞赛?", "集体协商竞赛"),
    ],
)
def test_unknown_name_brings_close_ones(town: Store, question: str, near: str) -> None:
    answer = ask.answer(town, question)
    assert answer.status == "unknown_name"
    assert not answer.table.rows
    assert any(near in name for name in answer.suggestions)


@pytest.mark.parametrize("question", ["今天天气怎么样", "青石市总工会的办公楼有多高", "why?", "", "为什么"])
def test_what_fits_no_form_is_not_guessed_at(town: Store, question: str) -> None:
    answer = ask.answer(town, question)
    assert answer.status in ("not_understood", "unknown_name")
    assert not answer.table.rows
    assert answer.suggestions or answer.status == "unknown_name"


def test_suggestions_are_about_what_the_question_names(town: Store) -> None:
    answer = ask.answer(town, "青石市总工会为什么这样忙")
    assert answer.suggestions
    assert all("青石市总工会" in question for question in answer.suggestions)


def test_language_of_the_answer_can_be_chosen(town: Store) -> None:
    assert "host" in ask.answer(town, "第三届集体协商竞赛是谁主办的", lang="en").text


def _shown(value: object) -> object:
    """A value of an example as it is bound: a name as the end of its IRI, a class as the first of its list."""
    if isinstance(value, list):
        return value[0]
    text = str(value)
    return text.rsplit("/", 1)[-1] if kind_of(text) else text
