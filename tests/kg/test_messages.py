"""Every message has both languages and says the same in both; every message that the source names exists."""

import ast
import string
from pathlib import Path

import pytest

import kg
from kg import messages
from kg.messages import entries, language, say, use

SOURCE = Path(kg.__file__).parents[1]
FOLDER = Path(messages.__file__).parent
AREAS = sorted(file.stem for file in FOLDER.glob("*.toml"))
PACKAGES = ("kg", "ingest", "queries", "ontology")


@pytest.fixture(autouse=True)
def _own_language(monkeypatch):
    for name in ("KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    use(None)
    yield
    use(None)


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("area", AREAS)
def test_every_entry_says_the_same_in_both_languages(area):
    for key, texts in entries(area).items():
        assert key.startswith(f"{area}."), f"[{key}] stands in {area}.toml"
        assert set(texts) == {"zh", "en"}, key
        assert placeholders(texts["zh"]) == placeholders(texts["en"]), key
        assert "" not in placeholders(texts["zh"]), f"[{key}] has a placeholder without a name"


def said_keys():
    for package in PACKAGES:
        for file in (SOURCE / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say" and node.args:
                    yield file, node.args[0]


def test_every_key_in_the_source_exists():
    literal = [(file, key.value) for file, key in said_keys() if isinstance(key, ast.Constant)]
    assert literal
    assert [(file.name, key) for file, key in literal if key not in entries(key.partition(".")[0])] == []


def test_every_computed_key_has_an_area_and_entries():
    for file, key in said_keys():
        if isinstance(key, ast.JoinedStr):
            start = getattr(key.values[0], "value", "")
            assert any(known.startswith(start) for known in entries(start.partition(".")[0])), f"{file}: {start}"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "POSIX"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"}, "zh"),
        ({"LANG": "en_US.UTF-8", "KG_LANG": "zh"}, "zh"),
        ({"LC_ALL": "zh_CN.UTF-8", "KG_LANG": "en"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
    ],
)
def test_language_of_the_environment(monkeypatch, environment, expected):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_use_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("KG_LANG", "en")
    use("zh")
    assert language() == "zh"
    assert say("cli.error", message="甲") == "错误：甲"
    use(None)
    assert say("cli.error", message="甲") == "Error: 甲"


def test_a_misspelled_key_is_told_with_the_nearest():
    with pytest.raises(KeyError, match=r"cli\.toml.*Did you mean 'cli\.error'"):
        say("cli.eror")
    with pytest.raises(KeyError, match="nowhere"):
        say("nowhere.at.all")
