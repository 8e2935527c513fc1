"""Where a cheap test spares a costly search, the search would have found nothing."""

import re
from pathlib import Path

import pytest

from ingest import counts, date_forms, nominees, ranks, rules
from ingest.lexicon import found_from
from ingest.surnames import plausible

BULLETINS = Path(__file__).resolve().parents[1] / "bulletins"
FILES = sorted(BULLETINS.glob("*/*.txt"))
EXAMPLES = [case["text"] for name in rules.files_of_rules() for rule in rules.load(name) for case in rule.examples]
TEXTS = [line.strip() for file in FILES for line in file.read_text("utf-8").splitlines() if line.strip()] + EXAMPLES
FORMS = {name: getattr(date_forms, f"_{name.upper()}") for name in ("single", "range", "months", "bare", "lone_year")}


def spans(matches):
    return [match.span() for match in matches]


def test_counts_are_found_from_their_first_characters():
    pattern = counts._pattern()
    found = [spans(pattern.finditer(text)) for text in TEXTS]
    assert found == [spans(found_from(counts._FIRST, pattern, text)) for text in TEXTS]
    assert any(found)


@pytest.mark.parametrize("name", FORMS)
def test_dates_are_found_from_their_first_characters(name):
    found = [spans(FORMS[name].finditer(text)) for text in TEXTS]
    assert found == [spans(found_from(date_forms._FIRST, FORMS[name], text)) for text in TEXTS]
    assert any(found)


@pytest.mark.parametrize(
    ("gate", "pattern"),
    [(ranks._SHARED, ranks._RANKS), (ranks._GROUPED, ranks._BOTH), (ranks._FROM_TO, ranks._RANGE)],
    ids=["shared", "grouped", "range"],
)
def test_ranks_pass_their_gate(gate, pattern):
    more = [
        *("一、二等奖", "一二等奖", "金、银牌", "冠亚季军", "冠、亚军", "第二和第三名", "二、三名"),
        *("男子组和女子组第一名", "团体、个人冠军", "第五名至第八名", "5-8名"),
    ]
    found = [text for text in [*TEXTS, *more] if pattern.search(text)]
    assert found
    assert all(gate.search(text) for text in found)


def test_a_name_that_the_tagger_suggests_passes_the_gate(monkeypatch):
    found = [list(nominees.find(text, plausible)) for text in TEXTS]
    assert any(found)
    monkeypatch.setattr(nominees, "_possible", lambda: re.compile(""))
    assert found == [list(nominees.find(text, plausible)) for text in TEXTS]
