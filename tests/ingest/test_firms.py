"""Firms whose names end in a trade, beside a person's name or in a list, and rolls below a sentence that honors."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一等奖：远洲重机 周文清；", ["远洲重机"]),
        ("前三名依次为远洲动力的李大海、华建铝业的吴再明。", ["远洲动力", "华建铝业"]),
        ("二等奖 周文清（远洲纸业）", ["远洲纸业"]),
        ("市总工会走访远洲动力、歌尔股份等6家企业。", ["市总工会", "远洲动力", "歌尔股份"]),
        ("远洲电气董事长周文清到场。", ["远洲电气"]),
        ("来自新能源汽车、生物医药、智能制造等企业的职工参加。", []),
        ("现代纺织等企业复工。", []),
    ],
)
def test_firms_by_their_trade(reading, text, wanted):
    assert [body.text for body in reading(text).organizations] == wanted


def test_a_roll_below_a_sentence_that_honors(facts):
    text = (
        "市总工会决定：\n授予青石纺织厂等10个单位青石市五一劳动奖状；\n授予下列3名同志青石市五一劳动奖章：\n"
        "周文清  青石轧钢厂机械维修工\n李大海（回族）  青石电厂集控值班员；\n吴再明，青石医院副主任护师\n"
        "5月8日，表彰大会在市会堂召开。\n"
    )
    found = facts(text)
    medal = "青石市五一劳动奖章"
    assert {(name, medal, "") for name in ("吴再明", "周文清", "李大海")} <= set(found.grants())
    assert ("周文清", "青石轧钢厂", "机械维修工") in found.posts()
    assert ("李大海", "青石电厂", "集控值班员") in found.posts()
    assert ("吴再明", "青石医院", "副主任护师") in found.posts()
