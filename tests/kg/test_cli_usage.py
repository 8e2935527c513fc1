"""Help, versions and wrong usage, in both languages."""

import re

import pytest

from kg.cli import main
from kg.cli.layout import pad, width, wrap
from kg.cli.program import COMMANDS
from kg.messages import use

HAN = re.compile(r"[\u4e00-\u9fff]")
CLICKS_WORDS = re.compile(r"Usage:|Options:|Commands:|Show this|Try '|Error|Missing|No such|Invalid|COMMAND|OPTIONS")


@pytest.fixture(autouse=True)
def _own_language(monkeypatch):
    monkeypatch.setenv("KG_LANG", "en")
    yield
    use(None)


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_speaks_the_language_asked_for(capsys, command, option):
    words = [command] if command else []
    assert main([*words, option, "--lang", "zh"]) == 0
    chinese = capsys.readouterr().out
    assert main(["--lang=en", *words, option]) == 0
    english = capsys.readouterr().out
    assert not CLICKS_WORDS.search(chinese)
    assert not HAN.search(english)
    assert re.findall(r"^  (-\S+)", chinese, re.MULTILINE) == re.findall(r"^  (-\S+)", english, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        (["improt"], "没有命令 improt。是不是要 import？", "No command improt. Did you mean import?"),
        (["xyzzy"], "没有命令 xyzzy。", "No command xyzzy."),
        (["issues", "--formt", "csv"], "没有选项 --formt。", "No option --formt."),
        (["issues", "--format", "xml"], "--format 不能是 xml", "--format cannot be xml"),
        (["issues", "--format"], "选项 --format 缺少值", "Option --format needs a value"),
        (["network", "--open=1", "a.html"], "选项 --open 不带值", "Option --open takes no value"),
        (["remove"], "缺少 ISSUE", "ISSUE is missing"),
        (["ask", "谁", "办的"], "多出的参数：办的", "Unexpected argument: 办的"),
        (["import"], "没有要导入的", "Nothing to import"),
        (["import", "a.txt", "--issued", "2025-02-30"], "--issued 须是", "--issued takes a date"),
        (["network", "a.html", "--from", "May"], "--from 须是", "--from takes a date"),
        (["cypher", "RETURN 1", "--param", "x"], "--param 须写作", "--param takes name=value"),
        (["cypher", "RETURN 1", "--limit", "0"], "--limit 须是大于零", "--limit takes a number above zero"),
        (["cypher", "RETURN 1", "--timeout", "nan"], "--timeout 须是大于零", "--timeout takes a number above zero"),
        (["export", "--format", "rdf", "-o", "x"], "--format 不能是 rdf", "--format cannot be rdf"),
        (["--lang", "fr", "issues"], None, "--lang cannot be fr"),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(capsys, words, chinese, english):
    for lang, expected in (("zh", chinese), ("en", english)):
        if expected is None:
            continue
        arguments = words if "--lang" in words else ["--lang", lang, *words]
        assert main(arguments) == 2
        written = capsys.readouterr()
        assert expected in written.err
        assert written.out == ""
        assert "--help" in written.err
        assert lang == "en" or not CLICKS_WORDS.search(written.err)


def test_no_command_shows_help_and_is_wrong_usage(capsys):
    assert main([]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert "Commands:" in written.err


def test_version(capsys):
    assert main(["--version"]) == 0
    assert re.fullmatch(r"bulletin-kg \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_the_store_may_be_named_before_or_after_the_command(capsys, tmp_path):
    for words in (["--store", str(tmp_path / "a"), "issues"], ["issues", "--store", str(tmp_path / "a")]):
        assert main(words) == 1
        assert str(tmp_path / "a") in capsys.readouterr().err


@pytest.mark.parametrize("columns", [20, 31, 40, 77])
@pytest.mark.parametrize(
    "text",
    ["工会简报的组织、人物与活动" * 4, "who organized what and when " * 5, "两种 languages 混在 a line 里，" * 6],
)
def test_wrapped_lines_fit_and_lose_nothing(text, columns):
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line[0] not in "，。、" for line in lines)


def test_padding_counts_columns():
    assert width(pad("工会", 10)) == 10
    assert pad("工会", 2) == "工会"
