"""Who is elected to what, who sits on a bench of judges, and who is named without having been there."""

import pytest

from ontology import terms

LED = "◆5月8日，市总工会召开会议。"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("选举产生市总工会新一届领导班子，主席：周文清，副主席：李大海、王素琴。", ("周文清", "青石市总工会", "主席")),
        (
            "选举产生市总工会新一届领导班子，主席：周文清，副主席：李大海、王素琴。",
            ("王素琴", "青石市总工会", "副主席"),
        ),
        (
            "市总工会副主席：李大海、王素琴（女，兼职，青石机械厂钳工）、陈丰。",
            ("王素琴", "青石市总工会", "副主席"),
        ),
        ("市总工会副主席：李大海、王素琴（女，兼职，青石机械厂钳工）、陈丰。", ("王素琴", "青石机械厂", "钳工")),
        ("市总工会副主席：李大海、王素琴（女，兼职，青石机械厂钳工）、陈丰。", ("陈丰", "青石市总工会", "副主席")),
        ("周文清、王素琴、陈丰三位同志当选市总工会第五届委员会委员。", ("陈丰", "青石市总工会第五届委员会", "委员")),
        ("周文清、刘亚军、陈丰三位同志当选市总工会第五届委员会委员。", ("刘亚军", "青石市总工会第五届委员会", "委员")),
        (
            "会议传达了省总工会全委会精神，选举周文清为市总工会主席、李大海为副主席。",
            ("李大海", "青石市总工会", "副主席"),
        ),
        ("周文清调任云台区教育工会主席。", ("周文清", "青石市云台区教育工会", "主席")),
    ],
)
def test_those_elected(facts, told, wanted):
    assert wanted in facts(LED + told).posts()


def test_a_congress_elects_members_of_its_union(facts):
    posts = facts("◆青石市教育工会五届七次全委会召开。会议增选周文清、李大海为委员，选举周文清为主席。").posts()
    union = "青石市教育工会"
    assert {("周文清", union, "委员"), ("李大海", union, "委员"), ("周文清", union, "主席")} <= set(posts)


@pytest.mark.parametrize(
    "told", ["选出2名工会委员，分别是：周文清、李大海。", "选举产生第三届工会委员会委员2名：周文清、李大海。"]
)
def test_those_elected_are_listed_behind_a_colon(facts, told):
    posts = facts(f"◆青石市教育工会第三次代表大会召开。大会{told}").posts()
    assert posts == [("周文清", "青石市教育工会", "委员"), ("李大海", "青石市教育工会", "委员")]


def test_a_post_that_stands_before_its_holder(facts):
    told = "◆青石市快递行业工会联合会5月8日揭牌，首届委员会主席由青石速达物流有限公司经理周文清担任。"
    assert facts(told).posts() == [
        ("周文清", "青石市快递行业工会联合会", "主席"),
        ("周文清", "青石速达物流有限公司", "经理"),
    ]


def test_a_bench_of_judges_is_no_post(facts):
    posts = facts("◆5月8日，市总工会举办演讲比赛，评委由青石大学教授周文清担任。").posts()
    assert posts == [("周文清", "青石大学", "教授")]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石医院举办护理技能竞赛。院长周文清颁奖。", ("周文清", "青石医院", "院长")),
        ("云台区白沙中学召开教代会。副校长、工会主席周文清主持。", ("周文清", "青石市云台区白沙中学", "副校长")),
    ],
)
def test_the_head_of_a_school_is_not_the_companys(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，{told}", publisher="青石市化工集团有限公司工会").posts()


def test_all_who_are_asked_to_judge(facts):
    found = facts("◆5月8日，市总工会举办演讲比赛，由青石大学教授周文清、市文联主席李大海担任评委。")
    assert {name for _, name in found.of(terms.BKG.judge)} == {"周文清", "李大海"}
    assert found.of(terms.BKG.attendee) == []


@pytest.mark.parametrize(
    "told",
    ["会上，周文清被授予“青石工匠”称号。", "联系人：周文清，电话：12345678。"],
)
def test_who_is_praised_or_to_be_called_need_not_be_there(facts, told):
    assert facts(f"◆5月8日，市总工会召开总结大会。{told}").of(terms.BKG.attendee) == []


def test_the_partys_name_before_its_committee(facts):
    found = facts("◆5月8日，由中共松溪县委宣传部、松溪县总工会举办的职工演讲比赛开赛。", publisher="松溪县总工会")
    assert {name for _, name in found.of(terms.BKG.hostedBy)} == {"中国共产党松溪县委员会宣传部", "松溪县总工会"}


def test_a_numeral_in_the_name_of_a_district(facts):
    found = facts("◆5月8日，二七区总工会举办职工书画展。")
    assert {name for _, name in found.of(terms.BKG.hostedBy)} == {"青石市二七区总工会"}


@pytest.mark.parametrize("several", ["三区", "十二区"])
def test_a_number_of_districts_is_no_district(facts, several):
    found = facts(f"◆5月8日，{several}总工会举办职工书画展。")
    assert f"青石市{several}总工会" not in found.kind("organization")


def test_towns_whose_names_begin_as_a_region_share_a_tail(facts):
    found = facts("◆5月8日，青石镇、白沙镇总工会分别召开换届大会。")
    assert {name for _, name in found.of(terms.BKG.hostedBy)} == {"青石镇总工会", "白沙镇总工会"}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石二院工会召开总结会。院工会副主席周文清主持。", ("周文清", "青石二院工会", "副主席")),
        ("白沙小学召开教代会。新当选工会主席周文清表态发言。", ("周文清", "白沙小学工会", "主席")),
    ],
)
def test_the_union_of_the_house_told_of(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，{told}").posts()


def test_who_was_elected_beside_one_with_another_post(facts):
    told = "1月15日，云台区快递行业工会联合会成立大会举行。选举产生第一届委员会，云台速递有限公司总经理周文清任主席，"
    told += "市邮政管理局市场科科长李大海和云台物流有限公司站长王强任副主席。"
    chairs = {(who, post) for who, body, post in facts(told).posts() if body == "青石市云台区快递行业工会联合会"}
    assert chairs == {("周文清", "主席"), ("李大海", "副主席"), ("王强", "副主席")}


def test_two_of_a_house_share_the_post_that_they_were_elected_to(facts):
    told = "4月20日，公司工会会员大会召开。铸造车间副主任周文清任主席，保卫科干事李大海、技术部工程师王强任副主席；"
    told += "经审委主任由办公室会计张丽接任。"
    found = facts(told, "青石机械有限公司").posts()
    assert {(who, post) for who, body, post in found if body == "青石机械有限公司工会"} == {
        ("周文清", "主席"),
        ("李大海", "副主席"),
        ("王强", "副主席"),
    }
    assert ("张丽", "青石机械有限公司工会经费审查委员会", "主任") in found


def test_a_rare_surname_does_not_break_a_list_of_those_elected(facts):
    text = "11月30日，学院工会会员代表大会举行。周文清、李大海、原晋平3人当选新一届工会委员会委员。"
    posts = facts(text, "青石职业学院", "2022-12-02").posts()
    assert {name for name, where, post in posts if (where, post) == ("青石职业学院工会", "委员")} == {
        "周文清",
        "李大海",
        "原晋平",
    }


def test_a_committee_chooses_its_own_head(facts):
    text = "11月30日，学院工会会员代表大会举行。经费审查委员会推举李大海为主任，女职工委员会推选王海燕为主任。"
    assert set(facts(text, "青石职业学院", "2022-12-02").posts()) == {
        ("李大海", "青石职业学院工会经费审查委员会", "主任"),
        ("王海燕", "青石职业学院工会女职工委员会", "主任"),
    }


def test_the_congress_of_a_house_elects_for_its_own_union(facts):
    text = (
        "11月30日，学院第四届教职工代表大会暨工会会员代表大会第一次会议举行，省教育工会副主席周文清到会。"
        "新一届工会委员会随后开会，李大海当选主席。"
    )
    posts = facts(text, "青石职业学院", "2022-12-02").posts()
    assert ("李大海", "青石职业学院工会", "主席") in posts
