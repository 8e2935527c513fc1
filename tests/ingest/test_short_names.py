"""Schools, unions and teams by their usual short names; those that the publisher or the text has in full."""

import pytest

FOUND = [
    (
        "青石师范大学工会",
        "青石师大教职工羽毛球赛落幕，师大教育学院获一等奖。",
        ["青石师范大学", "青石师范大学教育学院"],
    ),
    ("青石师范大学工会", "青师大举办羽毛球赛，青师工会主席李明出席。", ["青石师范大学", "青石师范大学工会"]),
    ("青石师范大学工会", "我校与江西财大、江西农大工会联合举办羽毛球赛。", ["江西财经大学", "江西农业大学工会"]),
    (
        "青石市总工会",
        "青石林业大学、青石工业大学举办球赛，青石林大获冠军，工大获亚军。",
        ["青石林业大学", "青石工业大学"],
    ),
    (
        "青石师范大学工会",
        "生命科学学院、音乐学院参赛，生科院工会主席李明领奖。",
        ["青石师范大学生命科学学院工会", "青石师范大学音乐学院"],
    ),
    ("青石市教育工会", "青石市第三职业技术学校参赛，青石三职获一等奖。", ["青石市第三职业技术学校"]),
    (
        "郸城县总工会",
        "县一高、县二实小、县三幼、县二初中获奖。",
        ["郸城县第一高级中学", "郸城县第三幼儿园", "郸城县第二实验小学", "郸城县二初中"],
    ),
    ("黄山市总工会", "祁门县等7支代表队参加，祁门代表队获第一名。", ["黄山市祁门县代表队"]),
    ("青石师范大学工会", "中国教科文卫体工会副主席李明一行来校调研。", ["中国教科文卫体工会", "青石师范大学"]),
    ("青石市总工会", "大赛由中国教育工会青石市委员会主办。", ["中国教育工会青石市委员会"]),
]


@pytest.mark.parametrize(("publisher", "text", "wanted"), FOUND)
def test_short_names_are_written_in_full(facts, publisher, text, wanted):
    found = set(facts(f"5月8日，{text}", publisher=publisher).kind("organization"))
    assert set(wanted) <= found
    assert all(any(full.startswith(name) for full in (publisher, *wanted)) for name in found)


NONE = [
    "大师大讲堂开讲，教师大赛举行，职工大会召开，员工大展厨艺。",
    "第一小组、第二高峰论坛、第三中队参加，市一高度重视，县一职工获奖。",
    "江西师大讲堂开讲。",
]


@pytest.mark.parametrize("text", NONE)
def test_other_words_are_no_short_names(facts, text):
    assert facts(f"5月8日，{text}", publisher="青石师范大学工会").kind("organization") == ["青石师范大学工会"]
