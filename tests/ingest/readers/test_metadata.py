"""Publisher, date and title are inferred from masthead, file name and text, and it is said how."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import Origin, read_date, read_issue, read_issue_with_origin

BODY = "10月30日，市总工会召开会议，云台区总工会负责人参加，大家就明年的工作作了发言。\n"


def _write(folder: Path, text: str, name: str = "issue.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.usefixtures("english")
def test_masthead(tmp_path: Path, bulletin: str) -> None:
    issue, origin = read_issue_with_origin(_write(tmp_path, bulletin))
    assert (issue.publisher, issue.issued) == ("青石市总工会", "2024-11-04")
    assert issue.title == "青石工会简报第12期"
    assert origin == Origin(
        "inferred from the masthead (line 3)", "inferred from the masthead (line 2)", "inferred from line 1"
    )


@pytest.mark.usefixtures("english")
def test_what_is_given_stands(tmp_path: Path, bulletin: str) -> None:
    path = _write(tmp_path, bulletin)
    issue, origin = read_issue_with_origin(path, publisher="临江市总工会", issued="2023年1月2日", title="甲")
    assert (issue.publisher, issue.issued, issue.title) == ("临江市总工会", "2023-01-02", "甲")
    assert origin == Origin("given", "given", "given")


@pytest.mark.usefixtures("english")
def test_what_nothing_tells_stays_empty(tmp_path: Path) -> None:
    text = "近日，大家在体育馆参加了运动会，并且都说以后还要再来。"
    issue, origin = read_issue_with_origin(_write(tmp_path, text))
    assert (issue.publisher, issue.issued, issue.title) == ("", "", "issue")
    assert origin == Origin("not found", "not found", "inferred from the file name")


@pytest.mark.parametrize(
    ("masthead", "publisher"),
    [
        ("青石市总工会主办", "青石市总工会"),
        ("主办：青石市总工会", "青石市总工会"),
        ("主办单位:青石市总工会宣传教育部", "青石市总工会"),
        ("第12期　青石市总工会办公室　编印", "青石市总工会"),
        ("青石市总工会　2024年11月4日", "青石市总工会"),
        ("青石市总工会", "青石市总工会"),
        ("（青石市总工会办公室）", "青石市总工会"),
        ("《青石市工会简报》第3期", "青石市总工会"),
        ("青石市总工会一周动态", "青石市总工会"),
        ("来源：云台区总工会", "云台区总工会"),
        ("星河重工集团工会 主编", "星河重工集团工会"),
        ("青石理工大学工会委员会编", "青石理工大学工会委员会"),
        ("青石理工大学工会简报", "青石理工大学工会"),
        ("青石市教育工会信息", "青石市教育工会"),
        ("青石工会简报", ""),
        ("数说工会", ""),
    ],
)
def test_publisher_of_a_masthead(tmp_path: Path, masthead: str, publisher: str) -> None:
    text = masthead + "\n近日，大家在体育馆参加了运动会，并且都说以后还要再来。\n"
    assert read_issue(_write(tmp_path, text)).publisher == publisher


@pytest.mark.parametrize(
    ("body", "publisher"),
    [
        (BODY + "青石市总工会主席到会。", "青石市总工会"),
        (BODY + "青石市临江区总工会作了发言。", "青石市总工会"),
        (BODY + "青石市的职工来了。走遍青石市，到处都是歌声。", "青石市总工会"),
        (BODY + "由自贡市总工会和市总工会主办，在自贡市总工会举行。", "自贡市总工会"),
        ("近日，区总工会和区教委开展活动。市总工会到云台区总工会调研。区总工会主席参加。", "云台区总工会"),
        ("省总工会召开会议。省总工会表示，云山省总工会将与青石市总工会共同开展活动。", "云山省总工会"),
        ("近日，集团工会开展活动。星河重工集团工会请市总工会来讲课，集团工会主席主持。", "星河重工集团工会"),
        ("6月15日起集团工会发放清凉用品。星河重工集团工会请市总工会来讲课。", "星河重工集团工会"),
        ("近日，校工会开展活动，青石理工学校工会的职工都来了。", "青石理工学校工会"),
        ("近日，松溪县总工会开展活动，送来清凉。", "松溪县总工会"),
        ("松溪县总工会开展活动，松溪县总工会送来清凉，云台区总工会也来了。", "松溪县总工会"),
        ("云台区总工会、松溪县总工会开展活动，各区县总工会参加。", ""),
        ("近日，中华全国总工会召开会议，大家都来了，会议很好。", ""),
        (BODY + "全市的城市社区都来参加，我市有本市各地市民。", ""),
    ],
)
def test_publisher_of_a_text(tmp_path: Path, body: str, publisher: str) -> None:
    assert read_issue(_write(tmp_path, "活动开展得很好\n" + body)).publisher == publisher


def test_by_line_of_one_story_is_no_publisher(tmp_path: Path) -> None:
    text = "新闻一则\n" + BODY * 12 + "青石市总工会主席到会。\n（云台区总工会供稿）"
    assert read_issue(_write(tmp_path, text)).publisher == "青石市总工会"


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("2024年11月4日", "2024-11-04"),
        ("第12期（总第345期） 2024年11月4日 星期一", "2024-11-04"),
        ("二〇二四年十一月二十四日", "2024-11-24"),
        ("二○二四年十月十日", "2024-10-10"),
        ("发布时间：2024-11-04 10:20", "2024-11-04"),
        ("2024.11.4", "2024-11-04"),
        ("一周动态（2024年10月28日—11月3日）", "2024-11-03"),
        ("一周动态（2024年12月30日至1月5日）", "2025-01-05"),
        ("2024年第12期（11月4日）", "2024-11-04"),
        ("2024 年第 12 期（11 月 4 日）", "2024-11-04"),
        ("青石市总工会办公室 2024年11月4日印发", "2024-11-04"),
        ("2024年2月30日", ""),
        ("2024年11月4日全市工会会议召开", "2024-11-04"),
        ("会议通知", ""),
    ],
)
@pytest.mark.parametrize("at_foot", [False, True])
def test_date_of_a_masthead(tmp_path: Path, line: str, issued: str, at_foot: bool) -> None:
    body = "近日，大家在体育馆参加了运动会，都说好。\n" * 12
    text = body + line if at_foot else f"标题在此\n{line}\n{body}"
    assert read_issue(_write(tmp_path, text)).issued == issued


@pytest.mark.parametrize(
    ("name", "issued"),
    [
        ("20241104.txt", "2024-11-04"),
        ("dongtai_2024-11-04.txt", "2024-11-04"),
        ("2024_11_04_12.txt", "2024-11-04"),
        ("工会简报2024年11月4日.txt", "2024-11-04"),
        ("000_afd20241104f193.txt", "2024-10-20"),
        ("120241104.txt", "2024-10-20"),
        ("20241304.txt", "2024-10-20"),
    ],
)
def test_date_of_a_file_name(tmp_path: Path, name: str, issued: str) -> None:
    text = "近日，大家参加了2024年10月20日的运动会，此前在2024年5月1日也来过，新规自2025年1月1日起施行。"
    assert read_issue(_write(tmp_path, text, name)).issued == issued


@pytest.mark.usefixtures("english")
def test_days_without_a_year_take_the_year_that_leads(tmp_path: Path) -> None:
    text = "10月30日，大家参加了运动会，这是2024年的第三次。11月2日，2024年的工作已经完成，2023年也是。"
    issue, origin = read_issue_with_origin(_write(tmp_path, text))
    assert issue.issued == "2024-11-02"
    assert "in 2024" in origin.issued
    unsure = "10月30日，大家参加了运动会，2024年和2023年、2025年的计划都有了。"
    assert read_issue(_write(tmp_path, unsure)).issued == ""


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("\n\n# 青石工会一周动态\n第3期\n", "青石工会一周动态第3期"),
        ("青石工会简报2025年第8期\n", "青石工会简报2025年第8期"),
        ("第8期\n青石市总工会\n2024年11月4日\n关于开展运动会的通知\n", "关于开展运动会的通知"),
        ("踏石留印,久久为功\n", "踏石留印,久久为功"),
        ("\ufeff", "issue"),
        ("近日,会议召开了。\n第二行的标题\n", "issue"),
    ],
)
def test_title(tmp_path: Path, head: str, title: str) -> None:
    text = head + "近日，大家在体育馆参加了运动会，并且都说以后还要再来。\n"
    assert read_issue(_write(tmp_path, text)).title == title


@pytest.mark.parametrize(
    "value", ["2024-11-04", "2024/11/4", "2024.11.04", "20241104", "2024年11月4日", " 2024-11-04 00:00:00 "]
)
def test_read_date(value: str) -> None:
    assert read_date(value) == "2024-11-04"


@pytest.mark.parametrize("value", ["", "2024", "2024-11", "2024-11-31", "4.11.2024", "on 2024-11-04"])
def test_read_date_refuses(value: str) -> None:
    assert read_date(value) == ""
