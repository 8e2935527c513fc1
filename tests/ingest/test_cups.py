"""Who takes the cup: the first places of a list, teams that beat and are beaten, prizes that verbs of taking tell."""

import pytest

CONTEST = "6月10日，青石市总工会举办第三届职工篮球赛。"
TOWNS = [f"青石市{town}代表队" for town in ("白塔区", "云台区", "松溪县")]
IN_ORDER = [
    (
        "男子团体前三名依次为白塔区代表队、云台区代表队、松溪县代表队。",
        {(team, "男子团体前三名") for team in TOWNS},
    ),
    ("白塔区代表队、云台区代表队分列团体前两名。", {(TOWNS[0], "团体前两名"), (TOWNS[1], "团体前两名")}),
    (
        "前三名均由老将包揽，按名次为青石机械厂李勇、青石印刷厂王强、青石纺织厂赵刚。",
        {("李勇", "前三名"), ("王强", "前三名"), ("赵刚", "前三名")},
    ),
    ("白塔区代表队、云台区代表队包揽前两名。", {(TOWNS[0], "前两名"), (TOWNS[1], "前两名")}),
    ("白塔区代表队、云台区代表队分获前三名。", {(TOWNS[0], "前三名"), (TOWNS[1], "前三名")}),
    ("获得总分第二名、第三名的是白塔区代表队和云台区代表队。", {(TOWNS[0], "总分第二名"), (TOWNS[1], "第三名")}),
    ("亚军和季军分属白塔区代表队、云台区代表队。", {(TOWNS[0], "亚军"), (TOWNS[1], "季军")}),
]
BEATEN = [
    ("白塔区代表队险胜卫冕冠军云台区代表队，首次捧起冠军奖杯。", {(TOWNS[0], "冠军")}),
    ("白塔区代表队连扳两局，把去年的冠军云台区代表队拉下马，夺得冠军。", {(TOWNS[0], "冠军")}),
    ("白塔区代表队惜败于云台区代表队，获得亚军。", {(TOWNS[0], "亚军")}),
    ("白塔区代表队以0:2不敌云台区代表队，把冠军让了出来。", set()),
    ("飞龙队以0:2不敌云台区代表队，由此捧回一座亚军奖杯。", {("飞龙队", "亚军")}),
]
TAKEN = [
    ("李勇得了第二名。", {("李勇", "第二名")}),
    ("李勇抱走了“最佳风采奖”。", {("李勇", "最佳风采奖")}),
    ("李勇把“金剪刀”奖收入囊中，另获“安全之星”单项奖。", {("李勇", "金剪刀奖"), ("李勇", "安全之星单项奖")}),
    ("冠军则首次被一名“新手”——青石机械厂的李勇收获。", {("李勇", "冠军")}),
    ("李勇拿到三等奖。", {("李勇", "三等奖")}),
]
SUBJECTS = [
    ("舟塔村的马秀芝25分钟采下鲜果4.7公斤，摘得采摘组头名。", {("马秀芝", "采摘组头名")}),
    ("五年级组的老师们配合默契，一局未失拿走第一。", {("五年级组", "第一")}),
    ("白塔站项目部上传照片最多、整改最快，另获“最佳团队”。", {("白塔站项目部", "最佳团队")}),
    ("半决赛还落后的机务工程部，在决赛中连扳两局，时隔四年重夺冠军。", {("机务工程部", "冠军")}),
    ("吴迪最终与青石机械厂电工权小南同获一等奖。", {("吴迪", "一等奖"), ("权小南", "一等奖")}),
    ("首山一矿、云台十矿选送的作品分列一等奖。", {("首山一矿", "一等奖"), ("云台十矿", "一等奖")}),
    ("活动现场气氛热烈，获得一致好评，青石机械厂获一等奖。", {("青石机械厂", "一等奖")}),
]
CALLED = [
    (
        "青石建工“鲁班号”、临江船舶“先锋号”分获第二名、第三名。",
        {("青石建工“鲁班号”", "第二名"), ("临江船舶“先锋号”", "第三名")},
    ),
    ("青石供电公司“光明号”率先冲线夺得冠军。", {("青石供电公司“光明号”", "冠军")}),
    ("青石机械厂组织的“白鸽”方队现场放飞信鸽300羽，获集体优胜奖。", {("“白鸽”方队", "集体优胜奖")}),
    ("冠军为云台区“白浪湾”农民工龙舟队。", {("青石市云台区“白浪湾”农民工龙舟队", "冠军")}),
    ("最佳人气奖被工人组合“脚手架伙伴”收入囊中。", {("脚手架伙伴", "最佳人气奖")}),
    ("青石机械厂选送的“调度系统”获一等奖。", {("青石机械厂", "一等奖")}),
]
TOLD_SO = [
    ("男子组第一被青石机械厂队收入囊中。", {("青石机械厂队", "男子组第一")}),
    ("青石机械厂的娜仁花获第三名。", {("娜仁花", "第三名")}),
    ("个人二等奖由两名女将蒲小燕、伍思婷获得。", {("蒲小燕", "个人二等奖"), ("伍思婷", "个人二等奖")}),
    ("最有价值球员为“云台后生”队的郝佳宁。", {("郝佳宁", "最有价值球员")}),
    ("“云台后生”队终以21:18力克“矿山伙伴”队，捧得冠军奖杯。", {("“云台后生”队", "冠军")}),
    ("赛会还评出最有价值球员1名，得主是青石医院康复科护师佘佳。", {("佘佳", "最有价值球员")}),
    (
        "李大海、王强双双保持不败，分别摘走象棋个人冠军、围棋个人冠军。",
        {("李大海", "象棋个人冠军"), ("王强", "围棋个人冠军")},
    ),
    ("退休教师彭小华苦战五局，赢下冠军杯。", {("彭小华", "冠军")}),
    ("73岁的退休员工李大海第一批登顶。", set()),
    ("李大海获得该项目金奖。", {("李大海", "金奖")}),
    ("团体奖则花落白塔区代表队（一等奖）、云台区代表队（二等奖）。", {(TOWNS[0], "一等奖"), (TOWNS[1], "二等奖")}),
    ("榜眼、探花由青石机械厂李继军、青石印刷厂王强摘取。", {("李继军", "榜眼"), ("王强", "探花")}),
    ("罗水根后来居上，力压东道主选手、青石机械厂的叶国辉，获得金牌。", {("罗水根", "金牌")}),
    ("白塔区代表队战胜云台区代表队，时隔五年再捧冠军杯。", {(TOWNS[0], "冠军")}),
    (
        "李大海、王强拿下团体二等奖，李大海个人摘得“最佳辩手”。",
        {("李大海", "团体二等奖"), ("王强", "团体二等奖"), ("李大海", "最佳辩手")},
    ),
]


@pytest.fixture
def won(facts):
    return lambda sentence: facts(CONTEST + sentence).wins()


@pytest.mark.parametrize(("sentence", "expected"), IN_ORDER)
def test_the_first_places_are_told_as_the_text_has_them(won, sentence, expected):
    assert won(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), BEATEN)
def test_who_is_beaten_takes_no_cup(won, sentence, expected):
    assert won(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), TAKEN)
def test_verbs_of_taking_that_stand_beside_a_prize(won, sentence, expected):
    assert won(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SUBJECTS)
def test_the_subject_of_a_clause_that_tells_more_than_winning(won, sentence, expected):
    assert won(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), CALLED)
def test_teams_and_crews_with_a_name_of_their_own(won, sentence, expected):
    assert won(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), TOLD_SO)
def test_winners_told_in_other_words(won, sentence, expected):
    assert won(sentence) == expected
