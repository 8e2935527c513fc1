"""Prizes as the pages of unions, schools and hospitals tell them: long lists, ranks of groups, joint teams."""

import pytest

UNION = "青石市总工会"
CONTEST = "6月10日，青石市总工会举办第三届职工技能大赛。"


@pytest.fixture
def won(facts):
    """Who won what, by a whole bulletin."""
    return lambda text, publisher=UNION: facts(text, publisher, "2025-06-30").wins()


TOLD = [
    ("李国强、王海燕、陈建军分获第二、第五名、第十二名。", "李国强=第二名 王海燕=第五名 陈建军=第十二名"),
    ("青石电厂讲师李国强、青石水厂技师王海燕为二等奖。", "李国强=二等奖 王海燕=二等奖"),
    ("李国强、王海燕获象棋男子个人赛前二名。", "李国强=象棋男子个人赛前二名 王海燕=象棋男子个人赛前二名"),
    (
        "小学组白塔小学、东湖小学等2支代表队分别获得一至二名。",
        "白塔小学=第一名 东湖小学=第二名",
    ),
    ("李国强、王海燕等6人分别获一等奖、二等奖。", ""),
    (
        "授予焊工一等奖获得者云台山庄李国强、钳工一等奖获得者石桥饭店王海燕为“青石市五一劳动奖章”荣誉称号。",
        "李国强=焊工一等奖 王海燕=钳工一等奖 李国强=青石市五一劳动奖章 王海燕=青石市五一劳动奖章",
    ),
    (
        "授予石桥电厂全国五一劳动奖状，授予养路工李国强、青石水厂技师王海燕等5人青石市五一劳动奖章。",
        "石桥电厂=全国五一劳动奖状 李国强=青石市五一劳动奖章 王海燕=青石市五一劳动奖章",
    ),
    (
        "会上，对荣获一等奖的白塔镇工会联合会等4个单位工会，二等奖的东湖镇工会联合会等8个单位工会进行了表彰。",
        "白塔镇工会联合会=一等奖 东湖镇工会联合会=二等奖",
    ),
    ("一等奖、二等奖都出自青石电厂，获奖者是电工李国强和钳工王海燕。", "李国强=一等奖 王海燕=二等奖"),
]


@pytest.mark.parametrize(("sentence", "wanted"), TOLD)
def test_a_sentence_of_a_page_tells_who_won_what(won, sentence, wanted):
    assert won(CONTEST + sentence) == {tuple(one.split("=")) for one in wanted.split()}


def test_a_team_and_not_its_sections_wins(won):
    told = "6月10日，我院举行职工拔河比赛。外一科、疼痛科组成的外一联队和检验科、放射科组成的医技联队获得三等奖。"
    assert won(told, "青石市中医医院") == {("外一联队", "三等奖"), ("医技联队", "三等奖")}


def test_works_of_two_sections(won):
    told = "6月10日，我院工会举办职工书画展。外科李国强的“荷塘”和内科王海燕的“松鹤”获得二等奖。"
    assert won(told, "青石市中医医院") == {("李国强", "二等奖"), ("王海燕", "二等奖")}


def test_a_roll_of_names_with_their_houses_in_brackets(won):
    told = "6月10日，青石市总工会举行第二届“青石城市工匠”命名仪式。会议命名了6名第二届“青石城市工匠”。\n"
    told += "第二届“青石城市工匠”名单\n"
    told += "李国强（青石江河铸造股份有限公司工艺部部长）\n王海燕（青石市白云酒店有限公司）\n"
    told += "陈建军（华光电子（青石）有限公司）\n"
    told += "市总工会主席周文清出席会议并讲话，希望大家珍惜荣誉、再立新功，带动更多职工立足岗位、多作贡献。\n"
    assert {who for who, what in won(told) if what == "青石城市工匠"} == {"李国强", "王海燕", "陈建军"}
