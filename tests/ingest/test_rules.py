"""Every rule record matches what its examples say, and nothing in its negatives."""

import ast
import re
from importlib.resources import files

import pytest
import yaml

from ingest import rules
from ingest.symbols import encode

NAMES = sorted(
    f"{folder}{file.name.removesuffix('.yaml')}"
    for folder in ("", "phrases/")
    for file in (files("ingest") / "rules" / folder).iterdir()
    if file.name.endswith(".yaml")
)
RULES = [rule for name in NAMES for rule in rules.load(name)]
BEFORE_PERSONS = rules.load("phrases/persons")


def cases(field):
    """Each example or negative of each rule, named by the rule and its place."""
    every = [(rule, case, f"{rule.id}-{n}") for rule in RULES for n, case in enumerate(getattr(rule, field))]
    return [pytest.param(rule, case, id=name) for rule, case, name in every]


FIELDS = {"id", "layer", "priority", "pattern", "examples", "negatives"}
OPTIONAL = {"needs", "role"}


def symbols_for(rule, read):
    """The symbol text that a rule looks at: those that find persons see a name still as words."""
    mentions = [m for m in read.symbols.mentions.values() if m.kind != "person" or rule not in BEFORE_PERSONS]
    return encode(read.text, mentions)


def surfaces(symbols, text, match):
    spans = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    return {name: text[slice(*symbols.span(*span))] for name, span in spans.items()}


@pytest.mark.parametrize(("rule", "example"), cases("examples"))
def test_an_example_matches_with_its_groups(reading, rule, example):
    read = reading(example["text"])
    wanted = {name: value for name, value in example.items() if name != "text"}
    symbols = symbols_for(rule, read)
    found = [surfaces(symbols, read.text, match) for match in rule.pattern.finditer(symbols.text)]
    assert any(wanted.items() <= groups.items() for groups in found), (symbols.text, found)


@pytest.fixture(scope="module")
def every_text(reading):
    """The symbol texts of all examples, as the rules that find persons see them and as the others do."""
    whole = [reading(example["text"]) for rule in RULES for example in rule.examples]
    finding, others = BEFORE_PERSONS[0], next(rule for rule in RULES if rule not in BEFORE_PERSONS)
    return {rule in BEFORE_PERSONS: [symbols_for(rule, read).text for read in whole] for rule in (finding, others)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_where_a_rule_matches_there_is_what_it_needs(every_text, rule):
    texts = every_text[rule in BEFORE_PERSONS]
    assert all(any(word in text for word in rule.needs or ("",)) for text in texts if rule.pattern.search(text))


@pytest.mark.parametrize(("rule", "text"), cases("negatives"))
def test_a_negative_does_not_match(reading, rule, text):
    symbols = symbols_for(rule, reading(text))
    assert rule.pattern.search(symbols.text) is None, symbols.text


@pytest.mark.parametrize("name", NAMES)
def test_records_are_whole(name):
    records = yaml.safe_load((files("ingest") / "rules" / f"{name}.yaml").read_text("utf-8"))["rules"]
    ids = [record["id"] for record in records]
    assert len(ids) == len(set(ids)), "two rules of one id"
    for record in records:
        assert set(record) - OPTIONAL == FIELDS, record["id"]
        assert record["id"].startswith(f"{record['layer']}."), record["id"]
        assert record["examples"], record["id"]
        assert record["negatives"], record["id"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_groups_of_examples_are_groups_of_the_pattern(rule):
    for example in rule.examples:
        assert set(example) - {"text"} <= set(rule.pattern.groupindex)
        assert len(example) > 1, "an example without a group"


def test_one_id_names_one_rule_in_all_files():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_every_rule_id_that_the_code_compares_with_is_recorded():
    layers = "|".join(sorted({re.escape(rule.layer) for rule in RULES}))
    compared = {
        constant.value
        for file in files("ingest").iterdir()
        if file.name.endswith(".py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Compare | ast.Set)
        for constant in ast.walk(node)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
        if re.fullmatch(rf"(?:{layers})\.\w+", constant.value)
    }
    assert compared
    assert compared <= {rule.id for rule in RULES}
